/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records of digital public goods, as their registry publishes them. One good has two files: that of the nominee says
 * what it is and who makes it, the full record answers questions on documentation, privacy and harm. Both are read by
 * the same walk, and what comes second completes what came first.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-import-private.h"

#include "co-country.h"
#include "co-draft.h"

#include <glib/gi18n-lib.h>

/* Where it is in use fits on one line up to this many countries; more stay with the record. */
#define MAX_PLACES 3

gboolean
co_import_is_dpg (CoNode *record)
{
  static const char *const members[] = {
    "clearOwnership",       "platformIndependence", "NonPII", "doNoHarm",      "SDGs",
    "developmentCountries", "repositories",         "stage",  "organizations", NULL
  };

  return record->type == CO_NODE_OBJECT && co_node_get (record, "name") != NULL && co_node_has_any (record, members);
}

static void
add_sources (CoExperiment *experiment, CoNode *node, const char *title, const char *note)
{
  const char *text = co_node_get_text (node, "");
  g_auto (GStrv) urls = NULL;

  for (guint i = 0; node != NULL && node->type == CO_NODE_LIST && i < node->children->len; i++)
    add_sources (experiment, g_ptr_array_index (node->children, i), title, note);
  if (text == NULL)
    return;

  urls = co_draft_find_urls (text);
  for (guint i = 0; urls[i] != NULL; i++)
    co_draft_add_source (experiment, title, urls[i], note);

  /* Words around the address are not lost with it. */
  if (urls[0] != NULL && urls[1] == NULL && g_str_equal (text, urls[0]))
    co_node_take (node);
}

static CoNode *
get_item (CoNode *list, guint index)
{
  return list != NULL && list->type == CO_NODE_LIST && index < list->children->len
             ? g_ptr_array_index (list->children, index)
             : NULL;
}

static void
read_goals (CoExperiment *experiment, CoNode *goals)
{
  CoNode *goal;

  for (guint i = 0; (goal = get_item (goals, i)) != NULL; i++)
    {
      g_autofree char *number = co_node_take_text (goal, "SDGNumber");
      g_autofree char *evidence = co_node_take_text (goal, "evidenceText");
      /* Translators: one of the Sustainable Development Goals of the United Nations; %s is its number */
      g_autofree char *tag = number != NULL ? g_strdup_printf (_ ("SDG %s"), number) : NULL;

      if (tag != NULL)
        co_draft_add_tag (experiment, tag);
      if (evidence != NULL && *evidence != '\0')
        {
          g_autofree char *paragraph = tag != NULL ? g_strconcat (tag, ": ", evidence, NULL) : g_strdup (evidence);

          co_draft_add_paragraph (experiment, "results", "\n\n", paragraph);
        }
      add_sources (experiment, co_node_get (goal, "evidenceURL"), tag != NULL ? tag : _ ("Evidence"), NULL);
    }
}

static void
read_licences (CoExperiment *experiment, CoNode *licences)
{
  CoNode *licence;

  for (guint i = 0; (licence = get_item (licences, i)) != NULL; i++)
    {
      g_autofree char *spdx = co_node_take_text (licence, "spdx");

      co_draft_add_paragraph (experiment, "licence", ", ", spdx);
      add_sources (experiment, co_node_get (licence, "licenseURL"), _ ("Licence"), NULL);
    }
}

static void
read_organisations (CoExperiment *experiment, CoNode *organisations)
{
  CoNode *organisation;

  for (guint i = 0; (organisation = get_item (organisations, i)) != NULL; i++)
    {
      g_autofree char *name = co_node_take_text (organisation, "name");
      g_autofree char *contact = co_node_take_text (organisation, "contact_name");
      g_autofree char *email = co_node_take_text (organisation, "contact_email");
      const char *type = co_node_get_text (organisation, "org_type");
      g_autoptr (GString) actor = g_string_new (name);

      if (g_strcmp0 (type, "owner") == 0)
        co_draft_add_paragraph (experiment, "bearer", ", ", name);
      if (contact != NULL && *contact != '\0')
        g_string_append_printf (actor, "%s%s", actor->len > 0 ? ", " : "", contact);
      if (email != NULL && *email != '\0')
        g_string_append_printf (actor, "%s<%s>", actor->len > 0 ? " " : "", email);
      co_draft_add_paragraph (experiment, "actors", "\n", actor->str);
      add_sources (experiment, co_node_get (organisation, "website"),
                   name != NULL && *name != '\0' ? name : _ ("Organisation"), NULL);
    }
}

