/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-view.h"

G_BEGIN_DECLS

#define CO_TYPE_ROSTER_VIEW (co_roster_view_get_type ())

G_DECLARE_FINAL_TYPE (CoRosterView, co_roster_view, CO, ROSTER_VIEW, CoView)

G_END_DECLS
