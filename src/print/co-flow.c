/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages that fill up from the top. Things are only placed here, and drawn once all are: a footer can't say
 * "2 / 5" before the fifth page is known. Spaces between two things collapse to the larger one, and vanish at
 * the top of a page.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-flow.h"

static void
add_page (CoFlow *self)
{
  g_ptr_array_add (self->pages, g_array_new (FALSE, FALSE, sizeof (CoItem)));
  self->y = self->top;
  self->space = 0;
}

CoFlow *
co_flow_new (double width, double height, CoTypesetter *typesetter)
{
  CoFlow *self = g_new0 (CoFlow, 1);
  double scale = MIN (1, width / 595);

  self->width = width;
  self->height = height;
  self->left = CO_MARGIN_SIDE * scale;
  self->right = width - CO_MARGIN_SIDE * scale;
  self->top = CO_MARGIN_TOP;
  self->bottom = height - CO_MARGIN_BOTTOM;
  self->typesetter = typesetter;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  add_page (self);

  return self;
}

void
co_flow_free (CoFlow *self)
{
  g_ptr_array_unref (self->pages);
  g_free (self);
}

double
co_flow_get_width (CoFlow *self)
{
  return self->right - self->left;
}

double
co_flow_get_height (CoFlow *self)
{
  return self->bottom - self->top;
}

gboolean
co_flow_is_at_top (CoFlow *self)
{
  return ((GArray *) g_ptr_array_index (self->pages, self->pages->len - 1))->len == 0;
}

/* What is left of the page for something that wants @before above it. */
double
co_flow_get_room (CoFlow *self, double before)
{
  return self->bottom - self->y - (co_flow_is_at_top (self) ? 0 : MAX (before, self->space));
}

void
co_flow_break (CoFlow *self)
{
  if (!co_flow_is_at_top (self))
    add_page (self);
}

/**
 * co_flow_open:
 * @self: the pages
 * @before: space that the next thing wants above it
 * @need: height that must not be parted
 *
 * Goes to where the next thing begins, on this page if @need fits.
 */
void
co_flow_open (CoFlow *self, double before, double need)
{
  if (need > co_flow_get_room (self, before) + 0.01)
    co_flow_break (self);
  if (!co_flow_is_at_top (self))
    self->y += MAX (before, self->space);
  self->space = 0;
}

/* The thing took @height and wants @after below it. */
void
co_flow_close (CoFlow *self, double height, double after)
{
  self->y += height;
  self->space = after;
}

/**
 * co_flow_add:
 * @self: the pages
 * @item: something, copied
 *
 * Puts @item on the current page. Languages written from the right see the page in a mirror.
 */
void
co_flow_add (CoFlow *self, CoItem *item)
{
  co_flow_add_to (self, self->pages->len - 1, item);
}

/* The same on a page that was filled before. */
void
co_flow_add_to (CoFlow *self, guint page, CoItem *item)
{
  if (co_typesetter_is_rtl (self->typesetter))
    item->x = self->left + self->right - item->x - item->width;
  g_array_append_val ((GArray *) g_ptr_array_index (self->pages, page), *item);
}
