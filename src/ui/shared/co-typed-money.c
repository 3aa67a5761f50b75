/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers and amounts. A point or a comma before three digits means thousands in one country and a fraction in
 * another: only where the locale leaves no doubt is it read.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-typed.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <string.h>

/* More than any town spends, and far from overflowing: in hundredths. */
#define MOST G_GINT64_CONSTANT (100000000000000)

#define MOST_DIGITS 13

/* Translators: why what is typed as an amount is refused; examples as they are written in the language. */
#define NO_AMOUNT N_ ("Write an amount, such as 1200 or 1200.50")
/* Translators: why “1.500” is refused; examples as they are written in the language. */
#define TWO_MEANINGS N_ ("Thousands or cents? Write 1500 or 1.50")
#define TOO_MUCH N_ ("This is too much")

static gboolean
refuse (const char *reason, const char **why)
{
  *why = _ (reason);
  return FALSE;
}

static gboolean
assemble (const char *whole, const char *fraction, gint64 *hundredths, const char **why)
{
  gint64 number = 0;
  guint n_digits = 0;

  for (const char *p = whole; *p != '\0'; p++)
    {
      if (!g_ascii_isdigit (*p))
        continue;
      if (++n_digits > MOST_DIGITS)
        return refuse (TOO_MUCH, why);
      number = number * 10 + g_ascii_digit_value (*p);
    }
  number = number * 100;
  if (fraction[0] != '\0')
    number += g_ascii_digit_value (fraction[0]) * 10;
  if (fraction[0] != '\0' && fraction[1] != '\0')
    number += g_ascii_digit_value (fraction[1]);
  if (number > MOST)
    return refuse (TOO_MUCH, why);

  *hundredths = number;
  return TRUE;
}

/* Reads digits with their thousands apart or not, and up to two decimals. */
static gboolean
read_decimal (const char *text, gint64 *hundredths, const char **why)
{
  g_auto (GStrv) plain = co_typed_match (text, "^(\\d+)(?:[.,](\\d{0,2}))?$");
  g_auto (GStrv) grouped =
      co_typed_match (text, "^([1-9]\\d{0,2}(?:([ '.,])\\d{3}(?:\\2\\d{3})*))(?:((?!\\2)[.,])(\\d{0,2}))?$");
  g_auto (GStrv) long_fraction = co_typed_match (text, "^\\d[\\d ']*[.,]\\d{3,}$");

  if (plain != NULL)
    return assemble (plain[1], plain[2], hundredths, why);
  if (grouped == NULL)
    return refuse (long_fraction != NULL ? TWO_MEANINGS : NO_AMOUNT, why);

  /* One group behind what the locale writes before decimals: three decimals, or the thousands of another country. */
  if (*grouped[2] == *nl_langinfo (RADIXCHAR) && strlen (grouped[1]) < strlen ("1.000.000") && *grouped[3] == '\0')
    return refuse (TWO_MEANINGS, why);

  return assemble (grouped[1], grouped[4], hundredths, why);
}

gboolean
co_typed_read_number (const char *typed, double *number, const char **why)
{
  g_autofree char *text = co_typed_fold (typed);
  gint64 hundredths;

  if (!read_decimal (text, &hundredths, why))
    {
      /* Translators: why what is typed as a number is refused */
      *why = _ ("Write a number");
      return FALSE;
    }

  *number = (double) hundredths / 100;
  return TRUE;
}

/* As they are written, folded. */
static const struct
{
  const char *code;
  const char *words[5];
} currencies[] = {
  { "EUR", { "€", "euros", "euro", "eur" } },
  { "GBP", { "£", "gbp" } },
  { "USD", { "us$", "$", "usd" } },
  { "CHF", { "chf" } },
  { NULL, { "¥", "dollars", "francs", "fr.", NULL } },
};

/* Takes @word off one end of the text. */
static gboolean
take_off (char *text, const char *word)
{
  gsize length = strlen (text), taken = strlen (word);

  if (taken == 0 || length < taken)
    return FALSE;
  if (g_str_has_prefix (text, word))
    memmove (text, text + taken, length - taken + 1);
  else if (g_str_has_suffix (text, word))
    text[length - taken] = '\0';
  else
    return FALSE;

  g_strstrip (text);
  return TRUE;
}

/* Takes the currency off the text; whether it is @currency, or none. */
static gboolean
take_currency (char *text, const char *currency)
{
  g_autofree char *own = co_typed_fold (currency);

  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (currencies[i].words) && currencies[i].words[j] != NULL; j++)
        {
          if (take_off (text, currencies[i].words[j]))
            return g_strcmp0 (currencies[i].code, currency) == 0;
        }
    }
  take_off (text, own);

  return TRUE;
}

/* “12k5” is said “twelve thousand five”: one digit behind the k is hundreds, three are what they are. */
static gboolean
read_thousands (const char *text, gint64 *hundredths, const char **why)
{
  g_auto (GStrv) said = co_typed_match (text, "^(\\d{1,6})k(\\d|\\d{3})$");
  g_auto (GStrv) counted = co_typed_match (text, "^(.*\\d) ?(k|m|millions?(?: d[e'])?)$");
  gint64 factor;

  if (said != NULL)
    {
      g_autofree char *whole = g_strconcat (said[1], said[2], said[2][1] == '\0' ? "00" : "", NULL);

      return assemble (whole, "", hundredths, why);
    }
  if (counted == NULL)
    return read_decimal (text, hundredths, why);
  if (!read_decimal (counted[1], hundredths, why))
    return FALSE;

  factor = *counted[2] == 'k' ? 1000 : 1000000;
  if (*hundredths > MOST / factor)
    return refuse (TOO_MUCH, why);
  *hundredths *= factor;

  return TRUE;
}

gboolean
co_typed_read_money (const char *typed, const char *currency, gint64 *cents, const char **why)
{
  g_autofree char *text = co_typed_fold (typed);
  gint64 size, sign = 1;

  if (*text == '\0')
    {
      *cents = 0;
      return TRUE;
    }
  /* An amount without a currency is written in euros. */
  if (!take_currency (text, currency != NULL && *currency != '\0' ? currency : "EUR"))
    return refuse (N_ ("The amounts here are in another currency"), why);
  if (*text == '-' || g_str_has_prefix (text, "−"))
    {
      sign = -1;
      memmove (text, g_utf8_next_char (text), strlen (g_utf8_next_char (text)) + 1);
      g_strstrip (text);
      if (!take_currency (text, currency != NULL && *currency != '\0' ? currency : "EUR"))
        return refuse (N_ ("The amounts here are in another currency"), why);
    }
  /* A small m may be a thousandth as well. */
  if (g_str_has_suffix (text, "m") && strchr (typed, 'M') == NULL)
    return refuse (NO_AMOUNT, why);
  if (!read_thousands (text, &size, why))
    return FALSE;

  *cents = sign * size;
  return TRUE;
}
