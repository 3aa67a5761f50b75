/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place “Problems”: two or three problems side by side, or one under the other where there is no room. Panels
 * are kept for their problems, and moved: what is expanded or being typed stays as it is.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-problems-view.h"

#include "co-advice-banner.h"
#include "co-ceiling-bar.h"
#include "co-history-box.h"
#include "co-problem-edits.h"
#include "co-problem-panel.h"

#include <glib/gi18n.h>

/* Room for one column, in pixels of the clamp. */
#define COLUMN 640

struct _CoProblemsView
{
  CoView parent_instance;

  GPtrArray *panels; /* by rank */
  CoSearch *search;
  int columns;

  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  CoAdviceBanner *banner;
  GtkStack *stack;
  AdwClamp *clamp;
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (CoProblemsView, co_problems_view, CO_TYPE_VIEW)

enum
{
  PROP_0,
  PROP_COLUMNS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static CoProblemPanel *
find_panel (CoProblemsView *self, gpointer problem)
{
  for (guint i = 0; i < self->panels->len; i++)
    {
      CoProblemPanel *panel = g_ptr_array_index (self->panels, i);

      if (co_problem_panel_get_problem (panel) == problem)
        return panel;
    }

  return NULL;
}

/* Puts the panels that are seen at their places of the grid. */
static void
lay_out (CoProblemsView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));
  guint n = 0, columns;

  for (guint i = 0; i < self->panels->len; i++)
    n += gtk_widget_get_visible (g_ptr_array_index (self->panels, i));
  columns = CLAMP (n, 1, (guint) self->columns);
  adw_clamp_set_maximum_size (self->clamp, (int) columns * COLUMN);

  n = 0;
  for (guint i = 0; i < self->panels->len; i++)
    {
      GtkWidget *panel = g_ptr_array_index (self->panels, i);
      GtkGridLayoutChild *place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, panel));

      if (!gtk_widget_get_visible (panel))
        continue;
      gtk_grid_layout_child_set_column (place, (int) (n % columns));
      gtk_grid_layout_child_set_row (place, (int) (n / columns));
      n++;
    }
}

static void
apply_search (CoProblemsView *self)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->panels->len; i++)
    found |= co_problem_panel_search (g_ptr_array_index (self->panels, i), self->search);
  lay_out (self);
  gtk_stack_set_visible_child_name (self->stack, self->panels->len == 0 ? "empty" : found ? "problems" : "nothing");
}

static void
transferred_cb (CoProblemsView *self, CoProblem *problem, CoObjective *objective)
{
  CoProblemPanel *panel = find_panel (self, problem);

  if (panel != NULL)
    co_problem_panel_edit (panel, objective);
}

static void sync_panels (CoProblemsView *self);

