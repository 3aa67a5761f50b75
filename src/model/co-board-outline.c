/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A board as an outline. The cards without a theme stand first in their quadrant, then the themes in the order in which
 * they come on the wall. Groups and cards stay the same objects while the board changes, so that a view keeps its rows.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-board-outline.h"

#include "co-board-arrange.h"
#include "co-list-splice.h"

/* As the outline is read. */
static const CoQuadrant order[CO_N_QUADRANTS] = { CO_QUADRANT_STRENGTH, CO_QUADRANT_WEAKNESS, CO_QUADRANT_OPPORTUNITY,
                                                  CO_QUADRANT_THREAT, CO_QUADRANT_UNSORTED };

struct _CoOutlineGroup
{
  GObject parent_instance;

  CoQuadrant quadrant;
  char *theme;
  GListStore *items;
};

G_DEFINE_FINAL_TYPE (CoOutlineGroup, co_outline_group, G_TYPE_OBJECT)

struct _CoBoardOutline
{
  GObject parent_instance;

  CoQuadrants *quadrants;
  GListStore *groups;
};

G_DEFINE_FINAL_TYPE (CoBoardOutline, co_board_outline, G_TYPE_OBJECT)

static void
co_outline_group_finalize (GObject *object)
{
  CoOutlineGroup *self = CO_OUTLINE_GROUP (object);

  g_clear_object (&self->items);
  g_free (self->theme);

  G_OBJECT_CLASS (co_outline_group_parent_class)->finalize (object);
}

static void
co_outline_group_class_init (CoOutlineGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_outline_group_finalize;
}

static void
co_outline_group_init (CoOutlineGroup *self)
{
  self->items = g_list_store_new (G_TYPE_OBJECT);
}

static CoOutlineGroup *
create_group (CoQuadrant quadrant, const char *theme)
{
  CoOutlineGroup *self = g_object_new (CO_TYPE_OUTLINE_GROUP, NULL);

  self->quadrant = quadrant;
  self->theme = g_strdup (theme);
  return self;
}

/* The theme's group as it was, or a new one. */
static CoOutlineGroup *
take_theme (CoOutlineGroup *quadrant, const char *theme)
{
  GListModel *items = G_LIST_MODEL (quadrant->items);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      if (CO_IS_OUTLINE_GROUP (item) && g_str_equal (CO_OUTLINE_GROUP (item)->theme, theme))
        return CO_OUTLINE_GROUP (g_steal_pointer (&item));
    }

  return create_group (quadrant->quadrant, theme);
}

static void
update_quadrant (CoOutlineGroup *self, GListModel *cards)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_theme =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      CoCard *card = g_list_model_get_item (cards, i);
      const char *theme = co_card_get_theme (card);
      GPtrArray *members = *theme != '\0' ? g_hash_table_lookup (by_theme, theme) : items;

      if (members == NULL)
        {
          members = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (by_theme, g_strdup (theme), members);
          g_ptr_array_add (groups, take_theme (self, theme));
        }
      g_ptr_array_add (members, card);
    }

  for (guint i = 0; i < groups->len; i++)
    {
      CoOutlineGroup *group = g_ptr_array_index (groups, i);

      co_list_splice (group->items, g_hash_table_lookup (by_theme, group->theme));
      g_ptr_array_add (items, g_object_ref (group));
    }
  co_list_splice (self->items, items);
}

static void
update (CoBoardOutline *self)
{
  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    {
      g_autoptr (CoOutlineGroup) group = g_list_model_get_item (G_LIST_MODEL (self->groups), i);

      update_quadrant (group, co_quadrants_get_list (self->quadrants, group->quadrant));
    }
}

static void
co_board_outline_finalize (GObject *object)
{
  CoBoardOutline *self = CO_BOARD_OUTLINE (object);

  g_clear_object (&self->groups);
  g_clear_object (&self->quadrants);

  G_OBJECT_CLASS (co_board_outline_parent_class)->finalize (object);
}

static void
co_board_outline_class_init (CoBoardOutlineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_board_outline_finalize;
}

static void
co_board_outline_init (CoBoardOutline *self)
{
  self->groups = g_list_store_new (CO_TYPE_OUTLINE_GROUP);
  for (guint i = 0; i < CO_N_QUADRANTS; i++)
    {
      g_autoptr (CoOutlineGroup) group = create_group (order[i], NULL);

      g_list_store_append (self->groups, group);
    }
}

/**
 * co_board_outline_new:
 * @quadrants: the quadrants of a board
 *
 * Returns: (transfer full): the outline of the board
 */
