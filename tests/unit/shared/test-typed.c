/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people type is read rightly or refused with a reason; and whatever is shown is read back as it was.
 */

#include "config.h"

#include "co-schedule.h"
#include "co-wording.h"
#include "shared/co-typed.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>

static const char *const locales[] = { "C.UTF-8", "en_US.UTF-8", "en_GB.UTF-8", "fr_FR.UTF-8", "de_DE.UTF-8" };

/* The locale and its translation; FALSE where the machine has no such locale. */
static gboolean
use_locale (const char *locale)
{
  if (setlocale (LC_ALL, locale) == NULL)
    return FALSE;

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CO_TEST_LOCALES"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  return TRUE;
}

static void
get_today (GDate *today)
{
  g_date_clear (today, 1);
  g_date_set_dmy (today, 1, G_DATE_DECEMBER, 2026);
}

typedef struct
{
  const char *locale;
  const char *typed;
  CoTypedTense tense;
  const char *date; /* NULL: refused */
} DateCase;

static const DateCase dates[] = {
  { "fr_FR.UTF-8", "", CO_TYPED_COMING, "" },
  { "fr_FR.UTF-8", "4/3", CO_TYPED_COMING, "2027-03-04" },
  { "fr_FR.UTF-8", " 04 / 03 ", CO_TYPED_COMING, "2027-03-04" },
  { "fr_FR.UTF-8", "4.3", CO_TYPED_COMING, "2027-03-04" },
  { "fr_FR.UTF-8", "4 3", CO_TYPED_COMING, "2027-03-04" },
  { "fr_FR.UTF-8", "4-3-27", CO_TYPED_COMING, "2027-03-04" },
  { "fr_FR.UTF-8", "3/4/27", CO_TYPED_COMING, "2027-04-03" },
  { "fr_FR.UTF-8", "17.12.2026", CO_TYPED_COMING, "2026-12-17" },
  { "fr_FR.UTF-8", "2027-3-4", CO_TYPED_COMING, "2027-03-04" },
  { "fr_FR.UTF-8", "2027/03/04", CO_TYPED_COMING, "2027-03-04" },
  { "fr_FR.UTF-8", "4 mars", CO_TYPED_COMING, "2027-03-04" },
  { "fr_FR.UTF-8", "4 mars", CO_TYPED_GONE, "2026-03-04" },
  { "fr_FR.UTF-8", "4 MARS 27", CO_TYPED_COMING, "2027-03-04" },
  { "fr_FR.UTF-8", "12 décembre", CO_TYPED_COMING, "2026-12-12" },
  { "fr_FR.UTF-8", "12 décembre", CO_TYPED_GONE, "2025-12-12" },
  { "fr_FR.UTF-8", "12 decembre", CO_TYPED_COMING, "2026-12-12" },
  { "fr_FR.UTF-8", "12 déc.", CO_TYPED_COMING, "2026-12-12" },
  { "fr_FR.UTF-8", "1er décembre", CO_TYPED_COMING, "2026-12-01" },
  { "fr_FR.UTF-8", "1er décembre", CO_TYPED_GONE, "2026-12-01" },
  { "fr_FR.UTF-8", "30 novembre", CO_TYPED_COMING, "2027-11-30" },
  { "fr_FR.UTF-8", "le 1er août 2027", CO_TYPED_COMING, "2027-08-01" },
  { "fr_FR.UTF-8", "1ᵉʳ\u00a0août\u202f2027", CO_TYPED_COMING, "2027-08-01" },
  { "fr_FR.UTF-8", "jeudi 4 mars", CO_TYPED_COMING, "2027-03-04" },
  { "fr_FR.UTF-8", "mar. 2 mars 2027", CO_TYPED_COMING, "2027-03-02" },
  { "fr_FR.UTF-8", "mar 2", CO_TYPED_COMING, "2027-03-02" },
  { "fr_FR.UTF-8", "29/2", CO_TYPED_COMING, "2028-02-29" },
  { "fr_FR.UTF-8", "29/2", CO_TYPED_GONE, "2024-02-29" },
  { "fr_FR.UTF-8", "29/02/2028", CO_TYPED_COMING, "2028-02-29" },
  { "fr_FR.UTF-8", "March 4, 2027", CO_TYPED_COMING, "2027-03-04" },
  { "fr_FR.UTF-8", "4th of March", CO_TYPED_COMING, "2027-03-04" },
  { "fr_FR.UTF-8", "31/12", CO_TYPED_COMING, "2026-12-31" },
  { "fr_FR.UTF-8", "demain", CO_TYPED_COMING, "2026-12-02" },
  { "fr_FR.UTF-8", "aujourd'hui", CO_TYPED_COMING, "2026-12-01" },
  { "fr_FR.UTF-8", "dans 16 jours", CO_TYPED_COMING, "2026-12-17" },
  { "en_US.UTF-8", "4/3", CO_TYPED_COMING, "2027-04-03" },
  { "en_GB.UTF-8", "4/3", CO_TYPED_COMING, "2027-03-04" },
  { "en_US.UTF-8", "12/31/2026", CO_TYPED_COMING, "2026-12-31" },
  { "de_DE.UTF-8", "4. März 2027", CO_TYPED_COMING, "2027-03-04" },
  { "fr_FR.UTF-8", "12/31", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "31/6", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "29/02/2027", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "0/3", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "4", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "mars 2027", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "2027-03", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "4 jui", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "vendredi 4 mars", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "040327", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "4/3/20277", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "4/3/0027", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "4/3/7", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "17/12/2026 au 18/12/2026", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "2027-3-4 14h", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "4 mars mars", CO_TYPED_COMING, NULL },
  { "fr_FR.UTF-8", "fin mars", CO_TYPED_COMING, NULL },
};

