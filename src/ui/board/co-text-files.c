/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text files that are dropped on a board, or pasted: what they say, or why one of them cannot be read.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-text-files.h"

#include "co-encoding.h"

#include <glib/gi18n.h>

/* A card is a sentence: what is longer than so many bytes is no list of them. */
#define LIMIT (200 * 1000)

static gboolean
has_name_of_text (const char *name)
{
  static const char *const ends[] = { ".txt", ".text", ".md", ".markdown", ".csv" };
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (g_str_has_suffix (folded, ends[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_file (GFile *file, GString *text, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) decoded = NULL;
  const char *name;
  CoEncoding encoding;

  if (info == NULL)
    return FALSE;

  name = g_file_info_get_display_name (info);
  if (!has_name_of_text (name))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _ ("“%s” is not a text file: those end in .txt, .md or .csv"), name);
      return FALSE;
    }
  if (g_file_info_get_size (info) > LIMIT)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("“%s” is too long for cards: over 200 KB"), name);
      return FALSE;
    }

  bytes = g_file_load_bytes (file, cancellable, NULL, error);
  if (bytes == NULL)
    return FALSE;
  decoded = co_encoding_decode (bytes, &encoding);
  if (encoding == CO_ENCODING_BINARY)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _ ("“%s” has no text in it"), name);
      return FALSE;
    }

  g_string_append_len (text, g_bytes_get_data (decoded, NULL), (gssize) g_bytes_get_size (decoded));
  g_string_append_c (text, '\n');
  return TRUE;
}

/* A link that is dragged out of a browser comes as a file too: it is what it says. */
static gboolean
is_link (GFile *file)
{
  return g_file_has_uri_scheme (file, "http") || g_file_has_uri_scheme (file, "https");
}

static void
read_files (GTask *task, gpointer source, gpointer files, GCancellable *cancellable)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GError *error = NULL;

  for (const GSList *l = files; l != NULL; l = l->next)
    {
      if (is_link (l->data))
        {
          g_autofree char *uri = g_file_get_uri (l->data);

          g_string_append_printf (text, "%s\n", uri);
          continue;
        }
      if (read_file (l->data, text, cancellable, &error))
        continue;
      g_task_return_error (task, error);
      return;
    }

  g_task_return_pointer (task, g_strdup (text->str), g_free);
}

static void
free_files (gpointer files)
{
  g_slist_free_full (files, g_object_unref);
}

/**
 * co_text_files_read_async:
 * @files: (element-type GFile): some files
 * @cancellable: (nullable): what can end it
 * @callback: called when they have been read
 * @user_data: for it
 *
 * Reads text files, all of them or none.
 */
void
co_text_files_read_async (GSList *files, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, co_text_files_read_async);
  g_task_set_task_data (task, g_slist_copy_deep (files, (GCopyFunc) (GCallback) g_object_ref, NULL), free_files);
  g_task_run_in_thread (task, read_files);
}

/**
 * co_text_files_read_finish:
 * @result: the result
 * @error: where to put why one cannot be read, in a sentence
 *
 * Returns: (transfer full) (nullable): what the files say, one after the other
 */
char *
co_text_files_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
