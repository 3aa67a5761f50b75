/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The small marks at the foot of a card, drawn one behind the other and in as many lines as they need. A screen reader
 * is told what they say by the row, and what a press on one does is in the menu of the card too.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-card-marks.h"

#define SCALE 0.85
#define PAD_X 8.0f
#define PAD_Y 1.5f
#define GAP 4.0f     /* between icon and text */
#define SPACING 6.0f /* between marks */
#define LEADING 4.0f /* between lines */
#define ICON_SIZE 12
#define NARROWEST 48

typedef struct
{
  CoCardMarkLook look;
  GtkIconPaintable *icon;
  PangoLayout *layout;
  char *tooltip;
  char *command;
  float text_width; /* unless there is less room */
  float text_height;
  graphene_rect_t bounds;
} Mark;

struct _CoCardMarks
{
  GtkWidget parent_instance;

  GPtrArray *marks;
  Mark *lit; /* the one under the pointer, when it can be pressed */
};

G_DEFINE_FINAL_TYPE (CoCardMarks, co_card_marks, GTK_TYPE_WIDGET)

enum
{
  PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
mark_free (gpointer data)
{
  Mark *mark = data;

  g_clear_object (&mark->icon);
  g_clear_object (&mark->layout);
  g_free (mark->tooltip);
  g_free (mark->command);
  g_free (mark);
}

static float
get_pad (const Mark *mark)
{
  return mark->look == CO_CARD_MARK_BARE ? 0 : PAD_X;
}

/* What a mark takes besides its text. */
static float
get_frame (const Mark *mark)
{
  float icon = mark->icon != NULL ? ICON_SIZE + (mark->layout != NULL ? GAP : 0) : 0;

  return 2 * get_pad (mark) + icon;
}

static float
get_width (const Mark *mark)
{
  return get_frame (mark) + mark->text_width;
}

static float
get_height (const Mark *mark)
{
  return MAX (mark->text_height, ICON_SIZE) + 2 * PAD_Y;
}

static void
measure_text (Mark *mark)
{
  int width, height;

  if (mark->layout == NULL)
    return;

  pango_layout_set_width (mark->layout, -1);
  pango_layout_get_pixel_size (mark->layout, &width, &height);
  mark->text_width = (float) width;
  mark->text_height = (float) height;
}

/* Puts the marks in lines; returns how high they are together. */
static float
flow (CoCardMarks *self, float width, gboolean is_rtl)
{
  float x = 0, y = 0, line = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = g_ptr_array_index (self->marks, i);
      float wanted = MIN (get_width (mark), width);

      if (x > 0 && x + wanted > width)
        {
          x = 0;
          y += line + LEADING;
          line = 0;
        }
      graphene_rect_init (&mark->bounds, is_rtl ? width - x - wanted : x, y, wanted, get_height (mark));
      x += wanted + SPACING;
      line = MAX (line, get_height (mark));
    }

  return y + line;
}

static GtkSizeRequestMode
co_card_marks_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
co_card_marks_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  CoCardMarks *self = CO_CARD_MARKS (widget);
  float widest = 0, all = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = g_ptr_array_index (self->marks, i);

      widest = MAX (widest, get_width (mark));
      all += get_width (mark) + (i > 0 ? SPACING : 0);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) ceilf (MIN (widest, NARROWEST));
      *natural = (int) ceilf (all);
    }
  else
    {
      *minimum = *natural = (int) ceilf (flow (self, for_size < 0 ? all : (float) for_size, FALSE));
    }
}

static void
co_card_marks_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CoCardMarks *self = CO_CARD_MARKS (widget);

  flow (self, (float) width, gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = g_ptr_array_index (self->marks, i);
      gboolean is_short = mark->bounds.size.width < get_width (mark);

      if (mark->layout != NULL)
        pango_layout_set_width (mark->layout,
                                is_short ? (int) (mark->bounds.size.width - get_frame (mark)) * PANGO_SCALE : -1);
    }
}

static void
snapshot_ground (const Mark *mark, GtkSnapshot *snapshot, const GdkRGBA *colour, float alpha)
{
  GskRoundedRect ground;
  GdkRGBA tint = *colour;

  tint.alpha *= alpha;
  gsk_rounded_rect_init_from_rect (&ground, &mark->bounds, mark->bounds.size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &ground);
  gtk_snapshot_append_color (snapshot, &tint, &mark->bounds);
  gtk_snapshot_pop (snapshot);
}

static void
snapshot_mark (CoCardMarks *self, const Mark *mark, GtkSnapshot *snapshot, const GdkRGBA *colour)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float left = mark->bounds.origin.x + get_pad (mark);
  float right = mark->bounds.origin.x + mark->bounds.size.width - get_pad (mark);
  float middle = mark->bounds.origin.y + mark->bounds.size.height / 2;

  if (mark->look != CO_CARD_MARK_BARE)
    snapshot_ground (mark, snapshot, colour, mark == self->lit ? 0.18f : 0.1f);

  gtk_snapshot_save (snapshot);
  if (mark->icon != NULL)
    {
      float x = is_rtl ? right - ICON_SIZE : left;

      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, floorf (middle - ICON_SIZE / 2.0f)));
      gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (mark->icon), snapshot, ICON_SIZE, ICON_SIZE,
                                                colour, 1);
      gtk_snapshot_restore (snapshot);
      gtk_snapshot_save (snapshot);
    }
  if (mark->layout != NULL)
    {
      float x = mark->icon != NULL && !is_rtl ? left + ICON_SIZE + GAP : left;

      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, floorf (middle - mark->text_height / 2)));
      gtk_snapshot_append_layout (snapshot, mark->layout, colour);
    }
  gtk_snapshot_restore (snapshot);
}

