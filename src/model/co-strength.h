/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"

G_BEGIN_DECLS

/**
 * CoStrength:
 *
 * A great strength of the authority in a field of competence (phase 01, first task).
 */
#define CO_TYPE_STRENGTH (co_strength_get_type ())

G_DECLARE_FINAL_TYPE (CoStrength, co_strength, CO, STRENGTH, CoDocument)

CoStrength *co_strength_new (void);

/** co_strength_get_title: Returns: its name */
const char *co_strength_get_title (CoStrength *self);
void        co_strength_set_title (CoStrength *self, const char *title);

/** co_strength_get_domain: Returns: field of competence */
const char *co_strength_get_domain (CoStrength *self);
void        co_strength_set_domain (CoStrength *self, const char *domain);

/** co_strength_get_statement: Returns: what the strength is */
const char *co_strength_get_statement (CoStrength *self);
void        co_strength_set_statement (CoStrength *self, const char *statement);

/** co_strength_get_evidence: Returns: what shows it */
const char *co_strength_get_evidence (CoStrength *self);
void        co_strength_set_evidence (CoStrength *self, const char *evidence);

G_END_DECLS
