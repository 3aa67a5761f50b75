/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * publiccode.yml, versions 0.2 to 1: how public administrations describe the software they share. What Cocreate uses
 * must be of the right type, or the file is refused with the place; whatever else is in it is kept as it is, right or
 * wrong, because a description of someone else's is not ours to judge.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-import-private.h"

#include "co-country.h"
#include "co-draft.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum
{
  SHAPE_TEXT,
  SHAPE_LIST,
  SHAPE_OBJECT,
} Shape;

typedef struct
{
  const char *path;
  Shape shape;
} Member;

static const Member members[] = {
  { "name", SHAPE_TEXT },
  { "applicationSuite", SHAPE_TEXT },
  { "url", SHAPE_TEXT },
  { "landingURL", SHAPE_TEXT },
  { "roadmap", SHAPE_TEXT },
  { "softwareVersion", SHAPE_TEXT },
  { "releaseDate", SHAPE_TEXT },
  { "logo", SHAPE_TEXT },
  { "monochromeLogo", SHAPE_TEXT },
  { "developmentStatus", SHAPE_TEXT },
  { "softwareType", SHAPE_TEXT },
  { "platforms", SHAPE_LIST },
  { "categories", SHAPE_LIST },
  { "usedBy", SHAPE_LIST },
  { "intendedAudience", SHAPE_OBJECT },
  { "intendedAudience/countries", SHAPE_LIST },
  { "intendedAudience/scope", SHAPE_LIST },
  { "description", SHAPE_OBJECT },
  { "legal", SHAPE_OBJECT },
  { "legal/license", SHAPE_TEXT },
  { "legal/mainCopyrightOwner", SHAPE_TEXT },
  { "legal/repoOwner", SHAPE_TEXT },
  { "organisation", SHAPE_OBJECT },
  { "organisation/name", SHAPE_TEXT },
  { "maintenance", SHAPE_OBJECT },
  { "maintenance/contractors", SHAPE_LIST },
  { "maintenance/contacts", SHAPE_LIST },
};

static const Member description_members[] = {
  { "", SHAPE_OBJECT },
  { "localisedName", SHAPE_TEXT },
  { "shortDescription", SHAPE_TEXT },
  { "longDescription", SHAPE_TEXT },
  { "documentation", SHAPE_TEXT },
  { "features", SHAPE_LIST },
  { "videos", SHAPE_LIST },
};

static gboolean
has_shape (CoNode *node, Shape shape)
{
  switch (node->type)
    {
    case CO_NODE_NULL:
      return TRUE;
    case CO_NODE_LIST:
      return shape == SHAPE_LIST;
    case CO_NODE_OBJECT:
      return shape == SHAPE_OBJECT;
    default:
      return shape == SHAPE_TEXT;
    }
}

static gboolean
check_members (CoImport *self, CoNode *object, const Member *wanted, guint n)
{
  static const char *const reasons[] = {
    [SHAPE_TEXT] = N_ ("“%s” must be a text. Correct it there, and import again."),
    [SHAPE_LIST] = N_ ("“%s” must be a list, each item on a line with a hyphen. Correct it there, and import again."),
    [SHAPE_OBJECT] = N_ ("“%s” must have members of its own below it. Correct it there, and import again."),
  };

  for (guint i = 0; i < n; i++)
    {
      CoNode *node = co_node_get (object, wanted[i].path);

      if (node == NULL || has_shape (node, wanted[i].shape))
        continue;
      co_import_refuse (self, CO_REFUSAL_STRUCTURE, node->place, reasons[wanted[i].shape], node->member);
      return FALSE;
    }

  return TRUE;
}

static guint
rank_language (const char *tag)
{
  g_autofree char *language = g_ascii_strdown (tag, (gssize) strcspn (tag, "-_"));

  if (g_str_equal (language, "fr"))
    return 3;

  return g_str_equal (language, "en") ? 2 : 1;
}

