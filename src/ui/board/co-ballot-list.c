/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ballots that have been entered: who has voted, and not for what. One can be corrected, or taken out.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-ballot-list.h"

#include "co-button-name.h"
#include "co-labels.h"

#include <glib/gi18n.h>

typedef struct
{
  CoRoom *room;
  CoBallotFunc correct;
  gpointer user_data;
} Context;

static void
context_free (gpointer data)
{
  Context *context = data;

  g_object_unref (context->room);
  g_free (context);
}

static void
correct_clicked_cb (GtkWidget *row, GtkWidget *button)
{
  Context *context = g_object_get_data (G_OBJECT (row), "context");

  context->correct (g_object_get_data (G_OBJECT (row), "ballot"), context->user_data);
}

/* The focus is not to be on a row that goes: it is on the next one, on the one before, or on the way back. */
static void
remove_clicked_cb (GtkWidget *row, GtkWidget *button)
{
  Context *context = g_object_get_data (G_OBJECT (row), "context");
  GtkListBox *list = GTK_LIST_BOX (gtk_widget_get_parent (row));
  int place = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (list, place + 1);

  if (next == NULL && place > 0)
    next = gtk_list_box_get_row_at_index (list, place - 1);
  gtk_root_set_focus (gtk_widget_get_root (row), NULL);
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
  else
    gtk_widget_child_focus (gtk_widget_get_ancestor (row, ADW_TYPE_NAVIGATION_PAGE), GTK_DIR_TAB_FORWARD);
  co_room_remove (context->room, g_object_get_data (G_OBJECT (row), "ballot"));
}

static GtkWidget *
create_button (const char *icon, const char *tooltip, CoBallot *ballot)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  co_button_name (button, tooltip, co_ballot_get_voter (ballot));
  return button;
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  CoBallot *ballot = item;
  CoCollege college = co_ballot_get_college (ballot);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *correct = create_button ("document-edit-symbolic", _ ("Correct"), ballot);
  GtkWidget *remove = create_button ("user-trash-symbolic", _ ("Take Out"), ballot);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), co_ballot_get_voter (ballot));
  if (college != CO_COLLEGE_NONE)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), co_label_enum (CO_TYPE_COLLEGE, (int) college));
  g_object_set_data_full (G_OBJECT (row), "ballot", g_object_ref (ballot), g_object_unref);
  g_object_set_data (G_OBJECT (row), "context", user_data);
  g_signal_connect_object (correct, "clicked", G_CALLBACK (correct_clicked_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_clicked_cb), row, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), correct);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), correct);
  co_button_name (correct, _ ("Correct"), co_ballot_get_voter (ballot));
  return row;
}

static GtkWidget *
create_list (Context *context)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *nothing = gtk_label_new (_ ("No ballot has been entered yet."));
  CoVotingRound *round = co_board_get_open_round (co_room_get_board (context->room));

  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_add_css_class (nothing, "dimmed");
  gtk_widget_set_margin_top (nothing, 18);
  gtk_widget_set_margin_bottom (nothing, 18);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), nothing);
  gtk_widget_set_valign (list, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Ballots"), -1);
  gtk_list_box_bind_model (GTK_LIST_BOX (list), co_voting_round_get_ballots (round), create_row, context, NULL);
  return list;
}

/**
 * co_ballot_list_new:
 * @room: a room that votes
 * @correct: called when a ballot is to be corrected
 * @user_data: for @correct
 *
 * Returns: (transfer floating): a page with the ballots
 */
AdwNavigationPage *
co_ballot_list_new (CoRoom *room, CoBallotFunc correct, gpointer user_data)
{
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  AdwNavigationPage *page = adw_navigation_page_new (view, _ ("Ballots Entered"));
  Context *context = g_new0 (Context, 1);
  GtkWidget *list;

  *context = (Context) { g_object_ref (room), correct, user_data };
  g_object_set_data_full (G_OBJECT (page), "context", context, context_free);
  list = create_list (context);
  gtk_widget_set_margin_top (list, 12);
  gtk_widget_set_margin_bottom (list, 18);
  gtk_widget_set_margin_start (list, 12);
  gtk_widget_set_margin_end (list, 12);
  adw_clamp_set_child (ADW_CLAMP (clamp), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  return page;
}
