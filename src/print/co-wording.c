/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How printed documents write dates, hours, sums and the words of the procedure, in the language of the desk.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-wording.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <stdio.h>
#include <string.h>

#define MINUTES_A_DAY (24 * 60)

static GDateTime *
read_date (const char *date)
{
  int year, month, day;
  char rest;

  if (date == NULL || sscanf (date, "%4d-%2d-%2d%c", &year, &month, &day, &rest) != 3)
    return NULL;

  return g_date_time_new_utc (year, month, day, 0, 0, 0);
}

/* What is not a date is printed as it is written. */
static char *
format_date (const char *date, const char *format, const char *format_of_first)
{
  g_autoptr (GDateTime) time = read_date (date);

  if (time == NULL)
    return g_strdup (date != NULL ? date : "");

  return g_date_time_format (time, g_date_time_get_day_of_month (time) == 1 ? format_of_first : format);
}

/* Returns: (transfer full): "Thursday, 4 March 2027" */
char *
co_wording_date (const char *date)
{
  /* Translators: a date in full, see g_date_time_format() */
  return format_date (date, C_ ("date in full", "%A, %-d %B %Y"),
                      /* Translators: the same when it is the first of a month */
                      C_ ("date in full, first of a month", "%A, 1 %B %Y"));
}

/* Returns: (transfer full): "4 March 2027" */
char *
co_wording_short_date (const char *date)
{
  /* Translators: a date without the day of the week, see g_date_time_format() */
  return format_date (date, C_ ("date", "%-d %B %Y"),
                      /* Translators: the same when it is the first of a month */
                      C_ ("date, first of a month", "1 %B %Y"));
}

/* Returns: (transfer full): "4 Mar" */
char *
co_wording_day (const char *date)
{
  /* Translators: day and month, see the manual of strftime. */
  return format_date (date, C_ ("date", "%-d %b"),
                      /* Translators: the same when it is the first of a month */
                      C_ ("date, first of a month", "1 %b"));
}

/* Returns: (transfer full): "04/03/2027", in the order of the locale, which need not be that of the translation */
char *
co_wording_figures (const char *date)
{
  g_autoptr (GString) format = g_string_new (nl_langinfo (D_FMT));

  g_string_replace (format, "%y", "%Y", 0);
  g_string_replace (format, "%D", "%m/%d/%Y", 0);
  return format_date (date, format->str, format->str);
}

/* Returns: minutes after midnight, or -1 if @time is not "HH:MM" */
int
co_wording_read_time (const char *time)
{
  int hours, minutes;
  char rest;

  if (time == NULL || sscanf (time, "%2d:%2d%c", &hours, &minutes, &rest) != 2 || hours < 0 || hours > 23 ||
      minutes < 0 || minutes > 59)
    return -1;

  return hours * 60 + minutes;
}

char *
co_wording_time (int minutes)
{
  int in_day = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;

  /* Translators: an hour of the day; a language may want "14 h 30", with no-break spaces */
  return g_strdup_printf (C_ ("hour of the day", "%02d:%02d"), in_day / 60, in_day % 60);
}

char *
co_wording_time_span (int start, int end)
{
  g_autofree char *from = co_wording_time (start), *to = co_wording_time (end);

  return g_strdup_printf ("%s – %s", from, to);
}

/* Returns: (transfer full): "45 min", "2 h", "2 h 30" */
char *
co_wording_duration (gint64 minutes)
{
  int hours = CLAMP (minutes / 60, 0, G_MAXINT), rest = MAX (minutes, 0) % 60;

  if (hours == 0)
    /* Translators: a duration in minutes; the space is a no-break space */
    return g_strdup_printf (_ ("%d min"), rest);
  if (rest == 0)
    /* Translators: a duration in whole hours; the space is a no-break space */
    return g_strdup_printf (_ ("%d h"), hours);

  /* Translators: a duration in hours and minutes; the spaces are no-break spaces */
  return g_strdup_printf (_ ("%d h %02d"), hours, rest);
}

static const char *
get_symbol (const char *currency)
{
  const struct
  {
    const char *code;
    const char *symbol;
  } symbols[] = { { "EUR", "€" }, { "GBP", "£" }, { "USD", "$" } };

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (g_strcmp0 (currency, symbols[i].code) == 0)
      return symbols[i].symbol;

  return currency != NULL && *currency != '\0' ? currency : "€";
}

