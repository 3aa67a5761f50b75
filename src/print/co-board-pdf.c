/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A board on paper (phase 01): on one sheet, or as a poster that a plain printer puts out in pieces to be glued. Pages
 * are landscape, as a wall is. The tags are flat and closed on their page, see co-canvas.c; on a poster in pieces, a line
 * is told to a screen reader once, on the sheet where it begins.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#include "co-canvas.h"
#include "co-printout.h"
#include "co-typesetter.h"
#include "co-wording.h"

#define MM (72.0 / 25.4)

/* Of a sheet that is a piece of a poster: what no printer reaches, what is glued over the neighbour, how much of the
 * poster's own empty border is left away. */
#define SHEET_MARGIN (8 * MM)
#define OVERLAP (8 * MM)
#define TRIM (20 * MM)

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} Window; /* the part of a page that a sheet shows */

typedef struct
{
  CoBoardLayout *layout;
  cairo_surface_t *surface;
  cairo_t *cr;
  CoPdfInfo *info;
  CoTag *section;     /* heading and list of the quadrant that is being drawn */
  GHashTable *bodies; /* card → its tag: a long one goes on in it */
} Sheet;

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static CoTag *
find_body (Sheet *sheet, const CoBoardPiece *piece)
{
  CoTag *body = g_hash_table_lookup (sheet->bodies, piece->card);

  if (body != NULL)
    return body;

  if (sheet->section == NULL)
    sheet->section = co_tag_append (sheet->info->tags, "L");
  body = co_tag_append (co_tag_append (sheet->section, "LI"), "LBody");
  g_hash_table_insert (sheet->bodies, piece->card, body);
  return body;
}

/* What a screen reader hears of a piece; %NULL for what is only for the eye. */
static CoTag *
find_tag (Sheet *sheet, const CoBoardPiece *piece)
{
  switch (piece->kind)
    {
    case CO_BOARD_PIECE_TITLE:
      return co_tag_append (sheet->info->tags, "H1");
    case CO_BOARD_PIECE_QUESTION:
    case CO_BOARD_PIECE_REMARK:
      return co_tag_append (sheet->info->tags, "P");
    case CO_BOARD_PIECE_PANEL:
      sheet->section = NULL;
      return co_tag_append (sheet->info->tags, "H2");
    case CO_BOARD_PIECE_CARD:
      return find_body (sheet, piece);
    case CO_BOARD_PIECE_MARK:
    case CO_BOARD_PIECE_FOOT:
    default:
      return NULL;
    }
}

