/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fills one page of a board that is laid out: what stands above, the quadrants that still have cards to show, and what
 * stands below. Those that are done leave their room to the others.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-board-layout-private.h"

/* In letters: what a column needs, and the distances in a quadrant; an overview is content with less. */
#define COLUMN 12.5
#define OVERVIEW_COLUMN 9.5
#define OVERVIEW_CLOSER 0.55
#define MOST_COLUMNS 4
#define PADDING 0.42
#define GAP 0.3
#define CARD_PADDING 0.28
#define BAR 0.16

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} Box;

static void
piece_free (gpointer data)
{
  CoBoardPiece *piece = data;

  g_clear_object (&piece->card);
  g_clear_object (&piece->layout);
  g_free (piece);
}

GPtrArray *
co_board_sheet_new (void)
{
  return g_ptr_array_new_with_free_func (piece_free);
}

static double
get_em (CoBoardLayout *self)
{
  return self->setting.body * self->scale;
}

/* What distances are a share of. */
static double
get_space (CoBoardLayout *self)
{
  return get_em (self) * (self->scale < 1 ? OVERVIEW_CLOSER : 1);
}

static double
get_title_em (CoBoardLayout *self)
{
  return self->setting.title * MIN (self->scale, 1.2);
}

static CoBoardPiece *
add_piece (GPtrArray *page, CoBoardPieceKind kind, CoQuadrant quadrant, const Box *box, double em, PangoLayout *layout)
{
  CoBoardPiece *piece = g_new0 (CoBoardPiece, 1);

  piece->kind = kind;
  piece->quadrant = quadrant;
  piece->em = em;
  piece->x = piece->text_x = box->x;
  piece->y = piece->text_y = box->y;
  piece->width = box->width;
  piece->height = box->height;
  piece->layout = layout;
  g_ptr_array_add (page, piece);
  return piece;
}

/* The card from there on, or more of it than the room holds: who shapes the whole of a text for each page that it goes
 * over takes the square of its length. */
static PangoLayout *
shape (CoBoardLayout *self, CoCard *card, gsize offset, const Box *room, double width)
{
  double em = get_em (self);
  gsize most = (gsize) ((MAX (room->height, 0) / em + 2) * (MAX (width, 0) / em + 1) * 8);
  PangoLayout *layout = co_board_shaper_set_card (self->shaper, card, em, offset, offset + most, width);

  if (co_board_shaper_get_height (layout) > room->height || strlen (pango_layout_get_text (layout)) + 4 < most)
    return layout;

  g_object_unref (layout);
  return co_board_shaper_set_card (self->shaper, card, em, offset, G_MAXSIZE, width);
}

/* The next card of the queue, or as much of it as a whole column holds; %NULL when it does not fit here. */
static CoBoardPiece *
take_card (CoBoardLayout *self, CoBoardQueue *queue, GPtrArray *page, const Box *room, gboolean is_at_top)
{
  double em = get_em (self);
  double padding = CARD_PADDING * get_space (self);
  double around = 2 * padding;
  double indent = BAR * em + around;
  double width = room->width - indent - padding;
  CoCard *card = g_ptr_array_index (queue->cards, queue->next);
  gsize offset = queue->offset;
  PangoLayout *layout = shape (self, card, offset, room, width);
  Box box = { room->x, room->y, room->width, co_board_shaper_get_height (layout) + around };
  CoBoardPiece *piece;

  if (box.height > room->height && !is_at_top)
    {
      g_object_unref (layout);
      return NULL;
    }

  queue->offset = 0;
  if (box.height > room->height)
    {
      gsize end = offset + co_board_shaper_find_end (layout, room->height - around);

      if (end < offset + strlen (pango_layout_get_text (layout)))
        {
          g_object_unref (layout);
          layout = co_board_shaper_set_card (self->shaper, card, em, offset, end, width);
          box.height = co_board_shaper_get_height (layout) + around;
          queue->offset = end;
          self->n_split++;
        }
    }
  if (queue->offset == 0)
    queue->next++;

  piece = add_piece (page, CO_BOARD_PIECE_CARD, queue->quadrant, &box, em, layout);
  piece->card = g_object_ref (card);
  piece->is_strategy = self->is_strategies;
  piece->is_continued = offset > 0;
  piece->text_x = box.x + indent;
  piece->text_y = box.y + padding;
  return piece;
}

