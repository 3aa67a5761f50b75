/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures of a board that is laid out, for a slide, a web page or a message. An SVG says in words what it shows, in its
 * title and description.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-picture.h"

#include <cairo-svg.h>
#include <string.h>

#include "co-printout.h"
#include "co-text.h"

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
draw (CoBoardLayout *layout, guint page, cairo_surface_t *surface, GError **error)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  co_board_layout_draw (layout, page, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, CO_PRINT_ERROR, CO_PRINT_ERROR_DRAW, "The picture could not be drawn: %s",
                 cairo_status_to_string (status));

  return status == CAIRO_STATUS_SUCCESS;
}

/**
 * co_board_picture_png:
 * @layout: a layout, in pixels
 * @page: a page, from 0
 * @error: return location for a #CoPrintError
 *
 * Returns: (transfer full) (nullable): a PNG file
 */
GBytes *
co_board_picture_png (CoBoardLayout *layout, guint page, GError **error)
{
  const CoBoardSetting *setting = co_board_layout_get_setting (layout);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) setting->width, (int) setting->height);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  gboolean is_drawn = draw (layout, page, surface, error);

  if (is_drawn && cairo_surface_write_to_png_stream (surface, write_cb, data) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CO_PRINT_ERROR, CO_PRINT_ERROR_DRAW, "The picture could not be written");
      is_drawn = FALSE;
    }
  cairo_surface_destroy (surface);

  return is_drawn ? g_byte_array_free_to_bytes (g_steal_pointer (&data)) : NULL;
}

static char *
describe (CoBoardLayout *layout, guint page)
{
  GPtrArray *pieces = co_board_layout_get_pieces (layout, page);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const CoBoardPiece *piece = g_ptr_array_index (pieces, i);

      g_string_append_printf (text, "%s%s\n", piece->kind == CO_BOARD_PIECE_CARD && !piece->is_continued ? "• " : "",
                              pango_layout_get_text (piece->layout));
    }

  return g_string_free_and_steal (text);
}

/* cairo writes outlines of the letters; the words come along for those who do not see them, and for searching. */
static GBytes *
add_words (GByteArray *data, CoBoardLayout *layout, guint page, const char *title)
{
  g_autofree char *description = describe (layout, page);
  g_autofree char *clean_title = co_text_clean (title, -1);
  g_autofree char *clean = co_text_clean (description, -1);
  g_autofree char *words = g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>", clean_title, clean);
  const char *svg = (const char *) data->data;
  const char *root = g_strstr_len (svg, data->len, "<svg");
  const char *end = root != NULL ? memchr (root, '>', data->len - (gsize) (root - svg)) : NULL;
  GByteArray *all = g_byte_array_new ();
  gsize head = end != NULL ? (gsize) (end + 1 - svg) : 0;

  g_byte_array_append (all, data->data, (guint) head);
  if (head > 0)
    g_byte_array_append (all, (const guint8 *) words, (guint) strlen (words));
  g_byte_array_append (all, data->data + head, data->len - (guint) head);

  return g_byte_array_free_to_bytes (all);
}

/**
 * co_board_picture_svg:
 * @layout: a layout, in pixels
 * @page: a page, from 0
 * @title: of the picture
 * @error: return location for a #CoPrintError
 *
 * Returns: (transfer full) (nullable): an SVG file
 */
GBytes *
co_board_picture_svg (CoBoardLayout *layout, guint page, const char *title, GError **error)
{
  const CoBoardSetting *setting = co_board_layout_get_setting (layout);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (write_cb, data, setting->width, setting->height);
  gboolean is_drawn;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  is_drawn = draw (layout, page, surface, error);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return is_drawn ? add_words (data, layout, page, title) : NULL;
}
