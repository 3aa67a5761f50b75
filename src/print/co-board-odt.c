/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A board as a text document (OpenDocument), for the minutes of a workshop: the outline with headings and lists that a
 * word processor goes on with.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-board-odt.h"

#include <archive.h>
#include <archive_entry.h>
#include <gio/gio.h>
#include <string.h>

#include "co-board-text.h"
#include "co-printout.h"
#include "co-text.h"

#define TYPE "application/vnd.oasis.opendocument.text"
#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define URN "urn:oasis:names:tc:opendocument:xmlns:"
#define NAMESPACES                                                                                                     \
  " xmlns:office=\"" URN "office:1.0\" xmlns:text=\"" URN "text:1.0\" xmlns:style=\"" URN "style:1.0\""                \
  " xmlns:fo=\"" URN "xsl-fo-compatible:1.0\" xmlns:meta=\"" URN "meta:1.0\""                                          \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\""

/* Blanks and lines as the format writes them: of several blanks it would keep one. */
static void
append_text (GString *out, const char *text)
{
  g_autofree char *clean = co_text_clean (text, -1);

  for (const char *c = clean; *c != '\0'; c = g_utf8_next_char (c))
    {
      gboolean is_kept = *c != ' ' || (c > clean && c[-1] != ' ' && c[-1] != '\n' && c[1] != '\0' && c[1] != '\n');
      g_autofree char *escaped = g_markup_escape_text (c, g_utf8_next_char (c) - c);

      if (*c == '\n')
        g_string_append (out, "<text:line-break/>");
      else if (*c == '\t')
        g_string_append (out, "<text:tab/>");
      else
        g_string_append (out, is_kept ? escaped : "<text:s/>");
    }
}

static void
append_element (GString *out, const char *element, const char *attributes, const char *text)
{
  g_string_append_printf (out, "<%s%s>", element, attributes);
  append_text (out, text);
  g_string_append_printf (out, "</%s>\n", element);
}

static void
append_card (GString *out, const CoBoardLine *line)
{
  g_string_append (out, "<text:list-item><text:p text:style-name=\"Card\">");
  append_text (out, line->text);
  if (*line->note != '\0')
    {
      g_string_append (out, " <text:span text:style-name=\"Note\">(");
      append_text (out, line->note);
      g_string_append (out, ")</text:span>");
    }
  g_string_append (out, "</text:p>");
  if (line->remark != NULL && *line->remark != '\0')
    append_element (out, "text:p", " text:style-name=\"Note\"", line->remark);
  g_string_append (out, "</text:list-item>\n");
}

static void
append_line (GString *out, const CoBoardLine *line)
{
  switch (line->role)
    {
    case CO_BOARD_LINE_TITLE:
      append_element (out, "text:h", " text:style-name=\"Heading_20_1\" text:outline-level=\"1\"", line->text);
      break;
    case CO_BOARD_LINE_QUESTION:
      append_element (out, "text:p", " text:style-name=\"Question\"", line->text);
      break;
    case CO_BOARD_LINE_QUADRANT:
      append_element (out, "text:h", " text:style-name=\"Heading_20_2\" text:outline-level=\"2\"", line->text);
      break;
    case CO_BOARD_LINE_THEME:
      if (*line->text != '\0')
        append_element (out, "text:h", " text:style-name=\"Heading_20_3\" text:outline-level=\"3\"", line->text);
      break;
    case CO_BOARD_LINE_CARD:
      append_card (out, line);
      break;
    default:
      g_assert_not_reached ();
    }
}

static char *
write_content (CoDocuments *documents, CoBoard *board)
{
  g_autoptr (GPtrArray) lines = co_board_text_lines (documents, board);
  GString *out = g_string_new (DECLARATION "<office:document-content" NAMESPACES "><office:body><office:text>\n");
  gboolean in_list = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      const CoBoardLine *line = g_ptr_array_index (lines, i);
      gboolean is_card = line->role == CO_BOARD_LINE_CARD;

      if (is_card != in_list)
        g_string_append (out, is_card ? "<text:list text:style-name=\"Cards\">\n" : "</text:list>\n");
      in_list = is_card;
      append_line (out, line);
    }
  g_string_append_printf (out, "%s</office:text></office:body></office:document-content>\n",
                          in_list ? "</text:list>\n" : "");

  return g_string_free_and_steal (out);
}

static void
append_style (GString *out, const char *name, const char *family, const char *paragraph, const char *text)
{
  g_string_append_printf (out, "<style:style style:name=\"%s\" style:family=\"%s\">", name, family);
  if (paragraph != NULL)
    g_string_append_printf (out, "<style:paragraph-properties %s/>", paragraph);
  g_string_append_printf (out, "<style:text-properties %s/></style:style>\n", text);
}

