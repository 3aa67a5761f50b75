/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The facilitator looks at people; the clock looks after itself. Nothing goes on to the next step by itself, and what
 * is over its time is said in words, with a sign and a colour. What is said goes to the minutes of the workshop.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-run-window.h"

#include "co-agenda.h"
#include "co-plan.h"
#include "co-run-clock.h"
#include "co-run.h"
#include "co-wording.h"

#include <glib/gi18n.h>

/* When a screen reader says how much time is left, in seconds. */
#define FIRST_CALL (5 * 60)
#define LAST_CALL 60

struct _CoRunWindow
{
  AdwWindow parent_instance;

  CoStore *store;
  GSignalGroup *workshop; /* the one of the run, while it is there */
  CoRun *run;
  guint source;
  guint cookie;
  int announced; /* seconds left when one last asked */
  char *noted;   /* the id of the step whose title stands in the minutes already */

  AdwWindowTitle *window_title;
  GtkLabel *position_label;
  GtkLabel *step_label;
  GtkLabel *purpose_label;
  CoRunClock *clock;
  GtkLabel *state_label;
  GtkProgressBar *progress_bar;
  GtkButton *toggle_button;
  GtkLabel *next_label;
  GtkLabel *note_label;
  GtkEditable *said_entry;
  GtkLabel *said_label;
  GtkWidget *minutes_button;
};

G_DEFINE_FINAL_TYPE (CoRunWindow, co_run_window, ADW_TYPE_WINDOW)

static guint minutes_signal;

