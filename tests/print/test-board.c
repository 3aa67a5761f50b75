/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The board that a room looks at: letters and contrast are measured from the pixels, every card is looked for, and on
 * paper a screen reader has to find what the eye does.
 */

#include "co-board-arrange.h"
#include "co-board-export.h"
#include "co-board-layout.h"
#include "co-board-picture.h"
#include "co-board-text.h"
#include "co-print-board.h"
#include "co-voting.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "demo.h"
#include "probe.h"

static const char *const texts[] = {
  "Le dépôt dématérialisé des dossiers d’urbanisme décharge l’accueil, mais déplace la pédagogie vers le téléphone",
  "Des propriétaires éloignés déposent depuis chez eux, jusqu’à pas d’heure",
  "Anticonstitutionnellement",
  "Équipements vieillissants dans les deux écoles du plateau, débit insuffisant pour plus de dix postes à la fois",
};

static gboolean
write_file (const char *path, const char *data, gsize length, GError **error)
{
  return g_file_set_contents (path, data, (gssize) length, error);
}

static CoBoard *
make_board (guint n)
{
  CoBoard *board = co_board_new ();

  co_board_set_title (board, "Déposer un dossier depuis chez soi");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoCard) card = co_card_new ();
      g_autofree char *text = g_strdup_printf ("pdÉ%u. %s", i + 1, texts[i % G_N_ELEMENTS (texts)]);

      co_card_set_text (card, text);
      co_card_set_college (card, CO_COLLEGE_CIVIL_SOCIETY);
      co_board_place_card (board, card, (CoQuadrant) (1 + i % 4), G_MAXUINT);
    }

  return board;
}

/* Letters and digits only: where a line is broken, spaces go. */
static char *
squeeze (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      g_string_append_unichar (out, g_utf8_get_char (c));

  return g_string_free_and_steal (out);
}

/* Every word of every card stands on some page in full size, inside it, and no two cards lie on each other. */
static void
check_pieces (CoBoardLayout *layout, CoBoard *board)
{
  const CoBoardSetting *setting = co_board_layout_get_setting (layout);
  g_autoptr (GHashTable) said = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GListModel *cards = co_board_get_cards (board);

  for (guint p = 0; p < co_board_layout_get_n_pages (layout); p++)
    {
      GPtrArray *pieces = co_board_layout_get_pieces (layout, p);

      for (guint i = 0; i < pieces->len; i++)
        {
          const CoBoardPiece *piece = g_ptr_array_index (pieces, i);
          const char *before;

          g_assert_cmpfloat (piece->x, >=, 0);
          g_assert_cmpfloat (piece->y, >=, 0);
          g_assert_cmpfloat (piece->x + piece->width, <=, setting->width + 0.5);
          g_assert_cmpfloat (piece->y + piece->height, <=, setting->height + 0.5);
          if (piece->kind != CO_BOARD_PIECE_CARD)
            continue;
          for (guint j = 0; j < i; j++)
            {
              const CoBoardPiece *other = g_ptr_array_index (pieces, j);

              if (other->kind == CO_BOARD_PIECE_CARD)
                g_assert_true (piece->x >= other->x + other->width || other->x >= piece->x + piece->width ||
                               piece->y >= other->y + other->height || other->y >= piece->y + piece->height);
            }
          if (p < co_board_layout_get_n_overview (layout))
            continue;
          before = g_hash_table_lookup (said, piece->card);
          g_hash_table_insert (said, piece->card,
                               g_strconcat (before != NULL ? before : "", pango_layout_get_text (piece->layout), NULL));
        }
    }

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (cards, i);
      const char *found = g_hash_table_lookup (said, card);
      g_autofree char *wanted = squeeze (co_card_get_text (card));
      g_autofree char *shown = squeeze (found != NULL ? found : "");

      probe_assert_has (shown, wanted);
    }
}

static double
get_luminance (const guchar *pixel)
{
  double sum = 0;
  const double shares[] = { 0.0722, 0.7152, 0.2126 }; /* blue comes first in memory */

  for (guint i = 0; i < 3; i++)
    {
      double c = pixel[i] / 255.0;

      sum += shares[i] * (c <= 0.04045 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4));
    }

  return sum;
}

