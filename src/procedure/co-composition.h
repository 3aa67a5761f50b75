/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-workshop.h"

G_BEGIN_DECLS

#define CO_N_COLLEGES (CO_COLLEGE_OTHER + 1)

/* What the procedure says of the first workshop. */
#define CO_WORKSHOP_MAX_PARTICIPANTS 15

/**
 * CoComposition:
 * @listed: everyone who has an invitation, by CoCollege; persons that no longer exist count as CO_COLLEGE_NONE
 * @expected: those who come as far as one knows: not declined, not absent; stand-ins come. Of a workshop that was
 *   held and whose attendance was noted: those who came
 * @confirmed: those of whom one knows that they come, or that somebody comes for them
 * @n_listed: the sum of @listed
 * @n_expected: the sum of @expected
 * @n_to_invite: those whose invitation was not sent yet
 * @n_accepted: those who accepted
 * @n_declined: those who declined
 * @noted: whether the workshop was held and somebody is marked as present
 *
 * Who comes to a workshop.
 */
typedef struct
{
  guint listed[CO_N_COLLEGES];
  guint expected[CO_N_COLLEGES];
  guint confirmed[CO_N_COLLEGES];
  guint n_listed;
  guint n_expected;
  guint n_to_invite;
  guint n_accepted;
  guint n_declined;
  gboolean noted;
} CoComposition;

/**
 * co_workshop_count_colleges:
 * @workshop: a workshop
 * @documents: its project
 * @composition: (out caller-allocates): who comes to it
 */
void co_workshop_count_colleges (CoWorkshop *workshop, CoDocuments *documents, CoComposition *composition);

/** co_invitation_is_expected: Returns: whether someone comes on that invitation, as far as one knows */
gboolean co_invitation_is_expected (CoInvitation *invitation);

/**
 * co_composition_lacks_elected:
 * @composition: who comes to a workshop that is still ahead
 *
 * Returns: whether others have accepted, and no elected official who is invited has confirmed
 */
gboolean co_composition_lacks_elected (const CoComposition *composition);

/** co_college_get_label: Returns: the name of a stakeholder group, translated; "" for none */
const char *co_college_get_label (CoCollege college);

G_END_DECLS
