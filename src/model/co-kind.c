/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of documents: their class, their name in a document, and the folder they are kept in.
 */

#include "co-kind.h"

#include "co-agreement.h"
#include "co-board.h"
#include "co-experiment.h"
#include "co-grant.h"
#include "co-participant.h"
#include "co-problem.h"
#include "co-project.h"
#include "co-service.h"
#include "co-strength.h"
#include "co-workshop.h"

static const struct
{
  const char *nick;
  const char *folder;
  guint format; /* that is written; older ones are upgraded, see co-migration.c */
  GType (*get_type) (void);
} kinds[CO_N_KINDS] = {
  [CO_KIND_PROJECT] = { "project", ".", 1, co_project_get_type },
  [CO_KIND_EXPERIMENT] = { "experiment", "experiments", 1, co_experiment_get_type },
  [CO_KIND_STRENGTH] = { "strength", "strengths", 1, co_strength_get_type },
  [CO_KIND_BOARD] = { "board", "boards", 1, co_board_get_type },
  [CO_KIND_PROBLEM] = { "problem", "problems", 1, co_problem_get_type },
  [CO_KIND_SERVICE] = { "service", "services", 1, co_service_get_type },
  [CO_KIND_WORKSHOP] = { "workshop", "workshops", 1, co_workshop_get_type },
  [CO_KIND_PARTICIPANT] = { "participant", "participants", 1, co_participant_get_type },
  [CO_KIND_GRANT] = { "grant", "grants", 1, co_grant_get_type },
  [CO_KIND_AGREEMENT] = { "agreement", "agreements", 1, co_agreement_get_type },
};

/**
 * co_kind_get_class:
 * @kind: a kind
 *
 * Returns: the class of its documents
 */
GType
co_kind_get_class (CoKind kind)
{
  g_return_val_if_fail (kind < CO_N_KINDS, G_TYPE_INVALID);

  return kinds[kind].get_type ();
}

/**
 * co_kind_get_nick:
 * @kind: a kind
 *
 * Returns: (transfer none): its name in documents and on the command line, in the singular
 */
const char *
co_kind_get_nick (CoKind kind)
{
  g_return_val_if_fail (kind < CO_N_KINDS, NULL);

  return kinds[kind].nick;
}

/**
 * co_kind_get_folder:
 * @kind: a kind
 *
 * Returns: (transfer none): the folder of its documents inside a project folder; "." for the project's own
 */
const char *
co_kind_get_folder (CoKind kind)
{
  g_return_val_if_fail (kind < CO_N_KINDS, NULL);

  return kinds[kind].folder;
}

/**
 * co_kind_get_format:
 * @kind: a kind
 *
 * Returns: the format that its documents have today, and the newest that is read
 */
guint
co_kind_get_format (CoKind kind)
{
  g_return_val_if_fail (kind < CO_N_KINDS, 0);

  return kinds[kind].format;
}

/**
 * co_kind_from_nick:
 * @nick: (nullable): the name of a kind
 * @kind: (out): the kind
 *
 * Returns: whether there is such a kind
 */
gboolean
co_kind_from_nick (const char *nick, CoKind *kind)
{
  for (CoKind i = 0; i < CO_N_KINDS; i++)
    {
      if (g_strcmp0 (nick, kinds[i].nick) == 0)
        {
          *kind = i;
          return TRUE;
        }
    }

  return FALSE;
}
