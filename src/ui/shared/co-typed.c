/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times, durations, and what all readers of typed text share.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-typed.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define MOST_MINUTES (24 * 60)

char *
co_typed_fold (const char *text)
{
  g_autofree char *parts = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autoptr (GString) kept = g_string_new (NULL);
  g_autofree char *folded = NULL;

  /* Compatibility makes the no-break spaces plain ones, and “1ᵉʳ” a “1er”. */
  for (const char *p = parts != NULL ? parts : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x2019)
        c = '\'';
      if (g_unichar_isspace (c))
        c = kept->len > 0 && kept->str[kept->len - 1] == ' ' ? 0 : ' ';
      if (c != 0 && !g_unichar_ismark (c))
        g_string_append_unichar (kept, c);
    }
  folded = g_utf8_casefold (kept->str, -1);

  return g_strdup (g_strstrip (folded));
}

char **
co_typed_match (const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DOLLAR_ENDONLY, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GStrvBuilder) groups = g_strv_builder_new ();

  g_return_val_if_fail (regex != NULL, NULL);

  if (!g_regex_match (regex, text, G_REGEX_MATCH_DEFAULT, &match))
    return NULL;
  for (int i = 0; i <= g_regex_get_capture_count (regex); i++)
    {
      char *group = g_match_info_fetch (match, i);

      g_strv_builder_take (groups, group != NULL ? group : g_strdup (""));
    }

  return g_strv_builder_end (groups);
}

/* Returns: (transfer full) (nullable): all, hours, minutes and half of the day */
static char **
match_time (const char *text)
{
  /* 9 h 30, 9h, 9 h 05 min, 9 am; a single digit of minutes is one only behind an h. */
  static const char *const patterns[] = {
    "^(\\d{1,2})(?: ?(?:h|heures?|hours?|hrs?)(?: ?(\\d{1,2})(?: ?(?:min|mn))?)?)?$",
    "^(\\d{1,2})[:.](\\d\\d)(?: ?([ap])\\.? ?m\\.?)?$",
    "^(\\d{1,2})() ?([ap])\\.? ?m\\.?$",
    "^(\\d{1,2})(\\d\\d)$",
  };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      char **groups = co_typed_match (text, patterns[i]);

      if (groups != NULL)
        return groups;
    }

  return NULL;
}

gboolean
co_typed_read_time (const char *typed, char **time, const char **why)
{
  g_autofree char *text = co_typed_fold (typed);
  g_auto (GStrv) groups = match_time (text);
  int hour, minute;

  if (*text == '\0')
    {
      *time = g_strdup ("");
      return TRUE;
    }
  if (groups == NULL)
    {
      /* Translators: why what is typed as a time of the day is refused; an example as it is written in the language. */
      *why = _ ("Write a time, such as 14:30");
      return FALSE;
    }

  hour = atoi (groups[1]);
  minute = atoi (groups[2]);
  if (groups[3] != NULL && *groups[3] != '\0')
    hour = hour < 1 || hour > 12 ? 24 : hour % 12 + (*groups[3] == 'p' ? 12 : 0);
  if (hour > 23 || minute > 59)
    {
      *why = _ ("There is no such time");
      return FALSE;
    }

  *time = g_strdup_printf ("%02d:%02d", hour, minute);
  return TRUE;
}

gboolean
co_typed_read_minutes (const char *typed, int *minutes, const char **why)
{
  g_autofree char *text = co_typed_fold (typed);
  g_auto (GStrv) plain = co_typed_match (text, "^(\\d{1,4}) ?(?:min|mn|minutes?|m|')?$");
  g_auto (GStrv) hours =
      co_typed_match (text, "^(\\d{1,2}) ?(?:h|heures?|hours?|hrs?)(?: ?(\\d{1,2})(?: ?(?:min|mn|minutes?|m))?)?$");
  g_auto (GStrv) clock = co_typed_match (text, "^(\\d{1,2}):(\\d\\d)$");
  g_auto (GStrv) parts = co_typed_match (text, "^(\\d{1,2})[.,](\\d{1,2}) ?(?:h|heures?|hours?|hrs?)$");
  int read = -1;

  if (plain != NULL)
    read = atoi (plain[1]);
  else if (hours != NULL && atoi (hours[2]) < 60)
    read = atoi (hours[1]) * 60 + atoi (hours[2]);
  else if (clock != NULL && atoi (clock[2]) < 60)
    read = atoi (clock[1]) * 60 + atoi (clock[2]);
  else if (parts != NULL)
    {
      int hundredths = atoi (parts[2]) * (parts[2][1] == '\0' ? 10 : 1);

      if (hundredths * 60 % 100 == 0)
        read = atoi (parts[1]) * 60 + hundredths * 60 / 100;
    }

  if (read < 0)
    {
      /* Translators: why what is typed as a duration is refused; examples as they are written in the language. */
      *why = _ ("Write minutes or hours, such as 45 min or 1 h 30");
      return FALSE;
    }
  if (read > MOST_MINUTES)
    {
      *why = _ ("A day has 24 hours");
      return FALSE;
    }

  *minutes = read;
  return TRUE;
}
