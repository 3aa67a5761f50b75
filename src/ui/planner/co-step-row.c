/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The height of a row grows with its minutes, so that the agenda looks like the time that it takes. The row is dragged
 * by its handle only; what it cannot do by itself, it asks its editor for.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-step-row.h"

#include "co-button-name.h"
#include "co-drag-keys.h"
#include "co-labels.h"
#include "co-spins.h"
#include "co-wording.h"

#include <glib/gi18n.h>

/* The height of a row: of an empty one, and for each minute, in pixels. */
#define BASE_HEIGHT 44
#define MINUTE_HEIGHT 1.3
#define MAX_HEIGHT 180

struct _CoStepRow
{
  GtkListBoxRow parent_instance;

  CoStep *step;

  GtkWidget *handle;
  GtkLabel *time_label;
  GtkWidget *bar;
  GtkLabel *title_label;
  GtkLabel *detail_label;
  GtkLabel *notice_label;
  GtkWidget *minutes_spin;
  GtkAdjustment *minutes;
  GtkMenuButton *menu_button;
};

G_DEFINE_FINAL_TYPE (CoStepRow, co_step_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  COMMAND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *action;
  CoStepCommand command;
} commands[] = {
  { "step.edit", CO_STEP_COMMAND_EDIT },           { "step.move-up", CO_STEP_COMMAND_MOVE_UP },
  { "step.move-down", CO_STEP_COMMAND_MOVE_DOWN }, { "step.duplicate", CO_STEP_COMMAND_DUPLICATE },
  { "step.remove", CO_STEP_COMMAND_REMOVE },
};

static GdkContentProvider *
drag_prepare_cb (CoStepRow *self)
{
  return gdk_content_provider_new_typed (CO_TYPE_STEP, self->step);
}

static void
drag_begin_cb (CoStepRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)));

  gtk_drag_source_set_icon (source, paintable, 12, 12);
  co_drag_hold_keys (source, drag);
  gtk_widget_add_css_class (GTK_WIDGET (self), "co-dragged");
}

static void
drag_end_cb (CoStepRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "co-dragged");
}

static void
secondary_released_cb (CoStepRow *self)
{
  gtk_menu_button_popup (self->menu_button);
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (CO_STEP_ROW (widget)->menu_button);
}

static void
command (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (commands[i].action, name))
        g_signal_emit (widget, signals[COMMAND], 0, commands[i].command);
    }
}

static void
update (CoStepRow *self)
{
  const char *title = co_step_get_title (self->step), *lead = co_step_get_lead (self->step);
  const char *activity = co_label_enum (CO_TYPE_STEP_TYPE, (int) co_step_get_activity (self->step));
  /* Translators: what kind of step it is, and who leads it. */
  g_autofree char *detail = *lead != '\0' ? g_strdup_printf (_ ("%s · %s"), activity, lead) : g_strdup (activity);
  int height =
      MIN (BASE_HEIGHT + (int) (MINUTE_HEIGHT * (double) MAX (co_step_get_minutes (self->step), 0)), MAX_HEIGHT);

  gtk_label_set_label (self->title_label, *title != '\0' ? title : _ ("Untitled step"));
  gtk_label_set_label (self->detail_label, detail);
  gtk_widget_set_size_request (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)), -1, height);
}

static void
update_activity (CoStepRow *self)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (CO_TYPE_STEP_TYPE);
  GEnumValue *value = g_enum_get_value (klass, (int) co_step_get_activity (self->step));
  const char *classes[] = { "co-step-bar", value != NULL ? value->value_nick : NULL, NULL };

  gtk_widget_set_css_classes (self->bar, classes);
  update (self);
}

/* The unit is shown, need not be typed, and may be another: 1 h 30. */
static int
minutes_input_cb (GtkSpinButton *spin, double *value)
{
  return co_spin_read_minutes (GTK_EDITABLE (spin), value);
}

static gboolean
minutes_output_cb (GtkSpinButton *spin)
{
  /* Translators: a duration in minutes; the space is a no-break space */
  g_autofree char *text = g_strdup_printf (_ ("%d min"), gtk_spin_button_get_value_as_int (spin));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (spin)), text))
    gtk_editable_set_text (GTK_EDITABLE (spin), text);

  return TRUE;
}

