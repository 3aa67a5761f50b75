/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Around the days: where one is, where one can go, how far apart the workshops are, and what is not known. School
 * holidays that nobody has told are said to be unknown; the days are not passed off as school days.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-calendar-page.h"

#include "co-day-grid.h"
#include "co-gap-column.h"
#include "co-labels.h"
#include "co-schedule.h"
#include "co-wording.h"

#include <glib/gi18n.h>

struct _CoCalendarPage
{
  AdwBin parent_instance;

  CoPlan *plan;
  gboolean running;
  CoDayGrid *grid;

  GtkLabel *title_label;
  AdwWrapBox *gaps_box;
  AdwBin *grid_bin;
  GtkWidget *legend_box;
  GtkWidget *school_box;
  GtkLabel *school_label;
  GtkLabel *unknown_label;
};

G_DEFINE_FINAL_TYPE (CoCalendarPage, co_calendar_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_RUNNING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_gap (CoCalendarPage *self, CoWorkshop *from, CoWorkshop *to, int days)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *first = co_plan_dup_short_name (from), *second = co_plan_dup_short_name (to);
  g_autofree char *pair = g_strdup_printf ("%s → %s", first, second);
  GtkWidget *label = gtk_label_new (pair);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), co_gap_label_new (days));
  gtk_widget_add_css_class (box, "co-gap-chip");
  adw_wrap_box_append (self->gaps_box, box);
}

/* The weeks that run on have brackets beside them; a month needs the gaps in words. */
static void
show_gaps (CoCalendarPage *self)
{
  GPtrArray *workshops = co_plan_get_workshops (self->plan);
  CoWorkshop *previous = NULL;
  GDate from;

  while (gtk_widget_get_first_child (GTK_WIDGET (self->gaps_box)) != NULL)
    adw_wrap_box_remove (self->gaps_box, gtk_widget_get_first_child (GTK_WIDGET (self->gaps_box)));

  for (guint i = 0; i < workshops->len && !self->running; i++)
    {
      CoWorkshop *workshop = g_ptr_array_index (workshops, i);
      GDate day;

      if (!co_plan_get_day (workshop, &day))
        continue;
      if (previous != NULL)
        add_gap (self, previous, workshop, g_date_days_between (&from, &day));
      previous = workshop;
      from = day;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->gaps_box),
                          gtk_widget_get_first_child (GTK_WIDGET (self->gaps_box)) != NULL);
}

static void
show_legend (CoCalendarPage *self)
{
  CoHolidays *holidays = co_plan_get_holidays (self->plan);
  CoSchoolZone zone = co_holidays_get_zone (holidays);
  GDate known_from, known_to, first, last;
  gboolean known = co_holidays_get_known (holidays, &known_from, &known_to);
  g_autofree char *school = NULL, *unknown = NULL;

  co_day_grid_get_range (self->grid, &first, &last);
  /* Translators: %s is a zone of school holidays, such as "Zone B". */
  school = g_strdup_printf (_ ("School holidays, %s"), co_label_enum (CO_TYPE_SCHOOL_ZONE, (int) zone));
  gtk_label_set_label (self->school_label, school);
  gtk_widget_set_visible (self->school_box, known && g_date_compare (&first, &known_to) <= 0);
  if (known && g_date_compare (&last, &known_to) > 0)
    {
      g_autofree char *iso = co_schedule_format_date (&known_to), *day = co_wording_short_date (iso);

      unknown = g_strdup_printf (_ ("School holidays after %s are not known here"), day);
    }
  gtk_label_set_label (self->unknown_label, unknown);
  gtk_widget_set_visible (GTK_WIDGET (self->unknown_label), unknown != NULL);
}

static void
update (CoCalendarPage *self)
{
  g_autofree char *title = NULL;

  g_object_get (self->grid, "title", &title, NULL);
  gtk_label_set_label (self->title_label, title);
  show_gaps (self);
  show_legend (self);
}

static void
today_clicked_cb (CoCalendarPage *self)
{
  GDate today;

  co_schedule_get_today (NULL, &today);
  co_day_grid_show (self->grid, &today);
}

static void
previous_clicked_cb (CoCalendarPage *self)
{
  co_day_grid_page (self->grid, -1);
}

static void
next_clicked_cb (CoCalendarPage *self)
{
  co_day_grid_page (self->grid, 1);
}

static void
open_cb (CoCalendarPage *self, CoWorkshop *workshop)
{
  g_signal_emit (self, signals[OPEN], 0, workshop);
}

static void
co_calendar_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_RUNNING)
    g_value_set_boolean (value, CO_CALENDAR_PAGE (object)->running);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_calendar_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_RUNNING)
    CO_CALENDAR_PAGE (object)->running = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_calendar_page_dispose (GObject *object)
{
  g_clear_object (&CO_CALENDAR_PAGE (object)->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_CALENDAR_PAGE);

  G_OBJECT_CLASS (co_calendar_page_parent_class)->dispose (object);
}

static void
co_calendar_page_class_init (CoCalendarPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_calendar_page_get_property;
  object_class->set_property = co_calendar_page_set_property;
  object_class->dispose = co_calendar_page_dispose;

  /**
   * CoCalendarPage:running:
   *
   * Whether weeks run on over the months.
   */
  properties[PROP_RUNNING] =
      g_param_spec_boolean ("running", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CoCalendarPage::open:
   * @workshop: a workshop
   *
   * The workshop shall be shown.
   */
  signals[OPEN] = g_signal_new ("open", CO_TYPE_CALENDAR_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                CO_TYPE_WORKSHOP);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/planner/co-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CoCalendarPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, CoCalendarPage, gaps_box);
  gtk_widget_class_bind_template_child (widget_class, CoCalendarPage, grid_bin);
  gtk_widget_class_bind_template_child (widget_class, CoCalendarPage, legend_box);
  gtk_widget_class_bind_template_child (widget_class, CoCalendarPage, school_box);
  gtk_widget_class_bind_template_child (widget_class, CoCalendarPage, school_label);
  gtk_widget_class_bind_template_child (widget_class, CoCalendarPage, unknown_label);
  gtk_widget_class_bind_template_callback (widget_class, today_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
}

static void
co_calendar_page_init (CoCalendarPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
co_calendar_page_set_plan (CoCalendarPage *self, CoPlan *plan)
{
  self->plan = g_object_ref (plan);
  self->grid = g_object_new (CO_TYPE_DAY_GRID, "running", self->running, NULL);
  co_day_grid_set_plan (self->grid, plan);
  adw_bin_set_child (self->grid_bin, GTK_WIDGET (self->grid));
  g_signal_connect_object (self->grid, "open", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "notify::title", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plan, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
co_calendar_page_show (CoCalendarPage *self, const GDate *day)
{
  co_day_grid_show (self->grid, day);
}
