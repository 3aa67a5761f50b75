/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-workshop.h"

G_BEGIN_DECLS

GDateTime *co_workshop_dup_start (CoWorkshop *self);
GDateTime *co_workshop_dup_end   (CoWorkshop *self);

G_END_DECLS
