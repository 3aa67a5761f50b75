/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents of other versions: an older one is brought to today's format in memory, a newer minor one keeps what is
 * not known here, a newer major one is left alone. A file changes only when its document is edited, and what it was
 * is kept.
 */

#include "scratch.h"

#include "co-board.h"
#include "co-card.h"
#include "co-history.h"

#include <string.h>

#define HEAD(format)                                                                                                   \
  "{\n  \"id\": \"a\",\n  \"kind\": \"board\",\n  \"format\": " format                                                 \
  ",\n  \"created\": \"2020-01-01T00:00:00Z\",\n  \"modified\": \"2020-01-01T00:00:00Z\",\n"

static const char *const draft = HEAD ("0") "  \"title\": \"Vélos\",\n  \"old\": [1.50, 1e400]\n}\n";

static const char *const minor = HEAD ("1") "  \"formatMinor\": 7,\n"
                                            "  \"title\": \"Vélos\",\n"
                                            "  \"subject\": \"universe\",\n"
                                            "  \"question\": {\n    \"fr\": \"Quoi ?\"\n  },\n"
                                            "  \"cards\": [\n    {\n"
                                            "      \"id\": \"c\",\n"
                                            "      \"text\": \"Un\",\n"
                                            "      \"colour\": \"ultraviolet\",\n"
                                            "      \"votes\": 1.5\n    }\n  ]\n}\n";

static void
open_with (Scratch *self, const char *text)
{
  scratch_write (self, "boards/x.json", text);
  scratch_reopen (self);
}

static CoBoard *
get_board (Scratch *self)
{
  g_assert_cmpuint (g_list_model_get_n_items (co_store_get_damages (self->store)), ==, 0);
  return co_documents_lookup (co_store_get_documents (self->store), "a");
}

static void
assert_file (Scratch *self, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  co_store_flush (self->store, &error);
  g_assert_no_error (error);
  text = scratch_read (self, "boards/x.json");
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_kept (Scratch *self, const char *expected)
{
  g_autoptr (GListModel) kept = co_history_list (self->folder, "boards/x.json");
  g_autoptr (CoRevision) revision = g_list_model_get_item (kept, 0);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_cmpuint (g_list_model_get_n_items (kept), ==, 1);
  text = co_revision_dup_text (revision, &length, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static char *
replace_modified (const char *text, CoBoard *board)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"modified\": \"2020-01-01T00:00:00Z\"", 2);

  return g_strconcat (parts[0], "\"modified\": \"", co_document_get_modified (CO_DOCUMENT (board)), "\"", parts[1],
                      NULL);
}

static void
test_older (Scratch *self, gconstpointer data)
{
  CoBoard *board;
  g_autofree char *expected = NULL;

  open_with (self, draft);
  board = get_board (self);
  g_assert_cmpstr (co_document_get_title (CO_DOCUMENT (board)), ==, "Vélos");
  assert_file (self, draft);

  co_board_set_title (board, "Autobus");
  co_store_flush (self->store, NULL);
  expected =
      replace_modified (HEAD ("1") "  \"title\": \"Autobus\",\n  \"old\": [\n    1.50,\n    1e400\n  ]\n}\n", board);
  assert_file (self, expected);
  assert_kept (self, draft);
}

static void
test_newer_minor (Scratch *self, gconstpointer data)
{
  CoBoard *board;
  g_autoptr (CoCard) card = NULL;

  open_with (self, minor);
  board = get_board (self);
  card = g_list_model_get_item (co_board_get_cards (board), 0);
  g_assert_cmpint (co_board_get_subject (board), ==, 0);
  g_assert_cmpstr (co_board_get_question (board), ==, "");
  g_assert_cmpint (co_card_get_votes (card), ==, 0);
  assert_file (self, minor);

  /* What is not edited stays as the newer version wrote it… */
  co_board_set_title (board, "Autobus");
  co_store_flush (self->store, NULL);
  {
    g_auto (GStrv) parts = g_strsplit (minor, "Vélos", 2);
    g_autofree char *text = g_strconcat (parts[0], "Autobus", parts[1], NULL);
    g_autofree char *expected = replace_modified (text, board);

    assert_file (self, expected);
  }
  assert_kept (self, minor);

  /* …and what is has one value, ours. */
  co_board_set_question (board, "Quand ?");
  co_card_set_votes (card, 3);
  co_store_flush (self->store, NULL);
  g_autofree char *text = scratch_read (self, "boards/x.json");

  g_assert_nonnull (strstr (text, "\"question\": \"Quand ?\""));
  g_assert_null (strstr (text, "\"fr\""));
  g_assert_nonnull (strstr (text, "\"votes\": 3"));
  g_assert_null (strstr (text, "1.5"));
  g_assert_nonnull (strstr (text, "ultraviolet"));
  g_assert_nonnull (strstr (text, "\"formatMinor\": 7"));
  g_clear_object (&card);
  scratch_reopen (self);
  g_assert_cmpstr (co_board_get_question (get_board (self)), ==, "Quand ?");
}

static void
test_newer_major (Scratch *self, gconstpointer data)
{
  const char *text = HEAD ("2") "  \"title\": \"Vélos\"\n}\n";

  open_with (self, text);
  g_assert_cmpuint (g_list_model_get_n_items (co_store_get_damages (self->store)), ==, 1);
  g_assert_null (co_documents_lookup (co_store_get_documents (self->store), "a"));
  assert_file (self, text);
}

/* A choice that nobody knows is an error in a document of our own version. */
static void
test_same_minor (Scratch *self, gconstpointer data)
{
  open_with (self, HEAD ("1") "  \"subject\": \"universe\"\n}\n");
  g_assert_cmpuint (g_list_model_get_n_items (co_store_get_damages (self->store)), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define add(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)
  add ("/store/formats/older", test_older);
  add ("/store/formats/newer-minor", test_newer_minor);
  add ("/store/formats/newer-major", test_newer_major);
  add ("/store/formats/same-minor", test_same_minor);
#undef add
  return g_test_run ();
}
