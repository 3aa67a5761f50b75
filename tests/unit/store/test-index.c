/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index of a project: what comes out of it equals what is in the files, what has changed is seen, and a damaged
 * index costs nothing but time.
 */

#include "co-index.h"
#include "co-json.h"
#include "co-loader.h"
#include "scratch.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_DOCUMENTS 40
#define SECOND G_GINT64_CONSTANT (1000000000)

typedef struct
{
  Scratch scratch;
  const char *folder;
  char *file; /* the index */
  int fd;
  GPtrArray *loaded;
} Fixture;

static void
write_index (Fixture *self, gint64 later)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (co_indexed_free);
  g_autoptr (GError) error = NULL;

  for (guint i = 2; i < self->loaded->len; i++)
    {
      CoLoaded *loaded = g_ptr_array_index (self->loaded, i);
      CoIndexed *document = g_new (CoIndexed, 1);

      *document = (CoIndexed) { g_strdup (loaded->path), g_strdup (co_document_get_id (loaded->document)),
                                co_document_get_kind (loaded->document), loaded->hash };
      g_ptr_array_add (documents, document);
    }
  co_index_write (self->file, self->folder, documents, g_get_real_time () * 1000 + later, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  scratch_set_up (&self->scratch, data);
  self->folder = self->scratch.folder;
  co_store_begin (self->scratch.store, "Fill");
  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_autoptr (CoExperiment) experiment = co_experiment_new ();
      g_autofree char *title = g_strdup_printf ("Expérience « %u »\n\"%u\"", i, i);
      const char *const tags[] = { "a", title, NULL };

      co_experiment_set_title (experiment, title);
      co_experiment_set_tags (experiment, tags);
      co_experiment_set_year (experiment, 2000 + i);
      co_store_add (self->scratch.store, experiment);
    }
  co_store_end (self->scratch.store);
  co_store_flush (self->scratch.store, &error);
  g_assert_no_error (error);

  self->file = co_index_get_file (self->folder);
  self->fd = open (self->folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  self->loaded = co_loader_read_folder (self->folder, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->loaded->len, ==, N_DOCUMENTS + 2);
  write_index (self, 10 * SECOND);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->file);
  close (self->fd);
  g_ptr_array_unref (self->loaded);
  scratch_tear_down (&self->scratch, data);
  g_free (self->file);
}

static CoDocument *
get_first (Fixture *self)
{
  g_autoptr (CoIndex) index = co_index_open (self->file);
  gconstpointer entry;
  guint64 hash;

  g_assert_nonnull (index);
  g_assert_cmpuint (co_index_get_n_entries (index), ==, N_DOCUMENTS);
  co_index_get_path (index, 0, &entry);
  return co_index_get_document (index, entry, self->fd, &hash);
}

