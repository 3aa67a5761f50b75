/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-pills-row.h"
#include "co-service.h"
#include "co-documents.h"

G_BEGIN_DECLS

/**
 * CoObjectivesRow:
 *
 * A row of the objectives that a service serves: those of the problems that it answers.
 */
#define CO_TYPE_OBJECTIVES_ROW (co_objectives_row_get_type ())

G_DECLARE_FINAL_TYPE (CoObjectivesRow, co_objectives_row, CO, OBJECTIVES_ROW, CoPillsRow)

/** co_objectives_row_set_service: to be called once: binds the row to the objectives of @service */
void co_objectives_row_set_service (CoObjectivesRow *self, CoDocuments *documents, CoService *service);

G_END_DECLS
