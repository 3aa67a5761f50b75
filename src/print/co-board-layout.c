/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lays a board out. A page holds the quadrants that still have cards to show: all four on the first, and those that
 * are done leave their room to the others. On one page, letters grow while there is room.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-board-layout.h"

#include "co-board-shaper.h"
#include "co-board-synthesis.h"
#include "co-board-text.h"

/* In letters: what a column needs, and the distances in a quadrant. */
#define COLUMN 13.5
#define MOST_COLUMNS 4
#define PADDING 0.42
#define GAP 0.3
#define CARD_PADDING 0.28
#define BAR 0.16

/* What “12/34” needs. */
#define MARK 3.2

/* How much of the height the upper two quadrants get. */
static const double shares[] = { 0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72 };

typedef struct
{
  CoQuadrant quadrant;
  GPtrArray *cards;
  guint next;   /* the first card that stands nowhere yet */
  gsize offset; /* how many bytes of it stand somewhere */
} Queue;

struct _CoBoardLayout
{
  CoBoardSetting setting;
  char *language;
  char *title;
  char *question;
  char *foot;
  char *remark;
  CoBoardShaper *shaper;
  GPtrArray *pages; /* arrays of CoBoardPiece */
  Queue queues[CO_QUADRANT_THREAT + 1];
  gsize n_characters;
  guint n_split;          /* cards in parts */
  gboolean is_strategies; /* what the queues hold now */
  double scale;
  double top;    /* below the header */
  double bottom; /* above the foot */
};

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

static double
get_em (CoBoardLayout *self)
{
  return self->setting.body * self->scale;
}

static double
get_title_em (CoBoardLayout *self)
{
  return self->setting.title * MIN (self->scale, 1.2);
}

static CoBoardPiece *
add_piece (GPtrArray *page, CoBoardPieceKind kind, CoQuadrant quadrant, const Box *box, PangoLayout *layout)
{
  CoBoardPiece *piece = g_new0 (CoBoardPiece, 1);

  piece->kind = kind;
  piece->quadrant = quadrant;
  piece->x = piece->text_x = box->x;
  piece->y = piece->text_y = box->y;
  piece->width = box->width;
  piece->height = box->height;
  piece->layout = layout;
  g_ptr_array_add (page, piece);
  return piece;
}

/* The next card of the queue, or as much of it as a whole column holds; %NULL when it does not fit here. */
static CoBoardPiece *
take_card (CoBoardLayout *self, Queue *queue, GPtrArray *page, const Box *room, gboolean is_at_top)
{
  double em = get_em (self);
  double around = 2 * CARD_PADDING * em;
  double indent = (BAR + 2 * CARD_PADDING) * em;
  double width = room->width - indent - CARD_PADDING * em;
  CoCard *card = g_ptr_array_index (queue->cards, queue->next);
  gsize offset = queue->offset;
  PangoLayout *layout = co_board_shaper_set_card (self->shaper, card, em, offset, G_MAXSIZE, width);
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

  piece = add_piece (page, CO_BOARD_PIECE_CARD, queue->quadrant, &box, layout);
  piece->card = g_object_ref (card);
  piece->is_strategy = self->is_strategies;
  piece->is_continued = offset > 0;
  piece->text_x = box.x + indent;
  piece->text_y = box.y + CARD_PADDING * em;
  return piece;
}

/* Fills a quadrant column by column. Returns whether all its cards stand. */
static gboolean
fill_quadrant (CoBoardLayout *self, Queue *queue, GPtrArray *page, const Box *box)
{
  double em = get_em (self);
  double padding = PADDING * em;
  double width = box->width - 2 * padding;
  guint n = (guint) CLAMP ((width + GAP * em) / ((COLUMN + GAP) * em), 1, MOST_COLUMNS);
  double column = (width - (n - 1) * GAP * em) / n;
  gboolean has_mark =
      !self->setting.has_header && box->y <= self->top && box->x + box->width > self->setting.width * 0.9;
  double room = has_mark ? width - MARK * em : width;
  PangoLayout *heading =
      self->is_strategies ? co_board_shaper_set_crossing (self->shaper, (CoCrossing) (queue - self->queues),
                                                          get_title_em (self), width, room)
                          : co_board_shaper_set_heading (self->shaper, queue->quadrant, get_title_em (self), em, room);
  CoBoardPiece *panel = add_piece (page, CO_BOARD_PIECE_PANEL, queue->quadrant, box, heading);
  double top = box->y + padding * 0.6 + co_board_shaper_get_height (panel->layout) + GAP * em;
  double bottom = box->y + box->height - padding;

  panel->is_strategy = self->is_strategies;
  panel->text_x += padding;
  panel->text_y += padding * 0.6;
  for (guint i = 0; i < n; i++)
    {
      Box place = { box->x + padding + i * (column + GAP * em), top, column, bottom - top };

      while (queue->next < queue->cards->len)
        {
          CoBoardPiece *piece = take_card (self, queue, page, &place, place.y == top);

          if (piece == NULL)
            break;
          place.y += piece->height + GAP * em;
          place.height = bottom - place.y;
        }
    }

  return queue->next >= queue->cards->len;
}