static double
get_contrast (double a, double b)
{
  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/*
 * How high the ink of the first line is, and how much it stands out: from the pixels of the line's part of the picture.
 * The ground is what lies left of the text, inside the card or the panel.
 */
static void
measure (cairo_surface_t *surface, const CoBoardPiece *piece, double *height, double *contrast)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  PangoRectangle line;
  PangoLayoutIter *iter = pango_layout_get_iter (piece->layout);
  int left = (int) piece->text_x, top = (int) piece->text_y - 2, right, bottom, first = -1, last = -1;
  double ground = get_luminance (data + (int) (piece->text_y + 4) * stride + (left - 3) * 4);

  pango_layout_iter_get_line_extents (iter, NULL, &line);
  pango_layout_iter_free (iter);
  right = left + MIN (line.width / PANGO_SCALE, (int) piece->width);
  bottom = (int) piece->text_y + line.height / PANGO_SCALE;
  *contrast = 1;
  for (int y = MAX (top, 0); y < bottom; y++)
    for (int x = left; x < right; x++)
      {
        double here = get_contrast (get_luminance (data + y * stride + x * 4), ground);

        *contrast = MAX (*contrast, here);
        if (here < 2)
          continue;
        first = first < 0 ? y : first;
        last = y;
      }
  *height = last - first + 1;
}

/* That on a page of the layout no letter is smaller than those shares of the height. */
static void
check_pixels (CoBoardLayout *layout, guint page, double text_share, double title_share)
{
  const CoBoardSetting *setting = co_board_layout_get_setting (layout);
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) setting->width, (int) setting->height);
  cairo_t *cr = cairo_create (surface);
  GPtrArray *pieces = co_board_layout_get_pieces (layout, page);
  guint n_cards = 0, n_titles = 0;

  co_board_layout_draw (layout, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (guint i = 0; i < pieces->len; i++)
    {
      const CoBoardPiece *piece = g_ptr_array_index (pieces, i);
      double height, contrast;

      if (piece->kind != CO_BOARD_PIECE_CARD && piece->kind != CO_BOARD_PIECE_PANEL)
        continue;
      measure (surface, piece, &height, &contrast);
      g_assert_cmpfloat (contrast, >=, 7);
      /* A card begins with “pdÉ”; a title has a letter with a tail or an accent in French only, so its line is asked. */
      if (piece->kind == CO_BOARD_PIECE_CARD && !piece->is_continued)
        {
          g_assert_cmpfloat (height / setting->height, >=, text_share);
          n_cards++;
        }
      else if (piece->kind == CO_BOARD_PIECE_PANEL)
        {
          PangoRectangle ink;

          pango_layout_get_pixel_extents (piece->layout, NULL, &ink);
          g_assert_cmpfloat (ink.height / setting->height, >=, title_share);
          n_titles++;
        }
    }
  g_assert_cmpuint (n_cards, >, 0);
  g_assert_cmpuint (n_titles, >, 0);
  cairo_surface_destroy (surface);
}

/* What the last row of a room reads, as shares of the height of the screen; titles are half as much again. */
static const double
    shares[] = { [CO_ROOM_DEPTH_NEAR] = 0.028, [CO_ROOM_DEPTH_MIDDLE] = 0.036, [CO_ROOM_DEPTH_FAR] = 0.045 };

/* What the first piece of that kind says on a page, NULL when there is none. */
static const char *
get_text (CoBoardLayout *layout, guint page, CoBoardPieceKind kind)
{
  GPtrArray *pieces = co_board_layout_get_pieces (layout, page);

  for (guint i = 0; i < pieces->len; i++)
    {
      const CoBoardPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->kind == kind)
        return pango_layout_get_text (piece->layout);
    }

  return NULL;
}

/* The title is on each page, the question on the first, and what is smaller than the room needs is called an overview. */
static void
check_headers (CoBoardLayout *layout, CoBoard *board)
{
  guint n_overview = co_board_layout_get_n_overview (layout);

  g_assert_cmpstr (get_text (layout, 0, CO_BOARD_PIECE_QUESTION), ==, co_board_get_question (board));
  for (guint i = 0; i < co_board_layout_get_n_pages (layout); i++)
    {
      const char *mark = get_text (layout, i, CO_BOARD_PIECE_MARK);

      g_assert_cmpstr (get_text (layout, i, CO_BOARD_PIECE_TITLE), ==, co_board_get_title (board));
      g_assert_cmpint (mark != NULL && g_str_has_prefix (mark, "Vue d’ensemble"), ==, i < n_overview);
    }
}

