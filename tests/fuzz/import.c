/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever the file, under whatever name: each part of it becomes a document that can be stored and read again, with
 * texts that are clean, or is refused with words; and the same file brings nothing new the next time.
 */

#include "co-import.h"
#include "co-json.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static CoImport *
read_file (CoDocuments *documents, const char *name, GBytes *bytes)
{
  CoImport *import = co_import_new (documents);

  co_import_accept_grants (import);
  g_assert_true (co_import_add_bytes (import, name, bytes, NULL, NULL));
  return import;
}

static void
check_created (CoDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  g_autofree char *rewritten = NULL;
  g_autoptr (CoDocument) again = NULL;
  gsize length;
  CoPlace place;

  g_assert_true (*co_document_get_title (document) != '\0' &&
                 strpbrk (co_document_get_title (document), "\r\n\x1b") == NULL);
  written = co_json_write (document, &length);
  again = co_json_read (written, length, &place, &error);
  if (again == NULL)
    g_error ("%u:%u: %s in %s", place.line, place.column, error->message, written);
  rewritten = co_json_write (again, NULL);
  g_assert_cmpstr (written, ==, rewritten);
}

static void
check_refused (CoRefusal *refusal)
{
  g_assert_true (g_utf8_validate (co_refusal_get_message (refusal), -1, NULL));
  g_assert_cmpuint (strlen (co_refusal_get_reason (refusal)), >, 20);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  static const char *const names[] = { "a.csv", "a.json", "a.yml", "a" };
  g_autoptr (CoDocuments) documents = co_documents_new ();
  const char *name = size > 0 ? names[data[0] % G_N_ELEMENTS (names)] : "a";
  g_autoptr (GBytes) bytes = g_bytes_new (data + MIN (size, 1), size - MIN (size, 1));
  g_autoptr (CoImport) first = read_file (documents, name, bytes);
  g_autoptr (CoImport) second = NULL;

  g_ptr_array_foreach (co_import_get_created (first), (GFunc) check_created, NULL);
  g_ptr_array_foreach (co_import_get_refused (first), (GFunc) check_refused, NULL);

  co_documents_splice (documents, co_import_get_created (first));
  second = read_file (documents, name, bytes);
  g_assert_cmpuint (co_import_get_created (second)->len, ==, 0);

  return 0;
}
