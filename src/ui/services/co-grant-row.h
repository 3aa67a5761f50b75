/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-grant.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoGrantRow:
 *
 * A funding aid in a list: its name, who gives it, how far it has got, and how much. A press opens it.
 */
#define CO_TYPE_GRANT_ROW (co_grant_row_get_type ())

G_DECLARE_FINAL_TYPE (CoGrantRow, co_grant_row, CO, GRANT_ROW, AdwActionRow)

/** co_grant_row_new: @can_unlink: whether it has a button that takes it out of the list: signal "unlink" */
GtkWidget *co_grant_row_new (CoGrant *grant, gboolean can_unlink);

CoGrant *co_grant_row_get_grant (CoGrantRow *self);

G_END_DECLS
