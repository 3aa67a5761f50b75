/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one drop target of a quadrant, a sheet that lies over all of it and is there for drags only: it finds the place
 * of insertion from where the rows are, shows it by a line (nothing moves), and scrolls when the pointer rests near the
 * upper or lower end. Were the quadrant itself the target, or changed its style, all cards in it would be styled anew
 * whenever a drag comes and goes.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-drop-zone.h"

#include "co-card-clip.h"
#include "co-experiment.h"

/* How near to an end scrolling begins, and how fast it is there at most, in pixels and pixels per second; it waits
 * so many microseconds, so that a card passing through scrolls nothing. */
#define EDGE 40.0
#define SPEED 900.0
#define DELAY (300 * 1000)

#define LINE_WIDTH 3.0

/* The frame of what would take the card: as round as the quadrant is, and how much of the accent colour it lays over it. */
#define RADIUS 15.0f
#define BORDER 2.0f
#define TINT 0.08f

struct _CoDropZone
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkDropTarget *target;
  GPtrArray *rows;

  gboolean has_drag; /* over the quadrant */
  double pointer_y;  /* negative: no drag is over us */
  double line_y;
  guint tick_id;
  gint64 first_time;
  gint64 last_time;
};

G_DEFINE_FINAL_TYPE (CoDropZone, co_drop_zone, GTK_TYPE_WIDGET)

enum
{
  DROPPED,
  LIMIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
get_bounds (CoDropZone *self, gpointer child, double *top, double *bottom)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds))
    return FALSE;

  *top = bounds.origin.y;
  *bottom = bounds.origin.y + bounds.size.height;
  return TRUE;
}

/* The first visible card whose middle is below the pointer is the one before which to insert. */
static guint
find_index (CoDropZone *self, double y, double *line_y)
{
  double first, end;
  guint next = G_MAXUINT, behind = 0;

  if (!get_bounds (self, self->scroller, &first, &end))
    first = 0;
  *line_y = first + LINE_WIDTH;

  for (guint i = 0; i < self->rows->len; i++)
    {
      CoCardRow *row = g_ptr_array_index (self->rows, i);
      guint position = co_card_row_get_position (row);
      double top, bottom;

      if (position == GTK_INVALID_LIST_POSITION || !gtk_widget_get_mapped (GTK_WIDGET (row)) ||
          !get_bounds (self, row, &top, &bottom))
        continue;

      if ((top + bottom) / 2 > y && position < next)
        {
          next = position;
          *line_y = top - co_card_row_get_lead (row);
        }
      else if (next == G_MAXUINT && position + 1 > behind)
        {
          behind = position + 1;
          *line_y = bottom;
        }
    }

  return next != G_MAXUINT ? next : behind;
}

/* Where the line is for a place that is not where the pointer is; what is scrolled away is at an end of the list. */
static double
find_line (CoDropZone *self, guint index)
{
  double line_y = index > 0 ? G_MAXDOUBLE : 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      CoCardRow *row = g_ptr_array_index (self->rows, i);
      guint position = co_card_row_get_position (row);
      double top, bottom;

      if (position == GTK_INVALID_LIST_POSITION || !gtk_widget_get_mapped (GTK_WIDGET (row)) ||
          !get_bounds (self, row, &top, &bottom))
        continue;
      if (position == index)
        return top - co_card_row_get_lead (row);
      if (position + 1 == index)
        line_y = bottom;
      else if (position > index && line_y == G_MAXDOUBLE)
        line_y = 0;
    }

  return line_y;
}

/* The place for what is dragged: the owner of the zone may know that it cannot stand where the pointer is. */
static guint
find_place (CoDropZone *self, double y, const GValue *value, double *line_y)
{
  guint index = find_index (self, y, line_y);
  guint limited = index;

  if (value != NULL)
    g_signal_emit (self, signals[LIMIT], 0, value, index, &limited);
  if (limited != index)
    *line_y = find_line (self, limited);

  return limited;
}

static void
update_line (CoDropZone *self)
{
  if (self->pointer_y >= 0)
    find_place (self, self->pointer_y, gtk_drop_target_get_value (self->target), &self->line_y);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* How fast to scroll for where the pointer is: the nearer to the end, the faster. */
static double
get_speed (CoDropZone *self)
{
  double top, bottom;

  if (self->pointer_y < 0 || !get_bounds (self, self->scroller, &top, &bottom))
    return 0;
  if (self->pointer_y < top + EDGE)
    return -SPEED * MIN ((top + EDGE - self->pointer_y) / EDGE, 1);
  if (self->pointer_y > bottom - EDGE)
    return SPEED * MIN ((self->pointer_y - bottom + EDGE) / EDGE, 1);

  return 0;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CoDropZone *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->last_time != 0 ? (double) (now - self->last_time) / G_USEC_PER_SEC : 0;
  double speed = get_speed (self);

  if (speed == 0)
    {
      self->tick_id = 0;
      self->last_time = 0;
      return G_SOURCE_REMOVE;
    }

  if (self->last_time == 0)
    self->first_time = now;
  self->last_time = now;
  if (now - self->first_time < DELAY)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + speed * seconds);
  update_line (self);
  return G_SOURCE_CONTINUE;
}

static void
start_scrolling (CoDropZone *self)
{
  if (self->tick_id == 0 && get_speed (self) != 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, self, NULL);
}

