/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is looked at first stands on top whatever face is shown: when, where, who comes, what the procedure says. The
 * four faces are widgets of their own, each shown its workshop.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-workshop-page.h"

#include "co-advice-banner.h"
#include "co-agenda-editor.h"
#include "co-composition-gauge.h"
#include "co-history-box.h"
#include "co-invitations-editor.h"
#include "co-meeting-form.h"
#include "co-minutes-form.h"
#include "co-plan.h"
#include "co-run-window.h"
#include "co-schedule.h"
#include "co-toasts.h"
#include "co-today.h"
#include "preview/co-preview.h"

#include <glib/gi18n.h>

struct _CoWorkshopPage
{
  AdwNavigationPage parent_instance;

  CoStore *store;
  CoWorkshop *workshop;
  GSignalGroup *signals;
  gboolean narrow;

  GtkWidget *history_box;
  GtkLabel *title_label;
  GtkLabel *when_label;
  GtkLabel *place_label;
  CoCompositionGauge *gauge;
  CoAdviceBanner *advice;
  AdwViewStack *stack;
  CoAgendaEditor *agenda;
  CoInvitationsEditor *invitations;
  CoMeetingForm *meeting;
  CoMinutesForm *minutes;
};

G_DEFINE_FINAL_TYPE (CoWorkshopPage, co_workshop_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
get_distance (CoWorkshop *workshop)
{
  GDate day, today;

  if (co_workshop_get_held (workshop))
    return g_strdup (_ ("held ✓"));
  if (!co_plan_get_day (workshop, &day))
    return NULL;

  co_schedule_get_today (NULL, &today);
  return co_schedule_format_days (g_date_days_between (&today, &day));
}

static void
update (CoWorkshopPage *self)
{
  g_autofree char *name = NULL, *when = NULL, *distance = NULL, *moment = NULL;
  const char *title;

  if (self->workshop == NULL)
    return;

  name = co_plan_dup_name (self->workshop);
  when = co_plan_dup_when (self->workshop);
  distance = get_distance (self->workshop);
  /* Translators: when a workshop is held, and how far that is from today. */
  moment = distance != NULL ? g_strdup_printf (_ ("%s · %s"), when, distance) : g_strdup (when);
  title = co_document_get_title (CO_DOCUMENT (self->workshop));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "workshop.run",
                                 g_list_model_get_n_items (co_workshop_get_steps (self->workshop)) > 0);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  gtk_label_set_label (self->title_label, *title != '\0' ? title : name);
  gtk_label_set_label (self->when_label, moment);
  gtk_label_set_label (self->place_label, co_workshop_get_place (self->workshop));
  gtk_widget_set_visible (GTK_WIDGET (self->place_label), *co_workshop_get_place (self->workshop) != '\0');
  co_composition_gauge_show (self->gauge, self->workshop, co_store_get_documents (self->store));
}

static void
show_minutes (CoWorkshopPage *self)
{
  adw_view_stack_set_visible_child_name (self->stack, "minutes");
}

static void
run (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CoWorkshopPage *self = CO_WORKSHOP_PAGE (widget);
  GtkWindow *window = co_run_window_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->store, self->workshop);

  g_signal_connect_object (window, "minutes", G_CALLBACK (show_minutes), self, G_CONNECT_SWAPPED);
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CoWorkshopPage *self = CO_WORKSHOP_PAGE (widget);

  co_preview_present (widget, self->store, CO_DOCUMENT (self->workshop));
}

static void
invite (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CoWorkshopPage *self = CO_WORKSHOP_PAGE (widget);

  adw_view_stack_set_visible_child_name (self->stack, "participants");
  co_invitations_editor_add (self->invitations);
}

static void
add_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CoWorkshopPage *self = CO_WORKSHOP_PAGE (widget);

  adw_view_stack_set_visible_child_name (self->stack, "agenda");
  co_agenda_editor_add (self->agenda);
}

static void
fill (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CoWorkshopPage *self = CO_WORKSHOP_PAGE (widget);

  adw_view_stack_set_visible_child_name (self->stack, "agenda");
  co_agenda_editor_fill (self->agenda);
}

static void
show_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.show-versions", "s",
                              co_document_get_id (CO_DOCUMENT (CO_WORKSHOP_PAGE (widget)->workshop)));
}

