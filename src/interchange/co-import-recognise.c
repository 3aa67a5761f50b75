/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file is. The content decides and the name helps, because exports are often named after nothing. What is no
 * experiment in any format is refused with a way out.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-import-private.h"

#include "co-node-read.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A tree of values takes many times the size of its text; YAML describes one software, and is slow to read. */
#define MAX_JSON_SIZE (32 * 1024 * 1024)
#define MAX_YAML_SIZE (1024 * 1024)

typedef struct
{
  const char *beginning;
  gsize length;
  const char *reason;
} Signature;

#define SIGNATURE(beginning, reason) { beginning, sizeof (beginning) - 1, reason }

/* The files that are taken for experiments most often, each with the way out. */
static const Signature signatures[] = {
  SIGNATURE ("%PDF",
             N_ ("This is a PDF document, which cannot be read as experiments. Write its address among the sources of "
                 "an experiment instead.")),
  SIGNATURE ("PK\3\4",
             N_ ("This is an office document or an archive. Open it, save the table as CSV, and import that.")),
  SIGNATURE ("\xD0\xCF\x11\xE0",
             N_ ("This is an office document or an archive. Open it, save the table as CSV, and import that.")),
  SIGNATURE ("\x1F\x8B", N_ ("This is an archive. Unpack it, and import the files in it.")),
  SIGNATURE ("7z\xBC\xAF", N_ ("This is an archive. Unpack it, and import the files in it.")),
  SIGNATURE ("\x89PNG",
             N_ ("This is a picture, which cannot be read as experiments. Write its address among the sources of an "
                 "experiment instead.")),
  SIGNATURE ("\xFF\xD8\xFF",
             N_ ("This is a picture, which cannot be read as experiments. Write its address among the sources of an "
                 "experiment instead.")),
  SIGNATURE ("GIF8",
             N_ ("This is a picture, which cannot be read as experiments. Write its address among the sources of an "
                 "experiment instead.")),
  SIGNATURE ("BEGIN:VCARD", N_ ("These are contacts, not experiments. Write the people down under Participants.")),
  SIGNATURE ("BEGIN:VCALENDAR", N_ ("This is a calendar, not experiments. Choose another file.")),
  SIGNATURE (
      "<",
      N_ ("This is a web page or another kind of markup. Import tables (CSV), publiccode.yml files and records of "
          "digital public goods (JSON).")),
};

static gboolean
refuse_known_kind (CoImport *self, const char *data, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      if (length < signatures[i].length || memcmp (data, signatures[i].beginning, signatures[i].length) != 0)
        continue;
      co_import_refuse (self, CO_REFUSAL_UNKNOWN, (CoPlace) { 0 }, signatures[i].reason, NULL);
      return TRUE;
    }

  return FALSE;
}

static gboolean
has_ending (const char *name, const char *ending)
{
  gsize n = strlen (name);
  gsize m = strlen (ending);

  return n >= m && g_ascii_strcasecmp (name + n - m, ending) == 0;
}

static CoNode *
read_tree (CoImport *self,
           const CoImportText *text,
           gsize max_size,
           CoNode *(*read) (const char *, gsize, CoNodeProblem *) )
{
  g_auto (CoNodeProblem) problem = { 0 };
  CoNode *root;

  if (text->length > max_size)
    {
      co_import_refuse (self, CO_REFUSAL_TOO_LARGE, (CoPlace) { 0 },
                        N_ ("This file is larger than any record of an experiment. Import it in smaller parts."));
      return NULL;
    }

  root = read (text->text, text->length, &problem);
  if (root == NULL)
    co_import_refuse (self, CO_REFUSAL_SYNTAX, problem.place, problem.reason, problem.detail);

  return root;
}

static void
read_record (CoImport *self, CoNode *record)
{
  CoNode *fault = co_node_find_fault (record);

  if (fault != NULL)
    co_import_refuse (self, CO_REFUSAL_STRUCTURE, fault->place, fault->fault, NULL);
  else if (co_import_is_dpg (record))
    co_import_read_dpg (self, record);
  else if (co_import_is_aid (record))
    co_import_read_aid (self, record);
  else
    co_import_refuse (
        self, CO_REFUSAL_UNKNOWN, record->place,
        N_ ("This JSON is neither a digital public good nor a funding aid nor an experiment of another project. "
            "Choose another file."));
}

static void
refuse_empty (CoImport *self)
{
  co_import_refuse (self, CO_REFUSAL_EMPTY, (CoPlace) { 0 }, N_ ("There is nothing in this file. Choose another one."));
}

