/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands of a board that concern the whole room: a vote, private writing.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-room-actions.h"

#include "co-ballot-dialog.h"
#include "co-board-synthesis.h"
#include "co-results-dialog.h"
#include "co-toasts.h"
#include "co-vote-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *page; /* not owned: it owns the actions */
  CoRoom *room;
  GSimpleActionGroup *group; /* not owned either */
} Context;

static void
context_free (gpointer data)
{
  Context *self = data;

  g_signal_handlers_disconnect_by_data (self->room, self);
  g_object_unref (self->room);
  g_free (self);
}

static void
start (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Context *self = user_data;

  adw_dialog_present (co_vote_dialog_new (self->room), self->page);
}

static void
enter (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Context *self = user_data;

  adw_dialog_present (co_ballot_dialog_new (self->room), self->page);
}

static void
show_results (Context *self)
{
  adw_dialog_present (co_results_dialog_new (co_room_get_board (self->room)), self->page);
}

static void
results (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  show_results (user_data);
}

static void
reveal (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Context *self = user_data;
  guint n = co_voting_round_count_dots (co_board_get_open_round (co_room_get_board (self->room)), NULL, CO_VOTING_ALL);
  g_autofree char *text = NULL;

  /* Translators: the space is a no-break space */
  text = g_strdup_printf (ngettext ("Votes revealed: %u dot", "Votes revealed: %u dots", n), n);
  co_room_reveal (self->room);
  show_results (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->page), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
discard (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Context *self = user_data;

  co_room_discard (self->room);
  co_toast_undo (self->page, _ ("Vote discarded"));
}

static void
private_changed (GSimpleAction *action, GVariant *state, gpointer user_data)
{
  Context *self = user_data;
  gboolean private = g_variant_get_boolean (state);

  co_room_set_private (self->room, private);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->page),
                           private ? _ ("Private writing: what is written now is hidden")
                                   : _ ("End of private writing: what is written now is shown"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
reveal_cards (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Context *self = user_data;
  guint n = co_room_reveal_cards (self->room);
  g_autofree char *text = g_strdup_printf (ngettext ("%u card revealed", "%u cards revealed", n), n);

  co_toast_undo (self->page, text);
}

static GSimpleAction *
find (Context *self, const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->group), name));
}

static void
update (Context *self)
{
  CoBoard *board = co_room_get_board (self->room);
  CoVotingRound *open = co_board_get_open_round (board);
  g_autoptr (GPtrArray) cards = co_board_list_cards (board);
  guint n_hidden = co_board_count_hidden (board);
  gboolean has_ballots = open != NULL && g_list_model_get_n_items (co_voting_round_get_ballots (open)) > 0;

  g_simple_action_set_enabled (find (self, "start"), open == NULL && cards->len > n_hidden);
  g_simple_action_set_enabled (find (self, "enter"), open != NULL);
  g_simple_action_set_enabled (find (self, "reveal"), has_ballots);
  g_simple_action_set_enabled (find (self, "discard"), open != NULL);
  g_simple_action_set_enabled (find (self, "results"), open == NULL && co_board_get_revealed_round (board) != NULL);
  g_simple_action_set_enabled (find (self, "reveal-cards"), n_hidden > 0);
  g_simple_action_set_state (find (self, "private"), g_variant_new_boolean (co_board_get_private (board)));
}

/**
 * co_room_actions_insert:
 * @page: the page of a board
 * @room: the room that looks at the board
 *
 * Gives the page the commands of the room, with the prefix “room”.
 */
void
co_room_actions_insert (GtkWidget *page, CoRoom *room)
{
  static const GActionEntry entries[] = {
    { .name = "start", .activate = start },
    { .name = "enter", .activate = enter },
    { .name = "reveal", .activate = reveal },
    { .name = "discard", .activate = discard },
    { .name = "results", .activate = results },
    { .name = "private", .state = "false", .change_state = private_changed },
    { .name = "reveal-cards", .activate = reveal_cards },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  Context *self = g_new0 (Context, 1);

  self->page = page;
  self->room = g_object_ref (room);
  self->group = group;
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  g_object_set_data_full (G_OBJECT (group), "context", self, context_free);
  g_signal_connect_swapped (room, "changed", G_CALLBACK (update), self);
  update (self);
  gtk_widget_insert_action_group (page, "room", G_ACTION_GROUP (group));
}
