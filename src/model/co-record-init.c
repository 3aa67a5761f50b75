/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Filling a record that is being read: nobody sees it yet, so nobody is told.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-record.h"

#include "co-record-private.h"

#define PRIVATE(self) co_record_get_private (self)

void
co_record_init_slab (CoRecord *self, CoSlab *slab)
{
  PRIVATE (self)->slab = co_slab_ref (slab);
}

void
co_record_init_text (CoRecord *self, guint field, const char *text)
{
  CoRecordPrivate *priv = PRIVATE (self);

  co_record_get_values (self)[field].text = co_slab_holds (priv->slab, text) ? (char *) text : g_strdup (text);
}

void
co_record_init_number (CoRecord *self, guint field, gint64 number)
{
  co_record_get_values (self)[field].number = number;
}

/* Takes over @texts: the array, and the texts unless they all lie in the slab. */
void
co_record_init_texts (CoRecord *self, guint field, GStrv texts)
{
  co_record_get_values (self)[field].texts = texts;
}

void
co_record_init_items (CoRecord *self, guint field, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    PRIVATE (g_ptr_array_index (items, i))->owner = self;
  if (items->len > 0)
    g_list_store_splice (co_record_ensure_list (self, field), 0, 0, items->pdata, items->len);
}

void
co_record_init_unknown (CoRecord *self, const char *member, char *json, int after)
{
  CoRecordPrivate *priv = PRIVATE (self);
  CoUnknown *unknown = g_new (CoUnknown, 1);

  if (priv->unknown == NULL)
    priv->unknown = g_ptr_array_new_with_free_func (co_unknown_free);
  *unknown = (CoUnknown) { g_strdup (member), json, after };
  g_ptr_array_add (priv->unknown, unknown);
}
