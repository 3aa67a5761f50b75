/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form over what a workshop has brought, bound to it both ways.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-minutes-form.h"

#include "co-text-row.h"

struct _CoMinutesForm
{
  AdwBin parent_instance;

  GBindingGroup *bindings;

  GtkWidget *held_row;
  GtkWidget *minutes_row;
  GtkWidget *decisions_row;
  GtkWidget *budget_row;
};

G_DEFINE_FINAL_TYPE (CoMinutesForm, co_minutes_form, ADW_TYPE_BIN)

static void
co_minutes_form_dispose (GObject *object)
{
  g_clear_object (&CO_MINUTES_FORM (object)->bindings);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_MINUTES_FORM);

  G_OBJECT_CLASS (co_minutes_form_parent_class)->dispose (object);
}

static void
co_minutes_form_class_init (CoMinutesFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_minutes_form_dispose;

  g_type_ensure (CO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/planner/co-minutes-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CoMinutesForm, held_row);
  gtk_widget_class_bind_template_child (widget_class, CoMinutesForm, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, CoMinutesForm, decisions_row);
  gtk_widget_class_bind_template_child (widget_class, CoMinutesForm, budget_row);
}

static void
co_minutes_form_init (CoMinutesForm *self)
{
  const GBindingFlags both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "held", self->held_row, "active", both);
  g_binding_group_bind (self->bindings, "minutes", self->minutes_row, "text", both);
  g_binding_group_bind (self->bindings, "decisions", self->decisions_row, "text", both);
  g_binding_group_bind (self->bindings, "budget-notes", self->budget_row, "text", both);
}

void
co_minutes_form_show (CoMinutesForm *self, CoWorkshop *workshop)
{
  g_binding_group_set_source (self->bindings, workshop);
}
