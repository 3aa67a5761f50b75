/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever the text: it is refused with a reason and a place, or it is a document that comes back the same from what
 * is written of it.
 */

#include "co-json.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  CoPlace place = { 0, 0 };
  g_autoptr (CoDocument) document = co_json_read ((const char *) data, size, &place, &error);
  g_autoptr (CoDocument) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *rewritten = NULL;
  gsize length;

  if (document == NULL)
    {
      g_assert_true (error != NULL && error->domain == CO_MODEL_ERROR && place.line > 0 && place.column > 0);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  g_assert_no_error (error);
  written = co_json_write (document, &length);
  again = co_json_read (written, length, &place, &error);
  if (again == NULL)
    g_error ("%u:%u: %s in %s", place.line, place.column, error->message, written);
  rewritten = co_json_write (again, NULL);
  g_assert_cmpstr (written, ==, rewritten);

  return 0;
}
