/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-project.h"

G_BEGIN_DECLS

/**
 * CoHolidays:
 *
 * The days on which a local authority's people cannot be counted on: public holidays of its territory and school
 * holidays of its zone.
 */
#define CO_TYPE_HOLIDAYS (co_holidays_get_type ())

G_DECLARE_FINAL_TYPE (CoHolidays, co_holidays, CO, HOLIDAYS, GObject)

/**
 * co_holidays_new:
 * @project: a project, whose country, address, time zone and school zone say which holidays count
 *
 * Only those of France are known: for other countries there are none.
 *
 * Returns: (transfer full): its holidays
 */
CoHolidays *co_holidays_new (CoProject *project);

/** co_holidays_get_public: Returns: (transfer none) (nullable): the name of the public holiday, translated */
const char *co_holidays_get_public (CoHolidays *self, const GDate *day);

/** co_holidays_get_school: Returns: (transfer none) (nullable): the name of the school holidays, translated */
const char *co_holidays_get_school (CoHolidays *self, const GDate *day);

/** co_holidays_get_zone: Returns: the school zone; none also where zones do not exist */
CoSchoolZone co_holidays_get_zone (CoHolidays *self);

/**
 * co_holidays_get_known:
 * @self: holidays
 * @first: (out caller-allocates): the first day of which school holidays are known
 * @last: (out caller-allocates): the last; later days are neither school days nor holidays
 *
 * Returns: whether school holidays are known at all
 */
gboolean co_holidays_get_known (CoHolidays *self, GDate *first, GDate *last);

/** co_holidays_is_free: Returns: whether @day is neither; fits co_schedule_propose_dates() with @self as data */
gboolean co_holidays_is_free (const GDate *day, gpointer self);

G_END_DECLS
