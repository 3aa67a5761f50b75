/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A card on the board: text first, small marks at its foot. The row is recycled: what it shows lives in the card. It is
 * kept light, as there are hundreds: the field in which its text is changed, its votes and the button of its menu are
 * made when they are needed.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-card-row.h"

#include "co-card-clip.h"
#include "co-card-links.h"
#include "co-card-marks.h"
#include "co-card-paint.h"
#include "co-drag-keys.h"
#include "co-input.h"
#include "co-labels.h"
#include "co-quadrant-view.h"
#include "co-twin-editor.h"
#include "co-view.h"
#include "co-voting.h"

#include <glib/gi18n.h>

struct _CoCardRow
{
  GtkGrid parent_instance;

  CoBoardEditor *editor;
  GtkListItem *item; /* not owned: it owns the row */
  GSignalGroup *signals;
  GSignalGroup *board_signals; /* for as long as the card is tied to others */
  GtkWidget *text_view;
  CoQuadrantView *edited_in; /* weak */
  GtkWidget *menu_button;    /* while the pointer is there */
  CoCardMarks *votes;        /* as soon as there are any */
  double drag_x, drag_y;
  guint n_dragged;
  guint run_place, run_length; /* of the cards of its theme that stand together */

  GtkLabel *label;
  CoCardMarks *foot;
};

G_DEFINE_FINAL_TYPE (CoCardRow, co_card_row, GTK_TYPE_GRID)

static const char *const colour_classes[] = { NULL, "co-yellow", "co-blue", "co-green", "co-pink", "co-purple" };

static CoQuadrantView *
get_quadrant (CoCardRow *self)
{
  return CO_QUADRANT_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self), CO_TYPE_QUADRANT_VIEW));
}

static CoDocument *
find_source (CoCardRow *self, CoCard *card)
{
  CoDocuments *documents = co_store_get_documents (co_board_editor_get_store (self->editor));

  return co_documents_lookup (documents, co_card_get_source (card));
}

static const char *
get_college (CoCard *card)
{
  CoCollege college = co_card_get_college (card);

  return college != CO_COLLEGE_NONE ? co_label_enum (CO_TYPE_COLLEGE, (int) college) : NULL;
}

static const char *
get_or_null (const char *text)
{
  return *text != '\0' ? text : NULL;
}

static void
show_foot (CoCardRow *self, CoCard *card)
{
  const char *college = get_college (card);
  const char *theme = co_card_get_theme (card);
  const char *note = co_card_get_note (card);

  co_card_marks_clear (self->foot);
  if (co_card_get_hidden (card))
    co_card_marks_add (self->foot, CO_CARD_MARK_BARE, "co-hidden-symbolic", NULL, NULL, NULL);
  if (college != NULL)
    co_card_marks_add (self->foot, CO_CARD_MARK_PILL, NULL, college,
                       co_card_get_hidden (card) ? NULL : get_or_null (co_card_get_author (card)), NULL);
  if (co_card_get_hidden (card))
    return;

  if (*theme != '\0' && self->run_length < 2)
    co_card_marks_add (self->foot, CO_CARD_MARK_ACCENT, NULL, theme, NULL, NULL);
  if (*co_card_get_source (card) != '\0')
    {
      CoDocument *source = find_source (self, card);
      const char *title = source != NULL ? co_document_get_title (source) : _ ("Missing experiment");

      co_card_marks_add (self->foot, CO_CARD_MARK_PILL, "co-experiment-symbolic", title, title,
                         source != NULL ? "source" : NULL);
    }
  co_card_links_add_marks (co_board_editor_get_board (self->editor), card, self->foot);
  if (*note != '\0')
    co_card_marks_add (self->foot, CO_CARD_MARK_BARE, "text-x-generic-symbolic", NULL, note, NULL);
}

static void
vote_pressed_cb (CoCardRow *self)
{
  co_board_editor_vote (self->editor, co_card_row_get_card (self), 1);
}

static void
show_votes (CoCardRow *self, CoCard *card)
{
  gint64 votes =
      co_card_get_hidden (card) ? 0 : co_board_get_shown_votes (co_board_editor_get_board (self->editor), card);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, votes);
  g_autofree char *name = g_strdup_printf (ngettext ("%u vote", "%u votes", (gulong) votes), (guint) votes);
  g_autofree char *tooltip = g_strjoin ("\n", name, _ ("Add a Vote"), NULL);

  if (self->votes == NULL && votes > 0)
    {
      self->votes = g_object_new (CO_TYPE_CARD_MARKS, "valign", GTK_ALIGN_START, "margin-start", 6, NULL);
      g_signal_connect_object (self->votes, "pressed::vote", G_CALLBACK (vote_pressed_cb), self, G_CONNECT_SWAPPED);
      gtk_grid_attach (GTK_GRID (self), GTK_WIDGET (self->votes), 1, 0, 1, 1);
    }
  if (self->votes == NULL)
    return;

  co_card_marks_clear (self->votes);
  if (votes > 0)
    co_card_marks_add (self->votes, CO_CARD_MARK_ACCENT, "media-record-symbolic", number, tooltip, "vote");
}

