/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Holidays come from two small files inside the library (data/holidays says from where). What is not known is never
 * taken for a working day: the files end, and the callers can ask where.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-holidays.h"

#include "co-holidays-data.h"
#include "co-schedule.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#define FOLDER "/org/example/Cocreate/holidays/"

struct _CoHolidays
{
  GObject parent_instance;

  const char *territory;
  CoSchoolZone zone;
  GHashTable *public_days; /* julian day → name */
  GArray *school;
};

typedef struct
{
  guint first;
  guint last;
  const char *name;
} Stretch;

typedef struct
{
  const char *nick;
  const char *name;
} Name;

G_DEFINE_FINAL_TYPE (CoHolidays, co_holidays, G_TYPE_OBJECT)

static const Name public_names[] = {
  { "new-year", N_ ("New Year’s Day") },        { "good-friday", N_ ("Good Friday") },
  { "easter-monday", N_ ("Easter Monday") },    { "may-1", N_ ("Labour Day") },
  { "may-8", N_ ("Victory Day 1945") },         { "ascension", N_ ("Ascension Day") },
  { "whit-monday", N_ ("Whit Monday") },        { "july-14", N_ ("National Day") },
  { "assumption", N_ ("Assumption Day") },      { "all-saints", N_ ("All Saints’ Day") },
  { "november-11", N_ ("Armistice Day 1918") }, { "christmas", N_ ("Christmas Day") },
  { "st-stephen", N_ ("St Stephen’s Day") },    { "abolition", N_ ("Abolition of slavery") },
};

static const Name school_names[] = {
  { "all-saints", N_ ("Autumn holidays") },       { "christmas", N_ ("Christmas holidays") },
  { "winter", N_ ("Winter holidays") },           { "spring", N_ ("Spring holidays") },
  { "ascension", N_ ("Ascension long weekend") }, { "summer", N_ ("Summer holidays") },
};

/* Where the time zone alone tells the territory. */
static const Name territories[] = {
  { "Europe/Paris", "FR" },       { "America/Guadeloupe", "GP" }, { "America/Cayenne", "GF" },
  { "America/Martinique", "MQ" }, { "Indian/Mayotte", "YT" },     { "Pacific/Noumea", "NC" },
  { "Indian/Reunion", "RE" },     { "Pacific/Tahiti", "PF" },     { "America/St_Barthelemy", "BL" },
  { "America/Marigot", "MF" },    { "Pacific/Wallis", "WF" },     { "America/Miquelon", "PM" },
};

static const char *
find_name (const Name *names, guint n_names, const char *nick)
{
  for (guint i = 0; i < n_names; i++)
    {
      if (g_strcmp0 (names[i].nick, nick) == 0)
        return names[i].name;
    }

  return NULL;
}

/* Alsace and the Moselle keep two more holidays; the postcodes of their three departments give them away. */
static gboolean
is_alsace_moselle (const char *address)
{
  return g_regex_match_simple ("(^|[^0-9])(57|67|68)[0-9]{3}([^0-9]|$)", address, G_REGEX_DEFAULT,
                               G_REGEX_MATCH_DEFAULT);
}

static const char *
find_territory (CoProject *project)
{
  const char *territory;

  if (g_strcmp0 (co_project_get_country (project), "FR") != 0)
    return NULL;

  territory = find_name (territories, G_N_ELEMENTS (territories), co_project_get_time_zone (project));
  if (territory == NULL)
    territory = "FR";
  if (g_str_equal (territory, "FR") && is_alsace_moselle (co_project_get_address (project)))
    territory = "AM";

  return territory;
}

static gboolean
holds_here (CoHolidays *self, const char *codes)
{
  g_auto (GStrv) split = g_strsplit (codes, " ", -1);

  return g_str_equal (codes, "*") || g_strv_contains ((const char *const *) split, self->territory);
}

