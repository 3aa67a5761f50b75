/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fixed sets of values that fields take; documents write them by their nick.
 */

#include "co-enums.h"

G_DEFINE_ENUM_TYPE (CoSchoolZone,
                    co_school_zone,
                    G_DEFINE_ENUM_VALUE (CO_SCHOOL_ZONE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CO_SCHOOL_ZONE_A, "a"),
                    G_DEFINE_ENUM_VALUE (CO_SCHOOL_ZONE_B, "b"),
                    G_DEFINE_ENUM_VALUE (CO_SCHOOL_ZONE_C, "c"))

G_DEFINE_ENUM_TYPE (CoRoomDepth,
                    co_room_depth,
                    G_DEFINE_ENUM_VALUE (CO_ROOM_DEPTH_NEAR, "near"),
                    G_DEFINE_ENUM_VALUE (CO_ROOM_DEPTH_MIDDLE, "middle"),
                    G_DEFINE_ENUM_VALUE (CO_ROOM_DEPTH_FAR, "far"))

G_DEFINE_ENUM_TYPE (CoExperimentStatus,
                    co_experiment_status,
                    G_DEFINE_ENUM_VALUE (CO_EXPERIMENT_STATUS_COLLECTED, "collected"),
                    G_DEFINE_ENUM_VALUE (CO_EXPERIMENT_STATUS_READ, "read"),
                    G_DEFINE_ENUM_VALUE (CO_EXPERIMENT_STATUS_RETAINED, "retained"),
                    G_DEFINE_ENUM_VALUE (CO_EXPERIMENT_STATUS_DISCARDED, "discarded"))

G_DEFINE_ENUM_TYPE (CoBoardSubject,
                    co_board_subject,
                    G_DEFINE_ENUM_VALUE (CO_BOARD_SUBJECT_GROUP, "group"),
                    G_DEFINE_ENUM_VALUE (CO_BOARD_SUBJECT_EXPERIMENT, "experiment"),
                    G_DEFINE_ENUM_VALUE (CO_BOARD_SUBJECT_PROBLEM, "problem"),
                    G_DEFINE_ENUM_VALUE (CO_BOARD_SUBJECT_SERVICE, "service"),
                    G_DEFINE_ENUM_VALUE (CO_BOARD_SUBJECT_FREE, "free"))

G_DEFINE_ENUM_TYPE (CoQuadrant,
                    co_quadrant,
                    G_DEFINE_ENUM_VALUE (CO_QUADRANT_UNSORTED, "unsorted"),
                    G_DEFINE_ENUM_VALUE (CO_QUADRANT_STRENGTH, "strength"),
                    G_DEFINE_ENUM_VALUE (CO_QUADRANT_WEAKNESS, "weakness"),
                    G_DEFINE_ENUM_VALUE (CO_QUADRANT_OPPORTUNITY, "opportunity"),
                    G_DEFINE_ENUM_VALUE (CO_QUADRANT_THREAT, "threat"))

G_DEFINE_ENUM_TYPE (CoCollege,
                    co_college,
                    G_DEFINE_ENUM_VALUE (CO_COLLEGE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CO_COLLEGE_ADMINISTRATION, "administration"),
                    G_DEFINE_ENUM_VALUE (CO_COLLEGE_ELECTED, "elected"),
                    G_DEFINE_ENUM_VALUE (CO_COLLEGE_CIVIL_SOCIETY, "civil-society"),
                    G_DEFINE_ENUM_VALUE (CO_COLLEGE_DIGITAL_BUSINESS, "digital-business"),
                    G_DEFINE_ENUM_VALUE (CO_COLLEGE_OTHER, "other"))

G_DEFINE_ENUM_TYPE (CoCardColour,
                    co_card_colour,
                    G_DEFINE_ENUM_VALUE (CO_CARD_COLOUR_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CO_CARD_COLOUR_YELLOW, "yellow"),
                    G_DEFINE_ENUM_VALUE (CO_CARD_COLOUR_BLUE, "blue"),
                    G_DEFINE_ENUM_VALUE (CO_CARD_COLOUR_GREEN, "green"),
                    G_DEFINE_ENUM_VALUE (CO_CARD_COLOUR_PINK, "pink"),
                    G_DEFINE_ENUM_VALUE (CO_CARD_COLOUR_PURPLE, "purple"))

G_DEFINE_ENUM_TYPE (CoPriority,
                    co_priority,
                    G_DEFINE_ENUM_VALUE (CO_PRIORITY_UNSET, "unset"),
                    G_DEFINE_ENUM_VALUE (CO_PRIORITY_MUST, "must"),
                    G_DEFINE_ENUM_VALUE (CO_PRIORITY_SHOULD, "should"),
                    G_DEFINE_ENUM_VALUE (CO_PRIORITY_COULD, "could"))

