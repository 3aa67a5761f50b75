/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something tried elsewhere, collected in the watch library (phase 01).
 */

#include "co-experiment.h"

struct _CoExperiment
{
  CoDocument parent_instance;
};

enum
{
  TITLE = CO_DOCUMENT_N_FIELDS,
  SUMMARY,
  DESCRIPTION,
  DOMAINS,
  TAGS,
  COUNTRY,
  PLACE,
  BEARER,
  YEAR,
  STATUS,
  RATING,
  COST,
  RESULTS,
  FEARS,
  ACTORS,
  LESSONS,
  SOURCES,
  LICENCE,
  ORIGIN,
  IMPORTED,
};

static const CoField fields[] = {
  { "title", "title", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TITLE },
  { "summary", "summary", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "description", "description", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "domains", "domains", CO_FIELD_TEXTS, NULL, CO_FIELD_FLAG_TAG },
  { "tags", "tags", CO_FIELD_TEXTS, NULL, CO_FIELD_FLAG_TAG },
  { "country", "country", CO_FIELD_TEXT },
  { "place", "place", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TAG },
  { "bearer", "bearer", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_TAG },
  { "year", "year", CO_FIELD_INTEGER },
  { "status", "status", CO_FIELD_ENUM, co_experiment_status_get_type },
  { "rating", "rating", CO_FIELD_INTEGER },
  { "cost", "cost", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "results", "results", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "fears", "fears", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "actors", "actors", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "lessons", "lessons", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "sources", "sources", CO_FIELD_LIST, co_source_get_type },
  { "licence", "licence", CO_FIELD_TEXT, NULL, CO_FIELD_FLAG_SEARCH },
  { "origin", "origin", CO_FIELD_TEXT },
  { "imported", "imported", CO_FIELD_JSON },
};

CO_DEFINE_DOCUMENT (CoExperiment, co_experiment, CO_KIND_EXPERIMENT, fields)

CO_DEFINE_TEXT (CoExperiment, co_experiment, title, TITLE)
CO_DEFINE_TEXT (CoExperiment, co_experiment, summary, SUMMARY)
CO_DEFINE_TEXT (CoExperiment, co_experiment, description, DESCRIPTION)
CO_DEFINE_TEXTS (CoExperiment, co_experiment, domains, DOMAINS)
CO_DEFINE_TEXTS (CoExperiment, co_experiment, tags, TAGS)
CO_DEFINE_TEXT (CoExperiment, co_experiment, country, COUNTRY)
CO_DEFINE_TEXT (CoExperiment, co_experiment, place, PLACE)
CO_DEFINE_TEXT (CoExperiment, co_experiment, bearer, BEARER)
CO_DEFINE_NUMBER (CoExperiment, co_experiment, gint64, year, YEAR)
CO_DEFINE_NUMBER (CoExperiment, co_experiment, CoExperimentStatus, status, STATUS)
CO_DEFINE_NUMBER (CoExperiment, co_experiment, gint64, rating, RATING)
CO_DEFINE_TEXT (CoExperiment, co_experiment, cost, COST)
CO_DEFINE_TEXT (CoExperiment, co_experiment, results, RESULTS)
CO_DEFINE_TEXT (CoExperiment, co_experiment, fears, FEARS)
CO_DEFINE_TEXT (CoExperiment, co_experiment, actors, ACTORS)
CO_DEFINE_TEXT (CoExperiment, co_experiment, lessons, LESSONS)
CO_DEFINE_LIST (CoExperiment, co_experiment, sources, source, CoSource, SOURCES)
CO_DEFINE_TEXT (CoExperiment, co_experiment, licence, LICENCE)
CO_DEFINE_TEXT (CoExperiment, co_experiment, origin, ORIGIN)
CO_DEFINE_TEXT (CoExperiment, co_experiment, imported, IMPORTED)
