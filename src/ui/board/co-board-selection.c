/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One selection over the whole wall, which each quadrant's list shows as its own. Going to a card selects nothing, so
 * that one walks from one selected card to the next by plain arrows: Space, Control and Shift select.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-selection.h"

#include "co-board-synthesis.h"

struct _CoBoardSelection
{
  GObject parent_instance;

  CoQuadrants *quadrants;
  GHashTable *cards; /* a set; owned */
};

G_DEFINE_FINAL_TYPE (CoBoardSelection, co_board_selection, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define CO_TYPE_SELECTION_MODEL (co_selection_model_get_type ())

/* The cards of one list, with what is selected of them. */
G_DECLARE_FINAL_TYPE (CoSelectionModel, co_selection_model, CO, SELECTION_MODEL, GObject)

struct _CoSelectionModel
{
  GObject parent_instance;

  CoBoardSelection *selection;
  GListModel *cards;
};

static void list_model_init (GListModelInterface *iface);
static void selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CoSelectionModel,
                               co_selection_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_init))

static GType
get_item_type (GListModel *model)
{
  return CO_TYPE_CARD;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (CO_SELECTION_MODEL (model)->cards);
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (CO_SELECTION_MODEL (model)->cards, position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
set_selected (CoBoardSelection *self, CoCard *card, gboolean selected)
{
  if (selected)
    return g_hash_table_add (self->cards, g_object_ref (card));

  return g_hash_table_remove (self->cards, card);
}

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  CoSelectionModel *self = CO_SELECTION_MODEL (model);
  g_autoptr (CoCard) card = g_list_model_get_item (self->cards, position);

  return card != NULL && co_board_selection_contains (self->selection, card);
}

/* What stands alone without a key held is not selected, but gone to. */
static gboolean
select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  CoSelectionModel *self = CO_SELECTION_MODEL (model);
  g_autoptr (CoCard) card = g_list_model_get_item (self->cards, position);

  if (card != NULL && !unselect_rest && set_selected (self->selection, card, TRUE))
    g_signal_emit (self->selection, signals[CHANGED], 0);
  return TRUE;
}

static gboolean
unselect_item (GtkSelectionModel *model, guint position)
{
  CoSelectionModel *self = CO_SELECTION_MODEL (model);
  g_autoptr (CoCard) card = g_list_model_get_item (self->cards, position);

  if (card != NULL && set_selected (self->selection, card, FALSE))
    g_signal_emit (self->selection, signals[CHANGED], 0);
  return TRUE;
}

static void
set_range (CoSelectionModel *self, guint position, guint n, gboolean selected)
{
  for (guint i = position; i < position + n; i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (self->cards, i);

      set_selected (self->selection, card, selected);
    }
  g_signal_emit (self->selection, signals[CHANGED], 0);
}

static gboolean
select_range (GtkSelectionModel *model, guint position, guint n, gboolean unselect_rest)
{
  CoSelectionModel *self = CO_SELECTION_MODEL (model);

  if (unselect_rest)
    g_hash_table_remove_all (self->selection->cards);
  set_range (self, position, n, TRUE);
  return TRUE;
}

static gboolean
unselect_range (GtkSelectionModel *model, guint position, guint n)
{
  set_range (CO_SELECTION_MODEL (model), position, n, FALSE);
  return TRUE;
}

static gboolean
select_all (GtkSelectionModel *model)
{
  return select_range (model, 0, get_n_items (G_LIST_MODEL (model)), FALSE);
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  co_board_selection_clear (CO_SELECTION_MODEL (model)->selection);
  return TRUE;
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, guint position, guint n)
{
  GtkBitset *found = gtk_bitset_new_empty ();
  guint end = MIN (n, get_n_items (G_LIST_MODEL (model)) - position) + position;

  for (guint i = position; i < end; i++)
    {
      if (is_selected (model, i))
        gtk_bitset_add (found, i);
    }

  return found;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->unselect_range = unselect_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
}

static void
selection_changed_cb (CoSelectionModel *self)
{
  guint n = g_list_model_get_n_items (self->cards);

  if (n > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0, n);
}

static void
co_selection_model_finalize (GObject *object)
{
  CoSelectionModel *self = CO_SELECTION_MODEL (object);

  g_clear_object (&self->cards);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (co_selection_model_parent_class)->finalize (object);
}

static void
co_selection_model_class_init (CoSelectionModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_selection_model_finalize;
}

static void
co_selection_model_init (CoSelectionModel *self)
{
}

