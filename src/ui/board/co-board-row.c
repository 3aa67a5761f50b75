/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A board in the list of boards: the four quadrants in small, with how many cards each holds.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-row.h"

#include "co-button-name.h"
#include "co-gather-group.h"
#include "co-quadrants.h"

#include <glib/gi18n.h>

struct _CoBoardRow
{
  AdwActionRow parent_instance;

  CoBoard *board;
  CoQuadrants *quadrants; /* tell of the boards that it gathers as well */

  GtkWidget *menu_button;
  GtkLabel *labels[CO_N_QUADRANTS];
};

G_DEFINE_FINAL_TYPE (CoBoardRow, co_board_row, ADW_TYPE_ACTION_ROW)

static void
show_board (CoBoardRow *self)
{
  const char *title = co_board_get_title (self->board);
  g_autofree char *subject = co_gather_describe (self->board);
  g_autofree char *cards = NULL, *subtitle = NULL;
  guint n = 0, unsorted = 0;

  title = *title != '\0' ? title : _ ("Untitled board");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  co_button_name (self->menu_button, _ ("Board Menu"), title);
  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    {
      guint count = co_quadrants_count (self->quadrants, (CoQuadrant) i);
      g_autofree char *text = NULL;

      if (i == CO_QUADRANT_UNSORTED)
        text = g_strdup_printf (ngettext ("%u to sort", "%u to sort", count), unsorted = count);
      else
        text = g_strdup_printf ("%u", count);
      gtk_label_set_label (self->labels[i], text);
      n += count;
    }
  cards = g_strdup_printf (ngettext ("%u card", "%u cards", n), n);
  subtitle = g_strdup_printf ("%s · %s", subject, cards);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->labels[CO_QUADRANT_UNSORTED]), unsorted > 0);
}

static void
co_board_row_dispose (GObject *object)
{
  CoBoardRow *self = CO_BOARD_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_BOARD_ROW);
  g_clear_object (&self->quadrants);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (co_board_row_parent_class)->dispose (object);
}

static void
co_board_row_class_init (CoBoardRowClass *klass)
{
  static const char *const names[] = { "unsorted_label", "strength_label", "weakness_label", "opportunity_label",
                                       "threat_label" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_board_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-board-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CoBoardRow, menu_button);
  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                               (gssize) (G_STRUCT_OFFSET (CoBoardRow, labels) + i * sizeof (gpointer)));
}

static void
co_board_row_init (CoBoardRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_board_row_new:
 * @board: a board
 *
 * Returns: (transfer none): a row that shows it
 */
GtkWidget *
co_board_row_new (CoBoard *board)
{
  CoBoardRow *self = g_object_new (CO_TYPE_BOARD_ROW, NULL);

  self->board = g_object_ref (board);
  self->quadrants = co_quadrants_new (board);
  g_signal_connect_object (self->quadrants, "changed", G_CALLBACK (show_board), self, G_CONNECT_SWAPPED);
  show_board (self);
  return GTK_WIDGET (self);
}

/**
 * co_board_row_get_board:
 * @self: a row
 *
 * Returns: (transfer none): the board that it shows
 */
CoBoard *
co_board_row_get_board (CoBoardRow *self)
{
  return self->board;
}
