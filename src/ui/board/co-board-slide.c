/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a room sees of a board: the very layout that is printed and exported, followed live while the board is edited.
 * One steps through pages; card by card, when they are revealed one after the other; or from card to card, when one is
 * lit and the others stand back. What is drawn is in the accessibility tree as well, piece by piece.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-slide.h"

#include "co-quadrants.h"

#include <adwaita.h>

#include "co-voting.h"

/* How much is left of a card that is not the lit one. */
#define SHADE 0.22

struct _CoBoardSlide
{
  GtkWidget parent_instance;

  CoBoard *board;
  CoQuadrants *quadrants; /* tell of the boards that it gathers as well */
  char *language;
  CoBoardSetting setting; /* quadrant, theme, names and votes; the rest follows the size and the depth */
  CoRoomDepth depth;
  CoBoardLayout *layout;
  GPtrArray *cards; /* in the order in which they are read */
  guint page;
  gboolean is_stale; /* the board is no longer what was laid out */
  guint step;        /* how many cards are revealed, or which one is lit */
  gboolean is_gradual;
  gboolean is_lit;
  CoVotingRound *open_round; /* what the room waits for; NULL for nothing */
};

G_DEFINE_FINAL_TYPE (CoBoardSlide, co_board_slide, GTK_TYPE_WIDGET)

static void
list_cards (CoBoardSlide *self)
{
  g_ptr_array_set_size (self->cards, 0);
  for (guint i = co_board_layout_get_n_overview (self->layout); i < co_board_layout_get_n_pages (self->layout); i++)
    {
      GPtrArray *pieces = co_board_layout_get_pieces (self->layout, i);

      for (guint j = 0; j < pieces->len; j++)
        {
          const CoBoardPiece *piece = g_ptr_array_index (pieces, j);

          if (piece->card != NULL && !piece->is_continued)
            g_ptr_array_add (self->cards, g_object_ref (piece->card));
        }
    }
}

static gboolean
is_revealed (CoBoardSlide *self, const CoBoardPiece *piece)
{
  guint place;

  if (!self->is_gradual || piece->card == NULL)
    return TRUE;

  return g_ptr_array_find (self->cards, piece->card, &place) && place < self->step;
}

static gboolean
is_shaded (CoBoardSlide *self, const CoBoardPiece *piece)
{
  return self->is_lit && piece->card != NULL && self->step < self->cards->len &&
         piece->card != g_ptr_array_index (self->cards, self->step);
}

static void
add_words (CoBoardSlide *self, const CoBoardPiece *piece)
{
  gboolean is_item = piece->kind == CO_BOARD_PIECE_CARD || piece->kind >= CO_BOARD_PIECE_FOOT;
  GtkAccessibleRole role = is_item ? GTK_ACCESSIBLE_ROLE_LIST_ITEM : GTK_ACCESSIBLE_ROLE_HEADING;
  GtkWidget *words = g_object_new (ADW_TYPE_BIN, "accessible-role", role, "can-target", FALSE, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pango_layout_get_text (piece->layout), -1);
  g_object_set_data (G_OBJECT (words), "piece", (gpointer) piece);
  gtk_widget_set_parent (words, GTK_WIDGET (self));
}

