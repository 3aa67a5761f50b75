/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void       co_shortcuts_set           (GtkApplication *application);
AdwDialog *co_shortcuts_create_dialog (void);

G_END_DECLS
