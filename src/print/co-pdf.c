/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes a drawn PDF accessible: one pass of qpdf that writes the structure with alternative texts and header
 * scopes, language, title and metadata, and marks the page furniture as decoration. The drawing brings a flat
 * list of tagged pieces in the order of drawing; each becomes a part of the element that it belongs to. What
 * comes out keeps the rules of PDF/UA-1, and says so where that is true.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-pdf.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

#include "co-content.h"
#include "co-printout.h"
#include "co-text.h"

typedef struct
{
  qpdf_data pdf;
  const CoPdfInfo *info;
  GArray *pieces;
  GHashTable *owners;
  GHashTable *fonts;
} Pass;

static void
set_text (Pass *pass, qpdf_oh dictionary, const char *key, const char *text)
{
  qpdf_oh_replace_key (pass->pdf, dictionary, key, qpdf_oh_new_unicode_string (pass->pdf, text));
}

static void
set_name (Pass *pass, qpdf_oh dictionary, const char *key, const char *name)
{
  g_autofree char *with_slash = g_strconcat ("/", name, NULL);

  qpdf_oh_replace_key (pass->pdf, dictionary, key, qpdf_oh_new_name (pass->pdf, with_slash));
}

/* The pieces that were drawn, in their order. */
static void
read_pieces (Pass *pass, qpdf_oh structure)
{
  qpdf_oh kids = qpdf_oh_get_key (pass->pdf, structure, "/K");
  int n = qpdf_oh_is_array (pass->pdf, kids) ? qpdf_oh_get_array_n_items (pass->pdf, kids) : 0;

  if (qpdf_oh_is_dictionary (pass->pdf, kids))
    g_array_append_val (pass->pieces, kids);
  for (int i = 0; i < n; i++)
    {
      qpdf_oh piece = qpdf_oh_get_array_item (pass->pdf, kids, i);

      g_array_append_val (pass->pieces, piece);
    }
}

static void
add_content (Pass *pass, qpdf_oh kids, qpdf_oh page, qpdf_oh content)
{
  qpdf_oh reference = content;

  if (qpdf_oh_is_integer (pass->pdf, content))
    {
      reference = qpdf_oh_new_dictionary (pass->pdf);
      set_name (pass, reference, "/Type", "MCR");
      qpdf_oh_replace_key (pass->pdf, reference, "/MCID", content);
    }
  if (!qpdf_oh_has_key (pass->pdf, reference, "/Pg"))
    qpdf_oh_replace_key (pass->pdf, reference, "/Pg", page);
  qpdf_oh_append_item (pass->pdf, kids, reference);
}

static void
add_piece (Pass *pass, qpdf_oh kids, qpdf_oh element, guint fragment)
{
  qpdf_oh piece = g_array_index (pass->pieces, qpdf_oh, fragment);
  qpdf_oh page = qpdf_oh_get_key (pass->pdf, piece, "/Pg"), content = qpdf_oh_get_key (pass->pdf, piece, "/K");

  g_hash_table_insert (pass->owners, GINT_TO_POINTER (qpdf_oh_get_object_id (pass->pdf, piece)),
                       GUINT_TO_POINTER (element));
  if (qpdf_oh_is_array (pass->pdf, content))
    for (int i = 0; i < qpdf_oh_get_array_n_items (pass->pdf, content); i++)
      add_content (pass, kids, page, qpdf_oh_get_array_item (pass->pdf, content, i));
  else if (!qpdf_oh_is_null (pass->pdf, content))
    add_content (pass, kids, page, content);
}

static void
set_attributes (Pass *pass, qpdf_oh element, const CoTag *tag)
{
  qpdf_oh attributes = qpdf_oh_new_dictionary (pass->pdf);
  gboolean is_list = tag->numbering != NULL;

  if (tag->alt != NULL)
    set_text (pass, element, "/Alt", tag->alt);
  if (!is_list && tag->scope == CO_TAG_SCOPE_NONE && tag->column_span == 1)
    return;

  set_name (pass, attributes, "/O", is_list ? "List" : "Table");
  if (is_list)
    set_name (pass, attributes, "/ListNumbering", tag->numbering);
  if (tag->scope != CO_TAG_SCOPE_NONE)
    set_name (pass, attributes, "/Scope", tag->scope == CO_TAG_SCOPE_COLUMN ? "Column" : "Row");
  if (tag->column_span > 1)
    qpdf_oh_replace_key (pass->pdf, attributes, "/ColSpan", qpdf_oh_new_integer (pass->pdf, tag->column_span));
  qpdf_oh_replace_key (pass->pdf, element, "/A", attributes);
}

