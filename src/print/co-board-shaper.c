/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Turns what stands on a board into lines. Shaping is what costs when a board is laid out, and several ways to lay it
 * out are tried: a card is shaped once for each size of its letters and width of its column.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-shaper.h"

#include <glib/gi18n-lib.h>

#include "co-board-text.h"
#include "co-typesetter.h"
#include "co-wording.h"

struct _CoBoardShaper
{
  CoBoard *board;
  const CoBoardSetting *setting;
  PangoContext *context;
  gboolean is_brief;
  GHashTable *shaped;   /* "card width size brief" → PangoLayout */
  double heading_width; /* of the widest heading with its axis, at the sizes that follow */
  double heading_title_em;
  double heading_em;
};

/**
 * co_board_shaper_new:
 * @board: a board; stays with the caller for as long as the shaper lives
 * @setting: how it is laid out; likewise
 *
 * Returns: (transfer full): a shaper
 */
CoBoardShaper *
co_board_shaper_new (CoBoard *board, const CoBoardSetting *setting)
{
  CoBoardShaper *self = g_new0 (CoBoardShaper, 1);

  self->board = board;
  self->setting = setting;
  self->context = co_typesetter_create_context (setting->language);
  self->shaped = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return self;
}

void
co_board_shaper_free (CoBoardShaper *self)
{
  g_hash_table_unref (self->shaped);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * co_board_shaper_set_brief:
 * @self: a shaper
 * @is_brief: whether nothing is said of who wrote a card, and on which other board it is
 */
void
co_board_shaper_set_brief (CoBoardShaper *self, gboolean is_brief)
{
  self->is_brief = is_brief;
}

double
co_board_shaper_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

double
co_board_shaper_get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/* Places in the text stay what they are, so that a card may be parted at one: what cannot be shown becomes as many blanks
   or line breaks. */
static char *
show_no_controls (const char *text)
{
  char *shown = g_strdup (text);

  for (char *c = shown; *c != '\0'; c++)
    {
      if (*c == '\v' || *c == '\f' || (*c == '\r' && c[1] != '\n'))
        *c = '\n';
      else if (g_ascii_iscntrl (*c) && *c != '\n' && *c != '\t')
        *c = ' ';
    }

  return shown;
}

/**
 * co_board_shaper_set:
 * @self: a shaper
 * @text: any text
 * @size: of its letters
 * @weight: of its font
 * @width: of its lines; 0 for one line
 *
 * Returns: (transfer full): the text in lines
 */
PangoLayout *
co_board_shaper_set (CoBoardShaper *self, const char *text, double size, PangoWeight weight, double width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (self->context));
  g_autofree char *shown = show_no_controls (text);

  pango_font_description_set_absolute_size (font, MAX (size, 1) * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.04f);
  if (width > 0)
    pango_layout_set_width (layout, (int) (MAX (width, size) * PANGO_SCALE));
  pango_layout_set_text (layout, shown, -1);
  return layout;
}

static void
mute_from (CoBoardShaper *self, PangoLayout *layout, guint start)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *attribute;
  double rgb[3];

  co_board_look_get_rgb (self->setting->theme, CO_QUADRANT_UNSORTED, CO_BOARD_TONE_MUTED, rgb);
  attribute =
      pango_attr_foreground_new ((guint16) (rgb[0] * 65535), (guint16) (rgb[1] * 65535), (guint16) (rgb[2] * 65535));
  attribute->start_index = start;
  pango_attr_list_insert (attributes, attribute);
  attribute = pango_attr_weight_new (PANGO_WEIGHT_NORMAL);
  attribute->start_index = start;
  pango_attr_list_insert (attributes, attribute);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static char *
dup_note (CoBoardShaper *self, CoCard *card)
{
  CoRecord *owner = co_record_get_owner (CO_RECORD (card));

  if (self->is_brief && CO_IS_BOARD (owner))
    return co_board_text_note (NULL, CO_BOARD (owner), card, CO_BOARD_NAMES_NONE, self->setting->has_votes);

  return co_board_text_note (NULL, self->board, card, self->setting->names, self->setting->has_votes);
}

/**
 * co_board_shaper_set_card:
 * @self: a shaper
 * @card: a card
 * @em: size of its letters
 * @offset: the first byte of its text and note that is wanted
 * @end: the first that is not, at the latest; %G_MAXSIZE for all that follow
 * @width: of its lines
 *
 * Shapes a card, or a part of a long one. A whole one is shaped once for each size and width.
 *
 * Returns: (transfer full): its text
 */
