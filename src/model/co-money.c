/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sums of money. A file written by hand may hold any number, and a project may be paid for in several currencies.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-money.h"

typedef struct
{
  char *currency;
  gint64 cents;
} Total;

struct _CoTotals
{
  GArray *totals;
};

gint64
co_money_add (gint64 a, gint64 b)
{
  gint64 sum;

  if (__builtin_add_overflow (a, b, &sum))
    return b > 0 ? G_MAXINT64 : G_MININT64;

  return sum;
}

static void
clear_total (gpointer total)
{
  g_free (((Total *) total)->currency);
}

CoTotals *
co_totals_new (void)
{
  CoTotals *self = g_new (CoTotals, 1);

  self->totals = g_array_new (FALSE, FALSE, sizeof (Total));
  g_array_set_clear_func (self->totals, clear_total);

  return self;
}

void
co_totals_free (CoTotals *self)
{
  g_array_unref (self->totals);
  g_free (self);
}

static const char *
get_code (const char *currency)
{
  return currency != NULL && *currency != '\0' ? currency : "EUR";
}

static Total *
find (CoTotals *self, const char *currency)
{
  for (guint i = 0; i < self->totals->len; i++)
    {
      Total *total = &g_array_index (self->totals, Total, i);

      if (g_str_equal (total->currency, get_code (currency)))
        return total;
    }

  return NULL;
}

void
co_totals_add (CoTotals *self, gint64 cents, const char *currency)
{
  Total *total = find (self, currency);
  Total new = { NULL, cents };

  if (total != NULL)
    {
      total->cents = co_money_add (total->cents, cents);
      return;
    }

  new.currency = g_strdup (get_code (currency));
  g_array_append_val (self->totals, new);
}

void
co_totals_add_all (CoTotals *self, CoTotals *other)
{
  for (guint i = 0; i < other->totals->len; i++)
    {
      Total *total = &g_array_index (other->totals, Total, i);

      co_totals_add (self, total->cents, total->currency);
    }
}

gint64
co_totals_get (CoTotals *self, const char *currency)
{
  Total *total = find (self, currency);

  return total != NULL ? total->cents : 0;
}

guint
co_totals_get_n (CoTotals *self)
{
  return self->totals->len;
}

gint64
co_totals_peek (CoTotals *self, guint position, const char **currency)
{
  Total *total = &g_array_index (self->totals, Total, position);

  *currency = total->currency;
  return total->cents;
}
