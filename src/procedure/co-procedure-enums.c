/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fixed sets of values that the procedure speaks in.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-procedure-enums.h"

G_DEFINE_ENUM_TYPE (CoProgress,
                    co_progress,
                    G_DEFINE_ENUM_VALUE (CO_PROGRESS_NOT_STARTED, "not-started"),
                    G_DEFINE_ENUM_VALUE (CO_PROGRESS_UNDER_WAY, "under-way"),
                    G_DEFINE_ENUM_VALUE (CO_PROGRESS_DONE, "done"))

G_DEFINE_ENUM_TYPE (CoSeverity,
                    co_severity,
                    G_DEFINE_ENUM_VALUE (CO_SEVERITY_INFO, "info"),
                    G_DEFINE_ENUM_VALUE (CO_SEVERITY_ADVICE, "advice"),
                    G_DEFINE_ENUM_VALUE (CO_SEVERITY_WARNING, "warning"))

G_DEFINE_ENUM_TYPE (CoViewName,
                    co_view_name,
                    G_DEFINE_ENUM_VALUE (CO_VIEW_NAME_PROCEDURE, "procedure"),
                    G_DEFINE_ENUM_VALUE (CO_VIEW_NAME_LIBRARY, "library"),
                    G_DEFINE_ENUM_VALUE (CO_VIEW_NAME_BOARDS, "boards"),
                    G_DEFINE_ENUM_VALUE (CO_VIEW_NAME_PROBLEMS, "problems"),
                    G_DEFINE_ENUM_VALUE (CO_VIEW_NAME_SERVICES, "services"),
                    G_DEFINE_ENUM_VALUE (CO_VIEW_NAME_WORKSHOPS, "workshops"),
                    G_DEFINE_ENUM_VALUE (CO_VIEW_NAME_PARTICIPANTS, "participants"),
                    G_DEFINE_ENUM_VALUE (CO_VIEW_NAME_FUNDING, "funding"),
                    G_DEFINE_ENUM_VALUE (CO_VIEW_NAME_PROJECT, "project"))

const char *
co_view_name_get_nick (CoViewName view)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (CO_TYPE_VIEW_NAME);
  GEnumValue *value = g_enum_get_value (klass, view);

  return value != NULL ? value->value_nick : "";
}
