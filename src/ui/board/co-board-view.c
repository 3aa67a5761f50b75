/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place “SWOT Boards”.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-board-view.h"

#include "co-history-box.h"

struct _CoBoardView
{
  CoView parent_instance;
};

G_DEFINE_FINAL_TYPE (CoBoardView, co_board_view, CO_TYPE_VIEW)

static void
co_board_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_BOARD_VIEW);

  G_OBJECT_CLASS (co_board_view_parent_class)->dispose (object);
}

static void
co_board_view_class_init (CoBoardViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_board_view_dispose;

  g_type_ensure (CO_TYPE_HISTORY_BOX);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), "/org/example/Cocreate/ui/board/co-board-view.ui");
}

static void
co_board_view_init (CoBoardView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
