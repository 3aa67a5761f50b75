/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-pages.h"
#include "co-preview.h"
#include "co-printables.h"

G_BEGIN_DECLS

CoPages *co_preview_get_pages       (CoPreview *self);
CoPaper  co_preview_get_paper       (CoPreview *self);
char    *co_preview_dup_name        (CoPreview *self);
void     co_preview_zoom            (CoPreview *self, int steps);
void     co_preview_toggle_options  (CoPreview *self);
void     co_preview_update_actions  (CoPreview *self);
void     co_preview_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
