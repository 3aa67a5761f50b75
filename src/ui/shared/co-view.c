/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the window asks of each of its places: to show a document, to begin a new one, to search, print, present.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-view.h"

#include "co-part.h"

typedef struct
{
  CoStore *store;
} CoViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CoView, co_view, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_STORE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
co_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STORE)
    g_value_set_object (value, co_view_get_store (CO_VIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoViewPrivate *priv = co_view_get_instance_private (CO_VIEW (object));

  if (id == PROP_STORE)
    g_set_object (&priv->store, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_view_finalize (GObject *object)
{
  CoViewPrivate *priv = co_view_get_instance_private (CO_VIEW (object));

  g_clear_object (&priv->store);

  G_OBJECT_CLASS (co_view_parent_class)->finalize (object);
}

/* The first on the way down that is seen. */
static GtkWidget *
find_toolbars (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_TOOLBAR_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_get_child_visible (child) && gtk_widget_get_visible (child))
        found = find_toolbars (child);
    }

  return found;
}

/* Who comes here comes for what it shows, not for the first button of its header. */
static gboolean
co_view_grab_focus (GtkWidget *widget)
{
  GtkWidget *toolbars = find_toolbars (widget);
  GtkWidget *content = toolbars != NULL ? adw_toolbar_view_get_content (ADW_TOOLBAR_VIEW (toolbars)) : NULL;

  return co_part_focus (widget, "", "content") || (content != NULL && co_part_grab_focus (content)) ||
         GTK_WIDGET_CLASS (co_view_parent_class)->grab_focus (widget);
}

static void
co_view_class_init (CoViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = co_view_get_property;
  object_class->set_property = co_view_set_property;
  object_class->finalize = co_view_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = co_view_grab_focus;

  /**
   * CoView:store:
   *
   * The store of the project that is shown.
   */
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, CO_TYPE_STORE,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_view_init (CoView *self)
{
}

/**
 * co_view_get_store:
 * @self: a view
 *
 * Returns: (transfer none): the store of the project that is shown
 */
CoStore *
co_view_get_store (CoView *self)
{
  CoViewPrivate *priv = co_view_get_instance_private (self);

  return priv->store;
}

/**
 * co_view_get_documents:
 * @self: a view
 *
 * Returns: (transfer none): the documents of the project that is shown
 */
CoDocuments *
co_view_get_documents (CoView *self)
{
  return co_store_get_documents (co_view_get_store (self));
}

/**
 * co_view_show:
 * @self: a view
 * @id: id of one of its documents, "" for the list of them
 * @part: the part that is meant, "" for the whole
 *
 * Shows that document, or what the view shows before one is chosen, and brings the keyboard to the part. Its relatives
 * below ask for what their names say.
 */
void
co_view_show (CoView *self, const char *id, const char *part)
{
  if (CO_VIEW_GET_CLASS (self)->show != NULL && CO_VIEW_GET_CLASS (self)->show (self, *id != '\0' ? id : NULL, part))
    return;
  if (!co_part_focus (GTK_WIDGET (self), id, part) && *id == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

void
co_view_add (CoView *self)
{
  if (CO_VIEW_GET_CLASS (self)->add != NULL)
    CO_VIEW_GET_CLASS (self)->add (self);
}

void
co_view_find (CoView *self)
{
  if (CO_VIEW_GET_CLASS (self)->find != NULL)
    CO_VIEW_GET_CLASS (self)->find (self);
}

void
co_view_print (CoView *self)
{
  if (CO_VIEW_GET_CLASS (self)->print != NULL)
    CO_VIEW_GET_CLASS (self)->print (self);
}

void
co_view_present (CoView *self)
{
  if (CO_VIEW_GET_CLASS (self)->present != NULL)
    CO_VIEW_GET_CLASS (self)->present (self);
}

void
co_view_finish (CoView *self)
{
  if (CO_VIEW_GET_CLASS (self)->finish != NULL)
    CO_VIEW_GET_CLASS (self)->finish (self);
}

/**
 * co_view_open:
 * @widget: any widget of the window
 * @document: a document
 *
 * Goes to the place that shows @document.
 */
void
co_view_open (GtkWidget *widget, CoDocument *document)
{
  co_view_go (widget, "", co_document_get_id (document), "");
}

/**
 * co_view_go:
 * @widget: any widget of the window
 * @place: the name of a place, "funding" or "project" among them
 * @id: id of the document to show there, or ""
 * @part: the part of it where something is to be done, or ""
 *
 * Goes to where something is seen to.
 */
void
co_view_go (GtkWidget *widget, const char *place, const char *id, const char *part)
{
  gtk_widget_activate_action (widget, "win.go", "(sss)", place, id, part);
}