static double
get_gap (CoBoardLayout *self)
{
  return MIN (self->setting.margin * 0.8, self->setting.body * 0.6);
}

static void
add_header (CoBoardLayout *self, GPtrArray *page)
{
  double width = self->setting.width - 2 * self->setting.margin - MARK * self->setting.body;
  Box box = { self->setting.margin, self->setting.margin, width, 0 };
  PangoLayout *title, *question;

  self->top = self->setting.margin;
  if (!self->setting.has_header)
    return;

  title = co_board_shaper_set (self->shaper, self->title, self->setting.title, PANGO_WEIGHT_BOLD, box.width);
  box.height = co_board_shaper_get_height (title);
  add_piece (page, CO_BOARD_PIECE_TITLE, CO_QUADRANT_UNSORTED, &box, title);
  self->top += box.height;
  if (*self->question != '\0')
    {
      box.y = self->top;
      question = co_board_shaper_set (self->shaper, self->question, self->setting.body, PANGO_WEIGHT_NORMAL, box.width);
      box.height = co_board_shaper_get_height (question);
      add_piece (page, CO_BOARD_PIECE_QUESTION, CO_QUADRANT_UNSORTED, &box, question);
      self->top += box.height;
    }
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
  add_piece (page, kind, CO_QUADRANT_UNSORTED, &box, foot);
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

/* One page of the quadrants of a group: on its first all, then those that have more. Returns whether they are done. */
static gboolean
add_page (CoBoardLayout *self, guint from, guint to, gboolean is_first, double share)
{
  GPtrArray *page = g_ptr_array_new_with_free_func (piece_free);
  Queue *shown[CO_QUADRANT_THREAT];
  gboolean is_done = TRUE;
  guint n = 0;

  g_ptr_array_add (self->pages, page);
  add_header (self, page);
  self->bottom = self->setting.height - self->setting.margin;
  add_foot (self, page, CO_BOARD_PIECE_FOOT, self->foot);
  add_foot (self, page, CO_BOARD_PIECE_REMARK, self->pages->len == 1 ? self->remark : NULL);
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

static void
start_again (CoBoardLayout *self, double scale)
{
  g_ptr_array_set_size (self->pages, 0);
  self->scale = scale;
  self->n_split = 0;
  for (guint i = 0; i < G_N_ELEMENTS (self->queues); i++)
    {
      self->queues[i].next = 0;
      self->queues[i].offset = 0;
    }
}

/* Whether it is worth trying: half a letter wide and a line and a quarter high is what a character takes. */
static gboolean
may_fit (CoBoardLayout *self, double scale)
{
  double em = self->setting.body * scale;

  return (double) self->n_characters * em * em * 0.6 < self->setting.width * self->setting.height;
}

/* The quadrants in groups of so many, each group on pages of its own. */
static void
add_pages (CoBoardLayout *self, guint n_together, double share)
{
  gboolean is_one = self->setting.quadrant != CO_QUADRANT_UNSORTED;
  guint from = is_one ? self->setting.quadrant : CO_QUADRANT_STRENGTH;
  guint to = is_one ? self->setting.quadrant : CO_QUADRANT_THREAT;

  for (guint i = from; i <= to; i += n_together)
    {
      gboolean is_first = TRUE;

      while (!add_page (self, i, MIN (i + n_together - 1, to), is_first, share))
        is_first = FALSE;
    }
}

static gboolean
fits_one_page (CoBoardLayout *self)
{
  gboolean is_one = self->setting.quadrant != CO_QUADRANT_UNSORTED;
  guint from = is_one ? self->setting.quadrant : CO_QUADRANT_STRENGTH;
  guint to = is_one ? self->setting.quadrant : CO_QUADRANT_THREAT;

  for (double scale = self->setting.largest; scale > 0.99; scale -= 0.125)
    {
      for (guint i = 0; i < (is_one ? 1 : G_N_ELEMENTS (shares)) && may_fit (self, scale); i++)
        {
          start_again (self, scale);
          if (add_page (self, from, to, TRUE, shares[i]))
            return TRUE;
        }
    }

  return FALSE;
}

/* A card in two parts is a nuisance, one page more is a greater one. */
static guint
get_cost (CoBoardLayout *self)
{
  return self->pages->len * 1000 + MIN (self->n_split, 999);
}

/* All four together, what is internal and then what is external, or one by one: whichever is the shortest. */
static void
find_shortest (CoBoardLayout *self)
{
  static const guint groups[] = { 4, 2, 1 };
  guint least = G_MAXUINT, best = 0, best_share = 0;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      for (guint j = 0; j < (groups[i] == 4 ? G_N_ELEMENTS (shares) : 1); j++)
        {
          start_again (self, 1);
          add_pages (self, groups[i], shares[j]);
          if (get_cost (self) >= least)
            continue;
          least = get_cost (self);
          best = i;
          best_share = j;
        }
      if (self->setting.quadrant != CO_QUADRANT_UNSORTED)
        break;
    }

  start_again (self, 1);
  add_pages (self, groups[best], shares[best_share]);
}

/* “2/3”, in the upper right corner of each page. */
static void
add_marks (CoBoardLayout *self)
{
  double em = self->setting.body;

  for (guint i = 0; i < self->pages->len; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u/%u", i + 1, self->pages->len);
      PangoLayout *layout = co_board_shaper_set (self->shaper, text, em, PANGO_WEIGHT_BOLD, 0);
      double padding = self->setting.has_header ? 0 : PADDING * em;
      Box box = { self->setting.width - self->setting.margin - padding - co_board_shaper_get_width (layout),
                  self->setting.margin + padding * 0.6 + (get_title_em (self) - em) * 0.6,
                  co_board_shaper_get_width (layout), co_board_shaper_get_height (layout) };

      add_piece (g_ptr_array_index (self->pages, i), CO_BOARD_PIECE_MARK, CO_QUADRANT_UNSORTED, &box, layout);
    }
}

static void
take_cards (CoBoardLayout *self, CoBoard *board)
{
  g_autoptr (GPtrArray) cards = co_board_list_cards (board);

  for (guint i = 0; i < G_N_ELEMENTS (self->queues); i++)
    self->queues[i].quadrant = (CoQuadrant) i;
  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);
      const char *text = co_card_get_text (card);
      CoQuadrant quadrant = co_card_get_quadrant (card);

      if (co_card_get_hidden (card) || strspn (text, " \t\r\n") == strlen (text))
        continue;
      if (self->setting.quadrant == CO_QUADRANT_UNSORTED || self->setting.quadrant == quadrant)
        self->n_characters += (gsize) g_utf8_strlen (text, -1);
      g_ptr_array_add (self->queues[quadrant].cards, g_object_ref (card));
    }
}

