/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A quadrant as the last row reads it: letters are never smaller than a share of the window's height. What does not
 * fit goes to further pages, and a card that is longer than a page is continued on the next; nothing is cut.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-slide-pane.h"

#include "co-labels.h"

/* Shares of the window's height. */
#define TITLE 0.067
#define BODY 0.045
#define GAP 0.018
#define BAR 0.008

typedef struct
{
  PangoLayout *layout;
  guint page;
  double y;
  int height;
} Piece;

struct _CoSlidePane
{
  GtkWidget parent_instance;

  CoQuadrant quadrant;
  GListModel *cards;
  GArray *pieces;
  guint n_pages;
  guint page;
  int unit;
};

G_DEFINE_FINAL_TYPE (CoSlidePane, co_slide_pane, GTK_TYPE_WIDGET)

static const struct
{
  const char *name;
  const char *sign;
} looks[CO_N_QUADRANTS] = {
  [CO_QUADRANT_UNSORTED] = { "unsorted", "" },  [CO_QUADRANT_STRENGTH] = { "strength", "+" },
  [CO_QUADRANT_WEAKNESS] = { "weakness", "−" }, [CO_QUADRANT_OPPORTUNITY] = { "opportunity", "↗" },
  [CO_QUADRANT_THREAT] = { "threat", "↘" },
};

static void
piece_clear (gpointer data)
{
  g_clear_object (&((Piece *) data)->layout);
}

static PangoLayout *
create_layout (CoSlidePane *self, const char *text, double share, PangoWeight weight, int width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoFontDescription *font =
      pango_font_description_copy (pango_context_get_font_description (pango_layout_get_context (layout)));

  pango_font_description_set_absolute_size (font, MAX (share * self->unit, 1) * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  return layout;
}

static int
get_layout_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height;
}

/* How many bytes of the text stand in the lines that fit; at least one line, so that it always goes on. */
static int
find_end (PangoLayout *layout, int height)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int end = 0;

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      if (end > 0 && PANGO_PIXELS_CEIL (extents.y + extents.height) > height)
        break;
      end = line->start_index + line->length;
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
  return end;
}

static double
get_top (CoSlidePane *self)
{
  return (TITLE * 1.35 + GAP) * self->unit;
}

static void
place_card (CoSlidePane *self, const char *text, double *y)
{
  double bar = (BAR + GAP) * self->unit;
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - (int) bar;
  double top = get_top (self);
  int room = (int) (gtk_widget_get_height (GTK_WIDGET (self)) - top);

  while (*text != '\0')
    {
      PangoLayout *layout = create_layout (self, text, BODY, PANGO_WEIGHT_MEDIUM, width);
      int height = get_layout_height (layout);
      int end = (int) strlen (text);

      if (*y > top && *y + height > top + room)
        {
          self->n_pages++;
          *y = top;
        }
      if (height > room)
        {
          g_autofree char *part = g_strndup (text, (gsize) (end = find_end (layout, room)));

          g_object_unref (layout);
          layout = create_layout (self, part, BODY, PANGO_WEIGHT_MEDIUM, width);
          height = get_layout_height (layout);
        }
      g_array_append_vals (self->pieces, &(Piece) { layout, self->n_pages - 1, *y, height }, 1);
      *y += height + GAP * self->unit;
      text += end;
      while (g_ascii_isspace (*text))
        text++;
    }
}

static void
paginate (CoSlidePane *self)
{
  double y;

  g_array_set_size (self->pieces, 0);
  self->n_pages = 1;
  self->unit = gtk_widget_get_height (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  y = get_top (self);
  for (guint i = 0; i < g_list_model_get_n_items (self->cards); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (self->cards, i);

      place_card (self, co_card_get_text (card), &y);
    }
}

static void
co_slide_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  paginate (CO_SLIDE_PANE (widget));
}

static void
draw_layout (GtkSnapshot *snapshot, PangoLayout *layout, const GdkRGBA *colour, double x, double y)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
co_slide_pane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CoSlidePane *self = CO_SLIDE_PANE (widget);
  guint page = MIN (self->page, self->n_pages - 1);
  int width = gtk_widget_get_width (widget);
  g_autofree char *heading =
      g_strdup_printf ("%s %s", looks[self->quadrant].sign, co_label_enum (CO_TYPE_QUADRANT, self->quadrant));
  g_autofree char *mark = g_strdup_printf ("%u/%u", page + 1, self->n_pages);
  g_autoptr (PangoLayout) title = create_layout (self, heading, TITLE, PANGO_WEIGHT_BOLD, width);
  g_autoptr (PangoLayout) count = create_layout (self, mark, BODY, PANGO_WEIGHT_BOLD, width);
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);
  draw_layout (snapshot, title, &colour, 0, 0);
  if (self->n_pages > 1)
    {
      pango_layout_set_alignment (count, PANGO_ALIGN_RIGHT);
      draw_layout (snapshot, count, &colour, 0, (TITLE - BODY) * self->unit);
    }

  for (guint i = 0; i < self->pieces->len; i++)
    {
      Piece *piece = &g_array_index (self->pieces, Piece, i);

      if (piece->page != page)
        continue;
      gtk_snapshot_append_color (
          snapshot, &colour,
          &GRAPHENE_RECT_INIT (0, (float) piece->y, (float) (BAR * self->unit), (float) piece->height));
      draw_layout (snapshot, piece->layout, &colour, (BAR + GAP) * self->unit, piece->y);
    }
}

static void
co_slide_pane_finalize (GObject *object)
{
  CoSlidePane *self = CO_SLIDE_PANE (object);

  g_array_unref (self->pieces);
  g_clear_object (&self->cards);

  G_OBJECT_CLASS (co_slide_pane_parent_class)->finalize (object);
}

static void
co_slide_pane_class_init (CoSlidePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = co_slide_pane_finalize;
  widget_class->size_allocate = co_slide_pane_size_allocate;
  widget_class->snapshot = co_slide_pane_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
co_slide_pane_init (CoSlidePane *self)
{
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, piece_clear);
  self->n_pages = 1;
}

/**
 * co_slide_pane_new:
 * @quadrants: the quadrants of a board
 * @quadrant: the one to show
 *
 * Returns: (transfer none): a pane that follows the board
 */
GtkWidget *
co_slide_pane_new (CoQuadrants *quadrants, CoQuadrant quadrant)
{
  CoSlidePane *self = g_object_new (CO_TYPE_SLIDE_PANE, "hexpand", TRUE, "vexpand", TRUE, NULL);

  self->quadrant = quadrant;
  self->cards = g_object_ref (co_quadrants_get_list (quadrants, quadrant));
  gtk_widget_add_css_class (GTK_WIDGET (self), "co-slide-pane");
  gtk_widget_add_css_class (GTK_WIDGET (self), looks[quadrant].name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  co_label_enum (CO_TYPE_QUADRANT, quadrant), -1);
  g_signal_connect_object (co_quadrants_get_board (quadrants), "changed", G_CALLBACK (gtk_widget_queue_allocate), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (co_quadrants_get_board (quadrants), "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return GTK_WIDGET (self);
}

/**
 * co_slide_pane_get_n_pages:
 * @self: a pane
 *
 * Returns: how many pages it has at its present size
 */
guint
co_slide_pane_get_n_pages (CoSlidePane *self)
{
  return self->n_pages;
}

/**
 * co_slide_pane_set_page:
 * @self: a pane
 * @page: a page, from 0; past the end means the last
 *
 * Turns to a page.
 */
void
co_slide_pane_set_page (CoSlidePane *self, guint page)
{
  self->page = page;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
