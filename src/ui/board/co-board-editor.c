/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done to the cards of a board, each as one step of undo. Pointer, keys and menus all come here; it tells
 * what has happened, so that the view can bring the focus there and say it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-editor.h"

#include "co-board-arrange.h"

#include <glib/gi18n.h>

struct _CoBoardEditor
{
  GObject parent_instance;

  CoStore *store;
  CoQuadrants *quadrants;
};

G_DEFINE_FINAL_TYPE (CoBoardEditor, co_board_editor, G_TYPE_OBJECT)

enum
{
  MOVED,
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
co_board_editor_finalize (GObject *object)
{
  CoBoardEditor *self = CO_BOARD_EDITOR (object);

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
   * @card: the card
   *
   * A card has been moved.
   */
  signals[MOVED] = g_signal_new ("moved", CO_TYPE_BOARD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 CO_TYPE_CARD);

  /**
   * CoBoardEditor::added:
   * @card: the card, the last of them
   * @n: how many there are
   *
   * Cards have been added.
   */
  signals[ADDED] = g_signal_new ("added", CO_TYPE_BOARD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 CO_TYPE_CARD, G_TYPE_UINT);
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
 * co_board_editor_move:
 * @self: an editor
 * @card: a card of the board
 * @quadrant: where it goes
 * @index: the place it has there afterwards; past the end means the last
 *
 * Moves a card.
 */
void
co_board_editor_move (CoBoardEditor *self, CoCard *card, CoQuadrant quadrant, guint index)
{
  if (co_record_get_owner (CO_RECORD (card)) != CO_RECORD (co_board_editor_get_board (self)))
    return;

  co_store_begin (self->store, _ ("Move card"));
  co_board_place_card (co_board_editor_get_board (self), card, quadrant, index);
  co_store_end (self->store);
  g_signal_emit (self, signals[MOVED], 0, card);
}

/**
 * co_board_editor_write:
 * @self: an editor
 * @text: what has been written, pasted or dropped
 * @quadrant: where lines go that do not say where
 * @index: and at which place; past the end means at the end
 *
 * Adds a card for each line.
 *
 * Returns: how many cards there are more
 */
guint
co_board_editor_write (CoBoardEditor *self, const char *text, CoQuadrant quadrant, guint index)
{
  g_autoptr (GPtrArray) cards = co_board_read_lines (text, quadrant);
  CoBoard *board = co_board_editor_get_board (self);

  if (cards->len == 0)
    return 0;

  co_store_begin (self->store, cards->len > 1 ? _ ("Add cards") : _ ("Add card"));
  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);
      gboolean is_here = co_card_get_quadrant (card) == quadrant;

      co_board_place_card (board, card, co_card_get_quadrant (card), is_here ? index : G_MAXUINT);
      if (is_here && index != G_MAXUINT)
        index++;
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
 * @index: and at which place
 *
 * Adds a card that comes from an experiment.
 */
void
co_board_editor_add_experiment (CoBoardEditor *self, CoExperiment *experiment, CoQuadrant quadrant, guint index)
{
  g_autoptr (CoCard) card = co_card_new ();

  co_card_set_text (card, co_experiment_get_title (experiment));
  co_card_set_source (card, co_document_get_id (CO_DOCUMENT (experiment)));
  co_store_begin (self->store, _ ("Add card"));
  co_board_place_card (co_board_editor_get_board (self), card, quadrant, index);
  co_store_end (self->store);
  g_signal_emit (self, signals[ADDED], 0, card, 1);
}

/**
 * co_board_editor_remove:
 * @self: an editor
 * @card: a card of the board
 *
 * Takes a card off the board.
 */
void
co_board_editor_remove (CoBoardEditor *self, CoCard *card)
{
  co_store_begin (self->store, _ ("Delete card"));
  co_board_remove_card (co_board_editor_get_board (self), card);
  co_store_end (self->store);
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
 * Counts votes for a card.
 */
void
co_board_editor_vote (CoBoardEditor *self, CoCard *card, int votes)
{
  gint64 before = co_card_get_votes (card);

  if (before + votes < 0)
    return;

  co_store_begin (self->store, votes > 0 ? _ ("Add vote") : _ ("Remove vote"));
  co_card_set_votes (card, before + votes);
  co_store_end (self->store);
}