PangoLayout *
co_board_shaper_set_card (CoBoardShaper *self, CoCard *card, double em, gsize offset, gsize end, double width)
{
  gboolean is_strategy = co_record_get_owner (CO_RECORD (card)) == NULL; /* see co_board_text_strategies() */
  g_autofree char *key = g_strdup_printf ("%p %.1f %.3f %d", (gpointer) card, width, em, self->is_brief);
  PangoLayout *layout = offset == 0 ? g_hash_table_lookup (self->shaped, key) : NULL;
  g_autofree char *text = NULL, *note = NULL, *all = NULL, *part = NULL;
  gsize note_start, length;

  if (layout != NULL && strlen (pango_layout_get_text (layout)) <= end)
    return g_object_ref (layout);

  text = g_strchomp (g_strdup (co_card_get_text (card)));
  note = is_strategy ? g_strdup (co_card_get_note (card)) : dup_note (self, card);
  all = *note != '\0' ? g_strconcat (text, is_strategy ? "\n" : "  ", note, NULL) : g_strdup (text);
  note_start = strlen (text);
  length = strlen (all);
  offset = MIN (offset, length);
  end = CLAMP (end, offset, length);
  while (end < length && ((guchar) all[end] & 0xC0) == 0x80)
    end--;
  part = g_strndup (all + offset, end - offset);
  layout = co_board_shaper_set (self, part, em, PANGO_WEIGHT_MEDIUM, width);
  if (note_start < offset + strlen (part) && *note != '\0')
    mute_from (self, layout, (guint) (note_start > offset ? note_start - offset : 0));
  if (offset == 0 && end == length)
    g_hash_table_insert (self->shaped, g_steal_pointer (&key), g_object_ref (layout));

  return layout;
}

/**
 * co_board_shaper_find_end:
 * @layout: a text
 * @height: what there is room for
 *
 * Returns: how many bytes stand in the lines that fit; at least one line, so that it always goes on
 */
gsize
co_board_shaper_find_end (PangoLayout *layout, double height)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  const char *text = pango_layout_get_text (layout);
  gsize end = 0;

  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      PangoRectangle extents;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      if (end > 0 && (double) (extents.y + extents.height) / PANGO_SCALE > height)
        break;
      end = (gsize) (line->start_index + line->length);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
  while (g_ascii_isspace (text[end]))
    end++;
  return end;
}

/* The name of a quadrant, and its axis behind it. */
static PangoLayout *
set_full_heading (CoBoardShaper *self, CoQuadrant quadrant, const char *name, double title_em, double em)
{
  const char *axis =
      quadrant == CO_QUADRANT_STRENGTH || quadrant == CO_QUADRANT_WEAKNESS ? _ ("Internal") : _ ("External");
  g_autofree char *full = g_strconcat (name, "  ", axis, NULL);
  PangoLayout *layout = co_board_shaper_set (self, full, title_em, PANGO_WEIGHT_BOLD, 0);
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *sized = pango_attr_size_new_absolute ((int) (em * PANGO_SCALE));
  PangoAttribute *light = pango_attr_weight_new (PANGO_WEIGHT_NORMAL);

  sized->start_index = light->start_index = (guint) strlen (name);
  pango_attr_list_insert (attributes, sized);
  pango_attr_list_insert (attributes, light);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static char *
dup_heading (CoQuadrant quadrant)
{
  return g_strconcat (co_board_look_get_sign (quadrant), " ", co_wording_quadrant (quadrant), NULL);
}

/* What the widest of the four headings takes with its axis. */
static double
get_widest_heading (CoBoardShaper *self, double title_em, double em)
{
  if (self->heading_title_em == title_em && self->heading_em == em)
    return self->heading_width;

  self->heading_width = 0;
  self->heading_title_em = title_em;
  self->heading_em = em;
  for (guint i = CO_QUADRANT_STRENGTH; i <= CO_QUADRANT_THREAT; i++)
    {
      g_autofree char *name = dup_heading ((CoQuadrant) i);
      g_autoptr (PangoLayout) layout = set_full_heading (self, (CoQuadrant) i, name, title_em, em);

      self->heading_width = MAX (self->heading_width, co_board_shaper_get_width (layout));
    }

  return self->heading_width;
}

/**
 * co_board_shaper_set_heading:
 * @self: a shaper
 * @quadrant: a quadrant
 * @title_em: size of the letters of its name
 * @em: size of the letters of its axis
 * @width: what there is room for
 *
 * Returns: (transfer full): the name of a quadrant, and its axis too where each quadrant has room for both
 */
PangoLayout *
co_board_shaper_set_heading (CoBoardShaper *self, CoQuadrant quadrant, double title_em, double em, double width)
{
  g_autofree char *name = dup_heading (quadrant);

  if (get_widest_heading (self, title_em, em) <= width)
    return set_full_heading (self, quadrant, name, title_em, em);

  return co_board_shaper_set (self, name, title_em, PANGO_WEIGHT_BOLD, width);
}

/**
 * co_board_shaper_set_crossing:
 * @self: a shaper
 * @crossing: a crossing
 * @title_em: size of the letters
 * @width: what there is room for
 *
 * Returns: (transfer full): the names of the quadrants that meet; no line ends with “×”
 */
PangoLayout *
co_board_shaper_set_crossing (CoBoardShaper *self, CoCrossing crossing, double title_em, double width)
{
  g_autofree char *name = co_board_text_crossing (crossing);
  g_auto (GStrv) names = g_strsplit (name, "× ", 2);
  g_autofree char *bound = g_strjoinv ("×\u00a0", names);

  return co_board_shaper_set (self, bound, title_em, PANGO_WEIGHT_BOLD, width);
}

/**
 * co_board_shaper_set_no_strategy:
 * @self: a shaper
 * @title_em: size of the letters
 * @width: what there is room for
 *
 * Returns: (transfer full): that there are no strategies, in the middle of its width
 */
PangoLayout *
co_board_shaper_set_no_strategy (CoBoardShaper *self, double title_em, double width)
{
  PangoLayout *layout =
      co_board_shaper_set (self, _ ("No strategy yet: cross two cards"), title_em, PANGO_WEIGHT_NORMAL, width);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  return layout;
}