/* Fills a box column by column. Returns whether all cards of the quadrant stand. */
static gboolean
fill_columns (CoBoardLayout *self, CoBoardQueue *queue, GPtrArray *page, const Box *box, guint n)
{
  double gap = GAP * get_space (self);
  double column = (box->width - (n - 1) * gap) / n;

  for (guint i = 0; i < n; i++)
    {
      Box place = { box->x + i * (column + gap), box->y, column, box->height };

      while (queue->next < queue->cards->len)
        {
          CoBoardPiece *piece = take_card (self, queue, page, &place, place.y == box->y);

          if (piece == NULL)
            break;
          place.y += piece->height + gap;
          place.height = box->y + box->height - place.y;
        }
    }

  return queue->next >= queue->cards->len;
}

/* The fewest columns that could hold what is left of the quadrant if all its cards were one line: shaping them in vain
 * is what costs. */
static guint
get_fewest (CoBoardLayout *self, CoBoardQueue *queue, const Box *inside)
{
  double least = get_em (self) + (2 * CARD_PADDING + GAP) * get_space (self);

  return (guint) (least * (queue->cards->len - queue->next) / MAX (inside->height, least)) + 1;
}

/* As few columns as hold all cards of the quadrant, or those that hold the most of them. */
static gboolean
fill_best (CoBoardLayout *self, CoBoardQueue *queue, GPtrArray *page, const Box *inside, guint most)
{
  CoBoardQueue before = *queue;
  guint n_pieces = page->len, n_split = self->n_split, best = most, furthest = 0;

  for (guint n = MIN (get_fewest (self, queue, inside), most); n <= most + 1; n++)
    {
      if (n > most && best == most)
        break;
      g_ptr_array_set_size (page, (int) n_pieces);
      queue->next = before.next;
      queue->offset = before.offset;
      self->n_split = n_split;
      if (fill_columns (self, queue, page, inside, n <= most ? n : best))
        return TRUE;
      if (queue->next > furthest)
        {
          furthest = queue->next;
          best = n;
        }
    }

  return FALSE;
}

/* Returns whether all cards of the quadrant stand. */
static gboolean
fill_quadrant (CoBoardLayout *self, CoBoardQueue *queue, GPtrArray *page, const Box *box)
{
  double em = get_em (self);
  double padding = PADDING * get_space (self);
  double gap = GAP * get_space (self);
  double width = box->width - 2 * padding;
  double column = (self->scale < 1 ? OVERVIEW_COLUMN : COLUMN) * em;
  guint most = (guint) CLAMP ((width + gap) / (column + gap), 1, MOST_COLUMNS);
  PangoLayout *heading =
      self->is_strategies
          ? co_board_shaper_set_crossing (self->shaper, (CoCrossing) (queue - self->queues), get_title_em (self), width)
          : co_board_shaper_set_heading (self->shaper, queue->quadrant, get_title_em (self), em, width);
  CoBoardPiece *panel = add_piece (page, CO_BOARD_PIECE_PANEL, queue->quadrant, box, em, heading);
  double top = box->y + padding * 0.6 + co_board_shaper_get_height (heading) + gap;
  Box inside = { box->x + padding, top, width, box->y + box->height - padding - top };

  panel->is_strategy = self->is_strategies;
  panel->text_x += padding;
  panel->text_y += padding * 0.6;
  return fill_best (self, queue, page, &inside, most);
}

static double
get_gap (CoBoardLayout *self)
{
  return MIN (self->setting.margin * 0.8, self->setting.body * 0.6);
}

/* Which page it is, at the right of the header; returns what room it takes. */
static double
add_mark (CoBoardLayout *self, GPtrArray *page)
{
  double right = self->setting.width - self->setting.margin;
  PangoLayout *layout;
  Box box;

  if (self->mark == NULL)
    return 0;

  layout = co_board_shaper_set (self->shaper, self->mark, self->setting.body, PANGO_WEIGHT_BOLD, 0);
  box.width = co_board_shaper_get_width (layout);
  box.height = co_board_shaper_get_height (layout);
  box.x = right - box.width;
  box.y = self->setting.margin + (self->setting.title - self->setting.body) * 0.6;
  add_piece (page, CO_BOARD_PIECE_MARK, CO_QUADRANT_UNSORTED, &box, self->setting.body, layout);
  return box.width + self->setting.body;
}

/* Whether the page that is being filled is the first of the board. */
static gboolean
is_first_page (CoBoardLayout *self)
{
  return self->pages->len == 1 && self->n_overview == 0;
}