static CoProblemPanel *
create_panel (CoProblemsView *self, CoProblem *problem)
{
  CoProblemPanel *panel = co_problem_panel_new (co_view_get_store (CO_VIEW (self)), problem);

  g_signal_connect_object (panel, "transferred", G_CALLBACK (transferred_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (problem, "notify::rank", G_CALLBACK (sync_panels), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (GTK_WIDGET (panel), GTK_ALIGN_START);
  gtk_grid_attach (self->grid, GTK_WIDGET (panel), 0, 0, 1, 1);
  return panel;
}

/* Brings the panels to the problems, in their order. */
static void
sync_panels (CoProblemsView *self)
{
  g_autoptr (GPtrArray) problems = co_problems_sort (co_view_get_documents (CO_VIEW (self)));
  g_autoptr (GPtrArray) panels = g_ptr_array_new ();

  for (guint i = 0; i < problems->len; i++)
    {
      CoProblem *problem = g_ptr_array_index (problems, i);
      CoProblemPanel *panel = find_panel (self, problem);

      if (panel == NULL)
        panel = create_panel (self, problem);
      else
        g_ptr_array_remove (self->panels, panel);
      co_problem_panel_set_place (panel, i + 1, problems);
      g_ptr_array_add (panels, panel);
    }

  for (guint i = 0; i < self->panels->len; i++)
    {
      CoProblemPanel *panel = g_ptr_array_index (self->panels, i);

      g_signal_handlers_disconnect_by_func (co_problem_panel_get_problem (panel), sync_panels, self);
      gtk_grid_remove (self->grid, GTK_WIDGET (panel));
    }

  g_ptr_array_unref (self->panels);
  self->panels = g_steal_pointer (&panels);
  apply_search (self);
}

static void
search_changed_cb (CoProblemsView *self)
{
  const char *words = gtk_editable_get_text (self->search_entry);

  g_clear_pointer (&self->search, co_search_free);
  if (*words != '\0')
    self->search = co_search_new (words);
  apply_search (self);
}

static void
search_mode_cb (CoProblemsView *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_editable_set_text (self->search_entry, "");
}

static void
clear_clicked_cb (CoProblemsView *self)
{
  gtk_editable_set_text (self->search_entry, "");
}

static void
co_problems_view_show (CoView *view, const char *id)
{
  CoProblemsView *self = CO_PROBLEMS_VIEW (view);
  CoProblemPanel *panel;

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  panel = find_panel (self, co_documents_lookup (co_view_get_documents (view), id));
  if (panel != NULL)
    gtk_widget_child_focus (GTK_WIDGET (panel), GTK_DIR_TAB_FORWARD);
}

static void
co_problems_view_add (CoView *view)
{
  CoProblemsView *self = CO_PROBLEMS_VIEW (view);
  CoProblem *problem;

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  problem = co_problems_add (co_view_get_store (view));
  co_problem_panel_edit (find_panel (self, problem), NULL);
}

static void
co_problems_view_find (CoView *view)
{
  CoProblemsView *self = CO_PROBLEMS_VIEW (view);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
co_problems_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COLUMNS)
    g_value_set_int (value, CO_PROBLEMS_VIEW (object)->columns);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_problems_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoProblemsView *self = CO_PROBLEMS_VIEW (object);

  if (id == PROP_COLUMNS)
    {
      self->columns = g_value_get_int (value);
      lay_out (self);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_problems_view_constructed (GObject *object)
{
  CoProblemsView *self = CO_PROBLEMS_VIEW (object);
  GListModel *problems;

  G_OBJECT_CLASS (co_problems_view_parent_class)->constructed (object);

  problems = co_documents_get_list (co_view_get_documents (CO_VIEW (self)), CO_KIND_PROBLEM);
  g_signal_connect_object (problems, "items-changed", G_CALLBACK (sync_panels), self, G_CONNECT_SWAPPED);
  co_advice_banner_watch (self->banner, co_view_get_store (CO_VIEW (self)), CO_VIEW_NAME_PROBLEMS, NULL);
  sync_panels (self);
}

static void
co_problems_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PROBLEMS_VIEW);

  G_OBJECT_CLASS (co_problems_view_parent_class)->dispose (object);
}

static void
co_problems_view_finalize (GObject *object)
{
  CoProblemsView *self = CO_PROBLEMS_VIEW (object);

  g_ptr_array_unref (self->panels);
  g_clear_pointer (&self->search, co_search_free);

  G_OBJECT_CLASS (co_problems_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CO_TYPE_ADVICE_BANNER);
  g_type_ensure (CO_TYPE_CEILING_BAR);
  g_type_ensure (CO_TYPE_HISTORY_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/problems/co-problems-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CoProblemsView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CoProblemsView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CoProblemsView, banner);
  gtk_widget_class_bind_template_child (widget_class, CoProblemsView, stack);
  gtk_widget_class_bind_template_child (widget_class, CoProblemsView, clamp);
  gtk_widget_class_bind_template_child (widget_class, CoProblemsView, grid);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
co_problems_view_class_init (CoProblemsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CoViewClass *view_class = CO_VIEW_CLASS (klass);

  object_class->get_property = co_problems_view_get_property;
  object_class->set_property = co_problems_view_set_property;
  object_class->constructed = co_problems_view_constructed;
  object_class->dispose = co_problems_view_dispose;
  object_class->finalize = co_problems_view_finalize;
  view_class->show = co_problems_view_show;
  view_class->add = co_problems_view_add;
  view_class->find = co_problems_view_find;

  /**
   * CoProblemsView:columns:
   *
   * For how many problems side by side there is room.
   */
  properties[PROP_COLUMNS] =
    g_param_spec_int ("columns", NULL, NULL, 1, 3, 3, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
co_problems_view_init (CoProblemsView *self)
{
  self->panels = g_ptr_array_new ();
  self->columns = 3;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
}
