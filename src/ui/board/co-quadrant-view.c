/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One quadrant of the board, or the tray of what is to be sorted: a list of recycled rows, one drop target, a field to
 * write in. It differs from the others by sign, word, place and colour.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-quadrant-private.h"

#include "co-board-arrange.h"
#include "co-board-synthesis.h"
#include "co-button-name.h"
#include "co-card-clip.h"
#include "co-card-clipboard.h"
#include "co-card-marks.h"
#include "co-card-menu.h"
#include "co-drop-zone.h"
#include "co-gradual-list.h"
#include "co-labels.h"
#include "co-toasts.h"
#include "co-write-field.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE_WITH_CODE (CoQuadrantView,
                               co_quadrant_view,
                               GTK_TYPE_BOX,
                               G_IMPLEMENT_INTERFACE (CO_TYPE_CARD_HOST, co_quadrant_view_host_init))

enum
{
  PROP_0,
  PROP_QUADRANT,
  N_PROPS
};

enum
{
  LEAVE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const struct
{
  const char *name;
  const char *icon;
  const char *hint;
} looks[CO_N_QUADRANTS] = {
  [CO_QUADRANT_UNSORTED] = { "unsorted", "co-unsorted-symbolic",
                             N_ ("What comes to mind: write it now, sort it later") },
  [CO_QUADRANT_STRENGTH] = { "strength", "co-strength-symbolic", N_ ("What works, within") },
  [CO_QUADRANT_WEAKNESS] = { "weakness", "co-weakness-symbolic", N_ ("What is missing, within") },
  [CO_QUADRANT_OPPORTUNITY] = { "opportunity", "co-opportunity-symbolic", N_ ("What could help, from outside") },
  [CO_QUADRANT_THREAT] = { "threat", "co-threat-symbolic", N_ ("What could harm, from outside") },
};

static void
row_setup_cb (CoQuadrantView *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, co_card_row_new (self->editor));
}

static void
show_run (CoQuadrantView *self, CoCardRow *row)
{
  guint position = co_card_row_get_position (row), start, length;

  if (position >= co_quadrant_view_get_count (self))
    return;

  length = co_cards_find_run (self->cards, position, &start);
  co_card_row_set_run (row, position - start, length);
}

static void
row_bind_cb (CoQuadrantView *self, GtkListItem *item)
{
  CoCardRow *row = CO_CARD_ROW (gtk_list_item_get_child (item));

  co_card_row_set_item (row, item);
  show_run (self, row);
  g_ptr_array_add (self->rows, row);
  co_drop_zone_add_row (self->zone, row);
}

static void
row_unbind_cb (CoQuadrantView *self, GtkListItem *item)
{
  CoCardRow *row = CO_CARD_ROW (gtk_list_item_get_child (item));

  g_ptr_array_remove_fast (self->rows, row);
  co_drop_zone_remove_row (self->zone, row);
  if (self->menu_row == row)
    self->menu_row = NULL;
  co_card_row_set_item (row, NULL);
}

static void
update_count (CoQuadrantView *self)
{
  guint n = co_quadrant_view_get_count (self);
  guint n_all = co_quadrants_count (co_board_editor_get_quadrants (self->editor), self->quadrant);
  /* Translators: how many cards of a quadrant are shown, and how many it has. */
  g_autofree char *text = n < n_all ? g_strdup_printf (_ ("%u of %u"), n, n_all) : g_strdup_printf ("%u", n);

  gtk_label_set_label (self->count_label, n_all > 0 ? text : "");
  gtk_label_set_label (self->hint_label, n_all > 0 ? _ ("No card found here") : _ (looks[self->quadrant].hint));
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), n == 0);
}

static void
show_runs (CoQuadrantView *self)
{
  update_count (self);
  for (guint i = 0; i < self->rows->len; i++)
    show_run (self, g_ptr_array_index (self->rows, i));
}

static void
card_activated_cb (CoQuadrantView *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "card.edit", NULL);
}

static void
written_cb (CoQuadrantView *self, const char *text)
{
  co_board_editor_write (self->editor, text, self->quadrant, NULL);
}

