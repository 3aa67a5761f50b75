/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever the packed project: beside it there is afterwards nothing, or one folder with plain files and folders in
 * it that holds a project.json.
 */

#include "co-pack.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static int
check (const char *path, const struct stat *status, int type, struct FTW *place)
{
  g_assert_true (S_ISREG (status->st_mode) || S_ISDIR (status->st_mode));
  g_assert_cmpint (remove (path), ==, 0);
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  static char *folder = NULL;
  g_autofree char *file = NULL;
  g_autofree char *target = NULL;
  g_autofree char *project = NULL;
  g_autoptr (GError) error = NULL;

  if (folder == NULL)
    folder = g_dir_make_tmp ("cocreate-fuzz-XXXXXX", NULL);
  file = g_build_filename (folder, "x.cocreate", NULL);
  target = g_build_filename (folder, "made", NULL);
  project = g_build_filename (target, "project.json", NULL);
  g_assert_true (
      g_file_set_contents_full (file, (const char *) data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0644, NULL));

  if (co_pack_unpack (file, target, NULL, NULL, NULL, NULL, &error))
    {
      g_assert_true (g_file_test (project, G_FILE_TEST_IS_REGULAR));
      g_assert_cmpint (nftw (target, check, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
    }
  else
    g_assert_true (error != NULL && g_utf8_validate (error->message, -1, NULL));

  /* The folder holds nothing else, so it can go. */
  g_assert_cmpint (g_unlink (file), ==, 0);
  if (g_rmdir (folder) < 0)
    g_error ("something was left in %s", folder);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);

  return 0;
}