static qpdf_oh
write_element (Pass *pass, const CoTag *tag, qpdf_oh parent)
{
  qpdf_oh element = qpdf_make_indirect_object (pass->pdf, qpdf_oh_new_dictionary (pass->pdf));
  qpdf_oh kids = qpdf_oh_new_array (pass->pdf);

  set_name (pass, element, "/Type", "StructElem");
  set_name (pass, element, "/S", tag->type);
  qpdf_oh_replace_key (pass->pdf, element, "/P", parent);
  set_attributes (pass, element, tag);
  for (guint i = 0; i < tag->kids->len; i++)
    {
      const CoTagKid *kid = &g_array_index (tag->kids, CoTagKid, i);

      if (kid->tag != NULL)
        qpdf_oh_append_item (pass->pdf, kids, write_element (pass, kid->tag, element));
      else
        add_piece (pass, kids, element, kid->fragment);
    }
  qpdf_oh_replace_key (pass->pdf, element, "/K", kids);

  return element;
}

static qpdf_oh
get_owner (Pass *pass, qpdf_oh piece)
{
  gpointer owner = g_hash_table_lookup (pass->owners, GINT_TO_POINTER (qpdf_oh_get_object_id (pass->pdf, piece)));

  return owner != NULL ? GPOINTER_TO_UINT (owner) : qpdf_oh_new_null (pass->pdf);
}

/* The way back, from what is on a page to its element. */
static void
mend_parent_tree (Pass *pass, qpdf_oh structure)
{
  qpdf_oh numbers = qpdf_oh_get_key (pass->pdf, qpdf_oh_get_key (pass->pdf, structure, "/ParentTree"), "/Nums");
  int n = qpdf_oh_is_array (pass->pdf, numbers) ? qpdf_oh_get_array_n_items (pass->pdf, numbers) : 0;

  for (int i = 1; i < n; i += 2)
    {
      qpdf_oh value = qpdf_oh_get_array_item (pass->pdf, numbers, i);

      if (!qpdf_oh_is_array (pass->pdf, value))
        {
          qpdf_oh_set_array_item (pass->pdf, numbers, i, get_owner (pass, value));
          continue;
        }
      for (int j = 0; j < qpdf_oh_get_array_n_items (pass->pdf, value); j++)
        qpdf_oh_set_array_item (pass->pdf, value, j, get_owner (pass, qpdf_oh_get_array_item (pass->pdf, value, j)));
    }
}

static gboolean
write_structure (Pass *pass, GError **error)
{
  qpdf_oh structure = qpdf_oh_get_key (pass->pdf, qpdf_get_root (pass->pdf), "/StructTreeRoot");

  if (qpdf_oh_is_dictionary (pass->pdf, structure))
    read_pieces (pass, structure);
  if (pass->pieces->len != pass->info->n_fragments)
    {
      g_set_error (error, CO_PRINT_ERROR, CO_PRINT_ERROR_FINISH, "Of %u tagged pieces, %u were drawn",
                   pass->info->n_fragments, pass->pieces->len);
      return FALSE;
    }

  if (pass->pieces->len > 0)
    {
      qpdf_oh kids = qpdf_oh_new_array (pass->pdf);

      qpdf_oh_append_item (pass->pdf, kids, write_element (pass, pass->info->tags, structure));
      qpdf_oh_replace_key (pass->pdf, structure, "/K", kids);
      mend_parent_tree (pass, structure);
    }

  return TRUE;
}

/* A link says where it leads, and the tabulator key goes through a page in the order of its structure. */
static void
mend_links (Pass *pass, qpdf_oh page)
{
  qpdf_oh links = qpdf_oh_get_key (pass->pdf, page, "/Annots");
  int n = qpdf_oh_is_array (pass->pdf, links) ? qpdf_oh_get_array_n_items (pass->pdf, links) : 0;

  set_name (pass, page, "/Tabs", "S");
  for (int i = 0; i < n; i++)
    {
      qpdf_oh link = qpdf_oh_get_array_item (pass->pdf, links, i);
      qpdf_oh uri = qpdf_oh_get_key_if_dict (pass->pdf, qpdf_oh_get_key (pass->pdf, link, "/A"), "/URI");

      if (qpdf_oh_is_string (pass->pdf, uri))
        qpdf_oh_replace_key (pass->pdf, link, "/Contents", qpdf_oh_new_object (pass->pdf, uri));
    }
}

