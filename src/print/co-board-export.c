/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes a board into a file that other programs read.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-board-export.h"

#include <string.h>

#include "co-board-odt.h"
#include "co-board-picture.h"
#include "co-board-text.h"

static const char *const extensions[CO_BOARD_N_FORMATS] = { "png", "svg", "md", "odt", "csv" };

/**
 * co_board_format_find:
 * @extension: the end of a file's name, as "png"
 *
 * Returns: the format, %CO_BOARD_N_FORMATS for none
 */
CoBoardFormat
co_board_format_find (const char *extension)
{
  guint format = 0;

  while (format < CO_BOARD_N_FORMATS && g_ascii_strcasecmp (extension, extensions[format]) != 0)
    format++;

  return (CoBoardFormat) format;
}

/**
 * co_board_format_get_extension:
 * @format: a format
 *
 * Returns: (transfer none): the end of its files' names, without a dot
 */
const char *
co_board_format_get_extension (CoBoardFormat format)
{
  return extensions[format];
}

/* “board.png”, and when there are several “board-1.png”, “board-2.png”… */
static char *
name_page (const char *file, guint page, guint n_pages)
{
  const char *dot = strrchr (file, '.');
  gsize stem = dot != NULL && strchr (dot, '/') == NULL ? (gsize) (dot - file) : strlen (file);

  return n_pages == 1 ? g_strdup (file) : g_strdup_printf ("%.*s-%u%s", (int) stem, file, page + 1, file + stem);
}

static char **
export_pictures (CoBoard *board,
                 CoBoardFormat format,
                 const CoBoardSetting *setting,
                 const char *file,
                 CoBoardWrite write,
                 GError **error)
{
  CoBoardSetting all = *setting;
  g_autoptr (CoBoardLayout) layout = NULL;
  g_autoptr (GStrvBuilder) written = g_strv_builder_new ();
  guint n;

  all.part = CO_BOARD_PART_BOTH;
  all.has_remark = TRUE;
  layout = co_board_layout_new (board, &all);
  n = co_board_layout_get_n_pages (layout);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = name_page (file, i, n);
      g_autoptr (GBytes) bytes = format == CO_BOARD_PNG
                                     ? co_board_picture_png (layout, i, error)
                                     : co_board_picture_svg (layout, i, co_board_get_title (board), error);

      if (bytes == NULL || !write (name, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
        return NULL;
      g_strv_builder_take (written, g_steal_pointer (&name));
    }

  return g_strv_builder_end (written);
}

/**
 * co_board_export:
 * @documents: documents of the project
 * @board: one of its boards
 * @format: what to write
 * @setting: how a picture is laid out
 * @file: path of the file; replaced if it is there
 * @write: (scope call): writes each file
 * @error: return location for a #CoPrintError or what @write reports
 *
 * Writes a board. A picture that needs several pages becomes several files, with “-1”, “-2” before the dot.
 *
 * Returns: (transfer full) (nullable): paths of the files
 */
char **
co_board_export (CoDocuments *documents,
                 CoBoard *board,
                 CoBoardFormat format,
                 const CoBoardSetting *setting,
                 const char *file,
                 CoBoardWrite write,
                 GError **error)
{
  const char *const written[] = { file, NULL };
  g_autoptr (GBytes) bytes = NULL;

  if (format == CO_BOARD_PNG || format == CO_BOARD_SVG)
    return export_pictures (board, format, setting, file, write, error);

  if (format == CO_BOARD_ODT)
    bytes = co_board_odt_create (documents, board, setting->language, error);
  else
    {
      char *text = format == CO_BOARD_MARKDOWN ? co_board_text_markdown (documents, board)
                                               : co_board_text_csv (documents, board);

      bytes = g_bytes_new_take (text, strlen (text));
    }
  if (bytes == NULL || !write (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
    return NULL;

  return g_strdupv ((char **) written);
}
