/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The four quadrants and the tray of what is to be sorted. It walks from one to the next, brings the focus to what has
 * been moved, and says it. Where there is no room for all of them, it shows one at a time.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-grid.h"

#include "co-filter-bar.h"
#include "co-labels.h"
#include "co-quadrant-view.h"
#include "co-selection-bar.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

#define TRAY_WIDTH 260
#define NARROW_WIDTH 640

struct _CoBoardGrid
{
  GtkBox parent_instance;

  CoBoardEditor *editor;
  gboolean narrow;
  int tray_width;

  CoQuadrantView *views[CO_N_QUADRANTS];
  CoCard *found_from;            /* where the focus was when something was looked for */
  CoFilterBar *filter_bar;       /* as soon as something is looked for: its lists take long to build */
  CoSelectionBar *selection_bar; /* as soon as something is selected */
  GtkOverlay *overlay;
  AdwToggleGroup *toggles;
  GtkWidget *quadrants_box;
  GtkWidget *internal_box;
  GtkWidget *external_box;
  GtkWidget *internal_label;
  GtkWidget *external_label;
  GtkWidget *tray;
  GtkWidget *tray_label;
};

G_DEFINE_FINAL_TYPE (CoBoardGrid, co_board_grid, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_TRAY_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What lies above, below, to the left and to the right of each. */
static const int neighbours[CO_N_QUADRANTS][4] = {
  [CO_QUADRANT_UNSORTED] = { -1, -1, CO_QUADRANT_WEAKNESS, -1 },
  [CO_QUADRANT_STRENGTH] = { -1, CO_QUADRANT_OPPORTUNITY, -1, CO_QUADRANT_WEAKNESS },
  [CO_QUADRANT_WEAKNESS] = { -1, CO_QUADRANT_THREAT, CO_QUADRANT_STRENGTH, CO_QUADRANT_UNSORTED },
  [CO_QUADRANT_OPPORTUNITY] = { CO_QUADRANT_STRENGTH, -1, -1, CO_QUADRANT_THREAT },
  [CO_QUADRANT_THREAT] = { CO_QUADRANT_WEAKNESS, -1, CO_QUADRANT_OPPORTUNITY, CO_QUADRANT_UNSORTED },
};

/* Shows all of them, or when it is narrow the one that is chosen. */
static void
update_layout (CoBoardGrid *self)
{
  CoQuadrant chosen = (CoQuadrant) adw_toggle_group_get_active (self->toggles);
  gboolean internal = chosen == CO_QUADRANT_STRENGTH || chosen == CO_QUADRANT_WEAKNESS;

  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->views[i]), !self->narrow || i == chosen);
  gtk_widget_set_visible (self->quadrants_box, !self->narrow || chosen != CO_QUADRANT_UNSORTED);
  gtk_widget_set_visible (self->internal_box, !self->narrow || internal);
  gtk_widget_set_visible (self->external_box, !self->narrow || !internal);
  gtk_widget_set_visible (self->internal_label, !self->narrow);
  gtk_widget_set_visible (self->external_label, !self->narrow);
  gtk_widget_set_visible (self->tray_label, !self->narrow);
  gtk_widget_set_visible (self->tray, !self->narrow || chosen == CO_QUADRANT_UNSORTED);
  gtk_widget_set_hexpand (self->tray, self->narrow);
  adw_clamp_set_maximum_size (ADW_CLAMP (self->tray), self->narrow ? NARROW_WIDTH : self->tray_width);
}

static void
toggled_cb (CoBoardGrid *self)
{
  if (self->narrow)
    update_layout (self);
}

static void
show_quadrant (CoBoardGrid *self, CoQuadrant quadrant)
{
  adw_toggle_group_set_active (self->toggles, quadrant);
}

