/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-workshop.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoMinutesForm:
 *
 * What came out of a workshop: whether it was held, what was said, decided and said of money.
 */
#define CO_TYPE_MINUTES_FORM (co_minutes_form_get_type ())

G_DECLARE_FINAL_TYPE (CoMinutesForm, co_minutes_form, CO, MINUTES_FORM, AdwBin)

/** co_minutes_form_show: @workshop: (nullable): shows it */
void co_minutes_form_show (CoMinutesForm *self, CoWorkshop *workshop);

G_END_DECLS
