/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done with a service as a whole, from its card as from its page.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-service-menu.h"

#include "co-labels.h"
#include "co-service-edits.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

GMenuModel *
co_service_menu_create (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) statuses = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GEnumClass) klass = g_type_class_ref (CO_TYPE_SERVICE_STATUS);

  for (guint i = 0; i < klass->n_values; i++)
    {
      const char *label = co_label_enum (CO_TYPE_SERVICE_STATUS, klass->values[i].value);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "services.status", "s", klass->values[i].value_nick);
      g_menu_append_item (statuses, item);
    }
  g_menu_append_submenu (first, _ ("_Status"), G_MENU_MODEL (statuses));
  g_menu_append (first, _ ("D_uplicate"), "services.duplicate");
  g_menu_append (first, _ ("Open a SWOT _Board on It"), "services.board");
  g_menu_append (last, _ ("_Earlier Versions…"), "services.versions");
  g_menu_append (last, _ ("_Delete"), "services.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}

static void
unparent (gpointer popover)
{
  if (gtk_widget_get_parent (popover) != NULL)
    gtk_widget_unparent (popover);
  g_object_unref (popover);
}

/* The popover stays a moment longer: what was chosen is done after it has closed. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_once (unparent, g_object_ref (popover));
}

void
co_service_menu_popup (GtkWidget *owner, GtkWidget *widget, double x, double y)
{
  g_autoptr (GMenuModel) menu = co_service_menu_create ();
  GtkWidget *popover = gtk_popover_menu_new_from_model (menu);
  graphene_point_t point;

  if (!gtk_widget_compute_point (widget, owner, &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    point = GRAPHENE_POINT_INIT (0, 0);

  gtk_widget_set_parent (popover, owner);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
set_status (GtkWidget *widget, CoStore *store, CoService *service, CoServiceStatus status)
{
  g_autofree char *said = NULL;

  if (!co_services_set_status (store, service, status))
    return;

  /* Translators: said to a screen reader: a service has a new status. */
  said = g_strdup_printf (_ ("Status: %s"), co_label_enum (CO_TYPE_SERVICE_STATUS, status));
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), said, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
co_service_menu_set_status (GtkWidget *widget, CoStore *store, CoService *service, const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (CO_TYPE_SERVICE_STATUS);
  GEnumValue *value = g_enum_get_value_by_nick (klass, nick);

  if (value != NULL)
    set_status (widget, store, service, value->value);
}

void
co_service_menu_step (GtkWidget *widget, CoStore *store, CoService *service, int delta)
{
  int status = (int) co_service_get_status (service) + delta;

  if (status >= CO_SERVICE_STATUS_CANDIDATE && status <= CO_SERVICE_STATUS_DROPPED)
    set_status (widget, store, service, (CoServiceStatus) status);
}

void
co_service_menu_delete (GtkWidget *widget, CoStore *store, CoService *service)
{
  const char *title = *co_service_get_title (service) != '\0' ? co_service_get_title (service) : _ ("Untitled");
  g_autofree char *text = g_strdup_printf (_ ("“%s” moved to the trash"), title);

  co_toast_undo (widget, text);
  co_services_remove (store, service);
}
