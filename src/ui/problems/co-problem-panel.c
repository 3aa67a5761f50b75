/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One problem. What it does to itself it asks of co-problem-edits; what concerns its neighbours it tells the view,
 * which alone knows them: signals "transferred" and "deleted".
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-problem-panel.h"

#include "co-button-name.h"
#include "co-drag-keys.h"
#include "co-inline-text.h"
#include "co-item-list.h"
#include "co-labels.h"
#include "co-money-row.h"
#include "co-objective-details.h"
#include "co-problem-edits.h"
#include "co-problem-statement.h"
#include "co-toasts.h"
#include "co-weigh.h"
#include "co-wording.h"

#include <glib/gi18n.h>

#define BOTH_WAYS (G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)

struct _CoProblemPanel
{
  AdwBin parent_instance;

  CoStore *store;
  CoProblem *problem;
  GPtrArray *problems;
  guint rank;
  GMenu *move_menu;

  GtkWidget *header;
  GtkWidget *handle;
  GtkLabel *rank_label;
  CoInlineText *title;
  GtkWidget *menu_button;
  CoProblemStatement *statement;
  GtkLabel *budget_label;
  CoItemList *objectives;
};

G_DEFINE_FINAL_TYPE (CoProblemPanel, co_problem_panel, ADW_TYPE_BIN)

static guint transferred_signal;

static GdkContentProvider *
drag_prepare_cb (CoProblemPanel *self, double x, double y)
{
  return gdk_content_provider_new_typed (CO_TYPE_PROBLEM, self->problem);
}

static void
drag_begin_cb (CoProblemPanel *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (self->header);

  gtk_drag_source_set_icon (source, paintable, 12, gtk_widget_get_height (self->header) / 2);
  co_drag_hold_keys (source, drag);
  gtk_widget_add_css_class (GTK_WIDGET (self), "co-dragged");
}

static void
drag_end_cb (CoProblemPanel *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "co-dragged");
}

static gboolean
drop_cb (CoProblemPanel *self, const GValue *value)
{
  CoProblem *problem = g_value_get_object (value);

  if (problem != self->problem)
    co_problems_place (self->store, problem, self->rank - 1);
  return TRUE;
}

static void
title_activate_cb (CoProblemPanel *self)
{
  gtk_widget_grab_focus (self->menu_button);
}

static void
update_budget (CoProblemPanel *self)
{
  g_autoptr (CoTotals) totals = co_problem_sum_budget (self->problem);
  g_autofree char *text = co_wording_totals (totals);

  gtk_label_set_label (self->budget_label, text != NULL ? text : "");
}

static void
problem_changed_cb (CoProblemPanel *self)
{
  update_budget (self);
  co_button_name (self->menu_button, _ ("Menu of the Problem"), co_problem_get_title (self->problem));
  co_item_list_name_for (self->objectives, co_problem_get_title (self->problem));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  co_problem_get_title (self->problem), -1);
}

static void
setup_row_cb (CoProblemPanel *self, CoItemRow *row, CoObjective *objective)
{
  co_objective_details_fill (row, objective);
}

static void
place_cb (CoProblemPanel *self, CoObjective *objective, guint position)
{
  co_problems_place_objective (self->store, objective, self->problem, position);
}

static void
remove_cb (CoProblemPanel *self, CoObjective *objective)
{
  co_problems_remove_objective (self->store, self->problem, objective);
  co_toast_undo (GTK_WIDGET (self), _ ("Objective removed"));
}

static void
add_cb (CoProblemPanel *self)
{
  co_problem_panel_edit (self, co_problems_add_objective (self->store, self->problem));
}

static void
transfer_cb (CoProblemPanel *self, CoObjective *objective, const char *target)
{
  g_autoptr (CoObjective) kept = g_object_ref (objective);
  guint other = self->problems->len;

  if (g_str_equal (target, "previous"))
    other = self->rank - 2;
  else if (g_str_equal (target, "next"))
    other = self->rank;
  else
    {
      for (guint i = 0; i < self->problems->len; i++)
        {
          if (g_str_equal (co_document_get_id (g_ptr_array_index (self->problems, i)), target))
            other = i;
        }
    }

  if (other < self->problems->len)
    {
      CoProblem *problem = g_ptr_array_index (self->problems, other);

      co_problems_place_objective (self->store, kept, problem, G_MAXUINT);
      g_signal_emit (self, transferred_signal, 0, problem, kept);
    }
}

static void
move (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoProblemPanel *self = CO_PROBLEM_PANEL (widget);

  co_problems_place (self->store, self->problem, g_str_equal (name, "problem.move-on") ? self->rank : self->rank - 2);
}

static void
open_board (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoProblemPanel *self = CO_PROBLEM_PANEL (widget);

  co_weigh (widget, self->store, CO_DOCUMENT (self->problem));
}

static void
show_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-versions", "s",
                              co_document_get_id (CO_DOCUMENT (CO_PROBLEM_PANEL (widget)->problem)));
}

static void delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoProblemPanel *self = CO_PROBLEM_PANEL (widget);
  g_autoptr (CoProblem) problem = g_object_ref (self->problem);
  g_autofree char *text = g_strdup_printf (_ ("“%s” moved to the trash"), co_problem_get_title (problem));

  co_toast_undo (widget, text);
  co_problems_remove (self->store, problem);
}