static void
check_readable (int width, int height, guint n, CoBoardTheme theme, CoRoomDepth depth)
{
  g_autoptr (CoBoard) board = make_board (n);
  g_autoptr (CoBoardLayout) layout = NULL;
  CoBoardSetting setting;
  guint n_overview;

  co_board_set_title (board, "Se déplacer sans voiture");
  co_board_set_question (board, "Qu’est-ce qui tiendrait debout chez nous ?");
  co_board_setting_init_screen (&setting, width, height, depth);
  setting.theme = theme;
  setting.names = CO_BOARD_NAMES_COLLEGES;
  layout = co_board_layout_new (board, &setting);
  n_overview = co_board_layout_get_n_overview (layout);
  if (theme == CO_BOARD_LIGHT)
    check_pieces (layout, board);
  check_headers (layout, board);
  check_pixels (layout, n_overview, shares[depth], 1.49 * shares[depth]);
  if (n_overview > 0)
    check_pixels (layout, 0, 0.02, 1.49 * 0.02);
  g_test_message ("%d×%d, %u cards: %u pages, %u overview", width, height, n, co_board_layout_get_n_pages (layout),
                  n_overview);
}

static void
test_readable (void)
{
  static const int sizes[][2] = { { 1024, 768 }, { 1280, 800 }, { 1920, 1080 }, { 3840, 2160 } };
  static const guint counts[] = { 5, 40, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < G_N_ELEMENTS (counts); j++)
      for (guint depth = CO_ROOM_DEPTH_NEAR; depth <= CO_ROOM_DEPTH_FAR; depth++)
        check_readable (sizes[i][0], sizes[i][1], counts[j],
                        depth == CO_ROOM_DEPTH_MIDDLE ? CO_BOARD_DARK : CO_BOARD_LIGHT, (CoRoomDepth) depth);
}

/* Nineteen cards: the whole of them first, in whatever room. */
static void
test_overview (void)
{
  for (guint depth = CO_ROOM_DEPTH_NEAR; depth <= CO_ROOM_DEPTH_FAR; depth++)
    {
      g_autoptr (CoBoard) board = make_board (19);
      g_autoptr (CoBoardLayout) layout = NULL;
      g_autoptr (CoCard) card = g_list_model_get_item (co_board_get_cards (board), 18);
      CoBoardSetting setting;
      guint n = 0;

      co_board_setting_init_screen (&setting, 1920, 1080, (CoRoomDepth) depth);
      layout = co_board_layout_new (board, &setting);
      for (guint i = 0; i < co_board_layout_get_pieces (layout, 0)->len; i++)
        {
          const CoBoardPiece *piece = g_ptr_array_index (co_board_layout_get_pieces (layout, 0), i);

          n += piece->kind == CO_BOARD_PIECE_CARD && !piece->is_continued;
        }
      g_assert_cmpuint (n, ==, 19);
      if (co_board_layout_get_n_pages (layout) == 1)
        continue;
      g_assert_cmpuint (co_board_layout_get_n_overview (layout), ==, 1);
      g_assert_cmpuint (co_board_layout_find_page (layout, card), >, 0);
    }
}

static void
test_grows (void)
{
  g_autoptr (CoBoard) board = co_board_new ();
  g_autoptr (CoCard) card = co_card_new ();
  g_autoptr (CoBoardLayout) layout = NULL;
  CoBoardSetting setting;
  double size = 0;

  co_card_set_text (card, "Peu de mots");
  co_board_place_card (board, card, CO_QUADRANT_STRENGTH, 0);

  co_board_setting_init_screen (&setting, 1920, 1080, CO_ROOM_DEPTH_FAR);
  layout = co_board_layout_new (board, &setting);
  for (guint i = 0; i < co_board_layout_get_pieces (layout, 0)->len; i++)
    {
      const CoBoardPiece *piece = g_ptr_array_index (co_board_layout_get_pieces (layout, 0), i);

      if (piece->kind == CO_BOARD_PIECE_CARD)
        size = pango_font_description_get_size (pango_layout_get_font_description (piece->layout)) / PANGO_SCALE;
    }
  g_assert_cmpuint (co_board_layout_get_n_pages (layout), ==, 1);
  g_assert_cmpfloat (size, >, setting.body * 1.1);
}

