/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-documents.h"

G_BEGIN_DECLS

/*
 * A document calls the documents that it is one of, besides emitting its signals: ten thousand handlers take longer to
 * connect, and more memory, than the documents themselves.
 */
CoDocuments *co_document_get_keeper (CoDocument *self);
void         co_document_set_keeper (CoDocument *self, CoDocuments *keeper);

void co_documents_document_changing (CoDocuments *self, CoDocument *document);
void co_documents_document_changed  (CoDocuments *self, CoDocument *document);

G_END_DECLS
