/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "co-flow.h"
#include "co-pdf.h"

G_BEGIN_DECLS

void co_canvas_set_metadata (cairo_surface_t *surface, const CoPdfInfo *info);
GBytes *co_canvas_draw (CoFlow *flow, CoPdfInfo *info, GError **error);

G_END_DECLS
