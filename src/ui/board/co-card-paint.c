/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is drawn over and around a card now and then: widgets for that would weigh on each of a thousand cards.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-card-paint.h"

#define DISC_SIZE 18.0f
#define DISC_OUT 4.0f /* as far as it stands out of the card */
#define TICK_SIZE 12

#define RAIL_WIDTH 3.0f
#define ROW_PADDING 3.0f /* as in the style */

/* A number on a disc, over the corner of what is dragged. */
GdkPaintable *
co_card_paint_count (GtkWidget *widget, GdkPaintable *card, guint n)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, number);
  g_autoptr (GdkRGBA) colour = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  double width = gdk_paintable_get_intrinsic_width (card), height = gdk_paintable_get_intrinsic_height (card);
  int text_width, text_height, disc;
  GskRoundedRect round;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  disc = MAX (text_width, text_height) + 8;
  gdk_paintable_snapshot (card, snapshot, width, height);
  gsk_rounded_rect_init_from_rect (
      &round, &GRAPHENE_RECT_INIT ((float) width - (float) disc, 0, (float) disc, (float) disc), (float) disc / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, colour, &round.bounds);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (round.bounds.origin.x + (float) (disc - text_width) / 2,
                                                          (float) (disc - text_height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA) { 1, 1, 1, 1 });
  gtk_snapshot_pop (snapshot);

  return gtk_snapshot_to_paintable (snapshot, &GRAPHENE_SIZE_INIT ((float) width, (float) height));
}

/* A tick over the corner, on a ring of the ground: colour alone would not tell. */
void
co_card_paint_tick (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *card)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) tick =
      gtk_icon_theme_lookup_icon (theme, "object-select-symbolic", NULL, TICK_SIZE,
                                  gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const GdkRGBA white = { 1, 1, 1, 1 };
  GskRoundedRect disc;
  float x = card->origin.x + (is_rtl ? card->size.width - DISC_SIZE + DISC_OUT : -DISC_OUT);
  float y = card->origin.y - DISC_OUT;

  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (x, y, DISC_SIZE, DISC_SIZE), DISC_SIZE / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, accent, &disc.bounds);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (x + (DISC_SIZE - TICK_SIZE) / 2, y + (DISC_SIZE - TICK_SIZE) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (tick), snapshot, TICK_SIZE, TICK_SIZE, &white, 1);
  gtk_snapshot_pop (snapshot);
}

static void
paint_heading (GtkWidget *widget, GtkSnapshot *snapshot, const char *heading, float x, float bottom, float width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, heading);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA colour;
  int height;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.9));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, (int) width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_widget_get_color (widget, &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, bottom - (float) (CO_CARD_HEADING_HEIGHT + height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* The theme above the first of its cards, and a rail beside all of them, in the margins of the rows. */
void
co_card_paint_run (GtkWidget *widget,
                   GtkSnapshot *snapshot,
                   const graphene_rect_t *card,
                   const char *theme,
                   guint place,
                   guint length)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean is_first = place == 0, is_last = place + 1 == length;
  float x = card->origin.x + (is_rtl ? card->size.width + CO_CARD_RUN_INSET - RAIL_WIDTH : -CO_CARD_RUN_INSET);
  float y = card->origin.y - (is_first ? 0 : ROW_PADDING);
  float end = card->origin.y + card->size.height + (is_last ? 0 : ROW_PADDING);
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());
  g_autofree char *heading = g_strdup_printf ("%s · %u", theme, length);

  gtk_snapshot_append_color (snapshot, accent, &GRAPHENE_RECT_INIT (x, y, RAIL_WIDTH, end - y));
  if (is_first)
    paint_heading (widget, snapshot, heading, card->origin.x - (is_rtl ? 0 : CO_CARD_RUN_INSET), card->origin.y,
                   card->size.width + CO_CARD_RUN_INSET);
}
