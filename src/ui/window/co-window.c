/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window: the welcome page, or the places of one project. Views are made when they are first visited.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-window.h"

#include "co-places.h"
#include "co-preferences-dialog.h"
#include "co-toasts.h"
#include "co-today.h"
#include "co-welcome.h"
#include "co-window-private.h"

#include <glib/gi18n.h>

#define MAX_PLACES 16

/* A disk that takes longer than this to close is told of, in milliseconds. */
#define PATIENCE 300

struct _CoWindow
{
  AdwApplicationWindow parent_instance;

  GSettings *settings;
  char *folder; /* of the project that is shown, or being opened */
  CoStore *store;
  CoStore *opened;
  CoView *views[MAX_PLACES];
  int place;
  gboolean closing;
  guint patience; /* until the user is told that closing waits for the disk */

  GtkStack *stack;
  AdwToolbarView *frame;
  AdwNavigationSplitView *split;
  AdwNavigationPage *sidebar_page;
  AdwBin *place_bin;
  GtkListBox *sidebar;
  AdwBanner *failure_banner;
  AdwBanner *clash_banner;
  AdwBanner *damage_banner;
};

G_DEFINE_FINAL_TYPE (CoWindow, co_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_count (GListModel *list, guint position, guint removed, guint added, GtkLabel *label)
{
  guint n = g_list_model_get_n_items (list);
  g_autofree char *text = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");

  gtk_label_set_label (label, text);
}

static GtkWidget *
create_count (CoWindow *self, CoKind kind)
{
  GtkWidget *label = gtk_label_new (NULL);
  GListModel *list = co_documents_get_list (co_store_get_documents (self->store), kind);

  gtk_widget_add_css_class (label, "co-count");
  gtk_widget_add_css_class (label, "numeric");
  g_signal_connect_object (list, "items-changed", G_CALLBACK (update_count), label, G_CONNECT_DEFAULT);
  update_count (list, 0, 0, 0, GTK_LABEL (label));
  return label;
}

static GtkWidget *
create_row (CoWindow *self, const CoPlaceInfo *place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (place->icon);
  GtkWidget *label = gtk_label_new (_ (place->title));

  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  if (place->kind >= 0)
    gtk_box_append (GTK_BOX (box), create_count (self, (CoKind) place->kind));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (place->title), -1);

  return row;
}

static void
fill_sidebar (CoWindow *self)
{
  guint n;
  const CoPlaceInfo *places = co_places_get (&n);

  gtk_list_box_remove_all (self->sidebar);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->sidebar, create_row (self, &places[i]));
}

/* A write costs a sync of the disk, also when it changes nothing. */
static void
remember (CoWindow *self, const char *key, const char *value)
{
  g_autofree char *old = g_settings_get_string (self->settings, key);

  if (!g_str_equal (old, value))
    g_settings_set_string (self->settings, key, value);
}

CoView *
co_window_get_view (CoWindow *self)
{
  return self->place >= 0 ? self->views[self->place] : NULL;
}

/* The focus goes along when it is in the sidebar, so that two places never look chosen at once; a view that is new gets
   it otherwise. */
static void
move_focus (CoWindow *self, GtkListBoxRow *row, gboolean in_sidebar, gboolean is_new)
{
  if (in_sidebar && !adw_navigation_split_view_get_collapsed (self->split))
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else if (is_new)
    gtk_widget_grab_focus (GTK_WIDGET (self->views[self->place]));
}

void
co_window_select_place (CoWindow *self, int place)
{
  guint n;
  const CoPlaceInfo *places = co_places_get (&n);
  GtkListBoxRow *row;
  GtkWidget *focus;
  gboolean in_sidebar, is_new;

  if (place < 0 || place >= (int) n || self->store == NULL)
    return;

  row = gtk_list_box_get_row_at_index (self->sidebar, place);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  in_sidebar = focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar));
  is_new = self->place != place || !adw_navigation_split_view_get_show_content (self->split);
  if (self->views[place] == NULL)
    self->views[place] = g_object_ref_sink (g_object_new (places[place].get_type (), "store", self->store, NULL));
  /* The page of the split view stays: one that has been taken out of a collapsed split view cannot be put in again. */
  if (self->place != place)
    adw_bin_set_child (self->place_bin, GTK_WIDGET (self->views[place]));
  self->place = place;
  remember (self, "last-view", places[place].name);
  gtk_list_box_select_row (self->sidebar, row);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  /* First what the view can do: a button that is not sensitive yet takes no focus. */
  co_window_update_actions (self);
  move_focus (self, row, in_sidebar, is_new);
}

