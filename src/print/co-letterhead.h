/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "co-documents.h"
#include "co-printout.h"

G_BEGIN_DECLS

CoPrintout *co_letterhead_new_printout (CoDocuments *documents, const char *folder, const char *title);
void co_letterhead_add_text (CoPrintout *printout, CoBlock *group, const char *heading, const char *text);
char *co_letterhead_first_paragraph (const char *text);

G_END_DECLS
