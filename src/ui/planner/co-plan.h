/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-holidays.h"
#include "co-store.h"
#include "co-workshop.h"

G_BEGIN_DECLS

/**
 * CoPlan:
 *
 * The workshops of a project in their order, with the days between them. Emits "changed" once for many changes.
 */
#define CO_TYPE_PLAN (co_plan_get_type ())

G_DECLARE_FINAL_TYPE (CoPlan, co_plan, CO, PLAN, GObject)

/**
 * CoGapRating:
 * @CO_GAP_GOOD: about six weeks
 * @CO_GAP_FAIR: four to five or seven to eight weeks
 * @CO_GAP_BAD: nearer or farther than the procedure bears
 */
typedef enum
{
  CO_GAP_GOOD,
  CO_GAP_FAIR,
  CO_GAP_BAD,
} CoGapRating;

CoPlan *co_plan_new (CoStore *store);

/** co_plan_get_store: Returns: (transfer none): the store of the project */
CoStore *co_plan_get_store (CoPlan *self);

/** co_plan_get_holidays: Returns: (transfer none): the holidays of the project */
CoHolidays *co_plan_get_holidays (CoPlan *self);

/** co_plan_get_workshops: Returns: (transfer none) (element-type CoWorkshop): by number, then by date */
GPtrArray *co_plan_get_workshops (CoPlan *self);

/** co_plan_find: Returns: (transfer none) (nullable): the workshop that comes next, else the last */
CoWorkshop *co_plan_find (CoPlan *self);

/** co_plan_get_day: Returns: whether @workshop has a date, then set in @day */
gboolean co_plan_get_day (CoWorkshop *workshop, GDate *day);

/** co_plan_dup_short_name: Returns: (transfer full): "W1", what stands on its pill */
char *co_plan_dup_short_name (CoWorkshop *workshop);

/** co_plan_dup_name: Returns: (transfer full): "Workshop 1" */
char *co_plan_dup_name (CoWorkshop *workshop);

/** co_plan_dup_when: Returns: (transfer full): day and hours in words, or that there is no date */
char *co_plan_dup_when (CoWorkshop *workshop);

/** co_plan_dup_gap: Returns: (transfer full): "6 weeks ✓"; @rating: (out): how good that is */
char *co_plan_dup_gap (int days, CoGapRating *rating);

/** co_plan_move: puts @workshop on @day, as one step of undo. Returns: whether it was elsewhere before */
gboolean co_plan_move (CoPlan *self, CoWorkshop *workshop, const GDate *day);

/** co_plan_add: (transfer none): begins a workshop with the agenda of the procedure, on @day if not %NULL */
CoWorkshop *co_plan_add (CoPlan *self, const GDate *day);

G_END_DECLS