static void
sidebar_row_activated_cb (CoWindow *self, GtkListBoxRow *row)
{
  co_window_select_place (self, gtk_list_box_row_get_index (row));
}

/* An empty bottom bar would still take a few pixels. */
static void
update_bottom (CoWindow *self)
{
  adw_toolbar_view_set_reveal_bottom_bars (self->frame, adw_banner_get_revealed (self->failure_banner) ||
                                                            adw_banner_get_revealed (self->clash_banner) ||
                                                            adw_banner_get_revealed (self->damage_banner));
}

static void
update_failure (CoWindow *self)
{
  const char *failure = co_store_get_failure (self->store);
  gboolean failed = co_store_get_state (self->store) == CO_STORE_FAILED;
  gboolean waits = self->closing && self->patience == 0 && !failed;
  g_autofree char *text = NULL;

  if (waits)
    text = g_strdup (_ ("The last changes are being saved…"));
  else if (failure != NULL)
    text = g_strdup_printf (_ ("%s. Your changes wait in memory, and Cocreate keeps trying."), failure);
  adw_banner_set_use_markup (self->failure_banner, FALSE);
  if (text != NULL)
    adw_banner_set_title (self->failure_banner, text);
  adw_banner_set_button_label (self->failure_banner, waits ? NULL : _ ("Save a _Copy…"));
  adw_banner_set_revealed (self->failure_banner, failed || waits);
  update_bottom (self);
}

static void
update_clashes (CoWindow *self)
{
  guint n = g_list_model_get_n_items (co_store_get_clashes (self->store));
  g_autofree char *text = NULL;

  text = g_strdup_printf (
      ngettext ("One document was changed in two places at once", "%u documents were changed in two places at once", n),
      n);
  adw_banner_set_title (self->clash_banner, text);
  adw_banner_set_revealed (self->clash_banner, n > 0);
  update_bottom (self);
}

static void
update_damages (CoWindow *self)
{
  guint n = g_list_model_get_n_items (co_store_get_damages (self->store));
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("One file of the project cannot be read and is left as it is",
                                    "%u files of the project cannot be read and are left as they are", n),
                          n);
  adw_banner_set_title (self->damage_banner, text);
  adw_banner_set_revealed (self->damage_banner, n > 0);
  update_bottom (self);
}

static void
update_title (CoWindow *self)
{
  CoProject *project = co_documents_get_project (co_store_get_documents (self->store));
  const char *authority = co_project_get_authority (project);
  const char *name = *authority != '\0' ? authority : co_project_get_title (project);

  adw_navigation_page_set_title (self->sidebar_page, *name != '\0' ? name : "Cocreate");
  gtk_window_set_title (GTK_WINDOW (self), *name != '\0' ? name : "Cocreate");
}

/* The history has gone on: what a toast offers to undo is not what would be undone. */
static void
history_changed_cb (CoWindow *self)
{
  co_toast_forget_undo (GTK_WIDGET (self->stack));
}

static void
drop_views (CoWindow *self)
{
  for (guint i = 0; i < MAX_PLACES; i++)
    g_clear_object (&self->views[i]);
  self->place = -1;
}