/* French first, then English, then the first there is; the others stay with the record. */
static CoNode *
choose_description (CoNode *descriptions)
{
  CoNode *best = NULL;

  for (guint i = 0; descriptions != NULL && descriptions->type == CO_NODE_OBJECT && i < descriptions->children->len;
       i++)
    {
      CoNode *description = g_ptr_array_index (descriptions->children, i);

      if (best == NULL || rank_language (description->member) > rank_language (best->member))
        best = description;
    }

  return best;
}

static void
add_source (CoExperiment *experiment, CoNode *object, const char *path, const char *title)
{
  const char *text = co_node_get_text (object, path);
  g_auto (GStrv) urls = co_draft_find_urls (text != NULL ? text : "");

  if (urls[0] == NULL)
    return;

  co_draft_add_source (experiment, title, urls[0], NULL);
  if (g_str_equal (urls[0], text))
    co_node_take (co_node_get (object, path));
}

static void
read_description (CoExperiment *experiment, CoNode *description)
{
  g_autofree char *summary = co_node_take_text (description, "shortDescription");
  g_autofree char *text = co_node_take_text (description, "longDescription");
  CoNode *features = co_node_get (description, "features");
  CoNode *videos = co_node_get (description, "videos");
  g_autoptr (GString) whole = g_string_new (text);

  for (guint i = 0; features != NULL && features->type == CO_NODE_LIST && i < features->children->len; i++)
    {
      g_autofree char *feature = co_node_take_texts (g_ptr_array_index (features->children, i), "", ", ");

      if (*feature != '\0')
        g_string_append_printf (whole, "%s• %s", whole->len == 0 ? "" : i == 0 ? "\n\n" : "\n", feature);
    }
  co_draft_set_texts (experiment, summary, whole->str);

  add_source (experiment, description, "documentation", _ ("Documentation"));
  for (guint i = 0; videos != NULL && videos->type == CO_NODE_LIST && i < videos->children->len; i++)
    add_source (experiment, g_ptr_array_index (videos->children, i), "", _ ("Video"));
}

static void
read_tags (CoExperiment *experiment, CoNode *list)
{
  for (guint i = 0; list != NULL && list->type == CO_NODE_LIST && i < list->children->len; i++)
    {
      g_autofree char *tag = co_node_take_text (g_ptr_array_index (list->children, i), "");

      if (tag != NULL)
        co_draft_add_tag (experiment, tag);
    }
}

/* A country of its own: the only one it is meant for, else the one whose extension it has. */
static void
read_country (CoExperiment *experiment, CoNode *record)
{
  CoNode *audience = co_node_get (record, "intendedAudience/countries");
  const char *code = NULL;

  if (audience != NULL && audience->type == CO_NODE_LIST && audience->children->len == 1)
    {
      CoNode *only = g_ptr_array_index (audience->children, 0);

      code = co_node_get_text (only, "") != NULL ? co_country_find (only->text) : NULL;
      if (code != NULL)
        co_node_take (audience);
    }
  for (guint i = 0; code == NULL && i < record->children->len; i++)
    {
      CoNode *extension = g_ptr_array_index (record->children, i);

      if (extension->type == CO_NODE_OBJECT && strlen (extension->member) == 2)
        code = co_country_find (extension->member);
    }

  if (code != NULL)
    co_experiment_set_country (experiment, code);
}

static void
read_actors (CoExperiment *experiment, CoNode *people)
{
  static const char *const parts[] = { "name", "affiliation", "email", "phone" };

  for (guint i = 0; people != NULL && people->type == CO_NODE_LIST && i < people->children->len; i++)
    {
      CoNode *person = g_ptr_array_index (people->children, i);
      g_autoptr (GString) actor = g_string_new (NULL);

      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        {
          g_autofree char *part = co_node_take_text (person, parts[j]);

          if (part != NULL && *part != '\0')
            g_string_append_printf (actor, "%s%s", actor->len > 0 ? ", " : "", part);
        }
      co_draft_add_paragraph (experiment, "actors", "\n", actor->str);
      add_source (experiment, person, "website", actor->len > 0 ? actor->str : _ ("Website"));
    }
}

