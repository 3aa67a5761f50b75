/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What members are called and how their values read, for whoever compares two versions of a document: on the screen
 * and on the command line. References read as the titles of what they refer to.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-values.h"

#include "co-agreement.h"
#include "co-board.h"
#include "co-grant.h"
#include "co-invitation.h"
#include "co-labels.h"
#include "co-objective.h"
#include "co-participant.h"
#include "co-problem.h"
#include "co-project.h"
#include "co-wording.h"
#include "co-voting-round.h"
#include "co-workshop.h"

#include <glib/gi18n.h>

/* The same member has the same name everywhere, but where a kind says otherwise. */
static const struct
{
  const char *member;
  GType (*get_type) (void);
  const char *label;
} labels[] = {
  { "title", co_participant_get_type, N_ ("Name") },
  { "minutes", co_workshop_get_type, N_ ("Minutes of the workshop") },
  { "services", co_participant_get_type, N_ ("Services that concern this person") },
  { "services", co_grant_get_type, N_ ("Services it could pay for") },
  { "budget", co_objective_get_type, N_ ("Budget") },
  { "budget", co_agreement_get_type, N_ ("Amount") },
  { "sources", co_board_get_type, N_ ("Gathers the cards of") },
  { "budget", co_voting_round_get_type, N_ ("Dots a voter has") },
  { "title", NULL, N_ ("Title") },
  { "authority", NULL, N_ ("Local authority") },
  { "summary", NULL, N_ ("Summary") },
  { "population", NULL, N_ ("Inhabitants") },
  { "country", NULL, N_ ("Country") },
  { "logo", NULL, N_ ("Logo") },
  { "address", NULL, N_ ("Postal address") },
  { "contact", NULL, N_ ("Contact") },
  { "language", NULL, N_ ("Language") },
  { "timeZone", NULL, N_ ("Time zone") },
  { "schoolZone", NULL, N_ ("School holidays") },
  { "roomDepth", NULL, N_ ("Depth of the room") },
  { "domains", NULL, N_ ("Fields of competence") },
  { "startDate", NULL, N_ ("Start of the project") },
  { "projectManager", NULL, N_ ("Project manager") },
  { "resourcePerson", NULL, N_ ("Resource person") },
  { "documentationPerson", NULL, N_ ("Resource person of the watch") },
  { "budgetCeiling", NULL, N_ ("Budget ceiling") },
  { "currency", NULL, N_ ("Currency") },
  { "fundingWatchDate", NULL, N_ ("Last funding watch") },
  { "description", NULL, N_ ("Description") },
  { "tags", NULL, N_ ("Tags") },
  { "place", NULL, N_ ("Place") },
  { "bearer", NULL, N_ ("Bearer") },
  { "year", NULL, N_ ("Year") },
  { "status", NULL, N_ ("Status") },
  { "rating", NULL, N_ ("Rating") },
  { "cost", NULL, N_ ("Cost") },
  { "results", NULL, N_ ("Results") },
  { "fears", NULL, N_ ("Fears") },
  { "actors", NULL, N_ ("Actors") },
  { "lessons", NULL, N_ ("Lessons") },
  { "sources", NULL, N_ ("Sources") },
  { "licence", NULL, N_ ("Licence") },
  { "origin", NULL, N_ ("Origin") },
  { "imported", NULL, N_ ("As it was imported") },
  { "domain", NULL, N_ ("Field of competence") },
  { "statement", NULL, N_ ("Statement") },
  { "evidence", NULL, N_ ("What shows it") },
  { "subject", NULL, N_ ("Subject") },
  { "subjects", NULL, N_ ("Subjects") },
  { "question", NULL, N_ ("Question") },
  { "notes", NULL, N_ ("Notes") },
  { "note", NULL, N_ ("Note") },
  { "cards", NULL, N_ ("Cards") },
  { "strategies", NULL, N_ ("Strategies") },
  { "objective", NULL, N_ ("Objective") },
  { "text", NULL, N_ ("Text") },
  { "quadrant", NULL, N_ ("Quadrant") },
  { "college", NULL, N_ ("Stakeholder group") },
  { "author", NULL, N_ ("Author") },
  { "source", NULL, N_ ("Source") },
  { "theme", NULL, N_ ("Theme") },
  { "colour", NULL, N_ ("Colour") },
  { "votes", NULL, N_ ("Votes") },
  { "hidden", NULL, N_ ("Hidden") },
  { "private", NULL, N_ ("Private writing") },
  { "rounds", NULL, N_ ("Votes of the room") },
  { "open", NULL, N_ ("Vote open") },
  { "perCard", NULL, N_ ("Dots a card may get from one voter") },
  { "roster", NULL, N_ ("Participants vote by name") },
  { "afresh", NULL, N_ ("In place of the votes before") },
  { "ballots", NULL, N_ ("Ballots") },
  { "voter", NULL, N_ ("Voter") },
  { "twin", NULL, N_ ("Twin") },
  { "rank", NULL, N_ ("Rank") },
  { "stakeholders", NULL, N_ ("Stakeholders") },
  { "objectives", NULL, N_ ("Objectives") },
  { "indicator", NULL, N_ ("Indicator") },
  { "target", NULL, N_ ("Target") },
  { "priority", NULL, N_ ("Priority") },
  { "problems", NULL, N_ ("Problems") },
  { "experiments", NULL, N_ ("Experiments") },
  { "audience", NULL, N_ ("Audience") },
  { "benefits", NULL, N_ ("Benefits") },
  { "conditions", NULL, N_ ("Conditions") },
  { "risks", NULL, N_ ("Risks") },
  { "operator", NULL, N_ ("Operator") },
  { "businessModel", NULL, N_ ("Business model") },
  { "budget", NULL, N_ ("Budget") },
  { "decision", NULL, N_ ("Decision") },
  { "label", NULL, N_ ("Label") },
  { "nature", NULL, N_ ("Nature") },
  { "stage", NULL, N_ ("Stage") },
  { "amount", NULL, N_ ("Amount") },
  { "number", NULL, N_ ("Number") },
  { "date", NULL, N_ ("Date") },
  { "startTime", NULL, N_ ("Time") },
  { "duration", NULL, N_ ("Duration") },
  { "purpose", NULL, N_ ("Purpose") },
  { "services", NULL, N_ ("Services") },
  { "held", NULL, N_ ("Held") },
  { "steps", NULL, N_ ("Agenda") },
  { "invitations", NULL, N_ ("Invitations") },
  { "minutes", NULL, N_ ("Duration") },
  { "decisions", NULL, N_ ("Decisions") },
  { "budgetNotes", NULL, N_ ("Notes on the budget") },
  { "type", NULL, N_ ("Type") },
  { "lead", NULL, N_ ("Who leads") },
  { "material", NULL, N_ ("Material") },
  { "start", NULL, N_ ("Start") },
  { "participant", NULL, N_ ("Participant") },
  { "state", NULL, N_ ("Answer") },
  { "standIn", NULL, N_ ("Stand-in") },
  { "organisation", NULL, N_ ("Organisation") },
  { "role", NULL, N_ ("Role") },
  { "email", NULL, N_ ("E-mail") },
  { "phone", NULL, N_ ("Telephone") },
  { "funder", NULL, N_ ("Funder") },
  { "url", NULL, N_ ("Web address") },
  { "visited", NULL, N_ ("Seen on") },
  { "rate", NULL, N_ ("Share of the cost, in percent") },
  { "deadline", NULL, N_ ("Deadline") },
  { "service", NULL, N_ ("Service") },
  { "partyAuthority", NULL, N_ ("For the authority") },
  { "partyBusiness", NULL, N_ ("For the business") },
  { "commitments", NULL, N_ ("Commitments") },
};

