/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-voting.h"

G_BEGIN_DECLS

AdwDialog *co_results_dialog_new (CoBoard *board);

G_END_DECLS