/* The language, as “fr-FR”, tells the spelling checker what it reads. */
static char *
write_styles (const char *language)
{
  g_auto (GStrv) parts = g_strsplit_set (language != NULL && *language != '\0' ? language : "fr", "-_", 2);
  GString *out = g_string_new (DECLARATION "<office:document-styles" NAMESPACES "><office:styles>\n");
  g_autofree char *tongue = g_markup_escape_text (parts[0], -1);
  g_autofree char *country = g_markup_escape_text (parts[1] != NULL ? parts[1] : "none", -1);

  g_string_append_printf (
      out,
      "<style:default-style style:family=\"paragraph\"><style:text-properties fo:font-size=\"11pt\" "
      "fo:language=\"%s\" fo:country=\"%s\"/></style:default-style>\n",
      tongue, country);
  append_style (out, "Heading_20_1", "paragraph", "fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"",
                "fo:font-size=\"20pt\" fo:font-weight=\"bold\"");
  append_style (out, "Heading_20_2", "paragraph",
                "fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.15cm\" fo:keep-with-next=\"always\"",
                "fo:font-size=\"15pt\" fo:font-weight=\"bold\"");
  append_style (out, "Heading_20_3", "paragraph",
                "fo:margin-top=\"0.3cm\" fo:margin-bottom=\"0.1cm\" fo:keep-with-next=\"always\"",
                "fo:font-size=\"12pt\" fo:font-weight=\"bold\"");
  append_style (out, "Question", "paragraph", "fo:margin-bottom=\"0.3cm\"", "fo:font-style=\"italic\"");
  append_style (out, "Card", "paragraph", "fo:margin-bottom=\"0.1cm\"", "fo:font-size=\"11pt\"");
  append_style (out, "Note", "paragraph", "fo:margin-bottom=\"0.1cm\"", "fo:color=\"#555555\" fo:font-size=\"10pt\"");
  append_style (out, "Note", "text", NULL, "fo:color=\"#555555\" fo:font-size=\"10pt\"");
  g_string_append (out, "<text:list-style style:name=\"Cards\"><text:list-level-style-bullet text:level=\"1\" "
                        "text:bullet-char=\"•\"><style:list-level-properties text:space-before=\"0.3cm\" "
                        "text:min-label-width=\"0.5cm\"/></text:list-level-style-bullet></text:list-style>\n"
                        "</office:styles></office:document-styles>\n");

  return g_string_free_and_steal (out);
}

static char *
write_meta (CoBoard *board, const char *language)
{
  g_autofree char *tongue = g_markup_escape_text (language != NULL && *language != '\0' ? language : "fr", -1);
  GString *out = g_string_new (DECLARATION "<office:document-meta" NAMESPACES "><office:meta>\n");

  append_element (out, "dc:title", "", co_board_get_title (board));
  g_string_append_printf (out, "<dc:language>%s</dc:language>\n</office:meta></office:document-meta>\n", tongue);

  return g_string_free_and_steal (out);
}

static gboolean
add_entry (struct archive *archive, const char *path, const char *text)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize length = strlen (text);
  gboolean done;

  archive_entry_set_pathname (entry, path);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) length);
  done = archive_write_header (archive, entry) == ARCHIVE_OK &&
         archive_write_data (archive, text, length) == (la_ssize_t) length;
  archive_entry_free (entry);

  return done;
}

/* What the file is has to be its first bytes, readable without unpacking. */
static gboolean
add_entries (struct archive *archive, CoDocuments *documents, CoBoard *board, const char *language)
{
  static const char manifest[] = DECLARATION
      "<manifest:manifest xmlns:manifest=\"" URN "manifest:1.0\" manifest:version=\"1.3\">\n"
      "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"" TYPE "\"/>\n"
      "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\n"
      "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n"
      "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\n"
      "</manifest:manifest>\n";
  g_autofree char *content = write_content (documents, board);
  g_autofree char *styles = write_styles (language);
  g_autofree char *meta = write_meta (board, language);

  return archive_write_zip_set_compression_store (archive) == ARCHIVE_OK && add_entry (archive, "mimetype", TYPE) &&
         archive_write_zip_set_compression_deflate (archive) == ARCHIVE_OK &&
         add_entry (archive, "content.xml", content) && add_entry (archive, "styles.xml", styles) &&
         add_entry (archive, "meta.xml", meta) && add_entry (archive, "META-INF/manifest.xml", manifest);
}

static la_ssize_t
append_bytes (struct archive *archive, void *bytes, const void *data, size_t size)
{
  g_byte_array_append (bytes, data, (guint) size);
  return (la_ssize_t) size;
}

/**
 * co_board_odt_create:
 * @documents: documents of the project
 * @board: one of its boards
 * @language: (nullable): language of the texts, as "fr"
 * @error: return location for a #CoPrintError
 *
 * Returns: (transfer full) (nullable): the outline of a board as a text document
 */
GBytes *
co_board_odt_create (CoDocuments *documents, CoBoard *board, const char *language, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  gboolean done;

  archive_write_set_format_zip (archive);
  archive_write_set_bytes_in_last_block (archive, 1);
  done = archive_write_open (archive, bytes, NULL, append_bytes, NULL) == ARCHIVE_OK &&
         add_entries (archive, documents, board, language) && archive_write_close (archive) == ARCHIVE_OK;
  if (!done)
    g_set_error_literal (error, CO_PRINT_ERROR, CO_PRINT_ERROR_FINISH,
                         archive_error_string (archive) != NULL ? archive_error_string (archive) : "");
  archive_write_free (archive);

  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
