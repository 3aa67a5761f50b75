/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How large the letters of a board are: what the last row of a room needs, and what a sheet at its usual distance does.
 */

#include "co-board-setting.h"

/* Letters of a screen as shares of its height: from the top of a “d” to the foot of a “p” is 0.96 of them, so that what
 * is measured on the wall is more than 4.5 % for text and more than 6.7 % for titles. */
#define SCREEN_TITLE 0.0705
#define SCREEN_BODY 0.0475

/**
 * co_board_setting_init_screen:
 * @setting: (out caller-allocates): a setting
 * @width: of the screen, in pixels
 * @height: of the screen, in pixels
 *
 * Sets up what a room looks at: letters are shares of the height, so that the last row reads them.
 */
void
co_board_setting_init_screen (CoBoardSetting *setting, double width, double height)
{
  *setting = (CoBoardSetting) {
    .width = width,
    .height = height,
    .margin = 0.018 * height,
    .title = SCREEN_TITLE * height,
    .body = SCREEN_BODY * height,
    .largest = 1.5,
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
    .has_header = TRUE,
    .has_remark = TRUE,
  };
}
