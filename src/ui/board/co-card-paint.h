/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_CARD_HEADING_HEIGHT 28
#define CO_CARD_RUN_INSET 9 /* how far the cards of a theme stand in */

void co_card_paint_tick (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *card);
void co_card_paint_run  (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *card, const char *theme,
                         guint place, guint length);

GdkPaintable *co_card_paint_count (GtkWidget *widget, GdkPaintable *card, guint n);

G_END_DECLS
