/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "co-tag.h"

G_BEGIN_DECLS

/**
 * CoPdfInfo:
 * @title: of the document
 * @author: (nullable): who is behind it
 * @subject: (nullable): what it is
 * @language: of its texts, as "fr"
 * @created: when it was made, "2026-11-24T08:00:00Z"
 * @tags: its structure
 * @n_fragments: how many pieces of drawing belong to the structure
 * @has_unknown: whether a character had no glyph in any font
 *
 * What a PDF says about itself.
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const char *language;
  const char *created;
  CoTag *tags;
  guint n_fragments;
  gboolean has_unknown;
} CoPdfInfo;

GBytes *co_pdf_finish (GBytes *drawn, const CoPdfInfo *info, GError **error);

G_END_DECLS
