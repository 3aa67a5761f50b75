/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"

/**
 * Story:
 * @store: an open project
 * @chapter: the number that the last step over several documents has left in all of them
 * @line: the number that the last step over one document has left in it
 *
 * A project whose documents say by themselves whether each step is there whole.
 */
typedef struct
{
  CoStore *store;
  guint chapter;
  guint line;
} Story;

gboolean story_create (const char *folder, GError **error);
gboolean story_open   (Story *self, const char *folder, char **complaint);
void     story_close  (Story *self);

void story_write_chapter (Story *self);
void story_write_line    (Story *self);
