/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One look at a project, which steps, rules and suggestions share. It borrows everything from the documents and
 * lives only as long as one evaluation.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-survey-private.h"

#include "co-board-synthesis.h"
#include "co-completeness.h"
#include "co-experiment.h"
#include "co-problem.h"

gboolean
co_text_is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  CoDocument *first = *(CoDocument *const *) a;
  CoDocument *second = *(CoDocument *const *) b;
  int order = g_utf8_collate (co_document_get_title (first), co_document_get_title (second));

  return order != 0 ? order : g_strcmp0 (co_document_get_id (first), co_document_get_id (second));
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  gint64 first = co_problem_get_rank (*(CoProblem *const *) a);
  gint64 second = co_problem_get_rank (*(CoProblem *const *) b);

  return first == second ? compare_titles (a, b) : first < second ? -1 : 1;
}

static int
compare_workshops (gconstpointer a, gconstpointer b)
{
  CoWorkshop *first = *(CoWorkshop *const *) a;
  CoWorkshop *second = *(CoWorkshop *const *) b;
  int order;

  if (co_workshop_get_number (first) != co_workshop_get_number (second))
    return co_workshop_get_number (first) < co_workshop_get_number (second) ? -1 : 1;

  order = g_strcmp0 (co_workshop_get_date (first), co_workshop_get_date (second));

  return order != 0 ? order : compare_titles (a, b);
}

static void
gather (CoSurvey *self, CoKind kind)
{
  GListModel *list = co_documents_get_list (self->documents, kind);
  guint n = g_list_model_get_n_items (list);

  self->lists[kind] = g_ptr_array_new_full (n, g_object_unref);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->lists[kind], g_list_model_get_item (list, i));

  /* Nobody needs an order of experiments, and of them there may be thousands. */
  if (kind == CO_KIND_PROBLEM)
    g_ptr_array_sort (self->lists[kind], compare_problems);
  else if (kind == CO_KIND_WORKSHOP)
    g_ptr_array_sort (self->lists[kind], compare_workshops);
  else if (kind != CO_KIND_EXPERIMENT)
    g_ptr_array_sort (self->lists[kind], compare_titles);
}

static void
weigh (CoSurvey *self)
{
  for (guint i = 0; i < self->lists[CO_KIND_BOARD]->len; i++)
    {
      CoBoard *board = g_ptr_array_index (self->lists[CO_KIND_BOARD], i);
      const char *const *subjects = co_board_get_subjects (board);
      g_autoptr (GPtrArray) cards = co_board_list_cards (board);
      gboolean sorted = FALSE;

      for (guint j = 0; j < cards->len; j++)
        {
          CoCard *card = g_ptr_array_index (cards, j);

          if (co_card_get_quadrant (card) == CO_QUADRANT_UNSORTED)
            continue;
          sorted = TRUE;
          g_hash_table_add (self->weighed, (gpointer) co_card_get_source (card));
        }
      for (guint j = 0; sorted && subjects[j] != NULL; j++)
        g_hash_table_add (self->weighed, (gpointer) subjects[j]);
    }
}

static void
sort_out_experiments (CoSurvey *self)
{
  GPtrArray *experiments = self->lists[CO_KIND_EXPERIMENT];

  for (guint i = 0; i < experiments->len; i++)
    {
      CoExperiment *experiment = g_ptr_array_index (experiments, i);

      if (co_experiment_get_status (experiment) == CO_EXPERIMENT_STATUS_RETAINED)
        g_ptr_array_add (self->watched, experiment);
    }
  for (guint i = 0; self->watched->len == 0 && i < experiments->len; i++)
    {
      CoExperiment *experiment = g_ptr_array_index (experiments, i);

      if (co_experiment_get_status (experiment) != CO_EXPERIMENT_STATUS_DISCARDED)
        g_ptr_array_add (self->watched, experiment);
    }
}

