/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-merge.h"
#include "co-record-private.h"

G_BEGIN_DECLS

/* A merge on its way: where it is, and what the two sides quarrel about. */
typedef struct
{
  GPtrArray *path;
  GPtrArray *quarrels;
} CoMerge;

void co_merge_note (CoMerge *self, CoQuarrelType type, const char *last);

/* A list by the keys of what stands in it: the key is an id or a text, told apart where it stands more than once. */
typedef struct
{
  GPtrArray *keys;
  GHashTable *items; /* key → record, for a list of records */
} CoMergeSide;

CoMergeSide *co_merge_side_new_records (GListModel *list);
CoMergeSide *co_merge_side_new_texts   (const char *const *texts);
void         co_merge_side_free        (CoMergeSide *self);
gboolean     co_merge_side_has         (CoMergeSide *self, const char *key);

GPtrArray *co_merge_order (GPtrArray *base, GPtrArray *ours, GPtrArray *theirs, gboolean *clash);

void co_merge_list          (CoMerge *self, CoRecord *ours, CoRecord *base, CoRecord *theirs, guint field);
void co_merge_texts         (CoRecord *ours, CoRecord *base, CoRecord *theirs, guint field);
void co_merge_unknown       (CoMerge *self, CoRecord *ours, CoRecord *base, CoRecord *theirs);
void co_merge_adopt_unknown (CoRecord *record, CoRecord *from, const char *member);
void co_merge_twins         (CoMerge *self, CoRecord *ours, CoRecord *base, CoRecord *theirs);
void co_merge_records       (CoMerge *self, CoRecord *ours, CoRecord *base, CoRecord *theirs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoMergeSide, co_merge_side_free)

G_END_DECLS
