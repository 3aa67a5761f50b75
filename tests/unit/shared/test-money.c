/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An amount that is shown is read back as the same amount: a row that is only visited changes nothing.
 */

#include "co-wording.h"
#include "shared/co-money-row.h"

#include <locale.h>

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
    { "€1\u202f200", "EUR", 120000 },
    { "$30", "USD", 3000 },
    { "12,5", "EUR", 1250 },
    { "0,05", "EUR", 5 },
    { "CHF1 200", "CHF", 120000 },
    { "-30", "EUR", -3000 },
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

/* Where the separator of thousands is written like somebody else's decimal point. */
static void
test_separator (void)
{
  static const struct
  {
    const char *locale;
    const char *typed;
    gint64 amount;
  } cases[] = {
    { "en_US.UTF-8", "€1,200", 120000 },
    { "en_US.UTF-8", "1,200,000.25", 120000025 },
    { "en_US.UTF-8", "1,2000", 120 },
    { "en_US.UTF-8", "12,5", 1250 },
    { "de_DE.UTF-8", "1.200.000,25 €", 120000025 },
    { "de_DE.UTF-8", "12.5", 1250 },
    { "fr_FR.UTF-8", "1,200", 120 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 amount;

      if (setlocale (LC_ALL, cases[i].locale) == NULL)
        continue;
      g_assert_true (co_money_parse (cases[i].typed, "EUR", &amount));
      g_assert_cmpint (amount, ==, cases[i].amount);
    }
  setlocale (LC_ALL, "");
}

static void
test_round_trip (void)
{
  static const char *const locales[] = { "", "en_US.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8", "it_CH.UTF-8" };
  static const gint64 amounts[] = { 5, 99, 100, 12345, 120000, 120050, 123456700, 99999999999, -300, -123450 };
  static const char *const currencies[] = { "EUR", "USD", "CHF", NULL };

  for (guint l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      for (guint i = 0; setlocale (LC_ALL, locales[l]) != NULL && i < G_N_ELEMENTS (amounts); i++)
        {
          for (guint j = 0; j < G_N_ELEMENTS (currencies); j++)
            {
              g_autofree char *shown = co_wording_money (amounts[i], currencies[j]);
              gint64 amount;

              g_assert_true (co_money_parse (shown, currencies[j], &amount));
              g_assert_cmpint (amount, ==, amounts[i]);
            }
        }
    }
  setlocale (LC_ALL, "");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shared/money/parse", test_parse);
  g_test_add_func ("/shared/money/separator", test_separator);
  g_test_add_func ("/shared/money/round-trip", test_round_trip);
  return g_test_run ();
}
