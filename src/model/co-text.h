/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *co_text_clean             (const char *text, gssize length);
gunichar co_text_from_windows_1252 (guchar byte);

G_END_DECLS
