/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The budget of a service as a table: what it takes to set it up, what it takes to run it, and the sums. What
 * is paid once and what is paid each year are never added up, nor are two currencies.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-print-budget.h"

#include <glib/gi18n-lib.h>

#include "co-wording.h"

#define ANY_NATURE (-1)

static CoBudgetLine *
get_line (CoService *service, guint index)
{
  return g_list_model_get_item (co_service_get_budget (service), index);
}

static guint
count_lines (CoService *service, int nature)
{
  guint n = g_list_model_get_n_items (co_service_get_budget (service)), count = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoBudgetLine) line = get_line (service, i);

      count += nature == ANY_NATURE || (int) co_budget_line_get_nature (line) == nature ? 1 : 0;
    }

  return count;
}

static const char *
get_currency (CoBudgetLine *line)
{
  const char *currency = co_budget_line_get_currency (line);

  return currency != NULL && *currency != '\0' ? currency : "EUR";
}

/* Returns: (transfer full) (nullable): the sums of a nature, "12 000 €" or "12 000 € + $500" */
static char *
get_sum (CoService *service, int nature)
{
  guint n = g_list_model_get_n_items (co_service_get_budget (service));
  g_autoptr (CoTotals) totals = co_totals_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoBudgetLine) line = get_line (service, i);

      if (nature == ANY_NATURE || (int) co_budget_line_get_nature (line) == nature)
        co_totals_add (totals, co_budget_line_get_amount (line), get_currency (line));
    }

  return co_wording_totals (totals);
}

/**
 * co_print_budget_sum:
 * @service: a service
 * @nature: investment or running costs
 *
 * Returns: (transfer full) (nullable): the sum in words, or %NULL if there is no such line
 */
char *
co_print_budget_sum (CoService *service, CoBudgetNature nature)
{
  return get_sum (service, nature);
}

static void
add_lines (CoBlock *table, CoService *service, CoBudgetNature nature)
{
  guint n = g_list_model_get_n_items (co_service_get_budget (service));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoBudgetLine) line = get_line (service, i);
      g_autofree char *amount = NULL;

      if (co_budget_line_get_nature (line) != nature)
        continue;

      amount = co_wording_money (co_budget_line_get_amount (line), get_currency (line));
      co_block_add_row (table, CO_ROW_PLAIN);
      co_block_add_cell (table, CO_STYLE_CELL, co_budget_line_get_label (line));
      co_block_add_text (table, CO_STYLE_CELL_SMALL, co_budget_line_get_note (line));
      co_block_add_cell (table, CO_STYLE_CELL_SMALL,
                         co_budget_line_get_stage (line) == CO_BUDGET_STAGE_REFINED
                             ? C_ ("amount of a budget", "Refined")
                             : C_ ("amount of a budget", "Sketch"));
      co_block_add_cell (table, CO_STYLE_CELL, amount);
    }
}

static void
add_sum (CoBlock *table, CoService *service, const char *label, int nature)
{
  g_autofree char *sum = get_sum (service, nature);

  co_block_add_row (table, CO_ROW_TOTAL);
  co_block_add_cell (table, CO_STYLE_CELL_STRONG, label);
  co_block_add_cell (table, CO_STYLE_CELL, NULL);
  co_block_add_cell (table, CO_STYLE_CELL_STRONG, sum);
}

static void
add_section (CoBlock *table, CoService *service, const char *title, const char *total, CoBudgetNature nature)
{
  guint n = count_lines (service, nature);

  if (n == 0)
    return;

  co_block_add_row (table, CO_ROW_SECTION | CO_ROW_TINTED);
  co_block_add_cell (table, CO_STYLE_CELL_MARK, title);
  add_lines (table, service, nature);
  if (n > 1)
    add_sum (table, service, total, nature);
}

/**
 * co_print_budget_table:
 * @service: a service
 *
 * Returns: (transfer full): its budget, an empty block if it has none
 */
CoBlock *
co_print_budget_table (CoService *service)
{
  CoBlock *table = co_block_new_table ();

  if (count_lines (service, ANY_NATURE) == 0)
    return table;

  co_block_add_column (table, C_ ("column of a budget", "Item"), 1, CO_COLUMN_HEADS_ROW);
  co_block_add_column (table, C_ ("column of a budget", "How sure"), 0, CO_COLUMN_FIT);
  co_block_add_column (table, C_ ("column of a budget", "Amount"), 0, CO_COLUMN_FIT | CO_COLUMN_AT_END);
  add_section (table, service, _ ("Investment"), _ ("Total investment"), CO_BUDGET_NATURE_INVESTMENT);
  add_section (table, service, _ ("Running costs per year"), _ ("Total running costs per year"),
               CO_BUDGET_NATURE_RUNNING);

  return table;
}
