/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-store.h"

G_BEGIN_DECLS

#define CO_TYPE_VIEW (co_view_get_type ())

G_DECLARE_DERIVABLE_TYPE (CoView, co_view, CO, VIEW, AdwNavigationPage)

/**
 * CoViewClass:
 * @show: (nullable): shows one of the view's documents, or the list of them; returns whether the keyboard is where it
 *   shall be, otherwise the part is gone to
 * @add: (nullable): begins a new one (Ctrl+N)
 * @find: (nullable): goes to the search (Ctrl+F)
 * @print: (nullable): prints what is shown (Ctrl+P)
 * @present: (nullable): shows it full screen (F5)
 * @finish: (nullable): takes what has been written and not sent off, before the window closes
 *
 * The base of all places of the window: a page with the store of its project. A view finds its store in its
 * constructed(), after chaining up.
 */
struct _CoViewClass
{
  AdwNavigationPageClass parent_class;

  gboolean (*show) (CoView *self, const char *id, const char *part);
  void (*add) (CoView *self);
  void (*find) (CoView *self);
  void (*print) (CoView *self);
  void (*present) (CoView *self);
  void (*finish) (CoView *self);
};

CoStore     *co_view_get_store     (CoView *self);
CoDocuments *co_view_get_documents (CoView *self);

void co_view_show    (CoView *self, const char *id, const char *part);
void co_view_add     (CoView *self);
void co_view_find    (CoView *self);
void co_view_print   (CoView *self);
void co_view_present (CoView *self);
void co_view_finish  (CoView *self);

void co_view_open (GtkWidget *widget, CoDocument *document);
void co_view_go   (GtkWidget *widget, const char *place, const char *id, const char *part);

G_END_DECLS
