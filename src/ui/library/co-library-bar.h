/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_LIBRARY_BAR (co_library_bar_get_type ())

G_DECLARE_FINAL_TYPE (CoLibraryBar, co_library_bar, CO, LIBRARY_BAR, AdwBin)

G_END_DECLS
