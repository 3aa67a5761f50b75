/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-board-compare.h"
#include "co-documents.h"
#include "co-printout.h"

G_BEGIN_DECLS

/**
 * CoComparison:
 * @before: the board as it was
 * @after: the same as it became
 * @from: when it was so, in words
 * @to: when it had become so, in words
 *
 * A board at two moments.
 */
typedef struct
{
  CoBoard *before;
  CoBoard *after;
  const char *from;
  const char *to;
} CoComparison;

char *co_card_change_name     (const CoCardChange *self);
char *co_card_change_describe (const CoCardChange *self);
char *co_card_changes_sum_up  (GPtrArray *changes);

CoPrintout *co_compose_comparison (CoDocuments *documents, const CoComparison *comparison, const char *folder);

G_END_DECLS
