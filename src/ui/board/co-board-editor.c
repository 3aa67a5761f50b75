/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done to the cards of a board, each as one step of undo. Pointer, keys and menus all come here; it tells
 * what has happened, so that the view can bring the focus there and say it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-editor.h"

#include "co-board-arrange.h"
#include "co-card-twins.h"
#include "co-labels.h"

#include <glib/gi18n.h>

struct _CoBoardEditor
{
  GObject parent_instance;

  CoStore *store;
  CoQuadrants *quadrants;
  CoBoardSelection *selection;
  CoRoom *room;
  CoCardFilter *filter;
};

G_DEFINE_FINAL_TYPE (CoBoardEditor, co_board_editor, G_TYPE_OBJECT)

enum
{
  MOVED,
  ADDED,
  KEPT,
  UNITED,
  SEPARATED,
  REACHED,
  ACCOMPANIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
co_board_editor_finalize (GObject *object)
{
  CoBoardEditor *self = CO_BOARD_EDITOR (object);

  g_clear_object (&self->room);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->quadrants);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (co_board_editor_parent_class)->finalize (object);
}

static void
co_board_editor_class_init (CoBoardEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_board_editor_finalize;

  /**
   * CoBoardEditor::moved:
   * @cards: (element-type CoCard): the cards
   *
   * Cards have been moved.
   */
  signals[MOVED] = g_signal_new ("moved", CO_TYPE_BOARD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_PTR_ARRAY);

  /**
   * CoBoardEditor::added:
   * @card: the card, the last of them
   * @n: how many there are
   *
   * Cards have been added.
   */
  signals[ADDED] = g_signal_new ("added", CO_TYPE_BOARD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 CO_TYPE_CARD, G_TYPE_UINT);

  /**
   * CoBoardEditor::kept:
   * @cards: (element-type CoCard): the cards
   *
   * Cards could not be moved: they stand with those of their board, and there are others.
   */
  signals[KEPT] = g_signal_new ("kept", CO_TYPE_BOARD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_PTR_ARRAY);

  /**
   * CoBoardEditor::united:
   * @card: the card
   *
   * A card and its twin are one again.
   */
  signals[UNITED] = g_signal_new ("united", CO_TYPE_BOARD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, CO_TYPE_CARD);

  /**
   * CoBoardEditor::separated:
   * @card: the card
   *
   * A card and its twin are two.
   */
  signals[SEPARATED] = g_signal_new ("separated", CO_TYPE_BOARD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, CO_TYPE_CARD);

  /**
   * CoBoardEditor::accompanied:
   *
   * Cards have come from another board, and their twins with them.
   */
  signals[ACCOMPANIED] =
      g_signal_new ("accompanied", CO_TYPE_BOARD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CoBoardEditor::reached:
   * @card: the card
   *
   * Somebody wants to be at that card.
   */
  signals[REACHED] = g_signal_new ("reached", CO_TYPE_BOARD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   1, CO_TYPE_CARD);
}

/* What is not seen is not selected: commands would be for it as well. */
static void
filter_changed_cb (CoBoardEditor *self)
{
  co_board_selection_retain (self->selection, GTK_FILTER (self->filter));
}

static void
co_board_editor_init (CoBoardEditor *self)
{
}

/**
 * co_board_editor_new:
 * @store: the store of the project
 * @board: one of its boards
 *
 * Returns: (transfer full): the editor of the board
 */
CoBoardEditor *
co_board_editor_new (CoStore *store, CoBoard *board)
{
  CoBoardEditor *self = g_object_new (CO_TYPE_BOARD_EDITOR, NULL);

  self->store = g_object_ref (store);
  self->quadrants = co_quadrants_new (board);
  self->selection = co_board_selection_new (self->quadrants);
  self->room = co_room_new (store, self->quadrants);
  self->filter = co_card_filter_new (self->quadrants);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * co_board_editor_get_store:
 * @self: an editor
 *
 * Returns: (transfer none): the store of the project
 */
CoStore *
co_board_editor_get_store (CoBoardEditor *self)
{
  return self->store;
}

/**
 * co_board_editor_get_board:
 * @self: an editor
 *
 * Returns: (transfer none): the board
 */
CoBoard *
co_board_editor_get_board (CoBoardEditor *self)
{
  return co_quadrants_get_board (self->quadrants);
}

/**
 * co_board_editor_get_list:
 * @self: an editor
 * @quadrant: a quadrant
 *
 * Returns: (transfer none): the cards of the quadrant, from top to bottom
 */
GListModel *
co_board_editor_get_list (CoBoardEditor *self, CoQuadrant quadrant)
{
  return co_quadrants_get_list (self->quadrants, quadrant);
}

/**
 * co_board_editor_get_quadrants:
 * @self: an editor
 *
 * Returns: (transfer none): the quadrants of the board
 */
CoQuadrants *
co_board_editor_get_quadrants (CoBoardEditor *self)
{
  return self->quadrants;
}

/**
 * co_board_editor_get_selection:
 * @self: an editor
 *
 * Returns: (transfer none): the cards that are selected on the wall
 */
CoBoardSelection *
co_board_editor_get_selection (CoBoardEditor *self)
{
  return self->selection;
}

/**
 * co_board_editor_get_room:
 * @self: an editor
 *
 * Returns: (transfer none): what the room does to the board
 */
CoRoom *
co_board_editor_get_room (CoBoardEditor *self)
{
  return self->room;
}

/**
 * co_board_editor_get_filter:
 * @self: an editor
 *
 * Returns: (transfer none): what is looked for on the wall
 */
CoCardFilter *
co_board_editor_get_filter (CoBoardEditor *self)
{
  return self->filter;
}

/**
 * co_board_editor_move:
 * @self: an editor
 * @cards: (element-type CoCard): cards that the board shows
 * @quadrant: where they go
 * @before: (nullable): the card before which they stand afterwards; %NULL for the end
 *
 * Moves cards, in their order; each in the board to which it belongs.
 */
void
co_board_editor_move (CoBoardEditor *self, GPtrArray *cards, CoQuadrant quadrant, CoCard *before)
{
  gboolean has_moved;
  guint n;

  if (cards->len == 0 || co_quadrants_find (self->quadrants, g_ptr_array_index (cards, 0)) == G_MAXUINT)
    return;

  co_store_begin (self->store, cards->len > 1 ? _ ("Move cards") : _ ("Move card"));
  n = co_quadrants_count_all (self->quadrants);
  has_moved = co_quadrants_place (self->quadrants, cards, quadrant, before);
  n -= co_quadrants_count_all (self->quadrants);
  co_store_end (self->store);
  g_signal_emit (self, signals[has_moved ? MOVED : KEPT], 0, cards);
  if (n > 0)
    g_signal_emit (self, signals[UNITED], 0, g_ptr_array_index (cards, 0));
}

static void
place_card (CoBoardEditor *self, CoCard *card, CoQuadrant quadrant, CoCard *before)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();

  g_ptr_array_add (cards, card);
  co_board_place_cards (co_board_editor_get_board (self), cards, quadrant, before);
}

/**
 * co_board_editor_has_card:
 * @self: an editor
 * @card: a card
 *
 * Returns: whether the board still shows it: somebody else may have taken it off
 */
gboolean
co_board_editor_has_card (CoBoardEditor *self, CoCard *card)
{
  return co_quadrants_find (co_board_editor_get_quadrants (self), card) != G_MAXUINT;
}

/**
 * co_board_editor_write:
 * @self: an editor
 * @text: what has been written, pasted or dropped
 * @quadrant: where lines go that do not say where
 * @before: (nullable): and before which card; %NULL for the end
 *
 * Adds a card for each line; hidden while the room writes in private.
 *
 * Returns: how many cards there are more
 */
guint
co_board_editor_write (CoBoardEditor *self, const char *text, CoQuadrant quadrant, CoCard *before)
{
  g_autoptr (GPtrArray) cards = co_board_read_lines (text, quadrant);

  if (cards->len == 0)
    return 0;

  co_store_begin (self->store, cards->len > 1 ? _ ("Add cards") : _ ("Add card"));
  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);
      gboolean is_here = co_card_get_quadrant (card) == quadrant;

      co_card_set_hidden (card, co_board_get_private (co_board_editor_get_board (self)));
      place_card (self, card, co_card_get_quadrant (card), is_here ? before : NULL);
    }
  co_store_end (self->store);
  g_signal_emit (self, signals[ADDED], 0, g_ptr_array_index (cards, cards->len - 1), cards->len);

  return cards->len;
}

