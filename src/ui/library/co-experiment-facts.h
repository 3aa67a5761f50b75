/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-experiment.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_EXPERIMENT_FACTS (co_experiment_facts_get_type ())

G_DECLARE_FINAL_TYPE (CoExperimentFacts, co_experiment_facts, CO, EXPERIMENT_FACTS, AdwBin)

void co_experiment_facts_set_experiment (CoExperimentFacts *self, CoExperiment *experiment);

G_END_DECLS