static void
unsaved_answered_cb (CoWindow *self, const char *response)
{
  if (g_str_equal (response, "copy"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.save-copy", NULL);
  else if (g_str_equal (response, "discard"))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* The window stays, so that nothing is lost, unless the user wants it to. */
static void
ask_about_unsaved (CoWindow *self, GError *error)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Close Without Saving?"), NULL));

  adw_alert_dialog_format_body (
      dialog, _ ("The last changes are not on the disk yet, and are lost when you close. %s."), error->message);
  adw_alert_dialog_add_responses (dialog, "stay", _ ("_Keep Open"), "copy", _ ("Save a _Copy…"), "discard",
                                  _ ("_Close Without Saving"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "copy", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "stay");
  adw_alert_dialog_set_close_response (dialog, "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (unsaved_answered_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
flushed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoWindow) self = CO_WINDOW (user_data);
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->patience, g_source_remove);
  if (co_store_flush_finish (CO_STORE (object), result, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  self->closing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->split), TRUE);
  update_failure (self);
  ask_about_unsaved (self, error);
}

static gboolean
patience_cb (gpointer user_data)
{
  CoWindow *self = user_data;

  self->patience = 0;
  update_failure (self);
  return G_SOURCE_REMOVE;
}

static void
remember_size (CoWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

/* What has been written and not sent off is no less said, in whatever place it stands. */
static void
co_window_finish_views (CoWindow *self)
{
  guint n;

  co_places_get (&n);
  for (guint i = 0; i < n; i++)
    {
      if (self->views[i] != NULL)
        co_view_finish (self->views[i]);
    }
}

static gboolean
co_window_close_request (GtkWindow *window)
{
  CoWindow *self = CO_WINDOW (window);

  remember_size (self);
  if (self->store == NULL)
    return GDK_EVENT_PROPAGATE;
  if (!self->closing)
    {
      self->closing = TRUE;
      /* What is being typed is taken when its row is left, and a row that only turns insensitive is not left. */
      gtk_window_set_focus (window, NULL);
      co_window_finish_views (self);
      gtk_widget_set_sensitive (GTK_WIDGET (self->split), FALSE);
      self->patience = g_timeout_add (PATIENCE, patience_cb, self);
      co_store_flush_async (self->store, NULL, flushed_cb, g_object_ref (self));
    }

  return GDK_EVENT_STOP;
}

static void
co_window_dispose (GObject *object)
{
  CoWindow *self = CO_WINDOW (object);

  g_clear_handle_id (&self->patience, g_source_remove);
  drop_views (self);
  g_clear_object (&self->opened);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_WINDOW);

  G_OBJECT_CLASS (co_window_parent_class)->dispose (object);
}

static void
co_window_finalize (GObject *object)
{
  g_free (CO_WINDOW (object)->folder);

  G_OBJECT_CLASS (co_window_parent_class)->finalize (object);
}

static void
co_window_class_init (CoWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = co_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = co_window_close_request;

  g_type_ensure (CO_TYPE_WELCOME);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/window/co-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CoWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CoWindow, frame);
  gtk_widget_class_bind_template_child (widget_class, CoWindow, split);
  gtk_widget_class_bind_template_child (widget_class, CoWindow, sidebar_page);
  gtk_widget_class_bind_template_child (widget_class, CoWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, CoWindow, place_bin);
  gtk_widget_class_bind_template_child (widget_class, CoWindow, failure_banner);
  gtk_widget_class_bind_template_child (widget_class, CoWindow, clash_banner);
  gtk_widget_class_bind_template_child (widget_class, CoWindow, damage_banner);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_row_activated_cb);
  co_window_class_install_actions (widget_class);
}

static void
co_window_init (CoWindow *self)
{
  self->place = -1;
  self->settings = g_settings_new (CO_APP_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (co_window_update_actions), NULL);
  co_window_update_actions (self);
}

/**
 * co_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window that shows the welcome page
 */
CoWindow *
co_window_new (GtkApplication *application)
{
  return g_object_new (CO_TYPE_WINDOW, "application", application, NULL);
}

/**
 * co_window_get_store:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the store of its project
 */
CoStore *
co_window_get_store (CoWindow *self)
{
  return self->store;
}

/**
 * co_window_get_folder:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the folder of the project that it shows or is opening
 */
const char *
co_window_get_folder (CoWindow *self)
{
  return self->folder;
}

