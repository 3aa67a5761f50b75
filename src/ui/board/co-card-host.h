/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-editor.h"

G_BEGIN_DECLS

#define CO_TYPE_CARD_HOST (co_card_host_get_type ())

G_DECLARE_INTERFACE (CoCardHost, co_card_host, CO, CARD_HOST, GtkWidget)

/**
 * CoCardHostInterface:
 * @get_editor: the editor of the board
 * @get_card: (nullable): the card where one is
 * @dup_cards: the cards that a command is for: none, that one, or all that are selected
 * @get_position: the place where one is
 * @get_place: the quadrant where one is, and before which card something goes there
 * @focus: brings the focus to a place, or the last
 * @edit: lets the text of what is there be changed
 * @step: moves the cards up or down
 * @show_menu: shows their menu
 * @write: lets cards be written
 *
 * What shows the cards of a board and lets commands be given to them: a quadrant of the wall, or the outline.
 */
struct _CoCardHostInterface
{
  GTypeInterface parent_iface;

  CoBoardEditor *(*get_editor) (CoCardHost *self);
  CoCard        *(*get_card) (CoCardHost *self);
  GPtrArray     *(*dup_cards) (CoCardHost *self);
  guint          (*get_position) (CoCardHost *self);
  CoQuadrant     (*get_place) (CoCardHost *self, CoCard **before);
  void           (*focus) (CoCardHost *self, guint position);
  void           (*edit) (CoCardHost *self);
  void           (*step) (CoCardHost *self, gboolean up);
  void           (*show_menu) (CoCardHost *self);
  void           (*write) (CoCardHost *self);
};

void co_card_host_class_install (GtkWidgetClass *widget_class);

char    *co_card_host_name_place     (CoCard *card);
gboolean co_card_host_read_direction (GtkWidget *widget, guint key, GtkDirectionType *direction);

G_END_DECLS
