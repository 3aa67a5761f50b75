/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-facet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CO_TYPE_FACET_GROUP (co_facet_group_get_type ())

G_DECLARE_FINAL_TYPE (CoFacetGroup, co_facet_group, CO, FACET_GROUP, GtkBox)

void co_facet_group_set_values (CoFacetGroup *self, CoFacet facet, GListModel *values);

G_END_DECLS
