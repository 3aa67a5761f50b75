/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-damage.h"
#include "co-document.h"
#include "co-index.h"

G_BEGIN_DECLS

/* Where the project's own document is written while nobody can read project.json. */
#define CO_LOADER_RECOVERED "project-recovered.json"

/* A smaller project is read as fast as its index. */
#define CO_LOADER_MIN_INDEXED 64

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

/**
 * CoFound:
 * @files: (element-type CoLoaded): what was read, project.json first
 * @index: (nullable): where the other documents are
 * @asleep: (nullable) (element-type CoDocument): for each entry of the index its document, %NULL when that was read
 * @checked: whether the index has been compared with the folder
 *
 * What is in a project folder.
 */
typedef struct
{
  GPtrArray *files;
  CoIndex *index;
  GPtrArray *asleep;
  gboolean checked;
} CoFound;

/**
 * CoLoaderFlags:
 * @CO_LOADER_KEEP: an index is kept for the next time, where it helps
 * @CO_LOADER_TRUST: what is in the index is taken as it is, to be compared later by co_loader_check()
 *
 * How a project folder is read.
 */
typedef enum
{
  CO_LOADER_NONE = 0,
  CO_LOADER_KEEP = 1 << 0,
  CO_LOADER_TRUST = 1 << 1,
} CoLoaderFlags;

CoLoaded *co_loaded_new  (const char *path, CoDocument *document, guint64 hash);
void      co_loaded_free (CoLoaded *self);
void      co_found_free  (CoFound *self);

CoLoaded  *co_loader_read         (const char *folder, const char *path);
CoFound   *co_loader_read_folder  (const char *folder, CoLoaderFlags flags, GCancellable *cancellable, GError **error);
GPtrArray *co_loader_check        (const char *folder, CoIndex *index, GCancellable *cancellable);
gboolean   co_loader_is_document  (const char *path);
gboolean   co_loader_is_temporary (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoLoaded, co_loaded_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoFound, co_found_free)

G_END_DECLS