/**
 * co_board_editor_add_experiment:
 * @self: an editor
 * @experiment: an experiment of the project
 * @quadrant: where its card goes
 * @before: (nullable): and before which card; %NULL for the end
 *
 * Adds a card that comes from an experiment.
 */
void
co_board_editor_add_experiment (CoBoardEditor *self, CoExperiment *experiment, CoQuadrant quadrant, CoCard *before)
{
  g_autoptr (CoCard) card = co_card_new ();

  co_card_set_text (card, co_experiment_get_title (experiment));
  co_card_set_source (card, co_document_get_id (CO_DOCUMENT (experiment)));
  co_card_set_hidden (card, co_board_get_private (co_board_editor_get_board (self)));
  co_store_begin (self->store, _ ("Add card"));
  place_card (self, card, quadrant, before);
  co_store_end (self->store);
  g_signal_emit (self, signals[ADDED], 0, card, 1);
}

/**
 * co_board_editor_remove:
 * @self: an editor
 * @cards: (element-type CoCard): cards that the board shows
 *
 * Takes cards off the boards to which they belong, and their twins.
 */
void
co_board_editor_remove (CoBoardEditor *self, GPtrArray *cards)
{
  g_autoptr (GPtrArray) all = co_cards_with_twins (cards);

  co_store_begin (self->store, cards->len > 1 ? _ ("Delete cards") : _ ("Delete card"));
  for (guint i = 0; i < all->len; i++)
    {
      CoCard *card = g_ptr_array_index (all, i);

      co_board_remove_card (CO_BOARD (co_record_get_owner (CO_RECORD (card))), card);
    }
  co_store_end (self->store);
}

