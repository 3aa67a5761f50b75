/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** co_weigh: makes a board about @document, an experiment, a problem or a service, and opens it */
void co_weigh (GtkWidget *widget, CoStore *store, CoDocument *document);

G_END_DECLS
