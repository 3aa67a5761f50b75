/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The board as an outline: quadrant, theme, card, one line each. All that can be done on the wall can be done here from
 * the keyboard alone, and a screen reader tells it in the order in which it is read.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-outline-view.h"

#include "co-card-menu.h"
#include "co-labels.h"
#include "co-outline-editor.h"
#include "co-outline-menu.h"
#include "co-toasts.h"
#include "co-write-field.h"

#include <glib/gi18n.h>

struct _CoOutlineView
{
  GtkBox parent_instance;

  CoBoardEditor *editor;
  CoBoardOutline *outline;
  GtkSingleSelection *selection;
  GPtrArray *rows; /* those that show something now; not owned */
  GtkWidget *menu;

  GtkListView *list_view;
  GtkWidget *write_field;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (CoOutlineView,
                               co_outline_view,
                               GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (CO_TYPE_CARD_HOST, co_outline_view_host_init))

static GListModel *
create_children (gpointer item, gpointer user_data)
{
  return CO_IS_OUTLINE_GROUP (item) ? g_object_ref (co_outline_group_get_items (CO_OUTLINE_GROUP (item))) : NULL;
}

static void
row_setup_cb (CoOutlineView *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, co_outline_row_new (self->editor));
}

static void
row_bind_cb (CoOutlineView *self, GtkListItem *item)
{
  CoOutlineRow *row = CO_OUTLINE_ROW (gtk_list_item_get_child (item));

  co_outline_row_set_item (row, item);
  g_ptr_array_add (self->rows, row);
}

static void
row_unbind_cb (CoOutlineView *self, GtkListItem *item)
{
  CoOutlineRow *row = CO_OUTLINE_ROW (gtk_list_item_get_child (item));

  g_ptr_array_remove_fast (self->rows, row);
  co_outline_row_set_item (row, NULL);
}

/**
 * co_outline_view_get_place:
 * @self: an outline
 * @theme: (out): the theme in which one is, "" for none
 *
 * Returns: the quadrant in which one is; without any line, what is to be sorted
 */
CoQuadrant
co_outline_view_get_place (CoOutlineView *self, const char **theme)
{
  GtkTreeListRow *row = co_outline_view_get_current (self);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  *theme = "";
  if (CO_IS_CARD (item))
    {
      *theme = co_card_get_theme (CO_CARD (item));
      return co_card_get_quadrant (CO_CARD (item));
    }
  if (!CO_IS_OUTLINE_GROUP (item))
    return CO_QUADRANT_UNSORTED;
  if (co_outline_group_get_theme (CO_OUTLINE_GROUP (item)) != NULL)
    *theme = co_outline_group_get_theme (CO_OUTLINE_GROUP (item));

  return co_outline_group_get_quadrant (CO_OUTLINE_GROUP (item));
}

static void
show_place (CoOutlineView *self)
{
  const char *theme;
  CoQuadrant quadrant = co_outline_view_get_place (self, &theme);
  const char *name = co_label_enum (CO_TYPE_QUADRANT, (int) quadrant);
  g_autofree char *place = *theme != '\0' ? g_strdup_printf ("%s, %s", name, theme) : g_strdup (name);
  /* Translators: %s is a quadrant, or a quadrant and a theme. */
  g_autofree char *placeholder = g_strdup_printf (_ ("Write a card: %s"), place);

  g_object_set (self->write_field, "placeholder", placeholder, NULL);
}

static void
activated_cb (CoOutlineView *self, guint position)
{
  GtkTreeListRow *row = co_outline_view_get_current (self);

  if (row != NULL && gtk_tree_list_row_is_expandable (row))
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "card.edit", NULL);
}

static void
written_cb (CoOutlineView *self, const char *text)
{
  const char *theme;
  CoQuadrant quadrant = co_outline_view_get_place (self, &theme);
  g_autofree char *kept = g_strdup (theme);

  co_outline_editor_write (self->editor, text, quadrant, kept);
}

static void
write_done_cb (CoOutlineView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->write_field))
    co_outline_view_focus (self, co_outline_view_get_position (self));
}

static GtkWidget *
pick_row (CoOutlineView *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return widget != NULL ? gtk_widget_get_ancestor (widget, CO_TYPE_OUTLINE_ROW) : NULL;
}

static void
menu_pressed_cb (CoOutlineView *self, int n_press, double x, double y)
{
  GtkWidget *row = pick_row (self, x, y);

  if (row == NULL)
    return;

  co_outline_view_focus (self, co_outline_row_get_position (CO_OUTLINE_ROW (row)));
  co_outline_view_show_menu (self, x, y);
}

static void
long_pressed_cb (CoOutlineView *self, double x, double y)
{
  menu_pressed_cb (self, 1, x, y);
}

static gboolean
key_pressed_cb (CoOutlineView *self, guint key, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (GTK_IS_TEXT_VIEW (focus) || focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_view)))
    return GDK_EVENT_PROPAGATE;

  return co_outline_view_handle_key (self, key, state & gtk_accelerator_get_default_mod_mask ());
}

