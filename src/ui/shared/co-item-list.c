/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list box, not a list view: its order is edited, its rows expand, and it is short. Rows are kept for their items
 * whatever happens to the order: the list is sorted by the positions in the model, so that focus and caret stay.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-item-list.h"

#include "co-button-name.h"
#include <glib/gi18n.h>

struct _CoItemList
{
  AdwBin parent_instance;

  CoRecord *record;
  GListModel *items;
  char *property;
  gboolean numbered;
  GMenu *menu;
  GMenuModel *extra_menu;

  GtkListBox *box;
  AdwButtonRow *add_row;
  GtkWidget *marked; /* the row that shows where a drop lands */
};

G_DEFINE_FINAL_TYPE (CoItemList, co_item_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_NUMBERED,
  PROP_ADD_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SETUP_ROW,
  PLACE,
  TRANSFER,
  REMOVE,
  ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
find_position (CoItemList *self, gpointer item)
{
  guint position = G_MAXUINT;

  if (self->items != NULL && g_list_store_find (G_LIST_STORE (self->items), item, &position))
    return position;

  return G_MAXUINT;
}

static CoItemRow *
find_row (CoItemList *self, gpointer item)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->box)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (CO_IS_ITEM_ROW (row) && co_item_row_get_item (CO_ITEM_ROW (row)) == item)
        return CO_ITEM_ROW (row);
    }

  return NULL;
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer user_data)
{
  CoItemList *self = user_data;
  guint x = CO_IS_ITEM_ROW (a) ? find_position (self, co_item_row_get_item (CO_ITEM_ROW (a))) : G_MAXUINT;
  guint y = CO_IS_ITEM_ROW (b) ? find_position (self, co_item_row_get_item (CO_ITEM_ROW (b))) : G_MAXUINT;

  return x < y ? -1 : x > y;
}

static void
place (CoItemList *self, gpointer item, guint position)
{
  g_autoptr (GObject) kept = g_object_ref (item);
  g_autofree char *said = NULL;

  g_signal_emit (self, signals[PLACE], 0, kept, position);
  if (find_row (self, kept) == NULL)
    return;

  /* Translators: said to a screen reader after a move: the new place, and of how many. */
  said = g_strdup_printf (_ ("Moved to place %u of %u"), find_position (self, kept) + 1,
                          g_list_model_get_n_items (self->items));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), said, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
row_move_cb (CoItemList *self, int delta, CoItemRow *row)
{
  place (self, co_item_row_get_item (row), (guint) ((int) find_position (self, co_item_row_get_item (row)) + delta));
}

static void
row_transfer_cb (CoItemList *self, const char *target, CoItemRow *row)
{
  g_signal_emit (self, signals[TRANSFER], 0, co_item_row_get_item (row), target);
}

static void
row_remove_cb (CoItemList *self, CoItemRow *row)
{
  GtkWidget *neighbour = gtk_widget_get_next_sibling (GTK_WIDGET (row));

  if (!CO_IS_ITEM_ROW (neighbour) && gtk_widget_get_prev_sibling (GTK_WIDGET (row)) != NULL)
    neighbour = gtk_widget_get_prev_sibling (GTK_WIDGET (row));
  gtk_widget_grab_focus (neighbour);
  g_signal_emit (self, signals[REMOVE], 0, co_item_row_get_item (row));
}

/* Enter leaves the title: for what comes next in the row, or at the end of the list for the row that adds another.
 * It adds none by itself: an empty one would be saved and counted. */
