/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of one service. Its long texts are rows made from a table; budget, funding aids and agreement are groups of
 * their own. The page goes when its service goes.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-service-page.h"

#include "co-advice-banner.h"
#include "co-agreement-group.h"
#include "co-budget-group.h"
#include "co-choice-row.h"
#include "co-funding-group.h"
#include "co-history-box.h"
#include "co-inline-text.h"
#include "co-objectives-row.h"
#include "co-references-row.h"
#include "co-service-edits.h"
#include "co-service-menu.h"
#include "co-tags-row.h"
#include "co-text-row.h"

#include <glib/gi18n.h>

#define BOTH_WAYS (G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)

struct _CoServicePage
{
  AdwNavigationPage parent_instance;

  CoStore *store;
  CoService *service;

  AdwHeaderBar *header_bar;
  CoHistoryBox *history_box;
  CoHistoryBox *bottom_history_box;
  GtkMenuButton *menu_button;
  CoAdviceBanner *banner;
  CoInlineText *title;
  GtkBox *left;
  GtkBox *right;
  AdwPreferencesGroup *first_group;
  CoChoiceRow *status_row;
  CoBudgetGroup *budget_group;
};

G_DEFINE_FINAL_TYPE (CoServicePage, co_service_page, ADW_TYPE_NAVIGATION_PAGE)

typedef struct
{
  const char *property;
  const char *title;
  const char *placeholder;
} TextInfo;

static const TextInfo use_texts[] = {
  { "audience", N_("Audience"), N_("Who uses it") },
  { "description", N_("How it works"), N_("What the person who uses it sees and does, step by step") },
  { "benefits", N_("Benefits"), N_("What it brings, and to whom") },
};

static const TextInfo making_texts[] = {
  { "conditions", N_("Conditions"), N_("What it needs before it can work") },
  { "risks", N_("Points of attention"), N_("What could go wrong, and who could be left out") },
  { "operator", N_("Operator"), N_("Who can supply and run it") },
  { "business-model", N_("Business model"), N_("Who pays for what, and how it lasts") },
};

static void
title_activate_cb (CoServicePage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->first_group), GTK_DIR_TAB_FORWARD);
}

/* The header bar has the title once the large one is out of sight. */
static void
scrolled_cb (CoServicePage *self, GtkAdjustment *adjustment)
{
  adw_header_bar_set_show_title (self->header_bar,
                                 gtk_adjustment_get_value (adjustment) > gtk_widget_get_height (GTK_WIDGET (self->title)));
}

static void
update_title (CoServicePage *self)
{
  const char *title = co_service_get_title (self->service);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *title != '\0' ? title : _("Untitled"));
}

static void
add_texts (CoServicePage *self, AdwPreferencesGroup *group, const TextInfo *texts, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = g_object_new (CO_TYPE_TEXT_ROW, "title", _(texts[i].title), "placeholder", _(texts[i].placeholder), NULL);

      g_object_bind_property (self->service, texts[i].property, row, "text", BOTH_WAYS);
      adw_preferences_group_add (group, row);
    }
}

static void
add_text_group (CoServicePage *self, GtkBox *column, const char *title, const TextInfo *texts, guint n)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  add_texts (self, group, texts, n);
  gtk_box_append (column, GTK_WIDGET (group));
}

static void
add_references (CoServicePage *self, AdwPreferencesGroup *group, const char *property, CoKind kind, const char *title)
{
  GtkWidget *row = g_object_new (CO_TYPE_REFERENCES_ROW, "title", title, NULL);

  co_references_row_set_documents (CO_REFERENCES_ROW (row), co_store_get_documents (self->store), kind);
  g_object_bind_property (self->service, property, row, "ids", BOTH_WAYS);
  adw_preferences_group_add (group, row);
}

static void
fill_first_group (CoServicePage *self)
{
  static const TextInfo summary[] = { { "summary", N_("Summary"), N_("In a sentence or two") } };
  static const TextInfo decision[] = {
    { "decision", N_("Decision"), N_("What was decided about it, when and by whom") },
  };
  CoProject *project = co_documents_get_project (co_store_get_documents (self->store));
  GtkWidget *domains = g_object_new (CO_TYPE_TAGS_ROW, "title", _("Fields of competence"), NULL);

  co_choice_row_set_enum (self->status_row, CO_TYPE_SERVICE_STATUS);
  g_object_bind_property (self->service, "status", self->status_row, "value", BOTH_WAYS);
  add_texts (self, self->first_group, decision, G_N_ELEMENTS (decision));
  add_texts (self, self->first_group, summary, G_N_ELEMENTS (summary));
  g_object_bind_property (project, "domains", domains, "suggestions", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->service, "domains", domains, "texts", BOTH_WAYS);
  adw_preferences_group_add (self->first_group, domains);
}

