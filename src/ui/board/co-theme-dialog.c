/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Under which theme cards are to be grouped: a new one is written, one that the board has already is pressed.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-theme-dialog.h"

#include "co-board-group.h"

#include <glib/gi18n.h>

typedef struct
{
  CoBoardEditor *editor;
  GPtrArray *cards;
  AdwDialog *dialog; /* not owned: it owns this */
  AdwEntryRow *entry;
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
group (Asked *self)
{
  co_board_editor_group (self->editor, self->cards, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
text_changed_cb (Asked *self)
{
  g_autofree char *clean = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self->dialog), "group", *clean != '\0');
}

/* The focus has come back from the dialog when it goes to the cards. */
static void
theme_clicked_cb (Asked *self, GtkButton *button)
{
  g_autoptr (AdwDialog) dialog = g_object_ref (self->dialog);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), gtk_button_get_label (button));
  adw_dialog_close (dialog);
  group (self);
}

/* A long list of themes would hide the rest. */
static GtkWidget *
create_themes (Asked *self, GPtrArray *themes)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Themes of the board"), -1);
  for (guint i = 0; i < themes->len; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (g_ptr_array_index (themes, i));

      gtk_widget_add_css_class (button, "co-subject");
      g_signal_connect_swapped (button, "clicked", G_CALLBACK (theme_clicked_cb), self);
      adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 180);
  return scroller;
}

static GtkWidget *
create_content (Asked *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *list = gtk_list_box_new ();
  g_autoptr (GPtrArray) themes = co_board_list_themes (co_board_editor_get_board (self->editor));

  self->entry = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), _ ("Theme"));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), co_card_get_theme (g_ptr_array_index (self->cards, 0)));
  adw_entry_row_set_activates_default (self->entry, TRUE);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (text_changed_cb), self);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (content), list);
  if (themes->len > 0)
    gtk_box_append (GTK_BOX (content), create_themes (self, themes));

  return content;
}

AdwDialog *
co_theme_dialog_new (CoBoardEditor *editor, GPtrArray *cards)
{
  Asked *self = g_new0 (Asked, 1);
  g_autofree char *body = g_strdup_printf (
      ngettext ("%u card comes under this theme.", "%u cards come together under this theme.", cards->len), cards->len);

  self->editor = g_object_ref (editor);
  self->cards = g_ptr_array_ref (cards);
  self->dialog = adw_alert_dialog_new (_ ("Group Cards"), body);
  g_object_set_data_full (G_OBJECT (self->dialog), "co-asked", self, asked_free);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (self->dialog), "cancel", _ ("_Cancel"), "group", _ ("_Group"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (self->dialog), "group", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (self->dialog), "group");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (self->dialog), "cancel");
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (self->dialog), create_content (self));
  adw_dialog_set_focus (self->dialog, GTK_WIDGET (self->entry));
  g_signal_connect_swapped (self->dialog, "response::group", G_CALLBACK (group), self);
  text_changed_cb (self);
  return self->dialog;
}