/* A card that no column can hold goes on where there is room, and one quadrant may be shown alone. */
static void
test_endless_card (void)
{
  g_autoptr (CoBoard) board = make_board (3);
  g_autoptr (CoCard) card = co_card_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  CoBoardSetting setting;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (text, "Phrase %u d’un compte rendu qui n’en finit pas. ", i);
  co_card_set_text (card, text->str);
  co_board_place_card (board, card, CO_QUADRANT_THREAT, 0);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CoBoardLayout) layout = NULL;

      co_board_setting_init_screen (&setting, 1024, 768, CO_ROOM_DEPTH_FAR);
      setting.quadrant = i == 0 ? CO_QUADRANT_UNSORTED : CO_QUADRANT_THREAT;
      layout = co_board_layout_new (board, &setting);
      g_assert_cmpuint (co_board_layout_get_n_pages (layout), >, 3);
      if (i == 0)
        check_pieces (layout, board);
      g_assert_cmpuint (co_board_layout_get_pieces (layout, 1)->len, >, 1);
    }
}

static void
test_empty (void)
{
  g_autoptr (CoBoard) board = co_board_new ();
  g_autoptr (CoBoardLayout) layout = NULL;
  CoBoardSetting setting;

  co_board_setting_init_screen (&setting, 320, 240, CO_ROOM_DEPTH_FAR);
  layout = co_board_layout_new (board, &setting);
  g_assert_cmpuint (co_board_layout_get_n_pages (layout), ==, 1);
  g_assert_cmpuint (co_board_layout_get_pieces (layout, 0)->len, ==, 4);
}

/* The strategies alone, as the room is shown them: each on some page, as large as cards. */
static void
test_strategies (void)
{
  g_autoptr (CoBoard) board = make_board (40);
  g_autoptr (CoBoardLayout) layout = NULL;
  g_autoptr (CoCard) first = g_list_model_get_item (co_board_get_cards (board), 0);
  CoBoardSetting setting;
  guint n = 0;

  co_board_setting_init_screen (&setting, 1280, 800, CO_ROOM_DEPTH_FAR);
  setting.part = CO_BOARD_PART_STRATEGIES;
  for (guint i = 1; i < 40; i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (co_board_get_cards (board), i);
      const char *const cards[] = { co_record_get_id (CO_RECORD (first)), co_record_get_id (CO_RECORD (card)), NULL };
      g_autoptr (CoStrategy) strategy = co_strategy_new ();

      co_strategy_set_text (strategy, "Ce qui reste à faire pour que chacun y trouve son compte");
      co_strategy_set_cards (strategy, cards);
      co_board_insert_strategy (board, G_MAXUINT, strategy);
      n += co_board_get_crossing (board, strategy) != CO_CROSSING_NONE;
    }

  layout = co_board_layout_new (board, &setting);
  check_pixels (layout, 0, shares[CO_ROOM_DEPTH_FAR], 1.49 * shares[CO_ROOM_DEPTH_FAR]);
  g_assert_cmpuint (n, >, 0);
  for (guint p = 0; p < co_board_layout_get_n_pages (layout); p++)
    {
      GPtrArray *pieces = co_board_layout_get_pieces (layout, p);

      for (guint i = 0; i < pieces->len; i++)
        {
          const CoBoardPiece *piece = g_ptr_array_index (pieces, i);

          n -= piece->kind == CO_BOARD_PIECE_CARD && !piece->is_continued;
        }
    }
  g_assert_cmpuint (n, ==, 0);
}