static void
sort_out_services (CoSurvey *self)
{
  for (guint i = 0; i < self->lists[CO_KIND_SERVICE]->len; i++)
    {
      CoService *service = g_ptr_array_index (self->lists[CO_KIND_SERVICE], i);

      if (co_service_get_status (service) != CO_SERVICE_STATUS_DROPPED)
        g_ptr_array_add (self->services, service);
      if (co_service_is_listed (service))
        g_ptr_array_add (self->listed, service);
      if (co_service_is_retained (service))
        g_ptr_array_add (self->retained, service);
    }
}

static void
sort_out_workshops (CoSurvey *self)
{
  for (guint i = 0; i < self->lists[CO_KIND_WORKSHOP]->len; i++)
    {
      CoWorkshop *workshop = g_ptr_array_index (self->lists[CO_KIND_WORKSHOP], i);
      gint64 number = co_workshop_get_number (workshop);

      if (number < 1 || number > CO_N_WORKSHOPS || self->workshops[number - 1] != NULL)
        continue;
      self->workshops[number - 1] = workshop;
      self->dated[number - 1] = co_schedule_parse_date (co_workshop_get_date (workshop), &self->dates[number - 1]);
      if (self->dated[number - 1])
        self->days[number - 1] = g_date_days_between (&self->today, &self->dates[number - 1]);
    }
}

CoSurvey *
co_survey_new (CoDocuments *documents, GDateTime *today)
{
  CoSurvey *self = g_new0 (CoSurvey, 1);

  self->documents = g_object_ref (documents);
  self->project = co_documents_get_project (documents);
  co_schedule_get_today (today, &self->today);
  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    gather (self, kind);

  self->watched = g_ptr_array_new ();
  self->services = g_ptr_array_new ();
  self->listed = g_ptr_array_new ();
  self->retained = g_ptr_array_new ();
  self->weighed = g_hash_table_new (g_str_hash, g_str_equal);
  weigh (self);
  sort_out_experiments (self);
  sort_out_services (self);
  sort_out_workshops (self);

  return self;
}

void
co_survey_free (CoSurvey *self)
{
  g_ptr_array_unref (self->watched);
  g_ptr_array_unref (self->services);
  g_ptr_array_unref (self->listed);
  g_ptr_array_unref (self->retained);
  g_hash_table_unref (self->weighed);
  for (CoKind kind = 0; kind < CO_N_KINDS; kind++)
    g_ptr_array_unref (self->lists[kind]);
  g_object_unref (self->documents);
  g_free (self);
}

/* Whether workshop @number is marked as held. */
gboolean
co_survey_is_held (const CoSurvey *self, guint number)
{
  CoWorkshop *workshop = self->workshops[number - 1];

  return workshop != NULL && co_workshop_get_held (workshop);
}

/* Whether it is behind us, be it marked or not. */
gboolean
co_survey_has_passed (const CoSurvey *self, guint number)
{
  return co_survey_is_held (self, number) || (self->dated[number - 1] && self->days[number - 1] < 0);
}

/* Whether it is at most @days ahead, or behind us. */
gboolean
co_survey_is_near (const CoSurvey *self, guint number, int days)
{
  return co_survey_is_held (self, number) || (self->dated[number - 1] && self->days[number - 1] <= days);
}

gboolean
co_survey_get_days (const CoSurvey *self, const char *date, int *days)
{
  GDate day;

  if (!co_schedule_parse_date (date, &day))
    return FALSE;

  *days = g_date_days_between (&self->today, &day);

  return TRUE;
}

const char *
co_survey_get_country (const CoSurvey *self)
{
  return self->project != NULL ? co_project_get_country (self->project) : "FR";
}

gboolean
co_survey_is_here (const CoSurvey *self, const char *id, CoKind kind)
{
  CoDocument *document = co_documents_lookup (self->documents, id);

  return document != NULL && co_document_get_kind (document) == kind;
}

/* The document to open for what concerns @documents: the one that it is, else none but their view. */
const char *
co_survey_get_only (GPtrArray *documents)
{
  return documents->len == 1 ? co_document_get_id (g_ptr_array_index (documents, 0)) : NULL;
}
