/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-experiment.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_IMPORTED_GROUP (co_imported_group_get_type ())

G_DECLARE_FINAL_TYPE (CoImportedGroup, co_imported_group, CO, IMPORTED_GROUP, AdwPreferencesGroup)

void co_imported_group_set_experiment (CoImportedGroup *self, CoExperiment *experiment);

G_END_DECLS