/* Without a strategy, a room and paper are told so, in one sentence. */
static void
test_no_strategies (void)
{
  g_autoptr (CoBoard) board = make_board (4);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CoBoardLayout) layout = NULL;
      CoBoardSetting setting;
      const CoBoardPiece *last;
      GPtrArray *pieces;

      if (i == 0)
        co_board_setting_init_screen (&setting, 1280, 800, CO_ROOM_DEPTH_FAR);
      else
        co_board_setting_init_paper (&setting, CO_PAPER_A4);
      setting.part = CO_BOARD_PART_STRATEGIES;
      layout = co_board_layout_new (board, &setting);
      pieces = co_board_layout_get_pieces (layout, 0);
      last = g_ptr_array_index (pieces, pieces->len - 1);
      g_assert_cmpuint (co_board_layout_get_n_pages (layout), ==, 1);
      g_assert_cmpuint (pieces->len, ==, 2); /* the title stands above */
      g_assert_cmpint (last->kind, ==, CO_BOARD_PIECE_REMARK);
      g_assert_cmpfloat_with_epsilon (last->y + last->height / 2, setting.height / 2, 1);
    }
}

static CoBoard *
find_board (CoDocuments *documents)
{
  return co_documents_find (documents, CO_KIND_BOARD, "joindre la mairie");
}

static void
test_paper (void)
{
  static const CoPaper papers[] = { CO_PAPER_A4, CO_PAPER_A3, CO_PAPER_A1 };
  g_autoptr (CoDocuments) documents = demo_load ();
  CoBoard *board = find_board (documents);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) pdf = co_print_board (documents, board, papers[i], FALSE, &error);
      probe_auto PopplerDocument *document = NULL;
      g_autofree char *text = NULL, *tags = NULL, *outline = NULL, *all = NULL;
      GListModel *cards = co_board_get_cards (board);

      g_assert_no_error (error);
      probe_keep (pdf, i == 0 ? "board-a4" : i == 1 ? "board-a3" : "board-a1");
      probe_check (pdf);
      document = probe_open (pdf);
      g_assert_cmpint (poppler_document_get_n_pages (document), ==, 2); /* the cards, then the strategies */
      text = probe_get_all (document);
      all = squeeze (text);
      for (guint j = 0; j < g_list_model_get_n_items (cards); j++)
        {
          g_autoptr (CoCard) card = g_list_model_get_item (cards, j);
          g_autofree char *wanted = squeeze (co_card_get_text (card));

          if (co_card_get_quadrant (card) != CO_QUADRANT_UNSORTED)
            probe_assert_has (all, wanted);
        }
      probe_assert_has (text, "Garder le guichet et le téléphone");
      tags = probe_get_tags (pdf);
      g_assert_cmpuint (probe_count (tags, "H1"), >=, 1);
      g_assert_cmpuint (probe_count (tags, "H2"), >=, 8);
      g_assert_cmpuint (probe_count (tags, "LBody"), >=, 10);
      outline = probe_get_outline (document);
      probe_assert_has (outline, "Menaces");
      probe_assert_has (outline, "Atouts ×\u00a0Menaces");
    }
}

static void
test_tiles (void)
{
  g_autoptr (CoDocuments) documents = demo_load ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = co_print_board (documents, find_board (documents), CO_PAPER_A1, TRUE, &error);
  probe_auto PopplerDocument *document = NULL;
  double width, height;

  g_assert_no_error (error);
  probe_keep (pdf, "board-a1-tiled");
  probe_check (pdf);
  document = probe_open (pdf);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 9);
  for (int i = 0; i < 9; i++)
    {
      probe_auto PopplerPage *page = poppler_document_get_page (document, i);

      poppler_page_get_size (page, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, 841.89, 0.1);
      g_assert_cmpfloat_with_epsilon (height, 595.28, 0.1);
    }
}

static void
test_pictures (void)
{
  g_autoptr (CoBoard) board = make_board (5);
  g_autoptr (CoBoardLayout) layout = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = NULL, svg = NULL;
  g_autofree char *words = NULL;
  CoBoardSetting setting;

  co_board_setting_init_screen (&setting, 1280, 800, CO_ROOM_DEPTH_FAR);
  layout = co_board_layout_new (board, &setting);
  png = co_board_picture_png (layout, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (png, NULL), 8, "\x89PNG\r\n\x1a\n", 8);
  svg = co_board_picture_svg (layout, 0, "Les « plus » & les moins", &error);
  g_assert_no_error (error);
  words = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  probe_assert_has (words, "<title>Les « plus » &amp; les moins</title>");
  probe_assert_has (words, "Anticonstitutionnellement");
}

