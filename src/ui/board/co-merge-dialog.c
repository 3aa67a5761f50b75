/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several cards say the same: which one is to stand for all of them.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-merge-dialog.h"

#include "co-labels.h"

#include <glib/gi18n.h>

typedef struct
{
  CoBoardEditor *editor;
  GPtrArray *cards;
  guint kept;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *self = data;

  g_ptr_array_unref (self->cards);
  g_object_unref (self->editor);
  g_free (self);
}

static void
toggled_cb (GtkCheckButton *button, GParamSpec *pspec, Asked *self)
{
  if (gtk_check_button_get_active (button))
    self->kept = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "co-place"));
}

static void
merge (Asked *self)
{
  co_board_editor_merge (self->editor, self->cards, g_ptr_array_index (self->cards, self->kept));
}

static GtkWidget *
create_row (Asked *self, guint place, GtkCheckButton *group)
{
  CoCard *card = g_ptr_array_index (self->cards, place);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), co_label_card (card));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               co_label_enum (CO_TYPE_QUADRANT, (int) co_card_get_quadrant (card)));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), place == 0);
  g_object_set_data (G_OBJECT (button), "co-place", GUINT_TO_POINTER (place));
  g_object_set_data (G_OBJECT (row), "co-button", button);
  g_signal_connect (button, "notify::active", G_CALLBACK (toggled_cb), self);
  return row;
}

static GtkWidget *
create_content (Asked *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkCheckButton *first = NULL;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_widget_set_margin_top (list, 2);
  gtk_widget_set_margin_bottom (list, 2);
  gtk_widget_set_margin_start (list, 2);
  gtk_widget_set_margin_end (list, 2);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The card that stays"), -1);
  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *row = create_row (self, i, first);

      if (first == NULL)
        first = g_object_get_data (G_OBJECT (row), "co-button");
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  return scroller;
}

AdwDialog *
co_merge_dialog_new (CoBoardEditor *editor, GPtrArray *cards)
{
  Asked *self = g_new0 (Asked, 1);
  g_autofree char *heading = g_strdup_printf (ngettext ("Merge %u Card?", "Merge %u Cards?", cards->len), cards->len);
  AdwDialog *dialog = adw_alert_dialog_new (
      heading, _ ("Which one stays? It gets the votes of all, and what the others say goes to its note."));

  self->editor = g_object_ref (editor);
  self->cards = g_ptr_array_ref (cards);
  g_object_set_data_full (G_OBJECT (dialog), "co-asked", self, asked_free);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "merge", _ ("_Merge"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "merge", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "merge");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), create_content (self));
  g_signal_connect_swapped (dialog, "response::merge", G_CALLBACK (merge), self);
  return dialog;
}
