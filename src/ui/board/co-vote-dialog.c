/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the room votes: how many dots each voter has, and who votes.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-vote-dialog.h"

#include "co-board-synthesis.h"

#include <glib/gi18n.h>

#define MOST_DOTS 20

typedef struct
{
  CoRoom *room;
  AdwDialog *dialog; /* not owned: it owns us */
  AdwSpinRow *budget;
  AdwSpinRow *per_card;
  AdwSwitchRow *roster;
  AdwSwitchRow *afresh;
} Form;

static void
form_free (gpointer data)
{
  Form *form = data;

  g_object_unref (form->room);
  g_free (form);
}

static void
start_cb (Form *form)
{
  g_autoptr (CoVotingRound) round = co_voting_round_new ();

  co_voting_round_set_budget (round, (gint64) adw_spin_row_get_value (form->budget));
  co_voting_round_set_per_card (round, (gint64) adw_spin_row_get_value (form->per_card));
  co_voting_round_set_roster (round, adw_switch_row_get_active (form->roster));
  co_voting_round_set_afresh (round, adw_switch_row_get_active (form->afresh));
  co_room_start (form->room, round);
  /* Without animations it is gone at once, and the form with it. */
  adw_dialog_close (form->dialog);
}

static gboolean
has_votes (CoBoard *board)
{
  g_autoptr (GPtrArray) cards = co_board_list_cards (board);

  for (guint i = 0; i < cards->len; i++)
    {
      if (co_card_get_votes (g_ptr_array_index (cards, i)) > 0)
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
create_number (const char *title, const char *subtitle, double least, double value)
{
  GtkWidget *row = adw_spin_row_new_with_range (least, MOST_DOTS, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_spin_row_set_value (ADW_SPIN_ROW (row), value);
  return row;
}

static GtkWidget *
create_switch (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static GtkWidget *
create_page (Form *form)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  form->budget = ADW_SPIN_ROW (create_number (_ ("Dots for Each Voter"), NULL, 1, 3));
  form->per_card = ADW_SPIN_ROW (create_number (_ ("At Most on One Card"), _ ("0 for as many as one likes"), 0, 0));
  form->roster = ADW_SWITCH_ROW (create_switch (
      _ ("Participants Vote by Name"), _ ("Chosen from the roster, with their stakeholder group; otherwise numbered")));
  form->afresh = ADW_SWITCH_ROW (
      create_switch (_ ("Start from Zero"), _ ("In place of the votes that cards have already, once it is revealed")));
  gtk_widget_set_visible (GTK_WIDGET (form->afresh), has_votes (co_room_get_board (form->room)));

  adw_preferences_group_set_description (
      group, _ ("Nobody sees how many votes a card has until the vote is revealed, not even you."));
  adw_preferences_group_add (group, GTK_WIDGET (form->budget));
  adw_preferences_group_add (group, GTK_WIDGET (form->per_card));
  adw_preferences_group_add (group, GTK_WIDGET (form->roster));
  adw_preferences_group_add (group, GTK_WIDGET (form->afresh));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  return page;
}

/**
 * co_vote_dialog_new:
 * @room: a room
 *
 * Returns: (transfer floating): a dialog that opens a vote
 */
AdwDialog *
co_vote_dialog_new (CoRoom *room)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *start = gtk_button_new_with_mnemonic (_ ("_Start"));
  Form *form = g_new0 (Form, 1);

  form->room = g_object_ref (room);
  form->dialog = dialog;
  g_object_set_data_full (G_OBJECT (dialog), "form", form, form_free);
  gtk_widget_add_css_class (start, "suggested-action");
  g_signal_connect_swapped (start, "clicked", G_CALLBACK (start_cb), form);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), start);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), create_page (form));
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_title (dialog, _ ("Start a Vote"));
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_default_widget (dialog, start);
  adw_dialog_set_focus (dialog, start);

  return dialog;
}
