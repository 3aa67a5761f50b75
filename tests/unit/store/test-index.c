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
  CoFound *found;    /* as it is without an index */
  GPtrArray *loaded; /* of it */
} Fixture;

static void
write_index_again (Fixture *self, gint64 later, gboolean indexed)
{
  g_autoptr (GPtrArray) documents = co_indexed_new_list ();
  g_autoptr (GError) error = NULL;

  for (guint i = 2; i < self->loaded->len; i++)
    {
      CoLoaded *loaded = g_ptr_array_index (self->loaded, i);

      co_indexed_add (documents, loaded->document, loaded->path, loaded->hash, indexed);
    }
  co_index_write (self->file, self->folder, documents, g_get_real_time () * 1000 + later, &error);
  g_assert_no_error (error);
}

static void
write_index (Fixture *self, gint64 later)
{
  write_index_again (self, later, FALSE);
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
  self->found = co_loader_read_folder (self->folder, CO_LOADER_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (self->found->index);
  self->loaded = self->found->files;
  g_assert_cmpuint (self->loaded->len, ==, N_DOCUMENTS + 2);
  write_index (self, 10 * SECOND);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->file);
  close (self->fd);
  co_found_free (self->found);
  scratch_tear_down (&self->scratch, data);
  g_free (self->file);
}

static CoDocument *
get_first (Fixture *self)
{
  g_autoptr (CoIndex) index = co_index_open (self->file, self->folder);

  g_assert_nonnull (index);
  g_assert_cmpuint (co_index_get_n_entries (index), ==, N_DOCUMENTS);
  return co_index_is_fresh (index, 0, self->fd) ? co_index_create (index, 0) : NULL;
}

/* What is in the project as the folder is now, read through the index: path → text */
static GHashTable *
collect (CoFound *found)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < found->files->len; i++)
    {
      CoLoaded *loaded = g_ptr_array_index (found->files, i);

      if (loaded->document != NULL)
        g_hash_table_insert (texts, g_strdup (loaded->path), co_json_write (loaded->document, NULL));
    }
  for (guint i = 0; found->asleep != NULL && i < found->asleep->len; i++)
    {
      CoDocument *document = g_ptr_array_index (found->asleep, i);

      if (document != NULL)
        g_assert_true (g_hash_table_insert (texts, g_strdup (co_index_get_path (found->index, i)),
                                            co_json_write (document, NULL)));
    }

  return texts;
}

static void
assert_equal (CoFound *a, CoFound *b)
{
  g_autoptr (GHashTable) before = collect (a);
  g_autoptr (GHashTable) after = collect (b);
  GHashTableIter iter;
  gpointer path, text;

  g_assert_cmpuint (g_hash_table_size (before), ==, g_hash_table_size (after));
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &path, &text))
    g_assert_cmpstr (text, ==, g_hash_table_lookup (after, path));
}

static CoFound *
find (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  CoFound *found = co_loader_read_folder (self->folder, CO_LOADER_NONE, NULL, &error);

  g_assert_no_error (error);
  return found;
}

