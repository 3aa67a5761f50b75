/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place “Watch Library”.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-library-view.h"

#include "co-history-box.h"

struct _CoLibraryView
{
  CoView parent_instance;
};

G_DEFINE_FINAL_TYPE (CoLibraryView, co_library_view, CO_TYPE_VIEW)

static void
co_library_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_LIBRARY_VIEW);

  G_OBJECT_CLASS (co_library_view_parent_class)->dispose (object);
}

static void
co_library_view_class_init (CoLibraryViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_library_view_dispose;

  g_type_ensure (CO_TYPE_HISTORY_BOX);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/example/Cocreate/ui/library/co-library-view.ui");
}

static void
co_library_view_init (CoLibraryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