/* A child for each piece that is seen; they draw nothing, the slide has drawn it all. */
static void
tell (CoBoardSlide *self)
{
  GPtrArray *pieces = co_board_layout_get_pieces (self->layout, self->page);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < pieces->len; i++)
    {
      if (is_revealed (self, g_ptr_array_index (pieces, i)))
        add_words (self, g_ptr_array_index (pieces, i));
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Lays out anew; what is shown stays what it was as far as it is still there. */
static void
lay_out (CoBoardSlide *self, int width, int height)
{
  CoBoardSetting setting;

  co_board_setting_init_screen (&setting, MAX (width, 1), MAX (height, 1), self->depth);
  setting.part = self->setting.part;
  setting.quadrant = self->setting.quadrant;
  setting.theme = self->setting.theme;
  setting.names = self->setting.names;
  setting.has_votes = self->setting.has_votes;
  setting.has_foot = TRUE;
  setting.language = self->language;
  self->setting = setting;
  g_clear_pointer (&self->layout, co_board_layout_free);
  self->layout = co_board_layout_new (self->board, &setting);
  self->is_stale = FALSE;
  list_cards (self);
  self->step = MIN (self->step, self->cards->len);
  self->page = MIN (self->page, co_board_layout_get_n_pages (self->layout) - 1);
  tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
renew (CoBoardSlide *self)
{
  if (self->layout != NULL)
    lay_out (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
}

/* One step of the user may change the board many times: it is laid out once, for the next frame. */
static void
board_changed_cb (CoBoardSlide *self)
{
  CoVotingRound *awaited = self->open_round;

  /* A vote that is discarded is no longer of the board, and shows nothing. */
  if (awaited != NULL && co_record_get_owner (CO_RECORD (awaited)) != NULL && !co_voting_round_get_open (awaited))
    self->setting.has_votes = TRUE;
  g_set_object (&self->open_round, co_board_get_open_round (self->board));
  self->is_stale = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
allocate_words (GtkWidget *words)
{
  const CoBoardPiece *piece = g_object_get_data (G_OBJECT (words), "piece");
  GtkAllocation place = { (int) (piece->x), (int) (piece->y), (int) (piece->width), (int) (piece->height) };

  gtk_widget_measure (words, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (words, &place, -1);
}

static void
co_board_slide_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CoBoardSlide *self = CO_BOARD_SLIDE (widget);

  if (self->layout == NULL || self->is_stale || self->setting.width != MAX (width, 1) ||
      self->setting.height != MAX (height, 1))
    lay_out (self, width, height);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    allocate_words (child);
}

static void
draw_piece (CoBoardSlide *self, const CoBoardPiece *piece, cairo_t *cr)
{
  gboolean shaded = is_shaded (self, piece);

  if (!is_revealed (self, piece))
    return;

  if (shaded)
    cairo_push_group (cr);
  co_board_layout_draw_piece (self->layout, piece, cr);
  if (shaded)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, SHADE);
    }
}

static void
co_board_slide_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CoBoardSlide *self = CO_BOARD_SLIDE (widget);
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  cairo_t *cr;
  GPtrArray *pieces;

  if (self->layout == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  co_board_layout_draw_ground (self->layout, cr);
  pieces = co_board_layout_get_pieces (self->layout, self->page);
  for (guint i = 0; i < pieces->len; i++)
    draw_piece (self, g_ptr_array_index (pieces, i), cr);
  cairo_destroy (cr);
}

static void
co_board_slide_dispose (GObject *object)
{
  CoBoardSlide *self = CO_BOARD_SLIDE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->layout, co_board_layout_free);
  g_clear_object (&self->open_round);
  g_clear_object (&self->quadrants);
  g_clear_object (&self->board);

  G_OBJECT_CLASS (co_board_slide_parent_class)->dispose (object);
}

static void
co_board_slide_finalize (GObject *object)
{
  CoBoardSlide *self = CO_BOARD_SLIDE (object);

  g_ptr_array_unref (self->cards);
  g_free (self->language);

  G_OBJECT_CLASS (co_board_slide_parent_class)->finalize (object);
}

static void
co_board_slide_class_init (CoBoardSlideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_board_slide_dispose;
  G_OBJECT_CLASS (klass)->finalize = co_board_slide_finalize;
  widget_class->size_allocate = co_board_slide_size_allocate;
  widget_class->snapshot = co_board_slide_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
co_board_slide_init (CoBoardSlide *self)
{
  self->cards = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * co_board_slide_new:
 * @board: a board
 * @language: (nullable): of its texts, as "fr"
 *
 * Returns: (transfer none): a slide that follows the board
 */
GtkWidget *
co_board_slide_new (CoBoard *board, const char *language)
{
  CoBoardSlide *self = g_object_new (CO_TYPE_BOARD_SLIDE, "hexpand", TRUE, "vexpand", TRUE, NULL);

  self->board = g_object_ref (board);
  self->language = g_strdup (language);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, co_board_get_title (board), -1);
  self->quadrants = co_quadrants_new (board);
  g_set_object (&self->open_round, co_board_get_open_round (board));
  g_signal_connect_object (self->quadrants, "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/**
 * co_board_slide_set_quadrant:
 * @self: a slide
 * @quadrant: the only one to show; %CO_QUADRANT_UNSORTED for all four
 *
 * Chooses what is shown, from its first page.
 */
void
co_board_slide_set_quadrant (CoBoardSlide *self, CoQuadrant quadrant)
{
  self->setting.part = CO_BOARD_PART_CARDS;
  self->setting.quadrant = quadrant;
  self->page = 0;
  self->step = 0;
  renew (self);
}

/** co_board_slide_show_strategies: shows what is to be done where cards meet, from its first page */
void
co_board_slide_show_strategies (CoBoardSlide *self)
{
  self->setting.part = CO_BOARD_PART_STRATEGIES;
  self->setting.quadrant = CO_QUADRANT_UNSORTED;
  self->page = 0;
  self->step = 0;
  renew (self);
}

/**
 * co_board_slide_set_depth:
 * @self: a slide
 * @depth: how far the last row of the room is
 *
 * Has the letters as large as that row needs.
 */
void
co_board_slide_set_depth (CoBoardSlide *self, CoRoomDepth depth)
{
  if (self->depth == depth)
    return;

  self->depth = depth;
  self->page = 0;
  renew (self);
}

void
co_board_slide_set_theme (CoBoardSlide *self, CoBoardTheme theme)
{
  self->setting.theme = theme;
  renew (self);
}

CoBoardTheme
co_board_slide_get_theme (CoBoardSlide *self)
{
  return self->setting.theme;
}

void
co_board_slide_set_names (CoBoardSlide *self, CoBoardNames names)
{
  self->setting.names = names;
  renew (self);
}

CoBoardNames
co_board_slide_get_names (CoBoardSlide *self)
{
  return self->setting.names;
}

void
co_board_slide_set_votes (CoBoardSlide *self, gboolean has_votes)
{
  self->setting.has_votes = has_votes;
  renew (self);
}

gboolean
co_board_slide_get_votes (CoBoardSlide *self)
{
  return self->setting.has_votes;
}

/**
 * co_board_slide_set_gradual:
 * @self: a slide
 * @is_gradual: whether cards are revealed one by one
 *
 * Hides all cards, to reveal them step by step; or shows them all again.
 */
void
co_board_slide_set_gradual (CoBoardSlide *self, gboolean is_gradual)
{
  self->is_gradual = is_gradual;
  self->is_lit = FALSE;
  co_board_slide_home (self, FALSE);
}

gboolean
co_board_slide_get_gradual (CoBoardSlide *self)
{
  return self->is_gradual;
}

/**
 * co_board_slide_set_lit:
 * @self: a slide
 * @is_lit: whether one card is lit
 *
 * Lights one card, and lets the others stand back; steps go from card to card.
 */
void
co_board_slide_set_lit (CoBoardSlide *self, gboolean is_lit)
{
  self->is_lit = is_lit;
  self->is_gradual = FALSE;
  co_board_slide_home (self, FALSE);
}

gboolean
co_board_slide_get_lit (CoBoardSlide *self)
{
  return self->is_lit;
}

/* Turns to the page of the card that has just been revealed, or is lit. */
static void
follow_card (CoBoardSlide *self)
{
  guint place = self->is_gradual && self->step > 0 ? self->step - 1 : self->step;

  if (place < self->cards->len)
    self->page = co_board_layout_find_page (self->layout, g_ptr_array_index (self->cards, place));
}

/**
 * co_board_slide_step:
 * @self: a slide
 * @steps: how many steps on, or back when negative
 *
 * Turns pages; or reveals cards, or lights others, when that is asked for.
 */
void
co_board_slide_step (CoBoardSlide *self, int steps)
{
  int last;

  if (self->layout == NULL)
    return;

  if (self->is_gradual || self->is_lit)
    {
      last = (int) self->cards->len - (self->is_lit ? 1 : 0);
      self->step = (guint) CLAMP ((int) self->step + steps, 0, MAX (last, 0));
      follow_card (self);
    }
  else
    {
      last = (int) co_board_layout_get_n_pages (self->layout) - 1;
      self->page = (guint) CLAMP ((int) self->page + steps, 0, last);
    }
  tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * co_board_slide_home:
 * @self: a slide
 * @to_end: to the end instead of the beginning
 *
 * Goes to the first step, or to the last.
 */
void
co_board_slide_home (CoBoardSlide *self, gboolean to_end)
{
  co_board_slide_step (self, to_end ? G_MAXINT / 2 : -G_MAXINT / 2);
}
