/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A board in words, for the minutes of a workshop: an outline (quadrant, theme, card) as Markdown, and a table as CSV.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "co-board-synthesis.h"
#include "co-card-twins.h"
#include "co-voting.h"
#include "co-wording.h"

/* Characters that Markdown would take for its own. */
#define MARKS "\\`*_{}[]<>#|"

/* What the board that a card is from may take at the foot of it, in characters. */
#define LONGEST_NAME 32

static const char *
find_source (CoDocuments *documents, CoCard *card)
{
  CoDocument *source = co_documents_lookup (documents, co_card_get_source (card));

  return source != NULL ? co_document_get_title (source) : "";
}

/* A name for the foot of a card: up to its colon, or as many of its words as a line holds. */
static char *
shorten (const char *title)
{
  const char *colon = strchr (title, ':');
  g_autofree char *start = g_strndup (title, colon != NULL ? (gsize) (colon - title) : strlen (title));
  g_autofree char *cut = NULL;
  char *space;

  g_strchomp (start);
  while (g_str_has_suffix (start, "\u00a0") || g_str_has_suffix (start, "\u202f"))
    *g_utf8_prev_char (start + strlen (start)) = '\0';
  if (g_utf8_strlen (start, -1) <= LONGEST_NAME)
    return g_steal_pointer (&start);

  cut = g_utf8_substring (start, 0, LONGEST_NAME);
  space = strrchr (cut, ' ');
  if (space != NULL)
    *space = '\0';
  return g_strconcat (cut, "…", NULL);
}

/**
 * co_board_text_note:
 * @documents: (nullable): documents of the project, to name where a card comes from; %NULL when there is little room
 * @board: the board that shows it
 * @card: a card
 * @names: who is named
 * @has_votes: whether its votes are told, as far as they are shown
 *
 * Returns: (transfer full): what is said of a card behind its text; "" for nothing
 */
char *
co_board_text_note (CoDocuments *documents, CoBoard *board, CoCard *card, CoBoardNames names, gboolean has_votes)
{
  CoBoard *origin = co_board_find_origin (board, card);
  g_autoptr (GStrvBuilder) notes = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  CoCollege college = co_card_get_college (card);
  g_autoptr (GPtrArray) twins = co_card_list_twins (card);
  guint votes = (guint) CLAMP (co_board_get_shown_votes (board, card), 0, G_MAXINT);

  for (guint i = 0; i < twins->len; i++)
    {
      CoQuadrant quadrant = co_card_get_quadrant (g_ptr_array_index (twins, i));

      g_strv_builder_take (notes,
                           g_strconcat (co_board_look_get_sign (quadrant), "\u00a0", co_wording_also (quadrant), NULL));
    }
  if (names == CO_BOARD_NAMES_ALL && *co_card_get_author (card) != '\0')
    g_strv_builder_add (notes, co_card_get_author (card));
  if (names != CO_BOARD_NAMES_NONE && college != CO_COLLEGE_NONE)
    g_strv_builder_add (notes, co_wording_college (college));
  if (has_votes && votes > 0)
    /* Translators: the space is a no-break space */
    g_strv_builder_take (notes, g_strdup_printf (ngettext ("%u vote", "%u votes", (gulong) votes), votes));
  if (origin != NULL && *co_board_get_title (origin) != '\0')
    g_strv_builder_take (notes, documents != NULL ? g_strdup (co_board_get_title (origin))
                                                  : shorten (co_board_get_title (origin)));
  if (documents != NULL && *find_source (documents, card) != '\0')
    g_strv_builder_add (notes, find_source (documents, card));
  all = g_strv_builder_end (notes);

  /* No line begins with a dot. */
  return g_strjoinv ("\u00a0· ", all);
}

/**
 * co_board_text_crossing:
 * @crossing: a crossing
 *
 * Returns: (transfer full): what it is called: the names of the quadrants that meet
 */
