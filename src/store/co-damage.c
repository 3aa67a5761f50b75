/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file of the project folder that could not be read as a document. It stays as it is on the disk.
 */

#include "co-damage.h"

struct _CoDamage
{
  GObject parent_instance;

  char *file;
  char *reason;
  char *remedy;
  CoPlace place;
};

G_DEFINE_FINAL_TYPE (CoDamage, co_damage, G_TYPE_OBJECT)

static void
co_damage_finalize (GObject *object)
{
  CoDamage *self = CO_DAMAGE (object);

  g_free (self->file);
  g_free (self->reason);
  g_free (self->remedy);

  G_OBJECT_CLASS (co_damage_parent_class)->finalize (object);
}

static void
co_damage_class_init (CoDamageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_damage_finalize;
}

static void
co_damage_init (CoDamage *self)
{
}

/**
 * co_damage_new:
 * @file: path inside the project folder
 * @place: where in the file; line 0 when there is no place
 * @reason: what is wrong, and what to do
 *
 * Returns: (transfer full): a damage
 */
CoDamage *
co_damage_new (const char *file, CoPlace place, const char *reason)
{
  return co_damage_new_full (file, place, reason, NULL);
}

/**
 * co_damage_new_full:
 * @file: path inside the project folder
 * @place: where in the file; line 0 when there is no place
 * @reason: what is wrong
 * @remedy: (nullable): what to do, when the reason does not say it
 *
 * Returns: (transfer full): a damage
 */
CoDamage *
co_damage_new_full (const char *file, CoPlace place, const char *reason, const char *remedy)
{
  CoDamage *self = g_object_new (CO_TYPE_DAMAGE, NULL);

  self->file = g_strdup (file);
  self->place = place;
  self->reason = g_strdup (reason);
  self->remedy = g_strdup (remedy);
  return self;
}

/**
 * co_damage_get_file:
 * @self: a damage
 *
 * Returns: (transfer none): path of the file inside the project folder
 */
const char *
co_damage_get_file (CoDamage *self)
{
  return self->file;
}

/**
 * co_damage_get_place:
 * @self: a damage
 *
 * Returns: where in the file; line 0 when there is no place
 */
CoPlace
co_damage_get_place (CoDamage *self)
{
  return self->place;
}

/**
 * co_damage_get_reason:
 * @self: a damage
 *
 * Returns: (transfer none): what is wrong
 */
const char *
co_damage_get_reason (CoDamage *self)
{
  return self->reason;
}

/**
 * co_damage_get_remedy:
 * @self: a damage
 *
 * Returns: (transfer none) (nullable): what to do about it; %NULL when the reason says that too
 */
const char *
co_damage_get_remedy (CoDamage *self)
{
  return self->remedy;
}
