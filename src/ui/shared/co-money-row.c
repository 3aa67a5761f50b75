/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for an amount of money, in whole cents: typed the way one writes it (12 000, 12000,50, 12 k), shown back
 * with its sign when the row is left. What is no amount is marked and changes nothing.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-money-row.h"

#include "co-wording.h"

#include <langinfo.h>
#include <string.h>

struct _CoMoneyRow
{
  AdwEntryRow parent_instance;

  gint64 amount;
  char *currency;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CoMoneyRow, co_money_row, ADW_TYPE_ENTRY_ROW)

enum
{
  PROP_0,
  PROP_AMOUNT,
  PROP_CURRENCY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* More than any town spends, and far from overflowing. */
#define MOST_UNITS G_GINT64_CONSTANT (1000000000000)

/* A separator of thousands, as it is shown, has three digits behind it and no fourth: that tells it from a decimal
 * point where both are written alike. */
static gboolean
is_separator (const char *p)
{
  const char *separator = nl_langinfo (THOUSEP);

  if (*separator == '\0' || !g_str_has_prefix (p, separator))
    return FALSE;

  p += strlen (separator);
  return g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) && !g_ascii_isdigit (p[3]);
}

/**
 * co_money_parse:
 * @typed: what somebody wrote
 * @currency: (nullable): ISO 4217 code that may stand beside the amount
 * @amount: (out): in cents; 0 where nothing is written
 *
 * Reads an amount as co_wording_money() writes it, and in the other ways that one writes it.
 *
 * Returns: whether it is an amount
 */
gboolean
co_money_parse (const char *typed, const char *currency, gint64 *amount)
{
  gint64 units = 0, cents = 0, factor = 1, sign = 1;
  int decimals = -1;
  gsize skipped;

  for (const char *p = typed; *p != '\0'; p = skipped > 0 ? p + skipped : g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      skipped = 0;
      if (g_unichar_isdigit (c))
        {
          if (decimals < 0)
            units = units * 10 + g_unichar_digit_value (c);
          else if (decimals++ < 2)
            cents = cents * 10 + g_unichar_digit_value (c);
          if (units > MOST_UNITS)
            return FALSE;
        }
      else if (decimals < 0 && is_separator (p))
        skipped = strlen (nl_langinfo (THOUSEP));
      else if (currency != NULL && *currency != '\0' && g_str_has_prefix (p, currency))
        skipped = strlen (currency);
      else if ((c == '-' || c == 0x2212) && units == 0 && decimals < 0)
        sign = -1;
      else if ((c == ',' || c == '.') && decimals < 0)
        decimals = 0;
      else if ((c == 'k' || c == 'K') && decimals < 0)
        factor = 1000;
      else if (!g_unichar_isspace (c) && c != 0x20AC && g_unichar_type (c) != G_UNICODE_CURRENCY_SYMBOL)
        return FALSE;
    }
  if (decimals == 1)
    cents *= 10;

  *amount = sign * (units * factor * 100 + cents);
  return TRUE;
}

static void
show_amount (CoMoneyRow *self)
{
  g_autofree char *text = self->amount != 0 ? co_wording_money (self->amount, self->currency) : g_strdup ("");

  self->updating = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  self->updating = FALSE;
  gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
}

static void
changed_cb (CoMoneyRow *self)
{
  gint64 amount;

  if (self->updating)
    return;
  if (co_money_parse (gtk_editable_get_text (GTK_EDITABLE (self)), self->currency, &amount))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

static void
take (CoMoneyRow *self)
{
  gint64 amount;

  if (co_money_parse (gtk_editable_get_text (GTK_EDITABLE (self)), self->currency, &amount))
    co_money_row_set_amount (self, amount);
  show_amount (self);
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
        show_amount (self);
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
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->currency = g_strdup ("EUR");
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_FREE_FORM);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (take), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (take), NULL);
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
  if (self->amount == amount)
    return;

  self->amount = amount;
  show_amount (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AMOUNT]);
}
