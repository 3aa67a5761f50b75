/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Events are told by toasts; the window's toast overlay is found from any of its widgets.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-toasts.h"

#include <glib/gi18n.h>

static void
show (GtkWidget *widget, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  adw_toast_set_use_markup (toast, FALSE);
  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_object_unref (toast);
}

/**
 * co_toast_say:
 * @widget: any widget of the window
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
 * @widget: any widget of the window
 * @text: a short sentence
 *
 * Says that something has happened, with a button that takes it back.
 */
void
co_toast_undo (GtkWidget *widget, const char *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  show (widget, toast);
}

/**
 * co_toast_error:
 * @widget: any widget of the window
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
