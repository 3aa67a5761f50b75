/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form over one workshop, bound to it both ways.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-meeting-form.h"

#include "co-date-row.h"
#include "co-references-row.h"
#include "co-spins.h"
#include "co-text-row.h"
#include "co-time-row.h"

struct _CoMeetingForm
{
  AdwBin parent_instance;

  GBindingGroup *bindings;

  GtkWidget *title_row;
  GtkWidget *number_row;
  GtkWidget *date_row;
  GtkWidget *time_row;
  GtkWidget *duration_row;
  GtkWidget *place_row;
  GtkWidget *address_row;
  GtkWidget *purpose_row;
  CoReferencesRow *problems_row;
  CoReferencesRow *services_row;
};

G_DEFINE_FINAL_TYPE (CoMeetingForm, co_meeting_form, ADW_TYPE_BIN)

static void
co_meeting_form_dispose (GObject *object)
{
  g_clear_object (&CO_MEETING_FORM (object)->bindings);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_MEETING_FORM);

  G_OBJECT_CLASS (co_meeting_form_parent_class)->dispose (object);
}

static void
co_meeting_form_class_init (CoMeetingFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_meeting_form_dispose;

  g_type_ensure (CO_TYPE_DATE_ROW);
  g_type_ensure (CO_TYPE_REFERENCES_ROW);
  g_type_ensure (CO_TYPE_TEXT_ROW);
  g_type_ensure (CO_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/planner/co-meeting-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CoMeetingForm, title_row);
  gtk_widget_class_bind_template_child (widget_class, CoMeetingForm, number_row);
  gtk_widget_class_bind_template_child (widget_class, CoMeetingForm, date_row);
  gtk_widget_class_bind_template_child (widget_class, CoMeetingForm, time_row);
  gtk_widget_class_bind_template_child (widget_class, CoMeetingForm, duration_row);
  gtk_widget_class_bind_template_child (widget_class, CoMeetingForm, place_row);
  gtk_widget_class_bind_template_child (widget_class, CoMeetingForm, address_row);
  gtk_widget_class_bind_template_child (widget_class, CoMeetingForm, purpose_row);
  gtk_widget_class_bind_template_child (widget_class, CoMeetingForm, problems_row);
  gtk_widget_class_bind_template_child (widget_class, CoMeetingForm, services_row);
}

static void
co_meeting_form_init (CoMeetingForm *self)
{
  struct
  {
    const char *property;
    gpointer row;
    const char *row_property;
  } bound[10];
  guint n = 0;

  gtk_widget_init_template (GTK_WIDGET (self));
  co_spin_row_take_minutes (ADW_SPIN_ROW (self->duration_row));
  bound[n++] = (typeof (*bound)) { "title", self->title_row, "text" };
  bound[n++] = (typeof (*bound)) { "number", self->number_row, "value" };
  bound[n++] = (typeof (*bound)) { "date", self->date_row, "date" };
  bound[n++] = (typeof (*bound)) { "start-time", self->time_row, "time" };
  bound[n++] = (typeof (*bound)) { "duration", self->duration_row, "value" };
  bound[n++] = (typeof (*bound)) { "place", self->place_row, "text" };
  bound[n++] = (typeof (*bound)) { "address", self->address_row, "text" };
  bound[n++] = (typeof (*bound)) { "purpose", self->purpose_row, "text" };
  bound[n++] = (typeof (*bound)) { "problems", self->problems_row, "ids" };
  bound[n++] = (typeof (*bound)) { "services", self->services_row, "ids" };

  self->bindings = g_binding_group_new ();
  for (guint i = 0; i < n; i++)
    g_binding_group_bind (self->bindings, bound[i].property, bound[i].row, bound[i].row_property,
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

void
co_meeting_form_set_documents (CoMeetingForm *self, CoDocuments *documents)
{
  co_references_row_set_documents (self->problems_row, documents, CO_KIND_PROBLEM);
  co_references_row_set_documents (self->services_row, documents, CO_KIND_SERVICE);
}

void
co_meeting_form_show (CoMeetingForm *self, CoWorkshop *workshop)
{
  g_binding_group_set_source (self->bindings, workshop);
}