static void
mend_font (Pass *pass, qpdf_oh font)
{
  qpdf_oh table = qpdf_oh_get_key_if_dict (pass->pdf, font, "/ToUnicode"), null = qpdf_oh_new_null (pass->pdf);
  g_autofree char *mended = NULL;
  unsigned char *data = NULL;
  size_t length = 0;

  if (!qpdf_oh_is_stream (pass->pdf, table) ||
      !g_hash_table_add (pass->fonts, GINT_TO_POINTER (qpdf_oh_get_object_id (pass->pdf, table))) ||
      (qpdf_oh_get_stream_data (pass->pdf, table, qpdf_dl_all, NULL, &data, &length) & QPDF_ERRORS) != 0)
    return;

  mended = co_content_mend_unicode (data, length);
  qpdf_oh_free_buffer (&data);
  qpdf_oh_replace_stream_data (pass->pdf, table, (const unsigned char *) mended, strlen (mended), null, null);
}

static void
mend_fonts (Pass *pass, qpdf_oh page)
{
  qpdf_oh resources = qpdf_oh_get_key (pass->pdf, page, "/Resources");
  qpdf_oh fonts = qpdf_oh_get_key_if_dict (pass->pdf, resources, "/Font");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  if (!qpdf_oh_is_dictionary (pass->pdf, fonts))
    return;

  qpdf_oh_begin_dict_key_iter (pass->pdf, fonts);
  while (qpdf_oh_dict_more_keys (pass->pdf))
    g_strv_builder_add (builder, qpdf_oh_dict_next_key (pass->pdf));
  names = g_strv_builder_end (builder);
  for (guint i = 0; names[i] != NULL; i++)
    mend_font (pass, qpdf_oh_get_key (pass->pdf, fonts, names[i]));
}

static gboolean
mend_page (Pass *pass, qpdf_oh page, GError **error)
{
  g_autoptr (GByteArray) marked = NULL;
  unsigned char *data = NULL;
  size_t length = 0;
  qpdf_oh stream, null = qpdf_oh_new_null (pass->pdf);

  if ((qpdf_oh_get_page_content_data (pass->pdf, page, &data, &length) & QPDF_ERRORS) != 0)
    {
      g_set_error_literal (error, CO_PRINT_ERROR, CO_PRINT_ERROR_FINISH, "A drawn page can't be read");
      return FALSE;
    }

  marked = co_content_mark_artifacts (data, length);
  qpdf_oh_free_buffer (&data);
  stream = qpdf_oh_new_stream (pass->pdf);
  qpdf_oh_replace_stream_data (pass->pdf, stream, marked->data, marked->len, null, null);
  qpdf_oh_replace_key (pass->pdf, page, "/Contents", stream);
  mend_links (pass, page);
  mend_fonts (pass, page);

  return TRUE;
}

static void
add_property (GString *xmp, const char *format, const char *text)
{
  g_autofree char *clean = co_text_clean (text != NULL ? text : "", -1);
  g_autofree char *escaped = g_markup_escape_text (g_strdelimit (clean, "\n\t", ' '), -1);

  if (*escaped != '\0')
    g_string_append_printf (xmp, format, escaped);
}

static gboolean
has_alternatives (const CoTag *tag)
{
  if (g_str_equal (tag->type, "Figure") && (tag->alt == NULL || *tag->alt == '\0'))
    return FALSE;

  for (guint i = 0; i < tag->kids->len; i++)
    {
      const CoTagKid *kid = &g_array_index (tag->kids, CoTagKid, i);

      if (kid->tag != NULL && !has_alternatives (kid->tag))
        return FALSE;
    }

  return TRUE;
}

/* What this pass can't give is missing: a title, something to read, words for each figure, a glyph for each
 * character. Then the file is as good as it can be, and does not claim to be better. */
static gboolean
keeps_rules (const CoPdfInfo *info)
{
  return *info->title != '\0' && info->n_fragments > 0 && !info->has_unknown && has_alternatives (info->tags);
}

