/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-experiment.h"

G_BEGIN_DECLS

/* Steps of making an experiment out of foreign facts, that the formats have in common. */

void co_draft_set_title     (CoExperiment *experiment, const char *title);
void co_draft_set_texts     (CoExperiment *experiment, const char *summary, const char *description);
void co_draft_add_source    (CoExperiment *experiment, const char *title, const char *url, const char *note);
void co_draft_add_tag       (CoExperiment *experiment, const char *tag);
void co_draft_add_tags      (CoExperiment *experiment, const char *const *tags);
void co_draft_add_domains   (CoExperiment *experiment, const char *const *domains);
void co_draft_add_paragraph (CoExperiment *experiment, const char *property, const char *separator, const char *text);
void co_draft_complete      (CoExperiment *experiment, CoExperiment *other);

char   *co_draft_slug      (const char *text);
char   *co_draft_plain_url (const char *url);
GStrv   co_draft_find_urls (const char *text);
gint64  co_draft_find_year (const char *text);

G_END_DECLS