static const CoField *
get_field (CoRecord *record, guint field)
{
  guint n_fields;

  return &co_record_get_fields (record, &n_fields)[field];
}

/**
 * co_value_label:
 * @record: a record
 * @field: one of its fields, or %CO_DIFFERENCE_UNKNOWN
 *
 * Returns: (transfer none): what the member is called, translated; its own name when it has no other
 */
const char *
co_value_label (CoRecord *record, guint field)
{
  const char *member;

  if (field == CO_DIFFERENCE_UNKNOWN)
    return _ ("Members of another program");

  member = get_field (record, field)->member;
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (g_str_equal (labels[i].member, member) &&
          (labels[i].get_type == NULL || labels[i].get_type () == G_OBJECT_TYPE (record)))
        return _ (labels[i].label);
    }

  return member;
}

/* An objective of any problem, or a card of any board: they have no document of their own. */
static CoRecord *
find_item (CoDocuments *documents, CoKind kind, const char *list, const char *id)
{
  GListModel *owners = co_documents_get_list (documents, kind);

  for (guint i = 0; i < g_list_model_get_n_items (owners); i++)
    {
      g_autoptr (GObject) owner = g_list_model_get_item (owners, i);
      g_autoptr (GListModel) items = NULL;

      g_object_get (owner, list, &items, NULL);
      for (guint j = 0; j < g_list_model_get_n_items (items); j++)
        {
          g_autoptr (CoRecord) item = g_list_model_get_item (items, j);

          if (g_str_equal (co_record_get_id (item), id))
            return item; /* the list keeps it */
        }
    }

  return NULL;
}

