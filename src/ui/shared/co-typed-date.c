/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days: in figures in the order of the locale, or ISO 8601; in words of the locale, of French and of English; and as
 * far from today as the calendar says it.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-typed.h"

#include "co-schedule.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

/* The 29th of February comes again within eight years. */
#define MOST_YEARS 8

/* As far as a distance from today is read. */
#define MOST_DAYS 400

/* Translators: why what is typed as a day is refused; an example as it is written in the language. */
#define NO_DAY N_ ("Write a day, such as March 4 or 4/3/2027")

/* What is said of a day; 0 for what is not. */
typedef struct
{
  int day;
  int month;
  int year;
  int weekday;
} Said;

static const char *const months[][12] = {
  { "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre",
    "decembre" },
  { "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december" },
};

static const char *const weekdays[][7] = {
  { "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche" },
  { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" },
};

static gboolean
refuse (const char *reason, const char **why)
{
  *why = _ (reason);
  return FALSE;
}

/* A word of three letters may stand for a longer one. */
static gboolean
stands_for (const char *word, const char *name)
{
  return g_str_equal (word, name) || (g_utf8_strlen (word, -1) >= 3 && g_str_has_prefix (name, word));
}

static gboolean
is_locale_name (const char *word, nl_item item)
{
  g_autofree char *name = co_typed_fold (nl_langinfo (item));

  return *name != '\0' && stands_for (word, name);
}

/* Returns: the number that the word stands for, 0 for none or for several: “jui” is June and July */
static int
find_month (const char *word)
{
  int found = 0;

  for (int i = 0; i < 12; i++)
    {
      if (stands_for (word, months[0][i]) || stands_for (word, months[1][i]) || is_locale_name (word, MON_1 + i) ||
          is_locale_name (word, ABMON_1 + i))
        {
          if (found != 0)
            return 0;
          found = i + 1;
        }
    }

  return found;
}

static int
find_weekday (const char *word)
{
  for (int i = 0; i < 7; i++)
    {
      /* DAY_1 is Sunday. */
      if (stands_for (word, weekdays[0][i]) || stands_for (word, weekdays[1][i]) ||
          is_locale_name (word, DAY_1 + (i + 1) % 7) || is_locale_name (word, ABDAY_1 + (i + 1) % 7))
        return i + 1;
    }

  return 0;
}

/* Two digits are of this century, as everywhere in the project. */
static int
read_year (const char *digits)
{
  int year = atoi (digits);

  switch (strlen (digits))
    {
    case 2:
      return 2000 + year;
    case 4:
      return year >= FIRST_YEAR && year <= LAST_YEAR ? year : -1;
    default:
      return -1;
    }
}

/* Returns: (transfer full): "dmy", "mdy" or "ymd", as the locale has it, which need not be that of the translation */
static char *
get_order (void)
{
  GString *order = g_string_new (NULL);

  for (const char *p = nl_langinfo (D_FMT); *p != '\0'; p++)
    {
      if (*p != '%')
        continue;
      do
        p++;
      while (*p != '\0' && strchr ("-_0^#EO", *p) != NULL);
      if (*p == '\0')
        break;
      if (*p == 'D')
        g_string_append (order, "mdy");
      else if (*p == 'F')
        g_string_append (order, "ymd");
      else if (strchr ("de", *p) != NULL)
        g_string_append_c (order, 'd');
      else if (strchr ("mbB", *p) != NULL)
        g_string_append_c (order, 'm');
      else if (strchr ("yY", *p) != NULL)
        g_string_append_c (order, 'y');
    }

  return g_string_free_and_steal (order);
}

/* “4/3”, “4.3.27”, “2027-03-04” */
static gboolean
read_figures (const char *text, Said *said)
{
  g_auto (GStrv) groups = co_typed_match (text, "^(\\d{1,4})( ?[-/.] ?| )(\\d{1,2})(?:\\2(\\d{4}|\\d{1,2}))?$");
  g_autofree char *order = get_order ();
  const char *day, *month, *year;

  if (groups == NULL)
    return FALSE;

  day = groups[1];
  month = groups[3];
  year = groups[4];
  if (strlen (day) == 4 || (*year != '\0' && *order == 'y' && strlen (year) < 4))
    {
      year = groups[1];
      day = groups[4];
    }
  else if (strchr (order, 'd') != NULL && strchr (strchr (order, 'd'), 'm') == NULL)
    {
      month = groups[1];
      day = groups[3];
    }
  if (*day == '\0' || strlen (day) > 2 || strlen (month) > 2)
    return FALSE;

  said->day = atoi (day);
  said->month = atoi (month);
  said->year = *year != '\0' ? read_year (year) : 0;
  return said->year >= 0;
}

static gboolean
take_number (const char *digits, Said *said)
{
  if (strlen (digits) <= 2 && said->day == 0)
    {
      said->day = atoi (digits);
      return said->day > 0;
    }
  if (said->year != 0)
    return FALSE;

  said->year = read_year (digits);
  return said->year > 0;
}

static gboolean
take_word (const char *word, Said *said)
{
  static const char *const fillers[] = { "", "le", "the", "of", "de", "on", NULL };
  int month = find_month (word), weekday = find_weekday (word);

  if (g_strv_contains (fillers, word))
    return TRUE;
  if (month != 0 && said->month == 0)
    {
      said->month = month;
      return TRUE;
    }
  if (weekday != 0 && said->weekday == 0)
    {
      said->weekday = weekday;
      return TRUE;
    }

  return FALSE;
}

/* “mar. 4 mars”: before a month, what could be March is a Tuesday. */
static gboolean
is_weekday_first (char **words)
{
  guint n_months = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n_months += find_month (words[i]) != 0;

  return words[0] != NULL && n_months == 2 && find_month (words[0]) != 0 && find_weekday (words[0]) != 0;
}

/* “jeudi 4 mars 2027”, “March 4”, “1er avr.” */
static gboolean
read_words (const char *text, Said *said)
{
  g_auto (GStrv) words = g_regex_split_simple ("[ ,./-]+", text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
  guint first = is_weekday_first (words) ? 1 : 0;

  if (first == 1)
    said->weekday = find_weekday (words[0]);
  for (guint i = first; words[i] != NULL; i++)
    {
      g_auto (GStrv) number = co_typed_match (words[i], "^(\\d{1,4})(?:er|re|e|st|nd|rd|th)?$");

      if (number != NULL ? !take_number (number[1], said) : !take_word (words[i], said))
        return FALSE;
    }

  return said->day != 0 && said->month != 0;
}

/* “tomorrow”, “in 12 days” */
static gboolean
read_distance (const char *text, const GDate *today, Said *said)
{
  for (int days = -MOST_DAYS; days <= MOST_DAYS; days++)
    {
      g_autofree char *words = co_schedule_format_days (days), *folded = co_typed_fold (words);
      GDate date = *today;

      if (!g_str_equal (folded, text))
        continue;
      if (days >= 0)
        g_date_add_days (&date, (guint) days);
      else
        g_date_subtract_days (&date, (guint) -days);
      *said = (Said) { g_date_get_day (&date), g_date_get_month (&date), g_date_get_year (&date), 0 };
      return TRUE;
    }

  return FALSE;
}

/* The nearest year that has the day, from today on or back. */
static gboolean
find_year (Said *said, const GDate *today, CoTypedTense tense)
{
  int step = tense == CO_TYPED_GONE ? -1 : 1;

  for (int i = 0; i <= MOST_YEARS; i++)
    {
      int year = g_date_get_year (today) + i * step;
      GDate date;

      if (!g_date_valid_dmy ((GDateDay) said->day, (GDateMonth) said->month, (GDateYear) year))
        continue;
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, (GDateDay) said->day, (GDateMonth) said->month, (GDateYear) year);
      if (g_date_compare (&date, today) * step >= 0)
        {
          said->year = year;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
co_typed_read_date (const char *typed, const GDate *today, CoTypedTense tense, char **date, const char **why)
{
  g_autofree char *text = co_typed_fold (typed);
  Said said = { 0 };
  GDate day;

  if (*text == '\0')
    {
      *date = g_strdup ("");
      return TRUE;
    }
  if (!read_figures (text, &said))
    {
      said = (Said) { 0 };
      if (!read_words (text, &said) && !read_distance (text, today, &said))
        return refuse (NO_DAY, why);
    }
  if (said.month < 1 || said.month > 12 || said.day < 1 || said.day > 31 ||
      (said.year == 0 && !find_year (&said, today, tense)) ||
      !g_date_valid_dmy ((GDateDay) said.day, (GDateMonth) said.month, (GDateYear) said.year))
    return refuse (N_ ("There is no such day"), why);

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) said.day, (GDateMonth) said.month, (GDateYear) said.year);
  if (said.weekday != 0 && said.weekday != (int) g_date_get_weekday (&day))
    return refuse (N_ ("That day is another day of the week"), why);

  *date = co_schedule_format_date (&day);
  return TRUE;
}