static void
announce (CoRunWindow *self, int remaining)
{
  g_autofree char *text = NULL;
  int before = self->announced;

  self->announced = remaining;
  if (before > FIRST_CALL && remaining <= FIRST_CALL)
    text = g_strdup_printf (ngettext ("%d minute left", "%d minutes left", FIRST_CALL / 60), FIRST_CALL / 60);
  else if (before > LAST_CALL && remaining <= LAST_CALL)
    text = g_strdup_printf (ngettext ("%d minute left", "%d minutes left", LAST_CALL / 60), LAST_CALL / 60);
  else if (before > 0 && remaining <= 0)
    text = g_strdup (_ ("The time of this step is over"));
  if (text != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Returns: (transfer full): @state, and when the workshop was to end */
static char *
add_planned_end (CoRunWindow *self, const char *state)
{
  CoWorkshop *workshop = co_run_get_workshop (self->run);
  g_autofree char *end = NULL;

  if (workshop == NULL || co_run_is_over (self->run) ||
      co_agenda_parse_time (co_workshop_get_start_time (workshop)) < 0)
    return g_strdup (state);

  end = co_wording_time (co_agenda_get_end (workshop));
  /* Translators: when the workshop will end as it goes, and when it was planned to end. */
  return g_strdup_printf (_ ("%s (planned: %s)"), state, end);
}

static char *
get_state (CoRunWindow *self, int remaining, gint64 now)
{
  g_autoptr (GDateTime) present = g_date_time_new_now_local ();
  g_autoptr (GDateTime) end = g_date_time_add_seconds (present, co_run_get_left (self->run, now));
  /* Translators: the time at which a workshop ends; see strftime. */
  g_autofree char *time = g_date_time_format (end, C_ ("end of a workshop", "%H:%M"));

  if (co_run_get_workshop (self->run) == NULL)
    return g_strdup (_ ("This workshop is not in the project any more"));
  if (co_run_is_over (self->run))
    return g_strdup (_ ("All steps are done"));
  if (remaining < 0)
    /* Translators: %s is the time at which the workshop will end. */
    return g_strdup_printf (_ ("▲ Overrun · the workshop ends at %s"), time);
  if (!co_run_has_begun (self->run))
    return g_strdup_printf (_ ("Not started · if it starts now, it ends at %s"), time);
  if (!co_run_is_running (self->run))
    return g_strdup_printf (_ ("Paused · the workshop ends at %s"), time);

  return g_strdup_printf (_ ("The workshop ends at %s"), time);
}

static void
show_clock (CoRunWindow *self)
{
  gint64 now = co_run_now ();
  int remaining = co_run_get_remaining (self->run, now), size = ABS (remaining);
  gboolean over = remaining < 0;
  g_autofree char *text = g_strdup_printf ("%s%d:%02d", over ? "+" : "", size / 60, size % 60);
  g_autofree char *computed = get_state (self, remaining, now), *state = add_planned_end (self, computed);
  g_autofree char *spoken = NULL;

  /* Translators: minutes and seconds that a step has left, for a screen reader. */
  spoken = over ? g_strdup_printf (_ ("%d min %d s over"), size / 60, size % 60)
                : g_strdup_printf (_ ("%d min %d s left"), size / 60, size % 60);
  co_run_clock_show (self->clock, co_run_is_over (self->run) ? "✓" : text, spoken);
  gtk_label_set_label (self->state_label, state);
  gtk_progress_bar_set_fraction (self->progress_bar, co_run_get_progress (self->run, now));
  if (over)
    gtk_widget_add_css_class (GTK_WIDGET (self), "overrun");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "overrun");
  if (co_run_is_running (self->run))
    announce (self, remaining);
}

static void
show_step (CoRunWindow *self)
{
  CoStep *step = co_run_get_step (self->run), *next = co_run_get_next_step (self->run);
  guint n = co_run_get_n_steps (self->run);
  g_autofree char *position = NULL, *following = NULL;

  /* What was last known stays in sight: the file may be on its way. */
  if (co_run_get_workshop (self->run) == NULL)
    return;

  if (step == NULL)
    position = g_strdup_printf (ngettext ("%u step", "%u steps", n), n);
  else
    position = g_strdup_printf (_ ("Step %u of %u"), co_run_get_position (self->run) + 1, n);
  if (next != NULL)
    /* Translators: the next step of the agenda and its length in minutes. */
    following = g_strdup_printf (_ ("Next: %s, %d min"), co_step_get_title (next), (int) co_step_get_minutes (next));
  else
    following = g_strdup (step != NULL ? _ ("This is the last step") : "");

  gtk_label_set_label (self->position_label, position);
  gtk_label_set_label (self->step_label, step != NULL ? co_step_get_title (step) : _ ("The agenda is done"));
  gtk_label_set_label (self->purpose_label, step != NULL ? co_step_get_purpose (step) : "");
  gtk_label_set_label (self->note_label, step != NULL ? co_step_get_note (step) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), step != NULL && *co_step_get_note (step) != '\0');
  gtk_label_set_label (self->next_label, following);
  gtk_button_set_label (self->toggle_button, co_run_is_running (self->run)  ? _ ("Pause")
                                             : co_run_has_begun (self->run) ? _ ("Resume")
                                                                            : C_ ("run a workshop", "Start"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "run.previous", co_run_get_position (self->run) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "run.next", step != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "run.toggle", step != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "run.longer", step != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "run.shorter", step != NULL);
  gtk_widget_set_visible (self->minutes_button, step == NULL);
}

/* Somebody changed the agenda, in the other window or elsewhere; or the workshop went, or is there again. */
static void
follow (CoRunWindow *self)
{
  co_run_follow (self->run, co_run_now ());
  show_step (self);
  show_clock (self);
}

static void
workshops_changed_cb (CoRunWindow *self)
{
  g_signal_group_set_target (self->workshop, co_run_get_workshop (self->run));
  gtk_label_set_label (self->said_label, "");
  follow (self);
}

static void schedule (CoRunWindow *self);

static void
tick (gpointer user_data)
{
  CoRunWindow *self = user_data;

  self->source = 0;
  show_clock (self);
  schedule (self);
}

/* The next look at the clock is when its seconds change. */
static void
schedule (CoRunWindow *self)
{
  gint64 into_second = g_get_real_time () % G_USEC_PER_SEC;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->source == 0)
    self->source = g_timeout_add_once ((guint) ((G_USEC_PER_SEC - into_second) / 1000) + 1, tick, self);
}

static void
toggle (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoRunWindow *self = CO_RUN_WINDOW (widget);

  co_run_toggle (self->run, co_run_now ());
  show_step (self);
  show_clock (self);
}

