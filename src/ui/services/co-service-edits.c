/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done to services, funding aids and agreements as a whole. No widgets: each command is one step of undo.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-service-edits.h"

#include "co-money.h"
#include "co-print-budget.h"

#include <glib/gi18n.h>

char *
co_service_describe_budget (CoService *service)
{
  g_autofree char *investment = co_print_budget_sum (service, CO_BUDGET_NATURE_INVESTMENT);
  g_autofree char *running = co_print_budget_sum (service, CO_BUDGET_NATURE_RUNNING);

  if (investment != NULL && running != NULL)
    /* Translators: two amounts: what is paid once, and what is paid each year. */
    return g_strdup_printf (_ ("%s, plus %s a year"), investment, running);
  if (running != NULL)
    /* Translators: an amount that is paid each year. */
    return g_strdup_printf (_ ("%s a year"), running);

  return g_steal_pointer (&investment);
}

CoAgreement *
co_service_find_agreement (CoDocuments *documents, CoService *service)
{
  GListModel *agreements = co_documents_get_list (documents, CO_KIND_AGREEMENT);

  for (guint i = 0; i < g_list_model_get_n_items (agreements); i++)
    {
      g_autoptr (CoAgreement) agreement = g_list_model_get_item (agreements, i);

      if (g_str_equal (co_agreement_get_service (agreement), co_document_get_id (CO_DOCUMENT (service))))
        return agreement;
    }

  return NULL;
}

static const char *
get_currency (CoStore *store)
{
  return co_project_get_currency (co_documents_get_project (co_store_get_documents (store)));
}

CoService *
co_services_add (CoStore *store)
{
  g_autoptr (CoService) service = co_service_new ();

  co_store_begin (store, _ ("Add service"));
  co_store_add (store, service);
  co_store_end (store);
  return service;
}

CoService *
co_services_duplicate (CoStore *store, CoService *service)
{
  g_autoptr (CoService) copy = CO_SERVICE (co_document_duplicate (CO_DOCUMENT (service)));
  /* Translators: the title of a copy. */
  g_autofree char *title = g_strdup_printf (_ ("%s (copy)"), co_service_get_title (service));

  co_service_set_title (copy, title);
  co_service_set_status (copy, CO_SERVICE_STATUS_CANDIDATE);
  co_service_set_decision (copy, "");
  co_store_begin (store, _ ("Duplicate service"));
  co_store_add (store, copy);
  co_store_end (store);
  return copy;
}

void
co_services_remove (CoStore *store, CoService *service)
{
  co_store_begin (store, _ ("Delete service"));
  co_store_remove (store, service);
  co_store_end (store);
}

gboolean
co_services_set_status (CoStore *store, CoService *service, CoServiceStatus status)
{
  if (co_service_get_status (service) == status || status > CO_SERVICE_STATUS_DROPPED)
    return FALSE;

  co_store_begin (store, _ ("Change status"));
  co_service_set_status (service, status);
  co_store_end (store);
  return TRUE;
}

CoBudgetLine *
co_services_add_budget_line (CoStore *store, CoService *service)
{
  GListModel *budget = co_service_get_budget (service);
  guint n = g_list_model_get_n_items (budget);
  g_autoptr (CoBudgetLine) last = n > 0 ? g_list_model_get_item (budget, n - 1) : NULL;
  g_autoptr (CoBudgetLine) line = co_budget_line_new ();

  co_budget_line_set_currency (line, get_currency (store));
  if (last != NULL)
    {
      co_budget_line_set_nature (line, co_budget_line_get_nature (last));
      co_budget_line_set_stage (line, co_budget_line_get_stage (last));
    }
  co_store_begin (store, _ ("Add budget line"));
  co_service_insert_budget_line (service, G_MAXUINT, line);
  co_store_end (store);
  return line;
}

void
co_services_refine_budget (CoStore *store, CoService *service)
{
  GListModel *budget = co_service_get_budget (service);

  co_store_begin (store, _ ("Refine budget"));
  for (guint i = 0; i < g_list_model_get_n_items (budget); i++)
    {
      g_autoptr (CoBudgetLine) line = g_list_model_get_item (budget, i);

      co_budget_line_set_stage (line, CO_BUDGET_STAGE_REFINED);
    }
  co_store_end (store);
}

CoGrant *
co_services_add_grant (CoStore *store, CoService *service)
{
  g_autoptr (CoGrant) grant = co_grant_new ();
  const char *const services[] = { service != NULL ? co_document_get_id (CO_DOCUMENT (service)) : NULL, NULL };

  co_grant_set_currency (grant, get_currency (store));
  co_grant_set_services (grant, services);
  co_store_begin (store, _ ("Add funding aid"));
  co_store_add (store, grant);
  co_store_end (store);
  return grant;
}

void
co_services_link_grant (CoStore *store, CoService *service, CoGrant *grant, gboolean linked)
{
  const char *id = co_document_get_id (CO_DOCUMENT (service));
  const char *const *services = co_grant_get_services (grant);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) changed = NULL;

  for (guint i = 0; services[i] != NULL; i++)
    {
      if (!g_str_equal (services[i], id))
        g_strv_builder_add (builder, services[i]);
    }
  if (linked)
    g_strv_builder_add (builder, id);
  changed = g_strv_builder_end (builder);

  co_store_begin (store, linked ? _ ("Link funding aid") : _ ("Unlink funding aid"));
  co_grant_set_services (grant, (const char *const *) changed);
  co_store_end (store);
}

static gint64
sum_investment (CoService *service, const char *currency)
{
  GListModel *budget = co_service_get_budget (service);
  gint64 sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (budget); i++)
    {
      g_autoptr (CoBudgetLine) line = g_list_model_get_item (budget, i);

      if (co_budget_line_get_nature (line) == CO_BUDGET_NATURE_INVESTMENT &&
          g_str_equal (co_budget_line_get_currency (line), currency))
        sum = co_money_add (sum, co_budget_line_get_amount (line));
    }

  return sum;
}

CoAgreement *
co_services_add_agreement (CoStore *store, CoService *service)
{
  CoProject *project = co_documents_get_project (co_store_get_documents (store));
  g_autoptr (CoAgreement) agreement = co_agreement_new ();
  g_autofree char *title = g_strdup_printf (_ ("Agreement on “%s”"), co_service_get_title (service));

  co_agreement_set_title (agreement, title);
  co_agreement_set_service (agreement, co_document_get_id (CO_DOCUMENT (service)));
  co_agreement_set_party_authority (agreement, co_project_get_authority (project));
  co_agreement_set_currency (agreement, get_currency (store));
  co_agreement_set_budget (agreement, sum_investment (service, get_currency (store)));
  co_store_begin (store, _ ("Draft agreement"));
  co_store_add (store, agreement);
  co_store_end (store);
  return agreement;
}

void
co_services_remove_document (CoStore *store, CoDocument *document)
{
  co_store_begin (store,
                  co_document_get_kind (document) == CO_KIND_GRANT ? _ ("Delete funding aid") : _ ("Delete agreement"));
  co_store_remove (store, document);
  co_store_end (store);
}
