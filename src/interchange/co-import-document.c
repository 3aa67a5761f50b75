/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Experiments of another project of Cocreate: a document as it is, with its id, so that it stays the same experiment
 * in both projects.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-import-private.h"

#include "co-json.h"

#include <glib/gi18n-lib.h>

void
co_import_read_document (CoImport *self, const CoImportText *text)
{
  g_autoptr (GError) error = NULL;
  CoPlace place;
  g_autoptr (CoDocument) document = co_json_read (text->text, text->length, &place, &error);

  if (document == NULL)
    co_import_refuse (self, CO_REFUSAL_STRUCTURE, place,
                      N_ ("This document of Cocreate is damaged: %s. Correct it there, and import again."),
                      error->message);
  else if (!CO_IS_EXPERIMENT (document))
    co_import_refuse (self, CO_REFUSAL_UNKNOWN, (CoPlace) { 0 },
                      N_ ("This is a document of Cocreate of the kind “%s”; only experiments can be imported. Open its "
                          "project instead."),
                      co_kind_get_nick (co_document_get_kind (document)));
  else if (co_import_has (self, co_document_get_id (document)))
    co_import_skip (self);
  else
    {
      const char *origin = co_experiment_get_origin (CO_EXPERIMENT (document));
      g_autofree char *key = g_strdup (*origin != '\0' ? origin : co_document_get_id (document));

      co_import_offer (self, g_steal_pointer (&document), key, (CoPlace) { 1, 1 }, FALSE);
    }
}
