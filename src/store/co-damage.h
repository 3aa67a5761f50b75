/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-model-error.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define CO_TYPE_DAMAGE (co_damage_get_type ())

G_DECLARE_FINAL_TYPE (CoDamage, co_damage, CO, DAMAGE, GObject)

CoDamage *co_damage_new           (const char *file, CoPlace place, const char *reason);
CoDamage *co_damage_new_full      (const char *file, CoPlace place, const char *reason, const char *remedy);
CoDamage *co_damage_new_for_error (const char *file, CoPlace place, const GError *error);

const char *co_damage_get_file   (CoDamage *self);
CoPlace     co_damage_get_place  (CoDamage *self);
const char *co_damage_get_reason (CoDamage *self);
const char *co_damage_get_remedy (CoDamage *self);

G_END_DECLS
