/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cards that come to a board from another one, or from another project.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-card-transfer.h"

#include "co-board-arrange.h"
#include "co-card-twins.h"

#include <glib/gi18n.h>

/* Whether a card of that id is on a board of the project: another must not have it. */
static gboolean
has_card (CoBoardEditor *editor, const char *id)
{
  GListModel *boards =
      co_documents_get_list (co_store_get_documents (co_board_editor_get_store (editor)), CO_KIND_BOARD);

  for (guint i = 0; i < g_list_model_get_n_items (boards); i++)
    {
      g_autoptr (CoBoard) board = g_list_model_get_item (boards, i);
      GListModel *cards = co_board_get_cards (board);

      for (guint j = 0; j < g_list_model_get_n_items (cards); j++)
        {
          g_autoptr (CoRecord) card = g_list_model_get_item (cards, j);

          if (g_str_equal (co_record_get_id (card), id))
            return TRUE;
        }
    }

  return FALSE;
}

/* A card of this project from one of anywhere: what it refers to may not be here. */
static CoCard *
adopt (CoBoardEditor *editor, CoCard *card)
{
  CoCard *copy = CO_CARD (co_record_copy (CO_RECORD (card)));

  if (has_card (editor, co_record_get_id (CO_RECORD (copy))))
    {
      g_autofree char *id = g_uuid_string_random ();

      g_object_set (copy, "id", id, NULL);
    }
  co_card_set_twin (copy, "");
  if (co_documents_lookup (co_store_get_documents (co_board_editor_get_store (editor)), co_card_get_source (copy)) ==
      NULL)
    co_card_set_source (copy, "");
  if (co_board_get_private (co_board_editor_get_board (editor)))
    co_card_set_hidden (copy, TRUE);

  return copy;
}

/* Twins of a card that moves move with it, each to the quadrant where it stood. */
static gboolean
bring_twins (CoBoardEditor *editor, CoCard *adopted, GPtrArray *twins, CoQuadrant quadrant)
{
  CoBoard *board = co_board_editor_get_board (editor);
  g_autofree char *name = g_uuid_string_random ();
  gboolean has_any = FALSE;

  for (guint i = 0; i < twins->len; i++)
    {
      CoCard *twin = g_ptr_array_index (twins, i);
      CoQuadrant place = co_card_get_quadrant (twin);

      if (place == quadrant)
        continue;
      co_card_set_twin (adopted, name);
      co_card_set_twin (twin, name);
      co_board_place_card (board, twin, place, G_MAXUINT);
      has_any = TRUE;
    }

  return has_any;
}

/* Takes a card off another board of the project, and its twins, which are returned; those of elsewhere stay there. */
static GPtrArray *
take_off (CoBoardEditor *editor, CoCard *card)
{
  GPtrArray *adopted = g_ptr_array_new_with_free_func (g_object_unref);
  CoRecord *owner = co_record_get_owner (CO_RECORD (card));
  g_autoptr (GPtrArray) twins = NULL;

  if (!CO_IS_BOARD (owner) || co_documents_lookup (co_store_get_documents (co_board_editor_get_store (editor)),
                                                   co_record_get_id (owner)) != CO_DOCUMENT (owner))
    return adopted;

  twins = co_card_list_twins (card);
  co_board_remove_card (CO_BOARD (owner), card);
  for (guint i = 0; i < twins->len; i++)
    {
      co_board_remove_card (CO_BOARD (owner), g_ptr_array_index (twins, i));
      g_ptr_array_add (adopted, adopt (editor, g_ptr_array_index (twins, i)));
    }

  return adopted;
}

/* Of twins that come together, the first goes where it is wanted. */
static gboolean
has_head (GPtrArray *heads, CoCard *card, guint *place)
{
  for (guint i = 0; *co_card_get_twin (card) != '\0' && i < heads->len; i++)
    {
      *place = i;
      if (g_str_equal (co_card_get_twin (g_ptr_array_index (heads, i)), co_card_get_twin (card)))
        return TRUE;
    }

  return FALSE;
}

/**
 * co_card_transfer_insert:
 * @editor: the editor of a board
 * @cards: (element-type CoCard): cards that are not on the board
 * @quadrant: where they go
 * @before: (nullable): the card before which they stand afterwards; %NULL for the end
 *
 * Adds cards that have been copied, or come from another board: of this project, they leave that one, and their twins
 * with them.
 */
void
co_card_transfer_insert (CoBoardEditor *editor, GPtrArray *cards, CoQuadrant quadrant, CoCard *before)
{
  g_autoptr (GPtrArray) adopted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) families = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) heads = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean has_twins = FALSE;
  gboolean are_copies;

  if (cards->len == 0)
    return;

  are_copies = co_record_get_owner (g_ptr_array_index (cards, 0)) == NULL;

  co_store_begin (co_board_editor_get_store (editor), cards->len > 1 ? _ ("Paste cards") : _ ("Paste card"));
  for (guint i = 0; i < cards->len; i++)
    {
      g_autoptr (CoCard) card = g_object_ref (g_ptr_array_index (cards, i));
      guint place;

      if (has_head (heads, card, &place))
        {
          /* Those of another board have come with the first of them. */
          if (are_copies)
            g_ptr_array_add (g_ptr_array_index (families, place), adopt (editor, card));
          continue;
        }
      g_ptr_array_add (heads, g_object_ref (card));
      g_ptr_array_add (families, take_off (editor, card));
      g_ptr_array_add (adopted, adopt (editor, card));
    }
  co_board_place_cards (co_board_editor_get_board (editor), adopted, quadrant, before);
  for (guint i = 0; i < adopted->len; i++)
    has_twins |= bring_twins (editor, g_ptr_array_index (adopted, i), g_ptr_array_index (families, i), quadrant);
  co_store_end (co_board_editor_get_store (editor));
  g_signal_emit_by_name (editor, "added", g_ptr_array_index (adopted, adopted->len - 1), adopted->len);
  if (has_twins)
    g_signal_emit_by_name (editor, "accompanied");
}
