/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "co-quadrants.h"

G_BEGIN_DECLS

#define CO_TYPE_SLIDE_PANE (co_slide_pane_get_type ())

G_DECLARE_FINAL_TYPE (CoSlidePane, co_slide_pane, CO, SLIDE_PANE, GtkWidget)

GtkWidget *co_slide_pane_new (CoQuadrants *quadrants, CoQuadrant quadrant);

guint co_slide_pane_get_n_pages (CoSlidePane *self);
void  co_slide_pane_set_page    (CoSlidePane *self, guint page);

G_END_DECLS
