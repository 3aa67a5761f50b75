/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Turns texts into lines. Shaping is what costs when a document is laid out, so equal texts are shaped once
 * (names, places and durations repeat), and a text that was measured is the very one that is drawn.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-typesetter.h"

#include <string.h>

struct _CoTypesetter
{
  PangoContext *context;
  double scale;
  gboolean is_rtl;
  gboolean has_unknown;
  GHashTable *texts;
  GRegex *ordinals;
  GRegex *addresses;
  GRegex *numbers;
};

static void
co_text_free (gpointer data)
{
  CoText *text = data;

  g_free (text->lines);
  g_object_unref (text->layout);
  g_free (text);
}

static gboolean
is_rtl_language (const char *language)
{
  const char *const languages[] = { "ar", "dv", "fa", "he", "ku", "ps", "ug", "ur", "yi" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strncasecmp (language, languages[i], 2) == 0 && !g_ascii_isalpha (language[2]))
      return TRUE;

  return FALSE;
}

/**
 * co_typesetter_create_context:
 * @language: (nullable): of the texts, as "fr"
 *
 * Glyphs stand where the outline wants them: a printer has no pixels to round to.
 *
 * Returns: (transfer full): what shapes all texts that are drawn
 */
PangoContext *
co_typesetter_create_context (const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (CO_FONT_FAMILY);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_font_description (context, font);
  if (language == NULL)
    return context;

  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context,
                              is_rtl_language (language) ? PANGO_DIRECTION_WEAK_RTL : PANGO_DIRECTION_WEAK_LTR);
  return context;
}

CoTypesetter *
co_typesetter_new (const char *language, double scale)
{
  CoTypesetter *self = g_new0 (CoTypesetter, 1);

  self->context = co_typesetter_create_context (language);
  self->scale = scale;
  self->is_rtl = is_rtl_language (language);
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, co_text_free);
  /* The parts of an address, each with the sign that it ends with; and a number that would end a text alone on its line. */
  self->addresses = g_regex_new ("(?<!\\S)\\S*(?:://|@|www\\.)\\S*", G_REGEX_OPTIMIZE, 0, NULL);
  self->numbers = g_regex_new ("\\p{L} [0-9]{1,3}\\W?$", G_REGEX_OPTIMIZE | G_REGEX_MULTILINE, 0, NULL);
  if (g_ascii_strncasecmp (language, "fr", 2) == 0)
    self->ordinals = g_regex_new ("(?<![\\w.,])(?:1(er|re)|[0-9]+(e))(?![\\w-])", G_REGEX_OPTIMIZE, 0, NULL);

  return self;
}

void
co_typesetter_free (CoTypesetter *self)
{
  g_hash_table_unref (self->texts);
  g_regex_unref (self->addresses);
  g_regex_unref (self->numbers);
  g_clear_pointer (&self->ordinals, g_regex_unref);
  g_object_unref (self->context);
  g_free (self);
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, int start, int end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/* French raises the ending of 1er, 2e. */
static void
raise_ordinals (CoTypesetter *self, PangoAttrList *attributes, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (self->ordinals == NULL)
    return;

  g_regex_match (self->ordinals, text, 0, &match);
  while (g_match_info_matches (match))
    {
      int start, end;

      if (!g_match_info_fetch_pos (match, 1, &start, &end) || start < 0)
        g_match_info_fetch_pos (match, 2, &start, &end);
      add_attribute (attributes, pango_attr_font_scale_new (PANGO_FONT_SCALE_SUPERSCRIPT), start, end);
      add_attribute (attributes, pango_attr_baseline_shift_new (PANGO_BASELINE_SHIFT_SUPERSCRIPT), start, end);
      g_match_info_next (match, NULL);
    }
}

static void
keep_together (PangoAttrList *attributes, int start, int end)
{
  add_attribute (attributes, pango_attr_allow_breaks_new (FALSE), start, end);
  add_attribute (attributes, pango_attr_insert_hyphens_new (FALSE), start, end);
}

/* An address breaks after a slash, a point or the at sign only: a hyphen at the end of a line is taken for none of it. */
static void
keep_addresses (CoTypesetter *self, PangoAttrList *attributes, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (self->addresses, text, 0, &match);
  while (g_match_info_matches (match))
    {
      int start, end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      for (int i = start; i < end; i++)
        {
          gboolean ends = strchr ("/.@", text[i]) != NULL && (i == start || text[i - 1] != '/');

          if (i + 1 < end && (!ends || strchr ("/.@", text[i + 1]) != NULL))
            continue;
          keep_together (attributes, start, i + 1);
          start = i + 1;
        }
      g_match_info_next (match, NULL);
    }
}

/* A text that ends in "workshop 2." does not leave the number to a line of its own. */
static void
keep_numbers (CoTypesetter *self, PangoAttrList *attributes, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (self->numbers, text, 0, &match);
  while (g_match_info_matches (match))
    {
      int start, end;

      g_match_info_fetch_pos (match, 0, &start, &end);
      keep_together (attributes, start, end);
      g_match_info_next (match, NULL);
    }
}

static PangoAttrList *
make_attributes (CoTypesetter *self, const CoStyleInfo *info, const char *text)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new (info->size * self->scale * PANGO_SCALE));
  pango_attr_list_insert (attributes, pango_attr_weight_new (info->weight));
  /* Figures stand below each other; no ligature hides its letters from those who search, copy or listen. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1, liga=0, clig=0"));
  if (info->tracking != 0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new (info->tracking * self->scale * PANGO_SCALE));
  raise_ordinals (self, attributes, text);
  keep_addresses (self, attributes, text);
  keep_numbers (self, attributes, text);

  return attributes;
}

static PangoLayout *
make_layout (CoTypesetter *self, CoStyle style, const char *text)
{
  const CoStyleInfo *info = co_style_get_info (style);
  PangoLayout *layout = pango_layout_new (self->context);
  g_autoptr (PangoAttrList) attributes = make_attributes (self, info, text);

  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_line_spacing (layout, info->leading);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
read_lines (CoText *text)
{
  PangoLayoutIter *iter = pango_layout_get_iter (text->layout);
  guint i = 0;

  text->n_lines = pango_layout_get_line_count (text->layout);
  text->lines = g_new0 (CoTextLine, text->n_lines);
  do
    {
      CoTextLine *line = &text->lines[i++];
      PangoRectangle logical;
      int top, bottom;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      line->line = pango_layout_iter_get_line_readonly (iter);
      line->x = pango_units_to_double (logical.x);
      line->top = pango_units_to_double (top);
      line->bottom = pango_units_to_double (bottom);
      line->baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter));
      text->width = MAX (text->width, pango_units_to_double (logical.width));
    }
  while (i < text->n_lines && pango_layout_iter_next_line (iter));

  text->height = text->lines[text->n_lines - 1].bottom;
  pango_layout_iter_free (iter);
}

/* The direction of the document says at which side a text begins; a paragraph that is written from the right may
 * begin at the right anyway. Pango swaps the sides for lines that go against the document. */
