/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What French local authorities are competent for, in the words of their services rather than of the law; a project
 * starts with these and edits its own list.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-domains.h"

#include <glib/gi18n.h>

static const char *const presets[] = {
  NC_ ("field of competence", "Reception and civil registry"),
  NC_ ("field of competence", "Social action"),
  NC_ ("field of competence", "Early childhood"),
  NC_ ("field of competence", "Education and after-school care"),
  NC_ ("field of competence", "Youth"),
  NC_ ("field of competence", "Health"),
  NC_ ("field of competence", "Mobility"),
  NC_ ("field of competence", "Roads and public space"),
  NC_ ("field of competence", "Town planning and housing"),
  NC_ ("field of competence", "Water and sanitation"),
  NC_ ("field of competence", "Waste and cleanliness"),
  NC_ ("field of competence", "Environment and energy"),
  NC_ ("field of competence", "Agriculture and food"),
  NC_ ("field of competence", "Commerce and economy"),
  NC_ ("field of competence", "Employment and training"),
  NC_ ("field of competence", "Tourism"),
  NC_ ("field of competence", "Culture and heritage"),
  NC_ ("field of competence", "Sport and leisure"),
  NC_ ("field of competence", "Safety and prevention"),
  NC_ ("field of competence", "Citizen participation"),
  NC_ ("field of competence", "Community life"),
  NC_ ("field of competence", "Digital inclusion"),
};

char **
co_domains_get_presets (void)
{
  char **domains = g_new0 (char *, G_N_ELEMENTS (presets) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    domains[i] = g_strdup (g_dpgettext2 (NULL, "field of competence", presets[i]));

  return domains;
}