char *
co_board_text_crossing (CoCrossing crossing)
{
  CoQuadrant internal, external;

  if (crossing == CO_CROSSING_NONE)
    return g_strdup (_ ("To complete"));

  co_crossing_get_quadrants (crossing, &internal, &external);
  return g_strdup_printf ("%s × %s", co_wording_quadrant (internal), co_wording_quadrant (external));
}

static char *
name_pair (CoBoard *board, CoStrategy *strategy)
{
  g_autoptr (GPtrArray) cards = co_board_find_crossed (board, strategy);
  GString *pair = g_string_new (NULL);

  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);

      if (!co_card_get_hidden (card))
        g_string_append_printf (pair, "%s%s", pair->len > 0 ? " × " : "", co_card_get_text (card));
    }

  return g_string_free_and_steal (pair);
}

/**
 * co_board_text_strategies:
 * @board: a board
 * @crossing: a crossing
 * @has_cards: whether the cards that meet are named as well
 *
 * Returns: (transfer full) (element-type CoCard): the strategies that stand there, each as a card of its own, with the
 *   cards that meet as its note
 */
GPtrArray *
co_board_text_strategies (CoBoard *board, CoCrossing crossing, gboolean has_cards)
{
  g_autoptr (GPtrArray) strategies = co_board_list_crossing (board, crossing);
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < strategies->len; i++)
    {
      CoStrategy *strategy = g_ptr_array_index (strategies, i);
      CoCard *card = co_card_new ();
      g_autofree char *pair = has_cards ? name_pair (board, strategy) : NULL;

      co_card_set_text (card, co_strategy_get_text (strategy));
      co_card_set_note (card, pair);
      g_ptr_array_add (cards, card);
    }

  return cards;
}

/* Whether an outline tells a card there. */
static gboolean
is_told (CoCard *card, CoQuadrant quadrant)
{
  return co_card_get_quadrant (card) == quadrant && !co_card_get_hidden (card);
}

/* The themes of the cards of a quadrant, in the order in which they come; "" is among them when a card has none. */
static GPtrArray *
get_themes (GPtrArray *cards, CoQuadrant quadrant)
{
  GPtrArray *themes = g_ptr_array_new ();

  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);
      const char *theme = co_card_get_theme (card);

      if (is_told (card, quadrant) && !g_ptr_array_find_with_equal_func (themes, theme, g_str_equal, NULL))
        g_ptr_array_add (themes, (gpointer) theme); /* the card keeps it */
    }

  return themes;
}

static void
add_line (GPtrArray *lines, CoBoardLineRole role, const char *text, char *note, const char *remark)
{
  CoBoardLine *line = g_new (CoBoardLine, 1);

  *line = (CoBoardLine) { .role = role, .text = g_strdup (text), .note = note, .remark = g_strdup (remark) };
  g_ptr_array_add (lines, line);
}

static void
line_free (CoBoardLine *line)
{
  g_free (line->text);
  g_free (line->note);
  g_free (line->remark);
  g_free (line);
}

static void
add_quadrant (GPtrArray *lines, CoDocuments *documents, CoBoard *board, CoQuadrant quadrant)
{
  g_autoptr (GPtrArray) cards = co_board_list_cards (board);
  g_autoptr (GPtrArray) themes = get_themes (cards, quadrant);

  if (quadrant == CO_QUADRANT_UNSORTED && themes->len == 0)
    return;

  add_line (lines, CO_BOARD_LINE_QUADRANT, co_wording_quadrant (quadrant), NULL, NULL);
  for (guint i = 0; i < themes->len; i++)
    {
      const char *theme = g_ptr_array_index (themes, i);

      add_line (lines, CO_BOARD_LINE_THEME, theme, NULL, NULL);
      for (guint j = 0; j < cards->len; j++)
        {
          CoCard *card = g_ptr_array_index (cards, j);

          if (is_told (card, quadrant) && g_str_equal (co_card_get_theme (card), theme))
            add_line (lines, CO_BOARD_LINE_CARD, co_card_get_text (card),
                      co_board_text_note (documents, board, card, CO_BOARD_NAMES_ALL, TRUE), co_card_get_note (card));
        }
    }
}

