/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "co-flow.h"
#include "co-pdf.h"

G_BEGIN_DECLS

GBytes *co_canvas_draw (CoFlow *flow, CoPdfInfo *info, GError **error);

G_END_DECLS
