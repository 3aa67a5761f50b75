/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One day. The keys belong to the grid, which has one tab stop; the cell takes the focus for it. Its accessible name
 * says all that the eye sees: the date, what is held, and whether it is a holiday.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-day-cell.h"

#include "co-agenda.h"
#include "co-drag-keys.h"
#include "co-schedule.h"
#include "co-wording.h"

#include <glib/gi18n.h>

struct _CoDayCell
{
  GtkWidget parent_instance;

  CoPlan *plan;
  GDate day;

  GtkWidget *head;
  GtkLabel *number;
  GtkLabel *holiday;
  GtkWidget *pills;
};

G_DEFINE_FINAL_TYPE (CoDayCell, co_day_cell, GTK_TYPE_WIDGET)

enum
{
  OPEN,
  DROPPED,
  RELEASED,
  PRESSED,
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pill_clicked_cb (GtkButton *pill, CoDayCell *self)
{
  g_signal_emit (self, signals[OPEN], 0, g_object_get_data (G_OBJECT (pill), "workshop"));
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *pill)
{
  return gdk_content_provider_new_typed (CO_TYPE_WORKSHOP, g_object_get_data (G_OBJECT (pill), "workshop"));
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *pill)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (pill);

  gtk_drag_source_set_icon (source, paintable, gtk_widget_get_width (pill) / 2, gtk_widget_get_height (pill) / 2);
  co_drag_hold_keys (source, drag);
}

static void
drag_end_cb (CoDayCell *self)
{
  g_signal_emit (self, signals[RELEASED], 0);
}

static GtkWidget *
make_pill (CoDayCell *self, CoWorkshop *workshop)
{
  GtkWidget *pill = gtk_button_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  g_autofree char *short_name = co_plan_dup_short_name (workshop);
  g_autofree char *name = co_plan_dup_name (workshop), *when = co_plan_dup_when (workshop);
  /* Translators: a workshop, and when it is held. */
  g_autofree char *text = g_strdup_printf (C_ ("name of a pill", "%s: %s"), name, when);
  g_autofree char *tooltip = g_strdup_printf ("%s\n%s", co_workshop_get_title (workshop), when);

  gtk_button_set_label (GTK_BUTTON (pill), short_name);
  gtk_widget_set_tooltip_text (pill, tooltip);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_widget_set_focusable (pill, FALSE);
  gtk_widget_set_focus_on_click (pill, FALSE);
  gtk_widget_add_css_class (pill, "co-workshop-pill");
  if (co_workshop_get_held (workshop))
    gtk_widget_add_css_class (pill, "held");
  gtk_accessible_update_property (GTK_ACCESSIBLE (pill), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (pill), "workshop", g_object_ref (workshop), g_object_unref);
  g_signal_connect_object (pill, "clicked", G_CALLBACK (pill_clicked_cb), self, 0);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), pill, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), pill, 0);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (pill, GTK_EVENT_CONTROLLER (source));

  return pill;
}

static void
add_pills (CoDayCell *self, GString *name)
{
  GPtrArray *workshops = co_plan_get_workshops (self->plan);
  GtkWidget *pill;
  gboolean compact = gtk_widget_has_css_class (GTK_WIDGET (self), "compact");

  while ((pill = gtk_widget_get_first_child (self->pills)) != NULL)
    gtk_box_remove (GTK_BOX (self->pills), pill);

  for (guint i = 0; i < workshops->len; i++)
    {
      CoWorkshop *workshop = g_ptr_array_index (workshops, i);
      GDate day;

      if (!co_plan_get_day (workshop, &day) || g_date_compare (&day, &self->day) != 0)
        continue;
      pill = make_pill (self, workshop);
      gtk_widget_set_hexpand (pill, compact);
      gtk_box_append (GTK_BOX (self->pills), pill);
      g_string_append_printf (name, "; %s", co_workshop_get_title (workshop));
    }
}

