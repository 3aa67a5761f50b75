/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of a finished PDF as pictures. Poppler is asked in worker threads, by one of them at a time: a document
 * of poppler's is not safe in two.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-pages.h"

#include <glib/gi18n.h>
#include <math.h>
#include <poppler.h>

typedef struct
{
  double width;
  double height;
} Size;

typedef struct
{
  guint page;
  double scale;
} Wish;

struct _CoPages
{
  GObject parent_instance;

  GBytes *pdf;
  GMutex mutex; /* guards document */
  PopplerDocument *document;
  Size *sizes;
  guint n_pages;
};

G_DEFINE_FINAL_TYPE (CoPages, co_pages, G_TYPE_OBJECT)

static void
co_pages_finalize (GObject *object)
{
  CoPages *self = CO_PAGES (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_free (self->sizes);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (co_pages_parent_class)->finalize (object);
}

static void
co_pages_class_init (CoPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_pages_finalize;
}

static void
co_pages_init (CoPages *self)
{
  g_mutex_init (&self->mutex);
}

/* As many pixels as the screen has points for the page, on white: paper stays white in the dark style. */
static GdkTexture *
paint (PopplerPage *page, double scale)
{
  g_autoptr (GBytes) pixels = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  double width, height;
  int columns, rows;

  poppler_page_get_size (page, &width, &height);
  columns = MAX (1, (int) round (width * scale));
  rows = MAX (1, (int) round (height * scale));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, columns, rows);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, columns / width, rows / height);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                       (gsize) cairo_image_surface_get_stride (surface) * rows,
                                       (GDestroyNotify) cairo_surface_destroy, surface);
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
  return gdk_memory_texture_new (columns, rows, GDK_MEMORY_B8G8R8X8, pixels, cairo_image_surface_get_stride (surface));
#else
  return gdk_memory_texture_new (columns, rows, GDK_MEMORY_X8R8G8B8, pixels, cairo_image_surface_get_stride (surface));
#endif
}

static void
render (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  CoPages *self = source;
  Wish *wish = task_data;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  PopplerPage *page;
  GdkTexture *texture;

  if (g_task_return_error_if_cancelled (task))
    return;

  page = poppler_document_get_page (self->document, (int) wish->page);
  texture = page != NULL ? paint (page, wish->scale) : NULL;
  g_clear_object (&page);
  if (texture != NULL)
    g_task_return_pointer (task, texture, g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("Page %u could not be drawn"), wish->page + 1);
}

/**
 * co_pages_new:
 * @pdf: a PDF
 * @error: return location for a #GError
 *
 * Opens a PDF, which takes a moment; in any thread.
 *
 * Returns: (transfer full): its pages, or %NULL with @error set
 */
CoPages *
co_pages_new (GBytes *pdf, GError **error)
{
  g_autoptr (CoPages) self = g_object_new (CO_TYPE_PAGES, NULL);

  self->pdf = g_bytes_ref (pdf);
  self->document = poppler_document_new_from_bytes (pdf, NULL, error);
  if (self->document == NULL)
    return NULL;

  self->n_pages = (guint) poppler_document_get_n_pages (self->document);
  self->sizes = g_new0 (Size, self->n_pages);
  for (guint i = 0; i < self->n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (self->document, (int) i);

      if (page != NULL)
        poppler_page_get_size (page, &self->sizes[i].width, &self->sizes[i].height);
      g_clear_object (&page);
    }

  return g_steal_pointer (&self);
}

/**
 * co_pages_get_pdf:
 * @self: pages
 *
 * Returns: (transfer none): the PDF that they are the pages of
 */
GBytes *
co_pages_get_pdf (CoPages *self)
{
  return self->pdf;
}

/**
 * co_pages_get_n_pages:
 * @self: pages
 *
 * Returns: how many there are
 */
guint
co_pages_get_n_pages (CoPages *self)
{
  return self->n_pages;
}

/**
 * co_pages_get_size:
 * @self: pages
 * @page: one of them, from 0
 * @width: (out): its width in points
 * @height: (out): its height in points
 *
 * Gets the size of a page.
 */
void
co_pages_get_size (CoPages *self, guint page, double *width, double *height)
{
  g_return_if_fail (page < self->n_pages);

  *width = self->sizes[page].width;
  *height = self->sizes[page].height;
}

/**
 * co_pages_render_async:
 * @self: pages
 * @page: one of them, from 0
 * @scale: pixels for each point
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Paints a page in a worker thread.
 */
void
co_pages_render_async (CoPages *self,
                       guint page,
                       double scale,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish) { page, scale };
  g_task_set_source_tag (task, co_pages_render_async);
  g_task_set_task_data (task, wish, g_free);
  g_task_run_in_thread (task, render);
}

/**
 * co_pages_render_finish:
 * @self: pages
 * @result: what the callback was given
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the picture, or %NULL with @error set
 */
GdkTexture *
co_pages_render_finish (CoPages *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
