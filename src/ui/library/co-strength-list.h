/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-strength.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_STRENGTH_LIST (co_strength_list_get_type ())

G_DECLARE_FINAL_TYPE (CoStrengthList, co_strength_list, CO, STRENGTH_LIST, AdwBin)

void co_strength_list_set_strengths (CoStrengthList *self, GListModel *strengths);

CoStrength *co_strength_list_get_selected (CoStrengthList *self);
guint       co_strength_list_get_position (CoStrengthList *self);
void        co_strength_list_select       (CoStrengthList *self, CoStrength *strength);
void        co_strength_list_focus        (CoStrengthList *self, guint position);

void co_strength_list_add (CoStrengthList *self);
void co_strength_list_finish (CoStrengthList *self);

G_END_DECLS
