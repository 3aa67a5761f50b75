/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The grid has one tab stop, its cursor; arrows move it by days and weeks, Page Up and Page Down by months, Home and
 * End within the week. Enter opens what is held on the day, else what can be done there; the same moves that the
 * pointer makes by dragging are in that menu and on Ctrl+Shift+arrows.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-day-grid.h"

#include "co-day-cell.h"
#include "co-gap-column.h"
#include "co-month-column.h"
#include "co-schedule.h"
#include "co-toasts.h"
#include "co-week.h"
#include "co-wording.h"

#include <glib/gi18n.h>

#define MONTH_WEEKS 6
#define RUNNING_WEEKS 15

struct _CoDayGrid
{
  GtkWidget parent_instance;

  CoPlan *plan;
  gboolean running;
  GDate first;
  GDate cursor;
  char *title;

  GtkWidget *weeks;
  CoGapColumn *gaps;
  GPtrArray *cells;
  GtkWidget *months;
  GtkWidget *menu;

  CoWorkshop *dropped;
  GDate dropped_on;
  guint idle;
};

G_DEFINE_FINAL_TYPE (CoDayGrid, co_day_grid, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_RUNNING,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_weeks (CoDayGrid *self)
{
  return self->running ? RUNNING_WEEKS : MONTH_WEEKS;
}

void
co_day_grid_get_range (CoDayGrid *self, GDate *first, GDate *last)
{
  *first = self->running ? self->first : self->cursor;
  *last = *first;
  if (self->running)
    {
      g_date_add_days (last, RUNNING_WEEKS * CO_WEEK_DAYS - 1);
      return;
    }

  g_date_set_day (first, 1);
  g_date_set_day (last, g_date_get_days_in_month (g_date_get_month (first), g_date_get_year (first)));
}

static void
update_title (CoDayGrid *self)
{
  GDate first, last;
  g_autofree char *from = NULL, *to = NULL, *title = NULL;

  co_day_grid_get_range (self, &first, &last);
  /* Translators: the title of a month in the calendar, then of the first and last of several; see strftime. */
  from = co_month_format (&first, self->running ? C_ ("month of several", "%b %Y") : C_ ("month", "%OB %Y"));
  to = co_month_format (&last, C_ ("month of several", "%b %Y"));
  /* Translators: from one month to another. */
  title = self->running ? g_strdup_printf (C_ ("months", "%s – %s"), from, to) : g_steal_pointer (&from);
  if (g_set_str (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static CoDayCell *
find_cell (CoDayGrid *self, const GDate *day)
{
  int offset = g_date_days_between (&self->first, day);

  return offset >= 0 && offset < (int) self->cells->len ? g_ptr_array_index (self->cells, offset) : NULL;
}

/* Fills the cells with days and what happens on them. */
static void
update (CoDayGrid *self)
{
  GDate day = self->first, today;

  if (self->plan == NULL)
    return;

  co_schedule_get_today (NULL, &today);
  for (guint i = 0; i < self->cells->len; i++, g_date_add_days (&day, 1))
    {
      CoDayCell *cell = g_ptr_array_index (self->cells, i);
      CoDayLook look = self->running ? CO_DAY_LOOK_COMPACT : CO_DAY_LOOK_NONE;

      if (!self->running && g_date_get_month (&day) != g_date_get_month (&self->cursor))
        look |= CO_DAY_LOOK_DIMMED;
      if (self->running && g_date_get_month (&day) % 2 == 0)
        look |= CO_DAY_LOOK_STRIPED;
      if (g_date_compare (&day, &today) == 0)
        look |= CO_DAY_LOOK_TODAY;
      co_day_cell_show (cell, &day, look);
      gtk_widget_set_focusable (GTK_WIDGET (cell), g_date_compare (&day, &self->cursor) == 0);
    }

  co_gap_column_show (self->gaps, self->plan, &self->first);
  co_month_column_show (self->months, &self->first);
  update_title (self);
}

static void
set_cursor (CoDayGrid *self, const GDate *day, gboolean focus)
{
  CoDayCell *old = find_cell (self, &self->cursor);
  gboolean same_month = g_date_get_month (day) == g_date_get_month (&self->cursor) &&
                        g_date_get_year (day) == g_date_get_year (&self->cursor);
  gboolean same_page = self->running ? find_cell (self, day) != NULL : same_month;

  self->cursor = *day;
  if (!same_page)
    {
      self->first = *day;
      if (self->running)
        g_date_subtract_days (&self->first, CO_WEEK_DAYS);
      else
        g_date_set_day (&self->first, 1);
      co_week_begin (&self->first);
      update (self);
    }
  else if (old != NULL)
    gtk_widget_set_focusable (GTK_WIDGET (old), FALSE);

  gtk_widget_set_focusable (GTK_WIDGET (find_cell (self, day)), TRUE);
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (find_cell (self, day)));
}

static CoWorkshop *
find_workshop (CoDayGrid *self, const GDate *day)
{
  GPtrArray *workshops = co_plan_get_workshops (self->plan);

  for (guint i = 0; i < workshops->len; i++)
    {
      GDate other;

      if (co_plan_get_day (g_ptr_array_index (workshops, i), &other) && g_date_compare (&other, day) == 0)
        return g_ptr_array_index (workshops, i);
    }

  return NULL;
}

static void
move_workshop (CoDayGrid *self, CoWorkshop *workshop, const GDate *day)
{
  g_autofree char *name = co_plan_dup_name (workshop), *words = NULL, *said = NULL;

  if (!co_plan_move (self->plan, workshop, day))
    return;

  words = co_wording_date (co_workshop_get_date (workshop));
  /* Translators: a workshop, and the day to which it was moved. */
  said = g_strdup_printf (_ ("%s moved to %s"), name, words);
  co_toast_undo (GTK_WIDGET (self), said);
  update (self);
  set_cursor (self, day, TRUE);
}

static void
open_workshop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CoDayGrid *self = CO_DAY_GRID (widget);
  CoDocuments *documents = co_store_get_documents (co_plan_get_store (self->plan));
  CoDocument *workshop = co_documents_lookup (documents, g_variant_get_string (parameter, NULL));

  if (CO_IS_WORKSHOP (workshop))
    g_signal_emit (self, signals[OPEN], 0, workshop);
}

static void
move_here (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CoDayGrid *self = CO_DAY_GRID (widget);
  CoDocuments *documents = co_store_get_documents (co_plan_get_store (self->plan));
  CoDocument *workshop = co_documents_lookup (documents, g_variant_get_string (parameter, NULL));

  if (CO_IS_WORKSHOP (workshop))
    move_workshop (self, CO_WORKSHOP (workshop), &self->cursor);
}

static void
add_here (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CoDayGrid *self = CO_DAY_GRID (widget);

  g_signal_emit (self, signals[OPEN], 0, co_plan_add (self->plan, &self->cursor));
}

static void
append_item (GMenu *menu, const char *format, CoWorkshop *workshop, const char *action)
{
  g_autofree char *name = co_plan_dup_name (workshop), *label = g_strdup_printf (format, name);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", co_document_get_id (CO_DOCUMENT (workshop)));
  g_menu_append_item (menu, item);
}

/* What can be done on the day of the cursor. */
static void
show_menu (CoDayGrid *self)
{
  GPtrArray *workshops = co_plan_get_workshops (self->plan);
  g_autoptr (GMenu) menu = g_menu_new (), open = g_menu_new (), move = g_menu_new ();
  GtkWidget *cell = GTK_WIDGET (find_cell (self, &self->cursor));
  graphene_rect_t bounds;

  for (guint i = 0; i < workshops->len; i++)
    {
      CoWorkshop *workshop = g_ptr_array_index (workshops, i);
      GDate day;

      if (co_plan_get_day (workshop, &day) && g_date_compare (&day, &self->cursor) == 0)
        append_item (open, _ ("Open %s"), workshop, "day.open");
      else
        append_item (move, _ ("Move %s Here"), workshop, "day.move-here");
    }
  g_menu_append (open, _ ("New Workshop on This Day"), "day.add");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (open));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (move));

  if (!gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &bounds))
    return;
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                 (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
activate_day (CoDayGrid *self)
{
  CoWorkshop *workshop = find_workshop (self, &self->cursor);

  if (workshop != NULL)
    g_signal_emit (self, signals[OPEN], 0, workshop);
  else
    show_menu (self);
}

void
co_day_grid_page (CoDayGrid *self, int pages)
{
  GDate day = self->cursor;
  gboolean focused = gtk_widget_get_focus_child (self->weeks) != NULL;

  if (pages > 0)
    g_date_add_months (&day, (guint) pages);
  else
    g_date_subtract_months (&day, (guint) -pages);
  if (self->running)
    {
      self->first = day;
      g_date_subtract_days (&self->first, CO_WEEK_DAYS);
      co_week_begin (&self->first);
      self->cursor = day;
      update (self);
    }
  set_cursor (self, &day, focused);
}

void
co_day_grid_show (CoDayGrid *self, const GDate *day)
{
  set_cursor (self, day, FALSE);
}

static void
go (CoDayGrid *self, int days, gboolean carry)
{
  CoWorkshop *workshop = carry ? find_workshop (self, &self->cursor) : NULL;
  GDate day = self->cursor;

  g_date_set_julian (&day, (guint) ((int) g_date_get_julian (&day) + days));
  if (workshop != NULL)
    move_workshop (self, workshop, &day);
  else if (!carry)
    set_cursor (self, &day, TRUE);
}

static gboolean
key_pressed_cb (CoDayGrid *self, guint key, guint code, GdkModifierType state)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean carry = modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  int weekday = co_week_get_offset (&self->cursor);

  if ((key == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK) || key == GDK_KEY_Menu)
    show_menu (self);
  else if (modifiers != 0 && !carry)
    return GDK_EVENT_PROPAGATE;
  else if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    go (self, mirrored ? 1 : -1, carry);
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    go (self, mirrored ? -1 : 1, carry);
  else if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    go (self, -CO_WEEK_DAYS, carry);
  else if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    go (self, CO_WEEK_DAYS, carry);
  else if (key == GDK_KEY_Page_Up || key == GDK_KEY_Page_Down)
    co_day_grid_page (self, key == GDK_KEY_Page_Up ? -1 : 1);
  else if (key == GDK_KEY_Home)
    go (self, -weekday, FALSE);
  else if (key == GDK_KEY_End)
    go (self, CO_WEEK_DAYS - 1 - weekday, FALSE);
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    activate_day (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
cell_open_cb (CoDayGrid *self, CoWorkshop *workshop, CoDayCell *cell)
{
  g_signal_emit (self, signals[OPEN], 0, workshop);
}

static void
cell_dropped_cb (CoDayGrid *self, CoWorkshop *workshop, CoDayCell *cell)
{
  /* It may come from the window of another project. */
  if (g_ptr_array_find (co_plan_get_workshops (self->plan), workshop, NULL))
    g_set_object (&self->dropped, workshop);
  self->dropped_on = *co_day_cell_get_day (cell);
}

static void
finish_drop (gpointer user_data)
{
  CoDayGrid *self = user_data;
  g_autoptr (CoWorkshop) workshop = g_steal_pointer (&self->dropped);

  self->idle = 0;
  if (workshop != NULL)
    move_workshop (self, workshop, &self->dropped_on);
}

/* The move makes new pills; the one that is dragged must live until its drag is over. */
static void
cell_released_cb (CoDayGrid *self)
{
  if (self->dropped != NULL && self->idle == 0)
    self->idle = g_idle_add_once (finish_drop, self);
}

static void
cell_pressed_cb (CoDayGrid *self, CoDayCell *cell)
{
  GDate day = *co_day_cell_get_day (cell);

  set_cursor (self, &day, TRUE);
}

static GtkWidget *
make_cell (CoDayGrid *self)
{
  GtkWidget *cell = co_day_cell_new (self->plan);

  g_signal_connect_object (cell, "open", G_CALLBACK (cell_open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "dropped", G_CALLBACK (cell_dropped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "released", G_CALLBACK (cell_released_cb), self, G_CONNECT_SWAPPED);
  /* The press has brought the cursor to the day, and may have turned the page: the cell can be of another day now. */
  g_signal_connect_object (cell, "menu", G_CALLBACK (show_menu), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "pressed", G_CALLBACK (cell_pressed_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->cells, cell);

  return cell;
}

/* A column beside the weeks, under the height of the names of the days. */
static void
add_side (CoDayGrid *self, GtkWidget *child)
{
  GtkWidget *side =
      g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "visible", self->running, NULL);
  GtkWidget *spacer = gtk_label_new (" ");

  gtk_widget_add_css_class (spacer, "co-weekday");
  gtk_box_append (GTK_BOX (side), spacer);
  gtk_box_append (GTK_BOX (side), child);
  gtk_widget_set_parent (side, GTK_WIDGET (self));
}

/* Builds the rows: the names of the days, then the weeks; months and brackets beside them. */
static void
build (CoDayGrid *self)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "hexpand", TRUE, NULL);

  self->months = co_month_column_new (count_weeks (self));
  add_side (self, self->months);
  self->weeks =
      g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "homogeneous", TRUE, "vexpand", TRUE, NULL);
  gtk_widget_add_css_class (self->weeks, "co-weeks");
  for (guint i = 0; i < count_weeks (self); i++)
    {
      GtkWidget *row = co_week_row_new ();

      for (int j = 0; j < CO_WEEK_DAYS; j++)
        gtk_box_append (GTK_BOX (row), make_cell (self));
      gtk_box_append (GTK_BOX (self->weeks), row);
    }
  gtk_box_append (GTK_BOX (grid), co_week_head_new ());
  gtk_box_append (GTK_BOX (grid), self->weeks);
  gtk_widget_set_parent (grid, GTK_WIDGET (self));

  self->gaps = CO_GAP_COLUMN (co_gap_column_new (count_weeks (self)));
  add_side (self, GTK_WIDGET (self->gaps));
}

static void
co_day_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoDayGrid *self = CO_DAY_GRID (object);

  if (id == PROP_RUNNING)
    g_value_set_boolean (value, self->running);
  else if (id == PROP_TITLE)
    g_value_set_string (value, self->title);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_day_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_RUNNING)
    CO_DAY_GRID (object)->running = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_day_grid_dispose (GObject *object)
{
  CoDayGrid *self = CO_DAY_GRID (object);
  GtkWidget *child;

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->dropped);
  g_ptr_array_set_size (self->cells, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (co_day_grid_parent_class)->dispose (object);
}

