/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-setting.h"
#include "co-board-strategies.h"
#include "co-documents.h"

G_BEGIN_DECLS

/**
 * CoBoardLineRole:
 * @CO_BOARD_LINE_TITLE: the board
 * @CO_BOARD_LINE_QUESTION: the question put to the room
 * @CO_BOARD_LINE_QUADRANT: a quadrant, or the strategies
 * @CO_BOARD_LINE_THEME: a theme, "" where cards have none, or a crossing
 * @CO_BOARD_LINE_CARD: a card or a strategy
 *
 * What a line of an outline is.
 */
typedef enum
{
  CO_BOARD_LINE_TITLE,
  CO_BOARD_LINE_QUESTION,
  CO_BOARD_LINE_QUADRANT,
  CO_BOARD_LINE_THEME,
  CO_BOARD_LINE_CARD,
} CoBoardLineRole;

/**
 * CoBoardLine:
 * @role: what it is
 * @text: its text
 * @note: (nullable): who said it, its votes, its source; of a strategy what meets; %NULL only where it is no card
 * @remark: (nullable): what was noted beside
 *
 * A line of the outline of a board.
 */
typedef struct
{
  CoBoardLineRole role;
  char *text;
  char *note;
  char *remark;
} CoBoardLine;

char *co_board_text_note (CoDocuments *documents, CoBoard *board, CoCard *card, CoBoardNames names, gboolean has_votes);
char      *co_board_text_crossing   (CoCrossing crossing);
GPtrArray *co_board_text_strategies (CoBoard *board, CoCrossing crossing, gboolean has_cards);

char      *co_board_text_news   (CoBoard *board);
char      *co_board_text_remark (guint n_unsorted);
GPtrArray *co_board_text_lines  (CoDocuments *documents, CoBoard *board);

char *co_board_text_markdown (CoDocuments *documents, CoBoard *board);
char *co_board_text_csv      (CoDocuments *documents, CoBoard *board);

G_END_DECLS
