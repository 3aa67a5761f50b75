/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-editor.h"
#include "co-card-marks.h"

G_BEGIN_DECLS

gboolean co_card_links_has_any     (CoBoard *board, CoCard *card);
void     co_card_links_add_marks   (CoBoard *board, CoCard *card, CoCardMarks *marks);
char    *co_card_links_describe    (CoBoard *board, CoCard *card);
void     co_card_links_append_menu (CoBoard *board, CoCard *card, GMenu *menu);

void co_card_links_open_origin   (GtkWidget *widget, CoBoard *board, CoCard *card);
void co_card_links_class_install (GtkWidgetClass *widget_class);

G_END_DECLS