static void
test_dates (void)
{
  GDate today;

  get_today (&today);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *date = NULL;
      const char *why = NULL;
      gboolean read;

      if (!use_locale (dates[i].locale))
        continue;
      read = co_typed_read_date (dates[i].typed, &today, dates[i].tense, &date, &why);
      g_test_message ("%s in %s: %s", dates[i].typed, dates[i].locale, read ? date : why);
      g_assert_cmpstr (date, ==, dates[i].date);
      g_assert_true (read == (why == NULL));
    }
}

static void
assert_date (char *shown, const GDate *today, const char *date)
{
  g_autofree char *owned = shown, *read = NULL;
  const char *why;

  g_test_message ("%s", shown);
  g_assert_true (co_typed_read_date (shown, today, CO_TYPED_COMING, &read, &why));
  g_assert_cmpstr (read, ==, date);
}

/* Each form of each day of a year, and the distances that the calendar shows. */
static void
test_dates_round_trip (void)
{
  GDate today;

  get_today (&today);
  for (guint l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      GDate day = today;

      for (int i = 0; use_locale (locales[l]) && i < 365; i++)
        {
          g_autofree char *date = co_schedule_format_date (&day);

          assert_date (co_wording_date (date), &today, date);
          assert_date (co_wording_short_date (date), &today, date);
          assert_date (co_wording_day (date), &today, date);
          assert_date (co_wording_figures (date), &today, date);
          assert_date (co_schedule_format_days (i), &today, date);
          assert_date (g_strdup (date), &today, date);
          g_date_add_days (&day, 1);
        }
    }
}

