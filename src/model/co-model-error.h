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

G_END_DECLS