CoBoardOutline *
co_board_outline_new (CoQuadrants *quadrants)
{
  CoBoardOutline *self = g_object_new (CO_TYPE_BOARD_OUTLINE, NULL);

  self->quadrants = g_object_ref (quadrants);
  g_signal_connect_object (quadrants, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return self;
}

/**
 * co_board_outline_get_groups:
 * @self: an outline
 *
 * Returns: (transfer none): the quadrants, each a #CoOutlineGroup
 */
GListModel *
co_board_outline_get_groups (CoBoardOutline *self)
{
  return G_LIST_MODEL (self->groups);
}

/**
 * co_outline_group_get_quadrant:
 * @self: a group
 *
 * Returns: the quadrant that it is, or in which it is
 */
CoQuadrant
co_outline_group_get_quadrant (CoOutlineGroup *self)
{
  return self->quadrant;
}

/**
 * co_outline_group_get_theme:
 * @self: a group
 *
 * Returns: (transfer none) (nullable): the theme, %NULL for a quadrant
 */
const char *
co_outline_group_get_theme (CoOutlineGroup *self)
{
  return self->theme;
}

/**
 * co_outline_group_get_items:
 * @self: a group
 *
 * Returns: (transfer none): the cards, and the groups that are themes
 */
GListModel *
co_outline_group_get_items (CoOutlineGroup *self)
{
  return G_LIST_MODEL (self->items);
}

/**
 * co_outline_group_count_cards:
 * @self: a group
 *
 * Returns: how many cards it has, those of its themes as well
 */
guint
co_outline_group_count_cards (CoOutlineGroup *self)
{
  GListModel *items = G_LIST_MODEL (self->items);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      n += CO_IS_OUTLINE_GROUP (item) ? co_outline_group_count_cards (CO_OUTLINE_GROUP (item)) : 1;
    }

  return n;
}

/* The themes of a quadrant as the outline shows them; the first is "", whether or not a card has none. */
static GPtrArray *
get_themes (CoBoard *board, CoQuadrant quadrant)
{
  GListModel *cards = co_board_get_cards (board);
  GPtrArray *themes = g_ptr_array_new ();

  g_ptr_array_add (themes, (gpointer) "");
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (cards, i);
      const char *theme = co_card_get_theme (card);

      if (co_card_get_quadrant (card) == quadrant &&
          !g_ptr_array_find_with_equal_func (themes, theme, g_str_equal, NULL))
        g_ptr_array_add (themes, (gpointer) theme); /* the card keeps it */
    }

  return themes;
}

/* The cards of one theme in a quadrant, from top to bottom. */
static GPtrArray *
get_members (CoBoard *board, CoQuadrant quadrant, const char *theme)
{
  GListModel *cards = co_board_get_cards (board);
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (CoCard) card = g_list_model_get_item (cards, i);

      if (co_card_get_quadrant (card) == quadrant && g_str_equal (co_card_get_theme (card), theme))
        g_ptr_array_add (members, card); /* the board keeps it */
    }

  return members;
}

/* Two cards of a theme change their places: those between them, of other themes, stay where they are. */
static void
swap (CoBoard *board, CoCard *card, CoCard *other)
{
  CoQuadrant quadrant = co_card_get_quadrant (card);
  guint first = co_board_index_card (board, card), second = co_board_index_card (board, other);

  co_board_place_card (board, first < second ? card : other, quadrant, MAX (first, second));
  co_board_place_card (board, first < second ? other : card, quadrant, MIN (first, second));
}

static void
join (CoBoard *board, CoCard *card, CoQuadrant quadrant, const char *theme, gboolean at_end)
{
  g_autoptr (GPtrArray) members = get_members (board, quadrant, theme);
  g_autofree char *kept = g_strdup (theme);
  guint index = 0;

  if (members->len > 0)
    index = co_board_index_card (board, g_ptr_array_index (members, at_end ? members->len - 1 : 0)) + at_end;
  if (co_card_get_quadrant (card) == quadrant && co_board_index_card (board, card) < index)
    index--;
  co_card_set_theme (card, kept);
  co_board_place_card (board, card, quadrant, index);
}

static guint
find_quadrant (CoQuadrant quadrant)
{
  guint i = 0;

  while (order[i] != quadrant)
    i++;
  return i;
}

/**
 * co_board_step_card:
 * @board: a board
 * @card: one of its cards
 * @up: whether it goes up or down
 *
 * Moves a card by one place in the outline: within its theme, then to the theme above or below, then to the quadrant
 * above or below.
 *
 * Returns: whether there was a place
 */
gboolean
co_board_step_card (CoBoard *board, CoCard *card, gboolean up)
{
  CoQuadrant quadrant = co_card_get_quadrant (card);
  g_autoptr (GPtrArray) members = get_members (board, quadrant, co_card_get_theme (card));
  g_autoptr (GPtrArray) themes = get_themes (board, quadrant);
  g_autoptr (GPtrArray) others = NULL;
  guint i, place = find_quadrant (quadrant);

  if (!g_ptr_array_find (members, card, &i))
    return FALSE;
  if (up ? i > 0 : i + 1 < members->len)
    {
      swap (board, card, g_ptr_array_index (members, up ? i - 1 : i + 1));
      return TRUE;
    }

  g_ptr_array_find_with_equal_func (themes, co_card_get_theme (card), g_str_equal, &i);
  if (up ? i > 0 : i + 1 < themes->len)
    {
      join (board, card, quadrant, g_ptr_array_index (themes, up ? i - 1 : i + 1), up);
      return TRUE;
    }
  if (up ? place == 0 : place + 1 == CO_N_QUADRANTS)
    return FALSE;

  others = get_themes (board, order[up ? place - 1 : place + 1]);
  join (board, card, order[up ? place - 1 : place + 1], g_ptr_array_index (others, up ? others->len - 1 : 0), up);
  return TRUE;
}