static void
test_words (void)
{
  g_autoptr (CoDocuments) documents = demo_load ();
  CoBoard *board = find_board (documents);
  g_autofree char *markdown = co_board_text_markdown (documents, board);
  g_autofree char *csv = co_board_text_csv (documents, board);

  probe_assert_has (markdown, "# Joindre la mairie à toute heure\n");
  probe_assert_has (markdown, "\n## Menaces\n");
  probe_assert_has (markdown, "### Téléphone\n");
  probe_assert_has (markdown, "## Stratégies\n\n### Atouts × Opportunités\n");
  probe_assert_has (csv, "Atouts × Menaces,\"Garder le guichet");
  probe_assert_has (markdown, "- 190 appels le lundi matin, un sur trois perdu *(Nadège Dubrulle");
  probe_assert_has (csv,
                    "\"190 appels le lundi matin, un sur trois perdu\",Téléphone,Administration,Nadège Dubrulle,7,");
}

/* What a word processor reads: each entry has to be XML through and through. */
static char *
read_entry (struct archive *archive, const char *path)
{
  GMarkupParser parser = { NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;
  struct archive_entry *entry;
  char *text;

  g_assert_cmpint (archive_read_next_header (archive, &entry), ==, ARCHIVE_OK);
  g_assert_cmpstr (archive_entry_pathname (entry), ==, path);
  text = g_malloc0 ((gsize) archive_entry_size (entry) + 1);
  g_assert_cmpint (archive_read_data (archive, text, (size_t) archive_entry_size (entry)), ==,
                   archive_entry_size (entry));
  if (g_str_has_suffix (path, ".xml"))
    g_assert_true (g_markup_parse_context_parse (context, text, -1, &error) &&
                   g_markup_parse_context_end_parse (context, &error));
  g_assert_no_error (error);

  return text;
}

static void
test_text_document (void)
{
  g_autoptr (CoDocuments) documents = demo_load ();
  g_autoptr (CoBoard) board = make_board (1);
  g_autoptr (CoCard) card = co_card_new ();
  g_autofree char *file = g_build_filename (g_get_tmp_dir (), "cocreate-board.odt", NULL);
  g_autofree char *bytes = NULL, *type = NULL, *content = NULL, *styles = NULL, *meta = NULL, *manifest = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) written = NULL;
  struct archive *archive = archive_read_new ();
  CoBoardSetting setting;
  gsize length;

  co_card_set_text (card, "R&D <plus> « moins »\nà la ligne\001");
  co_card_set_theme (card, "Recul");
  co_card_set_note (card, "Dit \"tout haut\"");
  co_board_place_card (board, card, CO_QUADRANT_THREAT, 0);
  co_board_setting_init_screen (&setting, 1280, 800, CO_ROOM_DEPTH_FAR);
  setting.language = "fr-FR";
  written = co_board_export (documents, board, co_board_format_find ("odt"), &setting, file, write_file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (written[0], ==, file);

  /* Its first bytes say what it is. */
  g_assert_true (g_file_get_contents (file, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 80);
  g_assert_cmpmem (bytes + 30, 47, "mimetypeapplication/vnd.oasis.opendocument.text", 47);

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, file, 10240), ==, ARCHIVE_OK);
  type = read_entry (archive, "mimetype");
  content = read_entry (archive, "content.xml");
  styles = read_entry (archive, "styles.xml");
  meta = read_entry (archive, "meta.xml");
  manifest = read_entry (archive, "META-INF/manifest.xml");
  archive_read_free (archive);
  probe_assert_has (content, ">Déposer un dossier depuis chez soi</text:h>");
  probe_assert_has (content, "text:outline-level=\"2\">Menaces</text:h>");
  probe_assert_has (content, "text:outline-level=\"3\">Recul</text:h>");
  probe_assert_has (content, ">R&amp;D &lt;plus&gt; « moins »<text:line-break/>à la ligne</text:p>");
  probe_assert_has (content, ">Dit &quot;tout haut&quot;</text:p>");
  probe_assert_has (content, "(Société civile)</text:span>");
  probe_assert_has (styles, "fo:language=\"fr\" fo:country=\"FR\"");
  probe_assert_has (meta, "<dc:title>Déposer un dossier depuis chez soi</dc:title>");
  probe_assert_has (manifest, "manifest:full-path=\"content.xml\"");
  g_remove (file);
}

