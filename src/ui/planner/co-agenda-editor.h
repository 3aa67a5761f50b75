/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-store.h"
#include "co-workshop.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoAgendaEditor:
 *
 * The steps of a workshop with the times at which they start, and whether they add up to its length.
 */
#define CO_TYPE_AGENDA_EDITOR (co_agenda_editor_get_type ())

G_DECLARE_FINAL_TYPE (CoAgendaEditor, co_agenda_editor, CO, AGENDA_EDITOR, AdwBin)

/** co_agenda_editor_show: @workshop: (nullable): shows its agenda */
void co_agenda_editor_show (CoAgendaEditor *self, CoStore *store, CoWorkshop *workshop);

/** co_agenda_editor_add: adds a step and opens it */
void co_agenda_editor_add (CoAgendaEditor *self);

/** co_agenda_editor_fill: puts the agenda of the procedure in the place of this one */
void co_agenda_editor_fill (CoAgendaEditor *self);

G_END_DECLS
