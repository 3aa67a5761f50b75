/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* Not every poppler has g_autoptr() for its objects. */
#define probe_auto __attribute__ ((cleanup (probe_unref)))

static inline void
probe_unref (void *location)
{
  GObject **object = location;

  g_clear_object (object);
}

PopplerDocument *probe_open (GBytes *pdf);
char *probe_get_text (PopplerDocument *document, int page);
char *probe_get_all (PopplerDocument *document);
char *probe_get_tags (GBytes *pdf);
char *probe_get_outline (PopplerDocument *document);
char *probe_get_json (GBytes *pdf);
void probe_check (GBytes *pdf);
gboolean probe_claims (GBytes *pdf);
guint probe_count (const char *text, const char *what);
void probe_keep (GBytes *pdf, const char *name);

#define probe_assert_has(text, what)                                                                                   \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    if (strstr ((text), (what)) == NULL)                                                                               \
      g_error ("%s:%d: “%s” is not in:\n%s", __FILE__, __LINE__, (what), (text));                                      \
  }                                                                                                                    \
  G_STMT_END

G_END_DECLS
