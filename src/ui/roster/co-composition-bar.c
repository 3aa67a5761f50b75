/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many people come of each stakeholder group, as parts of a bar as long as there are seats. The numbers stand in
 * their parts; the words are beside the bar, and are its name for those who do not see it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-composition-bar.h"

struct _CoCompositionBar
{
  GtkWidget parent_instance;

  guint counts[CO_N_COLLEGES];
  guint room;
  GtkWidget *parts[CO_N_COLLEGES];
};

G_DEFINE_FINAL_TYPE (CoCompositionBar, co_composition_bar, GTK_TYPE_WIDGET)

/* In the order in which the table lists them: people without a group come last. */
static const CoCollege order[CO_N_COLLEGES] = {
  CO_COLLEGE_ADMINISTRATION,   CO_COLLEGE_ELECTED, CO_COLLEGE_CIVIL_SOCIETY,
  CO_COLLEGE_DIGITAL_BUSINESS, CO_COLLEGE_OTHER,   CO_COLLEGE_NONE,
};

static void
co_composition_bar_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  CoCompositionBar *self = CO_COMPOSITION_BAR (widget);

  *minimum = *natural = 0;
  for (guint i = 0; i < CO_N_COLLEGES; i++)
    {
      int least, liked;

      gtk_widget_measure (self->parts[i], orientation, -1, &least, &liked, NULL, NULL);
      *natural = orientation == GTK_ORIENTATION_VERTICAL ? MAX (*natural, liked) : *natural + liked;
    }
  /* It may get as narrow as it has to: the words say the same. */
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural;
}

static void
co_composition_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CoCompositionBar *self = CO_COMPOSITION_BAR (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  guint room = MAX (self->room, 1), before = 0;

  for (guint i = 0; i < CO_N_COLLEGES; i++)
    {
      guint count = self->counts[order[i]];
      GtkWidget *part = self->parts[order[i]];
      int x = (int) (before * (guint) width / room);
      int end = (int) ((before + count) * (guint) width / room);
      graphene_point_t place = GRAPHENE_POINT_INIT ((float) (mirrored ? width - end : x), 0);

      before += count;
      gtk_widget_set_child_visible (part, count > 0);
      if (count > 0)
        gtk_widget_allocate (part, MAX (end - x, 0), height, -1, gsk_transform_translate (NULL, &place));
    }
}

static void
co_composition_bar_dispose (GObject *object)
{
  CoCompositionBar *self = CO_COMPOSITION_BAR (object);

  for (guint i = 0; i < CO_N_COLLEGES; i++)
    g_clear_pointer (&self->parts[i], gtk_widget_unparent);

  G_OBJECT_CLASS (co_composition_bar_parent_class)->dispose (object);
}

static void
co_composition_bar_class_init (CoCompositionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_composition_bar_dispose;
  widget_class->measure = co_composition_bar_measure;
  widget_class->size_allocate = co_composition_bar_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "compositionbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
co_composition_bar_init (CoCompositionBar *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  for (guint i = 0; i < CO_N_COLLEGES; i++)
    {
      self->parts[i] = gtk_label_new (NULL);
      gtk_label_set_ellipsize (GTK_LABEL (self->parts[i]), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (self->parts[i], "numeric");
      gtk_widget_add_css_class (self->parts[i], co_college_get_style (i));
      gtk_widget_set_parent (self->parts[i], GTK_WIDGET (self));
    }
}

/**
 * co_composition_bar_set_counts:
 * @self: a bar
 * @counts: people by CoCollege
 * @room: how many people the whole bar stands for
 *
 * Sets who comes.
 */
void
co_composition_bar_set_counts (CoCompositionBar *self, const guint counts[CO_N_COLLEGES], guint room)
{
  self->room = room;
  for (guint i = 0; i < CO_N_COLLEGES; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", counts[i]);

      self->counts[i] = counts[i];
      gtk_label_set_label (GTK_LABEL (self->parts[i]), text);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * co_college_get_style:
 * @college: a stakeholder group
 *
 * Returns: (transfer none): the style class that gives its colour
 */
const char *
co_college_get_style (CoCollege college)
{
  switch (college)
    {
    case CO_COLLEGE_ADMINISTRATION:
      return "co-administration";
    case CO_COLLEGE_ELECTED:
      return "co-elected";
    case CO_COLLEGE_CIVIL_SOCIETY:
      return "co-civil-society";
    case CO_COLLEGE_DIGITAL_BUSINESS:
      return "co-digital-business";
    case CO_COLLEGE_OTHER:
    case CO_COLLEGE_NONE:
    default:
      return "co-other";
    }
}
