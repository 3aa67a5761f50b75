/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-workshop.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CoCompositionGauge:
 *
 * Who comes to a workshop: a mark for each person in the colour of the stakeholder group, and the same in words.
 */
#define CO_TYPE_COMPOSITION_GAUGE (co_composition_gauge_get_type ())

G_DECLARE_FINAL_TYPE (CoCompositionGauge, co_composition_gauge, CO, COMPOSITION_GAUGE, GtkWidget)

/** co_composition_gauge_show: shows who comes to @workshop */
void co_composition_gauge_show (CoCompositionGauge *self, CoWorkshop *workshop, CoDocuments *documents);

G_END_DECLS
