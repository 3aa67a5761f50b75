/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-view.h"

G_BEGIN_DECLS

#define CO_TYPE_SERVICES_VIEW (co_services_view_get_type ())

G_DECLARE_FINAL_TYPE (CoServicesView, co_services_view, CO, SERVICES_VIEW, CoView)

G_END_DECLS
