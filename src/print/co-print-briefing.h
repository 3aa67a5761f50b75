/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "co-documents.h"
#include "co-printout.h"
#include "co-service.h"

G_BEGIN_DECLS

CoPrintout *co_compose_briefing (CoDocuments *documents, CoService *service, const char *folder);
GBytes *co_print_briefing (CoDocuments *documents,
                           CoService *service,
                           const char *folder,
                           CoPaper paper,
                           GError **error);

G_END_DECLS
