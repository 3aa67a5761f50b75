/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All members of a service but its title, in two columns. The long texts are rows made from a table; budget, funding
 * aids and agreement are groups of their own.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-service-form.h"

#include "co-agreement-group.h"
#include "co-budget-group.h"
#include "co-choice-row.h"
#include "co-funding-group.h"
#include "co-objectives-row.h"
#include "co-references-row.h"
#include "co-tags-row.h"
#include "co-part.h"
#include "co-text-row.h"

#include <glib/gi18n.h>

#define BOTH_WAYS (G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)

struct _CoServiceForm
{
  GtkBox parent_instance;

  CoStore *store;
  CoService *service;

  GtkBox *left;
  GtkBox *right;
  AdwPreferencesGroup *first_group;
  CoChoiceRow *status_row;
  CoBudgetGroup *budget_group;
};

G_DEFINE_FINAL_TYPE (CoServiceForm, co_service_form, GTK_TYPE_BOX)

typedef struct
{
  const char *property;
  const char *title;
  const char *placeholder;
} TextInfo;

static const TextInfo use_texts[] = {
  { "audience", N_ ("Audience"), N_ ("Who uses it") },
  { "description", N_ ("How it works"), N_ ("What the person who uses it sees and does, step by step") },
  { "benefits", N_ ("Benefits"), N_ ("What it brings, and to whom") },
};

static const TextInfo making_texts[] = {
  { "conditions", N_ ("Conditions"), N_ ("What it needs before it can work") },
  { "risks", N_ ("Points of attention"), N_ ("What could go wrong, and who could be left out") },
  { "operator", N_ ("Operator"), N_ ("Who can supply and run it") },
  { "business-model", N_ ("Business model"), N_ ("Who pays for what, and how it lasts") },
};

static void
add_texts (CoServiceForm *self, AdwPreferencesGroup *group, const TextInfo *texts, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row =
          g_object_new (CO_TYPE_TEXT_ROW, "title", _ (texts[i].title), "placeholder", _ (texts[i].placeholder), NULL);

      g_object_bind_property (self->service, texts[i].property, row, "text", BOTH_WAYS);
      co_part_set_name (row, texts[i].property);
      adw_preferences_group_add (group, row);
    }
}

static void
add_text_group (CoServiceForm *self, GtkBox *column, const char *title, const TextInfo *texts, guint n)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  add_texts (self, group, texts, n);
  gtk_box_append (column, GTK_WIDGET (group));
}

static void
add_references (CoServiceForm *self, AdwPreferencesGroup *group, const char *property, CoKind kind, const char *title)
{
  GtkWidget *row = g_object_new (CO_TYPE_REFERENCES_ROW, "title", title, NULL);

  co_references_row_set_documents (CO_REFERENCES_ROW (row), co_store_get_documents (self->store), kind);
  g_object_bind_property (self->service, property, row, "ids", BOTH_WAYS);
  adw_preferences_group_add (group, row);
}

static void
fill_first_group (CoServiceForm *self)
{
  static const TextInfo summary[] = { { "summary", N_ ("Summary"), N_ ("In a sentence or two") } };
  static const TextInfo decision[] = {
    { "decision", N_ ("Decision"), N_ ("What was decided about it, when and by whom") },
  };
  CoProject *project = co_documents_get_project (co_store_get_documents (self->store));
  GtkWidget *domains = g_object_new (CO_TYPE_TAGS_ROW, "title", _ ("Fields of competence"), NULL);

  co_choice_row_set_enum (self->status_row, CO_TYPE_SERVICE_STATUS);
  g_object_bind_property (self->service, "status", self->status_row, "value", BOTH_WAYS);
  add_texts (self, self->first_group, decision, G_N_ELEMENTS (decision));
  add_texts (self, self->first_group, summary, G_N_ELEMENTS (summary));
  g_object_bind_property (project, "domains", domains, "suggestions", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->service, "domains", domains, "texts", BOTH_WAYS);
  adw_preferences_group_add (self->first_group, domains);
}

static void
add_answers_group (CoServiceForm *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *objectives = g_object_new (CO_TYPE_OBJECTIVES_ROW, "title", _ ("Objectives"), NULL);

  adw_preferences_group_set_title (group, _ ("What It Answers"));
  add_references (self, group, "problems", CO_KIND_PROBLEM, _ ("Problems"));
  co_objectives_row_set_service (CO_OBJECTIVES_ROW (objectives), co_store_get_documents (self->store), self->service);
  adw_preferences_group_add (group, objectives);
  add_references (self, group, "experiments", CO_KIND_EXPERIMENT, _ ("Experiments it draws upon"));
  gtk_box_append (self->left, GTK_WIDGET (group));
}

static void
fill (CoServiceForm *self)
{
  GtkWidget *funding = co_funding_group_new (self->store, self->service);
  GtkWidget *agreement = co_agreement_group_new (self->store, self->service);

  fill_first_group (self);
  add_answers_group (self);
  add_text_group (self, self->left, _ ("For the People Who Use It"), use_texts, G_N_ELEMENTS (use_texts));
  add_text_group (self, self->left, _ ("To Make It Happen"), making_texts, G_N_ELEMENTS (making_texts));

  co_budget_group_set_service (self->budget_group, self->store, self->service);
  co_part_set_name (funding, "funding");
  gtk_box_append (self->right, funding);
  co_part_set_name (agreement, "agreement");
  gtk_box_append (self->right, agreement);
}

static gboolean
co_service_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CO_SERVICE_FORM (widget)->status_row));
}

static void
co_service_form_dispose (GObject *object)
{
  CoServiceForm *self = CO_SERVICE_FORM (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_SERVICE_FORM);
  g_clear_object (&self->store);
  g_clear_object (&self->service);

  G_OBJECT_CLASS (co_service_form_parent_class)->dispose (object);
}

static void
co_service_form_class_init (CoServiceFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_service_form_dispose;
  widget_class->grab_focus = co_service_form_grab_focus;

  g_type_ensure (CO_TYPE_BUDGET_GROUP);
  g_type_ensure (CO_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/services/co-service-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CoServiceForm, left);
  gtk_widget_class_bind_template_child (widget_class, CoServiceForm, right);
  gtk_widget_class_bind_template_child (widget_class, CoServiceForm, first_group);
  gtk_widget_class_bind_template_child (widget_class, CoServiceForm, status_row);
  gtk_widget_class_bind_template_child (widget_class, CoServiceForm, budget_group);
}

static void
co_service_form_init (CoServiceForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
co_service_form_set_service (CoServiceForm *self, CoStore *store, CoService *service)
{
  g_return_if_fail (self->service == NULL);

  self->store = g_object_ref (store);
  self->service = g_object_ref (service);
  fill (self);
}
