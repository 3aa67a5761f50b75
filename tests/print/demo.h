/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "co-documents.h"

G_BEGIN_DECLS

char *demo_get_folder (void);
CoDocuments *demo_load (void);
void demo_use_locale (const char *locale);

G_END_DECLS