/* The line of a card or a group below a line; what is hidden is shown first. */
static guint
find_below (CoOutlineView *self, guint from, gpointer wanted, CoCard *card)
{
  GListModel *lines = G_LIST_MODEL (self->selection);

  for (guint i = from; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (lines, i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);
      CoOutlineGroup *group = CO_IS_OUTLINE_GROUP (item) ? CO_OUTLINE_GROUP (item) : NULL;

      if ((gpointer) item == wanted)
        return i;
      if (group == NULL || co_outline_group_get_quadrant (group) != co_card_get_quadrant (card))
        continue;
      if (co_outline_group_get_theme (group) == NULL ||
          g_str_equal (co_outline_group_get_theme (group), co_card_get_theme (card)))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
say_place (CoOutlineView *self, const char *format, CoCard *card)
{
  CoQuadrants *quadrants = co_board_editor_get_quadrants (self->editor);
  g_autofree char *place = co_card_host_name_place (card);
  g_autofree char *text = g_strdup_printf (format, place, co_quadrants_find (quadrants, card) + 1,
                                           co_quadrants_count (quadrants, co_card_get_quadrant (card)));

  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
moved_cb (CoOutlineView *self, GPtrArray *cards)
{
  CoCard *card = g_ptr_array_index (cards, 0);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  co_outline_view_focus (self, find_below (self, 0, card, card));
  say_place (self, _ ("Moved to %s, %u of %u"), card);
}

static void
reached_cb (CoOutlineView *self, CoCard *card)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  co_outline_view_focus (self, find_below (self, 0, card, card));
  say_place (self, _ ("%s, %u of %u"), card);
}

static void
added_cb (CoOutlineView *self, CoCard *card, guint n)
{
  guint position;
  g_autofree char *text = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  position = find_below (self, 0, card, card);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_NONE, NULL);
  if (n == 1)
    {
      say_place (self, _ ("Added to %s, %u of %u"), card);
      return;
    }
  text = g_strdup_printf (ngettext ("%u card added", "%u cards added", n), n);
  co_toast_undo (GTK_WIDGET (self), text);
}

static void
co_outline_view_dispose (GObject *object)
{
  CoOutlineView *self = CO_OUTLINE_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_OUTLINE_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->outline);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (co_outline_view_parent_class)->dispose (object);
}

static void
co_outline_view_finalize (GObject *object)
{
  g_ptr_array_unref (CO_OUTLINE_VIEW (object)->rows);

  G_OBJECT_CLASS (co_outline_view_parent_class)->finalize (object);
}

static void
co_outline_view_class_init (CoOutlineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_outline_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = co_outline_view_finalize;

  g_type_ensure (CO_TYPE_WRITE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-outline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CoOutlineView, list_view);
  gtk_widget_class_bind_template_child (widget_class, CoOutlineView, write_field);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, written_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_done_cb);
  co_card_host_class_install (widget_class);
}

static void
co_outline_view_init (CoOutlineView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
      _ ("Enter edits a card, N writes a new one, Control+Shift and an arrow move it, Right "
         "and Left show and hide what is inside"),
      -1);
}

/**
 * co_outline_view_set_editor:
 * @self: an outline
 * @editor: the editor of the board
 *
 * Shows a board. Called once.
 */
void
co_outline_view_set_editor (CoOutlineView *self, CoBoardEditor *editor)
{
  GtkTreeListModel *tree;

  g_set_object (&self->editor, editor);
  self->outline = co_board_outline_new (co_board_editor_get_quadrants (editor));
  tree = gtk_tree_list_model_new (g_object_ref (co_board_outline_get_groups (self->outline)), FALSE, TRUE,
                                  create_children, NULL, NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (tree));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_place), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (editor, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "reached", G_CALLBACK (reached_cb), self, G_CONNECT_SWAPPED);
  show_place (self);
}

/**
 * co_outline_view_get_editor:
 * @self: an outline
 *
 * Returns: (transfer none): the editor of the board
 */
CoBoardEditor *
co_outline_view_get_editor (CoOutlineView *self)
{
  return self->editor;
}

/**
 * co_outline_view_focus:
 * @self: an outline
 * @position: a line; past the end means the last
 *
 * Brings the focus to a line.
 */
void
co_outline_view_focus (CoOutlineView *self, guint position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  gtk_list_view_scroll_to (self->list_view, MIN (position, n - 1), GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT,
                           NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/**
 * co_outline_view_write:
 * @self: an outline
 *
 * Lets cards be written where one is.
 */
void
co_outline_view_write (CoOutlineView *self)
{
  gtk_widget_grab_focus (self->write_field);
}

/**
 * co_outline_view_get_current:
 * @self: an outline
 *
 * Returns: (transfer none) (nullable): the line where one is
 */
GtkTreeListRow *
co_outline_view_get_current (CoOutlineView *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/**
 * co_outline_view_get_card:
 * @self: an outline
 *
 * Returns: (transfer none) (nullable): the card where one is
 */
CoCard *
co_outline_view_get_card (CoOutlineView *self)
{
  GtkTreeListRow *row = co_outline_view_get_current (self);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return CO_IS_CARD (item) ? CO_CARD (item) : NULL;
}

/**
 * co_outline_view_get_row:
 * @self: an outline
 *
 * Returns: (transfer none) (nullable): what shows the line where one is
 */
CoOutlineRow *
co_outline_view_get_row (CoOutlineView *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CoOutlineRow *row = g_ptr_array_index (self->rows, i);

      if (co_outline_row_get_position (row) == co_outline_view_get_position (self))
        return row;
    }

  return NULL;
}

/**
 * co_outline_view_get_position:
 * @self: an outline
 *
 * Returns: the place of the line where one is
 */
guint
co_outline_view_get_position (CoOutlineView *self)
{
  return gtk_single_selection_get_selected (self->selection);
}

/**
 * co_outline_view_show_menu:
 * @self: an outline
 * @x: where it has been asked for, or negative for the line itself
 * @y: the same from above
 *
 * Shows the menu of the line where one is.
 */
void
co_outline_view_show_menu (CoOutlineView *self, double x, double y)
{
  CoOutlineRow *row = co_outline_view_get_row (self);
  g_autoptr (GMenuModel) model = NULL;
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    return;

  model = co_outline_menu_new (co_board_editor_get_board (self->editor), co_outline_row_get_card (row),
                               co_outline_row_get_group (row));
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = co_card_menu_popup (GTK_WIDGET (self), model, &bounds, x, y);
}
