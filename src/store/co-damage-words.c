/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is wrong with a file of the project, and what to do about it, in the words of the user.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-damage.h"

#include "co-store-error.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#define MEND N_ ("Mend it with a text editor, or bring back an earlier version.")
#define RESTORE N_ ("Bring back an earlier version, or the file from a backup.")
#define CONVERT N_ ("Open it with a text editor and save it as UTF-8 without byte order mark.")

static const struct
{
  const char *reason;
  const char *remedy;
} words[CO_N_FAULTS] = {
  [CO_FAULT_EMPTY] = { N_ ("The file is empty"), RESTORE },
  [CO_FAULT_TRUNCATED] = { N_ ("The text ends before the document does"), RESTORE },
  [CO_FAULT_UTF16] = { N_ ("The text is UTF-16, not UTF-8"), CONVERT },
  [CO_FAULT_BINARY] = { N_ ("This is no text"), RESTORE },
  [CO_FAULT_MARK] = { N_ ("The text begins with a byte order mark"), CONVERT },
  [CO_FAULT_ENCODING] = { N_ ("The text is not UTF-8"), CONVERT },
  [CO_FAULT_REST] = { N_ ("Something stands behind the end of the document"), MEND },
  [CO_FAULT_NUMBER] = { N_ ("This is no number of JSON"), MEND },
  [CO_FAULT_TEXT] = { N_ ("This text is not written as JSON has it"), MEND },
  [CO_FAULT_SYNTAX] = { N_ ("This is not JSON: %s"), MEND },
  [CO_FAULT_DEEP] = { N_ ("The document is nested more than %s levels deep"), RESTORE },
  [CO_FAULT_NO_OBJECT] = { N_ ("A document must be an object in braces"), MEND },
  [CO_FAULT_NO_KIND] = { N_ ("A document must have a “kind”"), MEND },
  [CO_FAULT_UNKNOWN_KIND] = { N_ ("“%s” is no kind of document that Cocreate knows"),
                              N_ ("Update Cocreate, or take the file out of the project.") },
  [CO_FAULT_NEWER] = { N_ ("Written by a newer Cocreate (format %s)"), N_ ("Update Cocreate.") },
  [CO_FAULT_BAD_FORMAT] = { N_ ("“format” must be a whole number from 1"), MEND },
  [CO_FAULT_NO_ID] = { N_ ("A document must have an “id”"), MEND },
  [CO_FAULT_DUPLICATE] = { N_ ("“%s” stands twice in one object"), N_ ("Take one of the two out with a text editor.") },
  [CO_FAULT_NULL_NAME] = { N_ ("The name “%s” has a null character in it"), MEND },
  [CO_FAULT_NO_TEXT] = { N_ ("“%s” must be a text without null characters"), MEND },
  [CO_FAULT_NO_DATE] = { N_ ("“%s” must be a date such as 2027-03-04"), MEND },
  [CO_FAULT_NO_TIME] = { N_ ("“%s” must be a time such as 14:30"), MEND },
  [CO_FAULT_EMPTY_ID] = { N_ ("“%s” must be a text that is not empty"), MEND },
  [CO_FAULT_NO_TEXTS] = { N_ ("“%s” must be a list of texts"), MEND },
  [CO_FAULT_NO_WHOLE_NUMBER] = { N_ ("“%s” must be a whole number"), MEND },
  [CO_FAULT_NO_BOOLEAN] = { N_ ("“%s” must be true or false"), MEND },
  [CO_FAULT_NO_CHOICE] = { N_ ("“%s” must be one of %s"), MEND },
  [CO_FAULT_NO_OBJECTS] = { N_ ("“%s” must be a list of objects"), MEND },
};

static const char *
find_remedy (const GError *error)
{
  if (g_error_matches (error, CO_STORE_ERROR, CO_STORE_ERROR_TOO_LARGE))
    return N_ ("Take it out of the project, or bring back an earlier version.");
  if (g_error_matches (error, CO_STORE_ERROR, CO_STORE_ERROR_NOT_A_FILE) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS))
    return N_ ("Put the file itself in its place, or take this out of the project.");
  if (g_error_matches (error, CO_STORE_ERROR, CO_STORE_ERROR_WRONG_FOLDER))
    return N_ ("Move it to the folder of its kind.");

  /* What the file system says names its remedy. */
  return NULL;
}

/**
 * co_damage_new_for_error:
 * @file: path inside the project folder
 * @place: where in the file; line 0 when there is no place
 * @error: why it could not be read
 *
 * Returns: (transfer full): a damage that says what is wrong and what to do, in the language of the user
 */
CoDamage *
co_damage_new_for_error (const char *file, CoPlace place, const GError *error)
{
  g_autofree char *reason = NULL;
  const char *remedy;

  if (error->domain == CO_MODEL_ERROR)
    {
      CoFault fault = co_model_error_get_fault (error);

      reason = g_strdup_printf (_ (words[fault].reason), co_model_error_get_what (error),
                                co_model_error_get_choices (error));
      remedy = words[fault].remedy;
    }
  else
    {
      reason = g_strdup (error->message);
      remedy = find_remedy (error);
    }

  return co_damage_new_full (file, place, reason, remedy != NULL ? _ (remedy) : NULL);
}