static void
read_repositories (CoExperiment *experiment, CoNode *repositories)
{
  CoNode *repository;

  for (guint i = 0; (repository = get_item (repositories, i)) != NULL; i++)
    {
      CoNode *url = co_node_get (repository, "url");

      add_sources (experiment, url, _ ("Source code"), co_node_get_text (repository, "name"));
      if (url != NULL && url->taken)
        co_node_take (co_node_get (repository, "name"));
    }
}

static void
read_tags (CoExperiment *experiment, CoNode *tags)
{
  CoNode *tag;

  for (guint i = 0; (tag = get_item (tags, i)) != NULL; i++)
    {
      g_autofree char *text = co_node_take_text (tag, "");

      if (text != NULL)
        co_draft_add_tag (experiment, text);
    }
}

/* The country where it was made, if it is one: of several, none comes first. */
static void
read_countries (CoExperiment *experiment, CoNode *record)
{
  CoNode *makers = co_node_get (record, "locations/developmentCountries");
  CoNode *users = co_node_get (record, "locations/deploymentCountries");
  CoNode *only = get_item (makers, 1) == NULL ? get_item (makers, 0) : NULL;
  const char *code = co_node_get_text (only, "") != NULL ? co_country_find (only->text) : NULL;

  if (code != NULL)
    {
      co_experiment_set_country (experiment, code);
      co_node_take (makers);
    }
  if (users != NULL && users->type == CO_NODE_LIST && users->children->len <= MAX_PLACES)
    {
      g_autofree char *place = co_node_take_texts (users, "", ", ");

      co_experiment_set_place (experiment, place);
    }
}

/* What is said of privacy and harm answers the fears that digital services meet with. */
static void
read_fears (CoExperiment *experiment, CoNode *record)
{
  static const char *const paths[] = {
    "doNoHarm/preventHarm/additionalInfoMechanismProcessesPolicies",
    "doNoHarm/dataPrivacySecurity/privacySecurityDescription",
    "privacy/privacyComplianceList",
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *text = co_node_take_texts (record, paths[i], "\n");

      co_draft_add_paragraph (experiment, "fears", "\n\n", text);
    }
}

static char *
make_origin (CoNode *record, const char *name)
{
  const char *id = co_node_get_text (record, "id");
  g_autofree char *slug = co_draft_slug (id != NULL && *id != '\0' ? id : name);

  return g_strconcat ("dpg:", slug, NULL);
}

void
co_import_read_dpg (CoImport *self, CoNode *record)
{
  CoNode *name = co_node_get (record, "name");
  g_autoptr (CoExperiment) experiment = NULL;
  g_autofree char *title = name->type == CO_NODE_TEXT ? g_strstrip (g_strdup (name->text)) : NULL;
  g_autofree char *description = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *rest = NULL;

  if (title == NULL || *title == '\0')
    {
      co_import_refuse (
          self, CO_REFUSAL_STRUCTURE, name->place,
          N_ ("“name” must be a text that is not empty. Write the name of the digital public good there."));
      return;
    }

  origin = make_origin (record, title);
  experiment = co_experiment_new ();
  co_experiment_set_origin (experiment, origin);
  co_draft_set_title (experiment, title);
  co_node_take (name);
  description = co_node_take_texts (record, "description", "\n\n");
  co_draft_set_texts (experiment, NULL, description);

  add_sources (experiment, co_node_get (record, "website"), _ ("Website"), NULL);
  read_repositories (experiment, co_node_get (record, "repositories"));
  add_sources (experiment, co_node_get (record, "documentation/documentationURL"), _ ("Documentation"), NULL);
  read_tags (experiment, co_node_get (record, "sectors"));
  read_tags (experiment, co_node_get (record, "type"));
  read_tags (experiment, co_node_get (record, "aliases"));
  read_goals (experiment, co_node_get (record, "SDGs"));
  read_licences (experiment, co_node_get (record, "license"));
  add_sources (experiment, co_node_get (record, "clearOwnership/copyrightURL"), _ ("Licence"), NULL);
  read_organisations (experiment, co_node_get (record, "organizations"));
  read_countries (experiment, record);
  read_fears (experiment, record);

  rest = co_node_write_rest (record);
  co_experiment_set_imported (experiment, rest != NULL ? rest : "");
  co_import_offer (self, g_steal_pointer (&experiment), origin, record->place, TRUE);
}
