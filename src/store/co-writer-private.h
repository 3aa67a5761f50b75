/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-writer.h"

G_BEGIN_DECLS

/* What is to become of one file. */
typedef struct
{
  char *path;
  char *text; /* NULL: to the trash */
  gsize length;
  char *temporary;
  gboolean foreign; /* somebody else has changed the file */
} CoWrite;

void     co_write_free       (gpointer write);
gboolean co_writer_carry_out (CoWriter *self, const char *folder, GPtrArray *batch, GError **error);

G_END_DECLS