/* @window: (nullable): tags only what begins in it */
static void
draw_text (Sheet *sheet, const CoBoardPiece *piece, CoTag *tag, const Window *window)
{
  PangoLayoutIter *iter = pango_layout_get_iter (piece->layout);

  co_board_layout_set_source (sheet->layout, piece, sheet->cr);
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      double x, y = piece->text_y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
      PangoRectangle extents;
      gboolean is_told;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      x = piece->text_x + (double) extents.x / PANGO_SCALE;
      is_told = tag != NULL && line->length > 0 &&
                (window == NULL || (x >= window->x && x < window->x + window->width - OVERLAP && y >= window->y &&
                                    y < window->y + window->height - OVERLAP));
      if (is_told)
        {
          co_tag_add_fragment (tag, sheet->info->n_fragments++);
          cairo_tag_begin (sheet->cr, tag->type, NULL);
        }
      cairo_move_to (sheet->cr, x, y);
      pango_cairo_show_layout_line (sheet->cr, line);
      if (is_told)
        cairo_tag_end (sheet->cr, tag->type);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
draw_pieces (Sheet *sheet, guint page, GPtrArray *tags, const Window *window)
{
  GPtrArray *pieces = co_board_layout_get_pieces (sheet->layout, page);

  for (guint i = 0; i < pieces->len; i++)
    {
      const CoBoardPiece *piece = g_ptr_array_index (pieces, i);

      co_board_layout_draw_box (sheet->layout, piece, sheet->cr);
      draw_text (sheet, piece, g_ptr_array_index (tags, i), window);
    }
}

/* The tags of a page come in the order of reading, whichever sheet draws what. */
static GPtrArray *
make_tags (Sheet *sheet, guint page)
{
  GPtrArray *pieces = co_board_layout_get_pieces (sheet->layout, page);
  GPtrArray *tags = g_ptr_array_new ();

  for (guint i = 0; i < pieces->len; i++)
    {
      const CoBoardPiece *piece = g_ptr_array_index (pieces, i);

      g_ptr_array_add (tags, page > 0 && piece->kind <= CO_BOARD_PIECE_QUESTION ? NULL : find_tag (sheet, piece));
      sheet->info->has_unknown |= pango_layout_get_unknown_glyphs_count (piece->layout) > 0;
    }

  return tags;
}

static void
add_bookmark (Sheet *sheet, const CoBoardPiece *piece, guint sheet_number)
{
  g_autofree char *place = g_strdup_printf ("page=%u", sheet_number);

  const char *name = piece->is_strategy ? pango_layout_get_text (piece->layout) : co_wording_quadrant (piece->quadrant);

  if (piece->kind == CO_BOARD_PIECE_PANEL)
    cairo_pdf_surface_add_outline (sheet->surface, CAIRO_PDF_OUTLINE_ROOT, name, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

static void
add_bookmarks (Sheet *sheet, guint page, guint sheet_number)
{
  GPtrArray *pieces = co_board_layout_get_pieces (sheet->layout, page);

  for (guint i = 0; i < pieces->len; i++)
    add_bookmark (sheet, g_ptr_array_index (pieces, i), sheet_number);
}

static void
draw_whole (Sheet *sheet)
{
  for (guint i = 0; i < co_board_layout_get_n_pages (sheet->layout); i++)
    {
      g_autoptr (GPtrArray) tags = make_tags (sheet, i);

      draw_pieces (sheet, i, tags, NULL);
      add_bookmarks (sheet, i, i + 1);
      cairo_show_page (sheet->cr);
    }
}

/* Where to cut: short lines in the margin, at the corners of what is printed. */
static void
draw_cut_marks (Sheet *sheet, const Window *window)
{
  const double length = 5 * MM, gap = 1.5 * MM;

  cairo_set_source_rgb (sheet->cr, 0.35, 0.35, 0.35);
  cairo_set_line_width (sheet->cr, 0.4);
  for (guint i = 0; i < 4; i++)
    {
      double x = SHEET_MARGIN + (i % 2) * window->width, y = SHEET_MARGIN + (i / 2) * window->height;
      double out_x = i % 2 ? 1 : -1, out_y = i / 2 ? 1 : -1;

      cairo_move_to (sheet->cr, x + out_x * gap, y);
      cairo_rel_line_to (sheet->cr, out_x * length, 0);
      cairo_move_to (sheet->cr, x, y + out_y * gap);
      cairo_rel_line_to (sheet->cr, 0, out_y * length);
    }
  cairo_stroke (sheet->cr);
}

static void
draw_place (Sheet *sheet, guint row, guint column, guint n_rows, guint n_columns, double height)
{
  PangoContext *context = co_typesetter_create_context (sheet->info->language);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  /* Translators: in the margin of a sheet that is a piece of a poster */
  g_autofree char *text = g_strdup_printf (_ ("Row %u of %u, column %u of %u – glue along the marks"), row + 1, n_rows,
                                           column + 1, n_columns);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_absolute_size (font, 7 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  cairo_set_source_rgb (sheet->cr, 0.35, 0.35, 0.35);
  cairo_move_to (sheet->cr, SHEET_MARGIN + 8 * MM, height - SHEET_MARGIN + 1.6 * MM);
  pango_cairo_show_layout (sheet->cr, layout);
  g_object_unref (context);
}

static void
draw_tiles (Sheet *sheet, double sheet_width, double sheet_height)
{
  const CoBoardSetting *setting = co_board_layout_get_setting (sheet->layout);
  Window window = { 0, 0, sheet_width - 2 * SHEET_MARGIN, sheet_height - 2 * SHEET_MARGIN };
  double step_x = window.width - OVERLAP, step_y = window.height - OVERLAP;
  guint n_columns = (guint) ceil ((setting->width - 2 * TRIM - OVERLAP) / step_x);
  guint n_rows = (guint) ceil ((setting->height - 2 * TRIM - OVERLAP) / step_y);
  guint number = 0;

  for (guint page = 0; page < co_board_layout_get_n_pages (sheet->layout); page++)
    {
      g_autoptr (GPtrArray) tags = make_tags (sheet, page);

      add_bookmarks (sheet, page, number + 1);
      for (guint i = 0; i < n_rows * n_columns; i++, number++)
        {
          window.x = TRIM + (i % n_columns) * step_x;
          window.y = TRIM + (i / n_columns) * step_y;
          cairo_save (sheet->cr);
          cairo_rectangle (sheet->cr, SHEET_MARGIN, SHEET_MARGIN, window.width, window.height);
          cairo_clip (sheet->cr);
          cairo_translate (sheet->cr, SHEET_MARGIN - window.x, SHEET_MARGIN - window.y);
          draw_pieces (sheet, page, tags, &window);
          cairo_restore (sheet->cr);
          draw_cut_marks (sheet, &window);
          draw_place (sheet, i / n_columns, i % n_columns, n_rows, n_columns, sheet_height);
          cairo_show_page (sheet->cr);
        }
    }
}

static GBytes *
finish (Sheet *sheet, GByteArray *data, GError **error)
{
  g_autoptr (GBytes) drawn = NULL;
  cairo_status_t status = cairo_status (sheet->cr);

  cairo_destroy (sheet->cr);
  cairo_surface_finish (sheet->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (sheet->surface);
  cairo_surface_destroy (sheet->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CO_PRINT_ERROR, CO_PRINT_ERROR_DRAW, "The pages could not be drawn: %s",
                   cairo_status_to_string (status));
      return NULL;
    }

  drawn = g_bytes_new (data->data, data->len);
  return co_pdf_finish (drawn, sheet->info, error);
}

/**
 * co_board_pdf:
 * @board: a board
 * @paper: the sheet, which is laid on its long side; or the size of the poster
 * @is_tiled: whether to draw it in pieces on A4 sheets, with marks where to cut and to glue
 * @info: what the PDF says about itself; its tags get the structure
 * @error: return location for a #CoPrintError
 *
 * Draws a board on paper.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
co_board_pdf (CoBoard *board, CoPaper paper, gboolean is_tiled, CoPdfInfo *info, GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GHashTable) bodies = g_hash_table_new (NULL, NULL);
  g_autoptr (CoBoardLayout) layout = NULL;
  CoBoardSetting setting;
  double width, height;
  Sheet sheet = { .info = info, .bodies = bodies };

  co_board_setting_init_paper (&setting, paper);
  /* Nobody glues a second poster. */
  if (is_tiled)
    setting.part = CO_BOARD_PART_CARDS;
  setting.language = info->language;
  layout = co_board_layout_new (board, &setting);
  sheet.layout = layout;
  co_paper_get_size (CO_PAPER_A4, &height, &width);
  sheet.surface = cairo_pdf_surface_create_for_stream (write_cb, data, is_tiled ? width : setting.width,
                                                       is_tiled ? height : setting.height);
  cairo_pdf_surface_restrict_to_version (sheet.surface, CAIRO_PDF_VERSION_1_7);
  co_canvas_set_metadata (sheet.surface, info);
  sheet.cr = cairo_create (sheet.surface);
  if (is_tiled)
    draw_tiles (&sheet, width, height);
  else
    draw_whole (&sheet);

  return finish (&sheet, data, error);
}