/* Whoever comes back to the window finds what others have done meanwhile, also on a share where nothing tells of it. */
static void
look (CoWindow *self, GParamSpec *pspec, CoStore *store)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)))
    return;

  co_store_look (store);
  co_today_look (co_today_get_default ());
}

/* Something came from outside, or stood in the way of undo. */
static void
noticed_cb (CoWindow *self, const char *message)
{
  co_toast_say (GTK_WIDGET (self->stack), message);
}

/**
 * co_window_set_store:
 * @self: a window that shows no project yet
 * @store: the store of a project
 *
 * Shows a project, at the place that was visited last.
 */
void
co_window_set_store (CoWindow *self, CoStore *store)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-view");
  int place = co_places_find (last);

  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_set_str (&self->folder, co_store_get_folder (store));
  co_store_watch (store);
  g_signal_connect_object (self, "notify::is-active", G_CALLBACK (look), store, G_CONNECT_DEFAULT);
  co_preferences_bind_limits (store);
  remember (self, "last-project", co_store_get_folder (store));

  g_signal_connect_object (store, "notify::state", G_CALLBACK (update_failure), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::failure", G_CALLBACK (update_failure), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::can-undo", G_CALLBACK (co_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::can-redo", G_CALLBACK (co_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::undo-name", G_CALLBACK (history_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "noticed", G_CALLBACK (noticed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (co_store_get_clashes (store), "items-changed", G_CALLBACK (update_clashes), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (co_store_get_damages (store), "items-changed", G_CALLBACK (update_damages), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (co_documents_get_project (co_store_get_documents (store)), "changed",
                           G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);

  fill_sidebar (self);
  co_store_merge_copies (store);
  update_title (self);
  update_clashes (self);
  update_damages (self);
  gtk_stack_set_visible_child_name (self->stack, "project");
  co_window_select_place (self, MAX (place, 0));
}

/* The first frame shows the window; the second call comes after it. */
static gboolean
show_opened_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CoWindow *self = CO_WINDOW (widget);
  gint64 *first = user_data;
  g_autoptr (CoStore) store = NULL;

  if (*first < 0)
    *first = gdk_frame_clock_get_frame_counter (clock);
  if (*first == gdk_frame_clock_get_frame_counter (clock))
    return G_SOURCE_CONTINUE;

  store = g_steal_pointer (&self->opened);
  if (store != NULL)
    co_window_set_store (self, store);
  return G_SOURCE_REMOVE;
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CoWindow) self = CO_WINDOW (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (CoStore) store = co_store_open_finish (result, &error);
  g_autofree char *last = NULL;

  if (store != NULL)
    {
      gint64 *first = g_new (gint64, 1);

      *first = -1;
      g_set_object (&self->opened, store);
      gtk_widget_add_tick_callback (GTK_WIDGET (self), show_opened_cb, first, g_free);
      return;
    }

  /* What cannot be opened now is not tried again at the next start. */
  last = g_settings_get_string (self->settings, "last-project");
  if (g_strcmp0 (last, self->folder) == 0)
    g_settings_reset (self->settings, "last-project");
  g_clear_pointer (&self->folder, g_free);
  gtk_stack_set_visible_child_name (self->stack, "welcome");
  co_toast_error (GTK_WIDGET (self->stack), _ ("The project could not be opened"), error);
}

/**
 * co_window_open:
 * @self: a window that shows no project yet
 * @folder: path of a project folder
 *
 * Opens a project in the window. The window is shown meanwhile, with nothing in it yet.
 */
void
co_window_open (CoWindow *self, const char *folder)
{
  g_return_if_fail (self->folder == NULL);

  self->folder = g_canonicalize_filename (folder, NULL);
  gtk_stack_set_visible_child_name (self->stack, "project");
  co_store_open_async (folder, NULL, opened_cb, g_object_ref (self));
}

/**
 * co_window_show:
 * @self: a window with a project
 * @place: the name of a place
 *
 * Goes to a place.
 */
void
co_window_show (CoWindow *self, const char *place)
{
  co_window_select_place (self, co_places_find (place));
}
