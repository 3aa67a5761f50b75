/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The left side of the watch library: the experiments, or the strengths of the authority.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-library-browser.h"

#include "co-experiment-list.h"
#include "co-import-bar.h"
#include "co-library-bar.h"
#include "co-strength-list.h"

#include <glib/gi18n.h>

struct _CoLibraryBrowser
{
  AdwNavigationPage parent_instance;

  CoLibraryModel *model;
  GListModel *all_strengths;
  gboolean show_filters;
  gboolean collapsed;

  AdwWindowTitle *window_title;
  AdwViewStack *stack;
  CoExperimentList *experiments;
  CoStrengthList *strengths;
  CoImportBar *import_bar;
};

G_DEFINE_FINAL_TYPE (CoLibraryBrowser, co_library_browser, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_SELECTED,
  PROP_SHOW_FILTERS,
  PROP_COLLAPSED,
  PROP_CAN_FIND,
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

static gboolean
has_room (CoLibraryBrowser *self, gboolean collapsed, gboolean can_find)
{
  return can_find && !collapsed;
}

static void
update_subtitle (CoLibraryBrowser *self)
{
  guint n = g_list_model_get_n_items (co_library_model_get_list (self->model));
  guint n_all = co_library_model_get_n_all (self->model);
  guint n_strengths = g_list_model_get_n_items (self->all_strengths);
  g_autofree char *text = NULL;

  if (co_library_browser_get_kind (self) == CO_KIND_STRENGTH)
    text = g_strdup_printf (ngettext ("%u strength", "%u strengths", n_strengths), n_strengths);
  else if (n == n_all)
    text = g_strdup_printf (ngettext ("%u experiment", "%u experiments", n_all), n_all);
  else
    /* Translators: of all experiments, so many are shown. */
    text = g_strdup_printf (ngettext ("%u of %u experiment", "%u of %u experiments", n_all), n, n_all);
  adw_window_title_set_subtitle (self->window_title, text);
}

static void
mode_changed_cb (CoLibraryBrowser *self)
{
  if (self->model != NULL)
    update_subtitle (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_FIND]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
selected_cb (CoLibraryBrowser *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
opened_cb (CoLibraryBrowser *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
captured_cb (CoLibraryBrowser *self, const char *text)
{
  g_signal_emit (self, signals[CAPTURED], 0, text);
}

static void
co_library_browser_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoLibraryBrowser *self = CO_LIBRARY_BROWSER (object);

  switch (id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, co_library_browser_get_selected (self));
      break;
    case PROP_SHOW_FILTERS:
      g_value_set_boolean (value, self->show_filters);
      break;
    case PROP_COLLAPSED:
      g_value_set_boolean (value, self->collapsed);
      break;
    case PROP_CAN_FIND:
      g_value_set_boolean (value, co_library_browser_get_kind (self) == CO_KIND_EXPERIMENT);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
co_library_browser_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoLibraryBrowser *self = CO_LIBRARY_BROWSER (object);
  gboolean *flag = id == PROP_SHOW_FILTERS ? &self->show_filters : &self->collapsed;

  if (id != PROP_SHOW_FILTERS && id != PROP_COLLAPSED)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (*flag != g_value_get_boolean (value))
    {
      *flag = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
co_library_browser_dispose (GObject *object)
{
  CoLibraryBrowser *self = CO_LIBRARY_BROWSER (object);

  if (self->import_bar != NULL)
    co_import_bar_stop (self->import_bar);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_LIBRARY_BROWSER);
  g_clear_object (&self->model);
  g_clear_object (&self->all_strengths);

  G_OBJECT_CLASS (co_library_browser_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * CoLibraryBrowser:selected:
   *
   * The experiment or strength that is selected.
   */
  properties[PROP_SELECTED] =
      g_param_spec_object ("selected", NULL, NULL, CO_TYPE_DOCUMENT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * CoLibraryBrowser:show-filters:
   *
   * Whether the filters are shown beside it.
   */
  properties[PROP_SHOW_FILTERS] = g_param_spec_boolean ("show-filters", NULL, NULL, FALSE, flags);

  /**
   * CoLibraryBrowser:collapsed:
   *
   * Whether it stands alone, so that one press opens what is selected.
   */
  properties[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE, flags);

  /**
   * CoLibraryBrowser:can-find:
   *
   * Whether what is browsed can be searched and filtered.
   */
  properties[PROP_CAN_FIND] =
      g_param_spec_boolean ("can-find", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_signals (void)
{
  /**
   * CoLibraryBrowser::opened:
   * @self: the browser
   *
   * What is selected is to be shown.
   */
  signals[OPENED] =
      g_signal_new ("opened", CO_TYPE_LIBRARY_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CoLibraryBrowser::captured:
   * @self: the browser
   * @text: what was typed
   *
   * Something new is to be made of what was typed.
   */
  signals[CAPTURED] = g_signal_new ("captured", CO_TYPE_LIBRARY_BROWSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
co_library_browser_class_init (CoLibraryBrowserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_library_browser_get_property;
  object_class->set_property = co_library_browser_set_property;
  object_class->dispose = co_library_browser_dispose;
  install_properties (object_class);
  install_signals ();

  g_type_ensure (CO_TYPE_EXPERIMENT_LIST);
  g_type_ensure (CO_TYPE_IMPORT_BAR);
  g_type_ensure (CO_TYPE_LIBRARY_BAR);
  g_type_ensure (CO_TYPE_STRENGTH_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-library-browser.ui");
  gtk_widget_class_bind_template_child (widget_class, CoLibraryBrowser, window_title);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryBrowser, stack);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryBrowser, experiments);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryBrowser, strengths);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryBrowser, import_bar);
  gtk_widget_class_bind_template_callback (widget_class, has_room);
  gtk_widget_class_bind_template_callback (widget_class, mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, captured_cb);
}

static void
co_library_browser_init (CoLibraryBrowser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_library_browser_set_model:
 * @self: the browser
 * @model: the watch library
 * @store: the store of the project
 *
 * Sets what is browsed. To be called once.
 */
void
co_library_browser_set_model (CoLibraryBrowser *self, CoLibraryModel *model, CoStore *store)
{
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  co_experiment_list_set_model (self->experiments, model);
  self->all_strengths = g_object_ref (co_documents_get_list (co_store_get_documents (store), CO_KIND_STRENGTH));
  co_strength_list_set_strengths (self->strengths, self->all_strengths);
  g_signal_connect_object (self->all_strengths, "items-changed", G_CALLBACK (update_subtitle), self, G_CONNECT_SWAPPED);
  co_import_bar_set_model (self->import_bar, model, store);
  g_signal_connect_object (model, "counted", G_CALLBACK (update_subtitle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (co_library_model_get_list (model), "items-changed", G_CALLBACK (update_subtitle), self,
                           G_CONNECT_SWAPPED);
  update_subtitle (self);
}

/** co_library_browser_get_kind: Returns: what is browsed, CO_KIND_EXPERIMENT or CO_KIND_STRENGTH */
CoKind
co_library_browser_get_kind (CoLibraryBrowser *self)
{
  /* Bindings of the template ask before the stack is there. */
  const char *name = self->stack != NULL ? adw_view_stack_get_visible_child_name (self->stack) : NULL;

  return g_strcmp0 (name, "strengths") == 0 ? CO_KIND_STRENGTH : CO_KIND_EXPERIMENT;
}

/** co_library_browser_get_selected: Returns: (transfer none) (nullable): the experiment or strength that is selected */
CoDocument *
co_library_browser_get_selected (CoLibraryBrowser *self)
{
  if (co_library_browser_get_kind (self) == CO_KIND_STRENGTH)
    return (CoDocument *) co_strength_list_get_selected (self->strengths);

  return (CoDocument *) co_experiment_list_get_selected (self->experiments);
}

/** co_library_browser_get_position: Returns: where in its list it stands */
guint
co_library_browser_get_position (CoLibraryBrowser *self)
{
  if (co_library_browser_get_kind (self) == CO_KIND_STRENGTH)
    return co_strength_list_get_position (self->strengths);

  return co_experiment_list_get_position (self->experiments);
}

/**
 * co_library_browser_show:
 * @self: the browser
 * @kind: CO_KIND_EXPERIMENT or CO_KIND_STRENGTH
 *
 * Brings the one or the other list forward.
 */
void
co_library_browser_show (CoLibraryBrowser *self, CoKind kind)
{
  adw_view_stack_set_visible_child_name (self->stack, kind == CO_KIND_STRENGTH ? "strengths" : "experiments");
}

/**
 * co_library_browser_select:
 * @self: the browser
 * @document: an experiment or a strength of the project
 *
 * Selects it, in its own list.
 */
void
co_library_browser_select (CoLibraryBrowser *self, CoDocument *document)
{
  gboolean strength = co_document_get_kind (document) == CO_KIND_STRENGTH;

  co_library_browser_show (self, co_document_get_kind (document));
  if (strength)
    co_strength_list_select (self->strengths, CO_STRENGTH (document));
  else
    co_experiment_list_select (self->experiments, CO_EXPERIMENT (document));
}

/**
 * co_library_browser_focus:
 * @self: the browser
 * @position: a position; the last one stands for all behind it
 *
 * Selects what stands there and brings the focus to it.
 */
void
co_library_browser_focus (CoLibraryBrowser *self, guint position)
{
  if (co_library_browser_get_kind (self) == CO_KIND_STRENGTH)
    co_strength_list_focus (self->strengths, position);
  else
    co_experiment_list_focus (self->experiments, position);
}

/**
 * co_library_browser_add:
 * @self: the browser
 *
 * Opens the line that takes new entries.
 */
void
co_library_browser_add (CoLibraryBrowser *self)
{
  if (co_library_browser_get_kind (self) == CO_KIND_STRENGTH)
    co_strength_list_add (self->strengths);
  else
    co_experiment_list_add (self->experiments);
}

/**
 * co_library_browser_finish:
 * @self: the browser
 *
 * Takes what has been written into the lines for new entries and not ended with Enter. What is taken goes into the list
 * that is in front.
 */
void
co_library_browser_finish (CoLibraryBrowser *self)
{
  CoKind kind = co_library_browser_get_kind (self);

  co_library_browser_show (self, CO_KIND_EXPERIMENT);
  co_experiment_list_finish (self->experiments);
  co_library_browser_show (self, CO_KIND_STRENGTH);
  co_strength_list_finish (self->strengths);
  co_library_browser_show (self, kind);
}

/**
 * co_library_browser_find:
 * @self: the browser
 *
 * Opens the search.
 */
void
co_library_browser_find (CoLibraryBrowser *self)
{
  adw_view_stack_set_visible_child_name (self->stack, "experiments");
  co_experiment_list_find (self->experiments);
}

/**
 * co_library_browser_import:
 * @self: the browser
 * @files: (element-type GFile): files and folders
 *
 * Imports experiments.
 */
void
co_library_browser_import (CoLibraryBrowser *self, GListModel *files)
{
  adw_view_stack_set_visible_child_name (self->stack, "experiments");
  co_import_bar_start (self->import_bar, files);
}
