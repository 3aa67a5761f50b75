/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for an amount of money, in whole cents: typed the way one writes it (12 000, 12000,50, 12k5), shown back
 * with its sign when the row is left.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-money-row.h"

#include "co-typed.h"
#include "co-wording.h"

struct _CoMoneyRow
{
  CoTypedRow parent_instance;

  gint64 amount;
  char *currency;
};

G_DEFINE_FINAL_TYPE (CoMoneyRow, co_money_row, CO_TYPE_TYPED_ROW)

enum
{
  PROP_0,
  PROP_AMOUNT,
  PROP_CURRENCY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
co_money_row_read (CoTypedRow *row, const char *typed, const char **why)
{
  CoMoneyRow *self = CO_MONEY_ROW (row);
  gint64 amount;

  if (!co_typed_read_money (typed, self->currency, &amount, why))
    return FALSE;

  co_money_row_set_amount (self, amount);
  return TRUE;
}

static char *
co_money_row_write (CoTypedRow *row)
{
  CoMoneyRow *self = CO_MONEY_ROW (row);

  return self->amount != 0 ? co_wording_money (self->amount, self->currency) : g_strdup ("");
}

static void
co_money_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoMoneyRow *self = CO_MONEY_ROW (object);

  if (id == PROP_AMOUNT)
    g_value_set_int64 (value, self->amount);
  else if (id == PROP_CURRENCY)
    g_value_set_string (value, self->currency);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_money_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoMoneyRow *self = CO_MONEY_ROW (object);

  if (id == PROP_AMOUNT)
    co_money_row_set_amount (self, g_value_get_int64 (value));
  else if (id == PROP_CURRENCY)
    {
      if (g_set_str (&self->currency, g_value_get_string (value)))
        co_typed_row_show (CO_TYPED_ROW (self));
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_money_row_finalize (GObject *object)
{
  g_free (CO_MONEY_ROW (object)->currency);

  G_OBJECT_CLASS (co_money_row_parent_class)->finalize (object);
}

static void
co_money_row_class_init (CoMoneyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = co_money_row_get_property;
  object_class->set_property = co_money_row_set_property;
  object_class->finalize = co_money_row_finalize;
  CO_TYPED_ROW_CLASS (klass)->read = co_money_row_read;
  CO_TYPED_ROW_CLASS (klass)->write = co_money_row_write;

  /**
   * CoMoneyRow:amount:
   *
   * The amount, in cents.
   */
  properties[PROP_AMOUNT] = g_param_spec_int64 ("amount", NULL, NULL, G_MININT64, G_MAXINT64, 0,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CoMoneyRow:currency:
   *
   * ISO 4217 code of the currency.
   */
  properties[PROP_CURRENCY] =
      g_param_spec_string ("currency", NULL, NULL, "EUR", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_money_row_init (CoMoneyRow *self)
{
  self->currency = g_strdup ("EUR");
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_FREE_FORM);
}

/**
 * co_money_row_get_amount:
 * @self: a row
 *
 * Returns: the amount, in cents
 */
gint64
co_money_row_get_amount (CoMoneyRow *self)
{
  return self->amount;
}

/**
 * co_money_row_set_amount:
 * @self: a row
 * @amount: in cents
 *
 * Sets the amount.
 */
void
co_money_row_set_amount (CoMoneyRow *self, gint64 amount)
{
  gboolean changed = self->amount != amount;

  self->amount = amount;
  co_typed_row_show (CO_TYPED_ROW (self));
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AMOUNT]);
}
