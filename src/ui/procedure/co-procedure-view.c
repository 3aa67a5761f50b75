/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place “Procedure”.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-procedure-view.h"

#include "co-history-box.h"

struct _CoProcedureView
{
  CoView parent_instance;
};

G_DEFINE_FINAL_TYPE (CoProcedureView, co_procedure_view, CO_TYPE_VIEW)

static void
co_procedure_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PROCEDURE_VIEW);

  G_OBJECT_CLASS (co_procedure_view_parent_class)->dispose (object);
}

static void
co_procedure_view_class_init (CoProcedureViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_procedure_view_dispose;

  g_type_ensure (CO_TYPE_HISTORY_BOX);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/example/Cocreate/ui/procedure/co-procedure-view.ui");
}

static void
co_procedure_view_init (CoProcedureView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
