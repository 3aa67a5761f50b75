/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-import.h"

CoImport *new_import (void);
void      add_text   (CoImport *import, const char *name, const char *text);
