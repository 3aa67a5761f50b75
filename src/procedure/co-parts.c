/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which part of a place sees to a step, a finding or the next step: a page has many rows, and one shall land on the
 * one that is meant. The names are those of the parts in the window.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-guidance-private.h"

/* The first that begins alike. */
static const struct
{
  const char *id;
  const char *part;
} parts[] = {
  { "strengths", "strengths" },
  { "experiments-unweighed", "boards" },
  { "experiments", "experiments" },
  { "watch-abroad", "experiments" },
  { "boards", "boards" },
  { "fears-", "fears" },
  { "actors", "actors" },
  { "sheets", "summary" },
  { "problems-unanswered", "" },
  { "problems", "content" },
  { "objectives-ceiling", "content" },
  { "objectives", "objectives" },
  { "ceiling-", "ceiling" },
  { "documentation-person", "documentation-person" },
  { "project-manager", "project-manager" },
  { "resource-person", "resource-person" },
  { "list", "candidate" },
  { "services-list", "candidate" },
  { "services-retained", "shortlisted" },
  { "services-ceiling", "selected" },
  { "services-ready-made", "" },
  { "w1-retained", "shortlisted" },
  { "meetings", "date" },
  { "date", "date" },
  { "workshops-", "date" },
  { "workshop-duration", "duration" },
  { "workshop-services", "services" },
  { "workshop-not-held", "minutes" },
  { "minutes", "minutes" },
  { "run", "run" },
  { "w1-problems", "problems" },
  { "participants", "" },
  { "invite", "invitations" },
  { "w2-people", "invitations" },
  { "agenda-lead", "invitations" },
  { "agenda", "agenda" },
  { "prepare", "agenda" },
  { "workshop-1", "agenda" },
  { "workshop-2", "agenda" },
  { "workshop-3", "agenda" },
  { "workshop-", "invitations" },
  { "w2-budget", "budget" },
  { "w3-budget", "budget" },
  { "budget-", "budget" },
  { "w2-", "description" },
  { "w3-design", "description" },
  { "w3-funding", "funding" },
  { "w1-", "agenda" },
  { "business-model", "business-model" },
  { "funding-", "funding" },
  { "grant", "deadline" },
  { "agreement", "agreement" },
};

/**
 * co_guidance_get_part:
 * @self: a step, a finding or a suggestion
 *
 * Returns: (transfer none): the part of the place or document where it is seen to, "" for the whole
 */
const char *
co_guidance_get_part (CoGuidance *self)
{
  const char *id = co_guidance_get_id (self);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (g_str_has_prefix (id, parts[i].id))
        return parts[i].part;
    }

  return "";
}
