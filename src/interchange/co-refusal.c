/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was not imported, and why. The reason is kept twice: in English, which programs read and which is the same
 * everywhere, and in the language of the person. So a reader states it once, as a string marked for translation.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-refusal.h"

#include <glib/gi18n-lib.h>

struct _CoRefusal
{
  GObject parent_instance;

  CoRefusalCode code;
  char *file;
  CoPlace place;
  char *reason;
  char *message;
};

G_DEFINE_FINAL_TYPE (CoRefusal, co_refusal, G_TYPE_OBJECT)

static void
co_refusal_finalize (GObject *object)
{
  CoRefusal *self = CO_REFUSAL (object);

  g_free (self->file);
  g_free (self->reason);
  g_free (self->message);

  G_OBJECT_CLASS (co_refusal_parent_class)->finalize (object);
}

static void
co_refusal_class_init (CoRefusalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_refusal_finalize;
}

static void
co_refusal_init (CoRefusal *self)
{
}

/**
 * co_refusal_new:
 * @code: why, for a program
 * @file: the file
 * @place: where in the file; 0 and 0 for the whole
 * @reason: why and what to do, a format marked with N_()
 * @...: what is put into the format
 *
 * Returns: (transfer full): a refusal
 */
CoRefusal *
co_refusal_new (CoRefusalCode code, const char *file, CoPlace place, const char *reason, ...)
{
  CoRefusal *self;
  va_list arguments;

  va_start (arguments, reason);
  self = co_refusal_new_valist (code, file, place, reason, arguments);
  va_end (arguments);

  return self;
}

CoRefusal *
co_refusal_new_valist (CoRefusalCode code, const char *file, CoPlace place, const char *reason, va_list arguments)
{
  CoRefusal *self = g_object_new (CO_TYPE_REFUSAL, NULL);
  va_list again;

  va_copy (again, arguments);
  self->code = code;
  self->file = g_strdup (file);
  self->place = place;
  self->reason = g_strdup_vprintf (reason, arguments);
  self->message = g_strdup_vprintf (_ (reason), again);
  va_end (again);

  return self;
}

CoRefusalCode
co_refusal_get_code (CoRefusal *self)
{
  g_return_val_if_fail (CO_IS_REFUSAL (self), CO_REFUSAL_UNREADABLE);

  return self->code;
}

const char *
co_refusal_get_file (CoRefusal *self)
{
  g_return_val_if_fail (CO_IS_REFUSAL (self), NULL);

  return self->file;
}

CoPlace
co_refusal_get_place (CoRefusal *self)
{
  g_return_val_if_fail (CO_IS_REFUSAL (self), (CoPlace) { 0 });

  return self->place;
}

const char *
co_refusal_get_reason (CoRefusal *self)
{
  g_return_val_if_fail (CO_IS_REFUSAL (self), NULL);

  return self->reason;
}

const char *
co_refusal_get_message (CoRefusal *self)
{
  g_return_val_if_fail (CO_IS_REFUSAL (self), NULL);

  return self->message;
}