/* A line, or several, below what stands above already. */
static void
add_line (CoBoardLayout *self, GPtrArray *page, CoBoardPieceKind kind, const char *text, double em, double width)
{
  PangoWeight weight = kind == CO_BOARD_PIECE_TITLE ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;
  Box box = { self->setting.margin, self->top, width, 0 };
  PangoLayout *layout;

  if (*text == '\0')
    return;

  layout = co_board_shaper_set (self->shaper, text, em, weight, width);
  if (!is_first_page (self))
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  box.height = co_board_shaper_get_height (layout);
  add_piece (page, kind, CO_QUADRANT_UNSORTED, &box, em, layout);
  self->top += box.height;
}

/* The title, the question and the mark keep their size, whatever is below them. All pages tell the title, in one line
 * once it has been read. */
void
co_board_sheet_add_header (CoBoardLayout *self, GPtrArray *page)
{
  double width = self->setting.width - 2 * self->setting.margin;
  double below_mark = self->setting.margin + (self->mark != NULL ? self->setting.title : 0);

  self->top = self->setting.margin;
  add_line (self, page, CO_BOARD_PIECE_TITLE, self->title, self->setting.title, width - add_mark (self, page));
  self->top = MAX (self->top, below_mark);
  if (is_first_page (self))
    add_line (self, page, CO_BOARD_PIECE_QUESTION, self->question, self->setting.body, width);
  if (self->top > self->setting.margin)
    self->top += get_gap (self);
}

/* A line below the quadrants, above those that are there. */
static void
add_foot (CoBoardLayout *self, GPtrArray *page, CoBoardPieceKind kind, const char *text)
{
  PangoWeight weight = kind == CO_BOARD_PIECE_FOOT ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL;
  double width = self->setting.width - 2 * self->setting.margin;
  Box box = { self->setting.margin, 0, width, 0 };
  PangoLayout *foot;

  if (text == NULL)
    return;

  foot = co_board_shaper_set (self->shaper, text, self->setting.body, weight, width);
  box.height = co_board_shaper_get_height (foot);
  box.y = self->bottom - box.height;
  add_piece (page, kind, CO_QUADRANT_UNSORTED, &box, self->setting.body, foot);
  self->bottom = box.y - get_gap (self) / 2;
}

/* Where the i-th of n quadrants stands. */
static Box
get_box (CoBoardLayout *self, guint i, guint n, double share)
{
  double gap = get_gap (self);
  double left = self->setting.margin, width = self->setting.width - 2 * left;
  double height = self->bottom - self->top;
  double half = (width - gap) / 2;
  double upper = n > 2 ? (height - gap) * share : height;
  gboolean is_wide = n == 1 || (n == 3 && i == 2);

  return (Box) {
    is_wide || i % 2 == 0 ? left : left + half + gap,
    i < 2 ? self->top : self->top + upper + gap,
    is_wide ? width : half,
    i < 2 ? upper : height - gap - upper,
  };
}

void
co_board_sheet_add_remark (CoBoardLayout *self, GPtrArray *page, PangoLayout *layout)
{
  double height = co_board_shaper_get_height (layout);
  double width = self->setting.width - 2 * self->setting.margin;
  Box box = { self->setting.margin, (self->setting.height - height) / 2, width, height };

  add_piece (page, CO_BOARD_PIECE_REMARK, CO_QUADRANT_UNSORTED, &box, self->setting.title, layout);
}

gboolean
co_board_sheet_fill (CoBoardLayout *self, GPtrArray *page, guint from, guint to, gboolean is_first, double share)
{
  CoBoardQueue *shown[CO_QUADRANT_THREAT];
  gboolean is_done = TRUE;
  guint n = 0;

  co_board_sheet_add_header (self, page);
  self->bottom = self->setting.height - self->setting.margin;
  add_foot (self, page, CO_BOARD_PIECE_FOOT, self->foot);
  add_foot (self, page, CO_BOARD_PIECE_REMARK, is_first_page (self) ? self->remark : NULL);
  for (guint i = from; i <= to; i++)
    {
      if (is_first || self->queues[i].next < self->queues[i].cards->len)
        shown[n++] = &self->queues[i];
    }
  for (guint i = 0; i < n; i++)
    {
      Box box = get_box (self, i, n, share);

      is_done = fill_quadrant (self, shown[i], page, &box) && is_done;
    }

  return is_done;
}
