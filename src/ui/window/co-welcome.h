/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CO_TYPE_WELCOME (co_welcome_get_type ())

G_DECLARE_FINAL_TYPE (CoWelcome, co_welcome, CO, WELCOME, AdwBin)

G_END_DECLS
