/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoSlab:
 * @data: the bytes
 * @length: how many there is room for
 * @used: how many there are
 *
 * Bytes that many texts lie in, kept as long as anybody needs one of them. Any thread may hold it, one fills it.
 */
typedef struct _CoSlab CoSlab;

/**
 * CoSlabMend:
 * @keeper: who made the slab
 * @text: a text that lies in it
 * @length: (inout): its length in bytes
 *
 * Looks at a text before somebody relies on it, for a file may have been damaged. May be called from any thread.
 *
 * Returns: (transfer full) (nullable): what it should have been, %NULL when it is in order
 */
typedef char *(*CoSlabMend) (gpointer keeper, const char *text, gsize *length);

struct _CoSlab
{
  char *data;
  gsize length;
  gsize used;

  /*< private >*/
  GMappedFile *file;
  CoSlabMend mend;
  GDestroyNotify free_keeper;
  gpointer keeper;
};

CoSlab *co_slab_new      (gsize length);
CoSlab *co_slab_new_file (GMappedFile *file, gpointer keeper, CoSlabMend mend, GDestroyNotify free_keeper);
char   *co_slab_mend     (CoSlab *self, const char *text, gsize *length);
char   *co_slab_add      (CoSlab *self, const char *text, gsize length, gsize padding);
CoSlab *co_slab_ref      (CoSlab *self);
void    co_slab_unref    (CoSlab *self);

/**
 * co_slab_holds:
 * @self: (nullable): a slab
 * @text: (nullable): a text
 *
 * Returns: whether @text lies in the slab, and so is not to be freed
 */
static inline gboolean
co_slab_holds (const CoSlab *self, const char *text)
{
  return self != NULL && text >= self->data && text < self->data + self->length;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoSlab, co_slab_unref)

G_END_DECLS
