/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-kind.h"
#include "co-procedure-enums.h"

G_BEGIN_DECLS

#define CO_TYPE_GUIDANCE (co_guidance_get_type ())

G_DECLARE_DERIVABLE_TYPE (CoGuidance, co_guidance, CO, GUIDANCE, GObject)

struct _CoGuidanceClass
{
  GObjectClass parent_class;
};

/** co_guidance_get_id: Returns: the nick of the step, rule or suggestion; stable, not translated */
const char *co_guidance_get_id (CoGuidance *self);

/** co_guidance_get_title: Returns: what is said, translated */
const char *co_guidance_get_title (CoGuidance *self);

/** co_guidance_get_reason: Returns: why, in a few words ("in 12 days", "3 of 12 experiments weighed"), or "" */
const char *co_guidance_get_reason (CoGuidance *self);

/** co_guidance_get_view: Returns: where it is seen to */
CoViewName co_guidance_get_view (CoGuidance *self);

/** co_guidance_get_kind: Returns: the kind of document that it is about */
CoKind co_guidance_get_kind (CoGuidance *self);

/** co_guidance_get_document: Returns: id of the document to open, "" for the view as a whole */
const char *co_guidance_get_document (CoGuidance *self);

/** co_guidance_get_part: Returns: the part of the view or document where it is seen to ("budget"), "" for the whole */
const char *co_guidance_get_part (CoGuidance *self);

/** co_guidance_get_action: Returns: label of the button that goes there, translated ("Invite…") */
const char *co_guidance_get_action (CoGuidance *self);

G_END_DECLS
