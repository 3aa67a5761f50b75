/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Time is computed from two moments, never counted in ticks: a late timer or a sleeping machine cannot make it wrong.
 * A step is over when the facilitator says so.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-run.h"

struct _CoRun
{
  GObject parent_instance;

  GListModel *steps;
  guint position;
  int extra;      /* minutes given to the present step, or taken */
  gint64 elapsed; /* of the present step, before the time last began to run */
  gint64 resumed; /* when that was; 0 while paused */
  gboolean begun;
};

G_DEFINE_FINAL_TYPE (CoRun, co_run, G_TYPE_OBJECT)

static void
co_run_dispose (GObject *object)
{
  g_clear_object (&CO_RUN (object)->steps);

  G_OBJECT_CLASS (co_run_parent_class)->dispose (object);
}

static void
co_run_class_init (CoRunClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_run_dispose;
}

static void
co_run_init (CoRun *self)
{
}

CoRun *
co_run_new (CoWorkshop *workshop)
{
  CoRun *self = g_object_new (CO_TYPE_RUN, NULL);

  self->steps = g_object_ref (co_workshop_get_steps (workshop));

  return self;
}

/* The model keeps the step alive. */
static CoStep *
peek_step (CoRun *self, guint position)
{
  g_autoptr (CoStep) step = g_list_model_get_item (self->steps, position);

  return step;
}

CoStep *
co_run_get_step (CoRun *self)
{
  return peek_step (self, self->position);
}

CoStep *
co_run_get_next_step (CoRun *self)
{
  return peek_step (self, self->position + 1);
}

guint
co_run_get_position (CoRun *self)
{
  return self->position;
}

guint
co_run_get_n_steps (CoRun *self)
{
  return g_list_model_get_n_items (self->steps);
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
get_minutes (CoStep *step)
{
  return CLAMP (co_step_get_minutes (step), 0, 24 * 60);
}

static gint64
get_elapsed (CoRun *self, gint64 now)
{
  return self->elapsed + (self->resumed != 0 ? MAX (now - self->resumed, 0) : 0);
}

static gint64
get_length (CoRun *self)
{
  CoStep *step = co_run_get_step (self);

  return step != NULL ? MAX (get_minutes (step) + self->extra, 0) * 60 * G_USEC_PER_SEC : 0;
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
  int left = MAX (co_run_get_remaining (self, now), 0);

  for (guint i = self->position + 1; i < co_run_get_n_steps (self); i++)
    left += (int) get_minutes (peek_step (self, i)) * 60;

  return left;
}

void
co_run_toggle (CoRun *self, gint64 now)
{
  if (self->resumed != 0)
    {
      self->elapsed = get_elapsed (self, now);
      self->resumed = 0;
    }
  else if (co_run_get_step (self) != NULL)
    {
      self->resumed = now;
      self->begun = TRUE;
    }
}

/* Goes to another step, whose time begins anew; the clock goes on running, or goes on standing. */
void
co_run_go (CoRun *self, int steps, gint64 now)
{
  int position = CLAMP ((int) self->position + steps, 0, (int) co_run_get_n_steps (self));

  if (position == (int) self->position)
    return;

  self->position = (guint) position;
  self->extra = 0;
  self->elapsed = 0;
  if (self->resumed != 0)
    self->resumed = co_run_get_step (self) != NULL ? now : 0;
}

void
co_run_extend (CoRun *self, int minutes)
{
  CoStep *step = co_run_get_step (self);

  if (step != NULL)
    self->extra = MAX (self->extra + minutes, -(int) get_minutes (step));
}
