/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Since when a board is compared with what it is now: a workshop, a day, or all that is known.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-past-state.h"
#include "co-print-comparison.h"
#include "co-store-past.h"
#include "co-workshop-time.h"

#include <glib/gi18n.h>
#include <string.h>

static GDateTime *
find_workshop (CoDocuments *documents, gint64 number)
{
  GListModel *workshops = co_documents_get_list (documents, CO_KIND_WORKSHOP);

  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (CoWorkshop) workshop = g_list_model_get_item (workshops, i);

      if (co_workshop_get_number (workshop) == number)
        return co_workshop_dup_start (workshop);
    }

  return NULL;
}

/* "2" is when the second workshop began; else a day, or a day and a time. */
static GDateTime *
read_moment (CoDocuments *documents, const char *since)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *midnight = NULL;

  if (strlen (since) == 1 && *since >= '1' && *since <= '3')
    return find_workshop (documents, *since - '0');

  midnight = strchr (since, 'T') == NULL ? g_strconcat (since, "T00:00:00", NULL) : g_strdup (since);
  return g_date_time_new_from_iso8601 (midnight, zone);
}

static CoBoard *
fail_lost (CoRevision *earliest, GError **error)
{
  g_autofree char *when = earliest != NULL ? g_date_time_format_iso8601 (co_revision_get_time (earliest)) : NULL;

  if (when != NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("no version from then is kept; the earliest is from %s"),
                 when);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("no earlier version of it is kept"));
  return NULL;
}

static CoBoard *
read_version (CoRevision *revision, GError **error)
{
  g_autoptr (CoDocument) version = co_revision_read (revision, error);

  if (version == NULL || CO_IS_BOARD (version))
    return (CoBoard *) g_steal_pointer (&version);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("“%s” cannot be read"), co_revision_get_name (revision));
  return NULL;
}

static CoBoard *
read_board (CoStore *store, CoBoard *board, const char *since, char **from, GError **error)
{
  g_autoptr (GListModel) revisions = co_store_list_revisions (store, CO_DOCUMENT (board));
  guint n = g_list_model_get_n_items (revisions);
  g_autoptr (CoRevision) earliest = n > 0 ? g_list_model_get_item (revisions, n - 1) : NULL;
  g_autoptr (CoRevision) revision = NULL;
  g_autoptr (GDateTime) moment = NULL;

  if (since == NULL && earliest == NULL)
    return fail_lost (NULL, error);
  moment = since != NULL ? read_moment (co_store_get_documents (store), since)
                         : g_date_time_ref (co_revision_get_time (earliest));
  if (moment == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("“%s” is neither the number of a workshop that has a date nor a day"), since);
      return NULL;
    }

  *from = g_date_time_format (moment, "%Y-%m-%d %H:%M");
  switch (co_past_find (revisions, CO_DOCUMENT (board), moment, &revision))
    {
    case CO_PAST_SAME:
      return g_object_ref (board);
    case CO_PAST_NOT_YET:
      return co_board_new ();
    case CO_PAST_KEPT:
      return read_version (revision, error);
    case CO_PAST_LOST:
    default:
      return fail_lost (earliest, error);
    }
}

/**
 * co_cli_print_changes:
 * @store: the store of a project
 * @board: one of its boards
 * @since: (nullable): the number of a workshop, a day, or a day and a time; %NULL for the earliest version that is kept
 * @paper: the sheet
 * @error: return location for a #GIOErrorEnum or #CoPrintError
 *
 * Returns: (transfer full) (nullable): a PDF of what has changed on the board since then
 */
GBytes *
co_cli_print_changes (CoStore *store, CoBoard *board, const char *since, CoPaper paper, GError **error)
{
  g_autofree char *from = NULL;
  g_autoptr (CoBoard) before = read_board (store, board, since, &from, error);
  CoComparison comparison = { before, board, from, _ ("Now") };
  g_autoptr (CoPrintout) printout = NULL;

  if (before == NULL)
    return NULL;

  printout = co_compose_comparison (co_store_get_documents (store), &comparison, co_store_get_folder (store));
  return co_printout_render (printout, paper, error);
}
