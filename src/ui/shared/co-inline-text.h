/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CoInlineText:
 *
 * A title that is edited where it stands: it wraps as a label does, and takes a caret when it is clicked. Enter ends
 * the edit (signal "activate"), Escape takes it back.
 */
#define CO_TYPE_INLINE_TEXT (co_inline_text_get_type ())

G_DECLARE_FINAL_TYPE (CoInlineText, co_inline_text, CO, INLINE_TEXT, AdwBin)

/** co_inline_text_get_text: Returns: (transfer none): the text; it has no line breaks */
const char *co_inline_text_get_text (CoInlineText *self);
void        co_inline_text_set_text (CoInlineText *self, const char *text);

/** co_inline_text_set_label: says to a screen reader what the text is */
void co_inline_text_set_label (CoInlineText *self, const char *label);

G_END_DECLS
