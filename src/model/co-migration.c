/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents of older formats, brought to the one of today in memory: a step for each format that there was, chained.
 * The file stays as it is until the document is edited, and its old text then goes to the history.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-migration.h"

#define ANY_KIND (-1)

/* Format 0 was that of the drafts: they had all that format 1 has. */
static void
upgrade_from_none (yyjson_mut_doc *json, yyjson_mut_val *root)
{
}

static const struct
{
  int kind;
  gint64 from;
  void (*upgrade) (yyjson_mut_doc *json, yyjson_mut_val *root);
} steps[] = {
  { ANY_KIND, 0, upgrade_from_none },
};

/**
 * co_migration_run:
 * @json: (inout): a document whose numbers were read as text; replaced
 * @kind: its kind
 * @format: its format, older than ours
 *
 * Brings a document to the format of today.
 */
void
co_migration_run (yyjson_doc **json, CoKind kind, gint64 format)
{
  yyjson_mut_doc *copy = yyjson_doc_mut_copy (*json, NULL);
  yyjson_mut_val *root = yyjson_mut_doc_get_root (copy);
  g_autofree char *target = g_strdup_printf ("%u", co_kind_get_format (kind));

  for (; format < co_kind_get_format (kind); format++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        {
          if (steps[i].from == format && (steps[i].kind == ANY_KIND || steps[i].kind == (int) kind))
            steps[i].upgrade (copy, root);
        }
    }
  yyjson_mut_obj_put (root, yyjson_mut_str (copy, "format"), yyjson_mut_rawcpy (copy, target));

  yyjson_doc_free (*json);
  *json = yyjson_mut_doc_imut_copy (copy, NULL);
  yyjson_mut_doc_free (copy);
}
