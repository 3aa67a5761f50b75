/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The watch library: one throws things in, and later finds them at once and sees what is missing. Filters, list and
 * details stand side by side where there is room; else the filters slide over the list, and the details follow it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-library-view-private.h"

#include "co-library-detail.h"
#include "co-library-filters.h"
#include "co-strength.h"

struct _CoLibraryView
{
  CoView parent_instance;

  CoLibraryModel *model;

  AdwOverlaySplitView *filters_split;
  AdwNavigationSplitView *split;
  CoLibraryFilters *filters;
  CoLibraryBrowser *browser;
  CoLibraryDetail *detail;
  GtkDropTarget *drop_target;
};

G_DEFINE_FINAL_TYPE (CoLibraryView, co_library_view, CO_TYPE_VIEW)

enum
{
  PROP_0,
  PROP_ORDER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
has_filters (CoLibraryView *self)
{
  return co_library_browser_get_kind (self->browser) == CO_KIND_EXPERIMENT;
}

static void
sidebar_shown_cb (CoLibraryView *self)
{
  gboolean shown = adw_overlay_split_view_get_show_sidebar (self->filters_split);

  /* Strengths have no filters, however wide the window grows. */
  if (shown && !has_filters (self))
    adw_overlay_split_view_set_show_sidebar (self->filters_split, FALSE);
  else if (has_filters (self))
    g_object_set (self->browser, "show-filters", shown, NULL);
}

static void
show_filters_cb (CoLibraryView *self)
{
  gboolean shown;

  g_object_get (self->browser, "show-filters", &shown, NULL);
  adw_overlay_split_view_set_show_sidebar (self->filters_split, shown && has_filters (self));
}

static void
selected_cb (CoLibraryView *self)
{
  co_library_detail_set_document (self->detail, co_library_browser_get_selected (self->browser));
  show_filters_cb (self);
  co_library_view_update_actions (self);
}

static void
opened_cb (CoLibraryView *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);

  /* On a small screen one reads first, and an on-screen keyboard would cover half of it. */
  if (!adw_navigation_split_view_get_collapsed (self->split))
    co_library_detail_focus (self->detail);
}

static void
captured_cb (CoLibraryView *self, const char *text)
{
  co_library_view_add_text (self, text);
}

/* A row of this very list is not new. */
static gboolean
drop_accept_cb (CoLibraryView *self, GdkDrop *drop)
{
  GdkContentFormats *formats = gdk_drop_get_formats (drop);

  return gdk_drop_get_drag (drop) == NULL && (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ||
                                              gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
}

static gboolean
drop_cb (CoLibraryView *self, const GValue *value, double x, double y)
{
  if (G_VALUE_HOLDS_STRING (value))
    {
      co_library_view_add_text (self, g_value_get_string (value));
      return TRUE;
    }
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
      g_autoptr (GSList) list = gdk_file_list_get_files (g_value_get_boxed (value));

      for (GSList *l = list; l != NULL; l = l->next)
        g_list_store_append (files, l->data);
      co_library_browser_import (self->browser, G_LIST_MODEL (files));
      return TRUE;
    }

  return FALSE;
}

/* Without a document: the list in which what is missing is found or added. */
static void
show_list (CoLibraryView *self, const char *part)
{
  gboolean strengths = g_str_equal (part, "strengths");

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  co_library_browser_show (self->browser, strengths ? CO_KIND_STRENGTH : CO_KIND_EXPERIMENT);
  if (g_str_equal (part, "actors") || g_str_equal (part, "fears"))
    co_library_filter_set_incomplete (co_library_model_get_filter (self->model), TRUE);
  if (strengths || g_str_equal (part, "experiments"))
    co_library_browser_add (self->browser);
  else
    co_library_browser_focus (self->browser, 0);
}

static gboolean
co_library_view_show_document (CoView *view, const char *id, const char *part)
{
  CoLibraryView *self = CO_LIBRARY_VIEW (view);
  CoDocument *document = id != NULL ? co_documents_lookup (co_view_get_documents (view), id) : NULL;

  if (id == NULL)
    {
      show_list (self, part);
      return FALSE;
    }
  if (!CO_IS_EXPERIMENT (document) && !CO_IS_STRENGTH (document))
    return FALSE;

  co_library_browser_select (self->browser, document);
  adw_navigation_split_view_set_show_content (self->split, TRUE);

  return FALSE;
}