/* A card that is hidden does not say what it is. */
static const char *
get_title (CoRecord *record)
{
  return CO_IS_CARD (record) ? co_label_card (CO_CARD (record)) : co_record_get_title (record);
}

/* What is kept from the room until it is revealed: the words of a hidden card, and what an open vote has gathered. */
static gboolean
is_secret (CoRecord *record, const char *member)
{
  CoRecord *owner = co_record_get_owner (record);

  if (CO_IS_BALLOT (record))
    return g_str_equal (member, "cards") && CO_IS_VOTING_ROUND (owner) &&
           co_voting_round_get_open (CO_VOTING_ROUND (owner));

  return CO_IS_CARD (record) && co_card_get_hidden (CO_CARD (record)) &&
         (g_str_equal (member, "text") || g_str_equal (member, "note"));
}

static char *
dup_reference (const char *id, CoDocuments *documents)
{
  CoRecord *record = co_documents_lookup (documents, id);

  if (record == NULL)
    record = find_item (documents, CO_KIND_PROBLEM, "objectives", id);
  if (record == NULL)
    record = find_item (documents, CO_KIND_BOARD, "cards", id);
  if (record != NULL && *get_title (record) != '\0')
    return g_strdup (get_title (record));
  if (*id == '\0')
    return g_strdup ("");

  /* Translators: what another document refers to, but is not in the project any more. */
  return record != NULL ? g_strdup (_ ("Untitled")) : g_strdup (_ ("Something deleted"));
}

static char *
join (const char *const *texts, gboolean references, CoDocuments *documents)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (references)
        g_strv_builder_take (names, dup_reference (texts[i], documents));
      else
        g_strv_builder_add (names, texts[i]);
    }
  all = g_strv_builder_end (names);

  return g_strjoinv (" · ", all);
}

static char *
dup_number (CoRecord *record, const char *member, gint64 number)
{
  int currency = co_record_find_field (record, "currency");

  if (number == 0)
    return g_strdup ("");
  if (currency >= 0 &&
      (g_str_equal (member, "budget") || g_str_equal (member, "amount") || g_str_equal (member, "budgetCeiling")))
    return co_wording_money (number, co_record_get_text (record, (guint) currency));
  if (g_str_equal (member, "duration") || g_str_equal (member, "minutes"))
    return co_wording_duration (number);

  return g_str_equal (member, "year") ? g_strdup_printf ("%" G_GINT64_FORMAT, number) : co_wording_number (number);
}