static void
co_card_marks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CoCardMarks *self = CO_CARD_MARKS (widget);
  AdwStyleManager *style = adw_style_manager_get_default ();
  AdwAccentColor name = adw_style_manager_get_accent_color (style);
  GdkRGBA colour, accent;

  gtk_widget_get_color (widget, &colour);
  adw_accent_color_to_standalone_rgba (name, adw_style_manager_get_dark (style), &accent);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = g_ptr_array_index (self->marks, i);

      snapshot_mark (self, mark, snapshot, mark->look == CO_CARD_MARK_ACCENT ? &accent : &colour);
    }
}

/* The letters have another size, or another face. */
static void
co_card_marks_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CoCardMarks *self = CO_CARD_MARKS (widget);

  GTK_WIDGET_CLASS (co_card_marks_parent_class)->css_changed (widget, change);

  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = g_ptr_array_index (self->marks, i);

      if (mark->layout != NULL)
        pango_layout_context_changed (mark->layout);
      measure_text (mark);
    }
  gtk_widget_queue_resize (widget);
}

static Mark *
find_mark (CoCardMarks *self, double x, double y)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      Mark *mark = g_ptr_array_index (self->marks, i);

      if (graphene_rect_contains_point (&mark->bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        return mark;
    }

  return NULL;
}

static gboolean
co_card_marks_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  const Mark *mark = find_mark (CO_CARD_MARKS (widget), x, y);

  if (by_keyboard || mark == NULL || mark->tooltip == NULL)
    return FALSE;

  gtk_tooltip_set_text (tooltip, mark->tooltip);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) mark->bounds.origin.x, (int) mark->bounds.origin.y,
                                                       (int) mark->bounds.size.width, (int) mark->bounds.size.height });
  return TRUE;
}

static void
light (CoCardMarks *self, Mark *mark)
{
  Mark *lit = mark != NULL && mark->command != NULL ? mark : NULL;

  if (lit == self->lit)
    return;

  self->lit = lit;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), lit != NULL ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (CoCardMarks *self, double x, double y)
{
  light (self, find_mark (self, x, y));
}

static void
leave_cb (CoCardMarks *self)
{
  light (self, NULL);
}

static void
released_cb (CoCardMarks *self, int n_press, double x, double y, GtkGesture *gesture)
{
  const Mark *mark = find_mark (self, x, y);

  if (mark == NULL || mark->command == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[PRESSED], g_quark_from_string (mark->command));
}

static void
co_card_marks_finalize (GObject *object)
{
  g_ptr_array_unref (CO_CARD_MARKS (object)->marks);

  G_OBJECT_CLASS (co_card_marks_parent_class)->finalize (object);
}

static void
co_card_marks_class_init (CoCardMarksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = co_card_marks_finalize;
  widget_class->get_request_mode = co_card_marks_get_request_mode;
  widget_class->measure = co_card_marks_measure;
  widget_class->size_allocate = co_card_marks_size_allocate;
  widget_class->snapshot = co_card_marks_snapshot;
  widget_class->css_changed = co_card_marks_css_changed;
  widget_class->query_tooltip = co_card_marks_query_tooltip;

  /**
   * CoCardMarks::pressed:
   *
   * A mark that has a command has been pressed; the detail is the command.
   */
  signals[PRESSED] = g_signal_new ("pressed", CO_TYPE_CARD_MARKS, G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "marks");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
co_card_marks_init (CoCardMarks *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->marks = g_ptr_array_new_with_free_func (mark_free);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * co_card_marks_clear:
 * @self: marks
 *
 * Takes all marks away, and hides the widget until there is one again.
 */
void
co_card_marks_clear (CoCardMarks *self)
{
  light (self, NULL);
  g_ptr_array_set_size (self->marks, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkIconPaintable *
find_icon (GtkWidget *widget, const char *name)
{
  return gtk_icon_theme_lookup_icon (gtk_icon_theme_get_for_display (gtk_widget_get_display (widget)), name, NULL,
                                     ICON_SIZE, gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget),
                                     GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
}

static PangoLayout *
create_layout (GtkWidget *widget, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

/**
 * co_card_marks_add:
 * @self: marks
 * @look: how it stands out
 * @icon: (nullable): the name of its icon
 * @text: (nullable): what it says
 * @tooltip: (nullable): what is told of it when the pointer rests on it
 * @command: (nullable): the detail of #CoCardMarks::pressed when it is pressed; nothing means that it cannot be
 *
 * Adds a mark behind the others.
 */
void
co_card_marks_add (CoCardMarks *self,
                   CoCardMarkLook look,
                   const char *icon,
                   const char *text,
                   const char *tooltip,
                   const char *command)
{
  GtkWidget *widget = GTK_WIDGET (self);
  Mark *mark = g_new0 (Mark, 1);

  mark->look = look;
  mark->icon = icon != NULL ? find_icon (widget, icon) : NULL;
  mark->layout = text != NULL ? create_layout (widget, text) : NULL;
  mark->tooltip = g_strdup (tooltip);
  mark->command = g_strdup (command);
  measure_text (mark);
  g_ptr_array_add (self->marks, mark);
  gtk_widget_set_visible (widget, TRUE);
  gtk_widget_queue_resize (widget);
}
