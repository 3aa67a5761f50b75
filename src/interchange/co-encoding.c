/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The encoding of a text file, found by looking: nobody knows how a spreadsheet saved a table. Without a byte order
 * mark, what is valid UTF-8 is UTF-8; what is not has a byte for each character, and the encoding is the one in which
 * the text reads like Western European words.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-encoding.h"

#include "co-text.h"

#include <string.h>

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

/* The characters of the upper half of an encoding; zeros when the system does not know it. */
static void
read_half (CoEncoding encoding, gunichar half[128])
{
  const char *name = encoding == CO_ENCODING_MAC_ROMAN ? "MACINTOSH" : "CP850";

  for (guint i = 0; i < 128; i++)
    {
      char byte = (char) (i + 128);
      g_autofree char *text =
          encoding == CO_ENCODING_WINDOWS_1252 ? NULL : g_convert (&byte, 1, "UTF-8", name, NULL, NULL, NULL);

      if (encoding == CO_ENCODING_WINDOWS_1252)
        half[i] = co_text_from_windows_1252 ((guchar) byte);
      else
        half[i] = text != NULL ? g_utf8_get_char (text) : 0;
    }
}

/* What French texts are full of, and what other Western European ones have besides. */
static const char often[] = "éèàêç’«»\u00A0";
static const char known[] = "âäëîïôöùûüÿœæßñáíóúãõåøìòÀÂÇÉÈÊËÎÏÔÖÙÛÜŒÆÄÑÅØÁÍÓÚÌÒ‘“”–—…•°€§£";

static gboolean
is_one_of (gunichar c, const char *characters)
{
  return c != 0 && g_utf8_strchr (characters, -1, c) != NULL;
}

/* How well a character stands between its neighbours in a Western European text. */
static int
judge (gunichar c, guchar before, guchar after)
{
  if (c == 0)
    return -4;
  if (g_unichar_isupper (c) && g_ascii_isalpha (before) && g_ascii_islower (after))
    return -3;
  if (is_one_of (c, often))
    return 3;
  if (is_one_of (c, known))
    return g_unichar_isalpha (c) || !g_ascii_isalpha (before) || !g_ascii_isalpha (after) ? 2 : -2;

  return g_unichar_isalpha (c) ? -1 : -2;
}

/* Some files are pasted together from two encodings: what is one of these characters in UTF-8 is taken as that. */
static const char *
find_foreign (const char *p, const char *end)
{
  while (p < end)
    {
      gunichar c = g_utf8_get_char_validated (p, end - p);
      gboolean is_valid = (c & 0x80000000) == 0;

      if (!is_valid || (c >= 0x80 && !is_one_of (c, often) && !is_one_of (c, known)))
        break;
      p = g_utf8_next_char (p);
    }

  return p;
}

static CoEncoding
guess_half (const char *data, gsize length, gunichar half[128])
{
  static const CoEncoding encodings[] = { CO_ENCODING_WINDOWS_1252, CO_ENCODING_MAC_ROMAN, CO_ENCODING_CP850 };
  const char *end = data + length;
  CoEncoding best = CO_ENCODING_WINDOWS_1252;
  gint64 highest = G_MININT64;

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gunichar tried[128];
      gint64 score = 0;

      read_half (encodings[i], tried);
      for (const char *p = find_foreign (data, end); p < end; p = find_foreign (p + 1, end))
        score += judge (tried[(guchar) *p - 128], p > data ? (guchar) p[-1] : 0, p + 1 < end ? (guchar) p[1] : 0);
      if (score <= highest)
        continue;
      highest = score;
      best = encodings[i];
      memcpy (half, tried, sizeof tried);
    }

  return best;
}

static GBytes *
decode_half (const char *data, gsize length, CoEncoding *encoding)
{
  g_autoptr (GString) text = g_string_sized_new (length + length / 8);
  const char *end = data + length;
  gunichar half[128];

  *encoding = guess_half (data, length, half);
  for (const char *p = data; p < end;)
    {
      const char *foreign = find_foreign (p, end);

      g_string_append_len (text, p, foreign - p);
      if (foreign < end)
        g_string_append_unichar (text, half[(guchar) *foreign - 128]);
      p = foreign + 1;
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
    return decode_half ((const char *) data, length, encoding);

  return g_steal_pointer (&text);
}
