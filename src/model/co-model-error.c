/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be wrong with a document: an error that carries the fault itself beside its English message, so that the
 * floors above can say it in the words of the user.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-model-error.h"

typedef struct
{
  CoFault fault;
  char *what;
  char *choices;
} CoModelErrorPrivate;

static void
co_model_error_private_init (CoModelErrorPrivate *self)
{
}

static void
co_model_error_private_copy (const CoModelErrorPrivate *from, CoModelErrorPrivate *to)
{
  to->fault = from->fault;
  to->what = g_strdup (from->what);
  to->choices = g_strdup (from->choices);
}

static void
co_model_error_private_clear (CoModelErrorPrivate *self)
{
  g_free (self->what);
  g_free (self->choices);
}

G_DEFINE_EXTENDED_ERROR (CoModelError, co_model_error)

/* Each sentence takes what is named and what it may be, in this order. */
static const struct
{
  CoModelError code;
  const char *sentence;
} faults[CO_N_FAULTS] = {
  [CO_FAULT_EMPTY] = { CO_MODEL_ERROR_SYNTAX, "The file is empty" },
  [CO_FAULT_TRUNCATED] = { CO_MODEL_ERROR_SYNTAX, "The text ends before the document does" },
  [CO_FAULT_UTF16] = { CO_MODEL_ERROR_SYNTAX, "The text is UTF-16, not UTF-8" },
  [CO_FAULT_BINARY] = { CO_MODEL_ERROR_SYNTAX, "This is no text" },
  [CO_FAULT_MARK] = { CO_MODEL_ERROR_SYNTAX, "The text begins with a byte order mark" },
  [CO_FAULT_ENCODING] = { CO_MODEL_ERROR_SYNTAX, "The text is not UTF-8" },
  [CO_FAULT_REST] = { CO_MODEL_ERROR_SYNTAX, "Something stands behind the end of the document" },
  [CO_FAULT_NUMBER] = { CO_MODEL_ERROR_SYNTAX, "This is no number of JSON" },
  [CO_FAULT_TEXT] = { CO_MODEL_ERROR_SYNTAX, "This text is not written as JSON has it" },
  [CO_FAULT_SYNTAX] = { CO_MODEL_ERROR_SYNTAX, "This is not JSON: %s" },
  [CO_FAULT_DEEP] = { CO_MODEL_ERROR_SYNTAX, "The document is nested more than %s levels deep" },
  [CO_FAULT_NO_OBJECT] = { CO_MODEL_ERROR_KIND, "A document must be an object in braces" },
  [CO_FAULT_NO_KIND] = { CO_MODEL_ERROR_KIND, "A document must have a “kind”" },
  [CO_FAULT_UNKNOWN_KIND] = { CO_MODEL_ERROR_KIND, "“kind” must name a kind of document that Cocreate knows: “%s”" },
  [CO_FAULT_NEWER] = { CO_MODEL_ERROR_FORMAT, "Written by a newer Cocreate (format %s)" },
  [CO_FAULT_BAD_FORMAT] = { CO_MODEL_ERROR_MEMBER, "“format” must be a whole number from 1" },
  [CO_FAULT_NO_ID] = { CO_MODEL_ERROR_MEMBER, "A document must have an “id”" },
  [CO_FAULT_DUPLICATE] = { CO_MODEL_ERROR_DUPLICATE, "“%s” stands twice in one object" },
  [CO_FAULT_NULL_NAME] = { CO_MODEL_ERROR_MEMBER, "The name “%s” has a null character in it" },
  [CO_FAULT_NO_TEXT] = { CO_MODEL_ERROR_MEMBER, "“%s” must be a text without null characters" },
  [CO_FAULT_NO_DATE] = { CO_MODEL_ERROR_MEMBER, "“%s” must be a date such as 2027-03-04" },
  [CO_FAULT_NO_TIME] = { CO_MODEL_ERROR_MEMBER, "“%s” must be a time such as 14:30" },
  [CO_FAULT_EMPTY_ID] = { CO_MODEL_ERROR_MEMBER, "“%s” must be a text that is not empty" },
  [CO_FAULT_NO_TEXTS] = { CO_MODEL_ERROR_MEMBER, "“%s” must be a list of texts" },
  [CO_FAULT_NO_WHOLE_NUMBER] = { CO_MODEL_ERROR_MEMBER, "“%s” must be a whole number" },
  [CO_FAULT_NO_BOOLEAN] = { CO_MODEL_ERROR_MEMBER, "“%s” must be true or false" },
  [CO_FAULT_NO_CHOICE] = { CO_MODEL_ERROR_MEMBER, "“%s” must be one of %s" },
  [CO_FAULT_NO_OBJECTS] = { CO_MODEL_ERROR_MEMBER, "“%s” must be a list of objects" },
};

/**
 * co_model_error_set:
 * @error: return location for a #CoModelError
 * @fault: what is wrong
 * @what: (nullable): what is named in it, most often a member
 * @choices: (nullable): what that may be
 *
 * Sets an error with the plain sentence of the fault.
 */
void
co_model_error_set (GError **error, CoFault fault, const char *what, const char *choices)
{
  CoModelErrorPrivate *private;

  if (error == NULL)
    return;

  g_set_error (error, CO_MODEL_ERROR, faults[fault].code, faults[fault].sentence, what != NULL ? what : "",
               choices != NULL ? choices : "");
  private = co_model_error_get_private (*error);
  private->fault = fault;
  private->what = g_strdup (what);
  private->choices = g_strdup (choices);
}

/**
 * co_model_error_get_fault:
 * @error: a #CoModelError
 *
 * Returns: what is wrong
 */
CoFault
co_model_error_get_fault (const GError *error)
{
  return co_model_error_get_private (error)->fault;
}

/**
 * co_model_error_get_what:
 * @error: a #CoModelError
 *
 * Returns: (transfer none) (nullable): what is named, most often a member
 */
const char *
co_model_error_get_what (const GError *error)
{
  return co_model_error_get_private (error)->what;
}

/**
 * co_model_error_get_choices:
 * @error: a #CoModelError
 *
 * Returns: (transfer none) (nullable): what that may be
 */
const char *
co_model_error_get_choices (const GError *error)
{
  return co_model_error_get_private (error)->choices;
}