static gboolean
leave_cb (CoBoardGrid *self, GtkDirectionType direction, guint position, gboolean with_cards, CoQuadrantView *view)
{
  g_autoptr (GPtrArray) cards = NULL;
  int target = neighbours[co_quadrant_view_get_quadrant (view)][direction - GTK_DIR_UP];
  guint index = direction == GTK_DIR_DOWN ? 0 : direction == GTK_DIR_UP ? G_MAXUINT : position;

  if (target < 0)
    return FALSE;

  if (with_cards)
    {
      cards = co_quadrant_view_dup_cards (view);
      co_board_editor_move (self->editor, cards, (CoQuadrant) target,
                            co_quadrant_view_get_place (self->views[target], index));
    }
  else
    {
      show_quadrant (self, (CoQuadrant) target);
      co_quadrant_view_focus (self->views[target], index);
    }

  return TRUE;
}

static void
say_place (CoBoardGrid *self, const char *format, CoCard *card, GtkAccessibleAnnouncementPriority priority)
{
  CoQuadrants *quadrants = co_board_editor_get_quadrants (self->editor);
  g_autofree char *place = co_card_host_name_place (card);
  g_autofree char *text = g_strdup_printf (format, place, co_quadrants_find (quadrants, card) + 1,
                                           co_quadrants_count (quadrants, co_card_get_quadrant (card)));

  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, priority);
}

