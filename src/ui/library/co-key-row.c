/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row that chooses one text out of many, such as a country by its code, or none. A text that is not among the
 * choices stays, as a choice of its own.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-key-row.h"

#include <glib/gi18n.h>

struct _CoKeyRow
{
  AdwComboRow parent_instance;

  char *key;
  GStrv keys;
  GtkStringList *labels; /* no choice, the keys, and the present key if it is a stranger */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CoKeyRow, co_key_row, ADW_TYPE_COMBO_ROW)

enum
{
  PROP_0,
  PROP_KEY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static guint
find_key (CoKeyRow *self)
{
  if (*self->key == '\0')
    return 0;
  for (guint i = 0; self->keys[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (self->keys[i], self->key) == 0)
        return i + 1;
    }

  return g_strv_length (self->keys) + 1;
}

static void
update (CoKeyRow *self)
{
  guint n = g_strv_length (self->keys) + 1;
  guint position = find_key (self);
  const char *strangers[] = { position == n ? self->key : NULL, NULL };

  self->updating = TRUE;
  gtk_string_list_splice (self->labels, n, g_list_model_get_n_items (G_LIST_MODEL (self->labels)) - n, strangers);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
  self->updating = FALSE;
}

static void
selected_cb (CoKeyRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->updating || selected > g_strv_length (self->keys))
    return;
  if (g_set_str (&self->key, selected > 0 ? self->keys[selected - 1] : ""))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEY]);
}

static void
co_key_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_KEY)
    g_value_set_string (value, CO_KEY_ROW (object)->key);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_key_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoKeyRow *self = CO_KEY_ROW (object);
  const char *key = g_value_get_string (value);

  if (id != PROP_KEY)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_set_str (&self->key, key != NULL ? key : ""))
    {
      update (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
co_key_row_finalize (GObject *object)
{
  CoKeyRow *self = CO_KEY_ROW (object);

  g_free (self->key);
  g_strfreev (self->keys);
  g_clear_object (&self->labels);

  G_OBJECT_CLASS (co_key_row_parent_class)->finalize (object);
}

static void
co_key_row_class_init (CoKeyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = co_key_row_get_property;
  object_class->set_property = co_key_row_set_property;
  object_class->finalize = co_key_row_finalize;

  /**
   * CoKeyRow:key:
   *
   * The text that is chosen, "" for none.
   */
  properties[PROP_KEY] =
      g_param_spec_string ("key", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_key_row_init (CoKeyRow *self)
{
  g_autoptr (GtkExpression) string = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->key = g_strdup ("");
  self->keys = g_new0 (char *, 1);
  self->labels = gtk_string_list_new ((const char *const[]) { C_ ("choice", "None"), NULL });
  adw_combo_row_set_expression (ADW_COMBO_ROW (self), string);
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (self), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->labels));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * co_key_row_set_choices:
 * @self: a row
 * @keys: (array zero-terminated=1): what there is to choose from
 * @labels: (array zero-terminated=1): how it is called, in the same order
 *
 * Sets the choices; what is chosen stays.
 */
void
co_key_row_set_choices (CoKeyRow *self, const char *const *keys, const char *const *labels)
{
  if (g_strv_equal (keys, (const char *const *) self->keys))
    return;

  self->updating = TRUE;
  gtk_string_list_splice (self->labels, 1, g_list_model_get_n_items (G_LIST_MODEL (self->labels)) - 1, labels);
  g_strfreev (self->keys);
  self->keys = g_strdupv ((char **) keys);
  self->updating = FALSE;
  update (self);
}