static void
read_bearer (CoExperiment *experiment, CoNode *record)
{
  static const char *const paths[] = { "organisation/name", "legal/repoOwner", "legal/mainCopyrightOwner" };

  for (guint i = 0; i < G_N_ELEMENTS (paths) && *co_experiment_get_bearer (experiment) == '\0'; i++)
    {
      g_autofree char *bearer = co_node_take_text (record, paths[i]);

      co_experiment_set_bearer (experiment, bearer != NULL ? bearer : "");
    }
}

static void
read_facts (CoExperiment *experiment, CoNode *record)
{
  const char *released = co_node_get_text (record, "releaseDate");
  g_autofree char *licence = co_node_take_text (record, "legal/license");
  g_autofree char *place = co_node_take_texts (record, "usedBy", ", ");

  co_experiment_set_licence (experiment, licence != NULL ? licence : "");
  co_experiment_set_place (experiment, place);
  co_experiment_set_year (experiment, released != NULL ? co_draft_find_year (released) : 0);
  add_source (experiment, record, "url", _ ("Source code"));
  add_source (experiment, record, "landingURL", _ ("Website"));
  add_source (experiment, record, "roadmap", _ ("Roadmap"));
  read_tags (experiment, co_node_get (record, "categories"));
  read_tags (experiment, co_node_get (record, "intendedAudience/scope"));
  read_country (experiment, record);
  read_bearer (experiment, record);
  read_actors (experiment, co_node_get (record, "maintenance/contractors"));
  read_actors (experiment, co_node_get (record, "maintenance/contacts"));
}

void
co_import_read_publiccode (CoImport *self, CoNode *record)
{
  CoNode *description =
      record->type == CO_NODE_OBJECT ? choose_description (co_node_get (record, "description")) : NULL;
  g_autoptr (CoExperiment) experiment = NULL;
  g_autofree char *name = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *key = NULL;
  g_autofree char *rest = NULL;
  const char *url;

  if (record->type != CO_NODE_OBJECT ||
      (co_node_get (record, "publiccodeYmlVersion") == NULL && co_node_get (record, "name") == NULL))
    {
      co_import_refuse (self, CO_REFUSAL_UNKNOWN, record->place,
                        N_ ("This YAML file is not a publiccode.yml: it has neither “publiccodeYmlVersion” nor “name”. "
                            "Choose another file."));
      return;
    }
  if (!check_members (self, record, members, G_N_ELEMENTS (members)) ||
      (description != NULL &&
       !check_members (self, description, description_members, G_N_ELEMENTS (description_members))))
    return;

  name = co_node_take_text (record, "name");
  if (name == NULL || *name == '\0')
    {
      g_free (name);
      name = co_node_take_text (description, "localisedName");
    }
  if (name == NULL || *name == '\0')
    {
      co_import_refuse (self, CO_REFUSAL_STRUCTURE, record->place,
                        N_ ("“name” is missing. Write the name of the software there, and import again."));
      return;
    }

  url = co_node_get_text (record, "url");
  key = url != NULL && *url != '\0' ? co_draft_plain_url (url) : co_draft_slug (name);
  origin = g_strconcat ("publiccode:", key, NULL);
  experiment = co_experiment_new ();
  co_experiment_set_origin (experiment, origin);
  co_draft_set_title (experiment, name);
  if (description != NULL)
    read_description (experiment, description);
  read_facts (experiment, record);

  rest = co_node_write_rest (record);
  co_experiment_set_imported (experiment, rest != NULL ? rest : "");
  co_import_offer (self, g_steal_pointer (&experiment), origin, record->place, FALSE);
}
