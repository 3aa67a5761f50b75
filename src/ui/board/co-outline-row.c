/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of the outline: a quadrant, a theme, or a card. The row is recycled: what it shows lives in the item, and the
 * field in which its text is changed is made for that moment only.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-outline-row.h"

#include "co-button-name.h"
#include "co-card-links.h"
#include "co-input.h"
#include "co-labels.h"
#include "co-outline-editor.h"
#include "co-outline-view.h"
#include "co-voting.h"

#include <glib/gi18n.h>

struct _CoOutlineRow
{
  GtkBox parent_instance;

  CoBoardEditor *editor;
  GtkListItem *item; /* not owned: it owns the row */
  GSignalGroup *card_signals;
  GSignalGroup *group_signals;
  GtkWidget *text_view;
  gulong expanded_id;

  GtkTreeExpander *expander;
  GtkBox *body;
  GtkImage *sign;
  GtkWidget *line;
  GtkLabel *label;
  GtkLabel *marks_label;
};

G_DEFINE_FINAL_TYPE (CoOutlineRow, co_outline_row, GTK_TYPE_BOX)

static const char *const icons[CO_N_QUADRANTS] = { "co-unsorted-symbolic", "co-strength-symbolic",
                                                   "co-weakness-symbolic", "co-opportunity-symbolic",
                                                   "co-threat-symbolic" };
static const char *const names[CO_N_QUADRANTS] = { "unsorted", "strength", "weakness", "opportunity", "threat" };

static gpointer
get_shown (CoOutlineRow *self)
{
  GtkTreeListRow *row = co_outline_row_get_tree_row (self);
  gpointer shown = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  /* The row of the tree keeps it. */
  if (shown != NULL)
    g_object_unref (shown);
  return shown;
}

/* What a screen reader tells of a tree: how deep one is, and whether there is more inside. */
static void
tell_place (CoOutlineRow *self)
{
  GtkTreeListRow *row = co_outline_row_get_tree_row (self);
  GtkWidget *holder = gtk_widget_get_parent (GTK_WIDGET (self));

  if (row == NULL || holder == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int) gtk_tree_list_row_get_depth (row) + 1, -1);
  if (gtk_tree_list_row_is_expandable (row))
    gtk_accessible_update_state (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 gtk_tree_list_row_get_expanded (row), -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (holder), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static void
tell (CoOutlineRow *self, const char *label, const char *description)
{
  gtk_list_item_set_accessible_label (self->item, label);
  gtk_list_item_set_accessible_description (self->item, description);
  co_button_name (GTK_WIDGET (self->expander), _ ("Show or Hide"), label);
  tell_place (self);
}

static char *
describe_card (CoOutlineRow *self, CoCard *card)
{
  gboolean is_hidden = co_card_get_hidden (card);
  char *links = is_hidden ? NULL : co_card_links_describe (co_board_editor_get_board (self->editor), card);
  g_autoptr (GStrvBuilder) marks = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  gint64 votes = is_hidden ? 0 : co_board_get_shown_votes (co_board_editor_get_board (self->editor), card);

  if (*co_card_get_author (card) != '\0' && !is_hidden)
    g_strv_builder_add (marks, co_card_get_author (card));
  if (co_card_get_college (card) != CO_COLLEGE_NONE)
    g_strv_builder_add (marks, co_label_enum (CO_TYPE_COLLEGE, (int) co_card_get_college (card)));
  if (votes > 0)
    g_strv_builder_take (marks, g_strdup_printf (ngettext ("%u vote", "%u votes", (gulong) votes), (guint) votes));
  if (co_card_get_colour (card) != CO_CARD_COLOUR_NONE)
    g_strv_builder_add (marks, co_label_enum (CO_TYPE_CARD_COLOUR, (int) co_card_get_colour (card)));
  if (links != NULL)
    g_strv_builder_take (marks, links);
  all = g_strv_builder_end (marks);

  return g_strjoinv (" · ", all);
}

static void
show_card (CoOutlineRow *self)
{
  CoCard *card = co_outline_row_get_card (self);
  g_autofree char *marks = NULL;

  if (card == NULL)
    return;

  marks = describe_card (self, card);
  gtk_label_set_label (self->label, co_label_card (card));
  gtk_label_set_label (self->marks_label, marks);
  tell (self, co_label_card (card), marks);
}

static void
show_group (CoOutlineRow *self)
{
  CoOutlineGroup *group = co_outline_row_get_group (self);
  guint n = group != NULL ? co_outline_group_count_cards (group) : 0;
  const char *theme;
  g_autofree char *count = NULL, *name = NULL;

  if (group == NULL)
    return;

  theme = co_outline_group_get_theme (group);
  count = g_strdup_printf (ngettext ("%u card", "%u cards", n), n);
  gtk_label_set_label (self->marks_label, count);
  if (theme == NULL)
    {
      name = g_strdup (co_label_enum (CO_TYPE_QUADRANT, (int) co_outline_group_get_quadrant (group)));
      gtk_label_set_label (self->label, name);
    }
  else
    {
      /* Translators: what a screen reader says of a line of the outline; %s is the name of the theme. */
      name = g_strdup_printf (_ ("Theme: %s"), theme);
      gtk_label_set_label (self->label, theme);
    }
  tell (self, name, count);
  /* A theme may be in each quadrant. */
  if (theme != NULL)
    {
      const char *quadrant = co_label_enum (CO_TYPE_QUADRANT, (int) co_outline_group_get_quadrant (group));
      g_autofree char *both = g_strdup_printf ("%s, %s", quadrant, name);

      co_button_name (GTK_WIDGET (self->expander), _ ("Show or Hide"), both);
    }
}

static void
show_kind (CoOutlineRow *self)
{
  CoOutlineGroup *group = co_outline_row_get_group (self);
  gboolean is_quadrant = group != NULL && co_outline_group_get_theme (group) == NULL;

  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->sign), names[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->sign), is_quadrant);
  if (is_quadrant)
    {
      gtk_image_set_from_icon_name (self->sign, icons[co_outline_group_get_quadrant (group)]);
      gtk_widget_add_css_class (GTK_WIDGET (self->sign), names[co_outline_group_get_quadrant (group)]);
    }
  gtk_widget_remove_css_class (GTK_WIDGET (self->label), "title-4");
  gtk_widget_remove_css_class (GTK_WIDGET (self->label), "heading");
  if (group != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), is_quadrant ? "title-4" : "heading");
}

