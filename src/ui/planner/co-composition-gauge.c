/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first workshop has room for fifteen: its free places are drawn, so that one sees how many are left. Groups that
 * the procedure wants and that nobody stands for are named.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-composition-gauge.h"

#include "co-composition.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Beyond, marks would be too thin to be seen. */
#define MAX_MARKS 60

struct _CoCompositionGauge
{
  GtkWidget parent_instance;

  GtkLabel *headline;
  GtkWidget *marks;
  GtkWidget *words;
};

G_DEFINE_FINAL_TYPE (CoCompositionGauge, co_composition_gauge, GTK_TYPE_WIDGET)

static const struct
{
  CoCollege college;
  const char *css_class;
  gboolean wanted;
} groups[] = {
  { CO_COLLEGE_ADMINISTRATION, "administration", TRUE },
  { CO_COLLEGE_ELECTED, "elected", TRUE },
  { CO_COLLEGE_CIVIL_SOCIETY, "civil-society", TRUE },
  { CO_COLLEGE_DIGITAL_BUSINESS, "digital-business", TRUE },
  { CO_COLLEGE_OTHER, "other", FALSE },
  { CO_COLLEGE_NONE, "none", FALSE },
};

static void
empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

static void
add_mark (CoCompositionGauge *self, const char *css_class)
{
  GtkWidget *mark =
      g_object_new (GTK_TYPE_BOX, "hexpand", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (mark, "co-person");
  gtk_widget_add_css_class (mark, css_class);
  gtk_box_append (GTK_BOX (self->marks), mark);
}

static void
add_words (CoCompositionGauge *self, guint i, guint n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *dot = g_object_new (GTK_TYPE_BOX, "valign", GTK_ALIGN_CENTER, "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  const char *college =
      groups[i].college != CO_COLLEGE_NONE ? co_college_get_label (groups[i].college) : _ ("No group");
  /* Translators: a stakeholder group and the number of its people. */
  g_autofree char *text = g_strdup_printf (_ ("%s %u"), college, n);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (dot, "co-person-dot");
  gtk_widget_add_css_class (dot, groups[i].css_class);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, n > 0 ? "co-present" : "co-missing");
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), label);
  adw_wrap_box_append (ADW_WRAP_BOX (self->words), box);
}

static char *
get_headline (CoWorkshop *workshop, const CoComposition *composition)
{
  guint n = composition->n_expected, max = CO_WORKSHOP_MAX_PARTICIPANTS;

  if (composition->n_listed == 0)
    return g_strdup (_ ("Nobody invited yet"));
  if (co_workshop_get_held (workshop) && !composition->noted)
    return g_strdup (_ ("Nobody is marked as present yet"));
  if (co_workshop_get_held (workshop))
    return g_strdup_printf (ngettext ("%u person came", "%u people came", n), n);
  if (co_workshop_get_number (workshop) != 1)
    return g_strdup_printf (ngettext ("%u person expected", "%u people expected", n), n);
  if (n > max)
    return g_strdup_printf (ngettext ("%u person expected, %u at most", "%u people expected, %u at most", n), n, max);

  return g_strdup_printf (ngettext ("%u person expected, %u at most ✓", "%u people expected, %u at most ✓", n), n, max);
}

static void
co_composition_gauge_dispose (GObject *object)
{
  empty (GTK_WIDGET (object));

  G_OBJECT_CLASS (co_composition_gauge_parent_class)->dispose (object);
}

static void
co_composition_gauge_class_init (CoCompositionGaugeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_composition_gauge_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
co_composition_gauge_init (CoCompositionGauge *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  self->headline = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->headline), "heading");
  self->marks = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "spacing", 2, NULL);
  gtk_widget_add_css_class (self->marks, "co-people");
  self->words = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 12, "line-spacing", 3, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->headline), GTK_WIDGET (self));
  gtk_widget_set_parent (self->marks, GTK_WIDGET (self));
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
}

void
co_composition_gauge_show (CoCompositionGauge *self, CoWorkshop *workshop, CoDocuments *documents)
{
  CoComposition composition;
  g_autofree char *headline = NULL;
  guint n_marks = 0;

  co_workshop_count_colleges (workshop, documents, &composition);
  headline = get_headline (workshop, &composition);
  gtk_label_set_label (self->headline, headline);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, headline, -1);

  empty (self->marks);
  while (gtk_widget_get_first_child (self->words) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (self->words), gtk_widget_get_first_child (self->words));

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      guint n = composition.expected[groups[i].college];

      for (guint j = 0; j < n && n_marks < MAX_MARKS; j++, n_marks++)
        add_mark (self, groups[i].css_class);
      if (n > 0 || (groups[i].wanted && composition.n_listed > 0))
        add_words (self, i, n);
    }

  if (co_workshop_get_number (workshop) == 1 && !co_workshop_get_held (workshop))
    for (; n_marks < CO_WORKSHOP_MAX_PARTICIPANTS; n_marks++)
      add_mark (self, "free");
  gtk_widget_set_visible (self->marks, n_marks > 0);
}
