/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of an experiment: everything about it, edited where it stands.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-experiment-page.h"

#include "co-completeness.h"
#include "co-experiment-facts.h"
#include "co-gauge.h"
#include "co-inline-text.h"
#include "co-imported-group.h"
#include "co-labels.h"
#include "co-sources-group.h"
#include "co-stars.h"
#include "co-tags-row.h"
#include "co-text-row.h"
#include "co-usage-group.h"
#include "co-wording.h"

#include <glib/gi18n.h>

struct _CoExperimentPage
{
  AdwBin parent_instance;

  CoStore *store;
  CoExperiment *experiment;
  GBindingGroup *bindings;
  GSignalGroup *signals;

  GtkScrolledWindow *scroller;
  GtkWidget *title_text;
  GtkWidget *stars;
  GtkDropDown *status_drop;
  GtkWidget *gauge;
  GtkLabel *missing_label;
  GtkWidget *summary_row;
  GtkWidget *description_row;
  GtkWidget *domains_row;
  GtkWidget *tags_row;
  CoExperimentFacts *facts;
  CoSourcesGroup *sources;
  CoUsageGroup *usage;
  CoImportedGroup *imported;
  GtkLabel *dates_label;
};

G_DEFINE_FINAL_TYPE (CoExperimentPage, co_experiment_page, ADW_TYPE_BIN)

static void
update_completeness (CoExperimentPage *self)
{
  g_auto (GStrv) missing = NULL;
  guint n = co_experiment_get_completeness (self->experiment, &missing);
  g_autofree char *list = g_strjoinv (", ", missing);
  /* Translators: how many of so many things are filled in, and a list of what is missing. */
  g_autofree char *text = n < CO_EXPERIMENT_COMPLETE
                              ? g_strdup_printf (_ ("%u/%u · Missing: %s"), n, CO_EXPERIMENT_COMPLETE, list)
                              : g_strdup_printf (_ ("%u/%u · Complete"), n, CO_EXPERIMENT_COMPLETE);

  gtk_label_set_label (self->missing_label, text);
  g_object_set (self->gauge, "fraction", n / (double) CO_EXPERIMENT_COMPLETE, NULL);
}

static char *
dup_day (const char *time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (time, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *date = local != NULL ? g_date_time_format (local, "%Y-%m-%d") : NULL;

  return co_wording_short_date (date);
}

static void
update_dates (CoExperimentPage *self)
{
  g_autofree char *created = dup_day (co_document_get_created (CO_DOCUMENT (self->experiment)));
  g_autofree char *modified = dup_day (co_document_get_modified (CO_DOCUMENT (self->experiment)));
  /* Translators: both are days. */
  g_autofree char *text = g_strdup_printf (_ ("Added on %s, changed on %s"), created, modified);

  gtk_label_set_label (self->dates_label, text);
}

static void
changed_cb (CoExperimentPage *self)
{
  update_completeness (self);
  update_dates (self);
}

static gboolean
status_to_position (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_uint (to, (guint) g_value_get_enum (from));
  return TRUE;
}

static gboolean
position_to_status (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_enum (to, (int) g_value_get_uint (from));
  return TRUE;
}

static void
fill_status (CoExperimentPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (int i = CO_EXPERIMENT_STATUS_COLLECTED; i <= CO_EXPERIMENT_STATUS_DISCARDED; i++)
    gtk_string_list_append (names, co_label_enum (CO_TYPE_EXPERIMENT_STATUS, i));
  gtk_drop_down_set_model (self->status_drop, G_LIST_MODEL (names));
}

static void
update_suggestions (CoExperimentPage *self)
{
  CoProject *project = co_documents_get_project (co_store_get_documents (self->store));

  g_object_set (self->domains_row, "suggestions", co_project_get_domains (project), NULL);
}

static void
co_experiment_page_dispose (GObject *object)
{
  CoExperimentPage *self = CO_EXPERIMENT_PAGE (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_EXPERIMENT_PAGE);
  g_clear_object (&self->experiment);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (co_experiment_page_parent_class)->dispose (object);
}

static void
co_experiment_page_class_init (CoExperimentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_experiment_page_dispose;

  g_type_ensure (CO_TYPE_EXPERIMENT_FACTS);
  g_type_ensure (CO_TYPE_GAUGE);
  g_type_ensure (CO_TYPE_INLINE_TEXT);
  g_type_ensure (CO_TYPE_IMPORTED_GROUP);
  g_type_ensure (CO_TYPE_SOURCES_GROUP);
  g_type_ensure (CO_TYPE_STARS);
  g_type_ensure (CO_TYPE_TAGS_ROW);
  g_type_ensure (CO_TYPE_TEXT_ROW);
  g_type_ensure (CO_TYPE_USAGE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-experiment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, title_text);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, stars);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, status_drop);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, gauge);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, missing_label);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, summary_row);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, description_row);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, domains_row);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, tags_row);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, facts);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, sources);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, usage);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, imported);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentPage, dates_label);
}

static void
co_experiment_page_init (CoExperimentPage *self)
{
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  gtk_widget_init_template (GTK_WIDGET (self));
  co_inline_text_set_label (CO_INLINE_TEXT (self->title_text), _ ("Title"));
  fill_status (self);

  self->signals = g_signal_group_new (CO_TYPE_EXPERIMENT);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (changed_cb), self);

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "title", self->title_text, "text", both);
  g_binding_group_bind (self->bindings, "rating", self->stars, "rating", both);
  g_binding_group_bind_full (self->bindings, "status", self->status_drop, "selected", both, status_to_position,
                             position_to_status, NULL, NULL);
  g_binding_group_bind (self->bindings, "summary", self->summary_row, "text", both);
  g_binding_group_bind (self->bindings, "description", self->description_row, "text", both);
  g_binding_group_bind (self->bindings, "domains", self->domains_row, "texts", both);
  g_binding_group_bind (self->bindings, "tags", self->tags_row, "texts", both);
}

/**
 * co_experiment_page_set_store:
 * @self: the page
 * @store: the store of the project
 *
 * Sets to what project the page belongs. To be called once.
 */
void
co_experiment_page_set_store (CoExperimentPage *self, CoStore *store)
{
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (co_documents_get_project (co_store_get_documents (store)), "notify::domains",
                           G_CALLBACK (update_suggestions), self, G_CONNECT_SWAPPED);
  update_suggestions (self);
}

/**
 * co_experiment_page_set_experiment:
 * @self: the page
 * @experiment: (nullable): an experiment
 *
 * Sets what is shown and edited.
 */
void
co_experiment_page_set_experiment (CoExperimentPage *self, CoExperiment *experiment)
{
  if (!g_set_object (&self->experiment, experiment))
    return;

  g_binding_group_set_source (self->bindings, experiment);
  g_signal_group_set_target (self->signals, experiment);
  co_experiment_facts_set_experiment (self->facts, experiment);
  co_sources_group_set_experiment (self->sources, self->store, experiment);
  co_usage_group_set_document (self->usage, co_store_get_documents (self->store), (CoDocument *) experiment);
  co_imported_group_set_experiment (self->imported, experiment);
  if (experiment != NULL)
    changed_cb (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * co_experiment_page_focus:
 * @self: the page
 *
 * Brings the focus to its first field.
 */
void
co_experiment_page_focus (CoExperimentPage *self)
{
  gtk_widget_grab_focus (self->title_text);
}