static void
test_equal (Fixture *self, gconstpointer data)
{
  g_autoptr (CoFound) again = find (self);

  g_assert_nonnull (again->index);
  g_assert_true (again->checked);
  /* Nothing was read but the project itself. */
  g_assert_cmpuint (again->files->len, ==, 2);
  assert_equal (again, self->found);
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

/* A folder that is as it was has no other documents; another file in it is found. */
static void
test_whole (Fixture *self, gconstpointer data)
{
  g_autoptr (CoIndex) index = co_index_open (self->file, self->folder);
  g_autoptr (CoFound) before = NULL, after = NULL;
  g_autofree char *text = scratch_read (&self->scratch, ((CoLoaded *) g_ptr_array_index (self->loaded, 2))->path);

  g_assert_true (co_index_is_whole (index, CO_KIND_EXPERIMENT, self->fd));
  scratch_write (&self->scratch, "experiments/broken.json", "{");
  g_assert_false (co_index_is_whole (index, CO_KIND_EXPERIMENT, self->fd));
  before = find (self);
  g_assert_cmpuint (before->files->len, ==, 3);
  g_assert_nonnull (((CoLoaded *) g_ptr_array_index (before->files, 2))->damage);

  /* An index that is made now does not hold it, and so is not all that there is. */
  write_index (self, 10 * SECOND);
  g_clear_pointer (&index, co_index_unref);
  index = co_index_open (self->file, self->folder);
  g_assert_false (co_index_is_whole (index, CO_KIND_EXPERIMENT, self->fd));
  after = find (self);
  g_assert_cmpuint (after->files->len, ==, 3);
}

static void
replace (Fixture *self, CoLoaded *loaded, const char *title)
{
  g_autoptr (CoExperiment) experiment = CO_EXPERIMENT (co_record_copy (CO_RECORD (loaded->document)));
  g_autofree char *text = NULL;

  co_experiment_set_title (experiment, title);
  text = co_json_write (CO_DOCUMENT (experiment), NULL);
  scratch_write (&self->scratch, loaded->path, text);
}

/* What is in the index that there is need not be looked at again to make another; but what has gone has gone. */
static void
test_again (Fixture *self, gconstpointer data)
{
  CoLoaded *gone = g_ptr_array_index (self->loaded, 4), *changed = g_ptr_array_index (self->loaded, 5);
  g_autofree char *path = g_build_filename (self->folder, gone->path, NULL);
  g_autofree char *text = scratch_read (&self->scratch, gone->path);
  g_autoptr (CoIndex) index = NULL;
  g_autoptr (CoFound) again = NULL;
  guint position;

  replace (self, changed, "Changed");
  g_unlink (path);
  scratch_write (&self->scratch, "experiments/other.json", text);
  write_index_again (self, 10 * SECOND, TRUE);
  index = co_index_open (self->file, self->folder);
  g_assert_cmpuint (co_index_get_n_entries (index), ==, N_DOCUMENTS - 1);
  g_assert_false (co_index_find (index, gone->path, &position));
  g_assert_false (co_index_is_whole (index, CO_KIND_EXPERIMENT, self->fd));
  g_assert_true (co_index_find (index, changed->path, &position));
  g_assert_false (co_index_is_fresh (index, position, self->fd));
  again = find (self);
  g_assert_cmpuint (again->files->len, ==, 4);
}

/* Of two documents with one id, none is believed without looking. */
static void
test_double (Fixture *self, gconstpointer data)
{
  CoLoaded *first = g_ptr_array_index (self->loaded, 2),
           *last = g_ptr_array_index (self->loaded, self->loaded->len - 1);
  g_autoptr (GPtrArray) documents = co_indexed_new_list ();
  g_autoptr (CoIndex) index = NULL;

  co_indexed_add (documents, first->document, first->path, first->hash, FALSE);
  co_indexed_add (documents, last->document, last->path, last->hash, FALSE);
  co_indexed_add (documents, first->document, "experiments/copy.json", first->hash, FALSE);
  g_assert_true (co_index_write (self->file, self->folder, documents, g_get_real_time () * 1000 + 10 * SECOND, NULL));
  index = co_index_open (self->file, self->folder);
  g_assert_cmpuint (co_index_get_n_entries (index), ==, 1);
  g_assert_cmpstr (co_index_get_path (index, 0), ==, last->path);
}

/* The project's own document has the id of another one: with an index or without, the same is refused. */
static void
test_project_id (Fixture *self, gconstpointer data)
{
  CoLoaded *project = g_ptr_array_index (self->loaded, 0), *first = g_ptr_array_index (self->loaded, 2);
  g_autoptr (CoDocument) copy = CO_DOCUMENT (co_record_copy (CO_RECORD (project->document)));
  g_autofree char *text = NULL;

  g_object_set (copy, "id", co_document_get_id (first->document), NULL);
  text = co_json_write (copy, NULL);
  scratch_write (&self->scratch, "project.json", text);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CoStore) store = co_store_open (self->folder, NULL, NULL);
      GListModel *damages = co_store_get_damages (store);
      g_autoptr (CoDamage) damage = g_list_model_get_item (damages, 0);

      g_assert_cmpuint (g_list_model_get_n_items (damages), ==, 1);
      g_assert_cmpstr (co_damage_get_file (damage), ==, first->path);
      g_assert_cmpstr (co_document_get_title (CO_DOCUMENT (co_documents_get_project (co_store_get_documents (store)))),
                       ==, "Essai");
      g_unlink (self->file);
    }
}

