/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-enums.h"

G_BEGIN_DECLS

/**
 * CoBoardTheme:
 * @CO_BOARD_LIGHT: a lit room
 * @CO_BOARD_DARK: a dark room
 * @CO_BOARD_PAPER: a sheet, on which a ground costs ink
 *
 * The colours that a board is drawn in.
 */
typedef enum
{
  CO_BOARD_LIGHT,
  CO_BOARD_DARK,
  CO_BOARD_PAPER,
} CoBoardTheme;

/**
 * CoBoardTone:
 * @CO_BOARD_TONE_GROUND: behind everything
 * @CO_BOARD_TONE_PANEL: ground of a quadrant
 * @CO_BOARD_TONE_INK: heading of a quadrant, and the bar of its cards
 * @CO_BOARD_TONE_CARD: ground of a card
 * @CO_BOARD_TONE_TEXT: what a card says
 * @CO_BOARD_TONE_MUTED: who says it
 *
 * What a colour is for. Each of the last two is legible on @CO_BOARD_TONE_CARD, ink and muted on the panel, at 7 to 1
 * or more.
 */
typedef enum
{
  CO_BOARD_TONE_GROUND,
  CO_BOARD_TONE_PANEL,
  CO_BOARD_TONE_INK,
  CO_BOARD_TONE_CARD,
  CO_BOARD_TONE_TEXT,
  CO_BOARD_TONE_MUTED,
} CoBoardTone;

void        co_board_look_get_rgb (CoBoardTheme theme, CoQuadrant quadrant, CoBoardTone tone, double rgb[3]);
void        co_board_look_get_colour_rgb (CoCardColour colour, double rgb[3]);
const char *co_board_look_get_sign (CoQuadrant quadrant);

G_END_DECLS
