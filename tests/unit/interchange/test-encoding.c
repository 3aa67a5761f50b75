/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "co-encoding.h"

#include <string.h>

#define BYTES(text) text, sizeof (text) - 1

typedef struct
{
  const char *name;
  const char *bytes;
  gsize length;
  CoEncoding encoding;
  const char *text;
} Case;

static const Case cases[] = {
  { "utf-8", BYTES ("Été"), CO_ENCODING_UTF8, "Été" },
  { "utf-8-mark", BYTES ("\xEF\xBB\xBFnom"), CO_ENCODING_UTF8, "nom" },
  { "utf-16-little", BYTES ("\xFF\xFEn\0\xE9\0"), CO_ENCODING_UTF16, "né" },
  { "utf-16-big", BYTES ("\xFE\xFF\0n\0\xE9"), CO_ENCODING_UTF16, "né" },
  { "utf-16-unmarked", BYTES ("n\0o\0m\0;\0\xE9\0t\0\xE9\0"), CO_ENCODING_UTF16, "nom;été" },
  { "utf-16-pair", BYTES ("\xFF\xFE\x3D\xD8\x00\xDE"), CO_ENCODING_UTF16, "😀" },
  { "utf-16-lone-half", BYTES ("\xFF\xFE\x3D\xD8n\0"), CO_ENCODING_UTF16, "\uFFFDn" },
  { "windows-1252", BYTES ("Abiga\xEFl co\xFBte 3 \x80"), CO_ENCODING_WINDOWS_1252, "Abigaïl coûte 3 €" },
  { "windows-1252-quotes",
    BYTES ("\x93l\x92"
           "art\x94 \x9C"),
    CO_ENCODING_WINDOWS_1252, "“l’art” œ" },
  { "mixed", BYTES ("d\xC3\xA9j\xE0"), CO_ENCODING_WINDOWS_1252, "déjà" },
  { "mac-roman",
    BYTES ("Titre;R\x8Esum\x8E\rV\x8Elo partag\x8E;Pr\x90t de v\x8Elos \x88 l\xD5"
           "ann\x8E"
           "e, \xC7 gratuit \xC8;Saint-\x83tienne;300 \xDB\r"),
    CO_ENCODING_MAC_ROMAN, "Titre;Résumé\rVélo partagé;Prêt de vélos à l’année, « gratuit »;Saint-Étienne;300 €\r" },
  { "mac-roman-like-utf-8", BYTES ("Visit\x8E; l\xD5\x8Et\x8E"), CO_ENCODING_MAC_ROMAN, "Visité; l’été" },
  { "mac-roman-short", BYTES ("March\x8E"), CO_ENCODING_MAC_ROMAN, "Marché" },
  { "dos",
    BYTES ("R\x82seau; pr\x88t \x85 No\x89l, fa\x87"
           "ade"),
    CO_ENCODING_CP850, "Réseau; prêt à Noël, façade" },
  { "windows-1252-capitals", BYTES ("\xC9T\xC9 \xC0 SAINT-\xC9TIENNE"), CO_ENCODING_WINDOWS_1252,
    "ÉTÉ À SAINT-ÉTIENNE" },
  { "windows-1252-german",
    BYTES ("Stra\xDF"
           "e f\xFCr M\xF6"
           "bel"),
    CO_ENCODING_WINDOWS_1252, "Straße für Möbel" },
  { "ascii", BYTES ("a"), CO_ENCODING_UTF8, "a" },
  { "empty", BYTES (""), CO_ENCODING_UTF8, "" },
  { "null", BYTES ("a\0b c d e f g"), CO_ENCODING_BINARY, NULL },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (test->bytes, test->length);
  CoEncoding encoding;
  g_autoptr (GBytes) text = co_encoding_decode (bytes, &encoding);

  g_assert_cmpint (encoding, ==, test->encoding);
  if (test->text == NULL)
    g_assert_null (text);
  else
    {
      gsize length;
      const char *decoded = g_bytes_get_data (text, &length);

      g_assert_cmpmem (decoded, length, test->text, strlen (test->text));
    }
}

/* Whatever the bytes, what comes out is UTF-8 without nulls, or nothing. */
static void
test_any_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1252);

  for (guint i = 0; i < 2000; i++)
    {
      char data[64];
      gsize length = (gsize) g_rand_int_range (rand, 0, sizeof data);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) text = NULL;
      CoEncoding encoding;

      for (gsize j = 0; j < length; j++)
        data[j] = (char) g_rand_int_range (rand, 0, 256);
      bytes = g_bytes_new (data, length);
      text = co_encoding_decode (bytes, &encoding);
      if (text != NULL && g_bytes_get_size (text) > 0)
        g_assert_true (g_utf8_validate (g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), NULL));
    }
}

static void
test_file (gconstpointer name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "csv", name, NULL);
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) text = NULL;
  gsize length;
  CoEncoding encoding;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  bytes = g_bytes_new (data, length);
  text = co_encoding_decode (bytes, &encoding);
  g_assert_nonnull (text);
  g_assert_cmpint (encoding, !=, CO_ENCODING_UTF8);
  g_assert_true (g_utf8_validate (g_bytes_get_data (text, NULL), (gssize) g_bytes_get_size (text), NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/interchange/encoding/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/interchange/encoding/any-bytes", test_any_bytes);
  g_test_add_data_func ("/interchange/encoding/file-utf-16", "utf-16le_encoded.csv", test_file);
  g_test_add_data_func ("/interchange/encoding/file-windows-1252", "spanish_chars.csv", test_file);
  g_test_add_data_func ("/interchange/encoding/file-latin-1", "exemple-duplicate-column.csv", test_file);

  return g_test_run ();
}
