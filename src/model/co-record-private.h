/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-record.h"
#include "co-slab.h"

G_BEGIN_DECLS

/* A member that this version does not know: its JSON text, and after which member it stood. */
typedef struct
{
  char *member;
  char *json;
  int after;
} CoUnknown;

void co_unknown_free (gpointer data);

typedef union
{
  char *text;
  GStrv texts;
  gint64 number;
  GListStore *list;
} CoValue;

typedef struct
{
  CoValue *values; /* NULL: all have their defaults */
  CoSlab *slab;    /* what was read; values that lie in it are not freed */
  CoSlab *bed;      /* what the record slept in; somebody may still look at the id that lies there */
  const char *id;   /* of a record that sleeps: nobody has asked for more, it is still to be read */
  const char *text; /* what it holds, while it sleeps */
  gsize length;
  GPtrArray *unknown;
  CoRecord *owner; /* not owned: the owner clears it */
} CoRecordPrivate;

/* Wakes the record. */
CoRecordPrivate *co_record_get_private (CoRecord *self);
CoValue         *co_record_get_values  (CoRecord *self);

gboolean    co_field_is_text      (const CoField *field);
gboolean    co_field_is_texts     (const CoField *field);
GListStore *co_record_ensure_list (CoRecord *self, guint field);
void        co_record_notify      (CoRecord *self, guint field);

/* Sets a value without a word to anyone: for a record that nobody sees yet. A text that lies in the slab stays there. */
void co_record_init_slab     (CoRecord *self, CoSlab *slab);
void co_record_init_asleep   (CoRecord *self, CoSlab *slab, const char *id, const char *text, gsize length);
void co_record_init_text     (CoRecord *self, guint field, const char *text);
void co_record_init_number   (CoRecord *self, guint field, gint64 number);
void co_record_init_texts    (CoRecord *self, guint field, GStrv texts);
void co_record_init_items    (CoRecord *self, guint field, GPtrArray *items);
void co_record_init_unknown  (CoRecord *self, const char *member, char *json, int after);

gboolean   co_record_is_default  (CoRecord *self, guint field);
GPtrArray *co_record_get_unknown (CoRecord *self);
void       co_record_set_unknown (CoRecord *self, GPtrArray *unknown);

gboolean co_record_field_equal  (CoRecord *self, CoRecord *other, guint field);
void     co_record_field_assign (CoRecord *self, CoRecord *other, guint field);

void co_record_emit_changing (CoRecord *self);
void co_record_emit_changed  (CoRecord *self);

G_END_DECLS