static void
moved_cb (CoBoardGrid *self, GPtrArray *cards)
{
  CoCard *card = g_ptr_array_index (cards, 0);
  CoQuadrant quadrant = co_card_get_quadrant (card);
  g_autofree char *place = co_card_host_name_place (card);
  g_autofree char *text = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  show_quadrant (self, quadrant);
  co_quadrant_view_focus (self->views[quadrant], co_quadrant_view_find (self->views[quadrant], card));
  if (cards->len == 1)
    {
      say_place (self, _ ("Moved to %s, %u of %u"), card, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
      return;
    }

  /* Translators: the quadrant, and the place there of the first of the cards. */
  text =
      g_strdup_printf (ngettext ("%u card moved to %s, from %u", "%u cards moved to %s, from %u", cards->len),
                       cards->len, place, co_quadrants_find (co_board_editor_get_quadrants (self->editor), card) + 1);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Cards of one board stand together: between those of others there is no place for them. */
static void
kept_cb (CoBoardGrid *self, GPtrArray *cards)
{
  CoRecord *board = co_record_get_owner (g_ptr_array_index (cards, 0));
  g_autofree char *text = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  /* Translators: the title of the board to which a card belongs. */
  text = g_strdup_printf (_ ("It stays with the other cards of “%s”"), co_record_get_title (board));
  co_toast_say (GTK_WIDGET (self), text);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
reached_cb (CoBoardGrid *self, CoCard *card)
{
  CoQuadrant quadrant = co_card_get_quadrant (card);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  show_quadrant (self, quadrant);
  co_quadrant_view_focus (self->views[quadrant], co_quadrant_view_find (self->views[quadrant], card));
  say_place (self, _ ("%s, %u of %u"), card, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
united_cb (CoBoardGrid *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    co_toast_undo (GTK_WIDGET (self), _ ("It is one card again, with its twin"));
}

static void
accompanied_cb (CoBoardGrid *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    co_toast_undo (GTK_WIDGET (self), _ ("Its twin has come with it"));
}

static void
separated_cb (CoBoardGrid *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    co_toast_undo (GTK_WIDGET (self), _ ("They are two cards now, each edited on its own"));
}

/* A command is for the card where one is: of those that are selected, the first. */
static void
command_selection (CoBoardGrid *self, const char *command)
{
  g_autoptr (GPtrArray) cards = co_board_selection_dup_cards (co_board_editor_get_selection (self->editor));
  CoCard *card = cards->len > 0 ? g_ptr_array_index (cards, 0) : NULL;
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;
  CoQuadrantView *view;

  if (card == NULL)
    return;

  view = self->views[co_card_get_quadrant (card)];
  show_quadrant (self, co_card_get_quadrant (card));
  co_quadrant_view_focus (view, co_quadrant_view_find (view, card));
  if (g_action_parse_detailed_name (command, &action, &target, NULL))
    gtk_widget_activate_action_variant (GTK_WIDGET (view), action, target);
}

static void
clear_selection (CoBoardGrid *self)
{
  co_board_grid_focus (self);
  co_board_selection_clear (co_board_editor_get_selection (self->editor));
}

static void
show_selection (CoBoardGrid *self, guint n)
{
  if (self->selection_bar == NULL)
    {
      self->selection_bar = g_object_new (CO_TYPE_SELECTION_BAR, NULL);
      g_signal_connect_object (self->selection_bar, "command", G_CALLBACK (command_selection), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->selection_bar, "clear", G_CALLBACK (clear_selection), self, G_CONNECT_SWAPPED);
      g_object_bind_property (self, "narrow", self->selection_bar, "narrow", G_BINDING_SYNC_CREATE);
      gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->selection_bar));
    }
  co_selection_bar_show_count (self->selection_bar, n);
}

static void
selection_changed_cb (CoBoardGrid *self, CoBoardSelection *selection)
{
  guint n = co_board_selection_count (selection);
  g_autofree char *text = g_strdup_printf (ngettext ("%u card selected", "%u cards selected", n), n);

  show_selection (self, n);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), n > 0 ? text : _ ("No card selected"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
added_cb (CoBoardGrid *self, CoCard *card, guint n)
{
  CoQuadrant quadrant = co_card_get_quadrant (card);
  g_autofree char *text = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (co_quadrant_view_find (self->views[quadrant], card) == co_quadrant_view_get_count (self->views[quadrant]))
    {
      co_toast_say (GTK_WIDGET (self), _ ("Added, but not among the cards that you look for"));
      return;
    }
  co_quadrant_view_scroll (self->views[quadrant], co_quadrant_view_find (self->views[quadrant], card));
  if (n == 1)
    {
      /* Translators: the quadrant, the place of the card in it, and how many cards it has. */
      say_place (self, _ ("Added to %s, %u of %u"), card, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
      return;
    }

  text = g_strdup_printf (ngettext ("%u card added", "%u cards added", n), n);
  co_toast_undo (GTK_WIDGET (self), text);
}

/* Back to where one was, as far as it is still there. */
static void
filter_closed_cb (CoBoardGrid *self)
{
  g_autoptr (CoCard) card = g_steal_pointer (&self->found_from);
  CoQuadrantView *view = card != NULL ? self->views[co_card_get_quadrant (card)] : NULL;

  if (view != NULL && co_quadrant_view_find (view, card) < co_quadrant_view_get_count (view))
    co_quadrant_view_focus (view, co_quadrant_view_find (view, card));
  else
    co_board_grid_focus (self);
}

static void
co_board_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoBoardGrid *self = CO_BOARD_GRID (object);

  if (id == PROP_NARROW)
    g_value_set_boolean (value, self->narrow);
  else if (id == PROP_TRAY_WIDTH)
    g_value_set_int (value, self->tray_width);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_board_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoBoardGrid *self = CO_BOARD_GRID (object);

  if (id == PROP_NARROW)
    self->narrow = g_value_get_boolean (value);
  else if (id == PROP_TRAY_WIDTH)
    self->tray_width = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);

  if (self->tray != NULL)
    update_layout (self);
}

static void
co_board_grid_dispose (GObject *object)
{
  CoBoardGrid *self = CO_BOARD_GRID (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_BOARD_GRID);
  g_clear_object (&self->found_from);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (co_board_grid_parent_class)->dispose (object);
}

static void
bind_views (GtkWidgetClass *widget_class)
{
  static const char *const names[] = { "unsorted_view", "strength_view", "weakness_view", "opportunity_view",
                                       "threat_view" };

  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                               (gssize) (G_STRUCT_OFFSET (CoBoardGrid, views) + i * sizeof (gpointer)));
}

static void
co_board_grid_class_init (CoBoardGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_board_grid_get_property;
  object_class->set_property = co_board_grid_set_property;
  object_class->dispose = co_board_grid_dispose;

  /**
   * CoBoardGrid:narrow:
   *
   * Whether there is room for one quadrant only.
   */
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * CoBoardGrid:tray-width:
   *
   * The width of the tray beside the quadrants.
   */
  properties[PROP_TRAY_WIDTH] =
      g_param_spec_int ("tray-width", NULL, NULL, -1, G_MAXINT, TRAY_WIDTH, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CO_TYPE_QUADRANT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-board-grid.ui");
  bind_views (widget_class);
  gtk_widget_class_bind_template_child (widget_class, CoBoardGrid, toggles);
  gtk_widget_class_bind_template_child (widget_class, CoBoardGrid, quadrants_box);
  gtk_widget_class_bind_template_child (widget_class, CoBoardGrid, internal_box);
  gtk_widget_class_bind_template_child (widget_class, CoBoardGrid, external_box);
  gtk_widget_class_bind_template_child (widget_class, CoBoardGrid, internal_label);
  gtk_widget_class_bind_template_child (widget_class, CoBoardGrid, external_label);
  gtk_widget_class_bind_template_child (widget_class, CoBoardGrid, tray);
  gtk_widget_class_bind_template_child (widget_class, CoBoardGrid, tray_label);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_child (widget_class, CoBoardGrid, overlay);
}

static void
co_board_grid_init (CoBoardGrid *self)
{
  self->tray_width = TRAY_WIDTH;
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    g_signal_connect_object (self->views[i], "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  update_layout (self);
}

/**
 * co_board_grid_set_editor:
 * @self: the quadrants
 * @editor: the editor of the board
 *
 * Shows the cards of a board. Called once.
 */
void
co_board_grid_set_editor (CoBoardGrid *self, CoBoardEditor *editor)
{
  g_set_object (&self->editor, editor);
  g_signal_connect_object (editor, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (co_board_editor_get_selection (editor), "changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "reached", G_CALLBACK (reached_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "united", G_CALLBACK (united_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "accompanied", G_CALLBACK (accompanied_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "separated", G_CALLBACK (separated_cb), self, G_CONNECT_SWAPPED);
  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    co_quadrant_view_set_editor (self->views[i], editor);
}

/**
 * co_board_grid_focus:
 * @self: the quadrants
 *
 * Brings the focus to the first card that is shown, or where there is none to what makes one.
 */
void
co_board_grid_focus (CoBoardGrid *self)
{
  static const CoQuadrant order[] = { CO_QUADRANT_STRENGTH, CO_QUADRANT_WEAKNESS, CO_QUADRANT_OPPORTUNITY,
                                      CO_QUADRANT_THREAT, CO_QUADRANT_UNSORTED };
  CoQuadrantView *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      CoQuadrantView *view = self->views[order[i]];

      if (!gtk_widget_get_mapped (GTK_WIDGET (view)))
        continue;
      if (first == NULL || co_quadrant_view_get_count (first) == 0)
        first = view;
    }

  if (first != NULL)
    co_quadrant_view_focus (first, 0);
}

/**
 * co_board_grid_write:
 * @self: the quadrants
 *
 * Lets cards be written that are to be sorted later.
 */
void
co_board_grid_write (CoBoardGrid *self)
{
  show_quadrant (self, CO_QUADRANT_UNSORTED);
  co_quadrant_view_write (self->views[CO_QUADRANT_UNSORTED]);
}

/**
 * co_board_grid_find:
 * @self: the quadrants
 *
 * Lets cards be looked for.
 */
void
co_board_grid_find (CoBoardGrid *self)
{
  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    {
      CoCardRow *row = co_quadrant_view_get_current (self->views[i]);

      if (row != NULL)
        g_set_object (&self->found_from, co_card_row_get_card (row));
    }
  if (self->filter_bar == NULL)
    {
      self->filter_bar = g_object_new (CO_TYPE_FILTER_BAR, NULL);
      co_filter_bar_set_editor (self->filter_bar, self->editor);
      g_signal_connect_object (self->filter_bar, "closed", G_CALLBACK (filter_closed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->filter_bar, "entered", G_CALLBACK (co_board_grid_focus), self, G_CONNECT_SWAPPED);
      gtk_box_prepend (GTK_BOX (self), GTK_WIDGET (self->filter_bar));
    }
  co_filter_bar_open (self->filter_bar);
}
