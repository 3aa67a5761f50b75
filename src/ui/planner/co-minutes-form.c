/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form over what a workshop has brought, bound to it both ways.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-minutes-form.h"

#include "co-schedule.h"
#include "co-text-row.h"
#include "co-wording.h"

#include <glib/gi18n.h>

struct _CoMinutesForm
{
  AdwBin parent_instance;

  CoWorkshop *workshop;
  GBindingGroup *bindings;

  AdwSwitchRow *held_row;
  GtkWidget *minutes_row;
  GtkWidget *decisions_row;
  GtkWidget *budget_row;
};

G_DEFINE_FINAL_TYPE (CoMinutesForm, co_minutes_form, ADW_TYPE_BIN)

static gboolean
is_ahead (CoWorkshop *workshop)
{
  GDate day, today;

  co_schedule_get_today (NULL, &today);
  return co_schedule_parse_date (co_workshop_get_date (workshop), &day) && g_date_compare (&day, &today) > 0;
}

static void
answered_cb (CoMinutesForm *self, const char *response)
{
  if (self->workshop == NULL)
    return;
  if (g_str_equal (response, "held"))
    co_workshop_set_held (self->workshop, TRUE);
  else
    adw_switch_row_set_active (self->held_row, co_workshop_get_held (self->workshop));
}

/* A meeting that is still ahead is hardly held already: the switch asks. It is also turned when another workshop is
   shown; the group of bindings must not be asked then, it waits for itself. */
static void
held_toggled_cb (CoMinutesForm *self)
{
  CoWorkshop *workshop = self->workshop;
  gboolean held = adw_switch_row_get_active (self->held_row);
  g_autofree char *day = NULL;
  AdwAlertDialog *dialog;

  if (workshop == NULL || co_workshop_get_held (workshop) == held)
    return;
  if (!held || !is_ahead (workshop))
    {
      co_workshop_set_held (workshop, held);
      return;
    }

  day = co_wording_date (co_workshop_get_date (workshop));
  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Held Already?"), NULL));
  /* Translators: %s is a date in full. */
  adw_alert_dialog_format_body (dialog, _ ("This workshop is planned for %s."), day);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "held", _ ("_Held"), NULL);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
co_minutes_form_dispose (GObject *object)
{
  g_clear_object (&CO_MINUTES_FORM (object)->bindings);
  g_clear_object (&CO_MINUTES_FORM (object)->workshop);
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
  gtk_widget_class_bind_template_callback (widget_class, held_toggled_cb);
}

static void
co_minutes_form_init (CoMinutesForm *self)
{
  const GBindingFlags both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "held", self->held_row, "active", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "minutes", self->minutes_row, "text", both);
  g_binding_group_bind (self->bindings, "decisions", self->decisions_row, "text", both);
  g_binding_group_bind (self->bindings, "budget-notes", self->budget_row, "text", both);
}

void
co_minutes_form_show (CoMinutesForm *self, CoWorkshop *workshop)
{
  g_set_object (&self->workshop, workshop);
  g_binding_group_set_source (self->bindings, workshop);
}
