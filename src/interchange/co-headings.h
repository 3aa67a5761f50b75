/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoHeading:
 *
 * What a column of a table is for.
 */
typedef enum
{
  CO_HEADING_NONE,
  CO_HEADING_TITLE,
  CO_HEADING_ID,
  CO_HEADING_SUMMARY,
  CO_HEADING_DESCRIPTION,
  CO_HEADING_DOMAINS,
  CO_HEADING_TAGS,
  CO_HEADING_COUNTRY,
  CO_HEADING_PLACE,
  CO_HEADING_BEARER,
  CO_HEADING_YEAR,
  CO_HEADING_STATUS,
  CO_HEADING_RATING,
  CO_HEADING_COST,
  CO_HEADING_RESULTS,
  CO_HEADING_FEARS,
  CO_HEADING_ACTORS,
  CO_HEADING_LESSONS,
  CO_HEADING_LINK,
  CO_HEADING_CODE,
  CO_HEADING_MANUAL,
  CO_HEADING_LICENCE,
} CoHeading;

CoHeading co_heading_find    (const char *heading, guint *rank);
gboolean  co_heading_is_name (guint rank);
gboolean  co_heading_is_fact (CoHeading heading);

G_END_DECLS
