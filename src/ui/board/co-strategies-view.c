/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The strategies of a board, in the crossing where their cards meet. One is made by picking two cards, edited where it
 * stands, moved by the keys of the wall, and dropped on a problem to become an objective.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-strategies-view.h"

#include "co-board-strategies.h"
#include "co-labels.h"
#include "co-list-splice.h"
#include "co-strategy-dialog.h"
#include "co-strategy-editor.h"
#include "co-strategy-row.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

struct _CoStrategiesView
{
  GtkBox parent_instance;

  CoBoardEditor *editor;
  gboolean narrow;
  GListStore *lists[CO_N_CROSSINGS];
  GtkWidget *list_boxes[CO_N_CROSSINGS];
  GtkWidget *buttons[CO_N_CROSSINGS];

  GtkBox *opportunities_box;
  GtkBox *threats_box;
  GtkBox *incomplete_box;
  GtkWidget *problems_box;
  AdwWrapBox *problems_wrap;
};

G_DEFINE_FINAL_TYPE (CoStrategiesView, co_strategies_view, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const hints[CO_N_CROSSINGS] = {
  [CO_CROSSING_NONE] = N_ ("A card is no more, or stands elsewhere: choose the cards again"),
  [CO_CROSSING_STRENGTH_OPPORTUNITY] = N_ ("Use the strengths to seize the opportunities"),
  [CO_CROSSING_WEAKNESS_OPPORTUNITY] = N_ ("Mend the weaknesses thanks to the opportunities"),
  [CO_CROSSING_STRENGTH_THREAT] = N_ ("Use the strengths to ward off the threats"),
  [CO_CROSSING_WEAKNESS_THREAT] = N_ ("Reduce the weaknesses to avoid the threats"),
};

static void
update (CoStrategiesView *self)
{
  CoBoard *board = co_board_editor_get_board (self->editor);

  for (guint i = 0; i < CO_N_CROSSINGS; i++)
    {
      g_autoptr (GPtrArray) strategies = co_board_list_crossing (board, (CoCrossing) i);

      co_list_splice (self->lists[i], strategies);
      gtk_widget_set_visible (self->list_boxes[i], strategies->len > 0);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->incomplete_box),
                          g_list_model_get_n_items (G_LIST_MODEL (self->lists[CO_CROSSING_NONE])) > 0);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return co_strategy_row_new (CO_STRATEGIES_VIEW (user_data)->editor, CO_STRATEGY (item));
}

static void
row_activated_cb (GtkListBox *list_box, CoStrategyRow *row)
{
  co_strategy_row_edit (row);
}

static char *
name_crossing (CoCrossing crossing)
{
  CoQuadrant internal, external;

  if (crossing == CO_CROSSING_NONE)
    return g_strdup (_ ("To complete"));

  co_crossing_get_quadrants (crossing, &internal, &external);
  return g_strdup_printf ("%s × %s", co_label_enum (CO_TYPE_QUADRANT, (int) internal),
                          co_label_enum (CO_TYPE_QUADRANT, (int) external));
}

static GtkWidget *
create_head (CoStrategiesView *self, CoCrossing crossing, const char *name)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (name);
  GtkWidget *hint = gtk_label_new (_ (hints[crossing]));
  /* Translators: what a button is for; %s is “Strengths × Opportunities”. */
  g_autofree char *label = g_strdup_printf (_ ("New Strategy: %s"), name);

  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (hint, "dimmed");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), hint);
  gtk_box_append (GTK_BOX (head), words);
  gtk_widget_add_css_class (head, "co-quadrant-head");
  if (crossing == CO_CROSSING_NONE)
    return head;

  self->buttons[crossing] = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->buttons[crossing]), "strategy.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->buttons[crossing]), "u", (guint) crossing);
  gtk_widget_set_tooltip_text (self->buttons[crossing], label);
  gtk_widget_set_valign (self->buttons[crossing], GTK_ALIGN_START);
  gtk_widget_add_css_class (self->buttons[crossing], "flat");
  gtk_widget_add_css_class (self->buttons[crossing], "circular");
  gtk_box_append (GTK_BOX (head), self->buttons[crossing]);
  return head;
}

static void
create_cell (CoStrategiesView *self, CoCrossing crossing, GtkBox *parent)
{
  g_autofree char *name = name_crossing (crossing);
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (cell, "co-quadrant");
  /* The colours of the quadrants mean those alone. */
  gtk_widget_add_css_class (cell, "unsorted");
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_box_append (GTK_BOX (cell), create_head (self, crossing, name));

  self->lists[crossing] = g_list_store_new (CO_TYPE_STRATEGY);
  self->list_boxes[crossing] = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list_boxes[crossing]), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list_boxes[crossing], "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_boxes[crossing]), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (self->list_boxes[crossing], "row-activated", G_CALLBACK (row_activated_cb), NULL);
  gtk_box_append (GTK_BOX (cell), self->list_boxes[crossing]);
  gtk_box_append (parent, cell);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer user_data)
{
  CoProblem *problem = g_object_get_data (user_data, "problem");
  GtkWidget *self = gtk_widget_get_ancestor (user_data, CO_TYPE_STRATEGIES_VIEW);
  CoStrategy *strategy = g_value_get_object (value);
  g_autofree char *ids =
      g_strjoin (" ", co_record_get_id (CO_RECORD (strategy)), co_document_get_id (CO_DOCUMENT (problem)), NULL);

  return gtk_widget_activate_action (self, "strategy.objective", "s", ids);
}

