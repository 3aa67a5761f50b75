/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-guidance.h"

G_BEGIN_DECLS

#define CO_TYPE_FINDING (co_finding_get_type ())

/**
 * CoFinding:
 *
 * What a vigilance rule has to say. The id of the guidance is the nick of the rule, its title the message, its
 * reason what the procedure says about it.
 */
G_DECLARE_FINAL_TYPE (CoFinding, co_finding, CO, FINDING, CoGuidance)

/** co_finding_get_rule: Returns: the nick of the rule, such as "workshop-elected" */
const char *co_finding_get_rule (CoFinding *self);

/** co_finding_get_severity: Returns: how much it matters */
CoSeverity co_finding_get_severity (CoFinding *self);

/** co_finding_get_message: Returns: what is found, translated */
const char *co_finding_get_message (CoFinding *self);

G_END_DECLS
