/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-documents.h"

G_BEGIN_DECLS

#define CO_TYPE_PERSON_ROW (co_person_row_get_type ())

G_DECLARE_FINAL_TYPE (CoPersonRow, co_person_row, CO, PERSON_ROW, AdwComboRow)

void co_person_row_set_documents (CoPersonRow *self, CoDocuments *documents);

G_END_DECLS
