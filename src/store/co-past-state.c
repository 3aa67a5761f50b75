/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a document was at a moment: the last version edited before it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-past-state.h"

static gboolean
is_before (const char *time, GDateTime *moment)
{
  g_autoptr (GDateTime) parsed = g_date_time_new_from_iso8601 (time, NULL);

  return parsed != NULL && g_date_time_compare (parsed, moment) <= 0;
}

/**
 * co_past_find:
 * @revisions: (element-type CoRevision): the versions that are kept of a document, the newest first
 * @document: the document as it is now
 * @moment: a moment of the past
 * @revision: (out) (optional) (nullable) (transfer full): the version of that moment, when it is kept
 *
 * Returns: what is known of that moment
 */
CoPastState
co_past_find (GListModel *revisions, CoDocument *document, GDateTime *moment, CoRevision **revision)
{
  if (revision != NULL)
    *revision = NULL;
  if (!is_before (co_document_get_created (document), moment))
    return CO_PAST_NOT_YET;
  if (is_before (co_document_get_modified (document), moment))
    return CO_PAST_SAME;

  for (guint i = 0; i < g_list_model_get_n_items (revisions); i++)
    {
      g_autoptr (CoRevision) kept = g_list_model_get_item (revisions, i);

      if (g_date_time_compare (co_revision_get_time (kept), moment) > 0)
        continue;
      if (revision != NULL)
        *revision = g_steal_pointer (&kept);
      return CO_PAST_KEPT;
    }

  return CO_PAST_LOST;
}
