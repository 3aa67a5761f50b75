/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-model-error.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CoRefusalCode:
 * @CO_REFUSAL_UNREADABLE: the file cannot be opened or read
 * @CO_REFUSAL_EMPTY: there is nothing in it
 * @CO_REFUSAL_UNKNOWN: it is of a kind that is not imported
 * @CO_REFUSAL_TOO_LARGE: it holds more than a project can use
 * @CO_REFUSAL_ENCODING: its bytes are not text
 * @CO_REFUSAL_SYNTAX: it breaks the rules of its format
 * @CO_REFUSAL_STRUCTURE: a member or column that is needed is missing or of another type
 *
 * Why something was not imported.
 */
typedef enum
{
  CO_REFUSAL_UNREADABLE,
  CO_REFUSAL_EMPTY,
  CO_REFUSAL_UNKNOWN,
  CO_REFUSAL_TOO_LARGE,
  CO_REFUSAL_ENCODING,
  CO_REFUSAL_SYNTAX,
  CO_REFUSAL_STRUCTURE,
} CoRefusalCode;

/**
 * CoRefusal:
 *
 * A file, or a part of it, that was not imported: where it stands, why, and what to do. It never changes, and
 * may be read from any thread.
 */
#define CO_TYPE_REFUSAL (co_refusal_get_type ())

G_DECLARE_FINAL_TYPE (CoRefusal, co_refusal, CO, REFUSAL, GObject)

CoRefusal *co_refusal_new        (CoRefusalCode code, const char *file, CoPlace place, const char *reason, ...)
  G_GNUC_PRINTF (4, 5);
CoRefusal *co_refusal_new_valist (CoRefusalCode code, const char *file, CoPlace place, const char *reason,
                                  va_list arguments) G_GNUC_PRINTF (4, 0);

/** co_refusal_get_code: Returns: why, for a program */
CoRefusalCode co_refusal_get_code (CoRefusal *self);

/** co_refusal_get_file: Returns: (transfer none): the file, as it was named */
const char *co_refusal_get_file (CoRefusal *self);

/** co_refusal_get_place: Returns: line and column, 0 when the whole file is meant */
CoPlace co_refusal_get_place (CoRefusal *self);

/** co_refusal_get_reason: Returns: (transfer none): why and what to do, in English */
const char *co_refusal_get_reason (CoRefusal *self);

/** co_refusal_get_message: Returns: (transfer none): the same in the language of the session */
const char *co_refusal_get_message (CoRefusal *self);

G_END_DECLS
