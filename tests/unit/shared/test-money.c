/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An amount that is shown is read back as the same amount: a row that is only visited changes nothing.
 */

#include "shared/co-money-row.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *typed;
    const char *currency;
    gint64 amount; /* -1: no amount */
  } cases[] = {
    { "", "EUR", 0 },
    { "12 000", "EUR", 1200000 },
    { "12\u202f000,50 €", "EUR", 1200050 },
    { "12000.5", "EUR", 1200050 },
    { "12 k", "EUR", 1200000 },
    { "€1,200", "EUR", 120000 },
    { "1,200,000.25", "EUR", 120000025 },
    { "12,5", "EUR", 1250 },
    { "0,05", "EUR", 5 },
    { "CHF1,200", "CHF", 120000 },
    { "-30", "EUR", -3000 },
    { "1,2000", "EUR", 120 },
    { "about 30", "EUR", -1 },
    { "CHF 30", "EUR", -1 },
    { "99999999999999999999", "EUR", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 amount = -1;

      g_assert_cmpint (co_money_parse (cases[i].typed, cases[i].currency, &amount), ==, cases[i].amount != -1);
      if (cases[i].amount != -1)
        g_assert_cmpint (amount, ==, cases[i].amount);
    }
}

static void
test_round_trip (void)
{
  static const gint64 amounts[] = { 5, 99, 100, 12345, 120000, 120050, 123456700, 99999999999, -300, -123450 };
  static const char *const currencies[] = { "EUR", "CHF", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (currencies); j++)
        {
          g_autofree char *shown = co_money_format (amounts[i], currencies[j]);
          gint64 amount;

          g_assert_true (co_money_parse (shown, currencies[j], &amount));
          g_assert_cmpint (amount, ==, amounts[i]);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shared/money/parse", test_parse);
  g_test_add_func ("/shared/money/round-trip", test_round_trip);
  return g_test_run ();
}
