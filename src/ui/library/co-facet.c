/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By what the watch library can be narrowed: field of competence, country, status, year. What an experiment does not
 * say counts as a value too, "", so that one can look for what is missing.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-facet.h"

#include "co-countries.h"
#include "co-labels.h"

#include <glib/gi18n.h>

struct _CoFacetValue
{
  GObject parent_instance;

  CoFacet facet;
  char *key;
  char *label;
  guint count;
  gboolean active;
};

G_DEFINE_FINAL_TYPE (CoFacetValue, co_facet_value, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LABEL,
  PROP_COUNT,
  PROP_ACTIVE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char **
dup_one (char *key)
{
  char **keys = g_new0 (char *, 2);

  keys[0] = key;
  return keys;
}

/**
 * co_facet_get_title:
 * @facet: a facet
 *
 * Returns: (transfer none): its name, translated
 */
const char *
co_facet_get_title (CoFacet facet)
{
  switch (facet)
    {
    case CO_FACET_DOMAIN:
      return _ ("Field of competence");
    case CO_FACET_COUNTRY:
      return _ ("Country");
    case CO_FACET_STATUS:
      return _ ("Status");
    case CO_FACET_YEAR:
      return _ ("Year");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * co_facet_dup_keys:
 * @facet: a facet
 * @experiment: an experiment
 *
 * Returns: (transfer full) (array zero-terminated=1): its values of that facet, at least one
 */
char **
co_facet_dup_keys (CoFacet facet, CoExperiment *experiment)
{
  switch (facet)
    {
    case CO_FACET_DOMAIN:
      if (*co_experiment_get_domains (experiment) != NULL)
        return g_strdupv ((char **) co_experiment_get_domains (experiment));
      return dup_one (g_strdup (""));
    case CO_FACET_COUNTRY:
      return dup_one (g_ascii_strup (co_experiment_get_country (experiment), -1));
    case CO_FACET_STATUS:
      return dup_one (g_strdup_printf ("%d", co_experiment_get_status (experiment)));
    case CO_FACET_YEAR:
      if (co_experiment_get_year (experiment) == 0)
        return dup_one (g_strdup (""));
      return dup_one (g_strdup_printf ("%" G_GINT64_FORMAT, co_experiment_get_year (experiment)));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * co_facet_dup_label:
 * @facet: a facet
 * @key: one of its values
 *
 * Returns: (transfer full): the value in words, translated
 */
char *
co_facet_dup_label (CoFacet facet, const char *key)
{
  switch (facet)
    {
    case CO_FACET_DOMAIN:
      return g_strdup (*key != '\0' ? key : _ ("No field of competence"));
    case CO_FACET_COUNTRY:
      return g_strdup (*key != '\0' ? co_country_get_name (key) : _ ("No country"));
    case CO_FACET_STATUS:
      return g_strdup (co_label_enum (CO_TYPE_EXPERIMENT_STATUS, (int) g_ascii_strtoll (key, NULL, 10)));
    case CO_FACET_YEAR:
      return g_strdup (*key != '\0' ? key : _ ("No year"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * co_facet_compare:
 * @facet: a facet
 * @a: one of its values
 * @b: another one
 *
 * Returns: which comes first, as strcmp() does
 */
int
co_facet_compare (CoFacet facet, const char *a, const char *b)
{
  g_autofree char *label_a = NULL;
  g_autofree char *label_b = NULL;

  if (*a == '\0' || *b == '\0')
    return (*a == '\0') - (*b == '\0');
  if (facet == CO_FACET_STATUS)
    return (int) (g_ascii_strtoll (a, NULL, 10) - g_ascii_strtoll (b, NULL, 10));
  if (facet == CO_FACET_YEAR)
    return (int) (g_ascii_strtoll (b, NULL, 10) - g_ascii_strtoll (a, NULL, 10));

  label_a = co_facet_dup_label (facet, a);
  label_b = co_facet_dup_label (facet, b);
  return g_utf8_collate (label_a, label_b);
}

static void
co_facet_value_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoFacetValue *self = CO_FACET_VALUE (object);

  if (id == PROP_LABEL)
    g_value_set_string (value, self->label);
  else if (id == PROP_COUNT)
    g_value_set_uint (value, self->count);
  else if (id == PROP_ACTIVE)
    g_value_set_boolean (value, self->active);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_facet_value_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACTIVE)
    co_facet_value_set_active (CO_FACET_VALUE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_facet_value_finalize (GObject *object)
{
  CoFacetValue *self = CO_FACET_VALUE (object);

  g_free (self->key);
  g_free (self->label);

  G_OBJECT_CLASS (co_facet_value_parent_class)->finalize (object);
}

static void
co_facet_value_class_init (CoFacetValueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = co_facet_value_get_property;
  object_class->set_property = co_facet_value_set_property;
  object_class->finalize = co_facet_value_finalize;

  /**
   * CoFacetValue:label:
   *
   * The value in words.
   */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * CoFacetValue:count:
   *
   * How many experiments have it, of those that the other facets leave.
   */
  properties[PROP_COUNT] =
      g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * CoFacetValue:active:
   *
   * Whether the library is narrowed to it.
   */
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_facet_value_init (CoFacetValue *self)
{
}

/**
 * co_facet_value_new:
 * @facet: a facet
 * @key: one of its values
 *
 * Returns: (transfer full): the value
 */
CoFacetValue *
co_facet_value_new (CoFacet facet, const char *key)
{
  CoFacetValue *self = g_object_new (CO_TYPE_FACET_VALUE, NULL);

  self->facet = facet;
  self->key = g_strdup (key);
  self->label = co_facet_dup_label (facet, key);
  return self;
}

CoFacet
co_facet_value_get_facet (CoFacetValue *self)
{
  return self->facet;
}

const char *
co_facet_value_get_key (CoFacetValue *self)
{
  return self->key;
}

const char *
co_facet_value_get_label (CoFacetValue *self)
{
  return self->label;
}

void
co_facet_value_set_count (CoFacetValue *self, guint count)
{
  if (self->count == count)
    return;

  self->count = count;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

void
co_facet_value_set_active (CoFacetValue *self, gboolean active)
{
  if (self->active == !!active)
    return;

  self->active = !!active;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}
