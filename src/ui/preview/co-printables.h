/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"
#include "co-printout.h"

G_BEGIN_DECLS

/**
 * CoPrintable:
 * @kind: the kind of documents that it is made of
 * @title: its name, to be translated
 * @paper: what it is laid out for at first
 * @compose: makes it; the data are those of co_preview_present_printable(), or %NULL
 *
 * Something that can be printed of a document.
 */
typedef struct
{
  CoKind kind;
  const char *title;
  CoPaper paper;
  CoPrintout *(*compose) (CoDocuments *documents, CoDocument *document, const char *folder, gpointer data);
} CoPrintable;

GPtrArray *co_printables_find (CoKind kind);

G_END_DECLS
