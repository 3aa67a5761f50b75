/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-setting.h"
#include "co-board.h"
#include "co-documents.h"

G_BEGIN_DECLS

/**
 * CoBoardFormat:
 * @CO_BOARD_PNG: a picture
 * @CO_BOARD_SVG: a picture that may be enlarged
 * @CO_BOARD_MARKDOWN: an outline in words
 * @CO_BOARD_ODT: an outline for a word processor (OpenDocument)
 * @CO_BOARD_CSV: a table
 * @CO_BOARD_N_FORMATS: how many there are; none of them
 *
 * What a board can be written as, besides PDF.
 */
typedef enum
{
  CO_BOARD_PNG,
  CO_BOARD_SVG,
  CO_BOARD_MARKDOWN,
  CO_BOARD_ODT,
  CO_BOARD_CSV,
  CO_BOARD_N_FORMATS,
} CoBoardFormat;

/**
 * CoBoardWrite:
 * @path: path of a file
 * @data: (array length=length): what it shall hold
 * @length: length in bytes
 * @error: return location for an error
 *
 * How a file that a person has named is written.
 *
 * Returns: whether it is written
 */
typedef gboolean (*CoBoardWrite) (const char *path, const char *data, gsize length, GError **error);

CoBoardFormat co_board_format_find    (const char *extension);
const char   *co_board_format_get_extension (CoBoardFormat format);

char **co_board_export (CoDocuments *documents, CoBoard *board, CoBoardFormat format, const CoBoardSetting *setting,
                        const char *file, CoBoardWrite write, GError **error);

G_END_DECLS