static void
co_day_grid_finalize (GObject *object)
{
  g_ptr_array_unref (CO_DAY_GRID (object)->cells);
  g_free (CO_DAY_GRID (object)->title);

  G_OBJECT_CLASS (co_day_grid_parent_class)->finalize (object);
}

static gboolean
co_day_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CoDayGrid *self = CO_DAY_GRID (widget);
  CoDayCell *cell = find_cell (self, &self->cursor);

  if (gtk_widget_get_focus_child (widget) != NULL || cell == NULL)
    return FALSE;

  return gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
co_day_grid_class_init (CoDayGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_day_grid_get_property;
  object_class->set_property = co_day_grid_set_property;
  object_class->dispose = co_day_grid_dispose;
  object_class->finalize = co_day_grid_finalize;
  widget_class->focus = co_day_grid_focus;

  /**
   * CoDayGrid:running:
   *
   * Whether weeks run on over the months.
   */
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * CoDayGrid:title:
   *
   * What is shown, in words.
   */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CoDayGrid::open:
   * @workshop: a workshop
   *
   * The workshop shall be shown.
   */
  signals[OPEN] =
      g_signal_new ("open", CO_TYPE_DAY_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CO_TYPE_WORKSHOP);

  gtk_widget_class_install_action (widget_class, "day.open", "s", open_workshop);
  gtk_widget_class_install_action (widget_class, "day.move-here", "s", move_here);
  gtk_widget_class_install_action (widget_class, "day.add", NULL, add_here);
  gtk_widget_class_set_css_name (widget_class, "daygrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
co_day_grid_init (CoDayGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  co_schedule_get_today (NULL, &self->cursor);
  self->first = self->cursor;
  self->cells = g_ptr_array_new ();
  self->menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Calendar"),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _ ("Arrows move by days and weeks, Page Up and Page Down by months, "
                                     "Ctrl+Shift+arrows move the workshop of the day"),
                                  -1);
}

void
co_day_grid_set_plan (CoDayGrid *self, CoPlan *plan)
{
  self->plan = g_object_ref (plan);
  build (self);
  if (self->running)
    g_date_subtract_days (&self->first, CO_WEEK_DAYS);
  else
    g_date_set_day (&self->first, 1);
  co_week_begin (&self->first);
  update (self);
  g_signal_connect_object (plan, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}