static void
row_entered_cb (CoItemList *self, CoItemRow *row)
{
  guint position = find_position (self, co_item_row_get_item (row));
  g_autofree char *text = NULL;

  g_object_get (row, "text", &text, NULL);
  if (co_item_row_go_on (row))
    return;
  if (position + 1 == g_list_model_get_n_items (self->items) && text != NULL && *text != '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->add_row));
  else
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
add_row (CoItemList *self, gpointer item)
{
  CoItemRow *row = co_item_row_new (item);

  g_signal_connect_object (row, "move", G_CALLBACK (row_move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "transfer", G_CALLBACK (row_transfer_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (row_remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "entered", G_CALLBACK (row_entered_cb), self, G_CONNECT_SWAPPED);
  co_item_row_set_menu (row, G_MENU_MODEL (self->menu));
  g_signal_emit (self, signals[SETUP_ROW], 0, row, item);
  gtk_list_box_append (self->box, GTK_WIDGET (row));
}

/* Brings the rows to what the model holds. */
static void
sync_rows (CoItemList *self)
{
  guint n = self->items != NULL ? g_list_model_get_n_items (self->items) : 0;
  GtkWidget *next;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->box)); row != NULL; row = next)
    {
      next = gtk_widget_get_next_sibling (row);
      if (CO_IS_ITEM_ROW (row) && find_position (self, co_item_row_get_item (CO_ITEM_ROW (row))) == G_MAXUINT)
        gtk_list_box_remove (self->box, row);
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (self->items, i);

      if (find_row (self, item) == NULL)
        add_row (self, item);
      co_item_row_set_rank (find_row (self, item), i + 1, n, self->numbered);
    }

  gtk_list_box_invalidate_sort (self->box);
}

static void
mark (CoItemList *self, GtkWidget *row, gboolean below)
{
  if (self->marked != NULL)
    {
      gtk_widget_remove_css_class (self->marked, "co-drop-above");
      gtk_widget_remove_css_class (self->marked, "co-drop-below");
    }
  g_set_object (&self->marked, row);
  if (row != NULL)
    gtk_widget_add_css_class (row, below ? "co-drop-below" : "co-drop-above");
}

/* Between which rows a drop at @y lands: the number of rows above. */
static guint
find_gap (CoItemList *self, double y, GtkWidget **row, gboolean *below)
{
  GtkListBoxRow *at = gtk_list_box_get_row_at_y (self->box, (int) y);
  graphene_rect_t bounds;

  *row = GTK_WIDGET (self->add_row);
  *below = FALSE;
  if (at == NULL || !CO_IS_ITEM_ROW (at) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (at), GTK_WIDGET (self->box), &bounds))
    return g_list_model_get_n_items (self->items);

  *row = GTK_WIDGET (at);
  *below = y > bounds.origin.y + bounds.size.height / 2;
  return find_position (self, co_item_row_get_item (CO_ITEM_ROW (at))) + (*below ? 1 : 0);
}

static GdkDragAction
drop_motion_cb (CoItemList *self, double x, double y)
{
  gboolean below;
  GtkWidget *row;

  find_gap (self, y, &row, &below);
  mark (self, row, below);
  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (CoItemList *self)
{
  mark (self, NULL, FALSE);
}

static gboolean
drop_cb (CoItemList *self, const GValue *value, double x, double y)
{
  gpointer item = g_value_get_object (value);
  guint from = find_position (self, item);
  gboolean below;
  GtkWidget *row;
  guint gap = find_gap (self, y, &row, &below);

  mark (self, NULL, FALSE);
  if (from != G_MAXUINT && gap > from)
    gap--;
  if (gap != from)
    place (self, item, gap);
  return TRUE;
}

static void
row_activated_cb (CoItemList *self, GtkListBoxRow *row)
{
  if (row == GTK_LIST_BOX_ROW (self->add_row))
    g_signal_emit (self, signals[ADD], 0);
}

static void
co_item_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoItemList *self = CO_ITEM_LIST (object);

  if (id == PROP_NUMBERED)
    g_value_set_boolean (value, self->numbered);
  else if (id == PROP_ADD_LABEL)
    g_value_set_string (value, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->add_row)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_item_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoItemList *self = CO_ITEM_LIST (object);

  if (id == PROP_NUMBERED)
    self->numbered = g_value_get_boolean (value);
  else if (id == PROP_ADD_LABEL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_item_list_dispose (GObject *object)
{
  CoItemList *self = CO_ITEM_LIST (object);

  g_clear_object (&self->marked);
  g_clear_object (&self->record);
  g_clear_object (&self->items);
  g_clear_object (&self->menu);
  g_clear_object (&self->extra_menu);

  G_OBJECT_CLASS (co_item_list_parent_class)->dispose (object);
}

static void
co_item_list_finalize (GObject *object)
{
  g_free (CO_ITEM_LIST (object)->property);

  G_OBJECT_CLASS (co_item_list_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  /**
   * CoItemList::setup-row:
   * @row: a new row
   * @item: what it shows
   *
   * The owner binds the title and adds the details.
   */
  signals[SETUP_ROW] = g_signal_new ("setup-row", CO_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, CO_TYPE_ITEM_ROW, CO_TYPE_RECORD);

  /**
   * CoItemList::place:
   * @item: an item of this list, or of another
   * @position: where it shall be afterwards
   */
  signals[PLACE] = g_signal_new ("place", CO_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 CO_TYPE_RECORD, G_TYPE_UINT);

  /**
   * CoItemList::transfer:
   * @item: an item of this list
   * @target: "previous", "next", or the target of a menu item
   */
  signals[TRANSFER] = g_signal_new ("transfer", CO_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                    2, CO_TYPE_RECORD, G_TYPE_STRING);

  /**
   * CoItemList::remove:
   * @item: an item of this list
   */
  signals[REMOVE] = g_signal_new ("remove", CO_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  CO_TYPE_RECORD);

  /**
   * CoItemList::add:
   *
   * The user wants a new item at the end.
   */
  signals[ADD] = g_signal_new ("add", CO_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
co_item_list_class_init (CoItemListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = co_item_list_get_property;
  object_class->set_property = co_item_list_set_property;
  object_class->dispose = co_item_list_dispose;
  object_class->finalize = co_item_list_finalize;

  /**
   * CoItemList:numbered:
   *
   * Whether the rows show their rank.
   */
  properties[PROP_NUMBERED] =
      g_param_spec_boolean ("numbered", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * CoItemList:add-label:
   *
   * What the row that adds an item says.
   */
  properties[PROP_ADD_LABEL] =
      g_param_spec_string ("add-label", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals ();
}

static void
fill_menu (CoItemList *self)
{
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) removal = g_menu_new ();

  g_menu_remove_all (self->menu);
  g_menu_append (moves, _ ("Move _Up"), "item.move-up");
  g_menu_append (moves, _ ("Move _Down"), "item.move-down");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (moves));
  if (self->extra_menu != NULL)
    g_menu_append_section (self->menu, NULL, self->extra_menu);
  g_menu_append (removal, _ ("_Remove"), "item.remove");
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (removal));
}

static void
co_item_list_init (CoItemList *self)
{
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (self->box, compare_rows, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->box), GTK_ALIGN_START);
  g_signal_connect_object (self->box, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  self->add_row = ADW_BUTTON_ROW (adw_button_row_new ());
  adw_button_row_set_start_icon_name (self->add_row, "list-add-symbolic");
  gtk_list_box_append (self->box, GTK_WIDGET (self->add_row));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));

  self->menu = g_menu_new ();
  fill_menu (self);
}

static void
accept_drops (CoItemList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (g_list_model_get_item_type (self->items), GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->box), GTK_EVENT_CONTROLLER (target));
}

void
co_item_list_set_source (CoItemList *self, CoRecord *record, const char *property)
{
  g_autofree char *signal = g_strconcat ("notify::", property, NULL);
  gboolean first = self->items == NULL;

  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, sync_rows, self);
  g_set_object (&self->record, record);
  g_clear_object (&self->items);
  if (record != NULL)
    {
      /* A move is two changes of the model, but one of the property: then the row need not go and come again. */
      g_signal_connect_object (record, signal, G_CALLBACK (sync_rows), self, G_CONNECT_SWAPPED);
      g_object_get (record, property, &self->items, NULL);
      if (first)
        accept_drops (self);
    }
  sync_rows (self);
}

void
co_item_list_set_extra_menu (CoItemList *self, GMenuModel *menu)
{
  g_set_object (&self->extra_menu, menu);
  fill_menu (self);
}

void
co_item_list_name_for (CoItemList *self, const char *whose)
{
  co_button_name (GTK_WIDGET (self->add_row), adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->add_row)),
                  whose);
}

gboolean
co_item_list_search (CoItemList *self, CoSearch *search)
{
  gboolean found = FALSE;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->box)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      gboolean matches = !CO_IS_ITEM_ROW (row) || search == NULL ||
                         co_search_rank (search, co_item_row_get_item (CO_ITEM_ROW (row))) > 0;

      gtk_widget_set_visible (row, matches);
      found |= matches && CO_IS_ITEM_ROW (row);
    }

  return found;
}

void
co_item_list_edit (CoItemList *self, CoRecord *item, gboolean expand)
{
  CoItemRow *row = find_row (self, item);

  if (row == NULL)
    return;
  if (expand)
    co_item_row_set_expanded (row, TRUE);
  co_item_row_edit (row);
}
