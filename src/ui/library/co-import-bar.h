/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-library-model.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_IMPORT_BAR (co_import_bar_get_type ())

G_DECLARE_FINAL_TYPE (CoImportBar, co_import_bar, CO, IMPORT_BAR, AdwBin)

void co_import_bar_set_model (CoImportBar *self, CoLibraryModel *model, CoStore *store);
void co_import_bar_start     (CoImportBar *self, GListModel *files);
void co_import_bar_stop      (CoImportBar *self);

G_END_DECLS
