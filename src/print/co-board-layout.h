/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "co-board-setting.h"
#include "co-board.h"

G_BEGIN_DECLS

/**
 * CoBoardPieceKind:
 * @CO_BOARD_PIECE_TITLE: the title of the board
 * @CO_BOARD_PIECE_QUESTION: the question put to the room
 * @CO_BOARD_PIECE_PANEL: a quadrant, with its heading
 * @CO_BOARD_PIECE_CARD: a card, or a part of a card that is longer than its column
 * @CO_BOARD_PIECE_MARK: “2/3”, or that it is an overview
 * @CO_BOARD_PIECE_FOOT: what the room waits for
 * @CO_BOARD_PIECE_REMARK: what is not shown here
 */
typedef enum
{
  CO_BOARD_PIECE_TITLE,
  CO_BOARD_PIECE_QUESTION,
  CO_BOARD_PIECE_PANEL,
  CO_BOARD_PIECE_CARD,
  CO_BOARD_PIECE_MARK,
  CO_BOARD_PIECE_FOOT,
  CO_BOARD_PIECE_REMARK,
} CoBoardPieceKind;

/**
 * CoBoardPiece:
 * @kind: what it is
 * @quadrant: where it belongs
 * @card: (nullable): of which card
 * @is_strategy: whether it tells of strategies: its card then stands for one, and it is in no quadrant
 * @is_continued: whether it goes on with a card that begins before
 * @x: left edge of its ground
 * @y: upper edge of its ground
 * @width: of its ground
 * @height: of its ground
 * @em: size of the letters that it is made for
 * @text_x: left edge of its text
 * @text_y: upper edge of its text
 * @layout: its text, shaped; measured and drawn alike
 *
 * One thing at its place on a page.
 */
typedef struct
{
  CoBoardPieceKind kind;
  CoQuadrant quadrant;
  CoCard *card;
  gboolean is_strategy;
  gboolean is_continued;
  double x;
  double y;
  double width;
  double height;
  double em;
  double text_x;
  double text_y;
  PangoLayout *layout;
} CoBoardPiece;

/**
 * CoBoardLayout:
 *
 * A board laid out: the one truth that the projector, the PDF and the pictures draw. The letters keep their size: what
 * does not fit goes into columns, then onto further pages, and nothing is cut. Where there are several and an overview
 * is asked for, it comes first. It shows the board as it was when it
 * was made.
 */
typedef struct _CoBoardLayout CoBoardLayout;

CoBoardLayout *co_board_layout_new  (CoBoard *board, const CoBoardSetting *setting);
void           co_board_layout_free (CoBoardLayout *self);

const CoBoardSetting *co_board_layout_get_setting (CoBoardLayout *self);
guint                 co_board_layout_get_n_pages (CoBoardLayout *self);
guint                 co_board_layout_get_n_overview (CoBoardLayout *self);
GPtrArray            *co_board_layout_get_pieces  (CoBoardLayout *self, guint page);
guint                 co_board_layout_find_page   (CoBoardLayout *self, CoCard *card);

void co_board_layout_draw        (CoBoardLayout *self, guint page, cairo_t *cr);
void co_board_layout_draw_ground (CoBoardLayout *self, cairo_t *cr);
void co_board_layout_draw_piece  (CoBoardLayout *self, const CoBoardPiece *piece, cairo_t *cr);
void co_board_layout_draw_box    (CoBoardLayout *self, const CoBoardPiece *piece, cairo_t *cr);
void co_board_layout_set_source  (CoBoardLayout *self, const CoBoardPiece *piece, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoBoardLayout, co_board_layout_free)

G_END_DECLS