static void
go (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoRunWindow *self = CO_RUN_WINDOW (widget);
  CoStep *step;

  co_run_go (self->run, g_str_equal (name, "run.next") ? 1 : -1, co_run_now ());
  step = co_run_get_step (self->run);
  self->announced = G_MAXINT;
  show_step (self);
  show_clock (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), step != NULL ? co_step_get_title (step) : _ ("The agenda is done"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
extend (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoRunWindow *self = CO_RUN_WINDOW (widget);

  co_run_extend (self->run, g_str_equal (name, "run.longer") ? 1 : -1);
  show_clock (self);
}

static void
leave (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
tell (CoRunWindow *self, const char *text)
{
  gtk_label_set_label (self->said_label, text);
  if (*text != '\0')
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Adds a line to the minutes; the first of a step comes under its title. Returns: whether nothing is left to add */
static gboolean
add_note (CoRunWindow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->said_entry)));
  CoWorkshop *workshop = co_run_get_workshop (self->run);
  CoStep *step = co_run_get_step (self->run);
  g_autoptr (GString) all = g_string_new (workshop != NULL ? co_workshop_get_minutes (workshop) : NULL);

  if (*text == '\0')
    return TRUE;
  if (workshop == NULL)
    {
      tell (self, _ ("This workshop is not in the project any more: the note waits here"));
      return FALSE;
    }

  if (step != NULL && g_set_str (&self->noted, co_record_get_id (CO_RECORD (step))))
    g_string_append_printf (all, "%s%s\n", all->len > 0 ? "\n\n" : "", co_step_get_title (step));
  else if (all->len > 0)
    g_string_append_c (all, '\n');
  g_string_append_printf (all, "– %s", text);

  co_store_begin (self->store, _ ("Note what is said"));
  co_workshop_set_minutes (workshop, all->str);
  co_store_end (self->store);
  gtk_editable_set_text (self->said_entry, "");
  tell (self, _ ("Added to the minutes"));

  return TRUE;
}

static void
said_activate_cb (CoRunWindow *self)
{
  add_note (self);
}

static void
said_changed_cb (CoRunWindow *self)
{
  if (*gtk_editable_get_text (self->said_entry) != '\0')
    tell (self, "");
}

static void
open_minutes (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, minutes_signal, 0);
  gtk_window_close (GTK_WINDOW (widget));
}

static void
abandon_cb (CoRunWindow *self, const char *response)
{
  if (g_strcmp0 (response, "close") != 0)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), gtk_editable_get_text (self->said_entry));
  gtk_editable_set_text (self->said_entry, "");
  gtk_window_close (GTK_WINDOW (self));
}

/* What has been written and not sent off with Enter is no less said; what cannot be kept is not dropped unasked. */
static gboolean
co_run_window_close_request (GtkWindow *window)
{
  CoRunWindow *self = CO_RUN_WINDOW (window);
  AdwAlertDialog *dialog;

  if (add_note (self))
    return GTK_WINDOW_CLASS (co_run_window_parent_class)->close_request (window);

  dialog = ADW_ALERT_DIALOG (
      adw_alert_dialog_new (_ ("The Note Cannot Be Kept"), _ ("This workshop is not in the project any more")));
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "close", _ ("Co_py and Close"), NULL);
  adw_alert_dialog_set_default_response (dialog, "close");
  g_signal_connect_object (dialog, "response", G_CALLBACK (abandon_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));

  return GDK_EVENT_STOP;
}

static const char *
get_action (guint key)
{
  switch (key)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      return "run.toggle";
    case GDK_KEY_n:
    case GDK_KEY_N:
    case GDK_KEY_Page_Down:
      return "run.next";
    case GDK_KEY_p:
    case GDK_KEY_P:
    case GDK_KEY_Page_Up:
      return "run.previous";
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      return "run.longer";
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return "run.shorter";
    default:
      return NULL;
    }
}

static gboolean
key_pressed_cb (CoRunWindow *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  const char *action = (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == 0 ? get_action (key) : NULL;
  gboolean writing = GTK_IS_TEXT (focus);

  if (key == GDK_KEY_F11)
    {
      g_object_set (self, "fullscreened", !gtk_window_is_fullscreen (GTK_WINDOW (self)), NULL);
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Escape && writing)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->clock));
      return GDK_EVENT_STOP;
    }
  if (key == GDK_KEY_Escape)
    {
      gtk_window_close (GTK_WINDOW (self));
      return GDK_EVENT_STOP;
    }
  /* Letters belong to the text; the space bar to the button that has the focus. */
  if (action == NULL || writing || (GTK_IS_BUTTON (focus) && key == GDK_KEY_space))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);

  return GDK_EVENT_STOP;
}

static void
co_run_window_map (GtkWidget *widget)
{
  CoRunWindow *self = CO_RUN_WINDOW (widget);

  GTK_WIDGET_CLASS (co_run_window_parent_class)->map (widget);

  self->cookie = gtk_application_inhibit (gtk_window_get_application (GTK_WINDOW (self)), GTK_WINDOW (self),
                                          GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                          _ ("A workshop is running"));
  schedule (self);
}