G_DEFINE_ENUM_TYPE (CoServiceStatus,
                    co_service_status,
                    G_DEFINE_ENUM_VALUE (CO_SERVICE_STATUS_CANDIDATE, "candidate"),
                    G_DEFINE_ENUM_VALUE (CO_SERVICE_STATUS_SHORTLISTED, "shortlisted"),
                    G_DEFINE_ENUM_VALUE (CO_SERVICE_STATUS_SELECTED, "selected"),
                    G_DEFINE_ENUM_VALUE (CO_SERVICE_STATUS_DESIGNED, "designed"),
                    G_DEFINE_ENUM_VALUE (CO_SERVICE_STATUS_AGREED, "agreed"),
                    G_DEFINE_ENUM_VALUE (CO_SERVICE_STATUS_DROPPED, "dropped"))

G_DEFINE_ENUM_TYPE (CoBudgetNature,
                    co_budget_nature,
                    G_DEFINE_ENUM_VALUE (CO_BUDGET_NATURE_INVESTMENT, "investment"),
                    G_DEFINE_ENUM_VALUE (CO_BUDGET_NATURE_RUNNING, "running"))

G_DEFINE_ENUM_TYPE (CoBudgetStage,
                    co_budget_stage,
                    G_DEFINE_ENUM_VALUE (CO_BUDGET_STAGE_SKETCH, "sketch"),
                    G_DEFINE_ENUM_VALUE (CO_BUDGET_STAGE_REFINED, "refined"))

G_DEFINE_ENUM_TYPE (CoStepType,
                    co_step_type,
                    G_DEFINE_ENUM_VALUE (CO_STEP_TYPE_TALK, "talk"),
                    G_DEFINE_ENUM_VALUE (CO_STEP_TYPE_WELCOME, "welcome"),
                    G_DEFINE_ENUM_VALUE (CO_STEP_TYPE_ROUND_TABLE, "round-table"),
                    G_DEFINE_ENUM_VALUE (CO_STEP_TYPE_PRESENTATION, "presentation"),
                    G_DEFINE_ENUM_VALUE (CO_STEP_TYPE_DEBATE, "debate"),
                    G_DEFINE_ENUM_VALUE (CO_STEP_TYPE_DESIGN, "design"),
                    G_DEFINE_ENUM_VALUE (CO_STEP_TYPE_DECISION, "decision"),
                    G_DEFINE_ENUM_VALUE (CO_STEP_TYPE_BREAK, "break"),
                    G_DEFINE_ENUM_VALUE (CO_STEP_TYPE_CLOSING, "closing"))

G_DEFINE_ENUM_TYPE (CoInvitationState,
                    co_invitation_state,
                    G_DEFINE_ENUM_VALUE (CO_INVITATION_STATE_TO_INVITE, "to-invite"),
                    G_DEFINE_ENUM_VALUE (CO_INVITATION_STATE_INVITED, "invited"),
                    G_DEFINE_ENUM_VALUE (CO_INVITATION_STATE_ACCEPTED, "accepted"),
                    G_DEFINE_ENUM_VALUE (CO_INVITATION_STATE_DECLINED, "declined"),
                    G_DEFINE_ENUM_VALUE (CO_INVITATION_STATE_ATTENDED, "attended"),
                    G_DEFINE_ENUM_VALUE (CO_INVITATION_STATE_ABSENT, "absent"),
                    G_DEFINE_ENUM_VALUE (CO_INVITATION_STATE_STAND_IN, "stand-in"))

G_DEFINE_ENUM_TYPE (CoGrantStatus,
                    co_grant_status,
                    G_DEFINE_ENUM_VALUE (CO_GRANT_STATUS_FOUND, "found"),
                    G_DEFINE_ENUM_VALUE (CO_GRANT_STATUS_ELIGIBLE, "eligible"),
                    G_DEFINE_ENUM_VALUE (CO_GRANT_STATUS_APPLIED, "applied"),
                    G_DEFINE_ENUM_VALUE (CO_GRANT_STATUS_GRANTED, "granted"),
                    G_DEFINE_ENUM_VALUE (CO_GRANT_STATUS_REFUSED, "refused"))

G_DEFINE_ENUM_TYPE (CoAgreementStatus,
                    co_agreement_status,
                    G_DEFINE_ENUM_VALUE (CO_AGREEMENT_STATUS_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (CO_AGREEMENT_STATUS_AGREED, "agreed"),
                    G_DEFINE_ENUM_VALUE (CO_AGREEMENT_STATUS_SIGNED, "signed"))
