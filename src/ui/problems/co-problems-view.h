/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-view.h"

G_BEGIN_DECLS

#define CO_TYPE_PROBLEMS_VIEW (co_problems_view_get_type ())

G_DECLARE_FINAL_TYPE (CoProblemsView, co_problems_view, CO, PROBLEMS_VIEW, CoView)

G_END_DECLS
