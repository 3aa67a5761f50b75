/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the room has voted for, together and stakeholder group by stakeholder group: what each said stays visible.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-results-dialog.h"

#include "co-labels.h"

#include <glib/gi18n.h>

/* “Strengths · Elected officials 3 · Civil society 2” */
static char *
tell_colleges (CoVotingRound *round, CoCard *card)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_add (parts, co_label_enum (CO_TYPE_QUADRANT, (int) co_card_get_quadrant (card)));
  for (int i = CO_COLLEGE_NONE; i <= CO_COLLEGE_OTHER; i++)
    {
      guint n = co_voting_round_count_card (round, card, i);

      if (n > 0)
        g_strv_builder_take (parts, g_strdup_printf ("%s %u", co_label_enum (CO_TYPE_COLLEGE, i), n));
    }
  all = g_strv_builder_end (parts);

  return g_strjoinv (" · ", all);
}

static GtkWidget *
create_sign (CoQuadrant quadrant)
{
  g_autoptr (GEnumClass) quadrants = g_type_class_ref (CO_TYPE_QUADRANT);
  const char *nick = g_enum_get_value (quadrants, (int) quadrant)->value_nick;
  g_autofree char *icon = g_strdup_printf ("co-%s-symbolic", nick);
  GtkWidget *sign = gtk_image_new_from_icon_name (icon);

  gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (sign, "co-sign");
  gtk_widget_add_css_class (sign, nick);
  return sign;
}

static GtkWidget *
create_row (CoVotingRound *round, CoCard *card, int college)
{
  guint n = co_voting_round_count_card (round, card, college);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *words = g_strdup_printf (ngettext ("%u dot", "%u dots", n), n);
  g_autofree char *label = g_strdup_printf ("%s, %s", co_label_card (card), words);
  g_autofree char *colleges = tell_colleges (round, card);
  GtkWidget *count = gtk_label_new (number);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), co_label_card (card));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               college == CO_VOTING_ALL && co_voting_round_has_colleges (round)
                                   ? colleges
                                   : co_label_enum (CO_TYPE_QUADRANT, (int) co_card_get_quadrant (card)));
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "title-3");
  gtk_widget_set_tooltip_text (count, words);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_sign (co_card_get_quadrant (card)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), count);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

static void
add_group (AdwPreferencesPage *page, CoBoard *board, CoVotingRound *round, int college)
{
  guint n_ballots = co_voting_round_count_ballots (round, college);
  guint n_dots = co_voting_round_count_dots (round, NULL, college);
  g_autoptr (GPtrArray) cards = co_voting_round_rank_cards (round, board, college);
  g_autofree char *ballots = g_strdup_printf (ngettext ("%u ballot", "%u ballots", n_ballots), n_ballots);
  g_autofree char *dots = g_strdup_printf (ngettext ("%u dot", "%u dots", n_dots), n_dots);
  g_autofree char *description = g_strdup_printf ("%s, %s", ballots, dots);
  AdwPreferencesGroup *group;

  if (n_ballots == 0)
    return;

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, college == CO_VOTING_ALL ? _ ("Everybody")
                                                                   : co_label_enum (CO_TYPE_COLLEGE, college));
  adw_preferences_group_set_description (group, description);
  for (guint i = 0; i < cards->len; i++)
    adw_preferences_group_add (group, create_row (round, g_ptr_array_index (cards, i), college));
  adw_preferences_page_add (page, group);
}

/**
 * co_results_dialog_new:
 * @board: a board with a vote that has been revealed
 *
 * Returns: (transfer floating): a dialog with what the last one has given
 */
AdwDialog *
co_results_dialog_new (CoBoard *board)
{
  CoVotingRound *round = co_board_get_revealed_round (board);
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  add_group (page, board, round, CO_VOTING_ALL);
  if (co_voting_round_has_colleges (round))
    {
      for (int i = CO_COLLEGE_ADMINISTRATION; i <= CO_COLLEGE_OTHER; i++)
        add_group (page, board, round, i);
      add_group (page, board, round, CO_COLLEGE_NONE);
    }

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_title (dialog, _ ("Votes by Stakeholder Group"));
  adw_dialog_set_content_width (dialog, 560);
  adw_dialog_set_content_height (dialog, 640);

  return dialog;
}