static void
test_times (void)
{
  static const char *const times[][2] = {
    { "", "" },
    { "14:30", "14:30" },
    { "14h30", "14:30" },
    { "9 h 30", "09:30" },
    { "9 h 30", "09:30" },
    { "14 h", "14:00" },
    { "14 H", "14:00" },
    { "9 heures 30", "09:30" },
    { "9 h 5", "09:05" },
    { "14.30", "14:30" },
    { "1430", "14:30" },
    { "930", "09:30" },
    { "9", "09:00" },
    { "0", "00:00" },
    { "9 h 30 min", "09:30" },
    { "2:30 pm", "14:30" },
    { "2 p.m.", "14:00" },
    { "12 am", "00:00" },
    { "24:00", NULL },
    { "9:60", NULL },
    { "9:5", NULL },
    { "9.5", NULL },
    { "9,5", NULL },
    { "14:30:00", NULL },
    { "14 h 00 – 16 h 30", NULL },
    { "midi trente", NULL },
    { "13 pm", NULL },
    { "-9", NULL },
    { "99999", NULL },
    { "h", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *time = NULL;
      const char *why = NULL;

      g_test_message ("%s", times[i][0]);
      g_assert_true (co_typed_read_time (times[i][0], &time, &why) == (times[i][1] != NULL));
      g_assert_cmpstr (time, ==, times[i][1]);
      g_assert_true ((time == NULL) == (why != NULL));
    }
}

static void
test_minutes (void)
{
  static const struct
  {
    const char *typed;
    int minutes; /* -1: refused */
  } cases[] = {
    { "45", 45 },
    { "45 min", 45 },
    { "45 min", 45 },
    { "2 h", 120 },
    { "2 h 30", 150 },
    { "2h30", 150 },
    { "2:30", 150 },
    { "1,5 h", 90 },
    { "1.25 h", 75 },
    { "1 h 05 min", 65 },
    { "0", 0 },
    { "24 h", 1440 },
    { "2,5", -1 },
    { "1,33 h", -1 },
    { "2 h 75", -1 },
    { "", -1 },
    { "-5", -1 },
    { "25 h", -1 },
    { "2 heures et demie", -1 },
    { "1.500", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *why = NULL;
      int minutes = -1;

      g_test_message ("%s", cases[i].typed);
      g_assert_true (co_typed_read_minutes (cases[i].typed, &minutes, &why) == (cases[i].minutes >= 0));
      g_assert_cmpint (minutes, ==, cases[i].minutes);
      g_assert_true ((minutes < 0) == (why != NULL));
    }
}

static void
test_times_round_trip (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      for (int i = 0; use_locale (locales[l]) && i < 24 * 60; i++)
        {
          g_autofree char *shown = co_wording_time (i), *wanted = g_strdup_printf ("%02d:%02d", i / 60, i % 60);
          g_autofree char *time = NULL, *duration = co_wording_duration (i);
          const char *why;
          int minutes;

          g_assert_true (co_typed_read_time (shown, &time, &why));
          g_assert_cmpstr (time, ==, wanted);
          g_assert_true (co_typed_read_minutes (duration, &minutes, &why));
          g_assert_cmpint (minutes, ==, i);
        }
    }
}

typedef struct
{
  const char *locale;
  const char *typed;
  const char *currency;
  gint64 cents; /* -1: refused */
} MoneyCase;

static const MoneyCase amounts[] = {
  { "fr_FR.UTF-8", "", "EUR", 0 },
  { "fr_FR.UTF-8", "12 000", "EUR", 1200000 },
  { "fr_FR.UTF-8", "12\u202f000,50 €", "EUR", 1200050 },
  { "fr_FR.UTF-8", "1 500,50 €", "EUR", 150050 },
  { "fr_FR.UTF-8", "12000.5", "EUR", 1200050 },
  { "fr_FR.UTF-8", "12 000 euros", "EUR", 1200000 },
  { "fr_FR.UTF-8", "12 000 eur", "EUR", 1200000 },
  { "fr_FR.UTF-8", "12 k", "EUR", 1200000 },
  { "fr_FR.UTF-8", "12 k€", "EUR", 1200000 },
  { "fr_FR.UTF-8", "12k5", "EUR", 1250000 },
  { "fr_FR.UTF-8", "12k500", "EUR", 1250000 },
  { "fr_FR.UTF-8", "1,5 k", "EUR", 150000 },
  { "fr_FR.UTF-8", "12,5 k", "EUR", 1250000 },
  { "fr_FR.UTF-8", "1,2 M€", "EUR", 120000000 },
  { "fr_FR.UTF-8", "2 millions d’euros", "EUR", 200000000 },
  { "fr_FR.UTF-8", "1.500", "EUR", 150000 },
  { "fr_FR.UTF-8", "12.000", "EUR", 1200000 },
  { "fr_FR.UTF-8", "1.234,56", "EUR", 123456 },
  { "fr_FR.UTF-8", "1,234.56", "EUR", 123456 },
  { "fr_FR.UTF-8", "1,234,567", "EUR", 123456700 },
  { "fr_FR.UTF-8", "1'234", "EUR", 123400 },
  { "fr_FR.UTF-8", "12,5", "EUR", 1250 },
  { "fr_FR.UTF-8", "12,", "EUR", 1200 },
  { "fr_FR.UTF-8", "0,05", "EUR", 5 },
  { "fr_FR.UTF-8", "-30", "EUR", -3000 },
  { "fr_FR.UTF-8", "−30 €", "EUR", -3000 },
  { "C.UTF-8", "€1\u202f200", "EUR", 120000 },
  { "C.UTF-8", "$30", "USD", 3000 },
  { "C.UTF-8", "CHF1 200", "CHF", 120000 },
  { "C.UTF-8", "XOF1 200", "XOF", 120000 },
  { "C.UTF-8", "1 200", NULL, 120000 },
  { "C.UTF-8", "1,200", "EUR", 120000 },
  { "en_US.UTF-8", "€1,200", "EUR", 120000 },
  { "en_US.UTF-8", "1,200,000.25", "EUR", 120000025 },
  { "en_US.UTF-8", "12,5", "EUR", 1250 },
  { "de_DE.UTF-8", "1.200.000,25 €", "EUR", 120000025 },
  { "de_DE.UTF-8", "12.5", "EUR", 1250 },
  { "fr_FR.UTF-8", "0,999", "EUR", -1 },
  { "fr_FR.UTF-8", "0.999", "EUR", -1 },
  { "fr_FR.UTF-8", "1,500", "EUR", -1 },
  { "en_US.UTF-8", "1.500", "EUR", -1 },
  { "en_US.UTF-8", "1,2000", "EUR", -1 },
  { "fr_FR.UTF-8", "1 234,567", "EUR", -1 },
  { "fr_FR.UTF-8", "1.23.456", "EUR", -1 },
  { "fr_FR.UTF-8", "12 0000", "EUR", -1 },
  { "fr_FR.UTF-8", "1 500.000", "EUR", -1 },
  { "fr_FR.UTF-8", "12k50", "EUR", -1 },
  { "fr_FR.UTF-8", "12e3", "EUR", -1 },
  { "fr_FR.UTF-8", "2 m", "EUR", -1 },
  { "fr_FR.UTF-8", "k", "EUR", -1 },
  { "fr_FR.UTF-8", "€", "EUR", -1 },
  { "fr_FR.UTF-8", "-", "EUR", -1 },
  { "fr_FR.UTF-8", "1 000 - 2 000", "EUR", -1 },
  { "fr_FR.UTF-8", "12 000 HT", "EUR", -1 },
  { "fr_FR.UTF-8", "(500)", "EUR", -1 },
  { "fr_FR.UTF-8", "30 $", "EUR", -1 },
  { "fr_FR.UTF-8", "30 €", "CHF", -1 },
  { "fr_FR.UTF-8", "CHF 30", "EUR", -1 },
  { "fr_FR.UTF-8", "environ 30", "EUR", -1 },
  { "fr_FR.UTF-8", "99999999999999999999", "EUR", -1 },
  { "fr_FR.UTF-8", "9999999999 k", "EUR", -1 },
};

static void
test_money (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      const char *why = NULL;
      gint64 cents = -1;

      if (!use_locale (amounts[i].locale))
        continue;
      g_test_message ("%s in %s", amounts[i].typed, amounts[i].locale);
      g_assert_true (co_typed_read_money (amounts[i].typed, amounts[i].currency, &cents, &why) ==
                     (amounts[i].cents != -1));
      g_assert_cmpint (cents, ==, amounts[i].cents);
      g_assert_true ((cents == -1) == (why != NULL));
    }
}

