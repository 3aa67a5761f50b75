/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-model-error.h"
#include "co-slab.h"

G_BEGIN_DECLS

/* No document is larger than this, in bytes; a file that is, is not read. */
#define CO_JSON_MAX_SIZE (32 * 1024 * 1024)

CoDocument *co_json_read_later (CoKind kind, const char *id, CoSlab *slab, const char *text, gsize length);

typedef struct _CoJsonReader CoJsonReader;

CoDocument *co_json_read  (const char *text, gsize length, CoPlace *place, GError **error);
char       *co_json_write (CoDocument *document, gsize *length);

CoJsonReader *co_json_reader_new  (void);
void          co_json_reader_free (CoJsonReader *self);
CoDocument   *co_json_reader_read (CoJsonReader *self, const char *text, gsize length, CoPlace *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoJsonReader, co_json_reader_free)

G_END_DECLS