/* Strategies stand in the queues as cards do, in no quadrant's colour. Returns whether there are any. */
static gboolean
take_strategies (CoBoardLayout *self, CoBoard *board)
{
  guint n = 0;

  self->is_strategies = TRUE;
  self->setting.quadrant = CO_QUADRANT_UNSORTED;
  self->n_characters = 0;
  g_clear_pointer (&self->remark, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->queues); i++)
    {
      g_ptr_array_unref (self->queues[i].cards);
      self->queues[i].quadrant = CO_QUADRANT_UNSORTED;
      self->queues[i].cards = co_board_text_strategies (board, (CoCrossing) i, self->setting.has_header);
      for (guint j = 0; i > 0 && j < self->queues[i].cards->len; j++)
        {
          CoCard *card = g_ptr_array_index (self->queues[i].cards, j);

          self->n_characters +=
              (gsize) (g_utf8_strlen (co_card_get_text (card), -1) + g_utf8_strlen (co_card_get_note (card), -1));
          n++;
        }
    }

  return n > 0;
}

/* A page that says in its middle that there are no strategies. */
static void
add_empty_page (CoBoardLayout *self)
{
  GPtrArray *page = g_ptr_array_new_with_free_func (piece_free);
  double width = self->setting.width - 2 * self->setting.margin;
  PangoLayout *layout = co_board_shaper_set_no_strategy (self->shaper, self->setting.title, width);
  double height = co_board_shaper_get_height (layout);
  Box box = { self->setting.margin, (self->setting.height - height) / 2, width, height };

  g_ptr_array_add (self->pages, page);
  add_header (self, page);
  add_piece (page, CO_BOARD_PIECE_REMARK, CO_QUADRANT_UNSORTED, &box, layout);
}

