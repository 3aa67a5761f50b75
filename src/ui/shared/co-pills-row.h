/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_PILLS_ROW (co_pills_row_get_type ())

G_DECLARE_DERIVABLE_TYPE (CoPillsRow, co_pills_row, CO, PILLS_ROW, AdwPreferencesRow)

/**
 * CoPillsRowClass:
 * @get_label: what a value is called; by default the value itself
 * @dup_choices: what there is to choose from
 * @activate: (nullable): a pill was pressed
 * @is_free: whether other values than the choices can be typed
 * @property: the name under which the subclass shows the values
 */
struct _CoPillsRowClass
{
  AdwPreferencesRowClass parent_class;

  char *(*get_label) (CoPillsRow *self, const char *value);
  GStrv (*dup_choices) (CoPillsRow *self);
  void (*activate) (CoPillsRow *self, const char *value);
  gboolean is_free;
  GParamSpec *property;
};

const char *const *co_pills_row_get_values (CoPillsRow *self);
void               co_pills_row_set_values (CoPillsRow *self, const char *const *values);
void               co_pills_row_update     (CoPillsRow *self);

G_END_DECLS
