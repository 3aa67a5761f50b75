/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list box whose rows stay with their steps whatever happens to the order, so that focus and caret stay too. Times
 * are computed anew after each change of the workshop; only the minutes and anchored starts are stored.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-agenda-editor.h"

#include "co-schedule.h"
#include "co-step-dialog.h"
#include "co-step-row.h"
#include "co-toasts.h"
#include "co-wording.h"
#include "co-workshop-template.h"

#include <glib/gi18n.h>

#define USUAL_MINUTES 10

struct _CoAgendaEditor
{
  AdwBin parent_instance;

  CoStore *store;
  CoWorkshop *workshop;
  GSignalGroup *signals;
  GSignalGroup *list_signals;
  GtkListBoxRow *marked;

  GtkLabel *total_label;
  GtkLabel *remaining_label;
  GtkListBox *steps;
  GtkWidget *add_row;
  GtkWidget *fill_row;
};

G_DEFINE_FINAL_TYPE (CoAgendaEditor, co_agenda_editor, ADW_TYPE_BIN)

static guint
find_position (CoAgendaEditor *self, CoStep *step)
{
  GListModel *steps = self->workshop != NULL ? co_workshop_get_steps (self->workshop) : NULL;

  for (guint i = 0; steps != NULL && i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CoStep) other = g_list_model_get_item (steps, i);

      if (other == step)
        return i;
    }

  return G_MAXUINT;
}

static guint
get_row_position (CoAgendaEditor *self, GtkListBoxRow *row)
{
  return CO_IS_STEP_ROW (row) ? find_position (self, co_step_row_get_step (CO_STEP_ROW (row))) : G_MAXUINT;
}

static GtkListBoxRow *
find_row (CoAgendaEditor *self, CoStep *step)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->steps, i)) != NULL; i++)
    {
      if (CO_IS_STEP_ROW (row) && co_step_row_get_step (CO_STEP_ROW (row)) == step)
        return row;
    }

  return NULL;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  CoAgendaEditor *self = user_data;
  guint x = get_row_position (self, a), y = get_row_position (self, b);

  if (x == y)
    return (GtkWidget *) b == self->add_row ? 1 : (GtkWidget *) a == self->add_row ? -1 : 0;

  return x < y ? -1 : 1;
}

static void
update_total (CoAgendaEditor *self)
{
  int total = co_agenda_get_total (self->workshop), remaining = co_agenda_get_remaining (self->workshop);
  g_autofree char *sum = co_wording_duration (total);
  g_autofree char *planned = co_wording_duration (co_workshop_get_duration (self->workshop));
  g_autofree char *end = co_wording_time (co_agenda_get_end (self->workshop));
  /* Translators: the length of all steps, the planned length of the workshop, the time at which it ends. */
  g_autofree char *text = g_strdup_printf (_ ("%s of %s, until %s"), sum, planned, end), *words = NULL;

  if (remaining == 0)
    words = g_strdup (_ ("Adds up ✓"));
  else if (remaining > 0)
    words = g_strdup_printf (ngettext ("%d min left ✓", "%d min left ✓", (gulong) remaining), remaining);
  else
    words = g_strdup_printf (ngettext ("▲ %d min over", "▲ %d min over", (gulong) -remaining), -remaining);

  gtk_label_set_label (self->total_label, text);
  gtk_label_set_label (self->remaining_label, words);
  gtk_widget_set_css_classes (
      GTK_WIDGET (self->remaining_label),
      (const char *[]) { "co-remaining", "heading", remaining < 0 ? "warning" : "success", NULL });
}

static void
update_times (CoAgendaEditor *self)
{
  g_autoptr (GArray) times = NULL;

  if (self->workshop == NULL)
    return;

  times = co_agenda_get_times (self->workshop);
  for (guint i = 0; i < times->len; i++)
    {
      g_autoptr (CoStep) step = g_list_model_get_item (co_workshop_get_steps (self->workshop), i);
      GtkListBoxRow *row = find_row (self, step);

      if (row != NULL)
        co_step_row_place (CO_STEP_ROW (row), &g_array_index (times, CoAgendaTime, i), i, times->len);
    }
  gtk_widget_set_visible (self->fill_row, times->len == 0);
  update_total (self);
}

