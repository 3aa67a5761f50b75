/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-layout.h"
#include "co-board-shaper.h"

G_BEGIN_DECLS

/* The cards of a quadrant, or the strategies of a crossing, and how far they stand on pages already. */
typedef struct
{
  CoQuadrant quadrant;
  GPtrArray *cards;
  guint next;   /* the first card that stands nowhere yet */
  gsize offset; /* how many bytes of it stand somewhere */
} CoBoardQueue;

struct _CoBoardLayout
{
  CoBoardSetting setting;
  char *language;
  char *title;
  char *question;
  char *foot;
  char *remark;
  char *mark; /* of the page that is being filled; NULL for none */
  CoBoardShaper *shaper;
  GPtrArray *pages; /* arrays of CoBoardPiece */
  guint n_overview; /* the first of them, which show all cards small */
  CoBoardQueue queues[CO_QUADRANT_THREAT + 1];
  gsize n_characters;
  guint n_split;          /* cards in parts */
  gboolean is_strategies; /* what the queues hold now */
  double scale;
  double top;    /* below the header */
  double bottom; /* above the foot */
};

/* An empty page, an array of CoBoardPiece. */
GPtrArray *co_board_sheet_new (void);

void co_board_sheet_add_header (CoBoardLayout *self, GPtrArray *page);

/* Says something in the middle of a page; takes the text. */
void co_board_sheet_add_remark (CoBoardLayout *self, GPtrArray *page, PangoLayout *layout);

/* Fills the last of the pages with the quadrants of a group: all when it is their first, else those that have more;
 * share is what the upper two get of the height. Returns whether they are done. */
gboolean co_board_sheet_fill (CoBoardLayout *self, GPtrArray *page, guint from, guint to, gboolean is_first,
                             double share);

G_END_DECLS
