/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean co_markup_is_in   (const char *text);
char    *co_markup_to_text (const char *html);

G_END_DECLS
