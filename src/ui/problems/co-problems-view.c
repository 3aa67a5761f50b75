/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place “Problems”.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-problems-view.h"

#include "co-history-box.h"

struct _CoProblemsView
{
  CoView parent_instance;
};

G_DEFINE_FINAL_TYPE (CoProblemsView, co_problems_view, CO_TYPE_VIEW)

static void
co_problems_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PROBLEMS_VIEW);

  G_OBJECT_CLASS (co_problems_view_parent_class)->dispose (object);
}

static void
co_problems_view_class_init (CoProblemsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_problems_view_dispose;

  g_type_ensure (CO_TYPE_HISTORY_BOX);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/example/Cocreate/ui/problems/co-problems-view.ui");
}

static void
co_problems_view_init (CoProblemsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
