/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-finding.h"
#include "co-guidance-private.h"

G_BEGIN_DECLS

CoFinding *co_finding_new (const char *rule, CoSeverity severity, const char *message, const char *why,
                           const CoTarget *target);

G_END_DECLS
