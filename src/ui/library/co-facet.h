/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-experiment.h"

G_BEGIN_DECLS

/**
 * CoFacet:
 *
 * By what the watch library can be narrowed.
 */
typedef enum
{
  CO_FACET_DOMAIN,
  CO_FACET_COUNTRY,
  CO_FACET_STATUS,
  CO_FACET_YEAR,
} CoFacet;

#define CO_N_FACETS (CO_FACET_YEAR + 1)

const char *co_facet_get_title (CoFacet facet);
char      **co_facet_dup_keys  (CoFacet facet, CoExperiment *experiment);
char       *co_facet_dup_label (CoFacet facet, const char *key);
int         co_facet_compare   (CoFacet facet, const char *a, const char *b);

/**
 * CoFacetValue:
 *
 * One value of a facet, with how many experiments have it, and whether the library is narrowed to it.
 */
#define CO_TYPE_FACET_VALUE (co_facet_value_get_type ())

G_DECLARE_FINAL_TYPE (CoFacetValue, co_facet_value, CO, FACET_VALUE, GObject)

CoFacetValue *co_facet_value_new (CoFacet facet, const char *key);

CoFacet     co_facet_value_get_facet (CoFacetValue *self);
const char *co_facet_value_get_key   (CoFacetValue *self);
const char *co_facet_value_get_label (CoFacetValue *self);

void co_facet_value_set_count  (CoFacetValue *self, guint count);
void co_facet_value_set_active (CoFacetValue *self, gboolean active);

G_END_DECLS
