/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-revision.h"

G_BEGIN_DECLS

/**
 * CoPastState:
 * @CO_PAST_KEPT: it was another version, which is kept
 * @CO_PAST_SAME: it was as it is now
 * @CO_PAST_NOT_YET: it had not been made
 * @CO_PAST_LOST: it was another version, which is not kept
 *
 * What is known of a document at a moment of the past.
 */
typedef enum
{
  CO_PAST_KEPT,
  CO_PAST_SAME,
  CO_PAST_NOT_YET,
  CO_PAST_LOST,
} CoPastState;

CoPastState co_past_find (GListModel *revisions, CoDocument *document, GDateTime *moment, CoRevision **revision);

G_END_DECLS
