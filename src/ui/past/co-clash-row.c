/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One value that two versions of a document do not share: what stands here, what stands there, and a button under each.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-clash-row.h"

#include "co-values.h"

#include <glib/gi18n.h>

struct _CoClashRow
{
  AdwPreferencesRow parent_instance;

  CoStore *store;
  CoClash *clash;
  CoQuarrel *quarrel;

  GtkLabel *where_label;
  GtkLabel *mine_label;
  GtkLabel *theirs_label;
  GtkWidget *mine_button;
  GtkWidget *theirs_button;
};

G_DEFINE_FINAL_TYPE (CoClashRow, co_clash_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The row goes with what it settles. */
static void
settle (CoClashRow *self, gboolean keep)
{
  g_autoptr (CoClashRow) alive = g_object_ref (self);

  if (keep)
    co_store_keep_mine (self->store, self->clash, self->quarrel);
  else
    co_store_take_theirs (self->store, self->clash, self->quarrel);
  g_signal_emit (alive, signals[SETTLED], 0, self->clash, keep);
}

static void
mine_clicked_cb (CoClashRow *self)
{
  settle (self, TRUE);
}

static void
theirs_clicked_cb (CoClashRow *self)
{
  settle (self, FALSE);
}

static void
co_clash_row_dispose (GObject *object)
{
  CoClashRow *self = CO_CLASH_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_CLASH_ROW);
  g_clear_object (&self->store);
  g_clear_object (&self->clash);
  g_clear_pointer (&self->quarrel, co_quarrel_free);

  G_OBJECT_CLASS (co_clash_row_parent_class)->dispose (object);
}

static void
co_clash_row_class_init (CoClashRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_clash_row_dispose;

  /**
   * CoClashRow::settled:
   * @clash: the clash
   * @kept: whether what stands here was kept, which is no step of undo
   *
   * Somebody has decided.
   */
  signals[SETTLED] = g_signal_new ("settled", CO_TYPE_CLASH_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   CO_TYPE_CLASH, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/past/co-clash-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CoClashRow, where_label);
  gtk_widget_class_bind_template_child (widget_class, CoClashRow, mine_label);
  gtk_widget_class_bind_template_child (widget_class, CoClashRow, theirs_label);
  gtk_widget_class_bind_template_child (widget_class, CoClashRow, mine_button);
  gtk_widget_class_bind_template_child (widget_class, CoClashRow, theirs_button);
  gtk_widget_class_bind_template_callback (widget_class, mine_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, theirs_clicked_cb);
}

static void
co_clash_row_init (CoClashRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A button alone would not tell a screen reader which value it is about. */
static void
show_side (GtkLabel *label, GtkWidget *button, const char *where, const char *value)
{
  const char *shown = *value != '\0' ? value : _ ("Nothing");
  /* Translators: the label of a button, the member, the value. */
  g_autofree char *name =
      g_strdup_printf (_ ("%s: %s, “%s”"), gtk_button_get_label (GTK_BUTTON (button)), where, shown);

  gtk_label_set_label (label, shown);
  if (*value == '\0')
    gtk_widget_add_css_class (GTK_WIDGET (label), "dimmed");
  /* The button is labelled by its own text, and that would win. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * co_clash_row_new:
 * @store: the store of the project
 * @clash: one of its clashes, whose document is in the project
 * @quarrel: one thing to decide
 *
 * Returns: (transfer none): a row that asks
 */
GtkWidget *
co_clash_row_new (CoStore *store, CoClash *clash, const CoQuarrel *quarrel)
{
  CoClashRow *self = g_object_new (CO_TYPE_CLASH_ROW, NULL);
  CoDocuments *documents = co_store_get_documents (store);
  g_autofree char *where = NULL, *here = NULL, *there = NULL;

  self->store = g_object_ref (store);
  self->clash = g_object_ref (clash);
  self->quarrel = co_quarrel_copy (quarrel);
  co_value_quarrel (co_documents_lookup (documents, co_clash_get_id (clash)), co_clash_get_theirs (clash), quarrel,
                    documents, &where, &here, &there);
  gtk_label_set_label (self->where_label, where);
  show_side (self->mine_label, self->mine_button, where, here);
  show_side (self->theirs_label, self->theirs_button, where, there);

  return GTK_WIDGET (self);
}
