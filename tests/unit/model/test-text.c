/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "co-text.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *from;
  const char *to;
} cases[] = {
  { "plain", "Été à Nîmes\n\tun", "Été à Nîmes\n\tun" },
  { "line-breaks", "a\vb\fc\rd\r\ne\u2028f\u2029g", "a\nb\nc\nd\ne\nf\ng" },
  { "control-characters",
    "a\x1b[31m\x07\x7f\x01"
    "b",
    "a[31mb" },
  { "windows-1252-read-as-latin-1",
    "l\xC2\x92"
    "art \xC2\x85 3 \xC2\x80",
    "l’art … 3 €" },
  { "no-characters", "a\uFEFF\uFFFE\uFFFF\uFDD0\U0001FFFFb", "ab" },
  { "no-utf-8",
    "a\xE9"
    "b",
    "a\uFFFDb" },
  { "emoji-joined", "👩\u200D💻 ن\u200Cم", "👩\u200D💻 ن\u200Cم" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *clean = co_text_clean (cases[i].from, -1);
  g_autofree char *again = co_text_clean (clean, -1);

  g_assert_cmpstr (clean, ==, cases[i].to);
  g_assert_cmpstr (again, ==, clean);
}

/* Whatever the bytes: a clean text is one of XML as well. */
static void
test_any_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (10);

  for (guint i = 0; i < 2000; i++)
    {
      char data[64];
      gsize length = (gsize) g_rand_int_range (rand, 0, sizeof data);
      g_autofree char *clean = NULL;

      for (gsize j = 0; j < length; j++)
        data[j] = (char) g_rand_int_range (rand, 0, 256);
      clean = co_text_clean (data, (gssize) length);
      g_assert_true (g_utf8_validate (clean, -1, NULL));
      for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
        g_assert_true (strchr ("\n\t", *p) != NULL || !g_unichar_iscntrl (g_utf8_get_char (p)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/text/any-bytes", test_any_bytes);

  return g_test_run ();
}
