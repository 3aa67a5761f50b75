/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoCatalogued:
 * @path: path inside the project folder
 * @id: of the document that lay there
 * @hash: what the file held, see co_files_hash()
 *
 * A document that was found in a project.
 */
typedef struct
{
  const char *path;
  const char *id;
  guint64 hash;
} CoCatalogued;

typedef struct _CoCatalogue CoCatalogue;

CoCatalogue *co_catalogue_new   (guint n);
CoCatalogue *co_catalogue_ref   (CoCatalogue *self);
void         co_catalogue_unref (CoCatalogue *self);

void co_catalogue_keep (CoCatalogue *self, gpointer keeper, GDestroyNotify release);
void co_catalogue_add  (CoCatalogue *self, const char *path, const char *id, guint64 hash);
void co_catalogue_copy (CoCatalogue *self, const char *path, const char *id, guint64 hash);

const CoCatalogued *co_catalogue_find_path (CoCatalogue *self, const char *path);
const CoCatalogued *co_catalogue_find_id   (CoCatalogue *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoCatalogue, co_catalogue_unref)

G_END_DECLS
