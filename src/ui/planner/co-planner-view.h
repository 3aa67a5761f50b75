/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-view.h"

G_BEGIN_DECLS

#define CO_TYPE_PLANNER_VIEW (co_planner_view_get_type ())

G_DECLARE_FINAL_TYPE (CoPlannerView, co_planner_view, CO, PLANNER_VIEW, CoView)

G_END_DECLS
