/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A project in one file and back, to the byte; and packed projects that were made to do harm, each of which must be
 * refused without a trace.
 */

#include "scratch.h"

#include "co-pack.h"
#include "co-store-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static char *
beside (Scratch *self, const char *name)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);

  return g_build_filename (parent, name, NULL);
}

static void
collect (const char *folder, const char *path, GHashTable *files)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (g_file_test (full, G_FILE_TEST_IS_SYMLINK))
    return;
  if (!g_file_test (full, G_FILE_TEST_IS_DIR))
    {
      char *text;
      gsize length;

      g_assert_true (g_file_get_contents (full, &text, &length, NULL));
      g_hash_table_insert (files, g_strdup (path), g_bytes_new_take (text, length));
      return;
    }

  dir = g_dir_open (full, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = *path != '\0' ? g_build_filename (path, name, NULL) : g_strdup (name);

      collect (folder, child, files);
    }
}

/* Path → bytes of all files of a folder. */
static GHashTable *
snapshot (const char *folder)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);

  collect (folder, "", files);
  return files;
}

/* The files of @before but for those whose path begins with @without are those of @after. */
static void
assert_same (GHashTable *before, GHashTable *after, const char *without)
{
  GHashTableIter iter;
  gpointer path, bytes;
  guint n = 0;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &path, &bytes))
    {
      GBytes *found = g_hash_table_lookup (after, path);

      if (without != NULL && g_str_has_prefix (path, without))
        {
          g_assert_null (found);
          continue;
        }
      if (found == NULL || !g_bytes_equal (found, bytes))
        g_error ("%s is not as it was", (char *) path);
      n++;
    }
  g_assert_cmpuint (g_hash_table_size (after), ==, n);
}

static void
put (Scratch *self, const char *path, const char *bytes, gsize length)
{
  g_autofree char *full = g_build_filename (self->folder, path, NULL);
  g_autofree char *folder = g_path_get_dirname (full);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_true (g_file_set_contents (full, bytes, (gssize) length, NULL));
}

static void
fill (Scratch *self)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *title = g_strdup_printf ("Vélos nº %u", i);

      scratch_add_experiment (self, title);
    }
  co_store_flush (self->store, &error);
  g_assert_no_error (error);
  put (self, "attachments/0123.png", "\x89PNG\0\0\xff", 7);
  put (self, "boards/brisé été.json", "{ \"id\": ", 8);
  put (self, "boards/vide.json", "", 0);
  put (self, ".history/project.json/20260101T000000Z-0011aabb.0badcafe.json", "{}\n", 3);
  put (self, ".trash/boards/old.json", "{}\n", 3);
}

