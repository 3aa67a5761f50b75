/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place “Workshops”: the calendar beside the workshop that is looked at, or behind it where there is less room.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-planner-view.h"

#include "co-advice-banner.h"
#include "co-calendar-page.h"
#include "co-history-box.h"
#include "co-plan-dialog.h"
#include "co-plan.h"
#include "co-schedule.h"
#include "co-workshop-list.h"
#include "co-workshop-page.h"

#include <glib/gi18n.h>

struct _CoPlannerView
{
  CoView parent_instance;

  CoPlan *plan;

  AdwNavigationSplitView *split;
  AdwViewStack *faces;
  CoAdviceBanner *advice;
  CoCalendarPage *month_page;
  CoCalendarPage *quarter_page;
  CoWorkshopList *list;
  GtkWidget *add_button;
  CoWorkshopPage *page;
};

G_DEFINE_FINAL_TYPE (CoPlannerView, co_planner_view, CO_TYPE_VIEW)

static void
select_workshop (CoPlannerView *self, CoWorkshop *workshop)
{
  GDate day;

  co_workshop_page_set_workshop (self->page, workshop);
  if (workshop != NULL && co_plan_get_day (workshop, &day))
    {
      co_calendar_page_show (self->month_page, &day);
      co_calendar_page_show (self->quarter_page, &day);
    }
}

static void
open_cb (CoPlannerView *self, CoWorkshop *workshop)
{
  select_workshop (self, workshop);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

/* The page follows when its workshop has gone, or the first one has come. */
static void
plan_changed_cb (CoPlannerView *self)
{
  GPtrArray *workshops = co_plan_get_workshops (self->plan);
  CoWorkshop *shown = co_workshop_page_get_workshop (self->page);

  if (shown == NULL || !g_ptr_array_find (workshops, shown, NULL))
    {
      select_workshop (self, co_plan_find (self->plan));
      adw_navigation_split_view_set_show_content (self->split, FALSE);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (adw_navigation_page_get_child (ADW_NAVIGATION_PAGE (self))),
                                    workshops->len > 0 ? "plan" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "planner.plan", workshops->len == 0);
}

static void
face_changed_cb (CoPlannerView *self)
{
  CoWorkshop *workshop = self->page != NULL ? co_workshop_page_get_workshop (self->page) : NULL;
  GDate day;

  /* The weeks begin with the first workshop, so that all three are seen. */
  if (self->plan == NULL || g_strcmp0 (adw_view_stack_get_visible_child_name (self->faces), "quarter") != 0)
    return;
  if (co_plan_get_workshops (self->plan)->len > 0 &&
      co_plan_get_day (g_ptr_array_index (co_plan_get_workshops (self->plan), 0), &day))
    co_calendar_page_show (self->quarter_page, &day);
  if (workshop != NULL && co_plan_get_day (workshop, &day))
    co_calendar_page_show (self->quarter_page, &day);
}

static void
plan (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (co_plan_dialog_new (CO_PLANNER_VIEW (widget)->plan), widget);
}

static gboolean
co_planner_view_show_document (CoView *view, const char *id, const char *part)
{
  CoPlannerView *self = CO_PLANNER_VIEW (view);
  CoDocument *document = id != NULL ? co_documents_lookup (co_view_get_documents (view), id) : NULL;

  /* What is meant is not there yet, and another workshop's page must not be taken for it. */
  if (id == NULL && co_plan_get_workshops (self->plan)->len > 0)
    {
      adw_navigation_split_view_set_show_content (self->split, FALSE);
      return gtk_widget_grab_focus (co_plan_get_workshops (self->plan)->len < CO_N_WORKSHOPS ? self->add_button
                                                                                             : GTK_WIDGET (self));
    }
  if (CO_IS_WORKSHOP (document))
    open_cb (self, CO_WORKSHOP (document));

  return FALSE;
}

static void
co_planner_view_add (CoView *view)
{
  CoPlannerView *self = CO_PLANNER_VIEW (view);

  if (co_plan_get_workshops (self->plan)->len == 0)
    plan (GTK_WIDGET (self), NULL, NULL);
  else
    open_cb (self, co_plan_add (self->plan, NULL));
}

static void
co_planner_view_print (CoView *view)
{
  if (co_workshop_page_get_workshop (CO_PLANNER_VIEW (view)->page) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (CO_PLANNER_VIEW (view)->page), "workshop.print", NULL);
}

static void
co_planner_view_present (CoView *view)
{
  if (co_workshop_page_get_workshop (CO_PLANNER_VIEW (view)->page) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (CO_PLANNER_VIEW (view)->page), "workshop.run", NULL);
}

static void
co_planner_view_constructed (GObject *object)
{
  CoPlannerView *self = CO_PLANNER_VIEW (object);
  CoStore *store;
  GDate day;

  G_OBJECT_CLASS (co_planner_view_parent_class)->constructed (object);

  store = co_view_get_store (CO_VIEW (self));
  self->plan = co_plan_new (store);
  co_workshop_page_set_store (self->page, store);
  co_calendar_page_set_plan (self->month_page, self->plan);
  co_calendar_page_set_plan (self->quarter_page, self->plan);
  co_workshop_list_set_plan (self->list, self->plan);
  co_advice_banner_watch (self->advice, store, CO_VIEW_NAME_WORKSHOPS, "");
  g_signal_connect_object (self->plan, "changed", G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  if (co_plan_get_workshops (self->plan)->len > 0 &&
      co_plan_get_day (g_ptr_array_index (co_plan_get_workshops (self->plan), 0), &day))
    co_calendar_page_show (self->quarter_page, &day);
  plan_changed_cb (self);
}

static void
co_planner_view_dispose (GObject *object)
{
  g_clear_object (&CO_PLANNER_VIEW (object)->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PLANNER_VIEW);

  G_OBJECT_CLASS (co_planner_view_parent_class)->dispose (object);
}

static void
co_planner_view_class_init (CoPlannerViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CoViewClass *view_class = CO_VIEW_CLASS (klass);

  object_class->constructed = co_planner_view_constructed;
  object_class->dispose = co_planner_view_dispose;
  view_class->show = co_planner_view_show_document;
  view_class->add = co_planner_view_add;
  view_class->print = co_planner_view_print;
  view_class->present = co_planner_view_present;

  gtk_widget_class_install_action (widget_class, "planner.plan", NULL, plan);

  g_type_ensure (CO_TYPE_ADVICE_BANNER);
  g_type_ensure (CO_TYPE_CALENDAR_PAGE);
  g_type_ensure (CO_TYPE_HISTORY_BOX);
  g_type_ensure (CO_TYPE_WORKSHOP_LIST);
  g_type_ensure (CO_TYPE_WORKSHOP_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/planner/co-planner-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CoPlannerView, split);
  gtk_widget_class_bind_template_child (widget_class, CoPlannerView, faces);
  gtk_widget_class_bind_template_child (widget_class, CoPlannerView, advice);
  gtk_widget_class_bind_template_child (widget_class, CoPlannerView, month_page);
  gtk_widget_class_bind_template_child (widget_class, CoPlannerView, quarter_page);
  gtk_widget_class_bind_template_child (widget_class, CoPlannerView, list);
  gtk_widget_class_bind_template_child (widget_class, CoPlannerView, add_button);
  gtk_widget_class_bind_template_child (widget_class, CoPlannerView, page);
  gtk_widget_class_bind_template_callback (widget_class, face_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
co_planner_view_init (CoPlannerView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
