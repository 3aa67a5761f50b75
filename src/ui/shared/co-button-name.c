/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Buttons that stand on each row of a list: no two that are seen at once have the same name.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-button-name.h"

#include <glib/gi18n.h>

/**
 * co_button_name:
 * @button: a button of a row
 * @what: what it does, as its tooltip says
 * @whose: what the row is called
 *
 * Names the button for a screen reader: “Board Menu: Getting around without a car”.
 */
void
co_button_name (GtkWidget *button, const char *what, const char *whose)
{
  /* Translators: what a button does, and for what: “Board Menu: Getting around without a car”. */
  g_autofree char *name = *whose != '\0' ? g_strdup_printf (C_ ("button", "%s: %s"), what, whose) : g_strdup (what);

  /* GTK names a button after what it shows, which comes before a name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
