/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is painted outside of the structure is marked as decoration, whatever the stream looks like.
 */

#include "co-content.h"

#include <string.h>

static void
check (const char *before, const char *after)
{
  g_autoptr (GByteArray) marked = co_content_mark_artifacts ((const guchar *) before, strlen (before));
  g_autofree char *text = g_strndup ((const char *) marked->data, marked->len);

  g_assert_cmpstr (text, ==, after);
}

static void
test_mark (void)
{
  check ("", "");
  check ("1 0 0 -1 0 842 cm q", "1 0 0 -1 0 842 cm q");
  check ("1 g 0 0 9 9 re f", "\n/Artifact BMC\n1 g 0 0 9 9 re f\nEMC\n");
  check ("q /P << /MCID 0 >> BDC BT (a) Tj ET EMC Q", "q /P << /MCID 0 >> BDC BT (a) Tj ET EMC Q");
  check ("(a) Tj /P <</MCID 0>> BDC (b) Tj EMC 0 0 9 9 re S",
         "\n/Artifact BMC\n(a) Tj \nEMC\n/P <</MCID 0>> BDC (b) Tj EMC\n/Artifact BMC\n 0 0 9 9 re S\nEMC\n");
}

/* A string may say anything, and does in a document about PDF. */
static void
test_strings (void)
{
  check ("/P <</MCID 0>> BDC (EMC \\) f (EMC) ) Tj EMC q", "/P <</MCID 0>> BDC (EMC \\) f (EMC) ) Tj EMC q");
  check ("(f) pop % f\n[<66> (f)] pop", "(f) pop % f\n[<66> (f)] pop");
  check ("(never closed", "(never closed");
  check ("/P <</MCID 0>> BDC (a) Tj", "/P <</MCID 0>> BDC (a) Tj");
  check ("EMC EMC (a) pop", "EMC EMC (a) pop");
  check ("BI /W 1 ID EMC x EI q", "\n/Artifact BMC\nBI /W 1 ID EMC x EI q\nEMC\n");
}

static void
test_spans (void)
{
  check ("/Span << /ActualText <feff0041> >> BDC (a) Tj EMC",
         "\n/Artifact BMC\n/Span << /ActualText <feff0041> >> BDC (a) Tj EMC\nEMC\n");
  check ("/P <</MCID 0>> BDC /Span << /ActualText <feff0041> >> BDC (a) Tj EMC (b) Tj EMC q",
         "/P <</MCID 0>> BDC /Span << /ActualText <feff0041> >> BDC (a) Tj EMC (b) Tj EMC q");
  check ("/P <</MCID 0>> BDC (a) Tj /Span << /ActualText <feff00a0> >> BDC ( ) Tj EMC (b) Tj EMC q",
         "/P <</MCID 0>> BDC (a) Tj  ( ) Tj  (b) Tj EMC q");
  check ("/P <</MCID 0>> BDC (a) Tj /Span << /ActualText <feff0020> >> BDC EMC EMC q",
         "/P <</MCID 0>> BDC (a) Tj /Span << /ActualText <feff0020> >> BDC EMC EMC q");
}

static void
test_unicode (void)
{
  const char *before = "1 begincodespacerange\n<00a0> <00a0>\nendcodespacerange\n"
                       "3 beginbfchar\n<00a0> <0041>\n<0001> <00a0>\n<02> <202f>\nendbfchar\n";
  g_autofree char *after = co_content_mend_unicode ((const guchar *) before, strlen (before));

  g_assert_cmpstr (after, ==,
                   "1 begincodespacerange\n<00a0> <00a0>\nendcodespacerange\n"
                   "3 beginbfchar\n<00a0> <0041>\n<0001> <0020>\n<02> <0020>\nendbfchar\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/content/mark", test_mark);
  g_test_add_func ("/print/content/strings", test_strings);
  g_test_add_func ("/print/content/spans", test_spans);
  g_test_add_func ("/print/content/unicode", test_unicode);

  return g_test_run ();
}
