/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lays a board out. All cards stand on one page while their letters are large enough, and grow while there is room; else
 * an overview comes first, on which they are smaller, and then as few pages as will do.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-layout-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "co-board-synthesis.h"
#include "co-board-text.h"

/* Of so many pages, the letters may grow. */
#define FEW 4

/* How much of the height the upper two quadrants get. */
static const double shares[] = { 0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72 };

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

/* Which page of how many is filled; none yet known when there are none. */
static void
set_mark (CoBoardLayout *self, gboolean is_overview, guint page, guint n)
{
  g_autofree char *number = n == 1 ? g_strdup ("") : g_strdup_printf ("%u/%u", page, n);

  g_free (self->mark);
  /* Translators: stands above all cards of a board, shown smaller than on the pages that follow. */
  self->mark =
      is_overview ? g_strstrip (g_strconcat (C_ ("board", "Overview"), " ", number, NULL)) : g_steal_pointer (&number);
}

static gboolean
add_page (CoBoardLayout *self, guint from, guint to, gboolean is_first, double share)
{
  GPtrArray *page = co_board_sheet_new ();

  g_ptr_array_add (self->pages, page);
  return co_board_sheet_fill (self, page, from, to, is_first, share);
}

static gboolean
is_one_quadrant (CoBoardLayout *self)
{
  return self->setting.quadrant != CO_QUADRANT_UNSORTED;
}

/* The quadrants in groups of so many, each group on pages of its own; n is how many these will be, 0 if not known. */
static void
add_pages (CoBoardLayout *self, gboolean is_overview, guint n_together, double share, guint n)
{
  guint from = is_one_quadrant (self) ? self->setting.quadrant : CO_QUADRANT_STRENGTH;
  guint to = is_one_quadrant (self) ? self->setting.quadrant : CO_QUADRANT_THREAT;

  for (guint i = from; i <= to; i += n_together)
    {
      gboolean is_first = TRUE, is_done = FALSE;

      while (!is_done)
        {
          set_mark (self, is_overview, self->pages->len + 1, n);
          is_done = add_page (self, i, MIN (i + n_together - 1, to), is_first, share);
          is_first = FALSE;
        }
    }
}

/* Tries letters from the largest to the smallest scale. */
static gboolean
fits_one_page (CoBoardLayout *self, double largest, double smallest, double step)
{
  guint from = is_one_quadrant (self) ? self->setting.quadrant : CO_QUADRANT_STRENGTH;
  guint to = is_one_quadrant (self) ? self->setting.quadrant : CO_QUADRANT_THREAT;
  guint n_steps = (guint) ceil ((largest - smallest) / step);

  for (guint i = 0; i <= n_steps; i++)
    {
      double scale = MAX (largest - i * step, smallest);

      for (guint j = 0; j < (is_one_quadrant (self) ? 1 : G_N_ELEMENTS (shares)) && may_fit (self, scale); j++)
        {
          start_again (self, scale);
          if (add_page (self, from, to, TRUE, shares[j]))
            return TRUE;
        }
    }

  return FALSE;
}

/* Nobody turns back a page for the beginning of a card: one in two parts is worse than a page more. */
static guint
get_cost (CoBoardLayout *self)
{
  return self->pages->len * 2 + self->n_split * 3;
}

/* Sets groups as they are; on a few pages, with letters that grow for as long as that costs nothing. */
static void
set_groups (CoBoardLayout *self, gboolean is_overview, guint n_together, double share, double scale)
{
  guint n, cost;

  start_again (self, scale);
  add_pages (self, is_overview, n_together, share, 0);
  n = self->pages->len;
  cost = get_cost (self);
  for (double larger = is_overview || n > FEW ? scale : self->setting.largest; larger > scale; larger -= 0.125)
    {
      start_again (self, larger);
      add_pages (self, is_overview, n_together, share, n);
      if (get_cost (self) <= cost)
        return;
    }

  start_again (self, scale);
  add_pages (self, is_overview, n_together, share, n);
}

/* What is internal and then what is external, all four together, or one by one: whichever costs least. An overview
 * keeps them together; behind one, a single page would only repeat it. */
static void
find_cheapest (CoBoardLayout *self, gboolean is_overview, double scale)
{
  static const guint groups[] = { 2, 4, 1 };
  gboolean keeps = is_overview || is_one_quadrant (self);
  guint least = G_MAXUINT, best = 4, best_share = 0;

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      for (guint j = 0; j < (groups[i] == 4 ? G_N_ELEMENTS (shares) : 1) && (groups[i] == 4 || !keeps); j++)
        {
          start_again (self, scale);
          add_pages (self, is_overview, groups[i], shares[j], 0);
          if (get_cost (self) >= least || (self->n_overview > 0 && self->pages->len == 1))
            continue;
          least = get_cost (self);
          best = groups[i];
          best_share = j;
        }
    }

  set_groups (self, is_overview, best, shares[best_share], scale);
}

/* All cards at once, as large as that allows; without what is said of them if that takes too much. More than a page can
 * hold are on several. */
static void
add_overview (CoBoardLayout *self)
{
  double smallest = self->setting.overview / self->setting.body;

  set_mark (self, TRUE, 1, 1);
  if (!fits_one_page (self, 0.95, smallest, 0.1))
    {
      co_board_shaper_set_brief (self->shaper, TRUE);
      if (!fits_one_page (self, smallest, smallest, 1))
        find_cheapest (self, TRUE, smallest);
      co_board_shaper_set_brief (self->shaper, FALSE);
    }
  self->n_overview = self->pages->len;
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
      self->queues[i].cards = co_board_text_strategies (board, (CoCrossing) i, self->setting.has_pairs);
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
  GPtrArray *page = co_board_sheet_new ();
  double width = self->setting.width - 2 * self->setting.margin;

  g_ptr_array_add (self->pages, page);
  g_clear_pointer (&self->mark, g_free);
  co_board_sheet_add_header (self, page);
  co_board_sheet_add_remark (self, page, co_board_shaper_set_no_strategy (self->shaper, self->setting.title, width));
}

/* What the queues hold, behind the pages that are there. */
static void
lay_out (CoBoardLayout *self)
{
  GPtrArray *before = self->pages;

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_clear_pointer (&self->mark, g_free);
  if (!fits_one_page (self, self->setting.largest, 1, 0.125))
    {
      if (self->setting.overview > 0 && !self->is_strategies && !is_one_quadrant (self))
        {
          add_overview (self);
          g_ptr_array_extend_and_steal (before, self->pages);
          self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
        }
      find_cheapest (self, FALSE, 1);
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
  g_free (self->mark);
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
 * co_board_layout_get_n_overview:
 * @self: a layout
 *
 * Returns: how many of the first pages show all cards smaller than those that follow; 0 when all fit as they are
 */
guint
co_board_layout_get_n_overview (CoBoardLayout *self)
{
  return self->n_overview;
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
 * Returns: the page where the card begins in full size, 0 when it is not shown
 */
guint
co_board_layout_find_page (CoBoardLayout *self, CoCard *card)
{
  for (guint i = self->n_overview; i < self->pages->len; i++)
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