/**
 * co_board_editor_set_colour:
 * @self: an editor
 * @cards: (element-type CoCard): cards of the board
 * @colour: the colour that they get
 *
 * Colours cards.
 */
void
co_board_editor_set_colour (CoBoardEditor *self, GPtrArray *cards, CoCardColour colour)
{
  co_store_begin (self->store, _ ("Change colour"));
  for (guint i = 0; i < cards->len; i++)
    co_card_set_colour (g_ptr_array_index (cards, i), colour);
  co_store_end (self->store);
}

/**
 * co_board_editor_set_college:
 * @self: an editor
 * @cards: (element-type CoCard): cards of the board
 * @college: the stakeholder group that said them
 *
 * Says who has said cards.
 */
void
co_board_editor_set_college (CoBoardEditor *self, GPtrArray *cards, CoCollege college)
{
  co_store_begin (self->store, _ ("Change stakeholder group"));
  for (guint i = 0; i < cards->len; i++)
    co_card_set_college (g_ptr_array_index (cards, i), college);
  co_store_end (self->store);
}

/**
 * co_board_editor_group:
 * @self: an editor
 * @cards: (element-type CoCard): cards of the board, in its order
 * @theme: the theme under which they come together; "" takes them out of theirs
 *
 * Groups cards.
 */
void
co_board_editor_group (CoBoardEditor *self, GPtrArray *cards, const char *theme)
{
  g_autofree char *clean = g_strstrip (g_strdup (theme));

  if (*clean != '\0')
    co_store_begin (self->store, cards->len > 1 ? _ ("Group cards") : _ ("Group card"));
  else
    co_store_begin (self->store, _ ("Take out of theme"));
  co_board_group_cards (co_board_editor_get_board (self), cards, clean);
  co_store_end (self->store);
  g_signal_emit (self, signals[MOVED], 0, cards);
}

