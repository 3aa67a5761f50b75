/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A logo comes from a folder that others write to: it is found inside of it only, and a broken one is no logo.
 */

#include "co-logo.h"

#include <glib/gstdio.h>

#include "co-letterhead.h"
#include "demo.h"
#include "probe.h"

static void
check_found (const char *folder, const char *path, const char *expected)
{
  g_autofree char *found = co_logo_find (folder, path);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_find (void)
{
  check_found ("/p", "logo.svg", "/p/logo.svg");
  check_found ("/p/", "attachments/logo.svg", "/p/attachments/logo.svg");
  check_found ("/p", "a/../logo.svg", "/p/logo.svg");
  check_found ("/p", "../logo.svg", NULL);
  check_found ("/p", "../p2/logo.svg", NULL);
  check_found ("/p", "/etc/logo.svg", NULL);
  check_found ("/p", "..", NULL);
  check_found ("/p", "", NULL);
  check_found ("/p", NULL, NULL);
  check_found (NULL, "logo.svg", NULL);
}

static void
check_print (const char *name, const char *contents, gssize length, gboolean is_shown)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("cocreate-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (CoProject) project = co_project_new ();
  g_autoptr (CoPrintout) printout = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *tags = NULL;

  g_assert_no_error (error);
  if (contents != NULL)
    g_file_set_contents (path, contents, length, &error);
  g_assert_no_error (error);
  co_project_set_authority (project, "Ville");
  co_project_set_logo (project, name);
  co_documents_add (documents, CO_DOCUMENT (project));
  printout = co_letterhead_new_printout (documents, folder, "Essai");
  pdf = co_printout_render (printout, CO_PAPER_A4, &error);
  g_assert_no_error (error);
  probe_check (pdf);
  tags = probe_get_tags (pdf);
  g_assert_true (is_shown == (strstr (tags, "Figure") != NULL));
  probe_assert_has (tags, "\"Ville\"");
  g_remove (path);
  g_rmdir (folder);
}

static void
test_broken (void)
{
  check_print ("missing.png", NULL, 0, FALSE);
  check_print ("empty.png", "", 0, FALSE);
  check_print ("text.png", "not a picture", -1, FALSE);
  check_print ("broken.png", "\x89PNG\r\n\x1a\n", -1, FALSE);
  check_print ("broken.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='10'", -1, FALSE);
}

static void
test_svg (void)
{
  check_print ("logo.svg",
               "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='20'>"
               "<rect width='10' height='20' fill='#123456' fill-opacity='0.5'/></svg>",
               -1, TRUE);
}

static void
test_png (void)
{
  g_autoptr (GdkPixbuf) picture = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 1500, 3);
  g_autofree char *data = NULL;
  gsize length;

  gdk_pixbuf_fill (picture, 0x336699ff);
  g_assert_true (gdk_pixbuf_save_to_buffer (picture, &data, &length, "png", NULL, NULL));
  check_print ("logo.png", data, length, TRUE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  demo_use_locale ("C.UTF-8");
  g_test_add_func ("/print/logo/find", test_find);
  g_test_add_func ("/print/logo/broken", test_broken);
  g_test_add_func ("/print/logo/svg", test_svg);
  g_test_add_func ("/print/logo/png", test_png);

  return g_test_run ();
}