static void
assert_equal (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    {
      CoLoaded *x = g_ptr_array_index (a, i);
      CoLoaded *y = g_ptr_array_index (b, i);
      g_autofree char *before = x->document != NULL ? co_json_write (x->document, NULL) : NULL;
      g_autofree char *after = y->document != NULL ? co_json_write (y->document, NULL) : NULL;

      g_assert_cmpstr (x->path, ==, y->path);
      g_assert_cmpuint (x->hash, ==, y->hash);
      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_equal (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) again = co_loader_read_folder (self->folder, FALSE, NULL, NULL);

  assert_equal (again, self->loaded);
}

/* A document that sleeps is like any other to whoever holds it, also when all others and the index are gone. */
static void
test_sleep (Fixture *self, gconstpointer data)
{
  g_autoptr (CoDocument) document = get_first (self);
  CoLoaded *loaded = g_ptr_array_index (self->loaded, 2);
  const char *id = co_document_get_id (document);
  g_autoptr (CoDocument) asleep = get_first (self);

  g_unlink (self->file);
  g_assert_true (co_record_equal (CO_RECORD (document), CO_RECORD (loaded->document)));
  g_assert_cmpstr (id, ==, co_document_get_id (loaded->document));
  co_experiment_set_title (CO_EXPERIMENT (document), "Other");
  g_assert_cmpstr (co_document_get_title (document), ==, "Other");
  g_assert_cmpstr (co_document_get_title (asleep), ==, co_document_get_title (loaded->document));
}

static void
test_stale (Fixture *self, gconstpointer data)
{
  CoLoaded *loaded = g_ptr_array_index (self->loaded, 2);
  g_autofree char *path = g_build_filename (self->folder, loaded->path, NULL);
  g_autofree char *beside = g_strconcat (path, ".beside", NULL);
  g_autofree char *text = NULL;
  g_autoptr (CoDocument) fresh = get_first (self);
  struct stat status;
  gsize length;
  int fd;

  g_assert_nonnull (fresh);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));

  /* As large as before, and with its old time: the inode has still been changed. */
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  fd = open (path, O_WRONLY | O_CLOEXEC);
  g_assert_cmpint (pwrite (fd, " ", 1, (off_t) length - 1), ==, 1);
  futimens (fd, (struct timespec[2]) { status.st_atim, status.st_mtim });
  close (fd);
  g_assert_null (get_first (self));

  /* Another file with the same text. */
  write_index (self, 10 * SECOND);
  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
  write_index (self, 10 * SECOND);
  g_assert_true (g_file_set_contents (beside, text, (gssize) length, NULL));
  g_assert_cmpint (g_rename (beside, path), ==, 0);
  g_assert_null (get_first (self));

  write_index (self, 10 * SECOND);
  g_clear_object (&fresh);
  fresh = get_first (self);
  g_assert_nonnull (fresh);
  g_unlink (path);
  g_assert_null (get_first (self));
}

/* What was changed just before the index was made may have changed again in the same tick of the clock. */
static void
test_racy (Fixture *self, gconstpointer data)
{
  write_index (self, 0);
  g_assert_null (get_first (self));
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  guint n_refused = 0;
  gsize length;

  g_assert_true (g_file_get_contents (self->file, &bytes, &length, NULL));
  for (gsize at = 0; at < length; at += at < 64 || at + 256 > length ? 1 : 211)
    {
      g_autoptr (GPtrArray) again = NULL;
      g_autoptr (CoIndex) index = NULL;

      bytes[at] ^= 0x10;
      g_assert_true (
          g_file_set_contents_full (self->file, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      bytes[at] ^= 0x10;
      index = co_index_open (self->file);
      n_refused += index == NULL;
      again = co_loader_read_folder (self->folder, FALSE, NULL, NULL);
      assert_equal (again, self->loaded);
    }
  g_assert_cmpuint (n_refused, >, 48);

  for (gsize cut = 0; cut < length; cut += 97)
    {
      g_autoptr (CoIndex) index = NULL;

      g_assert_true (g_file_set_contents_full (self->file, bytes, (gssize) cut, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      index = co_index_open (self->file);
      g_assert_null (index);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *cache = g_dir_make_tmp ("cocreate-test-XXXXXX", NULL);
  g_autofree char *own = g_build_filename (cache, "cocreate", NULL);
  g_autofree char *indexes = g_build_filename (own, "index", NULL);
  int status;

  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/index/equal", Fixture, NULL, set_up, test_equal, tear_down);
  g_test_add ("/store/index/sleep", Fixture, NULL, set_up, test_sleep, tear_down);
  g_test_add ("/store/index/stale", Fixture, NULL, set_up, test_stale, tear_down);
  g_test_add ("/store/index/racy", Fixture, NULL, set_up, test_racy, tear_down);
  g_test_add ("/store/index/damaged", Fixture, NULL, set_up, test_damaged, tear_down);

  status = g_test_run ();
  g_rmdir (indexes);
  g_rmdir (own);
  g_rmdir (cache);
  return status;
}