static gboolean
stays (CoBoardSelection *self, CoCard *card, GtkFilter *filter)
{
  if (filter != NULL)
    return gtk_filter_match (filter, card);

  /* Its own cards are soon found. */
  return co_record_get_owner (CO_RECORD (card)) == CO_RECORD (co_quadrants_get_board (self->quadrants)) ||
         co_quadrants_find (self->quadrants, card) != G_MAXUINT;
}

static void
retain (CoBoardSelection *self, GtkFilter *filter)
{
  gboolean changed = FALSE;
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &card, NULL))
    {
      if (stays (self, card, filter))
        continue;
      g_hash_table_iter_remove (&iter);
      changed = TRUE;
    }

  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* What has left the board is not selected any more. */
static void
quadrants_changed_cb (CoBoardSelection *self)
{
  retain (self, NULL);
}

static void
co_board_selection_finalize (GObject *object)
{
  CoBoardSelection *self = CO_BOARD_SELECTION (object);

  g_hash_table_unref (self->cards);
  g_clear_object (&self->quadrants);

  G_OBJECT_CLASS (co_board_selection_parent_class)->finalize (object);
}

static void
co_board_selection_class_init (CoBoardSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_board_selection_finalize;

  /**
   * CoBoardSelection::changed:
   *
   * Other cards are selected.
   */
  signals[CHANGED] =
      g_signal_new ("changed", CO_TYPE_BOARD_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
co_board_selection_init (CoBoardSelection *self)
{
  self->cards = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * co_board_selection_new:
 * @quadrants: the quadrants of a board
 *
 * Returns: (transfer full): a selection of its cards, none yet
 */
CoBoardSelection *
co_board_selection_new (CoQuadrants *quadrants)
{
  CoBoardSelection *self = g_object_new (CO_TYPE_BOARD_SELECTION, NULL);

  self->quadrants = g_object_ref (quadrants);
  g_signal_connect_object (quadrants, "changed", G_CALLBACK (quadrants_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * co_board_selection_create_model:
 * @self: a selection
 * @cards: some of the cards of its board
 *
 * Returns: (transfer full): the same cards, with what is selected of them
 */
GtkSelectionModel *
co_board_selection_create_model (CoBoardSelection *self, GListModel *cards)
{
  CoSelectionModel *model = g_object_new (CO_TYPE_SELECTION_MODEL, NULL);

  model->selection = g_object_ref (self);
  model->cards = g_object_ref (cards);
  g_signal_connect_object (cards, "items-changed", G_CALLBACK (g_list_model_items_changed), model, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "changed", G_CALLBACK (selection_changed_cb), model, G_CONNECT_SWAPPED);
  return GTK_SELECTION_MODEL (model);
}

/**
 * co_board_selection_count:
 * @self: a selection
 *
 * Returns: how many cards are selected
 */
guint
co_board_selection_count (CoBoardSelection *self)
{
  return g_hash_table_size (self->cards);
}

/**
 * co_board_selection_contains:
 * @self: a selection
 * @card: a card
 *
 * Returns: whether it is selected
 */
gboolean
co_board_selection_contains (CoBoardSelection *self, CoCard *card)
{
  return g_hash_table_contains (self->cards, card);
}

/**
 * co_board_selection_dup_cards:
 * @self: a selection
 *
 * Returns: (transfer container) (element-type CoCard): the cards that are selected, in the order of the board
 */
GPtrArray *
co_board_selection_dup_cards (CoBoardSelection *self)
{
  g_autoptr (GPtrArray) all = co_board_list_cards (co_quadrants_get_board (self->quadrants));
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      CoCard *card = g_ptr_array_index (all, i);

      if (co_board_selection_contains (self, card))
        g_ptr_array_add (found, g_object_ref (card));
    }

  return found;
}

/**
 * co_board_selection_toggle:
 * @self: a selection
 * @card: a card of its board
 *
 * Selects a card, or does so no longer.
 */
void
co_board_selection_toggle (CoBoardSelection *self, CoCard *card)
{
  set_selected (self, card, !co_board_selection_contains (self, card));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * co_board_selection_retain:
 * @self: a selection
 * @filter: a filter of cards
 *
 * Selects no longer what does not pass.
 */
void
co_board_selection_retain (CoBoardSelection *self, GtkFilter *filter)
{
  retain (self, filter);
}

/**
 * co_board_selection_clear:
 * @self: a selection
 *
 * Selects nothing any more.
 */
void
co_board_selection_clear (CoBoardSelection *self)
{
  if (g_hash_table_size (self->cards) == 0)
    return;

  g_hash_table_remove_all (self->cards);
  g_signal_emit (self, signals[CHANGED], 0);
}
