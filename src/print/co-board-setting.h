/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-look.h"
#include "co-paper.h"

G_BEGIN_DECLS

/**
 * CoBoardNames:
 * @CO_BOARD_NAMES_NONE: a card says nothing of who wrote it
 * @CO_BOARD_NAMES_COLLEGES: it says which stakeholder group
 * @CO_BOARD_NAMES_ALL: it also says who
 *
 * How much is shown of the people behind the cards.
 */
typedef enum
{
  CO_BOARD_NAMES_NONE,
  CO_BOARD_NAMES_COLLEGES,
  CO_BOARD_NAMES_ALL,
} CoBoardNames;

/**
 * CoBoardPart:
 * @CO_BOARD_PART_CARDS: the quadrants and their cards
 * @CO_BOARD_PART_STRATEGIES: what is to be done where cards meet
 * @CO_BOARD_PART_BOTH: the cards, then the strategies if there are any
 *
 * What is shown of a board.
 */
typedef enum
{
  CO_BOARD_PART_CARDS,
  CO_BOARD_PART_STRATEGIES,
  CO_BOARD_PART_BOTH,
} CoBoardPart;

/**
 * CoBoardSetting:
 * @width: of the picture, in its units: pixels of a screen, points of a sheet
 * @height: likewise
 * @margin: around everything, likewise
 * @title: size of the letters of titles, likewise; no title is smaller
 * @body: size of the letters of all other text, likewise; no text is smaller
 * @largest: how many times larger than that the letters may grow while all cards stand on one page
 * @overview: size of the smallest letters of an overview, which comes first where there are several pages; 0 for none
 * @theme: colours
 * @part: what is shown
 * @quadrant: the only quadrant to show; %CO_QUADRANT_UNSORTED for all four
 * @names: who is named
 * @has_votes: whether the votes are shown
 * @has_pairs: whether the cards that meet in a strategy are named
 * @has_foot: whether cards that are hidden and a vote that goes on are told of below
 * @has_remark: whether cards that are still to be sorted, and so are not shown, are told of below
 * @language: (nullable): of the texts, as "fr"
 *
 * How a board is laid out.
 */
typedef struct
{
  double width;
  double height;
  double margin;
  double title;
  double body;
  double largest;
  double overview;
  CoBoardTheme theme;
  CoBoardPart part;
  CoQuadrant quadrant;
  CoBoardNames names;
  gboolean has_votes;
  gboolean has_pairs;
  gboolean has_foot;
  gboolean has_remark;
  const char *language;
} CoBoardSetting;

void co_board_setting_init_screen (CoBoardSetting *setting, double width, double height, CoRoomDepth depth);
void co_board_setting_init_paper  (CoBoardSetting *setting, CoPaper paper);

G_END_DECLS
