/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has become of a board between two moments (phase 03): before and after a workshop. Quadrant by quadrant, each
 * change with its sign and its word, for the minutes and for those who were not there.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-print-comparison.h"

#include <glib/gi18n-lib.h>

#include "co-letterhead.h"
#include "co-wording.h"

static const struct
{
  CoCardChangeFlags flag;
  const char *sign;
  const char *name;
} names[] = {
  { CO_CARD_ADDED, "+", NC_ ("change of a card", "New") },
  { CO_CARD_REMOVED, "−", NC_ ("change of a card", "Gone") },
  { CO_CARD_MOVED, "→", NC_ ("change of a card", "Moved") },
  { CO_CARD_REWORDED, "≠", NC_ ("change of a card", "Reworded") },
};

/**
 * co_card_change_name:
 * @self: a change
 *
 * Returns: (transfer full): its signs and words, "→ Moved · ● Votes: 1 → 4"
 */
char *
co_card_change_name (const CoCardChange *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (self->flags & names[i].flag)
        g_strv_builder_take (
            words, g_strconcat (names[i].sign, "\u00a0", g_dpgettext2 (NULL, "change of a card", names[i].name), NULL));
    }
  if (self->flags & CO_CARD_VOTED)
    {
      g_autofree char *votes = g_strdup_printf (_ ("Votes: %u → %u"), (guint) co_card_get_votes (self->before),
                                                (guint) co_card_get_votes (self->after));

      g_strv_builder_take (words, g_strconcat ("●\u00a0", votes, NULL));
    }
  all = g_strv_builder_end (words);

  return g_strjoinv (" · ", all);
}

/**
 * co_card_change_describe:
 * @self: a change
 *
 * Returns: (transfer full): from where it has moved, and what it said; "" for nothing
 */
char *
co_card_change_describe (const CoCardChange *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (self->flags & CO_CARD_MOVED)
    /* Translators: where a card was, and where it is: names of quadrants. */
    g_strv_builder_take (words,
                         g_strdup_printf (_ ("%s → %s"), co_wording_quadrant (co_card_get_quadrant (self->before)),
                                          co_wording_quadrant (co_card_get_quadrant (self->after))));
  if (self->flags & CO_CARD_REWORDED)
    /* Translators: what a card said before. */
    g_strv_builder_take (words, g_strdup_printf (_ ("It said: “%s”"), co_card_get_text (self->before)));
  all = g_strv_builder_end (words);

  return g_strjoinv (" · ", all);
}

static void
add_count (GStrvBuilder *words, const char *format, guint n)
{
  if (n > 0)
    g_strv_builder_take (words, g_strdup_printf (format, n));
}

/**
 * co_card_changes_sum_up:
 * @changes: (element-type CoCardChange): changes
 *
 * Returns: (transfer full): how many there are of each kind
 */
char *
co_card_changes_sum_up (GPtrArray *changes)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  guint n;

  if (changes->len == 0)
    return g_strdup (_ ("Nothing has changed on the board."));

  n = co_card_changes_count (changes, CO_CARD_ADDED);
  add_count (words, ngettext ("%u new card", "%u new cards", n), n);
  n = co_card_changes_count (changes, CO_CARD_REMOVED);
  add_count (words, ngettext ("%u card gone", "%u cards gone", n), n);
  n = co_card_changes_count (changes, CO_CARD_MOVED);
  add_count (words, ngettext ("%u moved", "%u moved", n), n);
  n = co_card_changes_count (changes, CO_CARD_REWORDED);
  add_count (words, ngettext ("%u reworded", "%u reworded", n), n);
  n = co_card_changes_count (changes, CO_CARD_VOTED);
  add_count (words, ngettext ("%u with other votes", "%u with other votes", n), n);
  all = g_strv_builder_end (words);

  return g_strjoinv (" · ", all);
}

static CoBlock *
create_table (GPtrArray *changes, CoQuadrant quadrant)
{
  CoBlock *table = co_block_new_table ();
  gboolean is_first = TRUE;

  for (guint i = 0; i < changes->len; i++)
    {
      const CoCardChange *change = g_ptr_array_index (changes, i);
      g_autofree char *name = co_card_change_name (change);
      g_autofree char *details = co_card_change_describe (change);

      if (co_card_change_get_quadrant (change) != quadrant)
        continue;
      if (is_first)
        {
          co_block_add_column (table, _ ("Card"), 1, CO_COLUMN_HEADS_ROW);
          co_block_add_column (table, _ ("Change"), 0.4, CO_COLUMN_PLAIN);
        }
      is_first = FALSE;
      co_block_add_row (table, CO_ROW_PLAIN);
      co_block_add_cell (table, CO_STYLE_CELL,
                         co_card_get_text (change->after != NULL ? change->after : change->before));
      co_block_add_text (table, CO_STYLE_CELL_SMALL, details);
      co_block_add_cell (table, CO_STYLE_CELL_STRONG, name);
    }

  return table;
}

/**
 * co_compose_comparison:
 * @documents: of the project
 * @comparison: a board at two moments
 * @folder: (nullable): of the project, for the logo
 *
 * Returns: (transfer full): what has changed on the board, to be printed
 */
CoPrintout *
co_compose_comparison (CoDocuments *documents, const CoComparison *comparison, const char *folder)
{
  static const CoQuadrant order[] = { CO_QUADRANT_STRENGTH, CO_QUADRANT_WEAKNESS, CO_QUADRANT_OPPORTUNITY,
                                      CO_QUADRANT_THREAT, CO_QUADRANT_UNSORTED };
  const char *name = co_board_get_title (comparison->after);
  /* Translators: title of a printed document; %s is the title of a board */
  g_autofree char *title = g_strdup_printf (_ ("Before and after: %s"), name);
  g_autofree char *span = g_strdup_printf ("%s → %s", comparison->from, comparison->to);
  g_autoptr (GPtrArray) changes = co_board_compare (comparison->before, comparison->after);
  g_autofree char *sum = co_card_changes_sum_up (changes);
  CoPrintout *printout = co_letterhead_new_printout (documents, folder, title);

  co_printout_set_subject (printout, _ ("Before and after"));
  co_printout_set_foot (printout, title);
  co_printout_add (printout, co_block_new_paragraph (CO_STYLE_EYEBROW, _ ("SWOT board · before and after")));
  co_printout_add (printout, co_block_new_heading (1, name));
  co_printout_add (printout, co_block_new_paragraph (CO_STYLE_LEAD, span));
  co_printout_add (printout, co_block_new_paragraph (CO_STYLE_BODY, sum));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (CoBlock) table = create_table (changes, order[i]);

      if (co_block_is_empty (table))
        continue;
      co_printout_add (printout, co_block_new_heading (2, co_wording_quadrant (order[i])));
      co_printout_add (printout, g_steal_pointer (&table));
    }

  return printout;
}
