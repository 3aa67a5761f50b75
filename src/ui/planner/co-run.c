/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Time is computed from two moments, never counted in ticks: a late timer or a sleeping machine cannot make it wrong.
 * A step is over when the facilitator says so.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-run.h"

#include <time.h>

struct _CoRun
{
  GObject parent_instance;

  CoDocuments *documents;
  char *workshop; /* its id: the file may go and come back, the agenda change meanwhile */
  char *step;     /* the id of the present step; NULL when all are over */
  GStrv known;    /* the ids of the steps when they were last seen, in their order */
  gint64 minutes; /* of the present step, and of those that follow, then */
  gint64 rest;
  int extra;      /* minutes given to the present step, or taken */
  gint64 elapsed; /* of the present step, before the time last began to run */
  gint64 resumed; /* when that was; 0 while paused */
  gboolean begun;
};

G_DEFINE_FINAL_TYPE (CoRun, co_run, G_TYPE_OBJECT)

static void
co_run_dispose (GObject *object)
{
  g_clear_object (&CO_RUN (object)->documents);

  G_OBJECT_CLASS (co_run_parent_class)->dispose (object);
}

static void
co_run_finalize (GObject *object)
{
  CoRun *self = CO_RUN (object);

  g_free (self->workshop);
  g_free (self->step);
  g_strfreev (self->known);

  G_OBJECT_CLASS (co_run_parent_class)->finalize (object);
}

static void
co_run_class_init (CoRunClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_run_dispose;
  G_OBJECT_CLASS (klass)->finalize = co_run_finalize;
}

static void
co_run_init (CoRun *self)
{
  self->known = g_new0 (char *, 1);
}

