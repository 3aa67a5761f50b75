/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-project.h"

G_BEGIN_DECLS

#define CO_TYPE_DOCUMENTS (co_documents_get_type ())

G_DECLARE_FINAL_TYPE (CoDocuments, co_documents, CO, DOCUMENTS, GObject)

CoDocuments *co_documents_new (void);

GListModel *co_documents_get_list    (CoDocuments *self, CoKind kind);
CoProject  *co_documents_get_project (CoDocuments *self);
gpointer    co_documents_lookup      (CoDocuments *self, const char *id);
gpointer    co_documents_find        (CoDocuments *self, CoKind kind, const char *id_or_words);

void     co_documents_add    (CoDocuments *self, CoDocument *document);
void     co_documents_splice (CoDocuments *self, GPtrArray *documents);
void     co_documents_fill   (CoDocuments *self, GPtrArray *documents);
gboolean co_documents_remove (CoDocuments *self, CoDocument *document);

G_END_DECLS
