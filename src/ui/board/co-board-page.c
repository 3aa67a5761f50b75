/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One board, with the question put to the room above its quadrants.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-page.h"

#include "co-board-grid.h"
#include "co-history-box.h"
#include "co-labels.h"

#include <glib/gi18n.h>

struct _CoBoardPage
{
  AdwNavigationPage parent_instance;

  CoBoardEditor *editor;

  AdwWindowTitle *window_title;
  CoHistoryBox *history_box;
  GtkLabel *question_label;
  CoBoardGrid *grid;
};

G_DEFINE_FINAL_TYPE (CoBoardPage, co_board_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_title (CoBoardPage *self)
{
  CoBoard *board = co_board_page_get_board (self);
  const char *title = *co_board_get_title (board) != '\0' ? co_board_get_title (board) : _ ("Untitled board");

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title,
                                 co_label_enum (CO_TYPE_BOARD_SUBJECT, co_board_get_subject (board)));
  gtk_label_set_label (self->question_label, *co_board_get_question (board) != '\0'
                                                 ? co_board_get_question (board)
                                                 : _ ("Which question is put to the room?"));
  if (*co_board_get_question (board) != '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self->question_label), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->question_label), "dimmed");
}

static void
write_card (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_board_page_write (CO_BOARD_PAGE (widget));
}

static void
co_board_page_dispose (GObject *object)
{
  CoBoardPage *self = CO_BOARD_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_BOARD_PAGE);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (co_board_page_parent_class)->dispose (object);
}

/* One comes to work on cards, not on the question above them. */
static void
co_board_page_shown (AdwNavigationPage *page)
{
  co_board_grid_focus (CO_BOARD_PAGE (page)->grid);
}

static void
co_board_page_class_init (CoBoardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_board_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = co_board_page_shown;

  g_type_ensure (CO_TYPE_BOARD_GRID);
  g_type_ensure (CO_TYPE_HISTORY_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-board-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CoBoardPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, CoBoardPage, history_box);
  gtk_widget_class_bind_template_child (widget_class, CoBoardPage, question_label);
  gtk_widget_class_bind_template_child (widget_class, CoBoardPage, grid);

  gtk_widget_class_install_action (widget_class, "board.write", NULL, write_card);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "board.write", NULL);
}

static void
co_board_page_init (CoBoardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_board_page_new:
 * @store: the store of the project
 * @board: one of its boards
 *
 * Returns: (transfer none): a page that shows the board
 */
AdwNavigationPage *
co_board_page_new (CoStore *store, CoBoard *board)
{
  CoBoardPage *self = g_object_new (CO_TYPE_BOARD_PAGE, NULL);

  self->editor = co_board_editor_new (store, board);
  co_board_grid_set_editor (self->grid, self->editor);
  g_object_set (self->history_box, "store", store, NULL);
  g_signal_connect_object (board, "notify::question", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (board, "notify::title", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (board, "notify::subject", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  show_title (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * co_board_page_get_board:
 * @self: a page
 *
 * Returns: (transfer none): the board that it shows
 */
CoBoard *
co_board_page_get_board (CoBoardPage *self)
{
  return co_board_editor_get_board (self->editor);
}

/**
 * co_board_page_write:
 * @self: a page
 *
 * Lets cards be written that are to be sorted later.
 */
void
co_board_page_write (CoBoardPage *self)
{
  co_board_grid_write (self->grid);
}
