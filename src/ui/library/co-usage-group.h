/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_USAGE_GROUP (co_usage_group_get_type ())

G_DECLARE_FINAL_TYPE (CoUsageGroup, co_usage_group, CO, USAGE_GROUP, AdwPreferencesGroup)

void co_usage_group_set_document (CoUsageGroup *self, CoDocuments *documents, CoDocument *document);

G_END_DECLS