static const char *const secrets[] = { "Zibeline", "Quetzal", "Ornithorynque" };

static void
check_silence (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    {
      if (strstr (text, secrets[i]) != NULL)
        g_error ("“%s” is in:\n%s", secrets[i], text);
    }
  /* Digits of the only votes there are. */
  if (strstr (text, "7341") != NULL)
    g_error ("votes are in:\n%s", text);
}

/* A board where a card is hidden, another one has votes that are voted on, and a strategy names the hidden one. */
static CoBoard *
make_secret_board (void)
{
  CoBoard *board = make_board (4);
  g_autoptr (CoCard) card = co_card_new ();
  g_autoptr (CoCard) first = g_list_model_get_item (co_board_get_cards (board), 0);
  g_autoptr (CoStrategy) strategy = co_strategy_new ();
  g_autoptr (CoVotingRound) round = co_voting_round_new ();
  g_autoptr (CoBallot) ballot = co_ballot_new ();
  const char *const crossed[] = { co_record_get_id (CO_RECORD (first)), co_record_get_id (CO_RECORD (card)), NULL };

  co_card_set_text (card, secrets[0]);
  co_card_set_theme (card, secrets[1]);
  co_card_set_note (card, secrets[2]);
  co_card_set_hidden (card, TRUE);
  co_board_place_card (board, card, CO_QUADRANT_THREAT, 0);
  co_card_set_votes (first, 7341);
  co_strategy_set_text (strategy, "Former les agents");
  co_strategy_set_cards (strategy, crossed);
  co_board_insert_strategy (board, 0, strategy);
  co_voting_round_set_open (round, TRUE);
  co_board_insert_round (board, 0, round);
  co_ballot_set_college (ballot, CO_COLLEGE_CIVIL_SOCIETY);
  co_ballot_set_dots (ballot, crossed[1], 2);
  co_voting_round_insert_ballot (round, 0, ballot);

  return board;
}

static char *
print_and_read (CoDocuments *documents, CoBoard *board, CoPaper paper, gboolean is_tiled)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = co_print_board (documents, board, paper, is_tiled, &error);
  probe_auto PopplerDocument *document = NULL;

  g_assert_no_error (error);
  document = probe_open (pdf);
  return probe_get_all (document);
}

static char *
export_and_read (CoDocuments *documents, CoBoard *board, const char *extension)
{
  g_autofree char *name = g_strconcat ("cocreate-secret.", extension, NULL);
  g_autofree char *file = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) written = NULL;
  CoBoardSetting setting;
  char *text;

  co_board_setting_init_screen (&setting, 1280, 800, CO_ROOM_DEPTH_NEAR);
  setting.has_votes = TRUE;
  written = co_board_export (documents, board, co_board_format_find (extension), &setting, file, write_file, &error);
  g_assert_no_error (error);
  if (g_str_equal (extension, "odt"))
    {
      struct archive *archive = archive_read_new ();
      g_autofree char *type = NULL;

      archive_read_support_format_zip (archive);
      g_assert_cmpint (archive_read_open_filename (archive, file, 10240), ==, ARCHIVE_OK);
      type = read_entry (archive, "mimetype");
      text = read_entry (archive, "content.xml");
      archive_read_free (archive);
    }
  else
    {
      g_assert_true (g_file_get_contents (written[0], &text, NULL, NULL));
      /* The rest of a picture is strokes. */
      if (g_str_equal (extension, "svg"))
        *strstr (text, "</desc>") = '\0';
    }
  for (guint i = 0; written[i] != NULL; i++)
    g_unlink (written[i]);

  return text;
}