static void
add_strategies (GPtrArray *lines, CoBoard *board)
{
  if (g_list_model_get_n_items (co_board_get_strategies (board)) == 0)
    return;

  add_line (lines, CO_BOARD_LINE_QUADRANT, _ ("Strategies"), NULL, NULL);
  for (guint i = 0; i < CO_N_CROSSINGS; i++)
    {
      CoCrossing crossing = (CoCrossing) ((i + 1) % CO_N_CROSSINGS);
      g_autoptr (GPtrArray) strategies = co_board_list_crossing (board, crossing);
      g_autofree char *name = co_board_text_crossing (crossing);

      if (strategies->len > 0)
        add_line (lines, CO_BOARD_LINE_THEME, name, NULL, NULL);
      for (guint j = 0; j < strategies->len; j++)
        {
          CoStrategy *strategy = g_ptr_array_index (strategies, j);

          add_line (lines, CO_BOARD_LINE_CARD, co_strategy_get_text (strategy), name_pair (board, strategy), NULL);
        }
    }
}

static void
add_college (GPtrArray *lines, CoBoard *board, CoVotingRound *round, CoCollege college)
{
  guint n = co_voting_round_count_ballots (round, (int) college);
  g_autofree char *ballots = g_strdup_printf (ngettext ("%u ballot", "%u ballots", n), n);
  g_autofree char *name = g_strdup_printf ("%s · %s", co_wording_college (college), ballots);
  g_autoptr (GPtrArray) cards = co_voting_round_rank_cards (round, board, (int) college);

  if (n == 0)
    return;

  add_line (lines, CO_BOARD_LINE_THEME, name, NULL, NULL);
  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);
      guint dots = co_voting_round_count_card (round, card, (int) college);

      if (!co_card_get_hidden (card))
        add_line (lines, CO_BOARD_LINE_CARD, co_card_get_text (card),
                  g_strdup_printf (ngettext ("%u dot", "%u dots", dots), dots), NULL);
    }
}

/* What each stakeholder group has voted for, the last time that the room has. */
static void
add_votes (GPtrArray *lines, CoBoard *board)
{
  CoVotingRound *round = co_board_get_open_round (board) == NULL ? co_board_get_revealed_round (board) : NULL;

  if (round == NULL || !co_voting_round_has_colleges (round))
    return;

  add_line (lines, CO_BOARD_LINE_QUADRANT, _ ("Votes by Stakeholder Group"), NULL, NULL);
  for (guint i = CO_COLLEGE_ADMINISTRATION; i <= CO_COLLEGE_OTHER; i++)
    add_college (lines, board, round, (CoCollege) i);
}

/**
 * co_board_text_lines:
 * @documents: documents of the project
 * @board: one of its boards
 *
 * Returns: (transfer full) (element-type CoBoardLine): the board as an outline, line by line, without hidden cards
 */
GPtrArray *
co_board_text_lines (CoDocuments *documents, CoBoard *board)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);

  add_line (lines, CO_BOARD_LINE_TITLE, co_board_get_title (board), NULL, NULL);
  if (*co_board_get_question (board) != '\0')
    add_line (lines, CO_BOARD_LINE_QUESTION, co_board_get_question (board), NULL, NULL);
  for (guint i = CO_QUADRANT_STRENGTH; i <= CO_QUADRANT_THREAT; i++)
    add_quadrant (lines, documents, board, (CoQuadrant) i);
  add_quadrant (lines, documents, board, CO_QUADRANT_UNSORTED);
  add_strategies (lines, board);
  add_votes (lines, board);

  return lines;
}

/**
 * co_board_text_news:
 * @board: a board
 *
 * Returns: (transfer full) (nullable): what a room is told of the cards that it does not see yet, and of a vote that
 *   goes on; %NULL for nothing
 */
