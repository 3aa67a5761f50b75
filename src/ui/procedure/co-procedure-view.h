/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-view.h"

G_BEGIN_DECLS

#define CO_TYPE_PROCEDURE_VIEW (co_procedure_view_get_type ())

G_DECLARE_FINAL_TYPE (CoProcedureView, co_procedure_view, CO, PROCEDURE_VIEW, CoView)

G_END_DECLS