static GtkWidget *
create_problem (CoProblem *problem)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkDropTarget *target = gtk_drop_target_new (CO_TYPE_STRATEGY, GDK_ACTION_COPY);

  g_object_bind_property (problem, "title", label, "label", G_BINDING_SYNC_CREATE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_add_css_class (label, "co-problem-target");
  g_object_set_data_full (G_OBJECT (label), "problem", g_object_ref (problem), g_object_unref);
  g_signal_connect (target, "drop", G_CALLBACK (dropped_cb), label);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (target));
  return label;
}

static void
update_problems (CoStrategiesView *self)
{
  CoDocuments *documents = co_store_get_documents (co_board_editor_get_store (self->editor));
  GListModel *problems = co_documents_get_list (documents, CO_KIND_PROBLEM);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->problems_wrap))) != NULL)
    adw_wrap_box_remove (self->problems_wrap, child);
  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (CoProblem) problem = g_list_model_get_item (problems, i);

      adw_wrap_box_append (self->problems_wrap, create_problem (problem));
    }
  gtk_widget_set_visible (self->problems_box, !self->narrow && g_list_model_get_n_items (problems) > 0);
}

static CoStrategy *
find_strategy (CoStrategiesView *self, GVariant *id)
{
  GListModel *strategies = co_board_get_strategies (co_board_editor_get_board (self->editor));
  const char *wanted = g_variant_get_string (id, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (strategies); i++)
    {
      g_autoptr (CoStrategy) strategy = g_list_model_get_item (strategies, i);

      if (g_str_has_prefix (wanted, co_record_get_id (CO_RECORD (strategy))))
        return strategy;
    }

  return NULL;
}

static GtkWidget *
find_row (CoStrategiesView *self, CoStrategy *strategy)
{
  CoCrossing crossing = co_board_get_crossing (co_board_editor_get_board (self->editor), strategy);
  guint position;

  if (!g_list_store_find (self->lists[crossing], strategy, &position))
    return NULL;

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_boxes[crossing]), (int) position));
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (
      co_strategy_dialog_new (CO_STRATEGIES_VIEW (widget)->editor, (CoCrossing) g_variant_get_uint32 (parameter), NULL),
      widget);
}

static void
choose_cards (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoStrategiesView *self = CO_STRATEGIES_VIEW (widget);
  CoStrategy *strategy = find_strategy (self, parameter);

  if (strategy != NULL)
    adw_dialog_present (co_strategy_dialog_new (self->editor, CO_CROSSING_NONE, strategy), widget);
}

static void
edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoStrategy *strategy = find_strategy (CO_STRATEGIES_VIEW (widget), parameter);
  GtkWidget *row = strategy != NULL ? find_row (CO_STRATEGIES_VIEW (widget), strategy) : NULL;

  if (row != NULL)
    co_strategy_row_edit (CO_STRATEGY_ROW (row));
}

static void
step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoStrategiesView *self = CO_STRATEGIES_VIEW (widget);
  CoStrategy *strategy = find_strategy (self, parameter);
  GtkWidget *row;
  g_autofree char *text = NULL;

  if (strategy == NULL || !co_strategy_editor_step (self->editor, strategy, g_str_equal (name, "strategy.up")))
    return;

  row = find_row (self, strategy);
  gtk_widget_grab_focus (row);
  /* Translators: the place of a strategy among those beside it. */
  text = g_strdup_printf (_ ("Moved to place %d"), gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoStrategiesView *self = CO_STRATEGIES_VIEW (widget);
  CoStrategy *strategy = find_strategy (self, parameter);
  g_autofree char *text = NULL;

  if (strategy == NULL)
    return;

  text = g_strdup_printf (_ ("“%s” deleted"), co_strategy_get_text (strategy));
  co_strategy_editor_remove (self->editor, strategy);
  co_toast_undo (widget, text);
}

/* The ids of the strategy and of the problem. */
static void
make_objective (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoStrategiesView *self = CO_STRATEGIES_VIEW (widget);
  CoStrategy *strategy = find_strategy (self, parameter);
  const char *space = strchr (g_variant_get_string (parameter, NULL), ' ');
  CoDocuments *documents = co_store_get_documents (co_board_editor_get_store (self->editor));
  CoDocument *problem = space != NULL ? co_documents_lookup (documents, space + 1) : NULL;
  g_autofree char *text = NULL;

  if (strategy == NULL || !CO_IS_PROBLEM (problem))
    return;

  if (!co_strategy_editor_make_objective (self->editor, strategy, CO_PROBLEM (problem)))
    {
      co_toast_say (widget, _ ("This strategy is an objective already"));
      return;
    }
  /* Translators: %s is the title of a problem. */
  text = g_strdup_printf (_ ("An objective of “%s” now"), co_document_get_title (problem));
  co_toast_undo (widget, text);
}

