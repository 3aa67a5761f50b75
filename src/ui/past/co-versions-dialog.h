/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_VERSIONS_DIALOG (co_versions_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CoVersionsDialog, co_versions_dialog, CO, VERSIONS_DIALOG, AdwDialog)

AdwDialog *co_versions_dialog_new (CoStore *store, CoDocument *document);

G_END_DECLS
