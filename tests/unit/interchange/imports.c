/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Imports into an empty project, from memory.
 */

#include "imports.h"

#include <string.h>

CoImport *
new_import (void)
{
  g_autoptr (CoDocuments) none = co_documents_new ();

  return co_import_new (none);
}

void
add_text (CoImport *import, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_true (co_import_add_bytes (import, name, bytes, NULL, &error));
  g_assert_no_error (error);
}
