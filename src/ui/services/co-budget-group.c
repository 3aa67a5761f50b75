/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The budget of a service. Its sums are those that are printed.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-budget-group.h"

#include "co-choice-row.h"
#include "co-item-list.h"
#include "co-labels.h"
#include "co-money-row.h"
#include "co-print-budget.h"
#include "co-service-edits.h"
#include "co-text-row.h"
#include "co-toasts.h"
#include "co-wording.h"

#include <glib/gi18n.h>

#define BOTH_WAYS (G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)

struct _CoBudgetGroup
{
  AdwPreferencesGroup parent_instance;

  CoStore *store;
  CoService *service;

  GtkWidget *refine_button;
  CoItemList *lines;
  GtkWidget *totals;
  GtkLabel *investment_label;
  GtkLabel *running_label;
};

G_DEFINE_FINAL_TYPE (CoBudgetGroup, co_budget_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_sum (GtkLabel *label, CoService *service, CoBudgetNature nature)
{
  g_autofree char *sum = co_print_budget_sum (service, nature);

  gtk_label_set_label (label, sum != NULL ? sum : "—");
}

static void
update (CoBudgetGroup *self)
{
  GListModel *budget = co_service_get_budget (self->service);
  guint n = g_list_model_get_n_items (budget);
  guint n_refined = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoBudgetLine) line = g_list_model_get_item (budget, i);

      n_refined += co_budget_line_get_stage (line) == CO_BUDGET_STAGE_REFINED;
    }

  show_sum (self->investment_label, self->service, CO_BUDGET_NATURE_INVESTMENT);
  show_sum (self->running_label, self->service, CO_BUDGET_NATURE_RUNNING);
  gtk_widget_set_visible (self->totals, n > 0);
  gtk_widget_set_visible (self->refine_button, n_refined < n);
}

/* Under the title of a line: what it pays for, how sure it is, and its note. */
static void
update_remarks (GtkLabel *label, CoBudgetLine *line)
{
  const char *note = co_budget_line_get_note (line);
  g_autofree char *text = g_strdup_printf (*note != '\0' ? "%s · %s · %s" : "%s · %s",
                                           co_label_enum (CO_TYPE_BUDGET_NATURE, co_budget_line_get_nature (line)),
                                           co_label_enum (CO_TYPE_BUDGET_STAGE, co_budget_line_get_stage (line)), note);

  gtk_label_set_label (label, g_strdelimit (text, "\n", ' '));
}

static void
remarks_changed_cb (GtkLabel *label, GParamSpec *pspec, CoBudgetLine *line)
{
  update_remarks (label, line);
}

static GtkWidget *
create_remarks (CoBudgetLine *line)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "co-remarks");
  g_signal_connect_object (line, "notify", G_CALLBACK (remarks_changed_cb), label, G_CONNECT_SWAPPED);
  update_remarks (GTK_LABEL (label), line);
  return label;
}

static GtkWidget *
create_choice (CoBudgetLine *line, const char *property, GType type, const char *title)
{
  GtkWidget *row = g_object_new (CO_TYPE_CHOICE_ROW, "title", title, NULL);

  co_choice_row_set_enum (CO_CHOICE_ROW (row), type);
  g_object_bind_property (line, property, row, "value", BOTH_WAYS);
  return row;
}

static gboolean
format_amount (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_autoptr (GObject) line = g_binding_dup_source (binding);

  if (line != NULL && g_value_get_int64 (from) != 0)
    g_value_take_string (
        to, co_wording_money (g_value_get_int64 (from), co_budget_line_get_currency (CO_BUDGET_LINE (line))));
  return TRUE;
}

