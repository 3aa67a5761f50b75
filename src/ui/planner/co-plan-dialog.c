/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dates are proposed, not asked: six weeks each, week-ends and known holidays passed over. Each can be moved
 * afterwards in the calendar; all three are one step of undo.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-plan-dialog.h"

#include "co-choice-row.h"
#include "co-date-row.h"
#include "co-gap-column.h"
#include "co-schedule.h"
#include "co-time-row.h"
#include "co-wording.h"
#include "co-workshop-template.h"

#include <glib/gi18n.h>

/* Time to invite people before the first workshop, in days. */
#define NOTICE 28

struct _CoPlanDialog
{
  AdwDialog parent_instance;

  CoPlan *plan;
  GStrv dates;
  GtkWidget *gaps[CO_N_WORKSHOPS];

  CoDateRow *date_row;
  CoTimeRow *time_row;
  GtkEditable *place_row;
  CoChoiceRow *zone_row;
  AdwPreferencesGroup *dates_group;
  AdwActionRow *first_row;
  AdwActionRow *second_row;
  AdwActionRow *third_row;
  GtkWidget *plan_button;
};

G_DEFINE_FINAL_TYPE (CoPlanDialog, co_plan_dialog, ADW_TYPE_DIALOG)

static void
show_date (CoPlanDialog *self, guint i, AdwActionRow *row)
{
  g_autofree char *name = g_strdup_printf (_ ("Workshop %d"), (int) i + 1);
  g_autofree char *day = self->dates != NULL ? co_wording_date (self->dates[i]) : g_strdup ("");
  GDate from, to;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (row, day);
  if (self->gaps[i] != NULL)
    adw_action_row_remove (row, self->gaps[i]);
  self->gaps[i] = NULL;
  if (self->dates == NULL || i == 0 || !co_schedule_parse_date (self->dates[i - 1], &from) ||
      !co_schedule_parse_date (self->dates[i], &to))
    return;

  self->gaps[i] = co_gap_label_new (g_date_days_between (&from, &to));
  adw_action_row_add_suffix (row, self->gaps[i]);
}

static void
changed_cb (CoPlanDialog *self)
{
  AdwActionRow *rows[] = { self->first_row, self->second_row, self->third_row };
  CoHolidays *holidays;
  GDate known_from, known_to, last;
  g_autofree char *note = NULL;

  if (self->plan == NULL)
    return;

  holidays = co_plan_get_holidays (self->plan);
  g_clear_pointer (&self->dates, g_strfreev);
  self->dates = co_schedule_propose_dates (co_date_row_get_date (self->date_row), co_holidays_is_free, holidays);
  for (guint i = 0; i < CO_N_WORKSHOPS; i++)
    show_date (self, i, rows[i]);

  gtk_widget_set_visible (GTK_WIDGET (self->dates_group), self->dates != NULL);
  gtk_widget_set_sensitive (self->plan_button, self->dates != NULL);
  if (self->dates != NULL && gtk_widget_get_visible (GTK_WIDGET (self->zone_row)) &&
      co_holidays_get_zone (holidays) == CO_SCHOOL_ZONE_NONE)
    note = g_strdup (_ ("Without their zone, school holidays are not passed over"));
  else if (self->dates != NULL && co_holidays_get_known (holidays, &known_from, &known_to) &&
           co_schedule_parse_date (self->dates[CO_N_WORKSHOPS - 1], &last) && g_date_compare (&last, &known_to) > 0)
    {
      g_autofree char *iso = co_schedule_format_date (&known_to), *day = co_wording_short_date (iso);

      note = g_strdup_printf (_ ("School holidays after %s are not known here"), day);
    }
  adw_preferences_group_set_description (self->dates_group, note);
}

static void
cancel_clicked_cb (CoPlanDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
plan_clicked_cb (CoPlanDialog *self)
{
  CoStore *store = co_plan_get_store (self->plan);

  co_store_begin (store, _ ("Plan the three workshops"));
  for (guint i = 0; i < CO_N_WORKSHOPS; i++)
    {
      g_autoptr (CoWorkshop) workshop = co_workshop_template_new (i + 1, co_store_get_documents (store));

      co_workshop_set_date (workshop, self->dates[i]);
      co_workshop_set_start_time (workshop, co_time_row_get_time (self->time_row));
      co_workshop_set_place (workshop, gtk_editable_get_text (self->place_row));
      co_store_add (store, workshop);
    }
  co_store_end (store);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
co_plan_dialog_dispose (GObject *object)
{
  CoPlanDialog *self = CO_PLAN_DIALOG (object);

  g_clear_pointer (&self->dates, g_strfreev);
  g_clear_object (&self->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PLAN_DIALOG);

  G_OBJECT_CLASS (co_plan_dialog_parent_class)->dispose (object);
}

static void
co_plan_dialog_class_init (CoPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_plan_dialog_dispose;

  g_type_ensure (CO_TYPE_CHOICE_ROW);
  g_type_ensure (CO_TYPE_DATE_ROW);
  g_type_ensure (CO_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/planner/co-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CoPlanDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, CoPlanDialog, time_row);
  gtk_widget_class_bind_template_child (widget_class, CoPlanDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, CoPlanDialog, zone_row);
  gtk_widget_class_bind_template_child (widget_class, CoPlanDialog, dates_group);
  gtk_widget_class_bind_template_child (widget_class, CoPlanDialog, first_row);
  gtk_widget_class_bind_template_child (widget_class, CoPlanDialog, second_row);
  gtk_widget_class_bind_template_child (widget_class, CoPlanDialog, third_row);
  gtk_widget_class_bind_template_child (widget_class, CoPlanDialog, plan_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_clicked_cb);
}

static void
co_plan_dialog_init (CoPlanDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  co_choice_row_set_enum (self->zone_row, CO_TYPE_SCHOOL_ZONE);
}

AdwDialog *
co_plan_dialog_new (CoPlan *plan)
{
  CoPlanDialog *self = g_object_new (CO_TYPE_PLAN_DIALOG, NULL);
  CoProject *project = co_documents_get_project (co_store_get_documents (co_plan_get_store (plan)));
  g_autofree char *date = NULL;
  GDate day;

  co_schedule_get_today (NULL, &day);
  g_date_add_days (&day, NOTICE);
  date = co_schedule_format_date (&day);
  self->plan = g_object_ref (plan);
  /* Only France has these zones. */
  gtk_widget_set_visible (GTK_WIDGET (self->zone_row), g_str_equal (co_project_get_country (project), "FR"));
  g_object_bind_property (project, "school-zone", self->zone_row, "value",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (plan, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  co_time_row_set_time (self->time_row, "14:00");
  co_date_row_set_date (self->date_row, date);
  changed_cb (self);

  return ADW_DIALOG (self);
}
