/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CoEncoding:
 * @CO_ENCODING_UTF8: UTF-8, with or without a byte order mark
 * @CO_ENCODING_UTF16: UTF-16 of either byte order
 * @CO_ENCODING_WINDOWS_1252: one byte a character, as Western European programs on Windows wrote
 * @CO_ENCODING_MAC_ROMAN: one byte a character, as programs on the Macintosh wrote
 * @CO_ENCODING_CP850: one byte a character, as Western European programs on DOS wrote
 * @CO_ENCODING_BINARY: no text
 *
 * How a text is made of bytes.
 */
typedef enum
{
  CO_ENCODING_UTF8,
  CO_ENCODING_UTF16,
  CO_ENCODING_WINDOWS_1252,
  CO_ENCODING_MAC_ROMAN,
  CO_ENCODING_CP850,
  CO_ENCODING_BINARY,
} CoEncoding;

GBytes *co_encoding_decode (GBytes *bytes, CoEncoding *encoding);

G_END_DECLS
