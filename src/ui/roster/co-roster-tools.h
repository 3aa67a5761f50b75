/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CO_TYPE_ROSTER_TOOLS (co_roster_tools_get_type ())

G_DECLARE_FINAL_TYPE (CoRosterTools, co_roster_tools, CO, ROSTER_TOOLS, GtkBox)

G_END_DECLS
