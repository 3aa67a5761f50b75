/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The structure of a document, apart from its pages. Drawing goes page by page while a table cell may go on
 * over several of them, so the tree is made here, each drawn piece reports to its element, and the pass after
 * drawing writes the whole.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-tag.h"

static void
kid_clear (gpointer data)
{
  CoTagKid *kid = data;

  g_clear_pointer (&kid->tag, co_tag_free);
}

CoTag *
co_tag_new (const char *type)
{
  CoTag *self = g_new0 (CoTag, 1);

  self->type = g_strdup (type);
  self->column_span = 1;
  self->kids = g_array_new (FALSE, FALSE, sizeof (CoTagKid));
  g_array_set_clear_func (self->kids, kid_clear);

  return self;
}

void
co_tag_free (CoTag *self)
{
  g_array_unref (self->kids);
  g_free (self->type);
  g_free (self->alt);
  g_free (self);
}

/* Returns: (transfer none): a new last child */
CoTag *
co_tag_append (CoTag *self, const char *type)
{
  CoTagKid kid = { co_tag_new (type), 0 };

  g_array_append_val (self->kids, kid);

  return kid.tag;
}

void
co_tag_add_fragment (CoTag *self, guint fragment)
{
  CoTagKid kid = { NULL, fragment };

  g_array_append_val (self->kids, kid);
}