char *
co_board_text_news (CoBoard *board)
{
  g_autoptr (GStrvBuilder) news = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  CoVotingRound *round = co_board_get_open_round (board);
  guint n_hidden = co_board_count_hidden (board);

  if (n_hidden > 0)
    g_strv_builder_take (news, g_strdup_printf (ngettext ("%u card to come", "%u cards to come", n_hidden), n_hidden));
  if (round != NULL)
    {
      guint n = co_voting_round_count_ballots (round, CO_VOTING_ALL);

      g_strv_builder_take (news, g_strdup_printf (ngettext ("Vote open: %u ballot", "Vote open: %u ballots", n), n));
    }
  all = g_strv_builder_end (news);

  return all[0] != NULL ? g_strjoinv (" · ", all) : NULL;
}

/**
 * co_board_text_remark:
 * @n_unsorted: how many cards that a board could show are still to be sorted
 *
 * Returns: (transfer full) (nullable): that they are not shown; %NULL for none
 */
char *
co_board_text_remark (guint n_unsorted)
{
  return n_unsorted > 0
             ? g_strdup_printf (ngettext ("%u card to sort is not shown", "%u cards to sort are not shown", n_unsorted),
                                n_unsorted)
             : NULL;
}

/* On one line, with Markdown's own characters told to be quiet. */
static void
append_words (GString *out, const char *text)
{
  gboolean is_spaced = TRUE;

  for (const char *c = text; *c != '\0'; c++)
    {
      gboolean is_space = *c == ' ' || *c == '\n' || *c == '\r' || *c == '\t';

      if (is_space && is_spaced)
        continue;
      if (strchr (MARKS, *c) != NULL || (c == text && strchr ("-+>", *c) != NULL))
        g_string_append_c (out, '\\');
      g_string_append_c (out, is_space ? ' ' : *c);
      is_spaced = is_space;
    }
}

static void
append_card (GString *out, const CoBoardLine *card)
{
  g_string_append (out, "- ");
  append_words (out, card->text);
  if (*card->note != '\0')
    {
      g_string_append (out, " *(");
      append_words (out, card->note);
      g_string_append (out, ")*");
    }
  g_string_append_c (out, '\n');
  if (card->remark != NULL && *card->remark != '\0')
    {
      g_string_append (out, "  ");
      append_words (out, card->remark);
      g_string_append_c (out, '\n');
    }
}

static void
append_line (GString *out, const CoBoardLine *line)
{
  static const char *const marks[] = {
    [CO_BOARD_LINE_TITLE] = "# ",
    [CO_BOARD_LINE_QUESTION] = "\n",
    [CO_BOARD_LINE_QUADRANT] = "\n## ",
    [CO_BOARD_LINE_THEME] = "\n### ",
  };

  if (line->role == CO_BOARD_LINE_CARD)
    {
      append_card (out, line);
    }
  else if (*line->text == '\0' && line->role == CO_BOARD_LINE_THEME)
    {
      g_string_append_c (out, '\n');
    }
  else
    {
      g_string_append (out, marks[line->role]);
      append_words (out, line->text);
      g_string_append (out, line->role == CO_BOARD_LINE_THEME ? "\n\n" : "\n");
    }
}

/**
 * co_board_text_markdown:
 * @documents: documents of the project
 * @board: one of its boards
 *
 * Returns: (transfer full): the board as an outline in Markdown
 */
char *
co_board_text_markdown (CoDocuments *documents, CoBoard *board)
{
  g_autoptr (GPtrArray) lines = co_board_text_lines (documents, board);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    append_line (out, g_ptr_array_index (lines, i));

  return g_string_free_and_steal (out);
}

/* A spreadsheet would take it for a formula; a number is one. */
static gboolean
is_formula (const char *text)
{
  char *end;

  if (*text == '\0' || strchr ("=+-@\t\r", *text) == NULL)
    return FALSE;

  g_ascii_strtod (text, &end);
  return end == text || *end != '\0';
}

