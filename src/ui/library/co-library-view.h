/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-view.h"

G_BEGIN_DECLS

#define CO_TYPE_LIBRARY_VIEW (co_library_view_get_type ())

G_DECLARE_FINAL_TYPE (CoLibraryView, co_library_view, CO, LIBRARY_VIEW, CoView)

G_END_DECLS
