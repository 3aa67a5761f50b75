/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place “Services”.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-services-view.h"

#include "co-history-box.h"

struct _CoServicesView
{
  CoView parent_instance;
};

G_DEFINE_FINAL_TYPE (CoServicesView, co_services_view, CO_TYPE_VIEW)

static void
co_services_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_SERVICES_VIEW);

  G_OBJECT_CLASS (co_services_view_parent_class)->dispose (object);
}

static void
co_services_view_class_init (CoServicesViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_services_view_dispose;

  g_type_ensure (CO_TYPE_HISTORY_BOX);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/example/Cocreate/ui/services/co-services-view.ui");
}

static void
co_services_view_init (CoServicesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
