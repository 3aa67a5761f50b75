/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The right side of the watch library: what is selected at the left, an experiment or a strength.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-library-detail.h"

#include "co-experiment-page.h"
#include "co-history-box.h"
#include "co-strength-page.h"

#include <glib/gi18n.h>

struct _CoLibraryDetail
{
  AdwNavigationPage parent_instance;

  CoDocument *document;
  gboolean collapsed;

  GtkWidget *menu_button;
  GtkWidget *history;
  GtkStack *stack;
  CoExperimentPage *experiment_page;
  CoStrengthPage *strength_page;
};

G_DEFINE_FINAL_TYPE (CoLibraryDetail, co_library_detail, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_COLLAPSED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
co_library_detail_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COLLAPSED)
    g_value_set_boolean (value, CO_LIBRARY_DETAIL (object)->collapsed);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_library_detail_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoLibraryDetail *self = CO_LIBRARY_DETAIL (object);

  if (id != PROP_COLLAPSED)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (self->collapsed != g_value_get_boolean (value))
    {
      self->collapsed = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
co_library_detail_dispose (GObject *object)
{
  g_clear_object (&CO_LIBRARY_DETAIL (object)->document);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_LIBRARY_DETAIL);

  G_OBJECT_CLASS (co_library_detail_parent_class)->dispose (object);
}

static void
co_library_detail_class_init (CoLibraryDetailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_library_detail_get_property;
  object_class->set_property = co_library_detail_set_property;
  object_class->dispose = co_library_detail_dispose;

  /**
   * CoLibraryDetail:collapsed:
   *
   * Whether the page stands alone, in a narrow window.
   */
  properties[PROP_COLLAPSED] = g_param_spec_boolean (
      "collapsed", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CO_TYPE_EXPERIMENT_PAGE);
  g_type_ensure (CO_TYPE_HISTORY_BOX);
  g_type_ensure (CO_TYPE_STRENGTH_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-library-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, CoLibraryDetail, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryDetail, history);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryDetail, experiment_page);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryDetail, strength_page);
}

static void
co_library_detail_init (CoLibraryDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_library_detail_set_store:
 * @self: the page
 * @store: the store of the project
 *
 * Sets to what project the page belongs. To be called once.
 */
void
co_library_detail_set_store (CoLibraryDetail *self, CoStore *store)
{
  g_object_set (self->history, "store", store, NULL);
  co_experiment_page_set_store (self->experiment_page, store);
  co_strength_page_set_project (self->strength_page, co_documents_get_project (co_store_get_documents (store)));
}

static void
update_title (CoLibraryDetail *self)
{
  const char *title = self->document != NULL ? co_document_get_title (self->document) : "";

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), *title != '\0' ? title : _ ("Untitled"));
}

/**
 * co_library_detail_set_document:
 * @self: the page
 * @document: (nullable): an experiment or a strength
 *
 * Sets what is shown and edited.
 */
void
co_library_detail_set_document (CoLibraryDetail *self, CoDocument *document)
{
  if (self->document == document)
    return;

  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_set_object (&self->document, document);
  if (document != NULL)
    g_signal_connect_object (document, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);

  co_experiment_page_set_experiment (self->experiment_page,
                                     CO_IS_EXPERIMENT (document) ? CO_EXPERIMENT (document) : NULL);
  co_strength_page_set_strength (self->strength_page, CO_IS_STRENGTH (document) ? CO_STRENGTH (document) : NULL);
  gtk_stack_set_visible_child_name (self->stack, CO_IS_EXPERIMENT (document) ? "experiment"
                                                 : CO_IS_STRENGTH (document) ? "strength"
                                                                             : "nothing");
  gtk_widget_set_visible (self->menu_button, document != NULL);
  update_title (self);
}

/**
 * co_library_detail_focus:
 * @self: the page
 *
 * Brings the focus to the first field.
 */
void
co_library_detail_focus (CoLibraryDetail *self)
{
  if (CO_IS_STRENGTH (self->document))
    co_strength_page_focus (self->strength_page);
  else if (self->document != NULL)
    co_experiment_page_focus (self->experiment_page);
}