static char *
group_digits (guint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  const char *separator = nl_langinfo (THOUSEP);
  g_autoptr (GString) grouped = g_string_new (NULL);
  gsize length = strlen (digits);

  /* The locale without a country has none; the narrow no-break space is read everywhere. */
  if (*separator == '\0')
    separator = "\u202f";
  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (grouped, separator);
      g_string_append_c (grouped, digits[i]);
    }

  return g_string_free (g_steal_pointer (&grouped), FALSE);
}

/* Returns: (transfer full): "18 042", with the thousands apart as the locale has them */
char *
co_wording_number (gint64 number)
{
  g_autofree char *digits = group_digits (number < 0 ? -(guint64) number : (guint64) number);

  return g_strconcat (number < 0 ? "−" : "", digits, NULL);
}

/**
 * co_wording_money:
 * @cents: a sum
 * @currency: ISO 4217 code
 *
 * Returns: (transfer full): "€12 000", in French "12 000 €"; cents only where there are some
 */
char *
co_wording_money (gint64 cents, const char *currency)
{
  guint64 size = cents < 0 ? -(guint64) cents : (guint64) cents;
  g_autofree char *units = group_digits (size / 100), *amount = NULL;
  const char *sign = cents < 0 ? "−" : "";

  if (size % 100 == 0)
    amount = g_strconcat (sign, units, NULL);
  else
    amount = g_strdup_printf ("%s%s%s%02u", sign, units, nl_langinfo (RADIXCHAR), (guint) (size % 100));

  /* Translators: a sum of money: %1$s is the amount, %2$s the currency's symbol */
  return g_strdup_printf (C_ ("money", "%2$s%1$s"), amount, get_symbol (currency));
}

/* Returns: (transfer full) (nullable): the sums, "12 000 € + $500", or %NULL where nothing was added */
char *
co_wording_totals (CoTotals *totals)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < co_totals_get_n (totals); i++)
    {
      const char *currency;
      gint64 cents = co_totals_peek (totals, i, &currency);

      g_strv_builder_take (builder, co_wording_money (cents, currency));
    }
  words = g_strv_builder_end (builder);

  return *words != NULL ? g_strjoinv (" + ", words) : NULL;
}

/* Returns: (transfer full): "1st workshop" */
char *
co_wording_workshop (gint64 number)
{
  switch (number)
    {
    case 1:
      return g_strdup (_ ("1st workshop"));

    case 2:
      return g_strdup (_ ("2nd workshop"));

    case 3:
      return g_strdup (_ ("3rd workshop"));

    default:
      return g_strdup (_ ("Workshop"));
    }
}

char *
co_wording_join (const char *const *texts)
{
  /* Translators: between the entries of an enumeration */
  return texts != NULL ? g_strjoinv (_ (", "), (char **) texts) : g_strdup ("");
}

const char *
co_wording_quadrant (CoQuadrant quadrant)
{
  static const char *const names[] = { N_ ("To Sort"), N_ ("Strengths"), N_ ("Weaknesses"), N_ ("Opportunities"),
                                       N_ ("Threats") };

  return _ (names[quadrant]);
}

const char *
co_wording_also (CoQuadrant quadrant)
{
  static const char *const words[] = { N_ ("also to sort"), N_ ("also a strength"), N_ ("also a weakness"),
                                       N_ ("also an opportunity"), N_ ("also a threat") };

  return _ (words[quadrant]);
}

const char *
co_wording_college (CoCollege college)
{
  switch (college)
    {
    case CO_COLLEGE_ADMINISTRATION:
      return _ ("Administration");

    case CO_COLLEGE_ELECTED:
      return _ ("Elected officials");

    case CO_COLLEGE_CIVIL_SOCIETY:
      return _ ("Civil society");

    case CO_COLLEGE_DIGITAL_BUSINESS:
      return _ ("Digital businesses");

    case CO_COLLEGE_NONE:
    case CO_COLLEGE_OTHER:
    default:
      return _ ("Others");
    }
}

const char *
co_wording_service_status (CoServiceStatus status)
{
  switch (status)
    {
    case CO_SERVICE_STATUS_SHORTLISTED:
      return _ ("Shortlisted");

    case CO_SERVICE_STATUS_SELECTED:
      return _ ("Selected");

    case CO_SERVICE_STATUS_DESIGNED:
      return _ ("Designed");

    case CO_SERVICE_STATUS_AGREED:
      return _ ("Agreed");

    case CO_SERVICE_STATUS_DROPPED:
      return _ ("Dropped");

    case CO_SERVICE_STATUS_CANDIDATE:
    default:
      return _ ("Candidate");
    }
}
