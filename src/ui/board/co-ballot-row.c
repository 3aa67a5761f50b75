/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A card on a ballot, with the dots that it gets. The keys are the row's: its buttons are for the pointer.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-ballot-row.h"

#include <glib/gi18n.h>

struct _CoBallotRow
{
  AdwActionRow parent_instance;

  CoCard *card;

  GtkWidget *less_button;
  GtkLabel *dots_label;
  GtkWidget *more_button;
};

G_DEFINE_FINAL_TYPE (CoBallotRow, co_ballot_row, ADW_TYPE_ACTION_ROW)

enum
{
  GIVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
less_clicked_cb (CoBallotRow *self)
{
  g_signal_emit (self, signals[GIVE], 0, -1);
}

static void
more_clicked_cb (CoBallotRow *self)
{
  g_signal_emit (self, signals[GIVE], 0, 1);
}

static void
co_ballot_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_BALLOT_ROW);
  g_clear_object (&CO_BALLOT_ROW (object)->card);

  G_OBJECT_CLASS (co_ballot_row_parent_class)->dispose (object);
}

static void
co_ballot_row_class_init (CoBallotRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_ballot_row_dispose;

  /**
   * CoBallotRow::give:
   * @dots: how many dots more, or less when negative
   *
   * A button has been pressed.
   */
  signals[GIVE] =
      g_signal_new ("give", CO_TYPE_BALLOT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-ballot-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CoBallotRow, less_button);
  gtk_widget_class_bind_template_child (widget_class, CoBallotRow, dots_label);
  gtk_widget_class_bind_template_child (widget_class, CoBallotRow, more_button);
  gtk_widget_class_bind_template_callback (widget_class, less_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
}

static void
co_ballot_row_init (CoBallotRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Its title does not say how many dots it has. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/**
 * co_ballot_row_new:
 * @card: a card of the board
 *
 * Returns: (transfer floating): a row for the card, without dots
 */
GtkWidget *
co_ballot_row_new (CoCard *card)
{
  CoBallotRow *self = g_object_new (CO_TYPE_BALLOT_ROW, NULL);

  self->card = g_object_ref (card);
  g_object_bind_property (card, "text", self, "title", G_BINDING_SYNC_CREATE);
  return GTK_WIDGET (self);
}

/** co_ballot_row_get_card: Returns: (transfer none): its card */
CoCard *
co_ballot_row_get_card (CoBallotRow *self)
{
  return self->card;
}

/**
 * co_ballot_row_show:
 * @self: a row
 * @dots: how many dots the card gets
 * @may_add: whether it may get more
 *
 * Shows how many dots the card gets.
 */
void
co_ballot_row_show (CoBallotRow *self, guint dots, gboolean may_add)
{
  g_autofree char *number = g_strdup_printf ("%u", dots);
  g_autofree char *words = g_strdup_printf (ngettext ("%u dot", "%u dots", dots), dots);
  g_autofree char *label = g_strdup_printf ("%s, %s", co_card_get_text (self->card), words);

  gtk_label_set_label (self->dots_label, number);
  gtk_widget_set_sensitive (self->less_button, dots > 0);
  gtk_widget_set_sensitive (self->more_button, may_add);
  if (dots > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "co-has-dots");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "co-has-dots");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