static void
co_step_row_dispose (GObject *object)
{
  g_clear_object (&CO_STEP_ROW (object)->step);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_STEP_ROW);

  G_OBJECT_CLASS (co_step_row_parent_class)->dispose (object);
}

static void
co_step_row_class_init (CoStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_step_row_dispose;

  /**
   * CoStepRow::command:
   * @command: a #CoStepCommand
   *
   * Something shall be done with the step.
   */
  signals[COMMAND] =
      g_signal_new ("command", CO_TYPE_STEP_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    gtk_widget_class_install_action (widget_class, commands[i].action, NULL, command);
  gtk_widget_class_install_action (widget_class, "step.menu", NULL, show_menu);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/planner/co-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CoStepRow, handle);
  gtk_widget_class_bind_template_child (widget_class, CoStepRow, time_label);
  gtk_widget_class_bind_template_child (widget_class, CoStepRow, bar);
  gtk_widget_class_bind_template_child (widget_class, CoStepRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, CoStepRow, detail_label);
  gtk_widget_class_bind_template_child (widget_class, CoStepRow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, CoStepRow, minutes_spin);
  gtk_widget_class_bind_template_child (widget_class, CoStepRow, minutes);
  gtk_widget_class_bind_template_callback (widget_class, minutes_input_cb);
  gtk_widget_class_bind_template_callback (widget_class, minutes_output_cb);
  gtk_widget_class_bind_template_child (widget_class, CoStepRow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_released_cb);
}

static void
co_step_row_init (CoStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (self->handle, "grab");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _ ("Enter edits it, Ctrl+Shift+Up and Down move it"), -1);
}

GtkWidget *
co_step_row_new (CoStep *step)
{
  CoStepRow *self = g_object_new (CO_TYPE_STEP_ROW, NULL);

  self->step = g_object_ref (step);
  g_object_bind_property (step, "minutes", self->minutes, "value", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (step, "notify::title", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (step, "notify::lead", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (step, "notify::minutes", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (step, "notify::activity", G_CALLBACK (update_activity), self, G_CONNECT_SWAPPED);
  update_activity (self);

  return GTK_WIDGET (self);
}

CoStep *
co_step_row_get_step (CoStepRow *self)
{
  return self->step;
}

static char *
get_notice (const CoAgendaTime *time)
{
  int gap = ABS (time->gap);

  if (time->gap == 0)
    return NULL;
  if (time->gap > 0)
    return g_strdup_printf (ngettext ("%d minute free before it", "%d minutes free before it", (gulong) gap), gap);

  return g_strdup_printf (
      ngettext ("Overlaps the step before by %d minute", "Overlaps the step before by %d minutes", (gulong) gap), gap);
}

void
co_step_row_place (CoStepRow *self, const CoAgendaTime *time, guint position, guint n_steps)
{
  g_autofree char *start = co_wording_time (time->start), *notice = get_notice (time), *name = NULL, *minutes = NULL;
  const char *title = gtk_label_get_label (self->title_label);
  gboolean anchored = *co_step_get_start (self->step) != '\0';

  /* Translators: how a step of an agenda is read out: when it starts, its title, how long it lasts. */
  name = g_strdup_printf (_ ("%s, %s, %d min"), start, title, (int) co_step_get_minutes (self->step));
  /* Translators: %s is the title of a step of the agenda. */
  minutes = g_strdup_printf (_ ("Minutes of “%s”"), title);

  gtk_label_set_label (self->time_label, start);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->time_label), anchored ? _ ("Fixed start") : NULL);
  if (anchored)
    gtk_widget_add_css_class (GTK_WIDGET (self->time_label), "anchored");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->time_label), "anchored");
  gtk_label_set_label (self->notice_label, notice);
  gtk_widget_set_visible (GTK_WIDGET (self->notice_label), notice != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.move-up", position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.move-down", position + 1 < n_steps);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->minutes_spin), GTK_ACCESSIBLE_PROPERTY_LABEL, minutes, -1);
  co_button_name (GTK_WIDGET (self->menu_button), _ ("Step Menu"), title);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_steps, -1);
}