static void
delete_workshop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CoWorkshopPage *self = CO_WORKSHOP_PAGE (widget);
  g_autofree char *said =
      g_strdup_printf (_ ("“%s” moved to the trash"), co_document_get_title (CO_DOCUMENT (self->workshop)));

  co_store_begin (self->store, _ ("Delete workshop"));
  co_store_remove (self->store, self->workshop);
  co_store_end (self->store);
  co_toast_undo (widget, said);
}

static void
co_workshop_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, CO_WORKSHOP_PAGE (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_workshop_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    CO_WORKSHOP_PAGE (object)->narrow = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CO_TYPE_ADVICE_BANNER);
  g_type_ensure (CO_TYPE_AGENDA_EDITOR);
  g_type_ensure (CO_TYPE_COMPOSITION_GAUGE);
  g_type_ensure (CO_TYPE_HISTORY_BOX);
  g_type_ensure (CO_TYPE_INVITATIONS_EDITOR);
  g_type_ensure (CO_TYPE_MEETING_FORM);
  g_type_ensure (CO_TYPE_MINUTES_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/planner/co-workshop-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CoWorkshopPage, history_box);
  gtk_widget_class_bind_template_child (widget_class, CoWorkshopPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, CoWorkshopPage, when_label);
  gtk_widget_class_bind_template_child (widget_class, CoWorkshopPage, place_label);
  gtk_widget_class_bind_template_child (widget_class, CoWorkshopPage, gauge);
  gtk_widget_class_bind_template_child (widget_class, CoWorkshopPage, advice);
  gtk_widget_class_bind_template_child (widget_class, CoWorkshopPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CoWorkshopPage, agenda);
  gtk_widget_class_bind_template_child (widget_class, CoWorkshopPage, invitations);
  gtk_widget_class_bind_template_child (widget_class, CoWorkshopPage, meeting);
  gtk_widget_class_bind_template_child (widget_class, CoWorkshopPage, minutes);
}

static void
co_workshop_page_dispose (GObject *object)
{
  CoWorkshopPage *self = CO_WORKSHOP_PAGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->workshop);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_WORKSHOP_PAGE);

  G_OBJECT_CLASS (co_workshop_page_parent_class)->dispose (object);
}

static void
co_workshop_page_class_init (CoWorkshopPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = co_workshop_page_get_property;
  object_class->set_property = co_workshop_page_set_property;
  object_class->dispose = co_workshop_page_dispose;

  /**
   * CoWorkshopPage:narrow:
   *
   * Whether there is no room for a title beside the buttons.
   */
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "workshop.run", NULL, run);
  gtk_widget_class_install_action (widget_class, "workshop.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "workshop.invite", NULL, invite);
  gtk_widget_class_install_action (widget_class, "workshop.add-step", NULL, add_step);
  gtk_widget_class_install_action (widget_class, "workshop.fill", NULL, fill);
  gtk_widget_class_install_action (widget_class, "workshop.versions", NULL, show_versions);
  gtk_widget_class_install_action (widget_class, "workshop.delete", NULL, delete_workshop);
}

static void
co_workshop_page_init (CoWorkshopPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (CO_TYPE_WORKSHOP);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (update), self);
}

void
co_workshop_page_set_store (CoWorkshopPage *self, CoStore *store)
{
  self->store = g_object_ref (store);
  g_object_set (self->history_box, "store", store, NULL);
  g_signal_connect_object (co_today_get_default (), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  /* People may change their group. */
  g_signal_connect_object (co_documents_get_list (co_store_get_documents (store), CO_KIND_PARTICIPANT), "items-changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  co_advice_banner_watch (self->advice, store, CO_VIEW_NAME_WORKSHOPS, "");
  co_meeting_form_set_documents (self->meeting, co_store_get_documents (store));
}

CoWorkshop *
co_workshop_page_get_workshop (CoWorkshopPage *self)
{
  return self->workshop;
}

void
co_workshop_page_set_workshop (CoWorkshopPage *self, CoWorkshop *workshop)
{
  if (!g_set_object (&self->workshop, workshop))
    return;

  g_signal_group_set_target (self->signals, workshop);
  co_agenda_editor_show (self->agenda, self->store, workshop);
  co_invitations_editor_show (self->invitations, self->store, workshop);
  co_meeting_form_show (self->meeting, workshop);
  co_minutes_form_show (self->minutes, workshop);
  if (workshop != NULL)
    co_advice_banner_set_document (self->advice, co_document_get_id (CO_DOCUMENT (workshop)));
  update (self);
}
