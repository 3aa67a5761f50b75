/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the row of an objective shows: its title; under it the priority, the budget and the target; and, when it is
 * expanded, all its members.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-objective-details.h"

#include "co-button-name.h"
#include "co-choice-row.h"
#include "co-labels.h"
#include "co-money-row.h"
#include "co-text-row.h"
#include "co-wording.h"

#include <glib/gi18n.h>

#define BOTH_WAYS (G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)

static gboolean
label_priority (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  gboolean is_set = g_value_get_enum (from) != CO_PRIORITY_UNSET;

  /* Translators: on the button that sets the priority of an objective. */
  g_value_set_string (to, is_set ? co_label_enum (CO_TYPE_PRIORITY, g_value_get_enum (from)) : _ ("Priority…"));
  return TRUE;
}

static gboolean
is_text (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_boolean (to, g_value_get_string (from) != NULL && *g_value_get_string (from) != '\0');
  return TRUE;
}

static gboolean
is_amount (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_boolean (to, g_value_get_int64 (from) != 0);
  return TRUE;
}

static gboolean
format_budget (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_autoptr (GObject) objective = g_binding_dup_source (binding);

  if (objective != NULL)
    g_value_take_string (
        to, co_wording_money (g_value_get_int64 (from), co_objective_get_currency (CO_OBJECTIVE (objective))));
  return TRUE;
}

/* The pill tells the priorities apart by its word; the most important ones are also in the accent colour. */
static void
update_pill (GtkWidget *pill, GParamSpec *pspec, CoObjective *objective)
{
  const char *word = co_label_enum (CO_TYPE_PRIORITY, (int) co_objective_get_priority (objective));

  co_button_name (pill, word, co_objective_get_title (objective));
  if (co_objective_get_priority (objective) == CO_PRIORITY_MUST)
    gtk_widget_add_css_class (pill, "accent");
  else
    gtk_widget_remove_css_class (pill, "accent");
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_remarks (CoObjective *objective)
{
  AdwWrapBox *box = ADW_WRAP_BOX (adw_wrap_box_new ());
  GtkWidget *priority = gtk_menu_button_new ();
  g_autoptr (GMenuModel) priorities = co_objective_details_create_priorities ();
  GtkWidget *budget = create_label ("numeric");
  GtkWidget *target = create_label ("dimmed");

  gtk_widget_add_css_class (budget, "caption");
  gtk_widget_add_css_class (target, "caption");
  gtk_label_set_wrap (GTK_LABEL (target), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (target), PANGO_WRAP_WORD_CHAR);
  g_object_bind_property_full (objective, "priority", priority, "label", G_BINDING_SYNC_CREATE, label_priority, NULL,
                               NULL, NULL);
  /* The place in the list says nothing of it; so it is one press away. */
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (priority), priorities);
  gtk_widget_set_tooltip_text (priority, _ ("Priority"));
  gtk_widget_add_css_class (priority, "co-pill-button");
  gtk_widget_add_css_class (priority, "flat");
  g_object_bind_property_full (objective, "budget", budget, "label", G_BINDING_SYNC_CREATE, format_budget, NULL, NULL,
                               NULL);
  g_object_bind_property_full (objective, "budget", budget, "visible", G_BINDING_SYNC_CREATE, is_amount, NULL, NULL,
                               NULL);
  g_object_bind_property (objective, "target", target, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (objective, "target", target, "visible", G_BINDING_SYNC_CREATE, is_text, NULL, NULL,
                               NULL);
  g_signal_connect_object (objective, "notify::priority", G_CALLBACK (update_pill), priority, G_CONNECT_SWAPPED);
  g_signal_connect_object (objective, "notify::title", G_CALLBACK (update_pill), priority, G_CONNECT_SWAPPED);
  update_pill (priority, NULL, objective);

  adw_wrap_box_set_child_spacing (box, 6);
  adw_wrap_box_set_line_spacing (box, 3);
  gtk_widget_add_css_class (GTK_WIDGET (box), "co-remarks");
  adw_wrap_box_append (box, priority);
  adw_wrap_box_append (box, budget);
  adw_wrap_box_append (box, target);
  return GTK_WIDGET (box);
}

GMenuModel *
co_objective_details_create_priorities (void)
{
  static const struct
  {
    CoPriority priority;
    const char *action;
  } order[] = {
    { CO_PRIORITY_MUST, "objective.priority::must" },
    { CO_PRIORITY_SHOULD, "objective.priority::should" },
    { CO_PRIORITY_COULD, "objective.priority::could" },
    { CO_PRIORITY_UNSET, "objective.priority::unset" },
  };
  GMenu *priorities = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_menu_append (priorities, co_label_enum (CO_TYPE_PRIORITY, order[i].priority), order[i].action);

  return G_MENU_MODEL (priorities);
}

static GtkWidget *
create_text (CoObjective *objective, const char *property, const char *title, const char *placeholder)
{
  GtkWidget *row = g_object_new (CO_TYPE_TEXT_ROW, "title", title, "placeholder", placeholder, NULL);

  g_object_bind_property (objective, property, row, "text", BOTH_WAYS);
  return row;
}

static GtkWidget *
create_priority (CoObjective *objective)
{
  GtkWidget *row = g_object_new (CO_TYPE_CHOICE_ROW, "title", _ ("Priority"), NULL);

  co_choice_row_set_enum (CO_CHOICE_ROW (row), CO_TYPE_PRIORITY);
  g_object_bind_property (objective, "priority", row, "value", BOTH_WAYS);
  return row;
}

static GtkWidget *
create_budget (CoObjective *objective)
{
  GtkWidget *row = g_object_new (CO_TYPE_MONEY_ROW, "title", _ ("Budget"), NULL);

  g_object_bind_property (objective, "currency", row, "currency", G_BINDING_SYNC_CREATE);
  g_object_bind_property (objective, "budget", row, "amount", BOTH_WAYS);
  return row;
}

void
co_objective_details_fill (CoItemRow *row, CoObjective *objective)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) priority = g_property_action_new ("priority", objective, "priority");

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (priority));
  gtk_widget_insert_action_group (GTK_WIDGET (row), "objective", G_ACTION_GROUP (actions));

  g_object_set (row, "placeholder", _ ("Objective"), NULL);
  g_object_bind_property (objective, "title", row, "text", BOTH_WAYS);
  co_item_row_set_remarks (row, create_remarks (objective));
  co_item_row_add_detail (row, create_priority (objective));
  co_item_row_add_detail (row, create_budget (objective));
  co_item_row_add_detail (row,
                          create_text (objective, "indicator", _ ("Indicator"), _ ("How to see that it is reached")));
  co_item_row_add_detail (row, create_text (objective, "target", _ ("Target"), _ ("The value to reach, and by when")));
  co_item_row_add_detail (row, create_text (objective, "note", _ ("Note"), _ ("What else to know")));
}
