/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of the watch library, with its search, the line that takes new experiments, and the filters in use.
 *
 *   CoLibraryModel: experiments → filter → sort     here: → selection → list
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-experiment-list.h"

#include "co-capture-bar.h"
#include "co-experiment-row.h"
#include "co-library-chips.h"

#include <glib/gi18n.h>

struct _CoExperimentList
{
  AdwBin parent_instance;

  CoLibraryModel *model;
  gboolean searching;
  gboolean collapsed;

  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  CoCaptureBar *capture_bar;
  CoLibraryChips *chips;
  GtkStack *stack;
  GtkListView *list;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (CoExperimentList, co_experiment_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SELECTED,
  PROP_SEARCHING,
  PROP_COLLAPSED,
  N_PROPS
};

enum
{
  OPENED,
  CAPTURED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update_stack (CoExperimentList *self)
{
  if (g_list_model_get_n_items (co_library_model_get_list (self->model)) > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else if (co_library_model_get_n_all (self->model) == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (!co_library_model_is_pending (self->model))
    gtk_stack_set_visible_child_name (self->stack, "no-results");
}

static void
announce_results (CoExperimentList *self)
{
  guint n = g_list_model_get_n_items (co_library_model_get_list (self->model));
  g_autofree char *text = g_strdup_printf (ngettext ("%u experiment", "%u experiments", n), n);

  gtk_accessible_announce (GTK_ACCESSIBLE (self->list), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
search_changed_cb (CoExperimentList *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  co_library_filter_set_words (co_library_model_get_filter (self->model), words);
  if (*words == '\0')
    return;

  /* The best match is what one looks for. */
  gtk_single_selection_set_selected (self->selection, 0);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
  announce_results (self);
}

static void
search_activated_cb (CoExperimentList *self)
{
  co_experiment_list_focus (self, 0);
}

static void
captured_cb (CoExperimentList *self, const char *text)
{
  g_signal_emit (self, signals[CAPTURED], 0, text);
}

static void
closed_cb (CoExperimentList *self)
{
  co_experiment_list_focus (self, co_experiment_list_get_position (self));
}

static void
activated_cb (CoExperimentList *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
selected_cb (CoExperimentList *self)
{
  co_library_model_set_edited (self->model, co_experiment_list_get_selected (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
clear_clicked_cb (CoExperimentList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  co_library_filter_set_words (co_library_model_get_filter (self->model), NULL);
  co_library_filter_clear (co_library_model_get_filter (self->model));
  co_experiment_list_focus (self, 0);
}

static void
co_experiment_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoExperimentList *self = CO_EXPERIMENT_LIST (object);

  switch (id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, co_experiment_list_get_selected (self));
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, self->searching);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
co_experiment_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoExperimentList *self = CO_EXPERIMENT_LIST (object);
  gboolean *flag = id == PROP_SEARCHING ? &self->searching : &self->collapsed;

  if (id != PROP_SEARCHING && id != PROP_COLLAPSED)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (*flag != g_value_get_boolean (value))
    {
      *flag = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
co_experiment_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_EXPERIMENT_LIST);
  g_clear_object (&CO_EXPERIMENT_LIST (object)->model);

  G_OBJECT_CLASS (co_experiment_list_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * CoExperimentList:selected:
   *
   * The experiment that is selected.
   */
  properties[PROP_SELECTED] =
      g_param_spec_object ("selected", NULL, NULL, CO_TYPE_EXPERIMENT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * CoExperimentList:searching:
   *
   * Whether the search is open.
   */
  properties[PROP_SEARCHING] = g_param_spec_boolean ("searching", NULL, NULL, FALSE, flags);

  /**
   * CoExperimentList:collapsed:
   *
   * Whether the list stands alone, so that one press opens an experiment.
   */
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_experiment_list_class_init (CoExperimentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_experiment_list_get_property;
  object_class->set_property = co_experiment_list_set_property;
  object_class->dispose = co_experiment_list_dispose;
  install_properties (object_class);

  /**
   * CoExperimentList::opened:
   * @self: the list
   *
   * The selected experiment is to be shown.
   */
  signals[OPENED] =
      g_signal_new ("opened", CO_TYPE_EXPERIMENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CoExperimentList::captured:
   * @self: the list
   * @text: what was typed
   *
   * An experiment is to be made of what was typed.
   */
  signals[CAPTURED] = g_signal_new ("captured", CO_TYPE_EXPERIMENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CO_TYPE_CAPTURE_BAR);
  g_type_ensure (CO_TYPE_EXPERIMENT_ROW);
  g_type_ensure (CO_TYPE_LIBRARY_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-experiment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CoExperimentList, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentList, capture_bar);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentList, chips);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentList, stack);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentList, list);
  gtk_widget_class_bind_template_child (widget_class, CoExperimentList, selection);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, captured_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
co_experiment_list_init (CoExperimentList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
}

/**
 * co_experiment_list_set_model:
 * @self: the list
 * @model: the watch library
 *
 * Sets what is listed. To be called once.
 */
void
co_experiment_list_set_model (CoExperimentList *self, CoLibraryModel *model)
{
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  co_library_chips_set_filter (self->chips, co_library_model_get_filter (model));
  gtk_single_selection_set_model (self->selection, co_library_model_get_list (model));
  g_signal_connect_object (co_library_model_get_list (model), "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "counted", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  update_stack (self);
}

/** co_experiment_list_get_selected: Returns: (transfer none) (nullable): the experiment that is selected */
CoExperiment *
co_experiment_list_get_selected (CoExperimentList *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/** co_experiment_list_get_position: Returns: where the selected experiment stands */
guint
co_experiment_list_get_position (CoExperimentList *self)
{
  return gtk_single_selection_get_selected (self->selection);
}

static guint
find_position (CoExperimentList *self, CoExperiment *experiment)
{
  GListModel *list = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoExperiment) other = g_list_model_get_item (list, i);

      if (other == experiment)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

/**
 * co_experiment_list_select:
 * @self: the list
 * @experiment: an experiment of the project
 *
 * Selects an experiment; if the search or a filter hides it, they are given up.
 */
void
co_experiment_list_select (CoExperimentList *self, CoExperiment *experiment)
{
  guint position = find_position (self, experiment);

  if (position == GTK_INVALID_LIST_POSITION)
    {
      gtk_search_bar_set_search_mode (self->search_bar, FALSE);
      co_library_filter_set_words (co_library_model_get_filter (self->model), NULL);
      co_library_filter_clear (co_library_model_get_filter (self->model));
      position = find_position (self, experiment);
    }
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_SELECT, NULL);
}

/**
 * co_experiment_list_focus:
 * @self: the list
 * @position: a position; the last one stands for all behind it
 *
 * Selects what stands there and brings the focus to it.
 */
void
co_experiment_list_focus (CoExperimentList *self, guint position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (n > 0)
    gtk_list_view_scroll_to (self->list, MIN (position, n - 1), GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

/**
 * co_experiment_list_add:
 * @self: the list
 *
 * Opens the line that takes new experiments.
 */
void
co_experiment_list_add (CoExperimentList *self)
{
  co_capture_bar_open (self->capture_bar);
}

/**
 * co_experiment_list_find:
 * @self: the list
 *
 * Opens the search, ready to be typed into.
 */
void
co_experiment_list_find (CoExperimentList *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

/** co_experiment_list_finish: takes what has been written and not ended with Enter */
void
co_experiment_list_finish (CoExperimentList *self)
{
  co_capture_bar_finish (self->capture_bar);
}
