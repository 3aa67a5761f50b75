/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws a board that is laid out, on any cairo surface.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-board-layout.h"

#include <math.h>

/* Of a corner and of the bar before a card, in letters. */
#define RADIUS 0.3
#define BAR 0.16

static void
set_tone (CoBoardLayout *self, const CoBoardPiece *piece, CoBoardTone tone, cairo_t *cr)
{
  double rgb[3];

  co_board_look_get_rgb (co_board_layout_get_setting (self)->theme, piece->quadrant, tone, rgb);
  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
}

static void
trace_round (cairo_t *cr, const CoBoardPiece *piece, double radius)
{
  double left = piece->x + radius, right = piece->x + piece->width - radius;
  double top = piece->y + radius, bottom = piece->y + piece->height - radius;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right, top, radius, -G_PI / 2, 0);
  cairo_arc (cr, right, bottom, radius, 0, G_PI / 2);
  cairo_arc (cr, left, bottom, radius, G_PI / 2, G_PI);
  cairo_arc (cr, left, top, radius, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

/* The bar has the colour of the card, and without one that of its quadrant. */
static void
draw_bar (CoBoardLayout *self, const CoBoardPiece *piece, double width, cairo_t *cr)
{
  CoCardColour colour = co_card_get_colour (piece->card);
  double rgb[3];

  if (colour != CO_CARD_COLOUR_NONE)
    {
      co_board_look_get_colour_rgb (colour, rgb);
      cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
    }
  else
    {
      set_tone (self, piece, CO_BOARD_TONE_INK, cr);
    }
  cairo_rectangle (cr, piece->x, piece->y, width, piece->height);
  cairo_fill (cr);
}

/**
 * co_board_layout_draw_box:
 * @self: a layout
 * @piece: one of its pieces
 * @cr: where to
 *
 * Draws what is behind the text of a piece.
 */
void
co_board_layout_draw_box (CoBoardLayout *self, const CoBoardPiece *piece, cairo_t *cr)
{
  if (piece->kind != CO_BOARD_PIECE_PANEL && piece->kind != CO_BOARD_PIECE_CARD)
    return;

  cairo_save (cr);
  trace_round (cr, piece,
               MIN (RADIUS * piece->em * (piece->kind == CO_BOARD_PIECE_PANEL ? 1.6 : 1), piece->height / 2));
  set_tone (self, piece, piece->kind == CO_BOARD_PIECE_PANEL ? CO_BOARD_TONE_PANEL : CO_BOARD_TONE_CARD, cr);
  if (piece->kind == CO_BOARD_PIECE_CARD)
    {
      cairo_clip_preserve (cr);
      cairo_fill (cr);
      draw_bar (self, piece, BAR * piece->em, cr);
    }
  else
    {
      cairo_fill (cr);
    }
  cairo_restore (cr);
}

/**
 * co_board_layout_set_source:
 * @self: a layout
 * @piece: one of its pieces
 * @cr: what draws
 *
 * Sets the colour of the text of a piece.
 */
void
co_board_layout_set_source (CoBoardLayout *self, const CoBoardPiece *piece, cairo_t *cr)
{
  static const CoBoardTone tones[] = {
    [CO_BOARD_PIECE_TITLE] = CO_BOARD_TONE_TEXT,   [CO_BOARD_PIECE_QUESTION] = CO_BOARD_TONE_MUTED,
    [CO_BOARD_PIECE_PANEL] = CO_BOARD_TONE_INK,    [CO_BOARD_PIECE_CARD] = CO_BOARD_TONE_TEXT,
    [CO_BOARD_PIECE_MARK] = CO_BOARD_TONE_TEXT,    [CO_BOARD_PIECE_FOOT] = CO_BOARD_TONE_TEXT,
    [CO_BOARD_PIECE_REMARK] = CO_BOARD_TONE_MUTED,
  };

  set_tone (self, piece, tones[piece->kind], cr);
}

/**
 * co_board_layout_draw_ground:
 * @self: a layout
 * @cr: where to
 *
 * Draws what is behind everything.
 */
void
co_board_layout_draw_ground (CoBoardLayout *self, cairo_t *cr)
{
  const CoBoardPiece ground = { .quadrant = CO_QUADRANT_UNSORTED };

  set_tone (self, &ground, CO_BOARD_TONE_GROUND, cr);
  cairo_paint (cr);
}

/**
 * co_board_layout_draw_piece:
 * @self: a layout
 * @piece: one of its pieces
 * @cr: where to
 *
 * Draws a piece and its text.
 */
void
co_board_layout_draw_piece (CoBoardLayout *self, const CoBoardPiece *piece, cairo_t *cr)
{
  co_board_layout_draw_box (self, piece, cr);
  co_board_layout_set_source (self, piece, cr);
  cairo_move_to (cr, piece->text_x, piece->text_y);
  pango_cairo_show_layout (cr, piece->layout);
}

/**
 * co_board_layout_draw:
 * @self: a layout
 * @page: a page, from 0
 * @cr: where to
 *
 * Draws a page, ground and all.
 */
void
co_board_layout_draw (CoBoardLayout *self, guint page, cairo_t *cr)
{
  GPtrArray *pieces = co_board_layout_get_pieces (self, page);

  co_board_layout_draw_ground (self, cr);
  for (guint i = 0; i < pieces->len; i++)
    co_board_layout_draw_piece (self, g_ptr_array_index (pieces, i), cr);
}