/* Changes a text in the cache, as a faulty disk does, without a word to its checksum. */
static void
spoil (Fixture *self, const char *what)
{
  g_autofree char *bytes = NULL;
  gsize length;
  char *place;

  g_assert_true (g_file_get_contents (self->file, &bytes, &length, NULL));
  place = memmem (bytes, length, what, strlen (what));
  g_assert_nonnull (place);
  *place ^= 1;
  g_assert_true (g_file_set_contents_full (self->file, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* Nobody looks at a text before its document wakes: then a damaged one is not believed either. */
static void
test_spoilt (Fixture *self, gconstpointer data)
{
  g_autoptr (CoFound) again = NULL;

  spoil (self, "Expérience");
  spoil (self, "{\n  \"");
  again = find (self);
  g_assert_cmpuint (again->files->len, ==, 2);
  assert_equal (again, self->found);
  /* It is not used again. */
  g_assert_false (g_file_test (self->file, G_FILE_TEST_EXISTS));
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CoStore **store = user_data;

  *store = co_store_open_finish (result, NULL);
}

static gboolean
is_there (gpointer store)
{
  return *(CoStore **) store != NULL;
}

static gboolean
is_checked (gpointer store)
{
  return co_store_is_checked (store);
}

static CoStore *
open_at_once (Fixture *self)
{
  CoStore *store = NULL;

  co_store_open_async (self->folder, NULL, opened_cb, &store);
  scratch_wait (is_there, &store);
  return store;
}

static gpointer
look_up (CoStore *store, CoLoaded *loaded)
{
  return co_documents_lookup (co_store_get_documents (store), co_document_get_id (loaded->document));
}

/*
 * What the index holds is shown before anybody looks whether it is still so; afterwards it is what the folder holds,
 * and what was edited before is there as well.
 */
static void
test_trust (Fixture *self, gconstpointer data)
{
  CoLoaded *changed = g_ptr_array_index (self->loaded, 2), *edited = g_ptr_array_index (self->loaded, 3),
           *deleted = g_ptr_array_index (self->loaded, 4), *same = g_ptr_array_index (self->loaded, 5);
  g_autofree char *path = g_build_filename (self->folder, deleted->path, NULL);
  g_autofree char *text = NULL;
  g_autoptr (CoExperiment) other = co_experiment_new ();
  g_autoptr (CoStore) store = NULL;
  guint n = 0;

  replace (self, changed, "Changed");
  replace (self, edited, "Theirs");
  g_unlink (path);
  text = co_json_write (CO_DOCUMENT (other), NULL);
  scratch_write (&self->scratch, "experiments/other.json", text);

  store = open_at_once (self);
  g_signal_connect_data (store, "notify::checked", G_CALLBACK (g_atomic_int_inc), &n, NULL, G_CONNECT_SWAPPED);
  g_assert_false (co_store_is_checked (store));
  g_assert_cmpstr (co_document_get_title (look_up (store, changed)), ==, co_document_get_title (changed->document));
  g_assert_nonnull (look_up (store, deleted));
  co_experiment_set_place (look_up (store, edited), "Ours");

  co_store_watch (store);
  scratch_wait (is_checked, store);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (co_document_get_title (look_up (store, changed)), ==, "Changed");
  g_assert_cmpstr (co_document_get_title (look_up (store, edited)), ==, "Theirs");
  g_assert_cmpstr (co_experiment_get_place (look_up (store, edited)), ==, "Ours");
  g_assert_null (look_up (store, deleted));
  g_assert_nonnull (co_documents_lookup (co_store_get_documents (store), co_document_get_id (CO_DOCUMENT (other))));
  g_assert_true (co_record_equal (look_up (store, same), CO_RECORD (same->document)));

  g_assert_true (co_store_flush (store, NULL));
  g_clear_pointer (&text, g_free);
  text = scratch_read (&self->scratch, edited->path);
  g_assert_nonnull (strstr (text, "Theirs"));
  g_assert_nonnull (strstr (text, "Ours"));
}

/* What is written before anybody has looked does not replace what somebody else has written meanwhile. */
static void
test_trust_write (Fixture *self, gconstpointer data)
{
  CoLoaded *edited = g_ptr_array_index (self->loaded, 3);
  g_autoptr (CoStore) store = NULL;
  g_autofree char *text = NULL;

  replace (self, edited, "Theirs");
  store = open_at_once (self);
  co_experiment_set_place (look_up (store, edited), "Ours");
  g_assert_true (co_store_flush (store, NULL));
  g_assert_false (co_store_is_checked (store));
  text = scratch_read (&self->scratch, edited->path);
  g_assert_nonnull (strstr (text, "Theirs"));
  g_assert_nonnull (strstr (text, "Ours"));
}

/* Whoever opens the project again after editing it finds an index of how it is. */
static void
test_closing (Fixture *self, gconstpointer data)
{
  CoLoaded *edited = g_ptr_array_index (self->loaded, 3);
  g_autoptr (CoIndex) index = NULL;
  g_autoptr (CoDocument) document = NULL;
  CoStore *store = open_at_once (self);
  guint position;

  co_store_begin (store, "Fill");
  for (guint i = N_DOCUMENTS; i < CO_LOADER_MIN_INDEXED; i++)
    {
      g_autoptr (CoExperiment) experiment = co_experiment_new ();

      co_store_add (store, experiment);
    }
  co_experiment_set_title (look_up (store, edited), "Edited");
  co_store_end (store);
  g_assert_finalize_object (store);

  index = co_index_open (self->file, self->folder);
  g_assert_cmpuint (co_index_get_n_entries (index), ==, CO_LOADER_MIN_INDEXED);
  g_assert_true (co_index_find (index, edited->path, &position));
  document = co_index_create (index, position);
  g_assert_cmpstr (co_document_get_title (document), ==, "Edited");
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
      g_autoptr (CoFound) again = NULL;
      g_autoptr (CoIndex) index = NULL;

      bytes[at] ^= 0x10;
      g_assert_true (
          g_file_set_contents_full (self->file, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      bytes[at] ^= 0x10;
      index = co_index_open (self->file, self->folder);
      n_refused += index == NULL;
      again = find (self);
      assert_equal (again, self->found);
    }
  g_assert_cmpuint (n_refused, >, 48);

  for (gsize cut = 0; cut < length; cut += 97)
    {
      g_autoptr (CoIndex) index = NULL;

      g_assert_true (g_file_set_contents_full (self->file, bytes, (gssize) cut, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      index = co_index_open (self->file, self->folder);
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
  g_test_add ("/store/index/whole", Fixture, NULL, set_up, test_whole, tear_down);
  g_test_add ("/store/index/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/store/index/double", Fixture, NULL, set_up, test_double, tear_down);
  g_test_add ("/store/index/project-id", Fixture, NULL, set_up, test_project_id, tear_down);
  g_test_add ("/store/index/spoilt", Fixture, NULL, set_up, test_spoilt, tear_down);
  g_test_add ("/store/index/trust", Fixture, NULL, set_up, test_trust, tear_down);
  g_test_add ("/store/index/trust-write", Fixture, NULL, set_up, test_trust_write, tear_down);
  g_test_add ("/store/index/closing", Fixture, NULL, set_up, test_closing, tear_down);
  g_test_add ("/store/index/stale", Fixture, NULL, set_up, test_stale, tear_down);
  g_test_add ("/store/index/racy", Fixture, NULL, set_up, test_racy, tear_down);
  g_test_add ("/store/index/damaged", Fixture, NULL, set_up, test_damaged, tear_down);

  status = g_test_run ();
  g_rmdir (indexes);
  g_rmdir (own);
  g_rmdir (cache);
  return status;
}
