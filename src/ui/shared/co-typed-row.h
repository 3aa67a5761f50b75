/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_TYPED_ROW (co_typed_row_get_type ())

G_DECLARE_DERIVABLE_TYPE (CoTypedRow, co_typed_row, CO, TYPED_ROW, AdwEntryRow)

/**
 * CoTypedRowClass:
 * @read: takes what is typed as the value; or says in @why (transfer none) why not, and returns %FALSE
 * @write: Returns: (transfer full): the value as it stands in the row
 *
 * A row for a value that is typed as people write it. What cannot be read stays in the row, marked and with the
 * reason, while the value is what it was; Escape brings it back.
 */
struct _CoTypedRowClass
{
  AdwEntryRowClass parent_class;

  gboolean (*read) (CoTypedRow *self, const char *typed, const char **why);
  char *(*write) (CoTypedRow *self);
};

/** co_typed_row_show: shows the value, also in place of something that was refused; for the setters */
void co_typed_row_show (CoTypedRow *self);

G_END_DECLS
