/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CO_MODEL_ERROR (co_model_error_quark ())

/**
 * CoModelError:
 * @CO_MODEL_ERROR_SYNTAX: the text is not strict JSON
 * @CO_MODEL_ERROR_KIND: the document has no kind, or one that is not known
 * @CO_MODEL_ERROR_FORMAT: the document was written by a newer version
 * @CO_MODEL_ERROR_MEMBER: a member has a value of another type than its field
 * @CO_MODEL_ERROR_DUPLICATE: a member stands twice in one object
 *
 * What can be wrong with the text of a document.
 */
typedef enum
{
  CO_MODEL_ERROR_SYNTAX,
  CO_MODEL_ERROR_KIND,
  CO_MODEL_ERROR_FORMAT,
  CO_MODEL_ERROR_MEMBER,
  CO_MODEL_ERROR_DUPLICATE,
} CoModelError;

/**
 * CoFault:
 *
 * What exactly is wrong, for those who say it in the words of the user and name the remedy. The message of the error
 * says the same in plain English.
 */
typedef enum
{
  CO_FAULT_EMPTY,
  CO_FAULT_TRUNCATED,
  CO_FAULT_UTF16,
  CO_FAULT_BINARY,
  CO_FAULT_MARK,
  CO_FAULT_ENCODING,
  CO_FAULT_REST,
  CO_FAULT_NUMBER,
  CO_FAULT_TEXT,
  CO_FAULT_SYNTAX,
  CO_FAULT_DEEP,
  CO_FAULT_NO_OBJECT,
  CO_FAULT_NO_KIND,
  CO_FAULT_UNKNOWN_KIND,
  CO_FAULT_NEWER,
  CO_FAULT_BAD_FORMAT,
  CO_FAULT_NO_ID,
  CO_FAULT_DUPLICATE,
  CO_FAULT_NULL_NAME,
  CO_FAULT_NO_TEXT,
  CO_FAULT_NO_DATE,
  CO_FAULT_NO_TIME,
  CO_FAULT_EMPTY_ID,
  CO_FAULT_NO_TEXTS,
  CO_FAULT_NO_WHOLE_NUMBER,
  CO_FAULT_NO_BOOLEAN,
  CO_FAULT_NO_CHOICE,
  CO_FAULT_NO_OBJECTS,
  CO_N_FAULTS,
} CoFault;

/**
 * CoPlace:
 * @line: line in the text, from 1; 0 when there is none
 * @column: column in characters, from 1; 0 when there is none
 *
 * A place in a text file.
 */
typedef struct
{
  guint line;
  guint column;
} CoPlace;

GQuark co_model_error_quark (void);

void co_model_error_set (GError **error, CoFault fault, const char *what, const char *choices);

CoFault     co_model_error_get_fault   (const GError *error);
const char *co_model_error_get_what    (const GError *error);
const char *co_model_error_get_choices (const GError *error);

G_END_DECLS