static void
end_editing (CoOutlineRow *self, gboolean keep)
{
  GtkWidget *text_view = g_steal_pointer (&self->text_view);
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), CO_TYPE_OUTLINE_VIEW);
  gpointer shown = get_shown (self);
  gboolean has_focus;
  g_autofree char *text = NULL;

  if (text_view == NULL)
    return;

  has_focus = gtk_widget_has_focus (text_view);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), "text", &text, NULL);
  gtk_widget_set_visible (self->line, TRUE);
  gtk_box_remove (self->body, text_view);
  /* Before what it was is gone: a theme that gets another name is another group. */
  if (has_focus && view != NULL)
    co_outline_view_focus (CO_OUTLINE_VIEW (view), co_outline_row_get_position (self));
  if (keep && CO_IS_CARD (shown))
    co_board_editor_set_text (self->editor, shown, text);
  else if (keep && CO_IS_OUTLINE_GROUP (shown))
    co_outline_editor_rename_theme (self->editor, co_outline_group_get_theme (shown), text);
}

static gboolean
edit_key_pressed_cb (CoOutlineRow *self, guint key, guint keycode, GdkModifierType state, GtkEventController *keys)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (state & GDK_SHIFT_MASK && co_outline_row_get_card (self) != NULL)
        return GDK_EVENT_PROPAGATE;
      if (!co_input_takes (GTK_TEXT_VIEW (self->text_view), keys))
        end_editing (self, TRUE);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      if (!co_input_takes (GTK_TEXT_VIEW (self->text_view), keys))
        end_editing (self, FALSE);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
edit_left_cb (CoOutlineRow *self)
{
  end_editing (self, TRUE);
}

static void
co_outline_row_dispose (GObject *object)
{
  CoOutlineRow *self = CO_OUTLINE_ROW (object);

  self->text_view = NULL;
  g_clear_object (&self->card_signals);
  g_clear_object (&self->group_signals);
  g_clear_object (&self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_OUTLINE_ROW);

  G_OBJECT_CLASS (co_outline_row_parent_class)->dispose (object);
}

static void
co_outline_row_class_init (CoOutlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_outline_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CoOutlineRow, expander);
  gtk_widget_class_bind_template_child (widget_class, CoOutlineRow, body);
  gtk_widget_class_bind_template_child (widget_class, CoOutlineRow, sign);
  gtk_widget_class_bind_template_child (widget_class, CoOutlineRow, line);
  gtk_widget_class_bind_template_child (widget_class, CoOutlineRow, label);
  gtk_widget_class_bind_template_child (widget_class, CoOutlineRow, marks_label);
}

