/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three documents, parted by a zero byte: ours, the one that both come from, theirs. Whatever the merge makes of them
 * must be a document again, and where they changed nothing, it is ours to the letter.
 */

#include "co-json.h"
#include "co-merge.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static CoDocument *
next (const char **text, gsize *size)
{
  const char *end = memchr (*text, '\0', *size);
  gsize length = end != NULL ? (gsize) (end - *text) : *size;
  CoDocument *document = co_json_read (*text, length, NULL, NULL);

  *text += MIN (length + 1, *size);
  *size -= MIN (length + 1, *size);
  return document;
}

static gboolean
are_versions (CoDocument *a, CoDocument *b)
{
  return a != NULL && b != NULL && co_document_get_kind (a) == co_document_get_kind (b) &&
         g_str_equal (co_document_get_id (a), co_document_get_id (b));
}

/* Whatever is asked later can be answered either way, and what came of it is a document. */
static void
settle (CoDocument *merged, CoDocument *base, CoDocument *theirs, GPtrArray *quarrels)
{
  g_autoptr (CoDocument) opponent = co_merge_dup_opponent (theirs, quarrels);
  g_autoptr (GPtrArray) left = co_merge_compare (merged, base, opponent);
  g_autoptr (CoDocument) yielding = CO_DOCUMENT (co_record_copy (CO_RECORD (merged)));
  g_autofree char *text = NULL;

  for (guint i = 0; i < left->len; i++)
    {
      co_merge_yield (yielding, opponent, g_ptr_array_index (left, i));
      co_merge_insist (base, opponent, g_ptr_array_index (left, i));
    }
  text = co_json_write (yielding, NULL);
  g_assert_nonnull (text);
}

/* The top-level member “formatMinor” of a text as we write it; “” where there is none. */
static char *
find_minor (const char *text)
{
  const char *member = strstr (text, "\n  \"formatMinor\": ");

  return member != NULL ? g_strndup (member, strcspn (member + 1, "\n") + 1) : g_strdup ("");
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  const char *text = (const char *) data;
  gsize left = size;
  g_autoptr (CoDocument) ours = next (&text, &left);
  g_autoptr (CoDocument) base = next (&text, &left);
  g_autoptr (CoDocument) theirs = next (&text, &left);
  g_autoptr (CoDocument) again = NULL;
  g_autoptr (GPtrArray) quarrels = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *base_text = NULL;
  g_autofree char *their_text = NULL;
  g_autofree char *after = NULL;
  g_autofree char *rewritten = NULL;
  g_autofree char *our_minor = NULL, *their_minor = NULL;
  gboolean is_later;
  gsize length;

  if (!are_versions (ours, base) || !are_versions (base, theirs))
    return 0;

  before = co_json_write (ours, NULL);
  base_text = co_json_write (base, NULL);
  their_text = co_json_write (theirs, NULL);
  our_minor = find_minor (before);
  their_minor = find_minor (their_text);
  /* A document was made at the earliest time that anybody says, edited at the latest, and has the newest format. */
  is_later = strcmp (co_document_get_modified (ours), co_document_get_modified (base)) >= 0 &&
             strcmp (co_document_get_created (ours), co_document_get_created (base)) <= 0 &&
             g_str_equal (our_minor, their_minor);
  quarrels = co_merge_full (ours, base, theirs);
  after = co_json_write (ours, &length);
  if (is_later && g_str_equal (base_text, their_text))
    g_assert_cmpstr (before, ==, after);

  again = co_json_read (after, length, NULL, &error);
  g_assert_no_error (error);
  rewritten = co_json_write (again, NULL);
  g_assert_cmpstr (after, ==, rewritten);
  settle (ours, base, theirs, quarrels);

  return 0;
}
