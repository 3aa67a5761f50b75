/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-documents.h"

G_BEGIN_DECLS

#define CO_TYPE_TIME_LINE (co_time_line_get_type ())

G_DECLARE_FINAL_TYPE (CoTimeLine, co_time_line, CO, TIME_LINE, GtkWidget)

void co_time_line_set_documents (CoTimeLine *self, CoDocuments *documents);

G_END_DECLS
