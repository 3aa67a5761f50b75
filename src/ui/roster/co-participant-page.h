/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-participant.h"
#include "co-store.h"

G_BEGIN_DECLS

#define CO_TYPE_PARTICIPANT_PAGE (co_participant_page_get_type ())

G_DECLARE_FINAL_TYPE (CoParticipantPage, co_participant_page, CO, PARTICIPANT_PAGE, AdwNavigationPage)

void co_participant_page_set_store       (CoParticipantPage *self, CoStore *store);
void co_participant_page_set_attendances (CoParticipantPage *self, GPtrArray *attendances);
void co_participant_page_set_participant (CoParticipantPage *self, CoParticipant *participant);
void co_participant_page_begin           (CoParticipantPage *self);

G_END_DECLS
