/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A source of an experiment: its link to open, and its fields when it is unfolded.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-source-row.h"

#include "co-button-name.h"
#include "co-date-row.h"
#include "co-text-row.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

struct _CoSourceRow
{
  AdwExpanderRow parent_instance;

  CoSource *source;
  GBindingGroup *bindings;

  GtkWidget *open_button;
  GtkWidget *title_row;
  GtkWidget *url_row;
  GtkWidget *visited_row;
  GtkWidget *note_row;
};

G_DEFINE_FINAL_TYPE (CoSourceRow, co_source_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Only pages are opened: a link from a file that was sent by mail shall not start anything. */
static gboolean
is_page (const char *url)
{
  g_autofree char *scheme = g_uri_parse_scheme (url);

  return scheme != NULL && (g_ascii_strcasecmp (scheme, "https") == 0 || g_ascii_strcasecmp (scheme, "http") == 0);
}

static void
update_title (CoSourceRow *self)
{
  const char *title = co_source_get_title (self->source);
  const char *url = co_source_get_url (self->source);
  const char *shown = *title != '\0' ? title : *url != '\0' ? url : _ ("New Source");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), shown);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), shown == url ? "" : url);
  gtk_widget_set_visible (self->open_button, is_page (url));
  co_button_name (self->open_button, _ ("Open the Link"), url);
}

static void
launched_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = GTK_WIDGET (user_data);
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (object), result, &error))
    co_toast_error (widget, _ ("The link could not be opened"), error);
}

static void
open_clicked_cb (CoSourceRow *self)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (co_source_get_url (self->source));

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, launched_cb,
                           g_object_ref (self));
}

static void
remove_activated_cb (CoSourceRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
co_source_row_dispose (GObject *object)
{
  CoSourceRow *self = CO_SOURCE_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->source);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_SOURCE_ROW);

  G_OBJECT_CLASS (co_source_row_parent_class)->dispose (object);
}

static void
co_source_row_class_init (CoSourceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_source_row_dispose;

  /**
   * CoSourceRow::remove:
   * @self: the row
   *
   * The source is to be removed.
   */
  signals[REMOVE] = g_signal_new ("remove", CO_TYPE_SOURCE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CO_TYPE_DATE_ROW);
  g_type_ensure (CO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-source-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CoSourceRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, CoSourceRow, title_row);
  gtk_widget_class_bind_template_child (widget_class, CoSourceRow, url_row);
  gtk_widget_class_bind_template_child (widget_class, CoSourceRow, visited_row);
  gtk_widget_class_bind_template_child (widget_class, CoSourceRow, note_row);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_activated_cb);
}

static void
co_source_row_init (CoSourceRow *self)
{
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "title", self->title_row, "text", both);
  g_binding_group_bind (self->bindings, "url", self->url_row, "text", both);
  g_binding_group_bind (self->bindings, "visited", self->visited_row, "date", both);
  g_binding_group_bind (self->bindings, "note", self->note_row, "text", both);
}

/**
 * co_source_row_new:
 * @source: a source
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
co_source_row_new (CoSource *source)
{
  CoSourceRow *self = g_object_new (CO_TYPE_SOURCE_ROW, NULL);

  self->source = g_object_ref (source);
  g_binding_group_set_source (self->bindings, source);
  g_signal_connect_object (source, "notify::title", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "notify::url", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);
  update_title (self);
  return GTK_WIDGET (self);
}

/** co_source_row_get: Returns: (transfer none): what the row shows */
CoSource *
co_source_row_get (CoSourceRow *self)
{
  return self->source;
}

/**
 * co_source_row_unfold:
 * @self: a row
 *
 * Shows its fields, ready for the link to be typed.
 */
void
co_source_row_unfold (CoSourceRow *self)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (self->url_row);
}
