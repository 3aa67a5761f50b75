/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When the steps of a workshop take place.
 */

#include "co-agenda.h"

#define MAX_STEPS 4

typedef struct
{
  const char *name;
  const char *start_time;
  int duration;
  struct
  {
    int minutes;
    const char *anchor;
  } steps[MAX_STEPS];
  const char *starts[MAX_STEPS + 1];
  int gaps[MAX_STEPS];
  int total;
  int remaining;
} Case;

static const Case cases[] = {
  { "empty", "14:00", 150, { { 0 } }, { NULL }, { 0 }, 0, 150 },
  { "runs-on",
    "14:00",
    60,
    { { 10, NULL }, { 20, "" }, { 30, NULL } },
    { "14:00", "14:10", "14:30", NULL },
    { 0 },
    60,
    0 },
  { "over", "09:30", 45, { { 30, NULL }, { 20, NULL } }, { "09:30", "10:00", NULL }, { 0 }, 50, -5 },
  { "anchored",
    "14:00",
    60,
    { { 10, NULL }, { 20, "14:30" }, { 10, NULL } },
    { "14:00", "14:30", "14:50", NULL },
    { 0, 20, 0 },
    40,
    0 },
  { "overlap", "14:00", 60, { { 20, NULL }, { 30, "14:15" } }, { "14:00", "14:15", NULL }, { 0, -5 }, 50, 15 },
  { "inside", "14:00", 60, { { 60, NULL }, { 10, "14:15" } }, { "14:00", "14:15", NULL }, { 0, -45 }, 70, 0 },
  { "first-anchor", "", 60, { { 30, "10:00" }, { 30, NULL } }, { "10:00", "10:30", NULL }, { 0 }, 60, 0 },
  { "no-start", "", 60, { { 30, NULL }, { 20, NULL } }, { "00:00", "00:30", NULL }, { 0 }, 50, 10 },
  { "midnight", "23:30", 90, { { 60, NULL }, { 30, "00:30" } }, { "23:30", "00:30", NULL }, { 0 }, 90, 0 },
  { "bad-anchor",
    "14:00",
    60,
    { { 30, "25:99" }, { -10, NULL }, { 30, "9:00" } },
    { "14:00", "14:30", "14:30", NULL },
    { 0 },
    60,
    0 },
};

static CoWorkshop *
create (const Case *c)
{
  CoWorkshop *workshop = co_workshop_new ();

  co_workshop_set_start_time (workshop, c->start_time);
  co_workshop_set_duration (workshop, c->duration);
  for (guint i = 0; c->starts[i] != NULL; i++)
    {
      g_autoptr (CoStep) step = co_step_new ();

      co_step_set_minutes (step, c->steps[i].minutes);
      co_step_set_start (step, c->steps[i].anchor);
      co_workshop_insert_step (workshop, i, step);
    }

  return workshop;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (CoWorkshop) workshop = create (c);
  g_auto (GStrv) starts = co_agenda_get_start_times (workshop);
  g_autoptr (GArray) times = co_agenda_get_times (workshop);

  g_assert_cmpstrv (starts, (char **) c->starts);
  for (guint i = 0; i < times->len; i++)
    g_assert_cmpint (g_array_index (times, CoAgendaTime, i).gap, ==, c->gaps[i]);
  g_assert_cmpint (co_agenda_get_total (workshop), ==, c->total);
  g_assert_cmpint (co_agenda_get_remaining (workshop), ==, c->remaining);
}

static void
test_time (void)
{
  const struct
  {
    const char *text;
    int minutes;
  } times[] = {
    { "00:00", 0 }, { "09:05", 545 }, { "23:59", 1439 }, { "24:00", -1 }, { "12:60", -1 },
    { "9:05", -1 }, { "09-05", -1 },  { "", -1 },        { NULL, -1 },    { "09:05:00", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autofree char *text = NULL;

      g_assert_cmpint (co_agenda_parse_time (times[i].text), ==, times[i].minutes);
      if (times[i].minutes < 0)
        continue;
      text = co_agenda_format_time (times[i].minutes);
      g_assert_cmpstr (text, ==, times[i].text);
    }
}

static void
test_format_wraps (void)
{
  g_autofree char *next_day = co_agenda_format_time (25 * 60);
  g_autofree char *day_before = co_agenda_format_time (-10);

  g_assert_cmpstr (next_day, ==, "01:00");
  g_assert_cmpstr (day_before, ==, "23:50");
}

/* A hand-written file may say anything; the sums must not overflow. */
static void
test_huge (void)
{
  g_autoptr (CoWorkshop) workshop = co_workshop_new ();

  co_workshop_set_duration (workshop, G_MAXINT64);
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (CoStep) step = co_step_new ();

      co_step_set_minutes (step, G_MAXINT64);
      co_workshop_insert_step (workshop, 0, step);
    }

  g_assert_cmpint (co_agenda_get_total (workshop), >, 0);
  g_assert_cmpint (co_agenda_get_remaining (workshop), >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/procedure/agenda/time", test_time);
  g_test_add_func ("/procedure/agenda/format-wraps", test_format_wraps);
  g_test_add_func ("/procedure/agenda/huge", test_huge);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/procedure/agenda/case/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
