/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A card of the grid of services. Cards are recycled: all that is connected to a service goes with it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-service-card.h"

#include "co-labels.h"
#include "co-service-edits.h"

#include <glib/gi18n.h>

struct _CoServiceCard
{
  AdwBin parent_instance;

  CoDocuments *documents;
  CoService *service;

  GtkWidget *status_label;
  GtkWidget *budget_box;
  GtkLabel *budget_label;
  GtkLabel *title_label;
  GtkLabel *summary_label;
  GtkLabel *domains_label;
  GtkWidget *problems_box;
  GtkLabel *problems_label;
};

G_DEFINE_FINAL_TYPE (CoServiceCard, co_service_card, ADW_TYPE_BIN)

static char *
join_problems (CoServiceCard *self)
{
  const char *const *ids = co_service_get_problems (self->service);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      CoDocument *problem = co_documents_lookup (self->documents, ids[i]);

      g_string_append (text, i > 0 ? " · " : "");
      g_string_append (text, problem != NULL ? co_document_get_title (problem) : _ ("No longer there"));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The word says it; the colour helps: what is retained is in the accent colour, what was dropped is faint. */
static void
update_status (CoServiceCard *self)
{
  CoServiceStatus status = co_service_get_status (self->service);
  gboolean retained = status >= CO_SERVICE_STATUS_SELECTED && status < CO_SERVICE_STATUS_DROPPED;

  gtk_label_set_label (GTK_LABEL (self->status_label), co_label_enum (CO_TYPE_SERVICE_STATUS, status));
  if (retained)
    gtk_widget_add_css_class (self->status_label, "accent");
  else
    gtk_widget_remove_css_class (self->status_label, "accent");
  if (status == CO_SERVICE_STATUS_DROPPED)
    gtk_widget_add_css_class (GTK_WIDGET (self), "co-faint");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "co-faint");
}

static void
update (CoServiceCard *self)
{
  const char *title;
  g_autofree char *problems = NULL;
  g_autofree char *domains = NULL;
  g_autofree char *budget = NULL;

  if (self->service == NULL)
    return;

  title = co_service_get_title (self->service);
  problems = join_problems (self);
  domains = g_strjoinv (" · ", (char **) co_service_get_domains (self->service));
  budget = co_service_describe_budget (self->service);

  update_status (self);
  gtk_label_set_label (self->title_label, *title != '\0' ? title : _ ("Untitled"));
  gtk_label_set_label (self->summary_label, co_service_get_summary (self->service));
  gtk_label_set_label (self->budget_label, budget != NULL ? budget : "");
  gtk_widget_set_visible (self->budget_box, budget != NULL);
  gtk_label_set_label (self->domains_label, domains);
  gtk_label_set_label (self->problems_label, problems);
  gtk_widget_set_tooltip_text (self->problems_box, problems);
  gtk_widget_set_visible (GTK_WIDGET (self->domains_label), *domains != '\0');
  gtk_widget_set_visible (self->problems_box, *problems != '\0');
}

/* A problem may have been renamed in another place. */
static void
co_service_card_map (GtkWidget *widget)
{
  update (CO_SERVICE_CARD (widget));

  GTK_WIDGET_CLASS (co_service_card_parent_class)->map (widget);
}

static void
co_service_card_dispose (GObject *object)
{
  co_service_card_set_service (CO_SERVICE_CARD (object), NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_SERVICE_CARD);

  G_OBJECT_CLASS (co_service_card_parent_class)->dispose (object);
}

static void
co_service_card_class_init (CoServiceCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_service_card_dispose;
  widget_class->map = co_service_card_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/services/co-service-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CoServiceCard, status_label);
  gtk_widget_class_bind_template_child (widget_class, CoServiceCard, budget_box);
  gtk_widget_class_bind_template_child (widget_class, CoServiceCard, budget_label);
  gtk_widget_class_bind_template_child (widget_class, CoServiceCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, CoServiceCard, summary_label);
  gtk_widget_class_bind_template_child (widget_class, CoServiceCard, domains_label);
  gtk_widget_class_bind_template_child (widget_class, CoServiceCard, problems_box);
  gtk_widget_class_bind_template_child (widget_class, CoServiceCard, problems_label);
}

static void
co_service_card_init (CoServiceCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
co_service_card_set_service (CoServiceCard *self, CoDocuments *documents, CoService *service)
{
  if (self->service != NULL)
    g_signal_handlers_disconnect_by_func (self->service, update, self);
  g_set_object (&self->documents, documents);
  g_set_object (&self->service, service);
  if (service != NULL)
    {
      g_signal_connect_object (service, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      update (self);
    }
}

CoService *
co_service_card_get_service (CoServiceCard *self)
{
  return self->service;
}

char *
co_service_card_dup_description (CoService *service)
{
  const char *title = *co_service_get_title (service) != '\0' ? co_service_get_title (service) : _ ("Untitled");

  /* Translators: a service, by its title and its status, for a screen reader. */
  return g_strdup_printf (_ ("%s, %s"), title, co_label_enum (CO_TYPE_SERVICE_STATUS, co_service_get_status (service)));
}
