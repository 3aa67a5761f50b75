/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two or three problems side by side, or one under the other where there is no room. Panels are kept for their
 * problems, and moved: what is expanded or being typed stays as it is.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-problem-grid.h"

#include "co-ceiling-bar.h"
#include "co-drag-scroll.h"
#include "co-problem-edits.h"
#include "co-problem-panel.h"

/* Room for one column, in pixels of the clamp. */
#define COLUMN 640

struct _CoProblemGrid
{
  AdwBin parent_instance;

  CoStore *store;
  GPtrArray *panels; /* by rank */
  CoSearch *search;
  int columns;
  int margin;

  GtkStack *stack;
  GtkScrolledWindow *scroller;
  AdwClamp *clamp;
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (CoProblemGrid, co_problem_grid, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_COLUMNS,
  PROP_MARGIN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint clear_signal;

static CoProblemPanel *
find_panel (CoProblemGrid *self, gpointer problem)
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
lay_out (CoProblemGrid *self)
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
apply_search (CoProblemGrid *self)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->panels->len; i++)
    found |= co_problem_panel_search (g_ptr_array_index (self->panels, i), self->search);
  lay_out (self);
  gtk_stack_set_visible_child_name (self->stack, self->panels->len == 0 ? "empty" : found ? "problems" : "nothing");
}

static void
transferred_cb (CoProblemGrid *self, CoProblem *problem, CoObjective *objective)
{
  CoProblemPanel *panel = find_panel (self, problem);

  if (panel != NULL)
    co_problem_panel_edit (panel, objective);
}

static void sync_panels (CoProblemGrid *self);

static CoProblemPanel *
create_panel (CoProblemGrid *self, CoProblem *problem)
{
  CoProblemPanel *panel = co_problem_panel_new (self->store, problem);

  g_signal_connect_object (panel, "transferred", G_CALLBACK (transferred_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (problem, "notify::rank", G_CALLBACK (sync_panels), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (GTK_WIDGET (panel), GTK_ALIGN_START);
  gtk_grid_attach (self->grid, GTK_WIDGET (panel), 0, 0, 1, 1);
  return panel;
}

/* Brings the panels to the problems, in their order. */
static void
sync_panels (CoProblemGrid *self)
{
  g_autoptr (GPtrArray) problems = co_problems_sort (co_store_get_documents (self->store));
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
clear_clicked_cb (CoProblemGrid *self)
{
  g_signal_emit (self, clear_signal, 0);
}

static void
set_store (CoProblemGrid *self, CoStore *store)
{
  GListModel *problems;

  if (store == NULL || self->store != NULL)
    return;

  self->store = g_object_ref (store);
  problems = co_documents_get_list (co_store_get_documents (store), CO_KIND_PROBLEM);
  g_signal_connect_object (problems, "items-changed", G_CALLBACK (sync_panels), self, G_CONNECT_SWAPPED);
  sync_panels (self);
}

static void
co_problem_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoProblemGrid *self = CO_PROBLEM_GRID (object);

  if (id == PROP_STORE)
    g_value_set_object (value, self->store);
  else if (id == PROP_COLUMNS)
    g_value_set_int (value, self->columns);
  else if (id == PROP_MARGIN)
    g_value_set_int (value, self->margin);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_problem_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoProblemGrid *self = CO_PROBLEM_GRID (object);

  if (id == PROP_STORE)
    set_store (self, g_value_get_object (value));
  else if (id == PROP_COLUMNS)
    {
      self->columns = g_value_get_int (value);
      lay_out (self);
    }
  else if (id == PROP_MARGIN)
    self->margin = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_problem_grid_dispose (GObject *object)
{
  CoProblemGrid *self = CO_PROBLEM_GRID (object);

  g_ptr_array_set_size (self->panels, 0);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PROBLEM_GRID);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (co_problem_grid_parent_class)->dispose (object);
}

static void
co_problem_grid_finalize (GObject *object)
{
  CoProblemGrid *self = CO_PROBLEM_GRID (object);

  g_ptr_array_unref (self->panels);
  g_clear_pointer (&self->search, co_search_free);

  G_OBJECT_CLASS (co_problem_grid_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  /**
   * CoProblemGrid:store:
   *
   * The store of the project; set once.
   */
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, CO_TYPE_STORE, flags);

  /**
   * CoProblemGrid:columns:
   *
   * For how many problems side by side there is room.
   */
  properties[PROP_COLUMNS] = g_param_spec_int ("columns", NULL, NULL, 1, 3, 3, flags);

  /**
   * CoProblemGrid:margin:
   *
   * Room at both sides, in pixels.
   */
  properties[PROP_MARGIN] = g_param_spec_int ("margin", NULL, NULL, 0, G_MAXINT16, 18, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_problem_grid_class_init (CoProblemGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_problem_grid_get_property;
  object_class->set_property = co_problem_grid_set_property;
  object_class->dispose = co_problem_grid_dispose;
  object_class->finalize = co_problem_grid_finalize;
  install_properties (object_class);

  /**
   * CoProblemGrid::clear:
   *
   * The search shall be given up.
   */
  clear_signal = g_signal_new ("clear", CO_TYPE_PROBLEM_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CO_TYPE_CEILING_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/problems/co-problem-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, CoProblemGrid, stack);
  gtk_widget_class_bind_template_child (widget_class, CoProblemGrid, scroller);
  gtk_widget_class_bind_template_child (widget_class, CoProblemGrid, clamp);
  gtk_widget_class_bind_template_child (widget_class, CoProblemGrid, grid);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
co_problem_grid_init (CoProblemGrid *self)
{
  self->panels = g_ptr_array_new ();
  self->columns = 3;
  self->margin = 18;
  gtk_widget_init_template (GTK_WIDGET (self));
  co_drag_scroll_add (self->scroller);
}

void
co_problem_grid_search (CoProblemGrid *self, const char *words)
{
  g_clear_pointer (&self->search, co_search_free);
  if (*words != '\0')
    self->search = co_search_new (words);
  apply_search (self);
}

void
co_problem_grid_show (CoProblemGrid *self, CoProblem *problem)
{
  CoProblemPanel *panel = find_panel (self, problem);

  if (panel != NULL)
    gtk_widget_child_focus (GTK_WIDGET (panel), GTK_DIR_TAB_FORWARD);
}

void
co_problem_grid_edit (CoProblemGrid *self, CoProblem *problem)
{
  CoProblemPanel *panel = find_panel (self, problem);

  if (panel != NULL)
    co_problem_panel_edit (panel, NULL);
}
