/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-model-error.h"
#include "co-slab.h"

#include <yyjson.h>

G_BEGIN_DECLS

/**
 * CoJsonText:
 * @text: what is to be read
 * @length: its length in bytes
 * @slab: what it is read into
 * @buffer: where in there
 * @memory: (nullable): for what is needed meanwhile
 *
 * One text on its way to a document.
 */
typedef struct
{
  const char *text;
  gsize length;
  CoSlab *slab;
  char *buffer;
  yyjson_alc *memory;
} CoJsonText;

CoDocument *co_json_read_text (const CoJsonText *text, CoRecord *into, CoPlace *place, GError **error);
void        co_json_read_now  (CoRecord *record, const char *text, gsize length);

CoPlace co_json_find_place (const char *text, gsize length, gsize offset);
void    co_json_diagnose   (const char *text, gsize length, const yyjson_read_err *problem, CoPlace *place, GError **error);

G_END_DECLS
