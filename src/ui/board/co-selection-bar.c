/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done to the cards that are selected, for those who do not know the keys, and for fingers. It lies over the
 * board, so that nothing moves under the pointer between two clicks.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-selection-bar.h"

#include <glib/gi18n.h>

struct _CoSelectionBar
{
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *count_label;
  GtkWidget *merge_button;
};

G_DEFINE_FINAL_TYPE (CoSelectionBar, co_selection_bar, ADW_TYPE_BIN)

enum
{
  COMMAND,
  CLEAR,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
group_clicked_cb (CoSelectionBar *self)
{
  g_signal_emit (self, signals[COMMAND], 0, "card.group");
}

static void
merge_clicked_cb (CoSelectionBar *self)
{
  g_signal_emit (self, signals[COMMAND], 0, "card.merge");
}

static void
delete_clicked_cb (CoSelectionBar *self)
{
  g_signal_emit (self, signals[COMMAND], 0, "card.delete");
}

static void
unselect_clicked_cb (CoSelectionBar *self)
{
  g_signal_emit (self, signals[CLEAR], 0);
}

static void
co_selection_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_SELECTION_BAR);

  G_OBJECT_CLASS (co_selection_bar_parent_class)->dispose (object);
}

static void
co_selection_bar_class_init (CoSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_selection_bar_dispose;

  /**
   * CoSelectionBar::command:
   * @command: an action for cards
   *
   * Something is to be done to the cards that are selected.
   */
  signals[COMMAND] = g_signal_new ("command", CO_TYPE_SELECTION_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * CoSelectionBar::clear:
   *
   * Nothing is to be selected any more.
   */
  signals[CLEAR] =
      g_signal_new ("clear", CO_TYPE_SELECTION_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CoSelectionBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CoSelectionBar, count_label);
  gtk_widget_class_bind_template_child (widget_class, CoSelectionBar, merge_button);
  gtk_widget_class_bind_template_callback (widget_class, group_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, unselect_clicked_cb);
}

static void
co_selection_bar_init (CoSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_selection_bar_show_count:
 * @self: a bar
 * @n: how many cards are selected
 *
 * Says how many there are; for none it goes away.
 */
void
co_selection_bar_show_count (CoSelectionBar *self, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u card selected", "%u cards selected", n), n);

  if (n > 0)
    gtk_label_set_label (self->count_label, text);
  gtk_widget_set_sensitive (self->merge_button, n > 1);
  gtk_revealer_set_reveal_child (self->revealer, n > 0);
}
