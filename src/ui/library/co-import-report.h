/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_IMPORT_REPORT (co_import_report_get_type ())

G_DECLARE_FINAL_TYPE (CoImportReport, co_import_report, CO, IMPORT_REPORT, AdwDialog)

AdwDialog *co_import_report_new (CoImport *import);

G_END_DECLS
