/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-experiment.h"
#include "co-store.h"

/* A project folder of its own for a test, removed after it. */
typedef struct
{
  char *folder;
  CoStore *store;
} Scratch;

void scratch_set_up    (Scratch *self, gconstpointer data);
void scratch_tear_down (Scratch *self, gconstpointer data);
void scratch_reopen    (Scratch *self);

char *scratch_read  (Scratch *self, const char *path);
void  scratch_write (Scratch *self, const char *path, const char *text);

/* Lets the main loop run until @test says TRUE; ten seconds at most. */
void scratch_wait (gboolean (*test) (gpointer data), gpointer data);

CoExperiment *scratch_add_experiment (Scratch *self, const char *title);
