/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-pills-row.h"

G_BEGIN_DECLS

#define CO_TYPE_REFERENCES_ROW (co_references_row_get_type ())

G_DECLARE_FINAL_TYPE (CoReferencesRow, co_references_row, CO, REFERENCES_ROW, CoPillsRow)

void co_references_row_set_documents (CoReferencesRow *self, CoDocuments *documents, CoKind kind);

G_END_DECLS
