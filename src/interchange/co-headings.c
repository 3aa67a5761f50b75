/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The headings that tables of experiments, services and software go by, in French and in English. They are compared
 * in small letters, without accents, with hyphens for all that is neither letter nor figure.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-headings.h"

#include "co-draft.h"

#include <string.h>

/* So many titles say that something is an experiment or the like; those behind them name anything. */
#define N_STRONG_TITLES 16

/* A star stands for any ending. What comes first in a line is the better title, when a table has several. */
static const struct
{
  CoHeading heading;
  const char *names;
} headings[] = {
  { CO_HEADING_TITLE, "titre title intitule* nom-de-l-experimentation nom-de-l-experience nom-du-projet nom-du-service "
                      "nom-du-logiciel project-name service-name logiciel experimentation experiment experience projet "
                      "project nom name libelle software initiative service solution startup" },
  { CO_HEADING_ID, "id identifiant identifier uuid" },
  { CO_HEADING_SUMMARY, "resume* summary mission fonction fonctionnalite* accroche chapo pitch description-courte "
                        "short-description shortdescription" },
  { CO_HEADING_DESCRIPTION, "description* descriptif* presentation contexte* context cas-d-usage* contenu detail* "
                            "long-description longdescription commentaire* comment* remarque* remark* notes" },
  { CO_HEADING_DOMAINS, "domaine* domain* secteur* sector* thematique* theme* competence* champ-d-action" },
  { CO_HEADING_TAGS, "tag tags mots-cles mots-clefs motscles keyword* etiquette* label* categorie* categor* composant* "
                     "publics public-cible publics-cibles audience*" },
  { CO_HEADING_COUNTRY, "pays country code-pays country-code" },
  { CO_HEADING_PLACE, "lieu lieux place territoire* commune* ville* city localisation location collectivite* region "
                      "departement" },
  { CO_HEADING_BEARER, "porteur* bearer* organisme* organisation* organization* structure* maitre-d-ouvrage "
                       "maitrise-d-ouvrage owner* editeur administration* ministere*" },
  { CO_HEADING_YEAR, "annee* year* date date-de-debut date-debut date-de-lancement date-de-creation debut lancement "
                     "start start-date launched" },
  { CO_HEADING_STATUS, "statut status etat avancement" },
  { CO_HEADING_RATING, "evaluation rating note-sur-5 etoiles stars interet" },
  { CO_HEADING_COST, "cout* cost* budget* montant* prix price*" },
  { CO_HEADING_RESULTS, "resultat* result* bilan* impact* indicateur*" },
  { CO_HEADING_FEARS, "crainte* fear* frein* risque* risk* vigilance points-de-vigilance" },
  { CO_HEADING_ACTORS, "acteur* actor* partenaire* partner* prestataire* contact* referent* fournisseur* supplier*" },
  { CO_HEADING_LESSONS, "enseignement* lesson* lecon* retour-d-experience retours retex a-retenir" },
  { CO_HEADING_CODE, "depot* repository repositories code-source source-code sourcecode" },
  { CO_HEADING_MANUAL, "documentation* manual manuel" },
  { CO_HEADING_LINK, "lien* link* url* site* website* web adresse-web page-web source sources" },
  { CO_HEADING_LICENCE, "licence* license*" },
};

/* Longer texts are no headings. */
#define MAX_LENGTH 120

typedef struct
{
  CoHeading heading;
  guint rank;
  guint order; /* in the table above, for names that end in a star */
} Meaning;

static GHashTable *names;    /* name → Meaning */
static GHashTable *prefixes; /* the same for names that end in a star, without it */

static void
read_names (void)
{
  guint order = 0;

  names = g_hash_table_new (g_str_hash, g_str_equal);
  prefixes = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_auto (GStrv) words = g_strsplit (headings[i].names, " ", -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          gboolean is_prefix = g_str_has_suffix (words[j], "*");
          GHashTable *table = is_prefix ? prefixes : names;
          char *name = g_strndup (words[j], strlen (words[j]) - (is_prefix ? 1 : 0));
          Meaning *meaning = g_new (Meaning, 1);

          *meaning = (Meaning) { headings[i].heading, j, order++ };
          if (g_hash_table_contains (table, name))
            g_error ("The heading “%s” stands in the table twice", name);
          g_hash_table_insert (table, name, meaning);
        }
    }
}

/* What comes first in the table wins, whether by the whole name or by its beginning. */
static const Meaning *
find_meaning (const char *slug)
{
  g_autofree char *beginning = g_strdup (slug);
  const Meaning *best = g_hash_table_lookup (names, slug);

  for (gsize n = strlen (slug); n > 0; n--)
    {
      const Meaning *meaning;

      beginning[n] = '\0';
      meaning = g_hash_table_lookup (prefixes, beginning);
      if (meaning != NULL && (best == NULL || meaning->order < best->order))
        best = meaning;
    }

  return best;
}

/**
 * co_heading_find:
 * @heading: the heading of a column
 * @rank: (out) (optional): how well it says it, 0 best
 *
 * Returns: what the column is for
 */
CoHeading
co_heading_find (const char *heading, guint *rank)
{
  static gsize once;
  g_autofree char *slug = NULL;
  const Meaning *meaning;

  if (strlen (heading) > MAX_LENGTH)
    return CO_HEADING_NONE;

  if (g_once_init_enter (&once))
    {
      read_names ();
      g_once_init_leave (&once, 1);
    }
  slug = co_draft_slug (heading);
  meaning = find_meaning (slug);
  if (meaning == NULL)
    return CO_HEADING_NONE;
  if (rank != NULL)
    *rank = meaning->rank;

  return meaning->heading;
}

/**
 * co_heading_is_name:
 * @rank: how well the heading of a title says it
 *
 * Returns: whether it may name anything, so that it alone makes no table of experiments
 */
gboolean
co_heading_is_name (guint rank)
{
  return rank >= N_STRONG_TITLES;
}

/**
 * co_heading_is_fact:
 * @heading: what a column is for
 *
 * Returns: whether it says what experiments are told by; a place or a year can be told of anything
 */
gboolean
co_heading_is_fact (CoHeading heading)
{
  switch (heading)
    {
    case CO_HEADING_NONE:
    case CO_HEADING_TITLE:
    case CO_HEADING_ID:
    case CO_HEADING_COUNTRY:
    case CO_HEADING_PLACE:
    case CO_HEADING_YEAR:
      return FALSE;
    default:
      return TRUE;
    }
}