/* What is hidden, and what is voted on, leaves the desk by no way; on the day it is revealed, by all. */
static void
test_secrets (void)
{
  static const CoPaper papers[] = { CO_PAPER_A4, CO_PAPER_A1 };
  static const char *const extensions[] = { "md", "csv", "odt", "svg" };
  g_autoptr (CoDocuments) documents = demo_load ();
  g_autoptr (CoBoard) board = make_secret_board ();

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autofree char *hidden = print_and_read (documents, board, papers[i], i > 0);

      check_silence (hidden);
    }
  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    {
      g_autofree char *hidden = export_and_read (documents, board, extensions[i]);

      probe_assert_has (hidden, "Anticonstitutionnellement");
      check_silence (hidden);
    }

  co_board_reveal_cards (board);
  co_board_reveal_round (board, co_board_get_open_round (board));
  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    {
      g_autofree char *shown = export_and_read (documents, board, extensions[i]);

      probe_assert_has (shown, secrets[0]);
      probe_assert_has (shown, "7341");
      if (i == 0)
        probe_assert_has (shown, "## Votes par collège\n\n### Société civile · 1");
    }
}

/* A room is told how many cards are to come and that a vote is open, and sees neither. */
static void
test_foot (void)
{
  g_autoptr (CoBoard) board = make_secret_board ();
  CoBoardSetting setting;
  gboolean has_foot = FALSE;
  g_autoptr (CoBoardLayout) layout = NULL;
  GPtrArray *pieces;

  co_board_setting_init_screen (&setting, 1280, 800, CO_ROOM_DEPTH_NEAR);
  setting.has_votes = setting.has_foot = TRUE;
  layout = co_board_layout_new (board, &setting);
  pieces = co_board_layout_get_pieces (layout, 0);
  for (guint i = 0; i < pieces->len; i++)
    {
      const CoBoardPiece *piece = g_ptr_array_index (pieces, i);
      const char *text = pango_layout_get_text (piece->layout);

      check_silence (text);
      if (piece->kind != CO_BOARD_PIECE_FOOT)
        continue;
      has_foot = TRUE;
      g_assert_cmpstr (text, ==, "1 card to come · Vote open: 1 ballot");
      g_assert_cmpfloat (piece->y + piece->height, <=, setting.height);
      for (guint j = 0; j < i; j++)
        {
          const CoBoardPiece *other = g_ptr_array_index (pieces, j);

          g_assert_cmpfloat (other->y + other->height, <=, piece->y);
        }
    }
  g_assert_true (has_foot);
}

static void
add_unsorted (CoBoard *board, gboolean is_hidden)
{
  g_autoptr (CoCard) card = co_card_new ();

  co_card_set_text (card, "Où la ranger ?");
  co_card_set_hidden (card, is_hidden);
  co_board_place_card (board, card, CO_QUADRANT_UNSORTED, 0);
}

/* Paper and pictures tell how many cards are still to be sorted, and say nothing of those that are hidden. */
static void
test_remark (void)
{
  g_autoptr (CoDocuments) documents = demo_load ();
  g_autoptr (CoBoard) board = make_board (4);
  g_autofree char *none = NULL;

  add_unsorted (board, TRUE);
  none = print_and_read (documents, board, CO_PAPER_A4, FALSE);
  g_assert_null (strstr (none, "to sort"));

  add_unsorted (board, FALSE);
  add_unsorted (board, FALSE);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = i < 2 ? print_and_read (documents, board, i == 0 ? CO_PAPER_A4 : CO_PAPER_A1, i == 1)
                                    : export_and_read (documents, board, "svg");

      probe_assert_has (text, "2 cards to sort are not shown");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  demo_use_locale ("fr_FR.UTF-8");

  g_test_add_func ("/board/readable", test_readable);
  g_test_add_func ("/board/overview", test_overview);
  g_test_add_func ("/board/grows", test_grows);
  g_test_add_func ("/board/endless-card", test_endless_card);
  g_test_add_func ("/board/empty", test_empty);
  g_test_add_func ("/board/strategies", test_strategies);
  g_test_add_func ("/board/no-strategies", test_no_strategies);
  g_test_add_func ("/board/paper", test_paper);
  g_test_add_func ("/board/tiles", test_tiles);
  g_test_add_func ("/board/pictures", test_pictures);
  g_test_add_func ("/board/words", test_words);
  g_test_add_func ("/board/text-document", test_text_document);
  g_test_add_func ("/board/secrets", test_secrets);
  g_test_add_func ("/board/foot", test_foot);
  g_test_add_func ("/board/remark", test_remark);

  return g_test_run ();
}
