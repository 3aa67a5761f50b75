/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-board.h"
#include "co-store.h"

G_BEGIN_DECLS

/** co_subject_links_watch: keeps in @box a link to each document that @board weighs; hides it when there is none */
void co_subject_links_watch (AdwWrapBox *box, CoStore *store, CoBoard *board);

/** co_subject_links_set_narrow: whether there is room for one line only: then a single link is shown, and not several */
void co_subject_links_set_narrow (AdwWrapBox *box, gboolean narrow);

G_END_DECLS
