/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a record still lacks, so that a view can say it beside the record.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-completeness.h"

#include <glib/gi18n.h>

#include "co-survey-private.h"

static gboolean
has_text (const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (!co_text_is_blank (texts[i]))
        return TRUE;
    }

  return FALSE;
}

guint
co_experiment_get_completeness (CoExperiment *self, char ***missing)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = 0;

  g_return_val_if_fail (CO_IS_EXPERIMENT (self), 0);

  {
    const struct
    {
      gboolean filled;
      const char *label;
    } parts[CO_EXPERIMENT_COMPLETE] = {
      { !co_text_is_blank (co_experiment_get_summary (self)), C_ ("missing", "Summary") },
      { has_text (co_experiment_get_domains (self)), C_ ("missing", "Field of competence") },
      { !co_text_is_blank (co_experiment_get_country (self)) || !co_text_is_blank (co_experiment_get_place (self)),
        C_ ("missing", "Country or place") },
      { !co_text_is_blank (co_experiment_get_bearer (self)), C_ ("missing", "Who runs it") },
      { co_experiment_get_year (self) != 0, C_ ("missing", "Year") },
      { !co_text_is_blank (co_experiment_get_results (self)), C_ ("missing", "Measured results") },
      { !co_text_is_blank (co_experiment_get_fears (self)), C_ ("missing", "Fears and facts") },
      { !co_text_is_blank (co_experiment_get_actors (self)), C_ ("missing", "Actors who could answer") },
      { g_list_model_get_n_items (co_experiment_get_sources (self)) > 0, C_ ("missing", "Source") },
    };

    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      {
        if (parts[i].filled)
          n++;
        else
          g_strv_builder_add (builder, parts[i].label);
      }
  }

  if (missing != NULL)
    *missing = g_strv_builder_end (builder);

  return n;
}

gboolean
co_service_is_described (CoService *service)
{
  g_return_val_if_fail (CO_IS_SERVICE (service), FALSE);

  return !co_text_is_blank (co_service_get_summary (service)) &&
         !co_text_is_blank (co_service_get_description (service)) &&
         !co_text_is_blank (co_service_get_audience (service)) && has_text (co_service_get_domains (service));
}

gboolean
co_service_is_retained (CoService *service)
{
  CoServiceStatus status;

  g_return_val_if_fail (CO_IS_SERVICE (service), FALSE);

  status = co_service_get_status (service);

  return status == CO_SERVICE_STATUS_SELECTED || status == CO_SERVICE_STATUS_DESIGNED ||
         status == CO_SERVICE_STATUS_AGREED;
}

gboolean
co_service_is_listed (CoService *service)
{
  g_return_val_if_fail (CO_IS_SERVICE (service), FALSE);

  return co_service_get_status (service) == CO_SERVICE_STATUS_SHORTLISTED || co_service_is_retained (service);
}
