/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-printables.h"
#include "co-store.h"

G_BEGIN_DECLS

#define CO_TYPE_PREVIEW (co_preview_get_type ())

G_DECLARE_FINAL_TYPE (CoPreview, co_preview, CO, PREVIEW, AdwDialog)

void co_preview_present           (GtkWidget *parent, CoStore *store, CoDocument *document);
void co_preview_present_printable (GtkWidget *parent, CoStore *store, CoDocument *document,
                                   const CoPrintable *printable, gpointer data, GDestroyNotify destroy);

G_END_DECLS
