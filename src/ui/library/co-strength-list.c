/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The great strengths of the authority, by field of competence (phase 01, first task).
 *
 *   strengths → sort, in sections → selection → list
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-strength-list.h"

#include "co-capture-bar.h"
#include "co-list-watch.h"
#include "co-sections.h"

#include <glib/gi18n.h>

struct _CoStrengthList
{
  AdwBin parent_instance;

  CoListWatch *watch;
  gboolean collapsed;

  CoCaptureBar *capture_bar;
  GtkStack *stack;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkSortListModel *sorted;
  GtkSorter *domain_sorter;
};

G_DEFINE_FINAL_TYPE (CoStrengthList, co_strength_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SELECTED,
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

static char *
domain_label (GtkListHeader *header, const char *domain)
{
  return g_strdup (domain != NULL && *domain != '\0' ? domain : _ ("No field of competence"));
}

static gboolean
has_text (GtkListItem *item, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
update_stack (CoStrengthList *self)
{
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) > 0 ? "list" : "empty");
}

/* Its field of competence may have moved it to another section. */
static void
strength_changed_cb (CoStrengthList *self)
{
  co_sections_refresh (self->sorted);
}

static void
captured_cb (CoStrengthList *self, const char *text)
{
  g_signal_emit (self, signals[CAPTURED], 0, text);
}

static void
closed_cb (CoStrengthList *self)
{
  co_strength_list_focus (self, co_strength_list_get_position (self));
}

static void
activated_cb (CoStrengthList *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
selected_cb (CoStrengthList *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
co_strength_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoStrengthList *self = CO_STRENGTH_LIST (object);

  if (id == PROP_SELECTED)
    g_value_set_object (value, co_strength_list_get_selected (self));
  else if (id == PROP_COLLAPSED)
    g_value_set_boolean (value, self->collapsed);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_strength_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoStrengthList *self = CO_STRENGTH_LIST (object);

  if (id != PROP_COLLAPSED)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (self->collapsed != g_value_get_boolean (value))
    {
      self->collapsed = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
co_strength_list_dispose (GObject *object)
{
  g_clear_object (&CO_STRENGTH_LIST (object)->watch);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_STRENGTH_LIST);

  G_OBJECT_CLASS (co_strength_list_parent_class)->dispose (object);
}

static void
co_strength_list_class_init (CoStrengthListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_strength_list_get_property;
  object_class->set_property = co_strength_list_set_property;
  object_class->dispose = co_strength_list_dispose;

  /**
   * CoStrengthList:selected:
   *
   * The strength that is selected.
   */
  properties[PROP_SELECTED] =
      g_param_spec_object ("selected", NULL, NULL, CO_TYPE_STRENGTH, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * CoStrengthList:collapsed:
   *
   * Whether the list stands alone, so that one press opens a strength.
   */
  properties[PROP_COLLAPSED] = g_param_spec_boolean (
      "collapsed", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CoStrengthList::opened:
   * @self: the list
   *
   * The selected strength is to be shown.
   */
  signals[OPENED] =
      g_signal_new ("opened", CO_TYPE_STRENGTH_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CoStrengthList::captured:
   * @self: the list
   * @text: what was typed
   *
   * A strength is to be made of what was typed.
   */
  signals[CAPTURED] = g_signal_new ("captured", CO_TYPE_STRENGTH_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CO_TYPE_CAPTURE_BAR);
  g_type_ensure (CO_TYPE_STRENGTH);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-strength-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CoStrengthList, capture_bar);
  gtk_widget_class_bind_template_child (widget_class, CoStrengthList, stack);
  gtk_widget_class_bind_template_child (widget_class, CoStrengthList, list);
  gtk_widget_class_bind_template_child (widget_class, CoStrengthList, selection);
  gtk_widget_class_bind_template_child (widget_class, CoStrengthList, sorted);
  gtk_widget_class_bind_template_child (widget_class, CoStrengthList, domain_sorter);
  gtk_widget_class_bind_template_callback (widget_class, domain_label);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, captured_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
co_strength_list_init (CoStrengthList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_strength_list_set_strengths:
 * @self: the list
 * @strengths: (element-type CoStrength): the strengths of the project
 *
 * Sets what is listed. To be called once.
 */
void
co_strength_list_set_strengths (CoStrengthList *self, GListModel *strengths)
{
  g_return_if_fail (self->watch == NULL);

  self->watch = co_list_watch_new ();
  co_list_watch_add (self->watch, strengths);
  g_signal_connect_object (self->watch, "document-changed", G_CALLBACK (strength_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_sort_list_model_set_model (self->sorted, strengths);
  g_signal_connect_object (self->sorted, "items-changed", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  update_stack (self);
}

/** co_strength_list_get_selected: Returns: (transfer none) (nullable): the strength that is selected */
CoStrength *
co_strength_list_get_selected (CoStrengthList *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/** co_strength_list_get_position: Returns: where the selected strength stands */
guint
co_strength_list_get_position (CoStrengthList *self)
{
  return gtk_single_selection_get_selected (self->selection);
}

/**
 * co_strength_list_select:
 * @self: the list
 * @strength: a strength of the project
 *
 * Selects a strength.
 */
void
co_strength_list_select (CoStrengthList *self, CoStrength *strength)
{
  GListModel *list = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoStrength) other = g_list_model_get_item (list, i);

      if (other == strength)
        gtk_list_view_scroll_to (self->list, i, GTK_LIST_SCROLL_SELECT, NULL);
    }
}

/**
 * co_strength_list_focus:
 * @self: the list
 * @position: a position; the last one stands for all behind it
 *
 * Selects what stands there and brings the focus to it.
 */
void
co_strength_list_focus (CoStrengthList *self, guint position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  if (n > 0)
    gtk_list_view_scroll_to (self->list, MIN (position, n - 1), GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

/**
 * co_strength_list_add:
 * @self: the list
 *
 * Opens the line that takes new strengths.
 */
void
co_strength_list_add (CoStrengthList *self)
{
  co_capture_bar_open (self->capture_bar);
}

/** co_strength_list_finish: takes what has been written and not ended with Enter */
void
co_strength_list_finish (CoStrengthList *self)
{
  co_capture_bar_finish (self->capture_bar);
}
