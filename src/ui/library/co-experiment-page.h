/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-experiment.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_EXPERIMENT_PAGE (co_experiment_page_get_type ())

G_DECLARE_FINAL_TYPE (CoExperimentPage, co_experiment_page, CO, EXPERIMENT_PAGE, AdwBin)

void co_experiment_page_set_store      (CoExperimentPage *self, CoStore *store);
void co_experiment_page_set_experiment (CoExperimentPage *self, CoExperiment *experiment);
void co_experiment_page_focus          (CoExperimentPage *self);

G_END_DECLS