static void
co_library_view_add (CoView *view)
{
  CoLibraryView *self = CO_LIBRARY_VIEW (view);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  co_library_browser_add (self->browser);
}

static void
co_library_view_finish (CoView *view)
{
  co_library_browser_finish (CO_LIBRARY_VIEW (view)->browser);
}

static void
co_library_view_find (CoView *view)
{
  CoLibraryView *self = CO_LIBRARY_VIEW (view);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  co_library_browser_find (self->browser);
}

static void
co_library_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoLibraryView *self = CO_LIBRARY_VIEW (object);

  if (id == PROP_ORDER)
    g_value_set_enum (value, self->model != NULL
                                 ? co_library_sorter_get_order (co_library_model_get_sorter (self->model))
                                 : CO_LIBRARY_ORDER_RECENT);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_library_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoLibrarySorter *sorter = co_library_model_get_sorter (CO_LIBRARY_VIEW (object)->model);

  if (id != PROP_ORDER)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (co_library_sorter_get_order (sorter) != (CoLibraryOrder) g_value_get_enum (value))
    {
      co_library_sorter_set_order (sorter, (CoLibraryOrder) g_value_get_enum (value));
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
co_library_view_constructed (GObject *object)
{
  CoLibraryView *self = CO_LIBRARY_VIEW (object);
  CoStore *store;

  G_OBJECT_CLASS (co_library_view_parent_class)->constructed (object);

  store = co_view_get_store (CO_VIEW (self));
  self->model = co_library_model_new (co_store_get_documents (store));
  sidebar_shown_cb (self);
  co_library_filters_set_model (self->filters, self->model);
  co_library_detail_set_store (self->detail, store);
  co_library_browser_set_model (self->browser, self->model, store);
  g_signal_connect_object (self->model, "counted", G_CALLBACK (co_library_view_update_actions), self,
                           G_CONNECT_SWAPPED);
  selected_cb (self);
}

static void
co_library_view_dispose (GObject *object)
{
  CoLibraryView *self = CO_LIBRARY_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_LIBRARY_VIEW);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (co_library_view_parent_class)->dispose (object);
}

static void
co_library_view_class_init (CoLibraryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CoViewClass *view_class = CO_VIEW_CLASS (klass);

  object_class->get_property = co_library_view_get_property;
  object_class->set_property = co_library_view_set_property;
  object_class->constructed = co_library_view_constructed;
  object_class->dispose = co_library_view_dispose;
  view_class->show = co_library_view_show_document;
  view_class->finish = co_library_view_finish;
  view_class->add = co_library_view_add;
  view_class->find = co_library_view_find;

  /**
   * CoLibraryView:order:
   *
   * The order of the experiments.
   */
  properties[PROP_ORDER] = g_param_spec_enum ("order", NULL, NULL, CO_TYPE_LIBRARY_ORDER, CO_LIBRARY_ORDER_RECENT,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CO_TYPE_LIBRARY_BROWSER);
  g_type_ensure (CO_TYPE_LIBRARY_DETAIL);
  g_type_ensure (CO_TYPE_LIBRARY_FILTERS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-library-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CoLibraryView, filters_split);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryView, split);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryView, filters);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryView, browser);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryView, detail);
  gtk_widget_class_bind_template_child (widget_class, CoLibraryView, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, captured_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_accept_cb);
  co_library_view_class_install_actions (widget_class);
}

static void
co_library_view_init (CoLibraryView *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->drop_target, types, G_N_ELEMENTS (types));
}

CoLibraryModel *
co_library_view_get_model (CoLibraryView *self)
{
  return self->model;
}

CoLibraryBrowser *
co_library_view_get_browser (CoLibraryView *self)
{
  return self->browser;
}

/* What the actions are about. */
CoDocument *
co_library_view_get_shown (CoLibraryView *self)
{
  return co_library_browser_get_selected (self->browser);
}

/* Goes back to the list, where it does not stand beside the details. */
void
co_library_view_show_list (CoLibraryView *self)
{
  adw_navigation_split_view_set_show_content (self->split, FALSE);
}
