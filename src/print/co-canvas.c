/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Draws placed pages on a PDF surface. Each piece that belongs to the structure gets a tag of its own, flat and
 * closed on its page; only their order and page matter, for the structure itself is written by the pass that
 * follows. Nested tags would have to be closed in the order of drawing, which a table cell that goes on over
 * the page can't, and cairo 1.18's content references leave a damaged file. A tag of cairo's must hold
 * something and be closed before the last page is shown, or the file is damaged or has one page too many.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-canvas.h"

#include <cairo-pdf.h>

#include "co-printout.h"

#define MOST_LEVELS 4

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cr;
  CoPdfInfo *info;
  int parents[MOST_LEVELS];
} Canvas;

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
has_ink (const CoText *text, PangoLayoutLine *line)
{
  const char *start = pango_layout_get_text (text->layout) + pango_layout_line_get_start_index (line);

  for (const char *c = start; c < start + pango_layout_line_get_length (line); c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      return TRUE;

  return FALSE;
}

static void
begin_tag (Canvas *canvas, const CoItem *item)
{
  g_autofree char *attributes = item->uri != NULL ? g_strdup_printf ("uri='%s'", item->uri) : NULL;

  if (item->tag == NULL)
    return;

  co_tag_add_fragment (item->tag, canvas->info->n_fragments++);
  cairo_tag_begin (canvas->cr, item->tag->type, attributes);
}

static void
end_tag (Canvas *canvas, const CoItem *item)
{
  if (item->tag != NULL)
    cairo_tag_end (canvas->cr, item->tag->type);
}

static void
set_ink (Canvas *canvas, CoInk ink)
{
  const double *rgb = co_ink_get_rgb (ink);

  cairo_set_source_rgb (canvas->cr, rgb[0], rgb[1], rgb[2]);
}

/* A tag a line: the space that a line was broken at is a span of its own, and some readers take no more of a
 * tagged piece than comes before its first span. */
static void
draw_text (Canvas *canvas, const CoItem *item)
{
  double top = item->text->lines[item->first_line].top;

  set_ink (canvas, item->ink);
  for (guint i = 0; i < item->n_lines; i++)
    {
      const CoTextLine *line = &item->text->lines[item->first_line + i];

      if (!has_ink (item->text, line->line))
        continue;

      begin_tag (canvas, item);
      cairo_move_to (canvas->cr, item->x + line->x, item->y + line->baseline - top);
      pango_cairo_show_layout_line (canvas->cr, line->line);
      end_tag (canvas, item);
    }
}

static void
draw_box (Canvas *canvas, const CoItem *item)
{
  set_ink (canvas, item->ink);
  cairo_rectangle (canvas->cr, item->x, item->y, item->width, item->height);
  cairo_fill (canvas->cr);
}

static void
draw_figure (Canvas *canvas, const CoItem *item)
{
  cairo_save (canvas->cr);
  cairo_translate (canvas->cr, item->x, item->y);
  begin_tag (canvas, item);
  item->draw (canvas->cr, item->width, item->height, item->draw_data);
  end_tag (canvas, item);
  cairo_restore (canvas->cr);
}

/* A heading of the outline goes under the last one of a higher level. Whole numbers: cairo reads no others alike
 * in all locales. */
static void
add_bookmark (Canvas *canvas, const CoItem *item, guint page)
{
  g_autofree char *place = g_strdup_printf ("page=%u pos=[%d %d]", page, 0, (int) MAX (item->y - 8, 0));
  guint level = MIN (item->level, MOST_LEVELS - 1);
  int id = cairo_pdf_surface_add_outline (canvas->surface, canvas->parents[level - 1], item->title, place,
                                          CAIRO_PDF_OUTLINE_FLAG_OPEN);

  for (guint i = level; i < MOST_LEVELS; i++)
    canvas->parents[i] = id;
}

static void
draw_page (Canvas *canvas, GArray *page, guint number)
{
  for (guint i = 0; i < page->len; i++)
    {
      const CoItem *item = &g_array_index (page, CoItem, i);

      switch (item->kind)
        {
        case CO_ITEM_TEXT:
          draw_text (canvas, item);
          break;

        case CO_ITEM_BOX:
          draw_box (canvas, item);
          break;

        case CO_ITEM_FIGURE:
          draw_figure (canvas, item);
          break;

        case CO_ITEM_BOOKMARK:
          add_bookmark (canvas, item, number);
          break;

        default:
          g_assert_not_reached ();
        }
    }
  cairo_show_page (canvas->cr);
}

/**
 * co_canvas_set_metadata:
 * @surface: a PDF surface
 * @info: what the PDF says about itself
 *
 * Writes down title, author and the rest.
 */
void
co_canvas_set_metadata (cairo_surface_t *surface, const CoPdfInfo *info)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  if (info->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, info->author);
  if (info->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, info->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Cocreate " CO_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, info->created);
}

/**
 * co_canvas_draw:
 * @flow: placed pages
 * @info: what the PDF says about itself; its tags learn the fragments that belong to them
 * @error: return location for a #GError
 *
 * Draws @flow.
 *
 * Returns: (transfer full): a PDF for co_pdf_finish(), or %NULL with @error set
 */
GBytes *
co_canvas_draw (CoFlow *flow, CoPdfInfo *info, GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  Canvas canvas = {
    cairo_pdf_surface_create_for_stream (write_cb, data, flow->width, flow->height), NULL, info, { 0 }
  };
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (canvas.surface, CAIRO_PDF_VERSION_1_7);
  co_canvas_set_metadata (canvas.surface, info);
  canvas.cr = cairo_create (canvas.surface);
  for (guint i = 0; i < flow->pages->len; i++)
    draw_page (&canvas, g_ptr_array_index (flow->pages, i), i + 1);

  status = cairo_status (canvas.cr);
  cairo_destroy (canvas.cr);
  cairo_surface_finish (canvas.surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (canvas.surface);
  cairo_surface_destroy (canvas.surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CO_PRINT_ERROR, CO_PRINT_ERROR_DRAW, "The pages could not be drawn: %s",
                   cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&data));
}