/**
 * co_value_text:
 * @record: a record
 * @field: one of its fields, not a list of records
 * @documents: where its references lead
 *
 * Returns: (transfer full): the value as people read it, "" for none
 */
char *
co_value_text (CoRecord *record, guint field, CoDocuments *documents)
{
  const CoField *spec = get_field (record, field);

  if (is_secret (record, spec->member))
    return g_strdup (_ ("Not revealed yet"));

  switch (spec->type)
    {
    case CO_FIELD_ENUM:
      return g_strdup (co_label_enum (spec->get_type (), (int) co_record_get_number (record, field)));
    case CO_FIELD_BOOLEAN:
      return g_strdup (co_record_get_number (record, field) != 0 ? _ ("Yes") : _ ("No"));
    case CO_FIELD_INTEGER:
      return dup_number (record, spec->member, co_record_get_number (record, field));
    case CO_FIELD_DATE:
      return co_wording_short_date (co_record_get_text (record, field));
    case CO_FIELD_REFERENCE:
      return dup_reference (co_record_get_text (record, field), documents);
    case CO_FIELD_REFERENCES:
      return join (co_record_get_texts (record, field), TRUE, documents);
    case CO_FIELD_TEXTS:
      /* A service names the objectives that it serves by their ids, a strategy the cards that meet. */
      return join (co_record_get_texts (record, field),
                   g_str_equal (spec->member, "objectives") || g_str_equal (spec->member, "cards"), documents);
    case CO_FIELD_LIST:
      g_return_val_if_reached (g_strdup (""));
    default:
      if (CO_IS_CARD (record) && g_str_equal (spec->member, "twin"))
        return g_strdup (*co_record_get_text (record, field) != '\0' ? _ ("Also in another quadrant") : "");
      return CO_IS_STRATEGY (record) && g_str_equal (spec->member, "objective")
                 ? dup_reference (co_record_get_text (record, field), documents)
                 : g_strdup (co_record_get_text (record, field));
    }
}

/**
 * co_value_name:
 * @record: a document, or a record inside one
 * @documents: where its references lead
 *
 * Returns: (transfer full): what it is called
 */
char *
co_value_name (CoRecord *record, CoDocuments *documents)
{
  const char *title = get_title (record);
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);

  if (CO_IS_INVITATION (record))
    return dup_reference (co_invitation_get_participant (CO_INVITATION (record)), documents);
  if (CO_IS_VOTING_ROUND (record))
    return g_strdup (_ ("Vote of the room"));
  if (*title != '\0')
    return g_strdup (title);

  /* The first thing that it says: a source has an address at least. */
  for (guint i = CO_RECORD_N_FIELDS; i < n_fields; i++)
    {
      if (!CO_IS_DOCUMENT (record) && fields[i].type == CO_FIELD_TEXT && *co_record_get_text (record, i) != '\0')
        return g_strdup (co_record_get_text (record, i));
    }

  return g_strdup (_ ("Untitled"));
}

/**
 * co_value_where:
 * @difference: in what two versions differ
 * @documents: where references lead
 *
 * Returns: (transfer full): the member, behind the record that it is of when that is not the document itself
 */
char *
co_value_where (const CoDifference *difference, CoDocuments *documents)
{
  const char *label = co_value_label (difference->after, difference->field);
  g_autofree char *name = NULL;

  if (CO_IS_DOCUMENT (difference->after))
    return g_strdup (label);

  name = co_value_name (difference->after, documents);
  /* Translators: a card, a step or the like, and one of its members. */
  return g_strdup_printf (C_ ("record and member", "%s — %s"), name, label);
}

/**
 * co_value_change:
 * @difference: in what two versions differ
 * @documents: where references lead
 * @before: (out) (nullable) (transfer full): how it was, %NULL for nothing
 * @after: (out) (nullable) (transfer full): how it became, %NULL for nothing
 *
 * Says in words what changed.
 */
