/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoCeilingBar:
 *
 * What all objectives may cost together, against the ceiling of the project (phase 02, step 2).
 */
#define CO_TYPE_CEILING_BAR (co_ceiling_bar_get_type ())

G_DECLARE_FINAL_TYPE (CoCeilingBar, co_ceiling_bar, CO, CEILING_BAR, AdwBin)

G_END_DECLS
