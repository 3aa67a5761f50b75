/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is wrong with a text that is no JSON, and where, told as people make such files.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-json-private.h"

#include <string.h>

/* Line and column of an offset, both from 1; a column is a character, not a byte. */
CoPlace
co_json_find_place (const char *text, gsize length, gsize offset)
{
  CoPlace place = { 1, 1 };

  for (gsize i = 0; i < MIN (offset, length); i++)
    {
      if (text[i] == '\n')
        {
          place.line++;
          place.column = 1;
        }
      else if (((guchar) text[i] & 0xC0) != 0x80)
        place.column++;
    }

  return place;
}

/* What makes a text no JSON, told as people make such files. */
void
co_json_diagnose (const char *text, gsize length, const yyjson_read_err *problem, CoPlace *place, GError **error)
{
  const guchar *bytes = (const guchar *) text;
  gsize pos = problem->pos;
  const char *end;
  CoFault fault = CO_FAULT_SYNTAX;

  if (length >= 2 && ((bytes[0] == 0xFE && bytes[1] == 0xFF) || (bytes[0] == 0xFF && bytes[1] == 0xFE) ||
                      (bytes[0] == 0) != (bytes[1] == 0)))
    fault = CO_FAULT_UTF16;
  else if (length >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    fault = CO_FAULT_MARK;
  else if (length > 0 && memchr (text, '\0', length) != NULL)
    fault = CO_FAULT_BINARY;
  else if (!g_utf8_validate_len (text, length, &end) && (gsize) (end - text) <= pos + 3)
    {
      fault = CO_FAULT_ENCODING;
      pos = (gsize) (end - text);
    }
  else if (length == 0 || problem->code == YYJSON_READ_ERROR_EMPTY_CONTENT)
    fault = CO_FAULT_EMPTY;
  else if (problem->code == YYJSON_READ_ERROR_UNEXPECTED_END)
    fault = CO_FAULT_TRUNCATED;
  else if (problem->code == YYJSON_READ_ERROR_UNEXPECTED_CONTENT)
    fault = CO_FAULT_REST;
  else if (problem->code == YYJSON_READ_ERROR_INVALID_NUMBER)
    fault = CO_FAULT_NUMBER;
  else if (problem->code == YYJSON_READ_ERROR_INVALID_STRING)
    fault = CO_FAULT_TEXT;

  if (place != NULL)
    *place = fault == CO_FAULT_UTF16 || fault == CO_FAULT_EMPTY || fault == CO_FAULT_MARK
                 ? (CoPlace) { 1, 1 }
                 : co_json_find_place (text, length, pos);
  co_model_error_set (error, fault, fault == CO_FAULT_SYNTAX ? problem->msg : NULL, NULL);
}