void
co_value_change (const CoDifference *difference, CoDocuments *documents, char **before, char **after)
{
  *before = NULL;
  *after = NULL;
  if (difference->type == CO_DIFFERENCE_REMOVED)
    *before = co_value_name (difference->item, documents);
  else if (difference->type == CO_DIFFERENCE_ADDED)
    *after = co_value_name (difference->item, documents);
  else if (difference->type == CO_DIFFERENCE_MOVED)
    *after = g_strdup (_ ("Put in another order"));
  else if (difference->field == CO_DIFFERENCE_UNKNOWN)
    *after = g_strdup (_ ("Changed"));
  else
    {
      *before = co_value_text (difference->before, difference->field, documents);
      *after = co_value_text (difference->after, difference->field, documents);
      if (**before == '\0')
        g_clear_pointer (before, g_free);
      if (**after == '\0')
        g_clear_pointer (after, g_free);
    }
}

/* The field of a record that the last member of the path names. */
static guint
find_member (CoRecord *record, const char *member)
{
  guint n_fields;
  const CoField *fields = co_record_get_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].member, member))
        return i;
    }

  return CO_DIFFERENCE_UNKNOWN;
}

/* The names of the records of a list, each on its line. */
static char *
list_names (CoRecord *record, guint field, CoDocuments *documents)
{
  GListModel *list = co_record_get_list (record, field);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CoRecord) item = g_list_model_get_item (list, i);
      g_autofree char *name = co_value_name (item, documents);

      g_string_append_printf (names, "%s%u. %s", i > 0 ? "\n" : "", i + 1, name);
    }

  return g_string_free_and_steal (names);
}

static char *
describe_side (CoDocument *side, const CoQuarrel *quarrel, CoDocuments *documents)
{
  CoRecord *record = co_merge_find_record (side, quarrel);
  guint field;

  if (record == NULL)
    return g_strdup (_ ("Deleted"));
  if (quarrel->type == CO_QUARREL_REMOVED)
    return co_value_name (record, documents);

  field = find_member (record, quarrel->path[g_strv_length (quarrel->path) - 1]);
  if (field == CO_DIFFERENCE_UNKNOWN)
    return g_strdup (_ ("Something that this version of Cocreate does not know"));
  if (quarrel->type == CO_QUARREL_ORDER)
    return list_names (record, field, documents);

  return co_value_text (record, field, documents);
}

/**
 * co_value_quarrel:
 * @mine: a document
 * @theirs: the other version of it
 * @quarrel: in what they do not go together
 * @documents: where references lead
 * @where: (out) (transfer full): the member, behind the record that it is of
 * @here: (out) (transfer full): what @mine has there, "" for nothing
 * @there: (out) (transfer full): what @theirs has there, "" for nothing
 *
 * Says in words what somebody has to decide.
 */
void
co_value_quarrel (CoDocument *mine,
                  CoDocument *theirs,
                  const CoQuarrel *quarrel,
                  CoDocuments *documents,
                  char **where,
                  char **here,
                  char **there)
{
  CoRecord *record = co_merge_find_record (mine, quarrel);
  CoDifference difference = { CO_DIFFERENCE_CHANGED, record, record, CO_DIFFERENCE_UNKNOWN, NULL };

  *here = describe_side (mine, quarrel, documents);
  *there = describe_side (theirs, quarrel, documents);
  if (record == NULL)
    difference.before = difference.after = co_merge_find_record (theirs, quarrel);
  if (quarrel->type == CO_QUARREL_REMOVED && difference.after != NULL)
    {
      *where = co_value_name (difference.after, documents);
      return;
    }

  if (record != NULL)
    difference.field = find_member (record, quarrel->path[g_strv_length (quarrel->path) - 1]);
  *where = difference.after != NULL ? co_value_where (&difference, documents) : g_strdup ("");
}
