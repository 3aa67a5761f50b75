/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the store takes to open a large project and to bring an edit to the disk, against what bare files take.
 * Prints a line a measure: its name, the time of the baseline and that of the store in seconds (medians).
 */

#include "co-experiment.h"
#include "co-index.h"
#include "co-loader.h"
#include "co-store.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define N_DOCUMENTS 10000
#define N_OPENINGS 15
#define N_EDITS 101
#define N_TOGETHER 1000
#define N_TRANSACTIONS 3

static const char words[] =
    "La collectivité expérimente un service numérique de proximité avec ses habitants et ses agents. ";

static double
now (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static double
median (double *times, gsize n)
{
  qsort (times, n, sizeof *times, compare);
  return times[n / 2];
}

static void
fail_on (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

static char *
repeat (guint n)
{
  GString *text = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (text, words);
  return g_string_free_and_steal (text);
}

/* Documents of about 2.5 KB, written by the store itself. */
static void
generate (const char *folder, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CoProject) project = co_project_new ();
  g_autoptr (CoStore) store = NULL;
  g_autofree char *text = repeat (7);
  const char *const tags[] = { "mobilité", "jeunes", "données", NULL };

  co_project_set_title (project, "Bench");
  store = co_store_create (folder, project, &error);
  fail_on (error);
  co_store_begin (store, "Generate");
  for (guint i = 0; i < n - 1; i++)
    {
      g_autoptr (CoExperiment) experiment = co_experiment_new ();
      g_autofree char *title = g_strdup_printf ("Expérimentation %u", i);

      co_experiment_set_title (experiment, title);
      co_experiment_set_summary (experiment, words);
      co_experiment_set_description (experiment, text);
      co_experiment_set_lessons (experiment, text);
      co_experiment_set_results (experiment, text);
      co_experiment_set_tags (experiment, tags);
      co_store_add (store, experiment);
    }
  co_store_end (store);
  co_store_flush (store, &error);
  fail_on (error);
}

static GPtrArray *
list_files (const char *folder)
{
  g_autofree char *experiments = g_build_filename (folder, "experiments", NULL);
  g_autoptr (GDir) dir = g_dir_open (experiments, 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_ptr_array_add (paths, g_build_filename (folder, "project.json", NULL));
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (paths, g_build_filename (experiments, name, NULL));
  return paths;
}

/* Returns: how much was read, in bytes */
static gsize
read_bare (GPtrArray *paths)
{
  static char buffer[64 * 1024];
  gsize total = 0;

  for (guint i = 0; i < paths->len; i++)
    {
      int fd = g_open (g_ptr_array_index (paths, i), O_RDONLY | O_CLOEXEC);
      gssize n = 0;

      while (fd >= 0 && (n = read (fd, buffer, sizeof buffer)) > 0)
        total += (gsize) n;
      if (fd < 0 || n < 0)
        g_error ("%s cannot be read", (char *) g_ptr_array_index (paths, i));
      close (fd);
    }

  return total;
}

/* How much memory the program takes, in bytes. */
static double
get_memory (void)
{
  g_autofree char *text = NULL;
  long total, resident = 0;

  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL) && sscanf (text, "%ld %ld", &total, &resident) == 2)
    return (double) resident * (double) sysconf (_SC_PAGESIZE);
  return 0;
}

/* Has an index made, as the application does, and waits for it: what was written just now is not believed. */
static void
make_index (const char *folder)
{
  g_autofree char *file = co_index_get_file (folder);
  g_autoptr (GError) error = NULL;

  g_usleep (3 * G_USEC_PER_SEC);
  co_found_free (co_loader_read_folder (folder, CO_LOADER_KEEP, NULL, &error));
  fail_on (error);
  while (!g_file_test (file, G_FILE_TEST_EXISTS))
    g_usleep (G_USEC_PER_SEC / 100);
}

static void
bench_open (const char *folder, const char *name)
{
  g_autoptr (GPtrArray) paths = list_files (folder);
  double bare[N_OPENINGS], opened[N_OPENINGS];
  gsize total = read_bare (paths);

  double before = get_memory ();
  for (guint i = 0; i < N_OPENINGS; i++)
    {
      g_autoptr (GError) error = NULL;
      double start = now ();

      read_bare (paths);
      bare[i] = now () - start;

      start = now ();
      CoStore *store = co_store_open (folder, NULL, &error);
      opened[i] = now () - start;
      fail_on (error);
      if (i == 0)
        g_printerr ("%s: %u documents of %zu bytes, %.0f bytes of memory each\n", name, paths->len, total / paths->len,
                    (get_memory () - before) / paths->len);
      g_object_unref (store);
    }
  g_print ("%s %.6f %.6f\n", name, median (bare, N_OPENINGS), median (opened, N_OPENINGS));
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CoStore **store = user_data;
  g_autoptr (GError) error = NULL;

  *store = co_store_open_finish (result, &error);
  fail_on (error);
}

