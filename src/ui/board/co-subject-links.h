/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board.h"
#include "co-store.h"

G_BEGIN_DECLS

/** co_subject_links_watch: keeps in @box a link to each document that @board weighs; hides it when there is none */
void co_subject_links_watch (AdwWrapBox *box, CoStore *store, CoBoard *board);

G_END_DECLS