static void
co_strategies_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, CO_STRATEGIES_VIEW (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_strategies_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoStrategiesView *self = CO_STRATEGIES_VIEW (object);
  GtkOrientation orientation;

  if (id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }

  self->narrow = g_value_get_boolean (value);
  orientation = self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->opportunities_box), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->threats_box), orientation);
  gtk_box_set_homogeneous (self->opportunities_box, !self->narrow);
  gtk_box_set_homogeneous (self->threats_box, !self->narrow);
  if (self->editor != NULL)
    update_problems (self);
}

static void
co_strategies_view_dispose (GObject *object)
{
  CoStrategiesView *self = CO_STRATEGIES_VIEW (object);

  for (guint i = 0; i < CO_N_CROSSINGS; i++)
    {
      if (self->list_boxes[i] != NULL)
        gtk_list_box_bind_model (GTK_LIST_BOX (self->list_boxes[i]), NULL, NULL, NULL, NULL);
      self->list_boxes[i] = NULL;
      g_clear_object (&self->lists[i]);
    }
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_STRATEGIES_VIEW);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (co_strategies_view_parent_class)->dispose (object);
}

static void
co_strategies_view_class_init (CoStrategiesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_strategies_view_get_property;
  object_class->set_property = co_strategies_view_set_property;
  object_class->dispose = co_strategies_view_dispose;

  /**
   * CoStrategiesView:narrow:
   *
   * Whether the crossings stand one below the other.
   */
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-strategies-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CoStrategiesView, opportunities_box);
  gtk_widget_class_bind_template_child (widget_class, CoStrategiesView, threats_box);
  gtk_widget_class_bind_template_child (widget_class, CoStrategiesView, incomplete_box);
  gtk_widget_class_bind_template_child (widget_class, CoStrategiesView, problems_box);
  gtk_widget_class_bind_template_child (widget_class, CoStrategiesView, problems_wrap);

  gtk_widget_class_install_action (widget_class, "strategy.add", "u", add);
  gtk_widget_class_install_action (widget_class, "strategy.cards", "s", choose_cards);
  gtk_widget_class_install_action (widget_class, "strategy.edit", "s", edit);
  gtk_widget_class_install_action (widget_class, "strategy.up", "s", step);
  gtk_widget_class_install_action (widget_class, "strategy.down", "s", step);
  gtk_widget_class_install_action (widget_class, "strategy.delete", "s", delete);
  gtk_widget_class_install_action (widget_class, "strategy.objective", "s", make_objective);
}

static void
co_strategies_view_init (CoStrategiesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  create_cell (self, CO_CROSSING_STRENGTH_OPPORTUNITY, self->opportunities_box);
  create_cell (self, CO_CROSSING_WEAKNESS_OPPORTUNITY, self->opportunities_box);
  create_cell (self, CO_CROSSING_STRENGTH_THREAT, self->threats_box);
  create_cell (self, CO_CROSSING_WEAKNESS_THREAT, self->threats_box);
  create_cell (self, CO_CROSSING_NONE, self->incomplete_box);
}

/**
 * co_strategies_view_set_editor:
 * @self: a view of strategies
 * @editor: the editor of the board
 *
 * Shows the strategies of a board. Called once.
 */
void
co_strategies_view_set_editor (CoStrategiesView *self, CoBoardEditor *editor)
{
  CoDocuments *documents = co_store_get_documents (co_board_editor_get_store (editor));

  self->editor = g_object_ref (editor);
  for (guint i = 0; i < CO_N_CROSSINGS; i++)
    gtk_list_box_bind_model (GTK_LIST_BOX (self->list_boxes[i]), G_LIST_MODEL (self->lists[i]), create_row, self, NULL);
  g_signal_connect_object (co_board_editor_get_quadrants (editor), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (co_documents_get_list (documents, CO_KIND_PROBLEM), "items-changed",
                           G_CALLBACK (update_problems), self, G_CONNECT_SWAPPED);
  update (self);
  update_problems (self);
}

/**
 * co_strategies_view_focus:
 * @self: a view of strategies
 *
 * Brings the focus to the first strategy, or where there is none to what makes one.
 */
void
co_strategies_view_focus (CoStrategiesView *self)
{
  for (guint i = CO_CROSSING_STRENGTH_OPPORTUNITY; i < CO_N_CROSSINGS; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list_boxes[i]), 0);

      if (row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row)))
        return;
    }

  gtk_widget_grab_focus (self->buttons[CO_CROSSING_STRENGTH_OPPORTUNITY]);
}

/**
 * co_strategies_view_write:
 * @self: a view of strategies
 *
 * Lets a strategy be made from any two cards.
 */
void
co_strategies_view_write (CoStrategiesView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "strategy.add", "u", (guint) CO_CROSSING_NONE);
}