static void
show_colour (CoCardRow *self, CoCard *card)
{
  CoCardColour colour = co_card_get_colour (card);
  /* Translators: a tooltip; %s is “Yellow”, “Blue”… */
  g_autofree char *tooltip = g_strdup_printf (_ ("Colour: %s"), co_label_enum (CO_TYPE_CARD_COLOUR, (int) colour));

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), colour != CO_CARD_COLOUR_NONE ? tooltip : NULL);
  for (guint i = 1; i < G_N_ELEMENTS (colour_classes); i++)
    {
      if (colour == (CoCardColour) i)
        gtk_widget_add_css_class (GTK_WIDGET (self), colour_classes[i]);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), colour_classes[i]);
    }
}

/* What a screen reader says after the text. */
static char *
describe (CoCardRow *self, CoCard *card)
{
  g_autofree char *links = co_card_links_describe (co_board_editor_get_board (self->editor), card);
  GString *text = g_string_new (NULL);
  gboolean is_hidden = co_card_get_hidden (card);

  if (links != NULL && !is_hidden)
    g_string_append_printf (text, "%s, ", links);
  if (get_college (card) != NULL)
    g_string_append_printf (text, "%s, ", get_college (card));
  if (*co_card_get_theme (card) != '\0' && !is_hidden)
    g_string_append_printf (text, "%s, ", co_card_get_theme (card));
  if (co_card_get_colour (card) != CO_CARD_COLOUR_NONE)
    g_string_append_printf (text, "%s, ", co_label_enum (CO_TYPE_CARD_COLOUR, co_card_get_colour (card)));
  if (!is_hidden && !co_board_is_voted_on (co_board_editor_get_board (self->editor), card))
    g_string_append_printf (text, ngettext ("%u vote", "%u votes", (gulong) co_card_get_votes (card)),
                            (guint) co_card_get_votes (card));

  return g_string_free (text, FALSE);
}

static void
follow_board (CoCardRow *self, CoCard *card)
{
  gboolean is_tied = card != NULL && co_card_links_has_any (co_board_editor_get_board (self->editor), card);

  g_signal_group_set_target (self->board_signals, is_tied ? co_board_editor_get_quadrants (self->editor) : NULL);
}

static void
show_card (CoCardRow *self)
{
  CoCard *card = co_card_row_get_card (self);
  g_autofree char *description = NULL;

  follow_board (self, card);
  if (card == NULL)
    return;

  gtk_label_set_label (self->label, co_label_card (card));
  if (co_card_get_hidden (card))
    gtk_widget_add_css_class (GTK_WIDGET (self), "co-hidden");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "co-hidden");
  show_foot (self, card);
  show_votes (self, card);
  show_colour (self, card);
  if (self->run_length > 1)
    gtk_widget_queue_draw (GTK_WIDGET (self));

  description = describe (self, card);
  gtk_list_item_set_accessible_label (self->item, co_label_card (card));
  gtk_list_item_set_accessible_description (self->item, description);
}

static void
end_editing (CoCardRow *self, gboolean keep)
{
  GtkWidget *text_view = g_steal_pointer (&self->text_view);
  CoQuadrantView *quadrant = self->edited_in;
  CoCard *card = co_card_row_get_card (self);
  gboolean has_focus;
  g_autofree char *text = NULL;

  if (text_view == NULL)
    return;

  g_clear_weak_pointer (&self->edited_in);
  has_focus = gtk_widget_has_focus (text_view);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view)), "text", &text, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->label), TRUE);
  gtk_grid_remove (GTK_GRID (self), text_view);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  if (keep && quadrant != NULL && (card == NULL || !co_board_editor_has_card (self->editor, card)))
    {
      co_quadrant_view_take_up (quadrant, text);
      return;
    }
  if (keep && card != NULL)
    co_board_editor_set_text (self->editor, card, text);
  if (has_focus && quadrant != NULL)
    co_quadrant_view_focus (quadrant, co_card_row_get_position (self));
}

