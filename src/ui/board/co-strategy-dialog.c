/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a strategy begins: one picks a card from within and a card from outside, and says what is to be done.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-strategy-dialog.h"

#include "co-labels.h"
#include "co-strategy-editor.h"
#include "co-text-row.h"

#include <glib/gi18n.h>

typedef struct
{
  CoBoardEditor *editor;
  CoStrategy *strategy;
  AdwDialog *dialog; /* not owned: it owns us */
  AdwComboRow *internal;
  AdwComboRow *external;
  GtkWidget *text;
} Form;

static void
form_free (gpointer data)
{
  Form *form = data;

  g_clear_object (&form->editor);
  g_clear_object (&form->strategy);
  g_free (form);
}

static void
done_cb (Form *form)
{
  CoCard *internal = adw_combo_row_get_selected_item (form->internal);
  CoCard *external = adw_combo_row_get_selected_item (form->external);
  CoStore *store = co_board_editor_get_store (form->editor);
  g_autofree char *text = NULL;

  if (internal == NULL || external == NULL)
    return;

  if (form->strategy == NULL)
    {
      g_object_get (form->text, "text", &text, NULL);
      co_strategy_editor_add (form->editor, internal, external, text);
    }
  else
    {
      const char *const cards[] = { co_record_get_id (CO_RECORD (internal)), co_record_get_id (CO_RECORD (external)),
                                    NULL };

      co_store_begin (store, _ ("Change cards"));
      co_strategy_set_cards (form->strategy, cards);
      co_store_end (store);
    }
  adw_dialog_close (form->dialog);
}

/* The cards of a quadrant, or of both that are within or outside. */
static GListModel *
list_cards (CoBoardEditor *editor, CoQuadrant quadrant, gboolean within)
{
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);

  if (quadrant != CO_QUADRANT_UNSORTED)
    {
      g_list_store_append (lists, co_board_editor_get_list (editor, quadrant));
    }
  else
    {
      g_list_store_append (lists,
                           co_board_editor_get_list (editor, within ? CO_QUADRANT_STRENGTH : CO_QUADRANT_OPPORTUNITY));
      g_list_store_append (lists,
                           co_board_editor_get_list (editor, within ? CO_QUADRANT_WEAKNESS : CO_QUADRANT_THREAT));
    }

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

static void
show_choice (AdwComboRow *row)
{
  CoCard *card = adw_combo_row_get_selected_item (row);
  g_autofree char *text = card != NULL ? co_label_escape (co_label_card (card)) : NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text != NULL ? text : "");
}

static void
card_setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 28);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_list_item_set_child (item, label);
}

static void
card_bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), co_label_card (gtk_list_item_get_item (item)));
}

static AdwComboRow *
create_choice (CoBoardEditor *editor, const char *title, CoQuadrant quadrant, gboolean within)
{
  AdwComboRow *row = ADW_COMBO_ROW (adw_combo_row_new ());
  g_autoptr (GListModel) cards = list_cards (editor, quadrant, within);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkExpression) text = gtk_property_expression_new (CO_TYPE_CARD, NULL, "text");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_expression (row, text);
  adw_combo_row_set_model (row, cards);
  adw_combo_row_set_use_subtitle (row, TRUE);
  adw_combo_row_set_enable_search (row, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (card_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (card_bind_cb), NULL);
  adw_combo_row_set_list_factory (row, factory);
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (show_choice), NULL);
  show_choice (row);
  return row;
}

static void
choose (AdwComboRow *row, GPtrArray *cards)
{
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (model, i);

      if (g_ptr_array_find (cards, card, NULL))
        adw_combo_row_set_selected (row, i);
    }
}

static GtkWidget *
create_page (Form *form, CoCrossing crossing)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  CoQuadrant internal, external;

  co_crossing_get_quadrants (crossing, &internal, &external);
  form->internal = create_choice (form->editor, _ ("From within"), internal, TRUE);
  form->external = create_choice (form->editor, _ ("From outside"), external, FALSE);
  adw_preferences_group_add (group, GTK_WIDGET (form->internal));
  adw_preferences_group_add (group, GTK_WIDGET (form->external));
  if (form->strategy == NULL)
    {
      form->text =
          g_object_new (CO_TYPE_TEXT_ROW, "title", _ ("Strategy"), "placeholder", _ ("What is to be done?"), NULL);
      adw_preferences_group_add (group, form->text);
    }
  else
    {
      g_autoptr (GPtrArray) cards = co_board_find_crossed (co_board_editor_get_board (form->editor), form->strategy);

      choose (form->internal, cards);
      choose (form->external, cards);
    }
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  return page;
}

AdwDialog *
co_strategy_dialog_new (CoBoardEditor *editor, CoCrossing crossing, CoStrategy *strategy)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *done = gtk_button_new_with_mnemonic (strategy == NULL ? _ ("_Add") : _ ("_Change"));
  Form *form = g_new0 (Form, 1);

  form->editor = g_object_ref (editor);
  form->strategy = strategy != NULL ? g_object_ref (strategy) : NULL;
  form->dialog = dialog;
  g_object_set_data_full (G_OBJECT (dialog), "form", form, form_free);

  gtk_widget_add_css_class (done, "suggested-action");
  g_signal_connect_swapped (done, "clicked", G_CALLBACK (done_cb), form);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), done);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), create_page (form, crossing));
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_title (dialog, strategy == NULL ? _ ("New Strategy") : _ ("Cards of the Strategy"));
  adw_dialog_set_content_width (dialog, 500);
  adw_dialog_set_default_widget (dialog, done);
  return dialog;
}
