/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The colours of a board that is shown or printed. A quadrant is told by its place, its name and its sign as well: a
 * projector that has lost its red, and an eye that never had it, miss nothing.
 */

#include "co-board-look.h"

typedef struct
{
  guint32 panel;
  guint32 ink;
} Quadrant;

typedef struct
{
  guint32 ground;
  guint32 card;
  guint32 text;
  guint32 muted;
  Quadrant quadrants[CO_QUADRANT_THREAT + 1];
} Look;

static const Look looks[] = {
  [CO_BOARD_LIGHT] = { 0xffffff,
                       0xffffff,
                       0x16161a,
                       0x45454d,
                       { { 0xededf0, 0x3a3a42 },
                         { 0xe1f4e6, 0x0a4a20 },
                         { 0xfdeedb, 0x6f3600 },
                         { 0xe0ecfb, 0x0f3d78 },
                         { 0xfde6e4, 0x861010 } } },
  [CO_BOARD_DARK] = { 0x0b0b0e,
                      0x26262c,
                      0xffffff,
                      0xcfcfd6,
                      { { 0x17171b, 0xdcdce2 },
                        { 0x0d2416, 0x8ff0a4 },
                        { 0x2b1b08, 0xffc27a },
                        { 0x0b1d35, 0xa8d2ff },
                        { 0x331212, 0xffb4ae } } },
  [CO_BOARD_PAPER] = { 0xffffff,
                       0xffffff,
                       0x16161a,
                       0x45454d,
                       { { 0xf5f5f7, 0x3a3a42 },
                         { 0xf1f9f3, 0x0a4a20 },
                         { 0xfef6ec, 0x6f3600 },
                         { 0xf0f5fd, 0x0f3d78 },
                         { 0xfef2f1, 0x861010 } } },
};

static void
split (guint32 colour, double rgb[3])
{
  rgb[0] = (colour >> 16 & 0xff) / 255.0;
  rgb[1] = (colour >> 8 & 0xff) / 255.0;
  rgb[2] = (colour & 0xff) / 255.0;
}

/**
 * co_board_look_get_rgb:
 * @theme: a theme
 * @quadrant: a quadrant
 * @tone: what the colour is for
 * @rgb: (out) (array fixed-size=3): red, green and blue from 0 to 1
 *
 * Tells a colour.
 */
void
co_board_look_get_rgb (CoBoardTheme theme, CoQuadrant quadrant, CoBoardTone tone, double rgb[3])
{
  const Look *look = &looks[theme];
  const guint32 colours[] = {
    [CO_BOARD_TONE_GROUND] = look->ground,
    [CO_BOARD_TONE_PANEL] = look->quadrants[quadrant].panel,
    [CO_BOARD_TONE_INK] = look->quadrants[quadrant].ink,
    [CO_BOARD_TONE_CARD] = look->card,
    [CO_BOARD_TONE_TEXT] = look->text,
    [CO_BOARD_TONE_MUTED] = look->muted,
  };

  split (colours[tone], rgb);
}

/**
 * co_board_look_get_colour_rgb:
 * @colour: the colour of a card, not “none”
 * @rgb: (out) (array fixed-size=3): red, green and blue from 0 to 1
 *
 * Tells what the colour of a card looks like; it is seen on light grounds and on dark ones.
 */
void
co_board_look_get_colour_rgb (CoCardColour colour, double rgb[3])
{
  static const guint32 colours[] = {
    [CO_CARD_COLOUR_NONE] = 0x77767b,  [CO_CARD_COLOUR_YELLOW] = 0xe5a50a, [CO_CARD_COLOUR_BLUE] = 0x3584e4,
    [CO_CARD_COLOUR_GREEN] = 0x2ec27e, [CO_CARD_COLOUR_PINK] = 0xe06ea8,   [CO_CARD_COLOUR_PURPLE] = 0x9d5fc4,
  };

  split (colours[colour], rgb);
}

/**
 * co_board_look_get_sign:
 * @quadrant: a quadrant
 *
 * Returns: (transfer none): the sign that stands before its name, "" for the tray
 */
const char *
co_board_look_get_sign (CoQuadrant quadrant)
{
  static const char *const signs[] = { "", "+", "−", "↗", "↘" };

  return signs[quadrant];
}