static void
write_done_cb (CoQuadrantView *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->write_revealer)) != NULL;

  if (self->quadrant != CO_QUADRANT_UNSORTED)
    gtk_revealer_set_reveal_child (self->write_revealer, FALSE);
  if (had_focus)
    co_quadrant_view_focus (self, G_MAXUINT);
}

static void
dropped_cb (CoQuadrantView *self, const GValue *value, guint index)
{
  co_card_clipboard_receive (CO_CARD_HOST (self), value, self->quadrant, co_quadrant_view_get_place (self, index));
}

static guint
limit_cb (CoQuadrantView *self, const GValue *value, guint index)
{
  GPtrArray *cards =
      G_VALUE_HOLDS (value, CO_TYPE_CARD_CLIP) ? co_card_clip_get_cards (g_value_get_object (value)) : NULL;

  return cards != NULL && cards->len > 0 ? co_board_limit_place (co_board_editor_get_board (self->editor), self->cards,
                                                                 g_ptr_array_index (cards, 0), index)
                                         : index;
}

static CoCardRow *
pick_row (CoQuadrantView *self, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return widget != NULL ? CO_CARD_ROW (gtk_widget_get_ancestor (widget, CO_TYPE_CARD_ROW)) : NULL;
}

static void
menu_pressed_cb (CoQuadrantView *self, int n_press, double x, double y)
{
  CoCardRow *row = pick_row (self, x, y);

  if (row != NULL)
    co_quadrant_view_show_menu (self, row, x, y);
}

static void
long_pressed_cb (CoQuadrantView *self, double x, double y)
{
  menu_pressed_cb (self, 1, x, y);
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* A plain click selects nothing any more, unless it is for a button of a card. A finger has no Control key: once a card
 * is selected, it selects others. */
static void
released_cb (CoQuadrantView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  CoBoardSelection *selection = co_board_editor_get_selection (self->editor);
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  CoCardRow *row = pick_row (self, x, y);

  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0 || widget == NULL ||
      gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) != NULL || CO_IS_CARD_MARKS (widget))
    return;

  if (row != NULL && is_touch (gesture) && co_board_selection_count (selection) > 0)
    co_board_selection_toggle (selection, co_card_row_get_card (row));
  else
    co_board_selection_clear (selection);
}

/* A double click beside the cards writes a new one. */
static void
list_pressed_cb (CoQuadrantView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  graphene_point_t point;

  if (n_press != 2 || !gtk_widget_compute_point (GTK_WIDGET (self->scroller), GTK_WIDGET (self),
                                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;
  if (pick_row (self, point.x, point.y) == NULL)
    co_quadrant_view_write (self);
}

static gboolean
key_pressed_cb (CoQuadrantView *self, guint key, guint keycode, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (GTK_IS_TEXT_VIEW (focus) || focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list_view)))
    return GDK_EVENT_PROPAGATE;

  return co_quadrant_view_handle_key (self, key, state & gtk_accelerator_get_default_mod_mask ());
}

static void
show_look (CoQuadrantView *self)
{
  const char *title = co_label_enum (CO_TYPE_QUADRANT, self->quadrant);

  gtk_widget_add_css_class (GTK_WIDGET (self), looks[self->quadrant].name);
  gtk_image_set_from_icon_name (self->sign, looks[self->quadrant].icon);
  gtk_label_set_label (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _ ("Enter edits a card, N writes a new one, Space selects it, Control+Shift and an "
                                     "arrow move it"),
                                  -1);
  co_button_name (self->add_button, _ ("New Card (N)"), title);
  gtk_revealer_set_reveal_child (self->write_revealer, self->quadrant == CO_QUADRANT_UNSORTED);
}

static void
co_quadrant_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_QUADRANT)
    g_value_set_enum (value, CO_QUADRANT_VIEW (object)->quadrant);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_quadrant_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_QUADRANT)
    CO_QUADRANT_VIEW (object)->quadrant = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_quadrant_view_constructed (GObject *object)
{
  G_OBJECT_CLASS (co_quadrant_view_parent_class)->constructed (object);

  show_look (CO_QUADRANT_VIEW (object));
}

static void
co_quadrant_view_dispose (GObject *object)
{
  CoQuadrantView *self = CO_QUADRANT_VIEW (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->list_view != NULL)
    gtk_list_view_set_model (self->list_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_QUADRANT_VIEW);
  g_clear_object (&self->cards);
  g_clear_object (&self->shown);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (co_quadrant_view_parent_class)->dispose (object);
}

