/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-agreement.h"
#include "co-board.h"
#include "co-documents.h"
#include "co-experiment.h"
#include "co-grant.h"
#include "co-participant.h"
#include "co-problem.h"
#include "co-service.h"
#include "co-strength.h"
#include "co-workshop.h"

G_BEGIN_DECLS

#define N_PEOPLE 8
#define N_PROBLEMS 2
#define N_SERVICES 2
#define N_EXPERIMENTS 10

/**
 * Fixture:
 *
 * A project in good order, three weeks before its first workshop. The first service is retained already, so that
 * workshops 2 and 3 have something to work on. The pointers are borrowed from the documents.
 */
typedef struct
{
  CoDocuments *documents;
  GDateTime *today;
  CoProject *project;
  CoParticipant *people[N_PEOPLE];
  CoProblem *problems[N_PROBLEMS];
  CoService *services[N_SERVICES];
  CoExperiment *experiments[N_EXPERIMENTS];
  CoBoard *board;
  CoWorkshop *workshops[3];
} Fixture;

Fixture *fixture_new  (void);
void     fixture_free (Fixture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

const char *fixture_id (gpointer document);

void fixture_set_today   (Fixture *self, const char *today);
void fixture_hold        (Fixture *self, guint number);
void fixture_drop_people (Fixture *self, guint number, CoCollege college);

CoParticipant *fixture_add_person    (Fixture *self, const char *name, CoCollege college);
CoInvitation  *fixture_invite        (CoWorkshop *workshop, CoParticipant *person, CoInvitationState state);
CoProblem     *fixture_add_problem   (Fixture *self, const char *title);
CoObjective   *fixture_add_objective (CoProblem *problem, CoPriority priority, gint64 budget);
CoService     *fixture_add_service   (Fixture *self, const char *title, CoServiceStatus status);
CoBudgetLine  *fixture_add_line      (CoService *service, CoBudgetStage stage, gint64 amount);
CoStep        *fixture_add_step      (CoWorkshop *workshop, int minutes, const char *start);
CoWorkshop    *fixture_add_workshop  (Fixture *self, guint number, const char *date);
CoGrant       *fixture_add_grant     (Fixture *self, const char *deadline);
CoAgreement   *fixture_add_agreement (Fixture *self, CoService *service, CoAgreementStatus status);

G_END_DECLS
