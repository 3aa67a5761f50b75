/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A file that has just come may be referred to by a document that another machine has still to send. */
#define CO_UPKEEP_GRACE (7 * 24 * 60 * 60)

/**
 * CoLimits:
 * @days: for how many days earlier versions are kept
 * @versions: how many of one document
 * @megabytes: how much they may take in all
 *
 * How much of the past is kept.
 */
typedef struct
{
  guint days;
  guint versions;
  guint megabytes;
} CoLimits;

guint co_upkeep_prune             (const char *folder, const CoLimits *limits);
guint co_upkeep_sweep_attachments (const char *folder, GPtrArray *texts, gint64 grace);

G_END_DECLS
