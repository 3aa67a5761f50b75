/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * co_domains_get_presets:
 *
 * Returns: (transfer full) (array zero-terminated=1): the usual fields of competence of a local authority, translated
 */
char **co_domains_get_presets (void);

G_END_DECLS
