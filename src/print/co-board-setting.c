/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How large the letters of a board are: what the last row of a room needs, and what a sheet at its usual distance does.
 */

#include "co-board-setting.h"

/* What of the height of a screen its letters measure at least: text for each depth of a room, and that of an overview.
 * Titles are half as much again. */
static const double
    shares[] = { [CO_ROOM_DEPTH_NEAR] = 0.028, [CO_ROOM_DEPTH_MIDDLE] = 0.036, [CO_ROOM_DEPTH_FAR] = 0.045 };

#define OVERVIEW 0.02
#define TITLE 1.5

/* From the top of a “d” to the foot of a “p” is 0.96 of the size of letters; a little more, so that rounding takes
 * nothing away. */
#define MEASURED 0.95

/**
 * co_board_setting_init_screen:
 * @setting: (out caller-allocates): a setting
 * @width: of the screen, in pixels
 * @height: of the screen, in pixels
 * @depth: how far the last row of the room is
 *
 * Sets up what a room looks at: letters are shares of the height, so that the last row reads them.
 */
void
co_board_setting_init_screen (CoBoardSetting *setting, double width, double height, CoRoomDepth depth)
{
  double body = shares[depth] / MEASURED * height;

  *setting = (CoBoardSetting) {
    .width = width,
    .height = height,
    .margin = 0.018 * height,
    .title = TITLE * body,
    .body = body,
    .largest = 1.5,
    .overview = OVERVIEW / MEASURED * height,
  };
}

/**
 * co_board_setting_init_paper:
 * @setting: (out caller-allocates): a setting
 * @paper: a sheet, laid on its long side
 *
 * Sets up what is read from a hand's distance on A4, across a table on A3, and from three metres on A1.
 */
void
co_board_setting_init_paper (CoBoardSetting *setting, CoPaper paper)
{
  double width, height;

  co_paper_get_size (paper, &height, &width);
  *setting = (CoBoardSetting) {
    .width = width,
    .height = height,
    .margin = MAX (0.05 * height, 28),
    .title = MAX (0.024 * height, 15),
    .body = MAX (0.0165 * height, 9.5),
    .largest = 2,
    .theme = CO_BOARD_PAPER,
    .part = CO_BOARD_PART_BOTH,
    .names = CO_BOARD_NAMES_COLLEGES,
    .has_votes = TRUE,
    .has_pairs = TRUE,
    .has_remark = TRUE,
  };
}
