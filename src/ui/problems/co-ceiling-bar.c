/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sum of the objectives' budgets against the ceiling of the project. It listens to all problems, as a sum must.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-ceiling-bar.h"

#include "co-money-row.h"
#include "co-problem-edits.h"
#include "co-wording.h"

#include <glib/gi18n.h>

struct _CoCeilingBar
{
  AdwBin parent_instance;

  CoStore *store;

  GtkWidget *warning;
  GtkLabel *label;
  GtkProgressBar *bar;
  GtkMenuButton *button;
  GtkWidget *ceiling_row;
};

G_DEFINE_FINAL_TYPE (CoCeilingBar, co_ceiling_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static CoTotals *
sum_budgets (CoCeilingBar *self)
{
  GListModel *problems = co_documents_get_list (co_store_get_documents (self->store), CO_KIND_PROBLEM);
  CoTotals *totals = co_totals_new ();

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (CoProblem) problem = g_list_model_get_item (problems, i);

      g_autoptr (CoTotals) own = co_problem_sum_budget (problem);

      co_totals_add_all (totals, own);
    }

  return totals;
}

/* All that is needed is told; what is in another currency than the ceiling is not held against it. */
static char *
make_sentence (CoTotals *totals, gint64 ceiling, const char *currency)
{
  gint64 sum = co_totals_get (totals, currency);
  g_autofree char *all = co_wording_totals (totals);
  g_autofree char *needed = all != NULL ? g_steal_pointer (&all) : co_wording_money (0, currency);
  g_autofree char *most = co_wording_money (ceiling, currency);
  /* Neither overflows: the smaller of two numbers above zero is taken from the larger, or one below is added. */
  g_autofree char *rest = co_wording_money (
      sum > MAX (ceiling, 0) ? sum - MAX (ceiling, 0) : co_money_add (MAX (ceiling, 0), -MAX (sum, -G_MAXINT64)),
      currency);

  if (ceiling <= 0)
    return g_strdup_printf (_ ("%s budgeted for the objectives; the project has no ceiling yet"), needed);
  if (sum > ceiling)
    /* Translators: three amounts: the sum, the ceiling, the difference. */
    return g_strdup_printf (_ ("%s budgeted for the objectives, of %s: %s too much"), needed, most, rest);

  if (sum == ceiling)
    /* Translators: two amounts: the sum, the ceiling. */
    return g_strdup_printf (_ ("%s budgeted for the objectives, of %s: the ceiling is reached"), needed, most);

  /* Translators: three amounts: the sum, the ceiling, the difference. */
  return g_strdup_printf (_ ("%s budgeted for the objectives, of %s: %s left"), needed, most, rest);
}

static void
update (CoCeilingBar *self)
{
  CoProject *project = co_documents_get_project (co_store_get_documents (self->store));
  gint64 ceiling = co_project_get_budget_ceiling (project);
  g_autoptr (CoTotals) totals = sum_budgets (self);
  gint64 sum = co_totals_get (totals, co_project_get_currency (project));
  g_autofree char *sentence = make_sentence (totals, ceiling, co_project_get_currency (project));

  gtk_label_set_label (self->label, sentence);
  gtk_widget_set_visible (self->warning, ceiling > 0 && sum > ceiling);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), ceiling > 0);
  gtk_menu_button_set_label (self->button, ceiling > 0 ? _ ("Change the Ceiling…") : _ ("Set a Ceiling…"));
  gtk_progress_bar_set_fraction (self->bar, ceiling > 0 ? CLAMP ((double) sum / (double) ceiling, 0, 1) : 0);
  if (ceiling > 0 && sum > ceiling)
    gtk_widget_add_css_class (GTK_WIDGET (self), "co-over");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "co-over");
}

static void
listen (CoCeilingBar *self, guint position, guint removed, guint added, GListModel *problems)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (CoProblem) problem = g_list_model_get_item (problems, i);

      g_signal_handlers_disconnect_by_func (problem, update, self);
      g_signal_connect_object (problem, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

static void
set_store (CoCeilingBar *self, CoStore *store)
{
  CoProject *project;
  GListModel *problems;

  if (store == NULL || self->store != NULL)
    return;

  self->store = g_object_ref (store);
  project = co_documents_get_project (co_store_get_documents (store));
  problems = co_documents_get_list (co_store_get_documents (store), CO_KIND_PROBLEM);
  g_signal_connect_object (project, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (problems, "items-changed", G_CALLBACK (listen), self, G_CONNECT_SWAPPED);
  g_object_bind_property (project, "currency", self->ceiling_row, "currency", G_BINDING_SYNC_CREATE);
  g_object_bind_property (project, "budget-ceiling", self->ceiling_row, "amount",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  listen (self, 0, 0, g_list_model_get_n_items (problems), problems);
}

static void
co_ceiling_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STORE)
    g_value_set_object (value, CO_CEILING_BAR (object)->store);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_ceiling_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STORE)
    set_store (CO_CEILING_BAR (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_ceiling_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_CEILING_BAR);
  g_clear_object (&CO_CEILING_BAR (object)->store);

  G_OBJECT_CLASS (co_ceiling_bar_parent_class)->dispose (object);
}

static void
co_ceiling_bar_class_init (CoCeilingBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_ceiling_bar_get_property;
  object_class->set_property = co_ceiling_bar_set_property;
  object_class->dispose = co_ceiling_bar_dispose;

  /**
   * CoCeilingBar:store:
   *
   * The store of the project.
   */
  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, CO_TYPE_STORE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CO_TYPE_MONEY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/problems/co-ceiling-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CoCeilingBar, warning);
  gtk_widget_class_bind_template_child (widget_class, CoCeilingBar, label);
  gtk_widget_class_bind_template_child (widget_class, CoCeilingBar, bar);
  gtk_widget_class_bind_template_child (widget_class, CoCeilingBar, button);
  gtk_widget_class_bind_template_child (widget_class, CoCeilingBar, ceiling_row);
}

static void
co_ceiling_bar_init (CoCeilingBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
