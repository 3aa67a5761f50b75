/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"

G_BEGIN_DECLS

guint co_merge (CoDocument *ours, CoDocument *base, CoDocument *theirs);

G_END_DECLS
