/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One board, with the question put to the room above its quadrants.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-page.h"

#include "co-board-grid.h"
#include "co-gather-group.h"
#include "co-history-box.h"
#include "co-outline-view.h"
#include "co-room-actions.h"
#include "co-room-bar.h"
#include "co-strategies-view.h"
#include "co-subject-links.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

struct _CoBoardPage
{
  AdwNavigationPage parent_instance;

  CoBoardEditor *editor;
  char *face;
  gboolean has_outline; /* a face is filled when it is first turned to */
  gboolean has_strategies;

  AdwWindowTitle *window_title;
  CoHistoryBox *history_box;
  GtkMenuButton *menu_button;
  GtkLabel *question_label;
  AdwWrapBox *subjects_box;
  CoRoomBar *room_bar;
  CoBoardGrid *grid;
  CoOutlineView *outline;
  CoStrategiesView *strategies;
};

G_DEFINE_FINAL_TYPE (CoBoardPage, co_board_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_FACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_title (CoBoardPage *self)
{
  CoBoard *board = co_board_page_get_board (self);
  const char *title = *co_board_get_title (board) != '\0' ? co_board_get_title (board) : _ ("Untitled board");
  g_autofree char *subtitle = co_gather_describe (board);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_label_set_label (self->question_label, *co_board_get_question (board) != '\0'
                                                 ? co_board_get_question (board)
                                                 : _ ("Which question is put to the room?"));
  if (*co_board_get_question (board) != '\0')
    gtk_widget_remove_css_class (GTK_WIDGET (self->question_label), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->question_label), "dimmed");
}

static void
write_card (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_board_page_write (CO_BOARD_PAGE (widget));
}

static gboolean
has_face (CoBoardPage *self, const char *face)
{
  return g_str_equal (self->face, face);
}

static void
fill_face (CoBoardPage *self)
{
  if (has_face (self, "outline") && !self->has_outline)
    {
      co_outline_view_set_editor (self->outline, self->editor);
      self->has_outline = TRUE;
    }
  else if (has_face (self, "strategies") && !self->has_strategies)
    {
      co_strategies_view_set_editor (self->strategies, self->editor);
      self->has_strategies = TRUE;
    }
}

/* One comes to work on cards, not on the question above them. */
static void
focus_face (CoBoardPage *self)
{
  if (has_face (self, "outline"))
    co_outline_view_focus (self->outline, 0);
  else if (has_face (self, "strategies"))
    co_strategies_view_focus (self->strategies);
  else
    co_board_grid_focus (self->grid);
}

