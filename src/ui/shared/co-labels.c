/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the values of enumerations, and the kinds of documents, are called on the screen.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-labels.h"

#include <glib/gi18n.h>

static const struct
{
  GType (*get_type) (void);
  int value;
  const char *label;
} labels[] = {
  { co_school_zone_get_type, CO_SCHOOL_ZONE_NONE, N_ ("None") },
  { co_school_zone_get_type, CO_SCHOOL_ZONE_A, N_ ("Zone A") },
  { co_school_zone_get_type, CO_SCHOOL_ZONE_B, N_ ("Zone B") },
  { co_school_zone_get_type, CO_SCHOOL_ZONE_C, N_ ("Zone C") },
  { co_room_depth_get_type, CO_ROOM_DEPTH_NEAR, N_ ("Near: around a table") },
  { co_room_depth_get_type, CO_ROOM_DEPTH_MIDDLE, N_ ("Middle: a meeting room") },
  { co_room_depth_get_type, CO_ROOM_DEPTH_FAR, N_ ("Far: a hall") },
  { co_experiment_status_get_type, CO_EXPERIMENT_STATUS_COLLECTED, N_ ("Collected") },
  { co_experiment_status_get_type, CO_EXPERIMENT_STATUS_READ, N_ ("Read") },
  { co_experiment_status_get_type, CO_EXPERIMENT_STATUS_RETAINED, N_ ("Retained") },
  { co_experiment_status_get_type, CO_EXPERIMENT_STATUS_DISCARDED, N_ ("Discarded") },
  { co_board_subject_get_type, CO_BOARD_SUBJECT_GROUP, N_ ("Several experiments") },
  { co_board_subject_get_type, CO_BOARD_SUBJECT_EXPERIMENT, N_ ("An experiment") },
  { co_board_subject_get_type, CO_BOARD_SUBJECT_PROBLEM, N_ ("A problem") },
  { co_board_subject_get_type, CO_BOARD_SUBJECT_SERVICE, N_ ("A service") },
  { co_board_subject_get_type, CO_BOARD_SUBJECT_FREE, N_ ("Free subject") },
  { co_quadrant_get_type, CO_QUADRANT_UNSORTED, N_ ("To Sort") },
  { co_quadrant_get_type, CO_QUADRANT_STRENGTH, N_ ("Strengths") },
  { co_quadrant_get_type, CO_QUADRANT_WEAKNESS, N_ ("Weaknesses") },
  { co_quadrant_get_type, CO_QUADRANT_OPPORTUNITY, N_ ("Opportunities") },
  { co_quadrant_get_type, CO_QUADRANT_THREAT, N_ ("Threats") },
  { co_college_get_type, CO_COLLEGE_NONE, N_ ("No group") },
  { co_college_get_type, CO_COLLEGE_ADMINISTRATION, N_ ("Administration") },
  { co_college_get_type, CO_COLLEGE_ELECTED, N_ ("Elected officials") },
  { co_college_get_type, CO_COLLEGE_CIVIL_SOCIETY, N_ ("Civil society") },
  { co_college_get_type, CO_COLLEGE_DIGITAL_BUSINESS, N_ ("Digital businesses") },
  { co_college_get_type, CO_COLLEGE_OTHER, N_ ("Others") },
  { co_card_colour_get_type, CO_CARD_COLOUR_NONE, N_ ("No colour") },
  { co_card_colour_get_type, CO_CARD_COLOUR_YELLOW, N_ ("Yellow") },
  { co_card_colour_get_type, CO_CARD_COLOUR_BLUE, N_ ("Blue") },
  { co_card_colour_get_type, CO_CARD_COLOUR_GREEN, N_ ("Green") },
  { co_card_colour_get_type, CO_CARD_COLOUR_PINK, N_ ("Pink") },
  { co_card_colour_get_type, CO_CARD_COLOUR_PURPLE, N_ ("Purple") },
  { co_priority_get_type, CO_PRIORITY_UNSET, N_ ("Not set") },
  { co_priority_get_type, CO_PRIORITY_MUST, N_ ("Must") },
  { co_priority_get_type, CO_PRIORITY_SHOULD, N_ ("Should") },
  { co_priority_get_type, CO_PRIORITY_COULD, N_ ("Could") },
  { co_service_status_get_type, CO_SERVICE_STATUS_CANDIDATE, N_ ("Candidate") },
  { co_service_status_get_type, CO_SERVICE_STATUS_SHORTLISTED, N_ ("Shortlisted") },
  { co_service_status_get_type, CO_SERVICE_STATUS_SELECTED, N_ ("Selected") },
  { co_service_status_get_type, CO_SERVICE_STATUS_DESIGNED, N_ ("Designed") },
  { co_service_status_get_type, CO_SERVICE_STATUS_AGREED, N_ ("Agreed") },
  { co_service_status_get_type, CO_SERVICE_STATUS_DROPPED, N_ ("Dropped") },
  { co_budget_nature_get_type, CO_BUDGET_NATURE_INVESTMENT, N_ ("Investment") },
  { co_budget_nature_get_type, CO_BUDGET_NATURE_RUNNING, N_ ("Running, per year") },
  { co_budget_stage_get_type, CO_BUDGET_STAGE_SKETCH, N_ ("Sketched") },
  { co_budget_stage_get_type, CO_BUDGET_STAGE_REFINED, N_ ("Refined") },
  { co_step_type_get_type, CO_STEP_TYPE_TALK, N_ ("Talk") },
  { co_step_type_get_type, CO_STEP_TYPE_WELCOME, N_ ("Welcome") },
  { co_step_type_get_type, CO_STEP_TYPE_ROUND_TABLE, N_ ("Round table") },
  { co_step_type_get_type, CO_STEP_TYPE_PRESENTATION, N_ ("Presentation") },
  { co_step_type_get_type, CO_STEP_TYPE_DEBATE, N_ ("Debate") },
  { co_step_type_get_type, CO_STEP_TYPE_DESIGN, N_ ("Design") },
  { co_step_type_get_type, CO_STEP_TYPE_DECISION, N_ ("Decision") },
  { co_step_type_get_type, CO_STEP_TYPE_BREAK, N_ ("Break") },
  { co_step_type_get_type, CO_STEP_TYPE_CLOSING, N_ ("Closing") },
  { co_invitation_state_get_type, CO_INVITATION_STATE_TO_INVITE, N_ ("To invite") },
  { co_invitation_state_get_type, CO_INVITATION_STATE_INVITED, N_ ("Invited") },
  { co_invitation_state_get_type, CO_INVITATION_STATE_ACCEPTED, N_ ("Accepted") },
  { co_invitation_state_get_type, CO_INVITATION_STATE_DECLINED, N_ ("Declined") },
  { co_invitation_state_get_type, CO_INVITATION_STATE_ATTENDED, N_ ("Attended") },
  { co_invitation_state_get_type, CO_INVITATION_STATE_ABSENT, N_ ("Absent") },
  { co_invitation_state_get_type, CO_INVITATION_STATE_STAND_IN, N_ ("Stand-in") },
  { co_grant_status_get_type, CO_GRANT_STATUS_FOUND, N_ ("Found") },
  { co_grant_status_get_type, CO_GRANT_STATUS_ELIGIBLE, N_ ("Eligible") },
  { co_grant_status_get_type, CO_GRANT_STATUS_APPLIED, N_ ("Applied for") },
  { co_grant_status_get_type, CO_GRANT_STATUS_GRANTED, N_ ("Granted") },
  { co_grant_status_get_type, CO_GRANT_STATUS_REFUSED, N_ ("Refused") },
  { co_agreement_status_get_type, CO_AGREEMENT_STATUS_DRAFT, N_ ("In preparation") },
  { co_agreement_status_get_type, CO_AGREEMENT_STATUS_AGREED, N_ ("Both parties agree") },
  { co_agreement_status_get_type, CO_AGREEMENT_STATUS_SIGNED, N_ ("Signed") },
};

