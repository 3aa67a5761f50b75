/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CO_TYPE_DOCUMENT_LIST (co_document_list_get_type ())

G_DECLARE_FINAL_TYPE (CoDocumentList, co_document_list, CO, DOCUMENT_LIST, GObject)

CoDocumentList *co_document_list_new (CoKind kind);

void     co_document_list_append (CoDocumentList *self, CoDocument *const *documents, guint n);
gboolean co_document_list_remove (CoDocumentList *self, CoDocument *document);

GPtrArray *co_document_list_get_documents (CoDocumentList *self);

G_END_DECLS
