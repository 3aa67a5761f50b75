/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The authority's emblem. It comes from a folder that others write to, so a picture that is missing, broken,
 * enormous or outside of the folder is simply not there.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-logo.h"

#include <string.h>

/* Fine enough for the 15 by 46 mm that a logo gets on paper, and no finer: it is compressed at each rendering. */
#define PIXELS 640

/**
 * co_logo_load:
 * @path: file of a picture
 *
 * Returns: (transfer full) (nullable): the picture, or %NULL if there is none
 */
GdkPixbuf *
co_logo_load (const char *path)
{
  g_autoptr (GdkPixbuf) logo = NULL;
  g_autoptr (GError) error = NULL;
  const GdkPixbufFormat *format;
  int width = 0, height = 0;

  format = gdk_pixbuf_get_file_info (path, &width, &height);
  if (format == NULL || width <= 0 || height <= 0)
    return NULL;

  if (gdk_pixbuf_format_is_scalable ((GdkPixbufFormat *) format) || width > PIXELS || height > PIXELS)
    logo = gdk_pixbuf_new_from_file_at_size (path, PIXELS, PIXELS, &error);
  else
    logo = gdk_pixbuf_new_from_file (path, &error);

  if (logo == NULL)
    g_debug ("%s: %s", path, error->message);

  return g_steal_pointer (&logo);
}

/**
 * co_logo_find:
 * @folder: a project's folder
 * @path: (nullable): path inside of it
 *
 * Returns: (transfer full) (nullable): the file's path, or %NULL if it is not inside of @folder
 */
char *
co_logo_find (const char *folder, const char *path)
{
  g_autofree char *root = NULL, *file = NULL, *base = NULL;

  if (folder == NULL || path == NULL || *path == '\0' || g_path_is_absolute (path))
    return NULL;

  base = g_strconcat (folder, G_DIR_SEPARATOR_S, NULL);
  root = g_canonicalize_filename (base, NULL);
  file = g_canonicalize_filename (path, root);
  if (!g_str_has_prefix (file, root) || !G_IS_DIR_SEPARATOR (file[strlen (root)]))
    return NULL;

  return g_steal_pointer (&file);
}

/* Cairo wants the colours multiplied by their opacity, and in the order of the machine. */
static cairo_surface_t *
make_surface (GdkPixbuf *logo)
{
  int width = gdk_pixbuf_get_width (logo), height = gdk_pixbuf_get_height (logo);
  int channels = gdk_pixbuf_get_n_channels (logo);
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (logo);
  cairo_surface_t *surface =
      cairo_image_surface_create (has_alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);
  guchar *target = cairo_image_surface_get_data (surface);

  if (target == NULL)
    return surface;

  cairo_surface_flush (surface);
  for (int y = 0; y < height; y++)
    {
      const guchar *source = gdk_pixbuf_read_pixels (logo) + (gsize) y * gdk_pixbuf_get_rowstride (logo);
      guint32 *row = (guint32 *) (gpointer) (target + (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++, source += channels)
        {
          guint32 a = has_alpha ? source[3] : 255;

          row[x] = a << 24 | (source[0] * a / 255) << 16 | (source[1] * a / 255) << 8 | source[2] * a / 255;
        }
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}

void
co_logo_draw (cairo_t *cr, GdkPixbuf *logo, double width, double height)
{
  cairo_surface_t *surface = make_surface (logo);

  cairo_save (cr);
  cairo_scale (cr, width / gdk_pixbuf_get_width (logo), height / gdk_pixbuf_get_height (logo));
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (surface);
}