static void
co_run_window_unmap (GtkWidget *widget)
{
  CoRunWindow *self = CO_RUN_WINDOW (widget);

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->cookie != 0)
    gtk_application_uninhibit (gtk_window_get_application (GTK_WINDOW (self)), self->cookie);
  self->cookie = 0;

  GTK_WIDGET_CLASS (co_run_window_parent_class)->unmap (widget);
}

static void
co_run_window_dispose (GObject *object)
{
  CoRunWindow *self = CO_RUN_WINDOW (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->workshop);
  g_clear_object (&self->run);
  g_clear_pointer (&self->noted, g_free);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_RUN_WINDOW);

  G_OBJECT_CLASS (co_run_window_parent_class)->dispose (object);
}

static void
co_run_window_class_init (CoRunWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_run_window_dispose;
  widget_class->map = co_run_window_map;
  widget_class->unmap = co_run_window_unmap;
  GTK_WINDOW_CLASS (klass)->close_request = co_run_window_close_request;

  gtk_widget_class_install_action (widget_class, "run.toggle", NULL, toggle);
  gtk_widget_class_install_action (widget_class, "run.next", NULL, go);
  gtk_widget_class_install_action (widget_class, "run.previous", NULL, go);
  gtk_widget_class_install_action (widget_class, "run.longer", NULL, extend);
  gtk_widget_class_install_action (widget_class, "run.shorter", NULL, extend);
  gtk_widget_class_install_action (widget_class, "run.leave", NULL, leave);
  gtk_widget_class_install_action (widget_class, "run.minutes", NULL, open_minutes);

  /**
   * CoRunWindow::minutes:
   *
   * The facilitator goes on to the minutes.
   */
  minutes_signal = g_signal_new ("minutes", CO_TYPE_RUN_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CO_TYPE_RUN_CLOCK);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/planner/co-run-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CoRunWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, CoRunWindow, position_label);
  gtk_widget_class_bind_template_child (widget_class, CoRunWindow, step_label);
  gtk_widget_class_bind_template_child (widget_class, CoRunWindow, purpose_label);
  gtk_widget_class_bind_template_child (widget_class, CoRunWindow, clock);
  gtk_widget_class_bind_template_child (widget_class, CoRunWindow, state_label);
  gtk_widget_class_bind_template_child (widget_class, CoRunWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, CoRunWindow, toggle_button);
  gtk_widget_class_bind_template_child (widget_class, CoRunWindow, next_label);
  gtk_widget_class_bind_template_child (widget_class, CoRunWindow, note_label);
  gtk_widget_class_bind_template_child (widget_class, CoRunWindow, said_entry);
  gtk_widget_class_bind_template_child (widget_class, CoRunWindow, said_label);
  gtk_widget_class_bind_template_child (widget_class, CoRunWindow, minutes_button);
  gtk_widget_class_bind_template_callback (widget_class, said_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, said_changed_cb);
}

static void
co_run_window_init (CoRunWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->announced = G_MAXINT;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWindow *
co_run_window_present (GtkWindow *parent, CoStore *store, CoWorkshop *workshop)
{
  CoRunWindow *self = g_object_new (CO_TYPE_RUN_WINDOW, "application", gtk_window_get_application (parent),
                                    "transient-for", parent, NULL);
  CoDocuments *documents = co_store_get_documents (store);
  g_autofree char *name = co_plan_dup_name (workshop);
  const char *title = co_document_get_title (CO_DOCUMENT (workshop));

  self->store = g_object_ref (store);
  self->run = co_run_new (documents, workshop);
  self->workshop = g_signal_group_new (CO_TYPE_WORKSHOP);
  g_signal_group_connect_swapped (self->workshop, "changed", G_CALLBACK (follow), self);
  g_signal_group_set_target (self->workshop, workshop);
  g_signal_connect_object (co_documents_get_list (documents, CO_KIND_WORKSHOP), "items-changed",
                           G_CALLBACK (workshops_changed_cb), self, G_CONNECT_SWAPPED);
  /* A title that begins with the number says it already. */
  adw_window_title_set_title (self->window_title, *title != '\0' ? title : name);
  adw_window_title_set_subtitle (self->window_title, *title == '\0' || g_str_has_prefix (title, name) ? "" : name);
  show_step (self);
  show_clock (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->clock));
  gtk_window_fullscreen (GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
