/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-guidance-private.h"
#include "co-phase-state.h"
#include "co-step-state.h"
#include "co-survey-private.h"

G_BEGIN_DECLS

/**
 * CoVerdict:
 * @progress: how far a step has got
 * @planned: whether it has its day, which is still to come
 * @reason: (transfer full): what this was judged by
 * @document: (nullable): the document to open
 */
typedef struct
{
  CoProgress progress;
  gboolean planned;
  char *reason;
  const char *document;
} CoVerdict;

typedef void (*CoJudge) (const CoSurvey *survey, CoVerdict *verdict);

/**
 * CoStepSpec:
 * @id: nick of the step
 * @parent: (nullable): nick of the step of which it is a part
 * @phase: 1, 2 or 3
 * @short_title: in two or three words
 * @title: the procedure's own sentence
 * @explanation: (nullable): how it is done here
 * @who: (nullable): who does it
 * @view: where
 * @kind: with what
 * @action: (nullable): label of the button
 * @judge: how its state is found
 *
 * One line of the procedure. Texts are marked for translation, not translated.
 */
typedef struct
{
  const char *id;
  const char *parent;
  guint phase;
  const char *short_title;
  const char *title;
  const char *explanation;
  const char *who;
  CoViewName view;
  CoKind kind;
  const char *action;
  CoJudge judge;
} CoStepSpec;

#define CO_MAX_CAUTIONS 8

typedef struct
{
  const char *title;
  const char *short_title;
  const char *task;
  const char *who;
  const char *tools;
  const char *cautions[CO_MAX_CAUTIONS];
} CoPhaseSpec;

#define CO_N_PHASES 3

const CoPhaseSpec *co_phases_get (void);
const CoStepSpec  *co_steps_get  (guint *n_steps);

CoStepState  *co_step_state_new      (const CoStepSpec *spec, const CoVerdict *verdict);
void          co_step_state_add_part (CoStepState *self, CoStepState *part);
CoPhaseState *co_phase_state_new     (guint number, const CoPhaseSpec *spec);
void          co_phase_state_add     (CoPhaseState *self, CoStepState *step);

/* Phases 01 and 02: co-judge-preparation.c */
void co_judge_strengths    (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_experiments  (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_boards       (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_actors       (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_sheets       (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_problems     (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_objectives   (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_list         (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_meetings     (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_participants (const CoSurvey *survey, CoVerdict *verdict);

/* Phase 03: co-judge-workshops.c */
void co_judge_workshop_1      (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w1_problems     (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w1_watch        (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w1_needs        (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w1_solutions    (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w1_debate       (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w1_outlines     (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w1_retained     (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_workshop_2      (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w2_people       (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w2_design       (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w2_proposals    (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w2_budget       (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_workshop_3      (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w3_design       (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w3_budget       (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_w3_funding      (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_agreement       (const CoSurvey *survey, CoVerdict *verdict);
void co_judge_resource_person (const CoSurvey *survey, CoVerdict *verdict);

/* What to do next: co-next.c */
CoGuidance *co_next_suggest (const CoSurvey *survey, GPtrArray *steps);

G_END_DECLS