static void
test_money_round_trip (void)
{
  static const gint64 some[] = { 5, 99, 100, 12345, 120000, 120050, 123456700, 99999999999, -300, -123450 };
  static const char *const currencies[] = { "EUR", "USD", "CHF", "XOF", NULL };

  for (guint l = 0; l < G_N_ELEMENTS (locales); l++)
    {
      for (guint i = 0; use_locale (locales[l]) && i < G_N_ELEMENTS (some); i++)
        {
          g_autofree char *grouped = co_wording_number (ABS (some[i]));
          const char *why;
          double number;

          g_assert_true (co_typed_read_number (grouped, &number, &why));
          g_assert_cmpfloat (number, ==, (double) ABS (some[i]));
          for (guint j = 0; j < G_N_ELEMENTS (currencies); j++)
            {
              g_autofree char *shown = co_wording_money (some[i], currencies[j]);
              gint64 cents;

              g_test_message ("%s", shown);
              g_assert_true (co_typed_read_money (shown, currencies[j], &cents, &why));
              g_assert_cmpint (cents, ==, some[i]);
            }
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  textdomain (GETTEXT_PACKAGE);
  g_test_add_func ("/shared/typed/dates", test_dates);
  g_test_add_func ("/shared/typed/dates/round-trip", test_dates_round_trip);
  g_test_add_func ("/shared/typed/times", test_times);
  g_test_add_func ("/shared/typed/minutes", test_minutes);
  g_test_add_func ("/shared/typed/times/round-trip", test_times_round_trip);
  g_test_add_func ("/shared/typed/money", test_money);
  g_test_add_func ("/shared/typed/money/round-trip", test_money_round_trip);
  return g_test_run ();
}
