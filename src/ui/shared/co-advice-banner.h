/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-finding.h"
#include "co-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoAdviceBanner:
 *
 * What the vigilance rules of the procedure have to say about a view, or about one document, said where it is mended.
 */
#define CO_TYPE_ADVICE_BANNER (co_advice_banner_get_type ())

G_DECLARE_FINAL_TYPE (CoAdviceBanner, co_advice_banner, CO, ADVICE_BANNER, AdwBin)

/**
 * co_advice_banner_watch:
 * @self: a banner
 * @store: the store of the project
 * @view: a view
 * @document: (nullable): id of a document, to tell only what concerns it
 *
 * Shows what is found, from now on.
 */
void co_advice_banner_watch (CoAdviceBanner *self, CoStore *store, CoViewName view, const char *document);

/**
 * co_advice_banner_set_document:
 * @self: a banner that watches
 * @document: id of another document; "" for what concerns the view, but none of its documents
 *
 * Tells what concerns that document.
 */
void co_advice_banner_set_document (CoAdviceBanner *self, const char *document);

G_END_DECLS