static void
test_round_trip (Scratch *self, gconstpointer data)
{
  g_autofree char *file = beside (self, "Projet.cocreate");
  g_autofree char *folder = beside (self, "Un autre/encore");
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  CoPackCount in, out;

  fill (self);
  before = snapshot (self->folder);
  g_assert_true (co_pack_write (self->folder, file, CO_PACK_ALL, NULL, NULL, NULL, &in, &error));
  g_assert_no_error (error);
  g_assert_true (co_pack_unpack (file, folder, NULL, NULL, NULL, &out, &error));
  g_assert_no_error (error);
  after = snapshot (folder);
  assert_same (before, after, NULL);
  g_assert_cmpuint (in.files, ==, g_hash_table_size (before));
  g_assert_cmpuint (in.files, ==, out.files);
  g_assert_cmpuint (in.bytes, ==, out.bytes);
  g_assert_cmpuint (in.left_out, ==, 0);

  g_autoptr (CoStore) store = co_store_open (folder, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (
      g_list_model_get_n_items (co_documents_get_list (co_store_get_documents (store), CO_KIND_EXPERIMENT)), ==, 20);

  /* A second time the folder is not empty, and stays as it is. */
  g_assert_false (co_pack_unpack (file, folder, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, CO_STORE_ERROR, CO_STORE_ERROR_EXISTS);
}

static void
test_left_out (Scratch *self, gconstpointer data)
{
  static const struct
  {
    CoPackFlags flags;
    const char *without;
  } cases[] = { { CO_PACK_NO_HISTORY, "." }, { CO_PACK_NO_ATTACHMENTS, "attachments/" } };
  g_autofree char *file = beside (self, "Projet.cocreate");
  g_autoptr (GHashTable) before = NULL;
  g_autofree char *link = g_build_filename (self->folder, "boards", "link.json", NULL);

  fill (self);
  before = snapshot (self->folder);
  g_assert_cmpint (symlink ("../project.json", link), ==, 0);
  put (self, ".git/config", "x", 1);
  put (self, "boards/.new.json.AB12CD.tmp", "x", 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("out-%u", i);
      g_autofree char *folder = beside (self, name);
      g_autoptr (GHashTable) after = NULL;
      g_autoptr (GError) error = NULL;
      CoPackCount count;

      g_assert_true (co_pack_write (self->folder, file, cases[i].flags, NULL, NULL, NULL, &count, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count.left_out, ==, 1);
      g_assert_true (co_pack_unpack (file, folder, NULL, NULL, NULL, NULL, &error));
      after = snapshot (folder);
      assert_same (before, after, cases[i].without);
    }
}

static void
cancel_cb (guint64 done, guint64 total, gpointer user_data)
{
  g_assert_cmpuint (done, <=, total);
  g_cancellable_cancel (user_data);
}

static void
test_cancel (Scratch *self, gconstpointer data)
{
  g_autofree char *file = beside (self, "Projet.cocreate");
  g_autofree char *folder = beside (self, "out");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  g_autofree char *parent = g_path_get_dirname (self->folder);

  fill (self);
  before = snapshot (parent);
  g_assert_false (co_pack_write (self->folder, file, CO_PACK_ALL, cancel_cb, cancellable, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = snapshot (parent);
  assert_same (before, after, NULL);
  g_clear_error (&error);

  g_assert_true (co_pack_write (self->folder, file, CO_PACK_ALL, NULL, NULL, NULL, NULL, &error));
  g_cancellable_reset (cancellable);
  g_assert_false (co_pack_unpack (file, folder, cancel_cb, cancellable, cancellable, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* One entry of a file that somebody else has made. */
typedef struct
{
  const char *name;
  guint type;
  const char *target;
  gsize zeros;
} Entry;

#define MAX_ENTRIES 3

static void
make_zip (const char *file, const Entry *entries, const char *options)
{
  struct archive *archive = archive_write_new ();
  static const char zeros[4096];

  archive_write_set_format_zip (archive);
  if (options != NULL)
    {
      g_assert_cmpint (archive_write_set_options (archive, options), ==, ARCHIVE_OK);
      archive_write_set_passphrase (archive, "secret");
    }
  archive_write_set_bytes_in_last_block (archive, 1);
  g_assert_cmpint (archive_write_open_filename (archive, file), ==, ARCHIVE_OK);
  for (guint i = 0; i < MAX_ENTRIES && entries[i].name != NULL; i++)
    {
      struct archive_entry *entry = archive_entry_new ();
      gboolean is_link = entries[i].type == AE_IFLNK;

      archive_entry_set_pathname (entry, entries[i].name);
      archive_entry_set_filetype (entry, entries[i].type != 0 ? entries[i].type : AE_IFREG);
      archive_entry_set_perm (entry, 0644);
      if (is_link)
        archive_entry_set_symlink (entry, entries[i].target);
      archive_entry_set_size (entry, is_link ? 0 : (gint64) MAX (entries[i].zeros, 3));
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      if (!is_link && entries[i].type == 0 && entries[i].zeros == 0)
        archive_write_data (archive, "{}\n", 3);
      for (gsize done = 0; done < entries[i].zeros; done += sizeof zeros)
        archive_write_data (archive, zeros, sizeof zeros);
      archive_entry_free (entry);
    }
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
}

static void
assert_refused (Scratch *self, const char *file)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);
  g_autofree char *folder = beside (self, "deep/er/out");
  g_autoptr (GHashTable) before = snapshot (parent);
  g_autoptr (GHashTable) after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (co_pack_unpack (file, folder, NULL, NULL, NULL, NULL, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, CO_STORE_ERROR, CO_STORE_ERROR_PACK);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  after = snapshot (parent);
  assert_same (before, after, NULL);
  g_assert_false (g_file_test ("/tmp/cocreate-escaped", G_FILE_TEST_EXISTS));
}

#define PROJECT { "project.json", 0, NULL, 0 }
#define LONG_NAME                                                                                                      \
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"   \
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"   \
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

static void
test_hostile (Scratch *self, gconstpointer data)
{
  static const Entry cases[][MAX_ENTRIES] = {
    { PROJECT, { "../escaped.json" } },
    { PROJECT, { "boards/../../escaped.json" } },
    { PROJECT, { "/tmp/cocreate-escaped" } },
    { PROJECT, { "//tmp/cocreate-escaped" } },
    { PROJECT, { "boards//x.json" } },
    { PROJECT, { "./x.json" } },
    { PROJECT, { "boards/.." } },
    { PROJECT, { "../", AE_IFDIR } },
    { PROJECT, { ".git/hooks/post-commit" } },
    { PROJECT, { ".bashrc" } },
    { PROJECT, { "boards/.hidden.json" } },
    { PROJECT, { "a/b/c/d/e/f/g/h/i/j" } },
    { PROJECT, { "boards/a\nb.json" } },
    { PROJECT, { "boards/" LONG_NAME } },
    { PROJECT, { "boards", AE_IFLNK, "/tmp" } },
    { PROJECT, { "boards", AE_IFLNK, ".." }, { "boards/cocreate-escaped" } },
    { { "project.json", AE_IFLNK, "/etc/passwd" } },
    { PROJECT, PROJECT },
    { PROJECT, { "boards" }, { "boards/x.json" } },
    { PROJECT, { "boards/x.json" }, { "boards" } },
    { PROJECT, { "attachments/bomb", 0, NULL, 128 << 20 } },
    { { "boards/x.json" } },
    { { "sub/project.json" } },
    { { NULL } },
  };
  g_autofree char *file = beside (self, "evil.cocreate");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u: %s", i, cases[i][1].name);
      make_zip (file, cases[i], NULL);
      assert_refused (self, file);
    }
  g_test_message ("%u hostile files refused", (guint) G_N_ELEMENTS (cases));
}

static void
replace_bytes (const char *file, const char *from, const char *to, gsize n)
{
  g_autofree char *text = NULL;
  gsize length;
  guint found = 0;

  g_assert_true (g_file_get_contents (file, &text, &length, NULL));
  for (gsize i = 0; i + n <= length; i++)
    {
      if (memcmp (text + i, from, n) == 0)
        {
          memcpy (text + i, to, n);
          found++;
        }
    }
  g_assert_cmpuint (found, >, 0);
  g_assert_true (g_file_set_contents (file, text, (gssize) length, NULL));
}

static void
test_broken (Scratch *self, gconstpointer data)
{
  static const Entry plain[MAX_ENTRIES] = { PROJECT, { "boards/x.json" } };
  g_autofree char *file = beside (self, "evil.cocreate");
  g_autofree char *whole = NULL;
  gsize length;

  make_zip (file, plain, NULL);
  g_assert_true (g_file_get_contents (file, &whole, &length, NULL));
  for (gsize i = 0; i < length; i++)
    {
      g_assert_true (g_file_set_contents (file, whole, (gssize) i, NULL));
      assert_refused (self, file);
    }
  g_test_message ("%" G_GSIZE_FORMAT " truncated files refused", length);

  /* Devices: nothing that writes zips makes them, so the type is set by hand. */
  make_zip (file, plain, NULL);
  replace_bytes (file, "\0\0\xa4\x81", "\0\0\xa4\x21", 4);
  assert_refused (self, file);
  replace_bytes (file, "\0\0\xa4\x21", "\0\0\xa4\x61", 4);
  assert_refused (self, file);

  make_zip (file, plain, "zip:compression=store");
  replace_bytes (file, "{}\n", "{ }", 3);
  assert_refused (self, file);
  make_zip (file, plain, "zip:encryption=zipcrypt");
  assert_refused (self, file);
  g_assert_true (g_file_set_contents (file, "not a zip at all\n", -1, NULL));
  assert_refused (self, file);
  assert_refused (self, self->folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define add(path, function) g_test_add (path, Scratch, NULL, scratch_set_up, function, scratch_tear_down)
  add ("/store/pack/round-trip", test_round_trip);
  add ("/store/pack/left-out", test_left_out);
  add ("/store/pack/cancel", test_cancel);
  add ("/store/pack/hostile", test_hostile);
  add ("/store/pack/broken", test_broken);
#undef add
  return g_test_run ();
}
