/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-workshop.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoMeetingForm:
 *
 * When and where a workshop is held, what for, and what it works on.
 */
#define CO_TYPE_MEETING_FORM (co_meeting_form_get_type ())

G_DECLARE_FINAL_TYPE (CoMeetingForm, co_meeting_form, CO, MEETING_FORM, AdwBin)

/** co_meeting_form_set_documents: sets what services and problems there are to choose from */
void co_meeting_form_set_documents (CoMeetingForm *self, CoDocuments *documents);

/** co_meeting_form_show: @workshop: (nullable): shows it */
void co_meeting_form_show (CoMeetingForm *self, CoWorkshop *workshop);

G_END_DECLS
