/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-project.h"
#include "co-strength.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_STRENGTH_PAGE (co_strength_page_get_type ())

G_DECLARE_FINAL_TYPE (CoStrengthPage, co_strength_page, CO, STRENGTH_PAGE, AdwBin)

void co_strength_page_set_project  (CoStrengthPage *self, CoProject *project);
void co_strength_page_set_strength (CoStrengthPage *self, CoStrength *strength);
void co_strength_page_focus        (CoStrengthPage *self);

G_END_DECLS