static PangoAlignment
get_alignment (CoTypesetter *self, PangoLayout *layout, gboolean at_end)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  gboolean is_rtl = pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;
  gboolean is_right = self->is_rtl ? !at_end : at_end || is_rtl;

  return is_right != (is_rtl != self->is_rtl) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

static gboolean
is_break_kept (PangoAttribute *attribute, gpointer data)
{
  return attribute->klass->type == PANGO_ATTR_ALLOW_BREAKS;
}

/* What is kept together may be wider than the line: an address of a video call, in the narrow column of a table. Then it
   breaks where it must, rather than leave the sheet. */
static void
break_what_is_wide (PangoLayout *layout)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autoptr (PangoAttrList) kept = NULL;
  int width;

  pango_layout_get_size (layout, &width, NULL);
  if (width <= pango_layout_get_width (layout))
    return;

  attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
  kept = pango_attr_list_filter (attributes, is_break_kept, NULL);
  pango_layout_set_attributes (layout, attributes);
}

static CoText *
set_text (CoTypesetter *self, CoStyle style, const char *text, double width, gboolean at_end, gboolean is_line)
{
  g_autofree char *key = g_strdup_printf ("%d %d %d %d %s", style, (int) (width * 16), at_end, is_line, text);
  CoText *set = g_hash_table_lookup (self->texts, key);

  if (set != NULL)
    return set;

  set = g_new0 (CoText, 1);
  set->layout = make_layout (self, style, text);
  pango_layout_set_width (set->layout, pango_units_from_double (MAX (width, 1)));
  break_what_is_wide (set->layout);
  pango_layout_set_alignment (set->layout, get_alignment (self, set->layout, at_end));
  if (is_line)
    {
      pango_layout_set_single_paragraph_mode (set->layout, TRUE);
      pango_layout_set_ellipsize (set->layout, PANGO_ELLIPSIZE_END);
    }
  read_lines (set);
  self->has_unknown = self->has_unknown || pango_layout_get_unknown_glyphs_count (set->layout) > 0;
  g_hash_table_insert (self->texts, g_steal_pointer (&key), set);

  return set;
}

/**
 * co_typesetter_set:
 * @self: a typesetter
 * @style: what the text is
 * @text: the text
 * @width: the room that it has, in points
 * @at_end: whether its lines end, rather than begin, at the side
 *
 * Breaks @text into lines.
 *
 * Returns: (transfer none): the lines, which live as long as @self
 */
CoText *
co_typesetter_set (CoTypesetter *self, CoStyle style, const char *text, double width, gboolean at_end)
{
  return set_text (self, style, text, width, at_end, FALSE);
}

/* The same in one line, which ends in an ellipsis if @width is not enough. */
CoText *
co_typesetter_set_line (CoTypesetter *self, CoStyle style, const char *text, double width, gboolean at_end)
{
  return set_text (self, style, text, width, at_end, TRUE);
}

/**
 * co_typesetter_get_width:
 *
 * Measures @text on lines that are as long as it wants.
 */
double
co_typesetter_get_width (CoTypesetter *self, CoStyle style, const char *text)
{
  g_autoptr (PangoLayout) layout = make_layout (self, style, text);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  /* Half a point, so that rounding never breaks a line that was measured to fit. */
  return pango_units_to_double (logical.width) + 0.5;
}

double
co_typesetter_get_scale (CoTypesetter *self)
{
  return self->scale;
}

gboolean
co_typesetter_is_rtl (CoTypesetter *self)
{
  return self->is_rtl;
}

/* Whether a character of the texts so far had no glyph in any font. */
gboolean
co_typesetter_has_unknown (CoTypesetter *self)
{
  return self->has_unknown;
}
