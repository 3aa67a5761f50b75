/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "co-board.h"

G_BEGIN_DECLS

/** co_card_menu_new: Returns: (transfer full): the menu of @card, or of @n that are selected; actions “card.…” */
GMenuModel *co_card_menu_new (CoBoard *board, CoCard *card, guint n);

/** co_card_menu_create_choices: Returns: (transfer full): the values of @type, each of which is a target of @action */
GMenu *co_card_menu_create_choices (GType type, const char *action);

/** co_card_menu_popup: Shows @model in @parent, at (@x, @y) or when @x is negative at @bounds. Returns: the popover */
GtkWidget *co_card_menu_popup (GtkWidget *parent, GMenuModel *model, const graphene_rect_t *bounds, double x, double y);

G_END_DECLS
