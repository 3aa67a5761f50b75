/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CoSchoolZone:
 *
 * School-holiday zone of the authority.
 */
typedef enum
{
  CO_SCHOOL_ZONE_NONE,
  CO_SCHOOL_ZONE_A,
  CO_SCHOOL_ZONE_B,
  CO_SCHOOL_ZONE_C,
} CoSchoolZone;

#define CO_TYPE_SCHOOL_ZONE (co_school_zone_get_type ())

GType co_school_zone_get_type (void);

/**
 * CoRoomDepth:
 * @CO_ROOM_DEPTH_NEAR: people sit around a table
 * @CO_ROOM_DEPTH_MIDDLE: a meeting room with some rows
 * @CO_ROOM_DEPTH_FAR: a hall
 *
 * How far the last row of the room is from the screen: the letters of what is presented follow it.
 */
typedef enum
{
  CO_ROOM_DEPTH_NEAR,
  CO_ROOM_DEPTH_MIDDLE,
  CO_ROOM_DEPTH_FAR,
} CoRoomDepth;

#define CO_TYPE_ROOM_DEPTH (co_room_depth_get_type ())

GType co_room_depth_get_type (void);

/**
 * CoExperimentStatus:
 *
 * How far the watch has got with an experiment.
 */
typedef enum
{
  CO_EXPERIMENT_STATUS_COLLECTED,
  CO_EXPERIMENT_STATUS_READ,
  CO_EXPERIMENT_STATUS_RETAINED,
  CO_EXPERIMENT_STATUS_DISCARDED,
} CoExperimentStatus;

#define CO_TYPE_EXPERIMENT_STATUS (co_experiment_status_get_type ())

GType co_experiment_status_get_type (void);

/**
 * CoBoardSubject:
 *
 * What a SWOT board is about.
 */
typedef enum
{
  CO_BOARD_SUBJECT_GROUP,
  CO_BOARD_SUBJECT_EXPERIMENT,
  CO_BOARD_SUBJECT_PROBLEM,
  CO_BOARD_SUBJECT_SERVICE,
  CO_BOARD_SUBJECT_FREE,
} CoBoardSubject;

#define CO_TYPE_BOARD_SUBJECT (co_board_subject_get_type ())

GType co_board_subject_get_type (void);

/**
 * CoQuadrant:
 *
 * Where a card stands on its board.
 */
typedef enum
{
  CO_QUADRANT_UNSORTED,
  CO_QUADRANT_STRENGTH,
  CO_QUADRANT_WEAKNESS,
  CO_QUADRANT_OPPORTUNITY,
  CO_QUADRANT_THREAT,
} CoQuadrant;

#define CO_TYPE_QUADRANT (co_quadrant_get_type ())

GType co_quadrant_get_type (void);

/**
 * CoCollege:
 *
 * Stakeholder group; the fiche convenes the first four (phase 02).
 */
typedef enum
{
  CO_COLLEGE_NONE,
  CO_COLLEGE_ADMINISTRATION,
  CO_COLLEGE_ELECTED,
  CO_COLLEGE_CIVIL_SOCIETY,
  CO_COLLEGE_DIGITAL_BUSINESS,
  CO_COLLEGE_OTHER,
} CoCollege;

#define CO_TYPE_COLLEGE (co_college_get_type ())

GType co_college_get_type (void);

/**
 * CoCardColour:
 *
 * Colour of a card.
 */
typedef enum
{
  CO_CARD_COLOUR_NONE,
  CO_CARD_COLOUR_YELLOW,
  CO_CARD_COLOUR_BLUE,
  CO_CARD_COLOUR_GREEN,
  CO_CARD_COLOUR_PINK,
  CO_CARD_COLOUR_PURPLE,
} CoCardColour;

#define CO_TYPE_CARD_COLOUR (co_card_colour_get_type ())

GType co_card_colour_get_type (void);

/**
 * CoPriority:
 *
 * How much an objective matters.
 */
