/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-damage.h"
#include "co-document.h"

G_BEGIN_DECLS

/* Where the project's own document is written while nobody can read project.json. */
#define CO_LOADER_RECOVERED "project-recovered.json"

/**
 * CoLoaded:
 * @path: path inside the project folder
 * @document: (nullable): the document
 * @damage: (nullable): why there is none
 * @hash: what the file held, see co_files_hash()
 * @missing: whether there is no such file
 *
 * What became of one file.
 */
typedef struct
{
  char *path;
  CoDocument *document;
  CoDamage *damage;
  guint64 hash;
  gboolean missing;
} CoLoaded;

void co_loaded_free (CoLoaded *self);

CoLoaded  *co_loader_read        (const char *folder, const char *path);
GPtrArray *co_loader_read_folder (const char *folder, gboolean keep, GCancellable *cancellable, GError **error);
gboolean   co_loader_is_document (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoLoaded, co_loaded_free)

G_END_DECLS
