/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CoProgress:
 *
 * How far a phase or a step of the procedure has got.
 */
typedef enum
{
  CO_PROGRESS_NOT_STARTED,
  CO_PROGRESS_UNDER_WAY,
  CO_PROGRESS_DONE,
} CoProgress;

#define CO_TYPE_PROGRESS (co_progress_get_type ())

GType co_progress_get_type (void);

/**
 * CoSeverity:
 * @CO_SEVERITY_INFO: good to know
 * @CO_SEVERITY_ADVICE: the procedure advises otherwise
 * @CO_SEVERITY_WARNING: the procedure does not hold like this
 *
 * How much a finding matters.
 */
typedef enum
{
  CO_SEVERITY_INFO,
  CO_SEVERITY_ADVICE,
  CO_SEVERITY_WARNING,
} CoSeverity;

#define CO_TYPE_SEVERITY (co_severity_get_type ())

GType co_severity_get_type (void);

/**
 * CoViewName:
 *
 * Where something is mended. The nicks are the names of the window's places; "project" is the project's own page.
 */
typedef enum
{
  CO_VIEW_NAME_PROCEDURE,
  CO_VIEW_NAME_LIBRARY,
  CO_VIEW_NAME_BOARDS,
  CO_VIEW_NAME_PROBLEMS,
  CO_VIEW_NAME_SERVICES,
  CO_VIEW_NAME_WORKSHOPS,
  CO_VIEW_NAME_PARTICIPANTS,
  CO_VIEW_NAME_FUNDING,
  CO_VIEW_NAME_PROJECT,
} CoViewName;

#define CO_TYPE_VIEW_NAME (co_view_name_get_type ())

GType co_view_name_get_type (void);

/** co_view_name_get_nick: Returns: the nick of @view, such as "library" */
const char *co_view_name_get_nick (CoViewName view);

G_END_DECLS
