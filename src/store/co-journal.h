/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-writer-private.h"

G_BEGIN_DECLS

/**
 * CoJournal:
 *
 * What a batch of several files is about to do, on the disk: from then on it is carried out, whatever happens.
 */
typedef struct _CoJournal CoJournal;

CoJournal *co_journal_write  (const char *folder, GPtrArray *writes, GError **error);
gboolean   co_journal_sync   (CoJournal *self, GError **error);
gboolean   co_journal_remove (CoJournal *self, GError **error);
void       co_journal_free   (CoJournal *self);

gboolean   co_journal_is_orphan (const char *folder, const char *name);
GPtrArray *co_journal_read      (const char *folder, const char *name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoJournal, co_journal_free)

G_END_DECLS
