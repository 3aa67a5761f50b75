/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sums stay within what can be counted, and within their currency.
 */

#include "co-money.h"

static void
test_add (void)
{
  g_assert_cmpint (co_money_add (2, 3), ==, 5);
  g_assert_cmpint (co_money_add (G_MAXINT64, 1), ==, G_MAXINT64);
  g_assert_cmpint (co_money_add (G_MININT64, -1), ==, G_MININT64);
  g_assert_cmpint (co_money_add (G_MAXINT64, G_MININT64), ==, -1);
}

static void
test_totals (void)
{
  g_autoptr (CoTotals) totals = co_totals_new (), all = co_totals_new ();
  const char *currency;

  co_totals_add (totals, 1200, "EUR");
  co_totals_add (totals, 500, "CHF");
  co_totals_add (totals, 300, "");
  co_totals_add (totals, G_MAXINT64, "CHF");
  g_assert_cmpuint (co_totals_get_n (totals), ==, 2);
  g_assert_cmpint (co_totals_get (totals, "EUR"), ==, 1500);
  g_assert_cmpint (co_totals_get (totals, "CHF"), ==, G_MAXINT64);
  g_assert_cmpint (co_totals_get (totals, "USD"), ==, 0);

  co_totals_add_all (all, totals);
  co_totals_add_all (all, totals);
  g_assert_cmpint (co_totals_get (all, NULL), ==, 3000);
  g_assert_cmpint (co_totals_peek (all, 1, &currency), ==, G_MAXINT64);
  g_assert_cmpstr (currency, ==, "CHF");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/money/add", test_add);
  g_test_add_func ("/model/money/totals", test_totals);
  return g_test_run ();
}
