/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of words, such as fields of competence: chosen from suggestions or typed.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-tags-row.h"

struct _CoTagsRow
{
  CoPillsRow parent_instance;

  GStrv suggestions;
};

G_DEFINE_FINAL_TYPE (CoTagsRow, co_tags_row, CO_TYPE_PILLS_ROW)

enum
{
  PROP_0,
  PROP_TEXTS,
  PROP_SUGGESTIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GStrv
co_tags_row_dup_choices (CoPillsRow *row)
{
  CoTagsRow *self = CO_TAGS_ROW (row);

  return self->suggestions != NULL ? g_strdupv (self->suggestions) : g_new0 (char *, 1);
}

static void
co_tags_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TEXTS)
    g_value_set_boxed (value, co_pills_row_get_values (CO_PILLS_ROW (object)));
  else if (id == PROP_SUGGESTIONS)
    g_value_set_boxed (value, CO_TAGS_ROW (object)->suggestions);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_tags_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TEXTS)
    co_pills_row_set_values (CO_PILLS_ROW (object), g_value_get_boxed (value));
  else if (id == PROP_SUGGESTIONS)
    {
      g_strfreev (CO_TAGS_ROW (object)->suggestions);
      CO_TAGS_ROW (object)->suggestions = g_value_dup_boxed (value);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_tags_row_finalize (GObject *object)
{
  g_strfreev (CO_TAGS_ROW (object)->suggestions);

  G_OBJECT_CLASS (co_tags_row_parent_class)->finalize (object);
}

static void
co_tags_row_class_init (CoTagsRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CoPillsRowClass *pills_class = CO_PILLS_ROW_CLASS (klass);

  object_class->get_property = co_tags_row_get_property;
  object_class->set_property = co_tags_row_set_property;
  object_class->finalize = co_tags_row_finalize;
  pills_class->dup_choices = co_tags_row_dup_choices;
  pills_class->is_free = TRUE;

  /**
   * CoTagsRow:texts:
   *
   * The words.
   */
  properties[PROP_TEXTS] = g_param_spec_boxed ("texts", NULL, NULL, G_TYPE_STRV,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CoTagsRow:suggestions:
   *
   * The words that are proposed.
   */
  properties[PROP_SUGGESTIONS] =
      g_param_spec_boxed ("suggestions", NULL, NULL, G_TYPE_STRV, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  pills_class->property = properties[PROP_TEXTS];
}

static void
co_tags_row_init (CoTagsRow *self)
{
}
