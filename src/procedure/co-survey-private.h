/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-schedule.h"
#include "co-service.h"
#include "co-workshop.h"

G_BEGIN_DECLS

/**
 * CoSurvey:
 * @documents: the project
 * @project: (nullable): its own document
 * @today: the day
 * @lists: all documents by kind; problems by rank, workshops by number, the others but experiments by title
 * @watched: the experiments that count: those retained, else all that were not discarded
 * @weighed: ids of experiments that stand on a board with sorted cards
 * @services: services that were not dropped
 * @listed: those on the closed list, or further
 * @retained: those that workshop 1 retained
 * @workshops: (nullable): the three workshops
 * @dated: which of them have a date
 * @dates: their dates
 * @days: days until then, negative when past
 *
 * What steps, rules and suggestions all ask about a project, found out once.
 */
typedef struct
{
  CoDocuments *documents;
  CoProject *project;
  GDate today;
  GPtrArray *lists[CO_N_KINDS];
  GPtrArray *watched;
  GHashTable *weighed;
  GPtrArray *services;
  GPtrArray *listed;
  GPtrArray *retained;
  CoWorkshop *workshops[CO_N_WORKSHOPS];
  gboolean dated[CO_N_WORKSHOPS];
  GDate dates[CO_N_WORKSHOPS];
  int days[CO_N_WORKSHOPS];
} CoSurvey;

CoSurvey *co_survey_new  (CoDocuments *documents, GDateTime *today);
void      co_survey_free (CoSurvey *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoSurvey, co_survey_free)

gboolean    co_survey_is_held      (const CoSurvey *self, guint number);
gboolean    co_survey_has_passed   (const CoSurvey *self, guint number);
gboolean    co_survey_is_near      (const CoSurvey *self, guint number, int days);
gboolean    co_survey_get_days     (const CoSurvey *self, const char *date, int *days);
const char *co_survey_get_country  (const CoSurvey *self);
gboolean    co_survey_is_here      (const CoSurvey *self, const char *id, CoKind kind);
const char *co_survey_get_only     (GPtrArray *documents);

/** co_text_is_blank: Returns: whether there is nothing in @text but space */
gboolean co_text_is_blank (const char *text);

G_END_DECLS