static GString *
make_xmp (const CoPdfInfo *info)
{
  GString *xmp = g_string_new ("<?xpacket begin=\"\357\273\277\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                               "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                               "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                               "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                               " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                               " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n");

  g_string_append (xmp, "<dc:format>application/pdf</dc:format>\n");
  add_property (xmp, "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n",
                info->title);
  add_property (xmp, "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n", info->author);
  add_property (xmp, "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:description>\n",
                info->subject);
  add_property (xmp, "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n", info->language);
  add_property (xmp, "<xmp:CreateDate>%s</xmp:CreateDate>\n", info->created);
  g_string_append (xmp, "<xmp:CreatorTool>Cocreate " CO_VERSION "</xmp:CreatorTool>\n");
  if (keeps_rules (info))
    g_string_append (xmp, "<pdfuaid:part>1</pdfuaid:part>\n");
  g_string_append (xmp, "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");

  return xmp;
}

static void
write_catalog (Pass *pass)
{
  g_autoptr (GString) xmp = make_xmp (pass->info);
  qpdf_oh root = qpdf_get_root (pass->pdf), metadata = qpdf_oh_new_stream (pass->pdf);
  qpdf_oh null = qpdf_oh_new_null (pass->pdf), dictionary = qpdf_oh_get_dict (pass->pdf, metadata);

  set_text (pass, root, "/Lang", pass->info->language);
  qpdf_oh_replace_key (pass->pdf, root, "/MarkInfo", qpdf_oh_parse (pass->pdf, "<< /Marked true >>"));
  qpdf_oh_replace_key (pass->pdf, root, "/ViewerPreferences", qpdf_oh_parse (pass->pdf, "<< /DisplayDocTitle true >>"));
  set_name (pass, dictionary, "/Type", "Metadata");
  set_name (pass, dictionary, "/Subtype", "XML");
  qpdf_oh_replace_stream_data (pass->pdf, metadata, (const unsigned char *) xmp->str, xmp->len, null, null);
  qpdf_oh_replace_key (pass->pdf, root, "/Metadata", metadata);
}

static void
set_pdf_error (Pass *pass, GError **error)
{
  g_set_error (error, CO_PRINT_ERROR, CO_PRINT_ERROR_FINISH, "The PDF could not be finished: %s",
               qpdf_has_error (pass->pdf) ? qpdf_get_error_full_text (pass->pdf, qpdf_get_error (pass->pdf))
                                          : "unknown error");
}

static GBytes *
write_file (Pass *pass, GError **error)
{
  if ((qpdf_init_write_memory (pass->pdf) & QPDF_ERRORS) != 0)
    {
      set_pdf_error (pass, error);
      return NULL;
    }

  qpdf_set_object_stream_mode (pass->pdf, qpdf_o_generate);
  qpdf_set_deterministic_ID (pass->pdf, QPDF_TRUE);
  qpdf_set_minimum_pdf_version (pass->pdf, "1.7");
  if ((qpdf_write (pass->pdf) & QPDF_ERRORS) != 0)
    {
      set_pdf_error (pass, error);
      return NULL;
    }

  return g_bytes_new (qpdf_get_buffer (pass->pdf), qpdf_get_buffer_length (pass->pdf));
}

static GBytes *
run (Pass *pass, GBytes *drawn, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (drawn, &length);
  QPDF_ERROR_CODE code = qpdf_read_memory (pass->pdf, "drawn.pdf", data, length, NULL);
  int n_pages;

  if ((code & QPDF_ERRORS) != 0)
    {
      set_pdf_error (pass, error);
      return NULL;
    }
  if ((code & QPDF_WARNINGS) != 0 && qpdf_more_warnings (pass->pdf))
    g_warning ("The drawn PDF is damaged: %s", qpdf_get_error_full_text (pass->pdf, qpdf_next_warning (pass->pdf)));

  if (!write_structure (pass, error))
    return NULL;

  n_pages = qpdf_get_num_pages (pass->pdf);
  for (int i = 0; i < n_pages; i++)
    if (!mend_page (pass, qpdf_get_page_n (pass->pdf, i), error))
      return NULL;
  write_catalog (pass);

  return write_file (pass, error);
}

/**
 * co_pdf_finish:
 * @drawn: a PDF by co_canvas_draw()
 * @info: what it says about itself
 * @error: return location for a #GError
 *
 * Makes @drawn accessible.
 *
 * Returns: (transfer full): the PDF, or %NULL with @error set
 */
GBytes *
co_pdf_finish (GBytes *drawn, const CoPdfInfo *info, GError **error)
{
  Pass pass = { qpdf_init (), info, g_array_new (FALSE, FALSE, sizeof (qpdf_oh)), g_hash_table_new (NULL, NULL),
                g_hash_table_new (NULL, NULL) };
  GBytes *finished;

  qpdf_silence_errors (pass.pdf);
  qpdf_set_suppress_warnings (pass.pdf, QPDF_TRUE);
  finished = run (&pass, drawn, error);

  qpdf_oh_release_all (pass.pdf);
  qpdf_cleanup (&pass.pdf);
  g_array_unref (pass.pieces);
  g_hash_table_unref (pass.owners);
  g_hash_table_unref (pass.fonts);

  return finished;
}
