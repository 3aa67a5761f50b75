/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The encoding of a text file, found by looking: nobody knows how a spreadsheet saved a table. Without a byte order
 * mark, what is valid UTF-8 is UTF-8; what is not is Windows-1252, which each byte can be read as, so that a wrong
 * guess changes letters and loses none.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-encoding.h"

#include <string.h>

/* What Windows-1252 has at 0x80 to 0x9F; the five places without a character stay control characters. */
static const gunichar2 windows_1252[32] = {
  0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
  0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
};

typedef enum
{
  ORDER_NONE,
  ORDER_LITTLE,
  ORDER_BIG,
} Order;

/* A table in UTF-16 without a mark: in its beginning every second byte is null. */
static Order
guess_order (const guchar *data, gsize length)
{
  gsize n = MIN (length, 1024) & ~(gsize) 1;
  gsize nulls[2] = { 0, 0 };

  for (gsize i = 0; i < n; i++)
    nulls[i & 1] += data[i] == 0 ? 1 : 0;

  if (n < 8 || MIN (nulls[0], nulls[1]) > n / 100)
    return ORDER_NONE;
  if (nulls[1] > n / 4)
    return ORDER_LITTLE;

  return nulls[0] > n / 4 ? ORDER_BIG : ORDER_NONE;
}

static GBytes *
decode_utf16 (const guchar *data, gsize length, Order order)
{
  g_autoptr (GString) text = g_string_sized_new (length);

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar c =
          order == ORDER_LITTLE ? (gunichar) (data[i] | data[i + 1] << 8) : (gunichar) (data[i] << 8 | data[i + 1]);

      if ((c & 0xFC00) == 0xD800 && i + 3 < length)
        {
          gunichar low = order == ORDER_LITTLE ? (gunichar) (data[i + 2] | data[i + 3] << 8)
                                               : (gunichar) (data[i + 2] << 8 | data[i + 3]);

          if ((low & 0xFC00) == 0xDC00)
            {
              c = 0x10000 + ((c & 0x3FF) << 10 | (low & 0x3FF));
              i += 2;
            }
        }
      g_string_append_unichar (text, (c & 0xF800) == 0xD800 ? 0xFFFD : c);
    }

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/* Sequences that are valid UTF-8 are taken as that even here: some files are pasted together from two encodings. */
static GBytes *
decode_windows_1252 (const char *data, gsize length)
{
  g_autoptr (GString) text = g_string_sized_new (length + length / 8);
  const char *end = data + length;
  const char *p = data;

  while (p < end)
    {
      const char *valid;
      guchar byte;

      g_utf8_validate_len (p, (gsize) (end - p), &valid);
      g_string_append_len (text, p, valid - p);
      if (valid == end)
        break;

      byte = (guchar) *valid;
      g_string_append_unichar (text, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte);
      p = valid + 1;
    }

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/**
 * co_encoding_decode:
 * @bytes: what a file holds
 * @encoding: (out): the encoding that was found
 *
 * Returns: (transfer full) (nullable): the text in UTF-8, without a byte order mark and without null characters;
 *   %NULL when it is no text
 */
GBytes *
co_encoding_decode (GBytes *bytes, CoEncoding *encoding)
{
  gsize length;
  const guchar *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GBytes) text = NULL;
  Order order = ORDER_NONE;
  gsize skip = 0;

  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    skip = 3;
  else if (length >= 2 && memcmp (data, "\xFF\xFE", 2) == 0)
    order = ORDER_LITTLE;
  else if (length >= 2 && memcmp (data, "\xFE\xFF", 2) == 0)
    order = ORDER_BIG;

  if (order != ORDER_NONE)
    skip = 2;
  else if (skip == 0)
    order = guess_order (data, length);

  *encoding = CO_ENCODING_UTF8;
  if (order != ORDER_NONE)
    {
      *encoding = CO_ENCODING_UTF16;
      text = decode_utf16 (data + skip, length - skip, order);
    }
  else
    text = g_bytes_new_from_bytes (bytes, skip, length - skip);

  data = g_bytes_get_data (text, &length);
  if (length > 0 && memchr (data, '\0', length) != NULL)
    {
      *encoding = CO_ENCODING_BINARY;
      return NULL;
    }
  if (length > 0 && !g_utf8_validate_len ((const char *) data, length, NULL))
    {
      *encoding = CO_ENCODING_WINDOWS_1252;
      return decode_windows_1252 ((const char *) data, length);
    }

  return g_steal_pointer (&text);
}
