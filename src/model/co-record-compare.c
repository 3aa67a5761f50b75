/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What two records are to each other: equality, copying, making one like the other, and what this version does not
 * know of them.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-record.h"

#include "co-record-private.h"

#define PRIVATE(self) co_record_get_private (self)
#define CLASS(self) CO_RECORD_GET_CLASS (self)

static guint
find_by_id (GListModel *list, const char *id, guint from)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = from; i < n; i++)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (list, i);

      if (g_str_equal (co_record_get_id (item), id))
        return i;
    }

  return G_MAXUINT;
}

static void
assign_list (CoRecord *self, CoRecord *other, guint field)
{
  GListModel *mine = G_LIST_MODEL (co_record_ensure_list (self, field));
  GListModel *theirs = co_record_get_list (other, field);
  guint n = g_list_model_get_n_items (theirs);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoRecord) wanted = g_list_model_get_item (theirs, i);
      guint at = find_by_id (mine, co_record_get_id (wanted), i);

      if (at == G_MAXUINT)
        {
          g_autoptr (CoRecord) copy = co_record_copy (wanted);

          co_record_list_insert (self, field, i, copy);
        }
      else
        {
          g_autoptr (CoRecord) item = g_list_model_get_item (mine, at);

          co_record_list_move (self, field, item, i);
          co_record_assign (item, wanted);
        }
    }

  while (g_list_model_get_n_items (mine) > n)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (mine, n);

      co_record_list_remove (self, field, item);
    }
}

static gboolean
lists_equal (GListModel *a, GListModel *b)
{
  guint n = g_list_model_get_n_items (a);

  if (n != g_list_model_get_n_items (b))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoRecord) x = g_list_model_get_item (a, i);
      g_autoptr (CoRecord) y = g_list_model_get_item (b, i);

      if (!co_record_equal (x, y))
        return FALSE;
    }

  return TRUE;
}

static gboolean
unknown_equal (GPtrArray *a, GPtrArray *b)
{
  guint n = a != NULL ? a->len : 0;

  if (n != (b != NULL ? b->len : 0))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      CoUnknown *x = g_ptr_array_index (a, i);
      CoUnknown *y = g_ptr_array_index (b, i);

      if (!g_str_equal (x->member, y->member) || !g_str_equal (x->json, y->json))
        return FALSE;
    }

  return TRUE;
}

/**
 * co_record_equal:
 * @self: a record
 * @other: a record
 *
 * Returns: whether both are of one class and all their members are equal, unknown ones and ids included
 */
gboolean
co_record_equal (CoRecord *self, CoRecord *other)
{
  if (self == other)
    return TRUE;
  if (G_OBJECT_TYPE (self) != G_OBJECT_TYPE (other))
    return FALSE;

  for (guint i = 0; i < CLASS (self)->n_fields; i++)
    {
      if (!co_record_field_equal (self, other, i))
        return FALSE;
    }

  return unknown_equal (PRIVATE (self)->unknown, PRIVATE (other)->unknown);
}

/**
 * co_record_assign:
 * @self: a record
 * @other: a record of the same class
 *
 * Makes @self equal to @other, touching only what differs: the records of a list are matched by id and stay the
 * same objects, so that a view keeps its rows, its focus and its caret.
 */
void
co_record_assign (CoRecord *self, CoRecord *other)
{
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other));

  for (guint i = 0; i < CLASS (self)->n_fields; i++)
    co_record_field_assign (self, other, i);

  co_record_set_unknown (self, PRIVATE (other)->unknown);
}

/**
 * co_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): an equal record, with the same ids
 */
CoRecord *
co_record_copy (CoRecord *self)
{
  CoRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  co_record_assign (copy, self);
  return copy;
}

GPtrArray *
co_record_get_unknown (CoRecord *self)
{
  return PRIVATE (self)->unknown;
}

/* An array of CoUnknown never changes once a record has it, so that two records may share it. */
void
co_record_set_unknown (CoRecord *self, GPtrArray *unknown)
{
  CoRecordPrivate *priv = PRIVATE (self);

  if (unknown_equal (priv->unknown, unknown))
    return;

  co_record_emit_changing (self);
  g_clear_pointer (&priv->unknown, g_ptr_array_unref);
  priv->unknown = unknown != NULL ? g_ptr_array_ref (unknown) : NULL;
  co_record_emit_changed (self);
}

gboolean
co_record_field_equal (CoRecord *self, CoRecord *other, guint field)
{
  const CoField *spec = &CLASS (self)->fields[field];

  if (co_field_is_text (spec))
    return g_str_equal (co_record_get_text (self, field), co_record_get_text (other, field));
  if (co_field_is_texts (spec))
    return g_strv_equal (co_record_get_texts (self, field), co_record_get_texts (other, field));
  if (spec->type == CO_FIELD_LIST)
    {
      if (co_record_is_default (self, field) || co_record_is_default (other, field))
        return co_record_is_default (self, field) == co_record_is_default (other, field);
      return lists_equal (co_record_get_list (self, field), co_record_get_list (other, field));
    }

  return co_record_get_number (self, field) == co_record_get_number (other, field);
}

void
co_record_field_assign (CoRecord *self, CoRecord *other, guint field)
{
  const CoField *spec = &CLASS (self)->fields[field];

  if (co_field_is_text (spec))
    co_record_set_text (self, field, co_record_get_text (other, field));
  else if (co_field_is_texts (spec))
    co_record_set_texts (self, field, co_record_get_texts (other, field));
  else if (spec->type != CO_FIELD_LIST)
    co_record_set_number (self, field, co_record_get_number (other, field));
  else if (!co_record_field_equal (self, other, field))
    assign_list (self, other, field);
}
