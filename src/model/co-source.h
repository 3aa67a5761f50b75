/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"

G_BEGIN_DECLS

/**
 * CoSource:
 *
 * Where something is known from.
 */
#define CO_TYPE_SOURCE (co_source_get_type ())

G_DECLARE_FINAL_TYPE (CoSource, co_source, CO, SOURCE, CoRecord)

CoSource *co_source_new (void);

/** co_source_get_title: Returns: what the source is called */
const char *co_source_get_title (CoSource *self);
void        co_source_set_title (CoSource *self, const char *title);

/** co_source_get_url: Returns: its address */
const char *co_source_get_url (CoSource *self);
void        co_source_set_url (CoSource *self, const char *url);

/** co_source_get_visited: Returns: when it was last seen */
const char *co_source_get_visited (CoSource *self);
void        co_source_set_visited (CoSource *self, const char *visited);

/** co_source_get_note: Returns: a remark */
const char *co_source_get_note (CoSource *self);
void        co_source_set_note (CoSource *self, const char *note);

G_END_DECLS
