/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A strategy where it stands. Dragged onto a problem it becomes an objective; the menu does the same.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-strategy-row.h"

#include "co-button-name.h"
#include "co-drag-keys.h"
#include "co-labels.h"

#include "co-board-strategies.h"
#include "co-inline-text.h"
#include "co-strategy-editor.h"
#include "co-view.h"

#include <glib/gi18n.h>

struct _CoStrategyRow
{
  GtkListBoxRow parent_instance;

  CoBoardEditor *editor;
  CoStrategy *strategy;

  CoInlineText *text;
  GtkLabel *pair_label;
  GtkWidget *objective_button;
  GtkLabel *objective_label;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (CoStrategyRow, co_strategy_row, GTK_TYPE_LIST_BOX_ROW)

static void
show_pair (CoStrategyRow *self)
{
  g_autoptr (GPtrArray) cards = co_board_find_crossed (co_board_editor_get_board (self->editor), self->strategy);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *pair = NULL;
  CoProblem *problem = co_strategy_editor_find_problem (self->editor, self->strategy);

  for (guint i = 0; i < cards->len; i++)
    g_strv_builder_add (texts, co_label_card (g_ptr_array_index (cards, i)));
  all = g_strv_builder_end (texts);
  pair = g_strjoinv (" × ", all);
  gtk_label_set_label (self->pair_label, pair);
  gtk_widget_set_visible (self->objective_button, problem != NULL);
  if (problem != NULL)
    {
      /* Translators: %s is the title of a problem. */
      g_autofree char *text = g_strdup_printf (_ ("Objective of “%s”"), co_problem_get_title (problem));

      gtk_label_set_label (self->objective_label, text);
      gtk_widget_set_tooltip_text (self->objective_button, text);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  co_strategy_get_text (self->strategy), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, pair, -1);
  co_button_name (GTK_WIDGET (self->menu_button), _ ("Strategy Menu"), co_strategy_get_text (self->strategy));
}

static void
append (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static GMenu *
create_problems (CoStrategyRow *self)
{
  CoDocuments *documents = co_store_get_documents (co_board_editor_get_store (self->editor));
  GListModel *problems = co_documents_get_list (documents, CO_KIND_PROBLEM);
  const char *id = co_record_get_id (CO_RECORD (self->strategy));
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (CoProblem) problem = g_list_model_get_item (problems, i);
      g_autofree char *both = g_strjoin (" ", id, co_document_get_id (CO_DOCUMENT (problem)), NULL);

      append (menu, co_problem_get_title (problem), "strategy.objective", both);
    }

  return menu;
}

/* Made when it is asked for: the problems may have changed. */
static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  CoStrategyRow *self = user_data;
  const char *id = co_record_get_id (CO_RECORD (self->strategy));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();
  g_autoptr (GMenu) problems = create_problems (self);

  append (first, _ ("_Edit Text"), "strategy.edit", id);
  append (first, _ ("_Cards…"), "strategy.cards", id);
  if (co_strategy_editor_find_problem (self->editor, self->strategy) == NULL)
    g_menu_append_submenu (first, _ ("Make an _Objective"), G_MENU_MODEL (problems));
  append (moves, _ ("Move _Up"), "strategy.up", id);
  append (moves, _ ("Move _Down"), "strategy.down", id);
  append (end, _ ("De_lete"), "strategy.delete", id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
objective_clicked_cb (CoStrategyRow *self)
{
  CoProblem *problem = co_strategy_editor_find_problem (self->editor, self->strategy);

  if (problem != NULL)
    co_view_open (GTK_WIDGET (self), CO_DOCUMENT (problem));
}

static GdkContentProvider *
drag_prepare_cb (CoStrategyRow *self, double x, double y)
{
  return gdk_content_provider_new_typed (CO_TYPE_STRATEGY, self->strategy);
}

static void
drag_begin_cb (CoStrategyRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (live);

  gtk_drag_source_set_icon (source, still, 12, 12);
  co_drag_hold_keys (source, drag);
}

static gboolean
key_pressed_cb (CoStrategyRow *self, guint key, guint keycode, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  const char *id = co_record_get_id (CO_RECORD (self->strategy));
  gboolean is_row = gtk_widget_has_focus (GTK_WIDGET (self));

  if (modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK) && (key == GDK_KEY_Up || key == GDK_KEY_Down))
    gtk_widget_activate_action (GTK_WIDGET (self), key == GDK_KEY_Up ? "strategy.up" : "strategy.down", "s", id);
  else if (is_row && modifiers == 0 && key == GDK_KEY_F2)
    co_strategy_row_edit (self);
  else if (is_row && modifiers == 0 && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete))
    gtk_widget_activate_action (GTK_WIDGET (self), "strategy.delete", "s", id);
  else if ((modifiers == GDK_SHIFT_MASK && key == GDK_KEY_F10) || key == GDK_KEY_Menu)
    gtk_menu_button_popup (self->menu_button);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
text_done_cb (CoStrategyRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
co_strategy_row_dispose (GObject *object)
{
  CoStrategyRow *self = CO_STRATEGY_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_STRATEGY_ROW);
  g_clear_object (&self->strategy);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (co_strategy_row_parent_class)->dispose (object);
}

static void
co_strategy_row_class_init (CoStrategyRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_strategy_row_dispose;

  g_type_ensure (CO_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-strategy-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CoStrategyRow, text);
  gtk_widget_class_bind_template_child (widget_class, CoStrategyRow, pair_label);
  gtk_widget_class_bind_template_child (widget_class, CoStrategyRow, objective_button);
  gtk_widget_class_bind_template_child (widget_class, CoStrategyRow, objective_label);
  gtk_widget_class_bind_template_child (widget_class, CoStrategyRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, objective_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
co_strategy_row_init (CoStrategyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  co_inline_text_set_label (self->text, _ ("Text of the strategy"));
  g_signal_connect_object (self->text, "activate", G_CALLBACK (text_done_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
}

/**
 * co_strategy_row_new:
 * @editor: the editor of a board
 * @strategy: one of its strategies
 *
 * Returns: (transfer none): a row that shows it
 */
GtkWidget *
co_strategy_row_new (CoBoardEditor *editor, CoStrategy *strategy)
{
  CoStrategyRow *self = g_object_new (CO_TYPE_STRATEGY_ROW, NULL);
  CoDocuments *documents = co_store_get_documents (co_board_editor_get_store (editor));

  self->editor = g_object_ref (editor);
  self->strategy = g_object_ref (strategy);
  g_object_bind_property (strategy, "text", self->text, "text", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (co_board_editor_get_quadrants (editor), "changed", G_CALLBACK (show_pair), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (co_documents_get_list (documents, CO_KIND_PROBLEM), "items-changed", G_CALLBACK (show_pair),
                           self, G_CONNECT_SWAPPED);
  show_pair (self);
  return GTK_WIDGET (self);
}

/**
 * co_strategy_row_get_strategy:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
CoStrategy *
co_strategy_row_get_strategy (CoStrategyRow *self)
{
  return self->strategy;
}

/**
 * co_strategy_row_edit:
 * @self: a row
 *
 * Puts the caret into the text.
 */
void
co_strategy_row_edit (CoStrategyRow *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->text), GTK_DIR_TAB_FORWARD);
}
