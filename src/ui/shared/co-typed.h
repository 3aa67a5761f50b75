/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What somebody typed into a field, read. What co-wording and the rows write is read back as the same value; what can
 * mean two things is refused, never guessed. Each returns whether @typed is read; if not, @why (out, transfer none)
 * says in a few translated words why, and nothing else is set.
 */

/**
 * CoTypedTense:
 * @CO_TYPED_COMING: a day without a year is the next one to come, or today
 * @CO_TYPED_GONE: it is the last one gone, or today
 */
typedef enum
{
  CO_TYPED_COMING,
  CO_TYPED_GONE,
} CoTypedTense;

/** co_typed_read_date: sets @date (transfer full) to "YYYY-MM-DD", or to "" where nothing is typed */
gboolean
co_typed_read_date (const char *typed, const GDate *today, CoTypedTense tense, char **date, const char **why);

/** co_typed_read_time: sets @time (transfer full) to "HH:MM", or to "" where nothing is typed */
gboolean co_typed_read_time (const char *typed, char **time, const char **why);

/** co_typed_read_minutes: sets @minutes to a duration: "45", "45 min", "2 h 30", "1,5 h" */
gboolean co_typed_read_minutes (const char *typed, int *minutes, const char **why);

/** co_typed_read_number: sets @number, which may have its thousands apart and two decimals */
gboolean co_typed_read_number (const char *typed, double *number, const char **why);

/** co_typed_read_money: sets @cents, 0 where nothing is typed; @currency is the ISO 4217 code that may stand beside */
gboolean co_typed_read_money (const char *typed, const char *currency, gint64 *cents, const char **why);

/* For these alone */

/** co_typed_fold: Returns: (transfer full): @text without accents and capitals, each run of blanks a single space */
char *co_typed_fold (const char *text);

/** co_typed_match: Returns: (transfer full) (nullable): the groups of @pattern in @text, "" for those without a part */
char **co_typed_match (const char *text, const char *pattern);

G_END_DECLS
