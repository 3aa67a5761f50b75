/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the room is doing, above the board for as long as it does: a vote that goes on, private writing.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-room-bar.h"

#include <glib/gi18n.h>

struct _CoRoomBar
{
  GtkBox parent_instance;

  CoRoom *room;
  gboolean narrow;

  GtkWidget *voting_box;
  GtkLabel *voting_label;
  GtkWidget *writing_box;
  GtkLabel *writing_label;
  GtkWidget *reveal_button;
  GtkWidget *end_button;
};

G_DEFINE_FINAL_TYPE (CoRoomBar, co_room_bar, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_ORIENTATION_OF_ROWS,
  N_PROPS
};

enum
{
  LEAVE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
show_voting (CoRoomBar *self, CoVotingRound *round)
{
  guint ballots = co_voting_round_count_ballots (round, CO_VOTING_ALL);
  guint budget = (guint) CLAMP (co_voting_round_get_budget (round), 0, G_MAXINT);
  g_autofree char *given = g_strdup_printf (ngettext ("%u ballot", "%u ballots", ballots), ballots);
  g_autofree char *each = g_strdup_printf (ngettext ("%u dot each", "%u dots each", budget), budget);
  /* Translators: how many ballots, how many dots each voter has. */
  g_autofree char *text = g_strdup_printf (_ ("Vote open: %s, %s"), given, each);

  gtk_label_set_label (self->voting_label, text);
}

static void
show_writing (CoRoomBar *self, gboolean private, guint n_hidden)
{
  g_autofree char *hidden = g_strdup_printf (ngettext ("%u hidden card", "%u hidden cards", n_hidden), n_hidden);
  g_autofree char *text = private ? g_strdup_printf (_ ("Private writing: %s"), hidden) : g_strdup (hidden);
  g_autofree char *reveal = g_strdup_printf (ngettext ("Re_veal %u Card", "Re_veal %u Cards", n_hidden), n_hidden);

  gtk_label_set_label (self->writing_label, text);
  gtk_button_set_label (GTK_BUTTON (self->reveal_button), n_hidden > 0 ? reveal : _ ("Re_veal"));
  gtk_widget_set_visible (self->end_button, private);
}

/* Whoever has pressed a button that has nothing more to do, or is in a row that goes, is on the board afterwards. */
static void
leave_row (CoRoomBar *self, GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row)))
    g_signal_emit (self, signals[LEAVE], 0);
}

static void
update (CoRoomBar *self)
{
  CoBoard *board = co_room_get_board (self->room);
  CoVotingRound *round = co_board_get_open_round (board);
  gboolean private = co_board_get_private (board);
  guint n_hidden = co_board_count_hidden (board);
  gboolean is_new = round != NULL && !gtk_widget_get_visible (self->voting_box);

  if (round != NULL)
    show_voting (self, round);
  if (private || n_hidden > 0)
    show_writing (self, private, n_hidden);
  if (round == NULL)
    leave_row (self, self->voting_box);
  if (n_hidden == 0)
    leave_row (self, private ? self->reveal_button : self->writing_box);
  gtk_widget_set_visible (self->voting_box, round != NULL);
  gtk_widget_set_visible (self->writing_box, private || n_hidden > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), round != NULL || private || n_hidden > 0);
  if (is_new && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->voting_label),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
co_room_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoRoomBar *self = CO_ROOM_BAR (object);

  if (id == PROP_NARROW)
    g_value_set_boolean (value, self->narrow);
  else if (id == PROP_ORIENTATION_OF_ROWS)
    g_value_set_enum (value, self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_room_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoRoomBar *self = CO_ROOM_BAR (object);

  if (id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  else if (self->narrow != g_value_get_boolean (value))
    {
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      g_object_notify_by_pspec (object, properties[PROP_ORIENTATION_OF_ROWS]);
    }
}

static void
co_room_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_ROOM_BAR);
  g_clear_object (&CO_ROOM_BAR (object)->room);

  G_OBJECT_CLASS (co_room_bar_parent_class)->dispose (object);
}

static void
co_room_bar_class_init (CoRoomBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = co_room_bar_get_property;
  G_OBJECT_CLASS (klass)->set_property = co_room_bar_set_property;
  G_OBJECT_CLASS (klass)->dispose = co_room_bar_dispose;

  /**
   * CoRoomBar:narrow:
   *
   * Whether the buttons have no room beside the words.
   */
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CoRoomBar:orientation-of-rows:
   *
   * Where the buttons stand: beside the words, or below.
   */
  properties[PROP_ORIENTATION_OF_ROWS] =
      g_param_spec_enum ("orientation-of-rows", NULL, NULL, GTK_TYPE_ORIENTATION, GTK_ORIENTATION_HORIZONTAL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  /**
   * CoRoomBar::leave:
   *
   * The focus is on a row that has nothing more to do.
   */
  signals[LEAVE] = g_signal_new ("leave", CO_TYPE_ROOM_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-room-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CoRoomBar, voting_box);
  gtk_widget_class_bind_template_child (widget_class, CoRoomBar, voting_label);
  gtk_widget_class_bind_template_child (widget_class, CoRoomBar, writing_box);
  gtk_widget_class_bind_template_child (widget_class, CoRoomBar, writing_label);
  gtk_widget_class_bind_template_child (widget_class, CoRoomBar, reveal_button);
  gtk_widget_class_bind_template_child (widget_class, CoRoomBar, end_button);
}

static void
co_room_bar_init (CoRoomBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_room_bar_set_room:
 * @self: a bar
 * @room: what it tells of
 *
 * Tells what the room does. Called once.
 */
void
co_room_bar_set_room (CoRoomBar *self, CoRoom *room)
{
  g_set_object (&self->room, room);
  g_signal_connect_object (room, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
