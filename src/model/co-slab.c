/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A piece of memory that the texts of documents lie in as they were read, instead of each in one of its own: reading
 * then copies little, and a document takes not much more memory than its file. Many documents share a slab, for threads
 * that ask for memory all the time wait for each other.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-slab.h"

#include <string.h>

/**
 * co_slab_new:
 * @length: how many bytes there is to be room for
 *
 * Returns: (transfer full): a slab with nothing in it
 */
CoSlab *
co_slab_new (gsize length)
{
  CoSlab *self = g_atomic_rc_box_alloc (sizeof (CoSlab) + length);

  *self = (CoSlab) { .data = (char *) (self + 1), .length = length };
  return self;
}

/**
 * co_slab_new_file:
 * @file: a file in memory, which is never written to
 * @keeper: who knows what its texts should be
 * @mend: asks it
 * @free_keeper: frees it, with the slab
 *
 * Returns: (transfer full): its bytes
 */
CoSlab *
co_slab_new_file (GMappedFile *file, gpointer keeper, CoSlabMend mend, GDestroyNotify free_keeper)
{
  CoSlab *self = g_atomic_rc_box_new (CoSlab);
  gsize length = g_mapped_file_get_length (file);

  *self = (CoSlab) {
    g_mapped_file_get_contents (file), length, length, g_mapped_file_ref (file), mend, free_keeper, keeper,
  };
  return self;
}

/**
 * co_slab_mend:
 * @self: a slab
 * @text: a text that lies in it
 * @length: (inout): its length in bytes
 *
 * Returns: (transfer full) (nullable): what it should be, %NULL when that is what it is
 */
char *
co_slab_mend (CoSlab *self, const char *text, gsize *length)
{
  return self->mend != NULL ? self->mend (self->keeper, text, length) : NULL;
}

/**
 * co_slab_add:
 * @self: a slab
 * @text: (array length=length): bytes
 * @length: how many
 * @padding: how many zero bytes are to follow
 *
 * Returns: (nullable): where in the slab a copy of them lies, %NULL when there is no room
 */
char *
co_slab_add (CoSlab *self, const char *text, gsize length, gsize padding)
{
  char *place = self->data + self->used;

  if (self->length - self->used < padding || self->length - self->used - padding < length)
    return NULL;

  memcpy (place, text, length);
  memset (place + length, 0, padding);
  self->used += length + padding;
  return place;
}

/**
 * co_slab_ref:
 * @self: a slab
 *
 * Returns: (transfer full): the same
 */
CoSlab *
co_slab_ref (CoSlab *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  CoSlab *self = data;

  g_clear_pointer (&self->file, g_mapped_file_unref);
  if (self->free_keeper != NULL)
    self->free_keeper (self->keeper);
}

/**
 * co_slab_unref:
 * @self: (transfer full): a slab
 *
 * Lets go of it.
 */
void
co_slab_unref (CoSlab *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
