/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each week of the calendar is two rows here, so that a bracket runs from the middle of one week to the middle of
 * another and its neighbour can begin where it ends.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-gap-column.h"

struct _CoGapColumn
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  guint n_weeks;
};

G_DEFINE_FINAL_TYPE (CoGapColumn, co_gap_column, GTK_TYPE_WIDGET)

static void
co_gap_column_dispose (GObject *object)
{
  g_clear_pointer (&CO_GAP_COLUMN (object)->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (co_gap_column_parent_class)->dispose (object);
}

static void
co_gap_column_class_init (CoGapColumnClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_gap_column_dispose;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
co_gap_column_init (CoGapColumn *self)
{
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  self->grid = g_object_new (GTK_TYPE_GRID, "row-homogeneous", TRUE, NULL);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

GtkWidget *
co_gap_column_new (guint n_weeks)
{
  CoGapColumn *self = g_object_new (CO_TYPE_GAP_COLUMN, NULL);

  self->n_weeks = n_weeks;

  return GTK_WIDGET (self);
}

GtkWidget *
co_gap_label_new (int days)
{
  static const char *const classes[] = { [CO_GAP_GOOD] = "good", [CO_GAP_FAIR] = "fair", [CO_GAP_BAD] = "bad" };
  CoGapRating rating;
  g_autofree char *text = co_plan_dup_gap (days, &rating);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "co-gap");
  gtk_widget_add_css_class (label, classes[rating]);

  return label;
}

/* @from and @to: the weeks of two workshops, counted from the first that is shown. */
static void
add_bracket (CoGapColumn *self, int from, int to, int days)
{
  int first = MAX (2 * from + 1, 0), last = MIN (2 * to + 1, 2 * (int) self->n_weeks);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *bracket = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = co_gap_label_new (days);

  if (last <= first)
    return;

  gtk_widget_add_css_class (bracket, "co-bracket");
  if (from >= 0)
    gtk_widget_add_css_class (bracket, "begins");
  if (to < (int) self->n_weeks)
    gtk_widget_add_css_class (bracket, "ends");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 6);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 9);
  gtk_box_append (GTK_BOX (box), bracket);
  gtk_box_append (GTK_BOX (box), label);
  gtk_grid_attach (GTK_GRID (self->grid), box, 0, first, 1, last - first);
}

void
co_gap_column_show (CoGapColumn *self, CoPlan *plan, const GDate *first)
{
  GPtrArray *workshops = co_plan_get_workshops (plan);
  GtkWidget *child;
  GDate previous;
  gboolean has_previous = FALSE;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  /* Something in each row, so that all are there and equal. */
  for (guint i = 0; i < 2 * self->n_weeks; i++)
    gtk_grid_attach (GTK_GRID (self->grid), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), 1, (int) i, 1, 1);

  for (guint i = 0; i < workshops->len; i++)
    {
      GDate day;

      if (!co_plan_get_day (g_ptr_array_index (workshops, i), &day))
        continue;
      if (has_previous)
        {
          int from = g_date_days_between (first, &previous), to = g_date_days_between (first, &day);

          /* Rounded down, days before the first week as well. */
          add_bracket (self, (from - (from < 0 ? 6 : 0)) / 7, (to - (to < 0 ? 6 : 0)) / 7, to - from);
        }
      previous = day;
      has_previous = TRUE;
    }
}
