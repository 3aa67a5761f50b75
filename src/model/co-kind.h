/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CoKind:
 *
 * The kinds of documents of a project, in the order in which a project is read.
 */
typedef enum
{
  CO_KIND_PROJECT,
  CO_KIND_EXPERIMENT,
  CO_KIND_STRENGTH,
  CO_KIND_BOARD,
  CO_KIND_PROBLEM,
  CO_KIND_SERVICE,
  CO_KIND_WORKSHOP,
  CO_KIND_PARTICIPANT,
  CO_KIND_GRANT,
  CO_KIND_AGREEMENT,
} CoKind;

#define CO_N_KINDS (CO_KIND_AGREEMENT + 1)

GType       co_kind_get_class  (CoKind kind);
const char *co_kind_get_nick   (CoKind kind);
const char *co_kind_get_folder (CoKind kind);
guint       co_kind_get_format (CoKind kind);
gboolean    co_kind_from_nick  (const char *nick, CoKind *kind);

G_END_DECLS