/* What the queues hold, behind the pages that are there. */
static void
lay_out (CoBoardLayout *self)
{
  GPtrArray *before = g_steal_pointer (&self->pages);

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  if (!fits_one_page (self))
    {
      find_shortest (self);
      if (self->pages->len > 1)
        add_marks (self);
    }
  g_ptr_array_extend_and_steal (before, self->pages);
  self->pages = before;
}

/**
 * co_board_layout_new:
 * @board: a board
 * @setting: how to lay it out
 *
 * Lays a board out. In any thread, but all calls for one layout in the same one.
 *
 * Returns: (transfer full): what stands where; at least one page
 */
CoBoardLayout *
co_board_layout_new (CoBoard *board, const CoBoardSetting *setting)
{
  CoBoardLayout *self = g_new0 (CoBoardLayout, 1);

  self->setting = *setting;
  self->language = g_strdup (setting->language);
  self->setting.language = self->language;
  self->title = g_strdup (co_board_get_title (board));
  self->question = g_strdup (co_board_get_question (board));
  self->foot = setting->has_foot ? co_board_text_news (board) : NULL;
  self->shaper = co_board_shaper_new (board, &self->setting);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->queues); i++)
    self->queues[i].cards = g_ptr_array_new_with_free_func (g_object_unref);

  if (setting->part != CO_BOARD_PART_STRATEGIES)
    {
      take_cards (self, board);
      if (setting->has_remark && setting->quadrant == CO_QUADRANT_UNSORTED)
        self->remark = co_board_text_remark (self->queues[CO_QUADRANT_UNSORTED].cards->len);
      lay_out (self);
    }
  if (setting->part == CO_BOARD_PART_STRATEGIES ||
      (setting->part == CO_BOARD_PART_BOTH && setting->quadrant == CO_QUADRANT_UNSORTED))
    {
      if (take_strategies (self, board))
        lay_out (self);
      else if (setting->part == CO_BOARD_PART_STRATEGIES)
        add_empty_page (self);
    }
  g_clear_pointer (&self->shaper, co_board_shaper_free);

  return self;
}

/** co_board_layout_free: */
void
co_board_layout_free (CoBoardLayout *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->queues); i++)
    g_ptr_array_unref (self->queues[i].cards);
  g_ptr_array_unref (self->pages);
  g_free (self->language);
  g_free (self->title);
  g_free (self->question);
  g_free (self->foot);
  g_free (self->remark);
  g_free (self);
}

/**
 * co_board_layout_get_setting:
 * @self: a layout
 *
 * Returns: (transfer none): how it was laid out
 */
const CoBoardSetting *
co_board_layout_get_setting (CoBoardLayout *self)
{
  return &self->setting;
}

/**
 * co_board_layout_get_n_pages:
 * @self: a layout
 *
 * Returns: how many pages it has, at least 1
 */
guint
co_board_layout_get_n_pages (CoBoardLayout *self)
{
  return self->pages->len;
}

/**
 * co_board_layout_get_pieces:
 * @self: a layout
 * @page: a page, from 0
 *
 * Returns: (transfer none) (element-type CoBoardPiece): what stands on it, in the order in which it is read
 */
GPtrArray *
co_board_layout_get_pieces (CoBoardLayout *self, guint page)
{
  return g_ptr_array_index (self->pages, page);
}

/**
 * co_board_layout_find_page:
 * @self: a layout
 * @card: a card
 *
 * Returns: the page where the card begins, 0 when it is not shown
 */
guint
co_board_layout_find_page (CoBoardLayout *self, CoCard *card)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      GPtrArray *page = g_ptr_array_index (self->pages, i);

      for (guint j = 0; j < page->len; j++)
        {
          if (((CoBoardPiece *) g_ptr_array_index (page, j))->card == card)
            return i;
        }
    }

  return 0;
}
