/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-experiment.h"

G_BEGIN_DECLS

CoExperiment *co_capture_experiment (const char *text, const char *day);
char         *co_capture_find_url   (const char *text);

G_END_DECLS
