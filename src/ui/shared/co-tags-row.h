/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-pills-row.h"

G_BEGIN_DECLS

#define CO_TYPE_TAGS_ROW (co_tags_row_get_type ())

G_DECLARE_FINAL_TYPE (CoTagsRow, co_tags_row, CO, TAGS_ROW, CoPillsRow)

G_END_DECLS
