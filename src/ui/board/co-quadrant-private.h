/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-drop-zone.h"
#include "co-quadrant-view.h"

G_BEGIN_DECLS

/* For the files of the quadrant only. */
struct _CoQuadrantView
{
  GtkBox parent_instance;

  CoQuadrant quadrant;
  CoBoardEditor *editor;
  GListModel *cards;        /* those that it shows */
  GtkSliceListModel *shown; /* the same, little by little */
  GPtrArray *rows; /* those that show a card now; not owned */
  CoCardRow *menu_row;
  GtkWidget *menu;
  guint scroll_position;
  guint scroll_frames;
  double scroll_value;

  GtkImage *sign;
  GtkLabel *title_label;
  GtkLabel *count_label;
  GtkWidget *add_button;
  GtkScrolledWindow *scroller;
  GtkListView *list_view;
  GtkLabel *hint_label;
  GtkRevealer *write_revealer;
  GtkWidget *write_field;
  CoDropZone *zone;
};

G_END_DECLS
