/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A SWOT board: strengths, weaknesses, opportunities, threats of one subject (phase 01).
 */

#include "co-board.h"

struct _CoBoard
{
  CoDocument parent_instance;
};

enum
{
  TITLE = CO_DOCUMENT_N_FIELDS,
  SUBJECT,
  SUBJECTS,
  QUESTION,
  NOTES,
  SOURCES,
  CARDS,
  STRATEGIES,
  ROUNDS,
  PRIVATE,
};

static const CoField fields[] = {
  { "title", "title", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "subject", "subject", CO_FIELD_ENUM, co_board_subject_get_type },
  { "subjects", "subjects", CO_FIELD_REFERENCES },
  { "question", "question", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "notes", "notes", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "sources", "sources", CO_FIELD_REFERENCES },
  { "cards", "cards", CO_FIELD_LIST, co_card_get_type },
  { "strategies", "strategies", CO_FIELD_LIST, co_strategy_get_type },
  { "rounds", "rounds", CO_FIELD_LIST, co_voting_round_get_type },
  { "private", "private", CO_FIELD_BOOLEAN },
};

CO_DEFINE_DOCUMENT (CoBoard, co_board, CO_KIND_BOARD, fields)

CO_DEFINE_TEXT (CoBoard, co_board, title, TITLE)
CO_DEFINE_NUMBER (CoBoard, co_board, CoBoardSubject, subject, SUBJECT)
CO_DEFINE_TEXTS (CoBoard, co_board, subjects, SUBJECTS)
CO_DEFINE_TEXT (CoBoard, co_board, question, QUESTION)
CO_DEFINE_TEXT (CoBoard, co_board, notes, NOTES)
CO_DEFINE_TEXTS (CoBoard, co_board, sources, SOURCES)
CO_DEFINE_LIST (CoBoard, co_board, cards, card, CoCard, CARDS)
CO_DEFINE_LIST (CoBoard, co_board, strategies, strategy, CoStrategy, STRATEGIES)
CO_DEFINE_LIST (CoBoard, co_board, rounds, round, CoVotingRound, ROUNDS)
CO_DEFINE_NUMBER (CoBoard, co_board, gboolean, private, PRIVATE)
