/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a packed project is to the desktop, and how its name ends. */
#define CO_PACK_TYPE "application/x-cocreate+zip"
#define CO_PACK_SUFFIX ".cocreate"

/**
 * CoPackFlags:
 * @CO_PACK_ALL: the whole project
 * @CO_PACK_NO_HISTORY: without the earlier versions and the trash
 * @CO_PACK_NO_ATTACHMENTS: without the files that are attached
 *
 * What is packed.
 */
typedef enum
{
  CO_PACK_ALL = 0,
  CO_PACK_NO_HISTORY = 1 << 0,
  CO_PACK_NO_ATTACHMENTS = 1 << 1,
} CoPackFlags;

/**
 * CoPackCount:
 * @files: files that went in or came out
 * @bytes: what they hold
 * @left_out: links and other things that are no files, which do not travel
 *
 * What packing or unpacking has done.
 */
typedef struct
{
  guint files;
  guint64 bytes;
  guint left_out;
} CoPackCount;

/**
 * CoPackProgress:
 * @done: bytes that are done
 * @total: bytes to do
 * @user_data: what was given with the function
 *
 * Hears how far it has got, on the thread that packs or unpacks.
 */
typedef void (*CoPackProgress) (guint64 done, guint64 total, gpointer user_data);

gboolean co_pack_is_name (const char *name);

gboolean co_pack_write  (const char *folder, const char *file, CoPackFlags flags, CoPackProgress progress,
                         gpointer user_data, GCancellable *cancellable, CoPackCount *count, GError **error);
gboolean co_pack_unpack (const char *file, const char *folder, CoPackProgress progress, gpointer user_data,
                         GCancellable *cancellable, CoPackCount *count, GError **error);

G_END_DECLS