static void
take_public (CoHolidays *self, char **cells)
{
  GDate day;
  const char *name = find_name (public_names, G_N_ELEMENTS (public_names), cells[1]);

  if (name != NULL && cells[2] != NULL && holds_here (self, cells[2]) && co_schedule_parse_date (cells[0], &day))
    g_hash_table_insert (self->public_days, GUINT_TO_POINTER (g_date_get_julian (&day)), (gpointer) name);
}

static void
take_school (CoHolidays *self, char **cells)
{
  GDate first, last;
  Stretch stretch;

  if (cells[0][0] - 'a' != (int) self->zone - CO_SCHOOL_ZONE_A || g_strv_length (cells) < 4 ||
      !co_schedule_parse_date (cells[1], &first) || !co_schedule_parse_date (cells[2], &last))
    return;

  stretch.first = g_date_get_julian (&first);
  stretch.last = g_date_get_julian (&last);
  stretch.name = find_name (school_names, G_N_ELEMENTS (school_names), cells[3]);
  if (stretch.name != NULL)
    g_array_append_val (self->school, stretch);
}

static void
read_file (CoHolidays *self, const char *path, void (*take) (CoHolidays *self, char **cells))
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (co_holidays_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_auto (GStrv) lines = NULL;

  if (bytes == NULL)
    {
      g_warning ("%s: %s", path, error->message);
      return;
    }

  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ";", -1);

      if (lines[i][0] != '#' && g_strv_length (cells) >= 3)
        take (self, cells);
    }
}

static void
co_holidays_finalize (GObject *object)
{
  CoHolidays *self = CO_HOLIDAYS (object);

  g_hash_table_unref (self->public_days);
  g_array_unref (self->school);

  G_OBJECT_CLASS (co_holidays_parent_class)->finalize (object);
}

static void
co_holidays_class_init (CoHolidaysClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_holidays_finalize;
}

static void
co_holidays_init (CoHolidays *self)
{
  self->public_days = g_hash_table_new (NULL, NULL);
  self->school = g_array_new (FALSE, FALSE, sizeof (Stretch));
}

CoHolidays *
co_holidays_new (CoProject *project)
{
  CoHolidays *self = g_object_new (CO_TYPE_HOLIDAYS, NULL);

  self->territory = find_territory (project);
  if (self->territory == NULL)
    return self;

  read_file (self, FOLDER "public-holidays.csv", take_public);
  /* The three zones divide European France only. */
  if (g_str_equal (self->territory, "FR") || g_str_equal (self->territory, "AM"))
    self->zone = co_project_get_school_zone (project);
  if (self->zone != CO_SCHOOL_ZONE_NONE)
    read_file (self, FOLDER "school-holidays.csv", take_school);

  return self;
}

const char *
co_holidays_get_public (CoHolidays *self, const GDate *day)
{
  const char *name = g_hash_table_lookup (self->public_days, GUINT_TO_POINTER (g_date_get_julian (day)));

  return name != NULL ? _ (name) : NULL;
}

const char *
co_holidays_get_school (CoHolidays *self, const GDate *day)
{
  guint julian = g_date_get_julian (day);

  for (guint i = 0; i < self->school->len; i++)
    {
      Stretch *stretch = &g_array_index (self->school, Stretch, i);

      if (julian >= stretch->first && julian <= stretch->last)
        return _ (stretch->name);
    }

  return NULL;
}

CoSchoolZone
co_holidays_get_zone (CoHolidays *self)
{
  return self->zone;
}

gboolean
co_holidays_get_known (CoHolidays *self, GDate *first, GDate *last)
{
  if (self->school->len == 0)
    return FALSE;

  g_date_clear (first, 1);
  g_date_set_julian (first, g_array_index (self->school, Stretch, 0).first);
  g_date_clear (last, 1);
  g_date_set_julian (last, g_array_index (self->school, Stretch, self->school->len - 1).last);

  return TRUE;
}

gboolean
co_holidays_is_free (const GDate *day, gpointer self)
{
  return co_holidays_get_public (self, day) == NULL && co_holidays_get_school (self, day) == NULL;
}