gint64
co_run_now (void)
{
  struct timespec now;

  /* The monotonic clock stands while the machine sleeps; the meeting does not. */
  clock_gettime (CLOCK_BOOTTIME, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

CoWorkshop *
co_run_get_workshop (CoRun *self)
{
  gpointer document = co_documents_lookup (self->documents, self->workshop);

  return CO_IS_WORKSHOP (document) ? document : NULL;
}

/* The model keeps the step alive. */
static CoStep *
peek_step (CoRun *self, guint position)
{
  CoWorkshop *workshop = co_run_get_workshop (self);
  g_autoptr (CoStep) step =
      workshop != NULL ? g_list_model_get_item (co_workshop_get_steps (workshop), position) : NULL;

  return step;
}

static gint64
get_minutes (CoStep *step)
{
  return CLAMP (co_step_get_minutes (step), 0, 24 * 60);
}

static guint
find_known (CoRun *self, const char *id)
{
  guint i = 0;

  while (self->known[i] != NULL && g_strcmp0 (self->known[i], id) != 0)
    i++;

  return i;
}

/* Writes down what the agenda holds now. */
static void
remember (CoRun *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  gboolean passed = FALSE;
  CoStep *step;

  self->minutes = self->rest = 0;
  for (guint i = 0; (step = peek_step (self, i)) != NULL; i++)
    {
      const char *id = co_record_get_id (CO_RECORD (step));

      g_strv_builder_add (ids, id);
      if (passed)
        self->rest += get_minutes (step);
      if (g_strcmp0 (id, self->step) == 0)
        {
          self->minutes = get_minutes (step);
          passed = TRUE;
        }
    }
  g_strfreev (self->known);
  self->known = g_strv_builder_end (ids);
}

static void
enter (CoRun *self, const char *step, gint64 now)
{
  g_set_str (&self->step, step);
  self->extra = 0;
  self->elapsed = 0;
  if (self->resumed != 0)
    self->resumed = step != NULL ? now : 0;
  remember (self);
}

CoRun *
co_run_new (CoDocuments *documents, CoWorkshop *workshop)
{
  CoRun *self = g_object_new (CO_TYPE_RUN, NULL);

  self->documents = g_object_ref (documents);
  self->workshop = g_strdup (co_document_get_id (CO_DOCUMENT (workshop)));
  co_run_follow (self, 0);

  return self;
}

static gboolean
is_there (CoRun *self, const char *id)
{
  CoStep *step;

  for (guint i = 0; (step = peek_step (self, i)) != NULL; i++)
    {
      if (g_strcmp0 (co_record_get_id (CO_RECORD (step)), id) == 0)
        return TRUE;
    }

  return FALSE;
}

void
co_run_follow (CoRun *self, gint64 now)
{
  CoStep *first;

  /* It may come back as it was. */
  if (co_run_get_workshop (self) == NULL)
    return;

  first = peek_step (self, 0);
  if (self->step == NULL && !self->begun && first != NULL)
    enter (self, co_record_get_id (CO_RECORD (first)), now);
  else if (self->step != NULL && !is_there (self, self->step))
    {
      guint next = find_known (self, self->step);

      while (self->known[next] != NULL && !is_there (self, self->known[next]))
        next++;
      enter (self, self->known[next], now);
    }
  else
    remember (self);
}

CoStep *
co_run_get_step (CoRun *self)
{
  return self->step != NULL ? peek_step (self, co_run_get_position (self)) : NULL;
}

CoStep *
co_run_get_next_step (CoRun *self)
{
  return self->step != NULL ? peek_step (self, co_run_get_position (self) + 1) : NULL;
}

gboolean
co_run_is_over (CoRun *self)
{
  return self->step == NULL;
}

guint
co_run_get_position (CoRun *self)
{
  return self->step != NULL ? find_known (self, self->step) : co_run_get_n_steps (self);
}

guint
co_run_get_n_steps (CoRun *self)
{
  return g_strv_length (self->known);
}

gboolean
co_run_is_running (CoRun *self)
{
  return self->resumed != 0;
}

gboolean
co_run_has_begun (CoRun *self)
{
  return self->begun;
}

static gint64
get_elapsed (CoRun *self, gint64 now)
{
  return self->elapsed + (self->resumed != 0 ? MAX (now - self->resumed, 0) : 0);
}

static gint64
get_length (CoRun *self)
{
  return MAX (self->minutes + self->extra, 0) * 60 * G_USEC_PER_SEC;
}

/* Rounded up, so that a step of ten minutes begins with 10:00 and ends with 0:00. */
int
co_run_get_remaining (CoRun *self, gint64 now)
{
  gint64 left = get_length (self) - get_elapsed (self, now);

  return (int) (left > 0 ? (left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC : left / G_USEC_PER_SEC);
}

double
co_run_get_progress (CoRun *self, gint64 now)
{
  gint64 length = get_length (self);

  return length > 0 ? CLAMP ((double) get_elapsed (self, now) / (double) length, 0, 1) : 1;
}

int
co_run_get_left (CoRun *self, gint64 now)
{
  return MAX (co_run_get_remaining (self, now), 0) + (int) MIN (self->rest, G_MAXINT / 120) * 60;
}

void
co_run_toggle (CoRun *self, gint64 now)
{
  if (self->resumed != 0)
    {
      self->elapsed = get_elapsed (self, now);
      self->resumed = 0;
    }
  else if (self->step != NULL)
    {
      self->resumed = now;
      self->begun = TRUE;
    }
}

/* Goes to another step, whose time begins anew; the clock goes on running, or goes on standing. */
void
co_run_go (CoRun *self, int steps, gint64 now)
{
  int from = (int) co_run_get_position (self), to = CLAMP (from + steps, 0, (int) co_run_get_n_steps (self));
  g_autofree char *step = g_strdup (self->known[to]);

  if (to != from)
    enter (self, step, now);
}

void
co_run_extend (CoRun *self, int minutes)
{
  if (self->step != NULL)
    self->extra = MAX (self->extra + minutes, -(int) self->minutes);
}
