/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text that comes from outside: an imported file, the clipboard, a dropped file. What no document can hold, no page
 * can show and no terminal should obey ends here, whatever door it came by.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-text.h"

#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029
#define BYTE_ORDER_MARK 0xFEFF

/* What Windows-1252 has at 0x80 to 0x9F; five places have no character. */
static const gunichar2 windows_1252[32] = {
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

/* Presentation programs write a vertical tab for a line break, spreadsheets of old Macs a return. */
static gboolean
is_line_break (gunichar c)
{
  return c == '\n' || c == '\v' || c == '\f' || c == '\r' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
}

/* Control characters, and what Unicode says will never be a character. */
static gboolean
is_nothing (gunichar c)
{
  return (g_unichar_iscntrl (c) && c != '\t') || c == BYTE_ORDER_MARK || (c & 0xFFFE) == 0xFFFE ||
         (c >= 0xFDD0 && c <= 0xFDEF);
}

/**
 * co_text_from_windows_1252:
 * @byte: a byte of a text in Windows-1252
 *
 * Returns: the character that it stands for; five bytes stand for a control character
 */
gunichar
co_text_from_windows_1252 (guchar byte)
{
  return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
}

/**
 * co_text_clean:
 * @text: (array length=length): any bytes
 * @length: how many, or -1 when they end with a null character
 *
 * Every line break becomes a newline, tabs stay, other control characters are nothing, and bytes that are no UTF-8
 * become U+FFFD. The second block of control characters, which nobody writes, is what a wrong reading of Windows-1252
 * leaves: those become the characters that were meant.
 *
 * Returns: (transfer full): text that a document may hold
 */
char *
co_text_clean (const char *text, gssize length)
{
  g_autofree char *valid = g_utf8_make_valid (text, length);
  GString *clean = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (c >= 0x80 && c < 0xA0)
        c = co_text_from_windows_1252 ((guchar) c);
      if (is_line_break (c))
        g_string_append_c (clean, '\n');
      else if (!is_nothing (c))
        g_string_append_unichar (clean, c);
    }

  return g_string_free_and_steal (clean);
}
