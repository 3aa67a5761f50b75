/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts of pages that can be gone to. A widget is a part by its name, "part-" and the name of the part; one that shows a
 * document among others has the document's id for its name.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-part.h"

/**
 * co_part_set_name:
 * @widget: a widget
 * @part: the name of a part
 *
 * Makes the widget that part of its page; templates set the name themselves.
 */
void
co_part_set_name (GtkWidget *widget, const char *part)
{
  g_autofree char *name = g_strconcat ("part-", part, NULL);

  gtk_widget_set_name (widget, name);
}

/* Pages that are not shown do not count; tabs do, they can be brought forward. */
static GtkWidget *
find (GtkWidget *widget, const char *name)
{
  if (g_strcmp0 (gtk_widget_get_name (widget), name) == 0)
    return widget;
  if (ADW_IS_NAVIGATION_VIEW (widget))
    {
      AdwNavigationPage *page = adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (widget));

      return page != NULL ? find (GTK_WIDGET (page), name) : NULL;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gboolean is_shown = !GTK_IS_STACK (widget) || gtk_widget_get_child_visible (child);
      GtkWidget *found = is_shown ? find (child, name) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
bring_forward (GtkWidget *widget, GtkWidget *root)
{
  for (GtkWidget *child = widget; child != root && child != NULL; child = gtk_widget_get_parent (child))
    {
      GtkWidget *parent = gtk_widget_get_parent (child);

      if (ADW_IS_VIEW_STACK (parent))
        adw_view_stack_set_visible_child (ADW_VIEW_STACK (parent), child);
    }
}

/**
 * co_part_grab_focus:
 * @widget: a widget that is shown
 *
 * Brings the keyboard into a widget. What only scrolls would take it for itself, and Tab would not lead into it any
 * more.
 *
 * Returns: whether there is something in it that takes the keyboard
 */
gboolean
co_part_grab_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus != NULL && !GTK_IS_SCROLLED_WINDOW (focus) && gtk_widget_is_ancestor (focus, widget))
    return TRUE;
  if (gtk_widget_get_focusable (widget) && !GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_widget_grab_focus (widget);

  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
mapped_cb (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (widget, mapped_cb, NULL);
  co_part_grab_focus (widget);
}

/**
 * co_part_focus:
 * @root: a view or a dialog
 * @document: id of the document that is meant, or ""
 * @part: the name of a part, or ""
 *
 * Brings a part forward and the keyboard into it, now or as soon as it is on the screen.
 *
 * Returns: whether there is such a part
 */
gboolean
co_part_focus (GtkWidget *root, const char *document, const char *part)
{
  g_autofree char *name = g_strconcat ("part-", part, NULL);
  GtkWidget *home = *document != '\0' ? find (root, document) : NULL;
  GtkWidget *widget = *part != '\0' ? find (home != NULL ? home : root, name) : NULL;

  if (widget == NULL)
    return FALSE;

  bring_forward (widget, root);
  if (gtk_widget_get_mapped (widget))
    co_part_grab_focus (widget);
  else
    g_signal_connect_after (widget, "map", G_CALLBACK (mapped_cb), NULL);

  return TRUE;
}
