/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-library-model.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_EXPERIMENT_LIST (co_experiment_list_get_type ())

G_DECLARE_FINAL_TYPE (CoExperimentList, co_experiment_list, CO, EXPERIMENT_LIST, AdwBin)

void co_experiment_list_set_model (CoExperimentList *self, CoLibraryModel *model);

CoExperiment *co_experiment_list_get_selected (CoExperimentList *self);
guint         co_experiment_list_get_position (CoExperimentList *self);
void          co_experiment_list_select       (CoExperimentList *self, CoExperiment *experiment);
void          co_experiment_list_focus        (CoExperimentList *self, guint position);

void co_experiment_list_add  (CoExperimentList *self);
void co_experiment_list_finish (CoExperimentList *self);
void co_experiment_list_find (CoExperimentList *self);

G_END_DECLS
