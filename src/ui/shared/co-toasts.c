/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events are told by toasts; the window's toast overlay is found from any of its widgets.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-toasts.h"

#include <glib/gi18n.h>

/* Where the overlay keeps the toast whose button undoes the last step. */
#define UNDO_TOAST "co-undo-toast"

/* The overlay is the content of its window, and around all else that is in it. */
static GtkWidget *
find_overlay (GtkWidget *widget)
{
  if (ADW_IS_APPLICATION_WINDOW (widget))
    widget = adw_application_window_get_content (ADW_APPLICATION_WINDOW (widget));

  return widget != NULL ? gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY) : NULL;
}

static void
show (GtkWidget *widget, AdwToast *toast)
{
  GtkWidget *overlay = find_overlay (widget);

  adw_toast_set_use_markup (toast, FALSE);
  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

/**
 * co_toast_say:
 * @widget: the window, or any widget in it
 * @text: a short sentence
 *
 * Says that something has happened.
 */
void
co_toast_say (GtkWidget *widget, const char *text)
{
  show (widget, adw_toast_new (text));
}

/**
 * co_toast_undo:
 * @widget: the window, or any widget in it
 * @text: a short sentence
 *
 * Says that something has happened, with a button that takes it back.
 */
void
co_toast_undo (GtkWidget *widget, const char *text)
{
  AdwToast *toast = adw_toast_new (text);
  GtkWidget *overlay = find_overlay (widget);

  co_toast_forget_undo (widget);
  if (overlay != NULL)
    g_object_set_data_full (G_OBJECT (overlay), UNDO_TOAST, g_object_ref (toast), g_object_unref);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  show (widget, toast);
}

/**
 * co_toast_forget_undo:
 * @widget: the window, or any widget in it
 *
 * Takes the toast that offers to undo away: what it speaks of is not the last step any more, and its button would take
 * back something else.
 */
void
co_toast_forget_undo (GtkWidget *widget)
{
  GtkWidget *overlay = find_overlay (widget);
  g_autoptr (AdwToast) toast = overlay != NULL ? g_object_steal_data (G_OBJECT (overlay), UNDO_TOAST) : NULL;

  if (toast != NULL)
    adw_toast_dismiss (toast);
}

/**
 * co_toast_error:
 * @widget: the window, or any widget in it
 * @what: what could not be done, in a sentence
 * @error: (nullable): why
 *
 * Says what could not be done and why. That a person has closed a dialog is no error.
 */
void
co_toast_error (GtkWidget *widget, const char *what, const GError *error)
{
  g_autofree char *text = NULL;

  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) ||
      g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Translators: what could not be done, and why. */
  text = error != NULL ? g_strdup_printf (_ ("%s: %s"), what, error->message) : g_strdup (what);
  show (widget, adw_toast_new (text));
}
