/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is looked for on the wall. It looks again when a card changes: one that is given another theme goes, or comes.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-card-filter.h"

#include "co-search.h"

struct _CoCardFilter
{
  GtkFilter parent_instance;

  CoQuadrants *quadrants;
  CoSearch *search;
  int college;
  char *theme; /* %NULL: any */
  char *source;
};

G_DEFINE_FINAL_TYPE (CoCardFilter, co_card_filter, GTK_TYPE_FILTER)

/* What is hidden says neither. */
static gboolean
match_text (const char *wanted, CoCard *card, const char *text)
{
  return wanted == NULL || (!co_card_get_hidden (card) && g_str_equal (text, wanted));
}

static gboolean
co_card_filter_match (GtkFilter *filter, gpointer item)
{
  CoCardFilter *self = CO_CARD_FILTER (filter);
  CoCard *card = item;

  return (self->college == CO_COLLEGE_ANY || (int) co_card_get_college (card) == self->college) &&
         match_text (self->theme, card, co_card_get_theme (card)) &&
         match_text (self->source, card, co_card_get_source (card)) &&
         (self->search == NULL || co_search_rank (self->search, CO_RECORD (card)) > 0);
}

static GtkFilterMatch
co_card_filter_get_strictness (GtkFilter *filter)
{
  return co_card_filter_is_active (CO_CARD_FILTER (filter)) ? GTK_FILTER_MATCH_SOME : GTK_FILTER_MATCH_ALL;
}

static void
co_card_filter_finalize (GObject *object)
{
  CoCardFilter *self = CO_CARD_FILTER (object);

  g_clear_pointer (&self->search, co_search_free);
  g_free (self->theme);
  g_free (self->source);
  g_clear_object (&self->quadrants);

  G_OBJECT_CLASS (co_card_filter_parent_class)->finalize (object);
}

static void
co_card_filter_class_init (CoCardFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_card_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = co_card_filter_match;
  GTK_FILTER_CLASS (klass)->get_strictness = co_card_filter_get_strictness;
}

static void
co_card_filter_init (CoCardFilter *self)
{
  self->college = CO_COLLEGE_ANY;
}

static void
cards_changed_cb (CoCardFilter *self)
{
  if (co_card_filter_is_active (self))
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * co_card_filter_new:
 * @quadrants: the quadrants of a board
 *
 * Returns: (transfer full): a filter of its cards, which lets all pass
 */
CoCardFilter *
co_card_filter_new (CoQuadrants *quadrants)
{
  CoCardFilter *self = g_object_new (CO_TYPE_CARD_FILTER, NULL);

  self->quadrants = g_object_ref (quadrants);
  g_signal_connect_object (quadrants, "changed", G_CALLBACK (cards_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * co_card_filter_set_words:
 * @self: a filter
 * @words: (nullable): words that the card has, all of them; none for any card
 */
void
co_card_filter_set_words (CoCardFilter *self, const char *words)
{
  g_clear_pointer (&self->search, co_search_free);
  if (words != NULL)
    self->search = co_search_new (words);
  if (self->search != NULL && co_search_is_empty (self->search))
    g_clear_pointer (&self->search, co_search_free);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * co_card_filter_set_college:
 * @self: a filter
 * @college: the stakeholder group that has said it, or %CO_COLLEGE_ANY
 */
void
co_card_filter_set_college (CoCardFilter *self, int college)
{
  if (self->college == college)
    return;

  self->college = college;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * co_card_filter_set_theme:
 * @self: a filter
 * @theme: (nullable): the theme, "" for none, %NULL for any
 */
void
co_card_filter_set_theme (CoCardFilter *self, const char *theme)
{
  if (g_set_str (&self->theme, theme))
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * co_card_filter_set_source:
 * @self: a filter
 * @source: (nullable): the id of the experiment that it comes from, %NULL for any
 */
void
co_card_filter_set_source (CoCardFilter *self, const char *source)
{
  if (g_set_str (&self->source, source))
    gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * co_card_filter_clear:
 * @self: a filter
 *
 * Lets all cards pass again.
 */
void
co_card_filter_clear (CoCardFilter *self)
{
  if (!co_card_filter_is_active (self))
    return;

  g_clear_pointer (&self->search, co_search_free);
  g_clear_pointer (&self->theme, g_free);
  g_clear_pointer (&self->source, g_free);
  self->college = CO_COLLEGE_ANY;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_LESS_STRICT);
}

/**
 * co_card_filter_is_active:
 * @self: a filter
 *
 * Returns: whether anything in particular is looked for
 */
gboolean
co_card_filter_is_active (CoCardFilter *self)
{
  return self->search != NULL || self->theme != NULL || self->source != NULL || self->college != CO_COLLEGE_ANY;
}

/**
 * co_card_filter_count:
 * @self: a filter
 * @n_all: (out): how many cards there are
 *
 * Returns: how many of them pass
 */
guint
co_card_filter_count (CoCardFilter *self, guint *n_all)
{
  guint n = 0;

  *n_all = 0;
  for (guint quadrant = 0; quadrant < CO_N_QUADRANTS; quadrant++)
    {
      GListModel *cards = co_quadrants_get_list (self->quadrants, (CoQuadrant) quadrant);
      guint n_here = g_list_model_get_n_items (cards);

      *n_all += n_here;
      for (guint i = 0; i < n_here; i++)
        {
          g_autoptr (CoCard) card = g_list_model_get_item (cards, i);

          n += gtk_filter_match (GTK_FILTER (self), card);
        }
    }

  return n;
}
