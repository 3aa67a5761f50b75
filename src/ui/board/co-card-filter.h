/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "co-quadrants.h"

G_BEGIN_DECLS

#define CO_TYPE_CARD_FILTER (co_card_filter_get_type ())

/* No stakeholder group in particular. */
#define CO_COLLEGE_ANY (-1)

/**
 * CoCardFilter:
 *
 * Which cards of a board are looked for: by words, stakeholder group, theme and source, all of them together.
 */
G_DECLARE_FINAL_TYPE (CoCardFilter, co_card_filter, CO, CARD_FILTER, GtkFilter)

CoCardFilter *co_card_filter_new (CoQuadrants *quadrants);

void co_card_filter_set_words   (CoCardFilter *self, const char *words);
void co_card_filter_set_college (CoCardFilter *self, int college);
void co_card_filter_set_theme   (CoCardFilter *self, const char *theme);
void co_card_filter_set_source  (CoCardFilter *self, const char *source);
void co_card_filter_clear       (CoCardFilter *self);

gboolean co_card_filter_is_active (CoCardFilter *self);
guint    co_card_filter_count     (CoCardFilter *self, guint *n_all);

G_END_DECLS
