/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The middle of the page of an experiment: where it took place, what it gave, and what it means for the authority.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-experiment-facts.h"

#include "co-countries.h"
#include "co-key-row.h"
#include "co-text-row.h"

struct _CoExperimentFacts
{
  AdwBin parent_instance;

  GBindingGroup *bindings;

  CoKeyRow *country_row;
  GtkWidget *place_row;
  GtkWidget *bearer_row;
  GtkWidget *year_row;
  GtkWidget *results_row;
  GtkWidget *cost_row;
  GtkWidget *fears_row;
  GtkWidget *actors_row;
  GtkWidget *lessons_row;
  GtkWidget *licence_row;
};

G_DEFINE_FINAL_TYPE (CoExperimentFacts, co_experiment_facts, ADW_TYPE_BIN)

static gboolean
year_to_text (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  gint64 year = g_value_get_int64 (from);

  /* What was wrong is written over. */
  gtk_widget_remove_css_class (user_data, "error");
  g_value_take_string (to, year != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, year) : g_strdup (""));
  return TRUE;
}

/* What is no year is marked and changes nothing. */
static gboolean
text_to_year (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_autofree char *text = g_strstrip (g_value_dup_string (from));
  GtkWidget *row = user_data;
  guint64 year = 0;

  if (*text != '\0' && !g_ascii_string_to_unsigned (text, 10, 1, 9999, &year, NULL))
    {
      gtk_widget_add_css_class (row, "error");
      return FALSE;
    }

  gtk_widget_remove_css_class (row, "error");
  g_value_set_int64 (to, (gint64) year);
  return TRUE;
}

static void
fill_countries (CoExperimentFacts *self)
{
  g_auto (GStrv) codes = co_country_dup_codes ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; codes[i] != NULL; i++)
    g_strv_builder_add (builder, co_country_get_name (codes[i]));
  names = g_strv_builder_end (builder);
  co_key_row_set_choices (self->country_row, (const char *const *) codes, (const char *const *) names);
}

static void
co_experiment_facts_dispose (GObject *object)
{
  g_clear_object (&CO_EXPERIMENT_FACTS (object)->bindings);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_EXPERIMENT_FACTS);

  G_OBJECT_CLASS (co_experiment_facts_parent_class)->dispose (object);
}

static void
co_experiment_facts_class_init (CoExperimentFactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_experiment_facts_dispose;

  g_type_ensure (CO_TYPE_KEY_ROW);
  g_type_ensure (CO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-experiment-facts.ui");
  gtk_widget_class_bind_template_child (widget_class, CoExperimentFacts, country_row);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentFacts, place_row);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentFacts, bearer_row);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentFacts, year_row);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentFacts, results_row);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentFacts, cost_row);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentFacts, fears_row);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentFacts, actors_row);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentFacts, lessons_row);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentFacts, licence_row);
}

static void
co_experiment_facts_init (CoExperimentFacts *self)
{
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_countries (self);

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "country", self->country_row, "key", both);
  g_binding_group_bind (self->bindings, "place", self->place_row, "text", both);
  g_binding_group_bind (self->bindings, "bearer", self->bearer_row, "text", both);
  g_binding_group_bind_full (self->bindings, "year", self->year_row, "text", both, year_to_text, text_to_year,
                             self->year_row, NULL);
  g_binding_group_bind (self->bindings, "results", self->results_row, "text", both);
  g_binding_group_bind (self->bindings, "cost", self->cost_row, "text", both);
  g_binding_group_bind (self->bindings, "fears", self->fears_row, "text", both);
  g_binding_group_bind (self->bindings, "actors", self->actors_row, "text", both);
  g_binding_group_bind (self->bindings, "lessons", self->lessons_row, "text", both);
  g_binding_group_bind (self->bindings, "licence", self->licence_row, "text", both);
}

/**
 * co_experiment_facts_set_experiment:
 * @self: the facts
 * @experiment: (nullable): whose facts they are
 *
 * Sets what is shown and edited.
 */
void
co_experiment_facts_set_experiment (CoExperimentFacts *self, CoExperiment *experiment)
{
  g_binding_group_set_source (self->bindings, experiment);
}