static void
co_quadrant_view_finalize (GObject *object)
{
  CoQuadrantView *self = CO_QUADRANT_VIEW (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (co_quadrant_view_parent_class)->finalize (object);
}

static void
toggle_selected (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoQuadrantView *self = CO_QUADRANT_VIEW (widget);
  CoCardRow *row = co_quadrant_view_get_current (self);

  if (row != NULL && co_card_row_get_card (row) != NULL)
    co_board_selection_toggle (co_board_editor_get_selection (self->editor), co_card_row_get_card (row));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-quadrant-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CoQuadrantView, sign);
  gtk_widget_class_bind_template_child (widget_class, CoQuadrantView, title_label);
  gtk_widget_class_bind_template_child (widget_class, CoQuadrantView, count_label);
  gtk_widget_class_bind_template_child (widget_class, CoQuadrantView, add_button);
  gtk_widget_class_bind_template_child (widget_class, CoQuadrantView, scroller);
  gtk_widget_class_bind_template_child (widget_class, CoQuadrantView, list_view);
  gtk_widget_class_bind_template_child (widget_class, CoQuadrantView, hint_label);
  gtk_widget_class_bind_template_child (widget_class, CoQuadrantView, write_revealer);
  gtk_widget_class_bind_template_child (widget_class, CoQuadrantView, write_field);
  gtk_widget_class_bind_template_child (widget_class, CoQuadrantView, zone);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, limit_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, written_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_done_cb);
}

