/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-experiment.h"
#include "co-service.h"

G_BEGIN_DECLS

/* Of how many things the record of an experiment is made. */
#define CO_EXPERIMENT_COMPLETE 9

/**
 * co_experiment_get_completeness:
 * @experiment: an experiment
 * @missing: (out) (optional) (transfer full) (array zero-terminated=1): what is missing, translated
 *
 * Counts what is filled in: summary, field of competence, country or place, who runs it, year, measured results,
 * fears and facts, actors who could answer, source.
 *
 * Returns: 0 to CO_EXPERIMENT_COMPLETE
 */
guint co_experiment_get_completeness (CoExperiment *experiment, char ***missing);

/**
 * co_service_is_described:
 * @service: a service
 *
 * Returns: whether its briefing sheet has what it takes: a summary, how it works, for whom, a field of competence
 */
gboolean co_service_is_described (CoService *service);

/** co_service_is_retained: Returns: whether the service was retained by workshop 1 and not dropped since */
gboolean co_service_is_retained (CoService *service);

/** co_service_is_listed: Returns: whether it stands on the closed list of services, or has come further */
gboolean co_service_is_listed (CoService *service);

G_END_DECLS