/**
 * co_board_editor_sort:
 * @self: an editor
 * @order: by what
 *
 * Puts the cards of all quadrants in another order.
 */
void
co_board_editor_sort (CoBoardEditor *self, CoCardOrder order)
{
  co_store_begin (self->store, order == CO_CARD_ORDER_VOTES ? _ ("Sort by votes") : _ ("Sort by theme"));
  co_board_sort_cards (co_board_editor_get_board (self), order);
  co_store_end (self->store);
}

/* What would be lost of a card when another stands for it: “text (group, author, source)”, and its note. */
static void
append_remark (CoBoardEditor *self, GString *remark, CoCard *card)
{
  g_autoptr (GStrvBuilder) details = g_strv_builder_new ();
  CoDocument *source = co_documents_lookup (co_store_get_documents (self->store), co_card_get_source (card));
  g_auto (GStrv) all = NULL;

  if (co_card_get_college (card) != CO_COLLEGE_NONE)
    g_strv_builder_add (details, co_label_enum (CO_TYPE_COLLEGE, (int) co_card_get_college (card)));
  if (*co_card_get_author (card) != '\0')
    g_strv_builder_add (details, co_card_get_author (card));
  if (source != NULL)
    g_strv_builder_add (details, co_document_get_title (source));
  all = g_strv_builder_end (details);

  if (remark->len > 0)
    g_string_append_c (remark, '\n');
  g_string_append (remark, co_card_get_text (card));
  if (all[0] != NULL)
    {
      g_autofree char *joined = g_strjoinv (", ", all);

      g_string_append_printf (remark, " (%s)", joined);
    }
  if (*co_card_get_note (card) != '\0')
    g_string_append_printf (remark, "\n%s", co_card_get_note (card));
}

/**
 * co_board_editor_merge:
 * @self: an editor
 * @cards: (element-type CoCard): cards of the board
 * @kept: the one that stands for all of them
 *
 * Makes one card of several. Nothing is lost: what the others say goes to its note.
 */
void
co_board_editor_merge (CoBoardEditor *self, GPtrArray *cards, CoCard *kept)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GString) remark = g_string_new (NULL);

  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);

      if (card == kept)
        continue;
      append_remark (self, remark, card);
      g_ptr_array_add (others, g_object_ref (card));
    }

  co_store_begin (self->store, _ ("Merge cards"));
  co_board_merge_cards (co_board_editor_get_board (self), kept, others, remark->str);
  co_store_end (self->store);
  g_ptr_array_add (left, kept);
  g_signal_emit (self, signals[MOVED], 0, left);
}

/**
 * co_board_editor_set_text:
 * @self: an editor
 * @card: a card of the board
 * @text: what it says now; nothing leaves it as it was
 *
 * Changes what a card says.
 */
void
co_board_editor_set_text (CoBoardEditor *self, CoCard *card, const char *text)
{
  g_autofree char *clean = g_strstrip (g_strdup (text));

  if (*clean == '\0' || g_str_equal (clean, co_card_get_text (card)))
    return;

  co_store_begin (self->store, _ ("Edit card"));
  co_card_set_text (card, clean);
  co_store_end (self->store);
}

/**
 * co_board_editor_vote:
 * @self: an editor
 * @card: a card of the board
 * @votes: how many votes it gets more, or less when negative
 *
 * Counts votes for a card, but not while the room votes.
 */
void
co_board_editor_vote (CoBoardEditor *self, CoCard *card, int votes)
{
  gint64 before = co_card_get_votes (card);

  if (before + votes < 0 || co_room_get_voting (self->room))
    return;

  co_store_begin (self->store, votes > 0 ? _ ("Add vote") : _ ("Remove vote"));
  co_card_set_votes (card, before + votes);
  co_store_end (self->store);
}