static void
co_board_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FACE)
    g_value_set_string (value, CO_BOARD_PAGE (object)->face);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_board_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoBoardPage *self = CO_BOARD_PAGE (object);

  if (id != PROP_FACE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_value_get_string (value) != NULL && g_set_str (&self->face, g_value_get_string (value)))
    {
      fill_face (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

/* To another face, and from that back to the wall. */
static void
turn (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoBoardPage *self = CO_BOARD_PAGE (widget);
  const char *face = g_variant_get_string (parameter, NULL);

  g_object_set (self, "face", has_face (self, face) ? "wall" : face, NULL);
  focus_face (self);
}

static void
find (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_board_page_find (CO_BOARD_PAGE (widget));
}

static void
sort (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoBoardPage *self = CO_BOARD_PAGE (widget);
  gboolean by_votes = g_str_equal (g_variant_get_string (parameter, NULL), "votes");

  if (by_votes && co_room_get_voting (co_board_editor_get_room (self->editor)))
    {
      co_toast_say (widget, _ ("The votes are not revealed yet"));
      return;
    }

  co_board_editor_sort (self->editor, by_votes ? CO_CARD_ORDER_VOTES : CO_CARD_ORDER_THEME);
  co_toast_undo (widget, by_votes ? _ ("Cards sorted by votes") : _ ("Cards sorted by theme"));
}

static void
narrowed_cb (CoBoardPage *self)
{
  co_subject_links_set_narrow (self->subjects_box, TRUE);
}

static void
widened_cb (CoBoardPage *self)
{
  co_subject_links_set_narrow (self->subjects_box, FALSE);
}

static void
co_board_page_dispose (GObject *object)
{
  CoBoardPage *self = CO_BOARD_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_BOARD_PAGE);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (co_board_page_parent_class)->dispose (object);
}

static void
co_board_page_finalize (GObject *object)
{
  g_free (CO_BOARD_PAGE (object)->face);

  G_OBJECT_CLASS (co_board_page_parent_class)->finalize (object);
}

static void
co_board_page_shown (AdwNavigationPage *page)
{
  focus_face (CO_BOARD_PAGE (page));
}

static void
co_board_page_class_init (CoBoardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = co_board_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = co_board_page_set_property;
  G_OBJECT_CLASS (klass)->dispose = co_board_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = co_board_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = co_board_page_shown;

  /**
   * CoBoardPage:face:
   *
   * How the board is shown: "wall", "outline" or "strategies".
   */
  properties[PROP_FACE] = g_param_spec_string ("face", NULL, NULL, "wall",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  g_type_ensure (CO_TYPE_BOARD_GRID);
  g_type_ensure (CO_TYPE_HISTORY_BOX);
  g_type_ensure (CO_TYPE_OUTLINE_VIEW);
  g_type_ensure (CO_TYPE_ROOM_BAR);
  g_type_ensure (CO_TYPE_STRATEGIES_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-board-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CoBoardPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, CoBoardPage, history_box);
  gtk_widget_class_bind_template_child (widget_class, CoBoardPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CoBoardPage, question_label);
  gtk_widget_class_bind_template_child (widget_class, CoBoardPage, subjects_box);
  gtk_widget_class_bind_template_child (widget_class, CoBoardPage, room_bar);
  gtk_widget_class_bind_template_callback (widget_class, focus_face);
  gtk_widget_class_bind_template_callback (widget_class, narrowed_cb);
  gtk_widget_class_bind_template_callback (widget_class, widened_cb);
  gtk_widget_class_bind_template_child (widget_class, CoBoardPage, grid);
  gtk_widget_class_bind_template_child (widget_class, CoBoardPage, outline);
  gtk_widget_class_bind_template_child (widget_class, CoBoardPage, strategies);

  gtk_widget_class_install_action (widget_class, "board.write", NULL, write_card);
  gtk_widget_class_install_action (widget_class, "board.find", NULL, find);
  gtk_widget_class_install_action (widget_class, "board.sort", "s", sort);
  gtk_widget_class_install_property_action (widget_class, "board.face", "face");
  gtk_widget_class_install_action (widget_class, "board.turn", "s", turn);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "board.write", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "board.turn", "s",
                                       "outline");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "board.turn", "s",
                                       "strategies");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "room.private",
                                       NULL);
}

static void
co_board_page_init (CoBoardPage *self)
{
  g_autoptr (GtkBuilder) menu = gtk_builder_new_from_resource ("/org/example/Cocreate/ui/board/co-board-menu.ui");

  self->face = g_strdup ("wall");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (gtk_builder_get_object (menu, "board_menu")));
}

/**
 * co_board_page_new:
 * @store: the store of the project
 * @board: one of its boards
 *
 * Returns: (transfer none): a page that shows the board
 */
AdwNavigationPage *
co_board_page_new (CoStore *store, CoBoard *board)
{
  CoBoardPage *self = g_object_new (CO_TYPE_BOARD_PAGE, NULL);

  self->editor = co_board_editor_new (store, board);
  /* The bar leads the focus away from a button before its command is disabled. */
  co_room_bar_set_room (self->room_bar, co_board_editor_get_room (self->editor));
  co_room_actions_insert (GTK_WIDGET (self), co_board_editor_get_room (self->editor));
  co_board_grid_set_editor (self->grid, self->editor);
  co_subject_links_watch (self->subjects_box, store, board);
  g_object_set (self->history_box, "store", store, NULL);
  g_signal_connect_object (board, "notify::question", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (board, "notify::title", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (board, "notify::subject", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (board, "notify::sources", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  show_title (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * co_board_page_get_board:
 * @self: a page
 *
 * Returns: (transfer none): the board that it shows
 */
CoBoard *
co_board_page_get_board (CoBoardPage *self)
{
  return co_board_editor_get_board (self->editor);
}

/**
 * co_board_page_write:
 * @self: a page
 *
 * Lets cards be written: on the wall to be sorted later, in the outline where one is.
 */
void
co_board_page_write (CoBoardPage *self)
{
  if (has_face (self, "outline"))
    co_outline_view_write (self->outline);
  else if (has_face (self, "strategies"))
    co_strategies_view_write (self->strategies);
  else
    co_board_grid_write (self->grid);
}

/**
 * co_board_page_find:
 * @self: a page
 *
 * Lets cards be looked for, on the wall.
 */
void
co_board_page_find (CoBoardPage *self)
{
  g_object_set (self, "face", "wall", NULL);
  co_board_grid_find (self->grid);
}