/* Until the documents are there to be shown, as in the application: they are compared with their files afterwards. */
static void
bench_show (const char *folder)
{
  g_autoptr (GPtrArray) paths = list_files (folder);
  double bare[N_OPENINGS], shown[N_OPENINGS];

  for (guint i = 0; i < N_OPENINGS; i++)
    {
      CoStore *store = NULL;
      double start = now ();

      read_bare (paths);
      bare[i] = now () - start;

      start = now ();
      co_store_open_async (folder, NULL, opened_cb, &store);
      while (store == NULL)
        g_main_context_iteration (NULL, TRUE);
      shown[i] = now () - start;
      g_object_unref (store);
    }
  g_print ("shown %.6f %.6f\n", median (bare, N_OPENINGS), median (shown, N_OPENINGS));
}

static void
bench_edit (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CoStore) store = co_store_open (folder, NULL, &error);
  GListModel *list = co_documents_get_list (co_store_get_documents (store), CO_KIND_EXPERIMENT);
  g_autoptr (CoExperiment) experiment = g_list_model_get_item (list, 0);
  g_autofree char *path = co_store_dup_path (store, CO_DOCUMENT (experiment));
  g_autofree char *beside = g_strconcat (folder, "/bare.json", NULL);
  g_autofree char *text = NULL;
  double bare[N_EDITS], edited[N_EDITS];
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  fail_on (error);
  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Titre %u", i);
      double start = now ();

      g_file_set_contents_full (beside, text, (gssize) length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, &error);
      bare[i] = now () - start;
      fail_on (error);

      start = now ();
      co_experiment_set_title (experiment, title);
      co_store_flush (store, &error);
      edited[i] = now () - start;
      fail_on (error);
    }
  g_print ("edit %.6f %.6f\n", median (bare, N_EDITS), median (edited, N_EDITS));
}

/* One step over many documents, against each file written for itself. */
static void
bench_transaction (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CoStore) store = co_store_open (folder, NULL, &error);
  GListModel *list = co_documents_get_list (co_store_get_documents (store), CO_KIND_EXPERIMENT);
  g_autofree char *bare_folder = g_build_filename (folder, "bare", NULL);
  g_autofree char *text = repeat (26);
  double bare[N_TRANSACTIONS], edited[N_TRANSACTIONS];

  fail_on (error);
  g_mkdir_with_parents (bare_folder, 0755);
  for (guint i = 0; i < N_TRANSACTIONS; i++)
    {
      g_autofree char *lessons = g_strdup_printf ("Leçon %u", i);
      double start = now ();

      for (guint j = 0; j < N_TOGETHER; j++)
        {
          g_autofree char *file = g_strdup_printf ("%s/%u.json", bare_folder, j);

          g_file_set_contents_full (file, text, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666,
                                    &error);
          fail_on (error);
        }
      bare[i] = now () - start;

      start = now ();
      co_store_begin (store, "Bench");
      for (guint j = 0; j < N_TOGETHER; j++)
        {
          g_autoptr (CoExperiment) experiment = g_list_model_get_item (list, j);

          co_experiment_set_cost (experiment, lessons);
        }
      co_store_end (store);
      co_store_flush (store, &error);
      edited[i] = now () - start;
      fail_on (error);
    }
  g_print ("together %.6f %.6f\n", median (bare, N_TRANSACTIONS), median (edited, N_TRANSACTIONS));
}

int
main (int argc, char *argv[])
{
  g_autofree char *cache = NULL;

  if (argc < 2 || argc > 3)
    {
      g_printerr ("Usage: %s FOLDER (that does not exist yet) [NUMBER OF DOCUMENTS]\n", argv[0]);
      return 2;
    }

  cache = g_strconcat (argv[1], ".cache", NULL);
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  generate (argv[1], argc == 3 ? (guint) MAX (atoi (argv[2]), N_TOGETHER + 1) : N_DOCUMENTS);
  bench_open (argv[1], "open");
  make_index (argv[1]);
  bench_open (argv[1], "indexed");
  bench_show (argv[1]);
  bench_edit (argv[1]);
  bench_transaction (argv[1]);
  return 0;
}