static void
set_class (CoDayCell *self, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
show_holidays (CoDayCell *self, CoDayLook look, GString *name)
{
  CoHolidays *holidays = co_plan_get_holidays (self->plan);
  const char *public_name = co_holidays_get_public (holidays, &self->day);
  const char *school_name = co_holidays_get_school (holidays, &self->day);
  GDateWeekday weekday = g_date_get_weekday (&self->day);
  g_autofree char *mark = public_name != NULL && !(look & CO_DAY_LOOK_COMPACT)
                              ? g_strdup_printf ("▪ %s", public_name)
                              : g_strdup (public_name != NULL ? "▪" : "");
  g_autofree char *tooltip = NULL;

  if (public_name != NULL && school_name != NULL)
    tooltip = g_strdup_printf ("%s\n%s", public_name, school_name);
  else if (public_name != NULL || school_name != NULL)
    tooltip = g_strdup (public_name != NULL ? public_name : school_name);
  gtk_label_set_label (self->holiday, mark);
  gtk_widget_set_visible (GTK_WIDGET (self->holiday), public_name != NULL);
  gtk_widget_set_tooltip_text (self->head, tooltip);
  set_class (self, "weekend", weekday == G_DATE_SATURDAY || weekday == G_DATE_SUNDAY);
  set_class (self, "public-holiday", public_name != NULL);
  set_class (self, "school-holiday", school_name != NULL);
  if (public_name != NULL)
    g_string_append_printf (name, "; %s", public_name);
  if (school_name != NULL)
    g_string_append_printf (name, "; %s", school_name);
}

static void
drop_motion (CoDayCell *self, gboolean over)
{
  set_class (self, "drop", over);
}

static GdkDragAction
drop_enter_cb (CoDayCell *self)
{
  drop_motion (self, TRUE);
  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (CoDayCell *self)
{
  drop_motion (self, FALSE);
}

static gboolean
drop_cb (CoDayCell *self, const GValue *value)
{
  drop_motion (self, FALSE);
  g_signal_emit (self, signals[DROPPED], 0, g_value_get_object (value));
  return TRUE;
}

static void
pressed_cb (CoDayCell *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  g_signal_emit (self, signals[PRESSED], 0);
  if (gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_SECONDARY || n_press == 2)
    g_signal_emit (self, signals[MENU], 0);
}

static void
co_day_cell_dispose (GObject *object)
{
  CoDayCell *self = CO_DAY_CELL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (co_day_cell_parent_class)->dispose (object);
}

static void
co_day_cell_class_init (CoDayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_day_cell_dispose;

  signals[OPEN] =
      g_signal_new ("open", CO_TYPE_DAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CO_TYPE_WORKSHOP);
  signals[DROPPED] = g_signal_new ("dropped", CO_TYPE_DAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   CO_TYPE_WORKSHOP);
  signals[RELEASED] =
      g_signal_new ("released", CO_TYPE_DAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PRESSED] = g_signal_new ("pressed", CO_TYPE_DAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MENU] = g_signal_new ("menu", CO_TYPE_DAY_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "daycell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
add_controllers (CoDayCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkDropTarget *drop = gtk_drop_target_new (CO_TYPE_WORKSHOP, GDK_ACTION_MOVE);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (drop, "enter", G_CALLBACK (drop_enter_cb), self);
  g_signal_connect_swapped (drop, "leave", G_CALLBACK (drop_leave_cb), self);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

static void
co_day_cell_init (CoDayCell *self)
{
  g_date_clear (&self->day, 1);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  self->number = GTK_LABEL (gtk_label_new (NULL));
  self->holiday = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_halign (GTK_WIDGET (self->number), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self->number), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "number");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->holiday), "holiday");
  gtk_label_set_ellipsize (self->holiday, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->holiday, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->holiday), TRUE);
  gtk_label_set_wrap (self->holiday, TRUE);
  gtk_label_set_wrap_mode (self->holiday, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->holiday, 2);
  gtk_box_append (GTK_BOX (self->head), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (self->head), GTK_WIDGET (self->holiday));
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));

  self->pills = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (self->pills, "pills");
  gtk_widget_set_parent (self->pills, GTK_WIDGET (self));
  add_controllers (self);
}

GtkWidget *
co_day_cell_new (CoPlan *plan)
{
  CoDayCell *self = g_object_new (CO_TYPE_DAY_CELL, NULL);

  self->plan = g_object_ref (plan);

  return GTK_WIDGET (self);
}

void
co_day_cell_show (CoDayCell *self, const GDate *day, CoDayLook look)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gboolean compact = (look & CO_DAY_LOOK_COMPACT) != 0;
  g_autofree char *date = co_schedule_format_date (day), *words = co_wording_date (date), *number = NULL;
  g_autoptr (GString) name = g_string_new (words);

  self->day = *day;
  number = g_strdup_printf ("%d", g_date_get_day (day));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout),
                                  compact ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->pills),
                                  compact ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  compact ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_label_set_label (self->number, number);
  set_class (self, "compact", compact);
  set_class (self, "other-month", (look & CO_DAY_LOOK_DIMMED) != 0);
  set_class (self, "today", (look & CO_DAY_LOOK_TODAY) != 0);
  set_class (self, "striped", (look & CO_DAY_LOOK_STRIPED) != 0);
  if (look & CO_DAY_LOOK_TODAY)
    g_string_append_printf (name, "; %s", _ ("today"));
  add_pills (self, name);
  show_holidays (self, look, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

const GDate *
co_day_cell_get_day (CoDayCell *self)
{
  return &self->day;
}
