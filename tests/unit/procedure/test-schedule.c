/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates: reading them, and three workshops six weeks apart.
 */

#include "co-holidays.h"
#include "co-schedule.h"

static void
test_parse (void)
{
  const struct
  {
    const char *text;
    gboolean valid;
  } dates[] = {
    { "2026-11-24", TRUE },  { "2028-02-29", TRUE },  { "2026-02-29", FALSE }, { "2026-13-01", FALSE },
    { "2026-00-10", FALSE }, { "2026-1-01", FALSE },  { "24/11/2026", FALSE }, { "2026-11-24T", FALSE },
    { "soon", FALSE },       { "", FALSE },           { NULL, FALSE },         { "0000-01-01", FALSE },
    { "-026-11-24", FALSE }, { "2026-11-31", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      GDate date;
      g_autofree char *text = NULL;

      g_assert_cmpint (co_schedule_parse_date (dates[i].text, &date), ==, dates[i].valid);
      if (!dates[i].valid)
        continue;
      text = co_schedule_format_date (&date);
      g_assert_cmpstr (text, ==, dates[i].text);
    }
}

static void
test_propose (void)
{
  const struct
  {
    const char *first;
    const char *dates[CO_N_WORKSHOPS + 1];
  } cases[] = {
    { "2027-01-14", { "2027-01-14", "2027-02-25", "2027-04-08", NULL } },
    { "2027-01-16", { "2027-01-18", "2027-03-01", "2027-04-12", NULL } }, /* a Saturday */
    { "2027-01-17", { "2027-01-18", "2027-03-01", "2027-04-12", NULL } }, /* a Sunday */
    { "2027-12-31", { "2027-12-31", "2028-02-11", "2028-03-24", NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) dates = co_schedule_propose_dates (cases[i].first, NULL, NULL);

      g_assert_cmpstrv (dates, (char **) cases[i].dates);
    }

  g_assert_null (co_schedule_propose_dates ("", NULL, NULL));
}

/* The second week of the school holidays of February, and a public holiday. */
static gboolean
is_free (const GDate *day, gpointer user_data)
{
  g_autofree char *text = co_schedule_format_date (day);
  guint *n_asked = user_data;

  (*n_asked)++;

  return !(g_strcmp0 (text, "2027-02-22") >= 0 && g_strcmp0 (text, "2027-02-28") <= 0);
}

static void
test_propose_around_holidays (void)
{
  const char *const expected[] = { "2027-01-14", "2027-03-01", "2027-04-12", NULL };
  guint n_asked = 0;
  g_auto (GStrv) dates = co_schedule_propose_dates ("2027-01-14", is_free, &n_asked);

  g_assert_cmpstrv (dates, (char **) expected);
  g_assert_cmpuint (n_asked, >, 3);
}

static gboolean
is_never_free (const GDate *day, gpointer user_data)
{
  return FALSE;
}

static void
test_propose_ends (void)
{
  const char *const expected[] = { "2027-01-14", "2027-02-25", "2027-04-08", NULL };
  g_auto (GStrv) dates = co_schedule_propose_dates ("2027-01-14", is_never_free, NULL);

  g_assert_cmpstrv (dates, (char **) expected);
}

static void
test_days (void)
{
  const struct
  {
    int days;
    const char *text;
  } cases[] = {
    { 0, "today" },     { 1, "tomorrow" },    { -1, "yesterday" },
    { 2, "in 2 days" }, { 12, "in 12 days" }, { -19, "19 days ago" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = co_schedule_format_days (cases[i].days);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The day is the one of the person's own clock, not of Greenwich. */
static void
test_today (void)
{
  g_autoptr (GDateTime) evening = g_date_time_new_from_iso8601 ("2026-11-24T00:30:00+01", NULL);
  g_autofree char *text = NULL;
  GDate date;

  co_schedule_get_today (evening, &date);
  text = co_schedule_format_date (&date);
  g_assert_cmpstr (text, ==, "2026-11-24");

  co_schedule_get_today (NULL, &date);
  g_assert_true (g_date_valid (&date));
}

/* The holidays of the school year that has begun are known, and are passed over. */
static void
test_school_year (void)
{
  g_autoptr (CoProject) project = co_project_new ();
  g_autoptr (CoHolidays) holidays = NULL;
  g_auto (GStrv) dates = NULL;

  co_project_set_country (project, "FR");
  co_project_set_time_zone (project, "Europe/Paris");
  co_project_set_school_zone (project, CO_SCHOOL_ZONE_B);
  holidays = co_holidays_new (project);
  dates = co_schedule_propose_dates ("2026-12-29", co_holidays_is_free, holidays);
  g_assert_cmpstr (dates[0], ==, "2027-01-04");
  g_assert_cmpstr (dates[1], ==, "2027-02-15");
  g_assert_cmpstr (dates[2], ==, "2027-03-30");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/procedure/schedule/parse", test_parse);
  g_test_add_func ("/procedure/schedule/propose", test_propose);
  g_test_add_func ("/procedure/schedule/propose-around-holidays", test_propose_around_holidays);
  g_test_add_func ("/procedure/schedule/propose-ends", test_propose_ends);
  g_test_add_func ("/procedure/schedule/days", test_days);
  g_test_add_func ("/procedure/schedule/today", test_today);
  g_test_add_func ("/procedure/schedule/school-year", test_school_year);

  return g_test_run ();
}