/* A page that tells of others: nobody shall believe that this was all. */
static void
refuse_other_pages (CoImport *self, CoNode *root, CoNode *list)
{
  CoNode *next = co_node_get (root, "next");
  const char *count = co_node_get_text (root, "count");
  guint n_all = count != NULL ? (guint) MIN (g_ascii_strtoull (count, NULL, 10), G_MAXUINT) : 0;

  if (next == NULL || next->type == CO_NODE_NULL)
    return;

  if (n_all > list->children->len)
    co_import_refuse (self, CO_REFUSAL_STRUCTURE, next->place,
                      N_ ("This file is one page of several: %u more stand on the others. Save those too, and import "
                          "them."),
                      n_all - list->children->len);
  else
    co_import_refuse (self, CO_REFUSAL_STRUCTURE, next->place,
                      N_ ("This file is one page of several. Save the others too, and import them."));
}

static void
read_json (CoImport *self, const CoImportText *text)
{
  g_autoptr (CoNode) root = read_tree (self, text, MAX_JSON_SIZE, co_node_read_json);
  CoNode *page = co_node_get (root, "results"); /* of an interface that answers in pages */
  CoNode *list = page != NULL ? page : root;

  if (root == NULL)
    return;

  if (co_node_get_text (root, "kind") != NULL && co_node_get_text (root, "format") != NULL)
    co_import_read_document (self, text);
  else if (list->type == CO_NODE_LIST && list->children->len == 0)
    refuse_empty (self);
  else if (list->type == CO_NODE_LIST)
    {
      for (guint i = 0; i < list->children->len && co_import_go_on (self); i++)
        read_record (self, g_ptr_array_index (list->children, i));
      refuse_other_pages (self, root, list);
    }
  else
    read_record (self, root);
}

static void
read_yaml (CoImport *self, const CoImportText *text)
{
  g_autoptr (CoNode) root = read_tree (self, text, MAX_YAML_SIZE, co_node_read_yaml);

  if (root != NULL)
    co_import_read_publiccode (self, root);
}

/* Formats that are UTF-8 by their rules: another encoding would be a guess. */
static void
refuse_encoding (CoImport *self, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  CoPlace place = { 1, 1 };
  const char *end;

  g_utf8_validate_len (data, length, &end);
  for (const char *p = data; p < end; p++)
    {
      place.line += *p == '\n' ? 1 : 0;
      place.column = *p == '\n' ? 1 : place.column + (((guchar) *p & 0xC0) != 0x80 ? 1 : 0);
    }

  co_import_refuse (self, CO_REFUSAL_ENCODING, place,
                    N_ ("This byte is not UTF-8. Save the file with the encoding UTF-8, and import again."));
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void
read_text (CoImport *self, const CoImportText *text, GBytes *bytes, CoEncoding encoding)
{
  const char *start = text->text;
  const char *end = text->text + text->length;
  gboolean is_table = co_import_is_table (text->name);
  gboolean is_json, is_yaml;

  while (start < end && is_blank (*start))
    start++;
  if (start == end)
    {
      refuse_empty (self);
      return;
    }

  is_json = !is_table && (*start == '{' || *start == '[' || has_ending (text->name, ".json"));
  is_yaml = has_ending (text->name, ".yml") || has_ending (text->name, ".yaml") ||
            (!is_table && !is_json && g_strstr_len (start, end - start, "publiccodeYmlVersion:") != NULL);
  if ((is_json || is_yaml) && encoding >= CO_ENCODING_WINDOWS_1252)
    refuse_encoding (self, bytes);
  else if (is_json)
    read_json (self, text);
  else if (is_yaml)
    read_yaml (self, text);
  else if (is_table || !refuse_known_kind (self, start, (gsize) (end - start)))
    co_import_read_csv (self, text);
}

void
co_import_read_bytes (CoImport *self, const char *name, GBytes *bytes)
{
  CoImportText text = { name, NULL, 0 };
  CoEncoding encoding;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GBytes) decoded = NULL;

  /* Markup is looked at as text, after its byte order mark. */
  if (length > 0 && *data != '<' && refuse_known_kind (self, data, length))
    return;

  decoded = co_encoding_decode (bytes, &encoding);
  if (decoded == NULL)
    {
      co_import_refuse (self, CO_REFUSAL_ENCODING, (CoPlace) { 0 },
                        N_ ("This is not a text file. Export what it holds as CSV, and import that."));
      return;
    }

  text.text = g_bytes_get_data (decoded, &text.length);
  if (text.text == NULL)
    text.text = "";
  read_text (self, &text, bytes, encoding);
}