static const char *const kinds[CO_N_KINDS] = {
  [CO_KIND_PROJECT] = N_ ("Project"),         [CO_KIND_EXPERIMENT] = N_ ("Experiment"),
  [CO_KIND_STRENGTH] = N_ ("Great strength"), [CO_KIND_BOARD] = N_ ("SWOT board"),
  [CO_KIND_PROBLEM] = N_ ("Problem"),         [CO_KIND_SERVICE] = N_ ("Digital service"),
  [CO_KIND_WORKSHOP] = N_ ("Workshop"),       [CO_KIND_PARTICIPANT] = N_ ("Participant"),
  [CO_KIND_GRANT] = N_ ("Funding aid"),       [CO_KIND_AGREEMENT] = N_ ("Agreement"),
};

/**
 * co_label_enum:
 * @type: an enumeration of the model
 * @value: one of its values
 *
 * Returns: (transfer none): what it is called, translated; "" for no such value
 */
const char *
co_label_enum (GType type, int value)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (labels[i].value == value && labels[i].get_type () == type)
        return _ (labels[i].label);
    }

  return "";
}

/**
 * co_label_kind:
 * @kind: a kind of documents
 *
 * Returns: (transfer none): what one of them is called, translated
 */
const char *
co_label_kind (CoKind kind)
{
  g_return_val_if_fail (kind < CO_N_KINDS, "");

  return _ (kinds[kind]);
}

/**
 * co_label_card:
 * @card: a card of a board
 *
 * Returns: (transfer none): what it says, or that it is hidden
 */
const char *
co_label_card (CoCard *card)
{
  return co_card_get_hidden (card) ? _ ("Hidden card") : co_card_get_text (card);
}

/**
 * co_label_escape:
 * @text: a text that somebody wrote
 *
 * Returns: (transfer full): the text for the label of a menu item, which would take an underscore for the mark of a key
 */
char *
co_label_escape (const char *text)
{
  GString *escaped = g_string_new (text);

  g_string_replace (escaped, "_", "__", 0);
  return g_string_free (escaped, FALSE);
}

/**
 * co_label_begin:
 * @text: a few words
 *
 * Returns: (transfer full): the words as they stand at the beginning of a line, with a capital letter
 */
char *
co_label_begin (const char *text)
{
  char first[7] = { 0 };

  if (*text == '\0')
    return g_strdup ("");

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}
