/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-finding-private.h"
#include "co-survey-private.h"

G_BEGIN_DECLS

typedef struct _CoRule CoRule;

/**
 * CoInspection:
 * @survey: the project
 * @rule: the rule that is asked
 * @findings: (element-type CoFinding): what was found so far
 *
 * The asking of one rule.
 */
typedef struct
{
  const CoSurvey *survey;
  const CoRule *rule;
  GPtrArray *findings;
} CoInspection;

/**
 * CoRule:
 * @nick: its name
 * @view: where its findings are mended
 * @kind: the documents that they are about
 * @why: what the procedure says, marked for translation
 * @inspect: reports what it finds
 *
 * One point to watch.
 */
struct _CoRule
{
  const char *nick;
  CoViewName view;
  CoKind kind;
  const char *why;
  void (*inspect) (CoInspection *inspection);
};

GPtrArray *co_rules_inspect (const CoSurvey *survey);

void co_inspection_report (CoInspection *self, CoSeverity severity, gpointer document, char *message);
void co_inspection_report_at (CoInspection *self, CoSeverity severity, CoViewName view, gpointer document,
                              char *message);

/* Phase 01 and the problems: co-rules-preparation.c */
void co_rule_documentation_person (CoInspection *inspection);
void co_rule_watch_abroad         (CoInspection *inspection);
void co_rule_unweighed            (CoInspection *inspection);
void co_rule_fears                (CoInspection *inspection);
void co_rule_actors               (CoInspection *inspection);
void co_rule_project_manager      (CoInspection *inspection);
void co_rule_problems_count       (CoInspection *inspection);
void co_rule_objectives_missing   (CoInspection *inspection);
void co_rule_objectives_priority  (CoInspection *inspection);
void co_rule_services_list        (CoInspection *inspection);
void co_rule_ready_made           (CoInspection *inspection);
void co_rule_unanswered           (CoInspection *inspection);
void co_rule_resource_person      (CoInspection *inspection);

/* Workshops: co-rules-workshops.c */
void co_rule_workshops_count      (CoInspection *inspection);
void co_rule_workshops_gap        (CoInspection *inspection);
void co_rule_workshop_duration    (CoInspection *inspection);
void co_rule_workshop_size        (CoInspection *inspection);
void co_rule_administration       (CoInspection *inspection);
void co_rule_elected              (CoInspection *inspection);
void co_rule_elected_confirmed    (CoInspection *inspection);
void co_rule_civil_society        (CoInspection *inspection);
void co_rule_digital_business     (CoInspection *inspection);
void co_rule_nobody_invited       (CoInspection *inspection);
void co_rule_workshop_people      (CoInspection *inspection);
void co_rule_workshop_services    (CoInspection *inspection);
void co_rule_services_retained    (CoInspection *inspection);
void co_rule_agenda_missing       (CoInspection *inspection);
void co_rule_agenda_total         (CoInspection *inspection);
void co_rule_agenda_overlap       (CoInspection *inspection);
void co_rule_agenda_lead          (CoInspection *inspection);
void co_rule_not_held             (CoInspection *inspection);

/* Money, agreement, references: co-rules-outcome.c */
void co_rule_objectives_ceiling   (CoInspection *inspection);
void co_rule_services_ceiling     (CoInspection *inspection);
void co_rule_ceiling_unset        (CoInspection *inspection);
void co_rule_budget_sketch        (CoInspection *inspection);
void co_rule_budget_refined       (CoInspection *inspection);
void co_rule_business_model       (CoInspection *inspection);
void co_rule_funding_watch        (CoInspection *inspection);
void co_rule_grant_deadline       (CoInspection *inspection);
void co_rule_agreement_draft      (CoInspection *inspection);
void co_rule_missing_reference    (CoInspection *inspection);

G_END_DECLS
