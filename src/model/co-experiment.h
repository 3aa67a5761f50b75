/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"
#include "co-source.h"

G_BEGIN_DECLS

/**
 * CoExperiment:
 *
 * Something tried elsewhere, collected in the watch library (phase 01).
 */
#define CO_TYPE_EXPERIMENT (co_experiment_get_type ())

G_DECLARE_FINAL_TYPE (CoExperiment, co_experiment, CO, EXPERIMENT, CoDocument)

CoExperiment *co_experiment_new (void);

/** co_experiment_get_title: Returns: its name */
const char *co_experiment_get_title (CoExperiment *self);
void        co_experiment_set_title (CoExperiment *self, const char *title);

/** co_experiment_get_summary: Returns: in a sentence or two */
const char *co_experiment_get_summary (CoExperiment *self);
void        co_experiment_set_summary (CoExperiment *self, const char *summary);

/** co_experiment_get_description: Returns: at length */
const char *co_experiment_get_description (CoExperiment *self);
void        co_experiment_set_description (CoExperiment *self, const char *description);

/** co_experiment_get_domains: Returns: fields of competence */
const char *const *co_experiment_get_domains (CoExperiment *self);
void               co_experiment_set_domains (CoExperiment *self, const char *const *domains);

/** co_experiment_get_tags: Returns: free keywords */
const char *const *co_experiment_get_tags (CoExperiment *self);
void               co_experiment_set_tags (CoExperiment *self, const char *const *tags);

/** co_experiment_get_country: Returns: ISO 3166-1 alpha-2 code */
const char *co_experiment_get_country (CoExperiment *self);
void        co_experiment_set_country (CoExperiment *self, const char *country);

/** co_experiment_get_place: Returns: where */
const char *co_experiment_get_place (CoExperiment *self);
void        co_experiment_set_place (CoExperiment *self, const char *place);

/** co_experiment_get_bearer: Returns: who runs it */
const char *co_experiment_get_bearer (CoExperiment *self);
void        co_experiment_set_bearer (CoExperiment *self, const char *bearer);

/** co_experiment_get_year: Returns: since when; 0 when not known */
gint64 co_experiment_get_year (CoExperiment *self);
void co_experiment_set_year (CoExperiment *self, gint64 year);

/** co_experiment_get_status: Returns: how far the watch has got with it */
CoExperimentStatus co_experiment_get_status (CoExperiment *self);
void co_experiment_set_status (CoExperiment *self, CoExperimentStatus status);

/** co_experiment_get_rating: Returns: 0 (none) to 5 */
gint64 co_experiment_get_rating (CoExperiment *self);
void co_experiment_set_rating (CoExperiment *self, gint64 rating);

/** co_experiment_get_cost: Returns: what it cost */
const char *co_experiment_get_cost (CoExperiment *self);
void        co_experiment_set_cost (CoExperiment *self, const char *cost);

/** co_experiment_get_results: Returns: measured results */
const char *co_experiment_get_results (CoExperiment *self);
void        co_experiment_set_results (CoExperiment *self, const char *results);

/** co_experiment_get_fears: Returns: what people fear about it, and the facts */
const char *co_experiment_get_fears (CoExperiment *self);
void        co_experiment_set_fears (CoExperiment *self, const char *fears);

/** co_experiment_get_actors: Returns: who could answer such a need */
const char *co_experiment_get_actors (CoExperiment *self);
void        co_experiment_set_actors (CoExperiment *self, const char *actors);

/** co_experiment_get_lessons: Returns: what to keep from it */
const char *co_experiment_get_lessons (CoExperiment *self);
void        co_experiment_set_lessons (CoExperiment *self, const char *lessons);

/** co_experiment_get_sources: Returns: (transfer none): where it is known from */
GListModel *co_experiment_get_sources (CoExperiment *self);
void        co_experiment_insert_source (CoExperiment *self, guint position, CoSource *source);
void        co_experiment_remove_source (CoExperiment *self, CoSource *source);
void        co_experiment_move_source (CoExperiment *self, CoSource *source, guint position);

/** co_experiment_get_licence: Returns: licence of the record or the software */
const char *co_experiment_get_licence (CoExperiment *self);
void        co_experiment_set_licence (CoExperiment *self, const char *licence);

/** co_experiment_get_origin: Returns: key by which an import knows it again */
const char *co_experiment_get_origin (CoExperiment *self);
void        co_experiment_set_origin (CoExperiment *self, const char *origin);

/** co_experiment_get_imported: Returns: what an import could not map, as JSON */
const char *co_experiment_get_imported (CoExperiment *self);
void        co_experiment_set_imported (CoExperiment *self, const char *imported);

G_END_DECLS
