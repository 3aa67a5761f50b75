/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** co_money_add: Returns: @a + @b; what is beyond counting stays at the limit. For whatever a file may make big. */
gint64 co_money_add (gint64 a, gint64 b);

/**
 * CoTotals:
 *
 * Sums of money, one for each currency: amounts of different ones are never added up.
 */
typedef struct _CoTotals CoTotals;

CoTotals *co_totals_new  (void);
void      co_totals_free (CoTotals *self);

/** co_totals_add: adds @cents to the sum in @currency, an ISO 4217 code; none is the euro */
void co_totals_add (CoTotals *self, gint64 cents, const char *currency);

/** co_totals_add_all: adds all sums of @other */
void co_totals_add_all (CoTotals *self, CoTotals *other);

/** co_totals_get: Returns: the sum in @currency, in cents */
gint64 co_totals_get (CoTotals *self, const char *currency);

/** co_totals_get_n: Returns: how many currencies there are */
guint co_totals_get_n (CoTotals *self);

/** co_totals_peek: Returns: the sum of the currency at @position in the order of addition, set in @currency */
gint64 co_totals_peek (CoTotals *self, guint position, const char **currency);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoTotals, co_totals_free)

G_END_DECLS
