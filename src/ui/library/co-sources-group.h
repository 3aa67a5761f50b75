/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-experiment.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_SOURCES_GROUP (co_sources_group_get_type ())

G_DECLARE_FINAL_TYPE (CoSourcesGroup, co_sources_group, CO, SOURCES_GROUP, AdwPreferencesGroup)

void co_sources_group_set_experiment (CoSourcesGroup *self, CoStore *store, CoExperiment *experiment);

G_END_DECLS