static CoStep *
duplicate (CoStep *step)
{
  CoStep *copy = co_step_new ();

  co_step_set_title (copy, co_step_get_title (step));
  co_step_set_purpose (copy, co_step_get_purpose (step));
  co_step_set_minutes (copy, co_step_get_minutes (step));
  co_step_set_activity (copy, co_step_get_activity (step));
  co_step_set_lead (copy, co_step_get_lead (step));
  co_step_set_material (copy, co_step_get_material (step));
  co_step_set_note (copy, co_step_get_note (step));

  return copy;
}

static void
edit (CoAgendaEditor *self, CoStep *step)
{
  adw_dialog_present (co_step_dialog_new (step), GTK_WIDGET (self));
}

static void
insert (CoAgendaEditor *self, const char *name, guint position, CoStep *step)
{
  co_store_begin (self->store, name);
  co_workshop_insert_step (self->workshop, position, step);
  co_store_end (self->store);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (self, step)));
}

static void
move (CoAgendaEditor *self, CoStep *step, guint position)
{
  guint n = g_list_model_get_n_items (co_workshop_get_steps (self->workshop));
  g_autofree char *start = NULL, *said = NULL;
  g_auto (GStrv) starts = NULL;

  position = MIN (position, n - 1);
  if (find_position (self, step) == position)
    return;

  co_store_begin (self->store, _ ("Move step"));
  co_workshop_move_step (self->workshop, step, position);
  co_store_end (self->store);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (self, step)));

  starts = co_agenda_get_start_times (self->workshop);
  /* Translators: said to a screen reader: the new place of a step, of how many, and when it starts now. */
  said = g_strdup_printf (_ ("Moved to place %u of %u, starts at %s"), position + 1, n, starts[position]);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), said, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
remove_step (CoAgendaEditor *self, CoStep *step)
{
  g_autofree char *said = g_strdup_printf (_ ("“%s” removed"), co_step_get_title (step));
  guint position = find_position (self, step);
  GtkListBoxRow *neighbour;

  co_store_begin (self->store, _ ("Remove step"));
  co_workshop_remove_step (self->workshop, step);
  co_store_end (self->store);
  neighbour = gtk_list_box_get_row_at_index (self->steps, (int) position);
  if (neighbour != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (neighbour));
  co_toast_undo (GTK_WIDGET (self), said);
}

static void
row_command_cb (CoAgendaEditor *self, int command, CoStepRow *row)
{
  g_autoptr (CoStep) step = g_object_ref (co_step_row_get_step (row));
  g_autoptr (CoStep) copy = NULL;
  guint position = find_position (self, step);

  switch ((CoStepCommand) command)
    {
    case CO_STEP_COMMAND_EDIT:
      edit (self, step);
      break;
    case CO_STEP_COMMAND_MOVE_UP:
      move (self, step, position - 1);
      break;
    case CO_STEP_COMMAND_MOVE_DOWN:
      move (self, step, position + 1);
      break;
    case CO_STEP_COMMAND_DUPLICATE:
      copy = duplicate (step);
      insert (self, _ ("Duplicate step"), position + 1, copy);
      break;
    case CO_STEP_COMMAND_REMOVE:
      remove_step (self, step);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
row_activated_cb (CoAgendaEditor *self, GtkListBoxRow *row)
{
  if (CO_IS_STEP_ROW (row))
    edit (self, co_step_row_get_step (CO_STEP_ROW (row)));
}

/* Brings the rows to what the workshop holds. */
static void
sync_rows (CoAgendaEditor *self)
{
  GListModel *steps = self->workshop != NULL ? co_workshop_get_steps (self->workshop) : NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->steps, i)) != NULL;)
    {
      if (CO_IS_STEP_ROW (row) && get_row_position (self, row) == G_MAXUINT)
        gtk_list_box_remove (self->steps, GTK_WIDGET (row));
      else
        i++;
    }

  for (guint i = 0; steps != NULL && i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CoStep) step = g_list_model_get_item (steps, i);
      GtkWidget *added;

      if (find_row (self, step) != NULL)
        continue;
      added = co_step_row_new (step);
      g_signal_connect_object (added, "command", G_CALLBACK (row_command_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->steps, added);
    }

  gtk_list_box_invalidate_sort (self->steps);
  update_times (self);
}

static void
mark (CoAgendaEditor *self, GtkListBoxRow *row, gboolean below)
{
  if (self->marked != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->marked), "co-step-above");
      gtk_widget_remove_css_class (GTK_WIDGET (self->marked), "co-step-below");
    }
  g_set_object (&self->marked, row);
  if (row != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (row), below ? "co-step-below" : "co-step-above");
}

