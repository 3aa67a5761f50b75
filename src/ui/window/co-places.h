/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-view.h"

G_BEGIN_DECLS

/**
 * CoPlaceInfo:
 * @name: what actions and settings call it
 * @title: what the sidebar calls it, to be translated
 * @icon: name of its icon
 * @kind: the documents that it shows and counts, or -1
 * @get_type: its view
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  int kind;
  GType (*get_type) (void);
} CoPlaceInfo;

const CoPlaceInfo *co_places_get           (guint *n_places);
int                co_places_find          (const char *name);
int                co_places_find_for_kind (CoKind kind);

G_END_DECLS