static void
append_cell (GString *out, const char *text, gboolean is_last)
{
  g_autofree char *safe = is_formula (text) ? g_strconcat ("'", text, NULL) : NULL;

  if (safe != NULL)
    text = safe;
  if (strpbrk (text, ",;\"\r\n") != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
      g_autofree char *escaped = g_strjoinv ("\"\"", parts);

      g_string_append_printf (out, "\"%s\"", escaped);
    }
  else
    {
      g_string_append (out, text);
    }
  g_string_append (out, is_last ? "\r\n" : ",");
}

static char *
name_twins (CoCard *card)
{
  g_autoptr (GPtrArray) twins = co_card_list_twins (card);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < twins->len; i++)
    g_strv_builder_add (names, co_wording_quadrant (co_card_get_quadrant (g_ptr_array_index (twins, i))));
  all = g_strv_builder_end (names);

  return co_wording_join ((const char *const *) all);
}

static void
append_row (GString *out, CoDocuments *documents, CoBoard *board, CoCard *card)
{
  CoRecord *owner = co_record_get_owner (CO_RECORD (card));
  CoCollege college = co_card_get_college (card);
  g_autofree char *votes = co_board_is_voted_on (board, card)
                               ? g_strdup ("")
                               : g_strdup_printf ("%" G_GINT64_FORMAT, co_card_get_votes (card));
  g_autofree char *elsewhere = name_twins (card);

  append_cell (out, co_wording_quadrant (co_card_get_quadrant (card)), FALSE);
  append_cell (out, co_card_get_text (card), FALSE);
  append_cell (out, co_card_get_theme (card), FALSE);
  append_cell (out, college != CO_COLLEGE_NONE ? co_wording_college (college) : "", FALSE);
  append_cell (out, co_card_get_author (card), FALSE);
  append_cell (out, votes, FALSE);
  append_cell (out, find_source (documents, card), FALSE);
  append_cell (out, co_card_get_note (card), FALSE);
  append_cell (out, co_record_get_title (owner), FALSE);
  append_cell (out, elsewhere, TRUE);
}

/* The crossing where the quadrant of a card stands, and the cards that meet as a note. */
static void
append_strategy_row (GString *out, CoBoard *board, CoStrategy *strategy)
{
  g_autofree char *crossing = co_board_text_crossing (co_board_get_crossing (board, strategy));
  g_autofree char *pair = name_pair (board, strategy);

  append_cell (out, crossing, FALSE);
  append_cell (out, co_strategy_get_text (strategy), FALSE);
  for (guint i = 0; i < 5; i++)
    append_cell (out, "", FALSE);
  append_cell (out, pair, FALSE);
  append_cell (out, co_board_get_title (board), FALSE);
  append_cell (out, "", TRUE);
}

/**
 * co_board_text_csv:
 * @documents: documents of the project
 * @board: one of its boards
 *
 * Returns: (transfer full): the cards that are not hidden as a table (RFC 4180), whose first row names the columns; in UTF-8, and marked as
 *   such for the spreadsheets that would not think of it
 */
char *
co_board_text_csv (CoDocuments *documents, CoBoard *board)
{
  const char *const heads[] = { N_ ("Quadrant"), N_ ("Text"),        N_ ("Theme"),  N_ ("Stakeholder group"),
                                N_ ("Author"),   N_ ("Votes"),       N_ ("Source"), N_ ("Note"),
                                N_ ("Board"),    N_ ("Also seen as") };
  g_autoptr (GPtrArray) cards = co_board_list_cards (board);
  GString *out = g_string_new ("\ufeff");

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    append_cell (out, _ (heads[i]), i + 1 == G_N_ELEMENTS (heads));
  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);

      if (!co_card_get_hidden (card))
        append_row (out, documents, board, card);
    }
  for (guint i = 0; i < g_list_model_get_n_items (co_board_get_strategies (board)); i++)
    {
      g_autoptr (CoStrategy) strategy = g_list_model_get_item (co_board_get_strategies (board), i);

      append_strategy_row (out, board, strategy);
    }

  return g_string_free_and_steal (out);
}