/* Between which rows a drop at @y lands: the number of steps above it. */
static guint
find_gap (CoAgendaEditor *self, double y, GtkListBoxRow **row, gboolean *below)
{
  guint n = g_list_model_get_n_items (co_workshop_get_steps (self->workshop));
  graphene_rect_t bounds;

  *row = gtk_list_box_get_row_at_y (self->steps, (int) y);
  *below = FALSE;
  if (!CO_IS_STEP_ROW (*row))
    {
      *row = GTK_LIST_BOX_ROW (self->add_row);
      return n;
    }
  if (gtk_widget_compute_bounds (GTK_WIDGET (*row), GTK_WIDGET (self->steps), &bounds))
    *below = y > bounds.origin.y + bounds.size.height / 2;

  return get_row_position (self, *row) + (*below ? 1 : 0);
}

static GdkDragAction
drop_motion_cb (CoAgendaEditor *self, double x, double y)
{
  GtkListBoxRow *row;
  gboolean below;

  find_gap (self, y, &row, &below);
  mark (self, row, below);

  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (CoAgendaEditor *self)
{
  mark (self, NULL, FALSE);
}

static gboolean
drop_cb (CoAgendaEditor *self, const GValue *value, double x, double y)
{
  CoStep *step = g_value_get_object (value);
  GtkListBoxRow *row;
  gboolean below;
  guint from = find_position (self, step), to = find_gap (self, y, &row, &below);

  mark (self, NULL, FALSE);
  if (from == G_MAXUINT)
    return FALSE;
  move (self, step, to > from ? to - 1 : to);

  return TRUE;
}

static void
add_activated_cb (CoAgendaEditor *self)
{
  co_agenda_editor_add (self);
}

static void
fill_activated_cb (CoAgendaEditor *self)
{
  co_agenda_editor_fill (self);
}

static void
co_agenda_editor_dispose (GObject *object)
{
  CoAgendaEditor *self = CO_AGENDA_EDITOR (object);

  g_clear_object (&self->marked);
  g_clear_object (&self->signals);
  g_clear_object (&self->list_signals);
  g_clear_object (&self->workshop);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_AGENDA_EDITOR);

  G_OBJECT_CLASS (co_agenda_editor_parent_class)->dispose (object);
}

static void
co_agenda_editor_class_init (CoAgendaEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_agenda_editor_dispose;

  g_type_ensure (CO_TYPE_STEP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/planner/co-agenda-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CoAgendaEditor, total_label);
  gtk_widget_class_bind_template_child (widget_class, CoAgendaEditor, remaining_label);
  gtk_widget_class_bind_template_child (widget_class, CoAgendaEditor, steps);
  gtk_widget_class_bind_template_child (widget_class, CoAgendaEditor, add_row);
  gtk_widget_class_bind_template_child (widget_class, CoAgendaEditor, fill_row);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
co_agenda_editor_init (CoAgendaEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->steps, compare_rows, self, NULL);
  self->signals = g_signal_group_new (CO_TYPE_WORKSHOP);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update_times), self);
  self->list_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->list_signals, "items-changed", G_CALLBACK (sync_rows), self);
}

void
co_agenda_editor_show (CoAgendaEditor *self, CoStore *store, CoWorkshop *workshop)
{
  g_set_object (&self->store, store);
  g_set_object (&self->workshop, workshop);
  g_signal_group_set_target (self->signals, workshop);
  g_signal_group_set_target (self->list_signals, workshop != NULL ? co_workshop_get_steps (workshop) : NULL);
  sync_rows (self);
}

void
co_agenda_editor_add (CoAgendaEditor *self)
{
  g_autoptr (CoStep) step = co_step_new ();
  guint n = g_list_model_get_n_items (co_workshop_get_steps (self->workshop));

  co_step_set_minutes (step, USUAL_MINUTES);
  insert (self, _ ("Add step"), n, step);
  edit (self, step);
}

void
co_agenda_editor_fill (CoAgendaEditor *self)
{
  guint number = (guint) CLAMP (co_workshop_get_number (self->workshop), 1, CO_N_WORKSHOPS);
  gboolean had_steps = g_list_model_get_n_items (co_workshop_get_steps (self->workshop)) > 0;

  co_store_begin (self->store, _ ("Use the agenda of the procedure"));
  co_workshop_template_fill (self->workshop, number);
  co_store_end (self->store);
  if (had_steps)
    co_toast_undo (GTK_WIDGET (self), _ ("Agenda replaced"));
}
