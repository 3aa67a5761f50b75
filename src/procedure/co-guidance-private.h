/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-guidance.h"

G_BEGIN_DECLS

/**
 * CoTarget:
 * @view: where something is seen to
 * @kind: the kind of document
 * @document: (nullable): the document
 * @action: (nullable): label of the button, translated; %NULL for "See"
 */
typedef struct
{
  CoViewName view;
  CoKind kind;
  const char *document;
  const char *action;
} CoTarget;

CoGuidance *co_guidance_new (GType type, const char *id, const char *title, const char *reason, const CoTarget *target);

G_END_DECLS