static void
co_outline_row_init (CoOutlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->card_signals = g_signal_group_new (CO_TYPE_CARD);
  g_signal_group_connect_swapped (self->card_signals, "notify", G_CALLBACK (show_card), self);
  self->group_signals = g_signal_group_new (CO_TYPE_QUADRANTS);
  g_signal_group_connect_data (self->group_signals, "changed", G_CALLBACK (show_group), self, NULL,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * co_outline_row_new:
 * @editor: the editor of the board
 *
 * Returns: (transfer none): a row that shows nothing yet
 */
GtkWidget *
co_outline_row_new (CoBoardEditor *editor)
{
  CoOutlineRow *self = g_object_new (CO_TYPE_OUTLINE_ROW, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (co_board_editor_get_room (editor), "notify::voting", G_CALLBACK (show_card), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * co_outline_row_set_item:
 * @self: a row
 * @item: (nullable): the list item whose line it shows, %NULL to forget it
 *
 * Binds the row to what its list item stands for.
 */
void
co_outline_row_set_item (CoOutlineRow *self, GtkListItem *item)
{
  GtkTreeListRow *row;

  if (item == NULL)
    {
      end_editing (self, TRUE);
      g_clear_signal_handler (&self->expanded_id, co_outline_row_get_tree_row (self));
    }
  self->item = item;
  row = co_outline_row_get_tree_row (self);
  gtk_tree_expander_set_list_row (self->expander, row);
  g_signal_group_set_target (self->card_signals, co_outline_row_get_card (self));
  g_signal_group_set_target (self->group_signals, co_outline_row_get_group (self) != NULL
                                                      ? co_board_editor_get_quadrants (self->editor)
                                                      : NULL);
  if (row == NULL)
    return;

  self->expanded_id = g_signal_connect_swapped (row, "notify::expanded", G_CALLBACK (tell_place), self);
  show_kind (self);
  show_card (self);
  show_group (self);
}

/**
 * co_outline_row_get_tree_row:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): its place in the tree
 */
GtkTreeListRow *
co_outline_row_get_tree_row (CoOutlineRow *self)
{
  return self->item != NULL ? gtk_list_item_get_item (self->item) : NULL;
}

/**
 * co_outline_row_get_card:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the card that it shows
 */
CoCard *
co_outline_row_get_card (CoOutlineRow *self)
{
  gpointer shown = get_shown (self);

  return CO_IS_CARD (shown) ? shown : NULL;
}

/**
 * co_outline_row_get_group:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the quadrant or the theme that it shows
 */
CoOutlineGroup *
co_outline_row_get_group (CoOutlineRow *self)
{
  gpointer shown = get_shown (self);

  return CO_IS_OUTLINE_GROUP (shown) ? shown : NULL;
}

/**
 * co_outline_row_get_position:
 * @self: a row
 *
 * Returns: its place among the lines
 */
guint
co_outline_row_get_position (CoOutlineRow *self)
{
  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}

/**
 * co_outline_row_edit:
 * @self: a row
 *
 * Lets the text of a card, or the name of a theme, be changed in place: Enter keeps it, as does going elsewhere; Escape
 * leaves it as it was.
 */
void
co_outline_row_edit (CoOutlineRow *self)
{
  CoCard *card = co_outline_row_get_card (self);
  CoOutlineGroup *group = co_outline_row_get_group (self);
  GtkEventController *keys, *focus;
  GtkTextBuffer *buffer;

  if (self->text_view != NULL || (card == NULL && (group == NULL || co_outline_group_get_theme (group) == NULL)))
    return;

  self->text_view = gtk_text_view_new ();
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text_view));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text_view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text_view), FALSE);
  gtk_widget_set_hexpand (self->text_view, TRUE);
  gtk_widget_set_size_request (self->text_view, -1, gtk_widget_get_height (GTK_WIDGET (self->label)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  card != NULL ? _ ("Text of the card") : _ ("Name of the theme"), -1);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, card != NULL ? co_card_get_text (card) : co_outline_group_get_theme (group), -1);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (edit_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->text_view, keys);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (edit_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->text_view, focus);

  gtk_widget_set_visible (self->line, FALSE);
  gtk_box_insert_child_after (self->body, self->text_view, self->line);
  gtk_widget_grab_focus (self->text_view);
}

/**
 * co_outline_row_is_editing:
 * @self: a row
 *
 * Returns: whether its text is being changed
 */
gboolean
co_outline_row_is_editing (CoOutlineRow *self)
{
  return self->text_view != NULL;
}
