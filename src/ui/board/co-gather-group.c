/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From which other boards a board gathers the cards: a switch for each.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-gather-group.h"

#include "co-board-synthesis.h"
#include "co-labels.h"

#include <glib/gi18n.h>

static gboolean
gathers (CoBoard *board, CoBoard *source)
{
  return g_strv_contains (co_board_get_sources (board), co_document_get_id (CO_DOCUMENT (source)));
}

/* The order in which they have been chosen is the order of their cards. */
static void
gather (CoStore *store, CoBoard *board, CoBoard *source, gboolean is_gathered)
{
  const char *const *ids = co_board_get_sources (board);
  const char *id = co_document_get_id (CO_DOCUMENT (source));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) wanted = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!g_str_equal (ids[i], id))
        g_strv_builder_add (builder, ids[i]);
    }
  if (is_gathered)
    g_strv_builder_add (builder, id);
  wanted = g_strv_builder_end (builder);

  co_store_begin (store, is_gathered ? _ ("Gather cards") : _ ("Gather cards no more"));
  co_board_set_sources (board, (const char *const *) wanted);
  co_store_end (store);
}

static void
switched_cb (AdwSwitchRow *row, GParamSpec *pspec, CoBoard *board)
{
  CoBoard *source = g_object_get_data (G_OBJECT (row), "source");

  if (adw_switch_row_get_active (row) != gathers (board, source))
    gather (g_object_get_data (G_OBJECT (row), "store"), board, source, adw_switch_row_get_active (row));
}

/* It may be undone while the switch is shown. */
static void
sources_changed_cb (AdwSwitchRow *row, GParamSpec *pspec, CoBoard *board)
{
  adw_switch_row_set_active (row, gathers (board, g_object_get_data (G_OBJECT (row), "source")));
}

static GtkWidget *
create_row (CoStore *store, CoBoard *board, CoBoard *source)
{
  GtkWidget *row = adw_switch_row_new ();
  const char *title = co_board_get_title (source);
  guint n = g_list_model_get_n_items (co_board_get_cards (source));
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u card", "%u cards", n), n);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *title != '\0' ? title : _ ("Untitled board"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_object_set_data_full (G_OBJECT (row), "source", g_object_ref (source), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "store", g_object_ref (store), g_object_unref);
  sources_changed_cb (ADW_SWITCH_ROW (row), NULL, board);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (switched_cb), board, 0);
  g_signal_connect_object (board, "notify::sources", G_CALLBACK (sources_changed_cb), row, G_CONNECT_SWAPPED);
  return row;
}

/**
 * co_gather_group_new:
 * @store: the store of the project
 * @board: one of its boards
 *
 * Returns: (transfer none): a group with a switch for each other board; hidden when there is none
 */
AdwPreferencesGroup *
co_gather_group_new (CoStore *store, CoBoard *board)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GListModel *boards = co_documents_get_list (co_store_get_documents (store), CO_KIND_BOARD);

  adw_preferences_group_set_title (group, _ ("Gathers the Cards of"));
  adw_preferences_group_set_description (
      group, _ ("A synthesis shows them beside its own. They stay cards of their board, and are edited there."));
  gtk_widget_set_visible (GTK_WIDGET (group), g_list_model_get_n_items (boards) > 1);
  for (guint i = 0; i < g_list_model_get_n_items (boards); i++)
    {
      g_autoptr (CoBoard) other = g_list_model_get_item (boards, i);

      if (other != board)
        adw_preferences_group_add (group, create_row (store, board, other));
    }

  return group;
}

/**
 * co_gather_describe:
 * @board: a board
 *
 * Returns: (transfer full): what it is about, or of how many boards it is the synthesis
 */
char *
co_gather_describe (CoBoard *board)
{
  g_autoptr (GPtrArray) boards = co_board_list_boards (board);
  guint n = boards->len - 1;

  return n > 0 ? g_strdup_printf (ngettext ("Synthesis of %u board", "Synthesis of %u boards", n), n)
               : g_strdup (co_label_enum (CO_TYPE_BOARD_SUBJECT, (int) co_board_get_subject (board)));
}