static gboolean
edit_key_pressed_cb (CoCardRow *self, guint key, guint keycode, GdkModifierType state, GtkEventController *keys)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (state & GDK_SHIFT_MASK)
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
edit_left_cb (CoCardRow *self)
{
  end_editing (self, TRUE);
}

static GdkContentProvider *
drag_prepare_cb (CoCardRow *self, double x, double y)
{
  g_autoptr (GPtrArray) cards = co_card_row_dup_cards (self);
  g_autoptr (CoCardClip) clip = NULL;

  if (cards->len == 0 || self->text_view != NULL)
    return NULL;

  self->drag_x = x;
  self->drag_y = y;
  self->n_dragged = cards->len;
  clip = co_card_clip_new (cards);
  return gdk_content_provider_new_typed (CO_TYPE_CARD_CLIP, clip);
}

/* The icon is a still picture: the row may show another card before the drag has ended. */
static void
drag_begin_cb (CoCardRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (GTK_WIDGET (self));
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (live);
  g_autoptr (GdkPaintable) icon =
      self->n_dragged > 1 ? co_card_paint_count (GTK_WIDGET (self), still, self->n_dragged) : g_object_ref (still);

  gtk_drag_source_set_icon (source, icon, (int) self->drag_x, (int) self->drag_y);
  co_drag_hold_keys (source, drag);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dragged");
}

static void
drag_end_cb (CoCardRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
}

static void
menu_clicked_cb (CoCardRow *self)
{
  co_quadrant_view_show_menu (get_quadrant (self), self, -1, -1);
}

static void
twin_pressed_cb (CoCardRow *self)
{
  co_twin_editor_show (self->editor, co_card_row_get_card (self));
}

static void
origin_pressed_cb (CoCardRow *self)
{
  co_card_links_open_origin (GTK_WIDGET (self), co_board_editor_get_board (self->editor), co_card_row_get_card (self));
}

static void
source_pressed_cb (CoCardRow *self)
{
  CoDocument *source = find_source (self, co_card_row_get_card (self));

  if (source != NULL)
    co_view_open (GTK_WIDGET (self), source);
}

/* The button of the menu is there while the pointer is; the secondary button, a long press and the keys show it too. */
static void
entered_cb (CoCardRow *self)
{
  if (self->menu_button != NULL)
    return;

  self->menu_button = gtk_button_new_from_icon_name ("view-more-symbolic");
  gtk_widget_set_tooltip_text (self->menu_button, _ ("Card Menu"));
  gtk_widget_set_focusable (self->menu_button, FALSE);
  gtk_widget_set_halign (self->menu_button, GTK_ALIGN_END);
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->menu_button, "co-card-menu");
  g_signal_connect_object (self->menu_button, "clicked", G_CALLBACK (menu_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (self), self->menu_button, 0, 0, 2, 2);
}

static void
left_cb (CoCardRow *self)
{
  if (self->menu_button != NULL)
    gtk_grid_remove (GTK_GRID (self), g_steal_pointer (&self->menu_button));
}

static void
co_card_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CoCardRow *self = CO_CARD_ROW (widget);
  graphene_rect_t card;

  GTK_WIDGET_CLASS (co_card_row_parent_class)->snapshot (widget, snapshot);
  if (self->item == NULL || !gtk_widget_compute_bounds (widget, widget, &card))
    return;
  if (self->run_length > 1)
    co_card_paint_run (widget, snapshot, &card, co_card_get_theme (co_card_row_get_card (self)), self->run_place,
                       self->run_length);
  if (gtk_list_item_get_selected (self->item))
    co_card_paint_tick (widget, snapshot, &card);
}

static void
co_card_row_dispose (GObject *object)
{
  CoCardRow *self = CO_CARD_ROW (object);

  self->text_view = NULL;
  g_clear_object (&self->signals);
  g_clear_object (&self->board_signals);
  g_clear_object (&self->editor);
  g_clear_weak_pointer (&self->edited_in);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_CARD_ROW);

  G_OBJECT_CLASS (co_card_row_parent_class)->dispose (object);
}

static void
co_card_row_class_init (CoCardRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_card_row_dispose;
  widget_class->snapshot = co_card_row_snapshot;

  g_type_ensure (CO_TYPE_CARD_MARKS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-card-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CoCardRow, label);
  gtk_widget_class_bind_template_child (widget_class, CoCardRow, foot);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, origin_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, twin_pressed_cb);
}

static void
co_card_row_init (CoCardRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (CO_TYPE_CARD);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (show_card), self);
  self->board_signals = g_signal_group_new (CO_TYPE_QUADRANTS);
  g_signal_group_connect_swapped (self->board_signals, "changed", G_CALLBACK (show_card), self);
}