/* A drag that is dropped does not leave: from then on the pointer is to find the cards again. */
static void
stop (CoDropZone *self)
{
  self->has_drag = FALSE;
  self->pointer_y = -1;
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  self->last_time = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkDragAction
motion_cb (CoDropZone *self, double x, double y)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (self->target);

  self->pointer_y = y;
  update_line (self);
  start_scrolling (self);

  /* Our cards move, what comes from elsewhere is copied. */
  return gdk_drop_get_actions (drop) & GDK_ACTION_MOVE &&
                 gdk_content_formats_contain_gtype (gdk_drop_get_formats (drop), CO_TYPE_CARD_CLIP)
             ? GDK_ACTION_MOVE
             : GDK_ACTION_COPY;
}

static gboolean
drop_cb (CoDropZone *self, const GValue *value, double x, double y)
{
  double line_y;
  guint index = find_place (self, y, value, &line_y);

  stop (self);
  g_signal_emit (self, signals[DROPPED], 0, value, index);
  return TRUE;
}

/* The pointer finds it while something is dragged; otherwise it finds what lies below. */
static gboolean
co_drop_zone_contains (GtkWidget *widget, double x, double y)
{
  return CO_DROP_ZONE (widget)->has_drag && GTK_WIDGET_CLASS (co_drop_zone_parent_class)->contains (widget, x, y);
}

static void
append_bar (GtkSnapshot *snapshot, const GskRoundedRect *bar, const GdkRGBA *colour)
{
  gtk_snapshot_push_rounded_clip (snapshot, bar);
  gtk_snapshot_append_color (snapshot, colour, &bar->bounds);
  gtk_snapshot_pop (snapshot);
}

/* A frame around what would take it, and the line where it would land, within the visible part of the list. */
static void
co_drop_zone_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CoDropZone *self = CO_DROP_ZONE (widget);
  float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  g_autoptr (GdkRGBA) colour = NULL;
  GdkRGBA tint;
  double top, bottom, y;
  GskRoundedRect frame, line;

  if (self->pointer_y < 0 || !get_bounds (self, self->scroller, &top, &bottom))
    return;

  colour = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  tint = *colour;
  tint.alpha = TINT;
  gsk_rounded_rect_init_from_rect (&frame, &GRAPHENE_RECT_INIT (0, 0, width, height), RADIUS);
  append_bar (snapshot, &frame, &tint);
  gtk_snapshot_append_border (snapshot, &frame, (float[]) { BORDER, BORDER, BORDER, BORDER },
                              (GdkRGBA[]) { *colour, *colour, *colour, *colour });

  y = CLAMP (self->line_y, top + LINE_WIDTH / 2, bottom - LINE_WIDTH / 2);
  gsk_rounded_rect_init_from_rect (
      &line, &GRAPHENE_RECT_INIT (12, (float) (y - LINE_WIDTH / 2), width - 24, (float) LINE_WIDTH),
      (float) (LINE_WIDTH / 2));
  append_bar (snapshot, &line, colour);
}

static void
co_drop_zone_finalize (GObject *object)
{
  g_ptr_array_unref (CO_DROP_ZONE (object)->rows);

  G_OBJECT_CLASS (co_drop_zone_parent_class)->finalize (object);
}

static void
co_drop_zone_class_init (CoDropZoneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = co_drop_zone_finalize;
  widget_class->contains = co_drop_zone_contains;
  widget_class->snapshot = co_drop_zone_snapshot;

  /**
   * CoDropZone::dropped:
   * @value: cards, an experiment, files or a text
   * @index: the row before which it has been dropped
   *
   * Something has been dropped.
   */
  signals[DROPPED] = g_signal_new ("dropped", CO_TYPE_DROP_ZONE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   G_TYPE_VALUE, G_TYPE_UINT);

  /**
   * CoDropZone::limit:
   * @value: what is dragged
   * @index: the row before which it would be dropped
   *
   * Somebody may know better where it can stand.
   *
   * Returns: the row before which it is dropped
   */
  signals[LIMIT] = g_signal_new ("limit", CO_TYPE_DROP_ZONE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_UINT, 2,
                                 G_TYPE_VALUE, G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
co_drop_zone_init (CoDropZone *self)
{
  GType types[] = { CO_TYPE_CARD_CLIP, CO_TYPE_EXPERIMENT, GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  self->rows = g_ptr_array_new ();
  self->pointer_y = -1;
  self->target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_MOVE | GDK_ACTION_COPY);
  gtk_drop_target_set_gtypes (self->target, types, G_N_ELEMENTS (types));
  gtk_drop_target_set_preload (self->target, TRUE);
  g_signal_connect_object (self->target, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "leave", G_CALLBACK (stop), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->target));
}

static void
drag_came_cb (CoDropZone *self)
{
  self->has_drag = TRUE;
}

static void
drag_went_cb (CoDropZone *self)
{
  self->has_drag = FALSE;
}

/**
 * co_drop_zone_watch:
 * @self: a zone
 * @quadrant: the widget that it lies over
 * @scroller: the scrolled list inside it
 *
 * Takes what is dropped there. Called once.
 */
void
co_drop_zone_watch (CoDropZone *self, GtkWidget *quadrant, GtkScrolledWindow *scroller)
{
  GtkEventController *motion = gtk_drop_controller_motion_new ();

  self->scroller = scroller;
  g_signal_connect_object (motion, "enter", G_CALLBACK (drag_came_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (drag_went_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (quadrant, motion);
}

/**
 * co_drop_zone_add_row:
 * @self: a zone
 * @row: a row that shows a card now
 *
 * Takes a row into account, until co_drop_zone_remove_row().
 */
void
co_drop_zone_add_row (CoDropZone *self, CoCardRow *row)
{
  g_ptr_array_add (self->rows, row);
}

void
co_drop_zone_remove_row (CoDropZone *self, CoCardRow *row)
{
  g_ptr_array_remove_fast (self->rows, row);
}