static void
co_quadrant_view_class_init (CoQuadrantViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_quadrant_view_get_property;
  object_class->set_property = co_quadrant_view_set_property;
  object_class->constructed = co_quadrant_view_constructed;
  object_class->dispose = co_quadrant_view_dispose;
  object_class->finalize = co_quadrant_view_finalize;

  /**
   * CoQuadrantView:quadrant:
   *
   * Which one it is.
   */
  properties[PROP_QUADRANT] = g_param_spec_enum ("quadrant", NULL, NULL, CO_TYPE_QUADRANT, CO_QUADRANT_UNSORTED,
                                                 G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CoQuadrantView::leave:
   * @direction: where to
   * @position: from which place in the list
   * @with_cards: whether the cards that one holds are to go there as well
   *
   * A key leads out of the quadrant.
   *
   * Returns: whether there is a neighbour
   */
  signals[LEAVE] =
      g_signal_new ("leave", CO_TYPE_QUADRANT_VIEW, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                    G_TYPE_BOOLEAN, 3, G_TYPE_INT, G_TYPE_UINT, G_TYPE_BOOLEAN);

  co_card_clip_register ();
  g_type_ensure (CO_TYPE_DROP_ZONE);
  g_type_ensure (CO_TYPE_WRITE_FIELD);
  bind_template (widget_class);
  co_card_host_class_install (widget_class);
  gtk_widget_class_install_action (widget_class, "quadrant.select", NULL, toggle_selected);
}

static void
co_quadrant_view_init (CoQuadrantView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  co_drop_zone_watch (self->zone, GTK_WIDGET (self), self->scroller);
}

/**
 * co_quadrant_view_set_editor:
 * @self: a quadrant
 * @editor: the editor of the board
 *
 * Shows the cards of a board. Called once.
 */
void
co_quadrant_view_set_editor (CoQuadrantView *self, CoBoardEditor *editor)
{
  g_autoptr (GtkSelectionModel) model = NULL;

  g_set_object (&self->editor, editor);
  self->cards =
      G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (co_board_editor_get_list (editor, self->quadrant)),
                                               GTK_FILTER (g_object_ref (co_board_editor_get_filter (editor)))));
  self->shown = co_gradual_list_new (g_object_ref (self->cards));
  model = co_board_selection_create_model (co_board_editor_get_selection (editor), G_LIST_MODEL (self->shown));
  g_signal_connect_object (self->cards, "items-changed", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (co_board_editor_get_filter (editor), "changed", G_CALLBACK (show_runs), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (co_board_editor_get_quadrants (editor), "changed", G_CALLBACK (show_runs), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, model);
  update_count (self);
}

/**
 * co_quadrant_view_get_quadrant:
 * @self: a quadrant
 *
 * Returns: which one it is
 */
CoQuadrant
co_quadrant_view_get_quadrant (CoQuadrantView *self)
{
  return self->quadrant;
}

/**
 * co_quadrant_view_get_editor:
 * @self: a quadrant
 *
 * Returns: (transfer none): the editor of the board
 */
CoBoardEditor *
co_quadrant_view_get_editor (CoQuadrantView *self)
{
  return self->editor;
}

/**
 * co_quadrant_view_leave:
 * @self: a quadrant
 * @direction: where to
 * @with_cards: whether the cards that one holds are to go there as well
 *
 * Goes to the neighbour.
 *
 * Returns: whether there is one
 */
gboolean
co_quadrant_view_leave (CoQuadrantView *self, GtkDirectionType direction, gboolean with_cards)
{
  CoCardRow *row = co_quadrant_view_get_current (self);
  gboolean handled = FALSE;

  if (row != NULL)
    g_signal_emit (self, signals[LEAVE], 0, (int) direction, co_card_row_get_position (row), with_cards, &handled);
  return handled;
}

static gboolean
taken_up_cb (gpointer self)
{
  co_quadrant_view_write (self);
  return G_SOURCE_REMOVE;
}

/**
 * co_quadrant_view_take_up:
 * @self: a quadrant
 * @text: what was being written on a card that somebody else took off
 *
 * Keeps the text where cards are written, and the keyboard with it: the keys that follow stay letters. The list that
 * loses the card sees to its own focus first.
 */
void
co_quadrant_view_take_up (CoQuadrantView *self, const char *text)
{
  co_write_field_add (CO_WRITE_FIELD (self->write_field), text);
  gtk_revealer_set_reveal_child (self->write_revealer, TRUE);
  co_toast_say (GTK_WIDGET (self), _ ("This card was deleted elsewhere. What you were writing is in the field below."));
  g_idle_add_full (G_PRIORITY_HIGH, taken_up_cb, g_object_ref (self), g_object_unref);
}

/**
 * co_quadrant_view_write:
 * @self: a quadrant
 *
 * Lets cards be written.
 */
void
co_quadrant_view_write (CoQuadrantView *self)
{
  gtk_revealer_set_reveal_child (self->write_revealer, TRUE);
  gtk_widget_grab_focus (self->write_field);
}

static gboolean
menu_closed_idle_cb (gpointer user_data)
{
  CoQuadrantView *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && self->menu_row != NULL &&
      (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) == NULL))
    co_quadrant_view_focus (self, co_card_row_get_position (self->menu_row));
  /* Keys that are pressed elsewhere in the quadrant are not for that card. */
  if (self->menu == NULL || !gtk_widget_get_visible (self->menu))
    self->menu_row = NULL;
  return G_SOURCE_REMOVE;
}

/* The focus goes back to the card, unless the command has brought it to another. */
static void
menu_closed_cb (CoQuadrantView *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, menu_closed_idle_cb, g_object_ref (self), g_object_unref);
}

/**
 * co_quadrant_view_show_menu:
 * @self: a quadrant
 * @row: one of its rows
 * @x: where it has been asked for, or negative for the card itself
 * @y: the same from above
 *
 * Shows the menu of a card.
 */
void
co_quadrant_view_show_menu (CoQuadrantView *self, CoCardRow *row, double x, double y)
{
  g_autoptr (GMenuModel) model = NULL;
  g_autoptr (GPtrArray) cards = NULL;
  graphene_rect_t bounds;

  if (co_card_row_get_card (row) == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self), &bounds))
    return;

  cards = co_card_row_dup_cards (row);
  model = co_card_menu_new (co_board_editor_get_board (self->editor), co_card_row_get_card (row), cards->len);
  g_menu_prepend (G_MENU (model),
                  co_board_selection_contains (co_board_editor_get_selection (self->editor), co_card_row_get_card (row))
                      ? _ ("Uns_elect")
                      : _ ("S_elect"),
                  "quadrant.select");
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  co_quadrant_view_focus (self, co_card_row_get_position (row));
  self->menu_row = row;
  self->menu = co_card_menu_popup (GTK_WIDGET (self), model, &bounds, x, y);
  g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
}
