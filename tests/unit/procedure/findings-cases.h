/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-findings.h"
#include "fixture.h"

G_BEGIN_DECLS

/* What a case expects in the place of a severity when the rule is to be silent. */
#define NOTHING -1

/**
 * FindingsCase:
 * @name: its name
 * @rule: the rule that is looked at
 * @spoil: what is done to a project in good order
 * @severity: how severe the findings of that rule are
 * @n_found: how many there are
 * @get_document: (nullable): a document that one of them is about
 *
 * One way to spoil a project, or to take it to the last value that still passes.
 */
typedef struct
{
  const char *name;
  const char *rule;
  void (*spoil) (Fixture *f);
  int severity;
  guint n_found;
  gpointer (*get_document) (Fixture *f);
} FindingsCase;

extern const FindingsCase findings_cases_preparation[];
extern const guint n_findings_cases_preparation;

extern const FindingsCase findings_cases_workshops[];
extern const guint n_findings_cases_workshops;

extern const FindingsCase findings_cases_outcome[];
extern const guint n_findings_cases_outcome;

G_END_DECLS