static void
add_answers_group (CoServicePage *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *objectives = g_object_new (CO_TYPE_OBJECTIVES_ROW, "title", _("Objectives"), NULL);

  adw_preferences_group_set_title (group, _("What It Answers"));
  add_references (self, group, "problems", CO_KIND_PROBLEM, _("Problems"));
  co_objectives_row_set_service (CO_OBJECTIVES_ROW (objectives), co_store_get_documents (self->store), self->service);
  adw_preferences_group_add (group, objectives);
  add_references (self, group, "experiments", CO_KIND_EXPERIMENT, _("Experiments it draws upon"));
  gtk_box_append (self->left, GTK_WIDGET (group));
}

static void
fill (CoServicePage *self)
{
  fill_first_group (self);
  add_answers_group (self);
  add_text_group (self, self->left, _("For the People Who Use It"), use_texts, G_N_ELEMENTS (use_texts));
  add_text_group (self, self->left, _("To Make It Happen"), making_texts, G_N_ELEMENTS (making_texts));

  co_budget_group_set_service (self->budget_group, self->store, self->service);
  gtk_box_append (self->right, co_funding_group_new (self->store, self->service));
  gtk_box_append (self->right, co_agreement_group_new (self->store, self->service));
}

static void
delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoServicePage *self = CO_SERVICE_PAGE (widget);

  co_service_menu_delete (widget, self->store, self->service);
}

static void
duplicate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoServicePage *self = CO_SERVICE_PAGE (widget);

  gtk_widget_activate_action (widget, "win.open-document", "s",
                              co_document_get_id (CO_DOCUMENT (co_services_duplicate (self->store, self->service))));
}

static void
change_status (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoServicePage *self = CO_SERVICE_PAGE (widget);

  if (parameter != NULL)
    co_service_menu_set_status (widget, self->store, self->service, g_variant_get_string (parameter, NULL));
  else
    co_service_menu_step (widget, self->store, self->service, g_str_equal (name, "services.advance") ? 1 : -1);
}

static void
co_service_page_dispose (GObject *object)
{
  CoServicePage *self = CO_SERVICE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_SERVICE_PAGE);
  g_clear_object (&self->store);
  g_clear_object (&self->service);

  G_OBJECT_CLASS (co_service_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CO_TYPE_ADVICE_BANNER);
  g_type_ensure (CO_TYPE_BUDGET_GROUP);
  g_type_ensure (CO_TYPE_CHOICE_ROW);
  g_type_ensure (CO_TYPE_HISTORY_BOX);
  g_type_ensure (CO_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/services/co-service-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, history_box);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, bottom_history_box);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, banner);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, title);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, left);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, right);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, first_group);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, status_row);
  gtk_widget_class_bind_template_child (widget_class, CoServicePage, budget_group);
  gtk_widget_class_bind_template_callback (widget_class, scrolled_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_activate_cb);
}

static void
co_service_page_class_init (CoServicePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_service_page_dispose;

  gtk_widget_class_install_action (widget_class, "services.delete", NULL, delete);
  gtk_widget_class_install_action (widget_class, "services.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "services.advance", NULL, change_status);
  gtk_widget_class_install_action (widget_class, "services.step-back", NULL, change_status);
  gtk_widget_class_install_action (widget_class, "services.status", "s", change_status);
  bind_template (widget_class);
}

static void
co_service_page_init (CoServicePage *self)
{
  g_autoptr (GMenuModel) menu = co_service_menu_create ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  co_inline_text_set_label (self->title, _("Name of the service"));
}

AdwNavigationPage *
co_service_page_new (CoStore *store, CoService *service)
{
  CoServicePage *self = g_object_new (CO_TYPE_SERVICE_PAGE, NULL);

  self->store = g_object_ref (store);
  self->service = g_object_ref (service);
  g_object_set (self->history_box, "store", store, NULL);
  g_object_set (self->bottom_history_box, "store", store, NULL);
  g_object_bind_property (service, "title", self->title, "text", BOTH_WAYS);
  g_signal_connect_object (service, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  update_title (self);
  fill (self);
  co_advice_banner_watch (self->banner, store, CO_VIEW_NAME_SERVICES, co_document_get_id (CO_DOCUMENT (service)));

  return ADW_NAVIGATION_PAGE (self);
}

CoService *
co_service_page_get_service (CoServicePage *self)
{
  return self->service;
}

void
co_service_page_begin (CoServicePage *self)
{
  if (*co_service_get_title (self->service) == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->title));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->status_row));
}