/**
 * co_card_row_new:
 * @editor: the editor of the board
 *
 * Returns: (transfer none): a row that shows no card yet
 */
GtkWidget *
co_card_row_new (CoBoardEditor *editor)
{
  CoCardRow *self = g_object_new (CO_TYPE_CARD_ROW, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (co_board_editor_get_room (editor), "notify::voting", G_CALLBACK (show_card), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * co_card_row_set_item:
 * @self: a row
 * @item: (nullable): the list item whose card it shows, %NULL to forget it
 *
 * Binds the row to the card of its list item.
 */
void
co_card_row_set_item (CoCardRow *self, GtkListItem *item)
{
  if (item == NULL)
    {
      end_editing (self, TRUE);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "dragged");
    }
  self->item = item;
  g_signal_group_set_target (self->signals, co_card_row_get_card (self));
  show_card (self);
}

/**
 * co_card_row_get_card:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the card that it shows
 */
CoCard *
co_card_row_get_card (CoCardRow *self)
{
  return self->item != NULL ? gtk_list_item_get_item (self->item) : NULL;
}

/**
 * co_card_row_set_run:
 * @self: a row
 * @place: the place of its card among the cards of its theme that stand together
 * @length: how many these are
 *
 * Shows that the card is one of a theme: the first has its name above.
 */
void
co_card_row_set_run (CoCardRow *self, guint place, guint length)
{
  gboolean had_mark = self->run_length < 2;

  if (self->run_place == place && self->run_length == length)
    return;

  self->run_place = place;
  self->run_length = length;
  gtk_widget_set_margin_top (GTK_WIDGET (self), (int) co_card_row_get_lead (self));
  gtk_widget_set_margin_start (GTK_WIDGET (self), length > 1 ? CO_CARD_RUN_INSET : 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (had_mark != (length < 2))
    show_card (self);
}

/**
 * co_card_row_get_lead:
 * @self: a row
 *
 * Returns: how far what belongs to the row stands out above its card
 */
double
co_card_row_get_lead (CoCardRow *self)
{
  return self->run_length > 1 && self->run_place == 0 ? CO_CARD_HEADING_HEIGHT : 0;
}

/**
 * co_card_row_dup_cards:
 * @self: a row
 *
 * Returns: (transfer container) (element-type CoCard): its card, with all that are selected when it is
 */
GPtrArray *
co_card_row_dup_cards (CoCardRow *self)
{
  CoBoardSelection *selection = co_board_editor_get_selection (self->editor);
  CoCard *card = co_card_row_get_card (self);
  GPtrArray *cards;

  if (card != NULL && co_board_selection_contains (selection, card))
    return co_board_selection_dup_cards (selection);

  cards = g_ptr_array_new_with_free_func (g_object_unref);
  if (card != NULL)
    g_ptr_array_add (cards, g_object_ref (card));
  return cards;
}

/**
 * co_card_row_get_position:
 * @self: a row
 *
 * Returns: the place of its card in its quadrant
 */
guint
co_card_row_get_position (CoCardRow *self)
{
  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}

/**
 * co_card_row_edit:
 * @self: a row
 *
 * Lets the text be changed in place: Enter keeps it, as does going elsewhere; Escape leaves it as it was.
 */
void
co_card_row_edit (CoCardRow *self)
{
  CoCard *card = co_card_row_get_card (self);
  GtkEventController *keys, *focus;
  GtkTextBuffer *buffer;

  if (card == NULL || self->text_view != NULL)
    return;

  /* A row that loses its card may have left the list already. */
  g_set_weak_pointer (&self->edited_in, get_quadrant (self));
  self->text_view = gtk_text_view_new ();
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text_view));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text_view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text_view), FALSE);
  gtk_widget_set_hexpand (self->text_view, TRUE);
  gtk_widget_set_size_request (self->text_view, -1, gtk_widget_get_height (GTK_WIDGET (self->label)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Text of the card"), -1);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_text (buffer, co_card_get_text (card), -1);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (edit_key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->text_view, keys);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (edit_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->text_view, focus);

  gtk_widget_set_visible (GTK_WIDGET (self->label), FALSE);
  gtk_grid_attach (GTK_GRID (self), self->text_view, 0, 0, 1, 1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
  gtk_widget_grab_focus (self->text_view);
}

/**
 * co_card_row_is_editing:
 * @self: a row
 *
 * Returns: whether its text is being changed
 */
gboolean
co_card_row_is_editing (CoCardRow *self)
{
  return self->text_view != NULL;
}
