/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_CAPTURE_BAR (co_capture_bar_get_type ())

G_DECLARE_FINAL_TYPE (CoCaptureBar, co_capture_bar, CO, CAPTURE_BAR, AdwBin)

void co_capture_bar_open   (CoCaptureBar *self);
void co_capture_bar_finish (CoCaptureBar *self);

G_END_DECLS
