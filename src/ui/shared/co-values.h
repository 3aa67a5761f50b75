/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-difference.h"
#include "co-documents.h"
#include "co-merge.h"

G_BEGIN_DECLS

const char *co_value_label (CoRecord *record, guint field);
char       *co_value_text  (CoRecord *record, guint field, CoDocuments *documents);
char       *co_value_name  (CoRecord *record, CoDocuments *documents);

char *co_value_where  (const CoDifference *difference, CoDocuments *documents);
void  co_value_change (const CoDifference *difference, CoDocuments *documents, char **before, char **after);

void co_value_quarrel (CoDocument *mine, CoDocument *theirs, const CoQuarrel *quarrel, CoDocuments *documents,
                       char **where, char **here, char **there);

G_END_DECLS