static void
co_problem_panel_dispose (GObject *object)
{
  CoProblemPanel *self = CO_PROBLEM_PANEL (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PROBLEM_PANEL);
  g_clear_object (&self->store);
  g_clear_object (&self->problem);
  g_clear_object (&self->move_menu);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (co_problem_panel_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CO_TYPE_INLINE_TEXT);
  g_type_ensure (CO_TYPE_ITEM_LIST);
  g_type_ensure (CO_TYPE_PROBLEM_STATEMENT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/problems/co-problem-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CoProblemPanel, header);
  gtk_widget_class_bind_template_child (widget_class, CoProblemPanel, handle);
  gtk_widget_class_bind_template_child (widget_class, CoProblemPanel, rank_label);
  gtk_widget_class_bind_template_child (widget_class, CoProblemPanel, title);
  gtk_widget_class_bind_template_child (widget_class, CoProblemPanel, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CoProblemPanel, statement);
  gtk_widget_class_bind_template_child (widget_class, CoProblemPanel, budget_label);
  gtk_widget_class_bind_template_child (widget_class, CoProblemPanel, objectives);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, transfer_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
co_problem_panel_class_init (CoProblemPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_problem_panel_dispose;

  /**
   * CoProblemPanel::transferred:
   * @problem: where the objective is now
   * @objective: an objective that was in this panel
   */
  transferred_signal = g_signal_new ("transferred", CO_TYPE_PROBLEM_PANEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, CO_TYPE_PROBLEM, CO_TYPE_OBJECTIVE);

  gtk_widget_class_install_action (widget_class, "problem.move-back", NULL, move);
  gtk_widget_class_install_action (widget_class, "problem.move-on", NULL, move);
  gtk_widget_class_install_action (widget_class, "problem.versions", NULL, show_versions);
  gtk_widget_class_install_action (widget_class, "problem.board", NULL, open_board);
  gtk_widget_class_install_action (widget_class, "problem.delete", NULL, delete);
  bind_template (widget_class);
}

static void
co_problem_panel_init (CoProblemPanel *self)
{
  GtkDropTarget *target = gtk_drop_target_new (CO_TYPE_PROBLEM, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (self->handle, "grab");
  co_inline_text_set_label (self->title, _ ("Title of the problem"));
  self->move_menu = g_menu_new ();
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

CoProblemPanel *
co_problem_panel_new (CoStore *store, CoProblem *problem)
{
  CoProblemPanel *self = g_object_new (CO_TYPE_PROBLEM_PANEL, NULL);
  CoProject *project = co_documents_get_project (co_store_get_documents (store));
  g_autoptr (GMenu) extra = g_menu_new ();
  g_autoptr (GMenuModel) priorities = co_objective_details_create_priorities ();

  self->store = g_object_ref (store);
  self->problem = g_object_ref (problem);
  gtk_widget_set_name (GTK_WIDGET (self), co_document_get_id (CO_DOCUMENT (problem)));

  g_menu_append_submenu (extra, _ ("_Priority"), priorities);
  g_menu_append_submenu (extra, _ ("Move _To"), G_MENU_MODEL (self->move_menu));
  co_item_list_set_extra_menu (self->objectives, G_MENU_MODEL (extra));

  g_object_bind_property (problem, "title", self->title, "text", BOTH_WAYS);
  co_problem_statement_set_problem (self->statement, problem, project);
  co_item_list_set_source (self->objectives, CO_RECORD (problem), "objectives");
  g_signal_connect_object (problem, "changed", G_CALLBACK (problem_changed_cb), self, G_CONNECT_SWAPPED);
  problem_changed_cb (self);

  return self;
}

CoProblem *
co_problem_panel_get_problem (CoProblemPanel *self)
{
  return self->problem;
}

void
co_problem_panel_set_place (CoProblemPanel *self, guint rank, GPtrArray *problems)
{
  g_autofree char *text = g_strdup_printf ("%u", rank);

  self->rank = rank;
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = g_ptr_array_ref (problems);

  gtk_label_set_label (self->rank_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "problem.move-back", rank > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "problem.move-on", rank < problems->len);

  g_menu_remove_all (self->move_menu);
  for (guint i = 0; i < problems->len; i++)
    {
      CoProblem *problem = g_ptr_array_index (problems, i);
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *title = co_label_escape (co_problem_get_title (problem));
      g_autofree char *label = NULL;

      if (problem == self->problem)
        continue;
      /* Translators: a problem, by its rank and its title. */
      label = g_strdup_printf (_ ("%u. %s"), i + 1, title);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "item.transfer", "s", co_document_get_id (CO_DOCUMENT (problem)));
      g_menu_append_item (self->move_menu, item);
    }
}

gboolean
co_problem_panel_search (CoProblemPanel *self, CoSearch *search)
{
  gboolean here = search == NULL || co_search_rank (search, CO_RECORD (self->problem)) > 0;
  gboolean inside = co_item_list_search (self->objectives, search);

  /* When only the problem itself matches, all that belongs to it is seen. */
  if (here && !inside)
    co_item_list_search (self->objectives, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), here || inside);
  return here || inside;
}

void
co_problem_panel_edit (CoProblemPanel *self, CoObjective *objective)
{
  if (objective != NULL)
    co_item_list_edit (self->objectives, CO_RECORD (objective), FALSE);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->title));
}