static void
setup_row_cb (CoBudgetGroup *self, CoItemRow *row, CoBudgetLine *line)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) nature = g_property_action_new ("nature", line, "nature");
  g_autoptr (GPropertyAction) stage = g_property_action_new ("stage", line, "stage");
  GtkWidget *amount = g_object_new (CO_TYPE_MONEY_ROW, "title", _ ("Amount"), NULL);
  GtkWidget *note =
      g_object_new (CO_TYPE_TEXT_ROW, "title", _ ("Note"), "placeholder", _ ("Who said so, and on what grounds"), NULL);

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (nature));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (stage));
  gtk_widget_insert_action_group (GTK_WIDGET (row), "line", G_ACTION_GROUP (actions));

  g_object_set (row, "placeholder", _ ("What is paid for"), NULL);
  g_object_bind_property (line, "label", row, "text", BOTH_WAYS);
  g_object_bind_property_full (line, "amount", row, "amount", G_BINDING_SYNC_CREATE, format_amount, NULL, NULL, NULL);
  g_object_bind_property (line, "currency", amount, "currency", G_BINDING_SYNC_CREATE);
  g_object_bind_property (line, "amount", amount, "amount", BOTH_WAYS);
  g_object_bind_property (line, "note", note, "text", BOTH_WAYS);

  co_item_row_set_remarks (row, create_remarks (line));
  co_item_row_add_next (row, amount);
  co_item_row_add_detail (row, create_choice (line, "nature", CO_TYPE_BUDGET_NATURE, _ ("Nature")));
  co_item_row_add_detail (row, create_choice (line, "stage", CO_TYPE_BUDGET_STAGE, _ ("Stage")));
  co_item_row_add_detail (row, note);
}

static void
place_cb (CoBudgetGroup *self, CoBudgetLine *line, guint position)
{
  co_store_begin (self->store, _ ("Move budget line"));
  co_service_move_budget_line (self->service, line, position);
  co_store_end (self->store);
}

static void
remove_cb (CoBudgetGroup *self, CoBudgetLine *line)
{
  co_store_begin (self->store, _ ("Remove budget line"));
  co_service_remove_budget_line (self->service, line);
  co_store_end (self->store);
  co_toast_undo (GTK_WIDGET (self), _ ("Budget line removed"));
}

static void
add_cb (CoBudgetGroup *self)
{
  CoBudgetLine *line = co_services_add_budget_line (self->store, self->service);

  co_item_list_edit (self->lines, CO_RECORD (line), TRUE);
}

static void
refine_clicked_cb (CoBudgetGroup *self)
{
  co_services_refine_budget (self->store, self->service);
  co_toast_undo (GTK_WIDGET (self), _ ("All budget lines are refined"));
}

static void
co_budget_group_dispose (GObject *object)
{
  CoBudgetGroup *self = CO_BUDGET_GROUP (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_BUDGET_GROUP);
  g_clear_object (&self->store);
  g_clear_object (&self->service);

  G_OBJECT_CLASS (co_budget_group_parent_class)->dispose (object);
}

static void
co_budget_group_class_init (CoBudgetGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_budget_group_dispose;

  g_type_ensure (CO_TYPE_ITEM_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/services/co-budget-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CoBudgetGroup, refine_button);
  gtk_widget_class_bind_template_child (widget_class, CoBudgetGroup, lines);
  gtk_widget_class_bind_template_child (widget_class, CoBudgetGroup, totals);
  gtk_widget_class_bind_template_child (widget_class, CoBudgetGroup, investment_label);
  gtk_widget_class_bind_template_child (widget_class, CoBudgetGroup, running_label);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, refine_clicked_cb);
}

static void
co_budget_group_init (CoBudgetGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GMenuModel *
create_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) nature = g_menu_new ();
  g_autoptr (GMenu) stage = g_menu_new ();

  g_menu_append (nature, co_label_enum (CO_TYPE_BUDGET_NATURE, CO_BUDGET_NATURE_INVESTMENT), "line.nature::investment");
  g_menu_append (nature, co_label_enum (CO_TYPE_BUDGET_NATURE, CO_BUDGET_NATURE_RUNNING), "line.nature::running");
  g_menu_append (stage, co_label_enum (CO_TYPE_BUDGET_STAGE, CO_BUDGET_STAGE_SKETCH), "line.stage::sketch");
  g_menu_append (stage, co_label_enum (CO_TYPE_BUDGET_STAGE, CO_BUDGET_STAGE_REFINED), "line.stage::refined");
  g_menu_append_submenu (menu, _ ("_Nature"), G_MENU_MODEL (nature));
  g_menu_append_submenu (menu, _ ("_Stage"), G_MENU_MODEL (stage));
  return G_MENU_MODEL (menu);
}

void
co_budget_group_set_service (CoBudgetGroup *self, CoStore *store, CoService *service)
{
  g_autoptr (GMenuModel) menu = create_menu ();

  g_return_if_fail (self->service == NULL);

  self->store = g_object_ref (store);
  self->service = g_object_ref (service);
  co_item_list_set_extra_menu (self->lines, menu);
  co_item_list_set_source (self->lines, CO_RECORD (service), "budget");
  g_signal_connect_object (service, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