typedef enum
{
  CO_PRIORITY_UNSET,
  CO_PRIORITY_MUST,
  CO_PRIORITY_SHOULD,
  CO_PRIORITY_COULD,
} CoPriority;

#define CO_TYPE_PRIORITY (co_priority_get_type ())

GType co_priority_get_type (void);

/**
 * CoServiceStatus:
 *
 * How far a service has come.
 */
typedef enum
{
  CO_SERVICE_STATUS_CANDIDATE,
  CO_SERVICE_STATUS_SHORTLISTED,
  CO_SERVICE_STATUS_SELECTED,
  CO_SERVICE_STATUS_DESIGNED,
  CO_SERVICE_STATUS_AGREED,
  CO_SERVICE_STATUS_DROPPED,
} CoServiceStatus;

#define CO_TYPE_SERVICE_STATUS (co_service_status_get_type ())

GType co_service_status_get_type (void);

/**
 * CoBudgetNature:
 *
 * What a budget line pays for.
 */
typedef enum
{
  CO_BUDGET_NATURE_INVESTMENT,
  CO_BUDGET_NATURE_RUNNING,
} CoBudgetNature;

#define CO_TYPE_BUDGET_NATURE (co_budget_nature_get_type ())

GType co_budget_nature_get_type (void);

/**
 * CoBudgetStage:
 *
 * How sure a budget line is: sketched by workshop 2, refined by workshop 3.
 */
typedef enum
{
  CO_BUDGET_STAGE_SKETCH,
  CO_BUDGET_STAGE_REFINED,
} CoBudgetStage;

#define CO_TYPE_BUDGET_STAGE (co_budget_stage_get_type ())

GType co_budget_stage_get_type (void);

/**
 * CoStepType:
 *
 * What happens in a step of an agenda.
 */
typedef enum
{
  CO_STEP_TYPE_TALK,
  CO_STEP_TYPE_WELCOME,
  CO_STEP_TYPE_ROUND_TABLE,
  CO_STEP_TYPE_PRESENTATION,
  CO_STEP_TYPE_DEBATE,
  CO_STEP_TYPE_DESIGN,
  CO_STEP_TYPE_DECISION,
  CO_STEP_TYPE_BREAK,
  CO_STEP_TYPE_CLOSING,
} CoStepType;

#define CO_TYPE_STEP_TYPE (co_step_type_get_type ())

GType co_step_type_get_type (void);

/**
 * CoInvitationState:
 *
 * What became of an invitation.
 */
typedef enum
{
  CO_INVITATION_STATE_TO_INVITE,
  CO_INVITATION_STATE_INVITED,
  CO_INVITATION_STATE_ACCEPTED,
  CO_INVITATION_STATE_DECLINED,
  CO_INVITATION_STATE_ATTENDED,
  CO_INVITATION_STATE_ABSENT,
  CO_INVITATION_STATE_STAND_IN,
} CoInvitationState;

#define CO_TYPE_INVITATION_STATE (co_invitation_state_get_type ())

GType co_invitation_state_get_type (void);

/**
 * CoGrantStatus:
 *
 * How far a funding aid has got.
 */
typedef enum
{
  CO_GRANT_STATUS_FOUND,
  CO_GRANT_STATUS_ELIGIBLE,
  CO_GRANT_STATUS_APPLIED,
  CO_GRANT_STATUS_GRANTED,
  CO_GRANT_STATUS_REFUSED,
} CoGrantStatus;

#define CO_TYPE_GRANT_STATUS (co_grant_status_get_type ())

GType co_grant_status_get_type (void);

/**
 * CoAgreementStatus:
 *
 * How far an agreement has got.
 */
typedef enum
{
  CO_AGREEMENT_STATUS_DRAFT,
  CO_AGREEMENT_STATUS_AGREED,
  CO_AGREEMENT_STATUS_SIGNED,
} CoAgreementStatus;

#define CO_TYPE_AGREEMENT_STATUS (co_agreement_status_get_type ())

GType co_agreement_status_get_type (void);

G_END_DECLS
