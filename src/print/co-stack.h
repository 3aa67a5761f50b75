/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "co-flow.h"

G_BEGIN_DECLS

typedef struct _CoStack CoStack;

CoStack *co_stack_new (void);
void co_stack_free (CoStack *self);
void co_stack_add (CoStack *self, CoText *text, CoStyle style, CoTag *tag, const char *uri, double scale);
guint co_stack_get_n_lines (CoStack *self);
double co_stack_get_height (CoStack *self, guint from, guint to);
double co_stack_get_baseline (CoStack *self);
guint co_stack_fit (CoStack *self, guint from, double room, gboolean force);
void co_stack_place (CoStack *self, guint from, guint to, CoFlow *flow, double x, double y, double width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoStack, co_stack_free)

G_END_DECLS
