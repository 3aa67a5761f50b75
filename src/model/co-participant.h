/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"

G_BEGIN_DECLS

/**
 * CoParticipant:
 *
 * A person of the roster.
 */
#define CO_TYPE_PARTICIPANT (co_participant_get_type ())

G_DECLARE_FINAL_TYPE (CoParticipant, co_participant, CO, PARTICIPANT, CoDocument)

CoParticipant *co_participant_new (void);

/** co_participant_get_title: Returns: full name */
const char *co_participant_get_title (CoParticipant *self);
void        co_participant_set_title (CoParticipant *self, const char *title);

/** co_participant_get_organisation: Returns: for whom the person speaks */
const char *co_participant_get_organisation (CoParticipant *self);
void        co_participant_set_organisation (CoParticipant *self, const char *organisation);

/** co_participant_get_role: Returns: what the person does there */
const char *co_participant_get_role (CoParticipant *self);
void        co_participant_set_role (CoParticipant *self, const char *role);

/** co_participant_get_college: Returns: stakeholder group */
CoCollege co_participant_get_college (CoParticipant *self);
void co_participant_set_college (CoParticipant *self, CoCollege college);

/** co_participant_get_email: Returns: address */
const char *co_participant_get_email (CoParticipant *self);
void        co_participant_set_email (CoParticipant *self, const char *email);

/** co_participant_get_phone: Returns: number */
const char *co_participant_get_phone (CoParticipant *self);
void        co_participant_set_phone (CoParticipant *self, const char *phone);

/** co_participant_get_services: Returns: ids of the services that concern the person */
const char *const *co_participant_get_services (CoParticipant *self);
void               co_participant_set_services (CoParticipant *self, const char *const *services);

/** co_participant_get_notes: Returns: remarks */
const char *co_participant_get_notes (CoParticipant *self);
void        co_participant_set_notes (CoParticipant *self, const char *notes);

G_END_DECLS
