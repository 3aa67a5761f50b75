/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * co_content_mark_artifacts:
 * @data: (array length=length): the content stream of a page
 * @length: its length in bytes
 *
 * Marks what is painted outside of the structure as decoration, so that a screen reader passes over it.
 *
 * Returns: (transfer full): the marked stream
 */
GByteArray *co_content_mark_artifacts (const guchar *data, gsize length);

/**
 * co_content_mend_unicode:
 * @data: (array length=length): the table of a font from glyphs to characters
 * @length: its length in bytes
 *
 * Makes the no-break spaces of @data plain ones. They share the glyph of the space, and whichever was drawn first
 * would stand for all of them when the text is copied, searched or read aloud.
 *
 * Returns: (transfer full): the mended table
 */
char *co_content_mend_unicode (const guchar *data, gsize length);

G_END_DECLS
