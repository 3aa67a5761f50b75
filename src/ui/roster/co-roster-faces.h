/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "co-store.h"

G_BEGIN_DECLS

#define CO_TYPE_ROSTER_FACES (co_roster_faces_get_type ())

G_DECLARE_FINAL_TYPE (CoRosterFaces, co_roster_faces, CO, ROSTER_FACES, AdwBin)

void co_roster_faces_set_up          (CoRosterFaces *self, CoStore *store, GtkSelectionModel *model);
void co_roster_faces_set_attendances (CoRosterFaces *self, GPtrArray *attendances);
void co_roster_faces_scroll_to       (CoRosterFaces *self, guint position);

GtkSorter *co_roster_faces_get_sorter (CoRosterFaces *self);

G_END_DECLS
