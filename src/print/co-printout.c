/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From blocks to a PDF: lay out, draw, finish. A document that runs over its page by a little is set a little
 * smaller instead, since nobody thanks for a sheet with three lines, or for the last row of a table overleaf.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-printout.h"

#include <glib/gi18n-lib.h>

#include "co-board-pdf.h"
#include "co-board-synthesis.h"
#include "co-canvas.h"
#include "co-frame.h"
#include "co-pdf.h"

struct _CoPrintout
{
  char *title;
  char *author;
  char *subject;
  char *language;
  char *head;
  char *foot;
  gboolean is_landscape;
  CoDocuments *boards; /* instead of blocks: a board and those that it gathers… */
  CoBoard *board;      /* …of which this one is shown */
  gboolean is_tiled;
  GPtrArray *blocks;
};

/* One way to lay the blocks out. */
typedef struct
{
  CoTypesetter *typesetter;
  CoFlow *flow;
  CoTag *tags;
  GPtrArray *frames;
} Layout;

/* The sizes to try, and how full a last page has to be to deserve its sheet. */
static const double scales[] = { 1, 0.96, 0.92 };
#define FULL_ENOUGH 0.33
#define MOST_PAGES 3

G_DEFINE_QUARK (co - print - error - quark, co_print_error)

/**
 * co_printout_new:
 * @title: of the document; what the window of a PDF viewer will show
 *
 * Returns: (transfer full): an empty document
 */
CoPrintout *
co_printout_new (const char *title)
{
  CoPrintout *self = g_new0 (CoPrintout, 1);

  self->title = g_strdup (title);
  self->language = g_strdup ("en");
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) co_block_free);

  return self;
}

void
co_printout_free (CoPrintout *self)
{
  g_free (self->title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->language);
  g_free (self->head);
  g_free (self->foot);
  g_clear_object (&self->boards);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

void
co_printout_set_author (CoPrintout *self, const char *author)
{
  g_set_str (&self->author, author);
}

void
co_printout_set_subject (CoPrintout *self, const char *subject)
{
  g_set_str (&self->subject, subject);
}

/* The language of the texts, as "fr" or "pt-BR"; something else is taken for English. */
void
co_printout_set_language (CoPrintout *self, const char *language)
{
  g_return_if_fail (language != NULL);

  g_set_str (&self->language,
             g_regex_match_simple ("^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*$", language, G_REGEX_DOLLAR_ENDONLY, 0)
                 ? language
                 : "en");
  g_strdelimit (self->language, "_", '-');
}

/* What stands small at the top of each page but the first. */
void
co_printout_set_head (CoPrintout *self, const char *head)
{
  g_set_str (&self->head, head);
}

/* What stands small at the foot of each page, beside its number. */
void
co_printout_set_foot (CoPrintout *self, const char *foot)
{
  g_set_str (&self->foot, foot);
}

void
co_printout_set_landscape (CoPrintout *self, gboolean is_landscape)
{
  self->is_landscape = is_landscape;
}

/**
 * co_printout_set_board:
 * @self: a document
 * @board: a board
 * @is_tiled: whether it is a poster in pieces, on A4 sheets
 *
 * Makes a document that is a board as it is now, and nothing else.
 */
void
co_printout_set_board (CoPrintout *self, CoBoard *board, gboolean is_tiled)
{
  g_clear_object (&self->boards);
  self->boards = co_board_snapshot (board);
  self->board = co_documents_lookup (self->boards, co_document_get_id (CO_DOCUMENT (board)));
  self->is_tiled = is_tiled;
}

/**
 * co_printout_add:
 * @self: a document
 * @block: (transfer full): a block; an empty one leaves no trace
 *
 * Adds @block at the end.
 */
void
co_printout_add (CoPrintout *self, CoBlock *block)
{
  g_ptr_array_add (self->blocks, block);
}

static void
layout_free (Layout *layout)
{
  g_ptr_array_unref (layout->frames);
  co_tag_free (layout->tags);
  co_flow_free (layout->flow);
  co_typesetter_free (layout->typesetter);
  g_free (layout);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Layout, layout_free)

static Layout *
layout_new (CoPrintout *self, CoPaper paper, double scale)
{
  Layout *layout = g_new0 (Layout, 1);
  double width, height;

  co_paper_get_size (paper, &width, &height);
  layout->typesetter = co_typesetter_new (self->language, scale);
  layout->flow = self->is_landscape ? co_flow_new (height, width, layout->typesetter)
                                    : co_flow_new (width, height, layout->typesetter);
  layout->tags = co_tag_new ("Document");
  layout->frames = co_frames_new (self->blocks, layout->flow, co_flow_get_width (layout->flow), layout->tags);
  co_frames_place (layout->frames, layout->flow);

  return layout;
}

/* Whether a slightly smaller type might do better. */
static gboolean
is_unhappy (Layout *layout)
{
  CoFlow *flow = layout->flow;

  if (flow->pages->len == 1 || flow->pages->len > MOST_PAGES)
    return FALSE;

  return flow->n_spills > 0 || flow->y - flow->top < FULL_ENOUGH * co_flow_get_height (flow);
}

static gboolean
is_better (Layout *layout, Layout *than)
{
  return layout->flow->pages->len < than->flow->pages->len ||
         (layout->flow->pages->len == than->flow->pages->len && layout->flow->n_spills < than->flow->n_spills);
}

static Layout *
lay_out (CoPrintout *self, CoPaper paper)
{
  g_autoptr (Layout) first = layout_new (self, paper, scales[0]);

  for (guint i = 1; i < G_N_ELEMENTS (scales) && is_unhappy (first); i++)
    {
      g_autoptr (Layout) smaller = layout_new (self, paper, scales[i]);

      if (is_better (smaller, first))
        return g_steal_pointer (&smaller);
    }

  return g_steal_pointer (&first);
}

static void
add_furniture_text (Layout *layout, guint page, const char *text, double x, double y, double width, gboolean at_end)
{
  CoText *line;
  CoItem item = { .kind = CO_ITEM_TEXT, .ink = CO_INK_MUTED, .x = x, .y = y, .width = width };

  if (text == NULL || *text == '\0')
    return;

  line = co_typesetter_set_line (layout->typesetter, CO_STYLE_FURNITURE, text, width, at_end);
  item.text = line;
  item.n_lines = 1;
  item.height = line->height;
  co_flow_add_to (layout->flow, page, &item);
}

/* Running head and foot, once the number of pages is known. They are for the eye only. */
static void
add_furniture (CoPrintout *self, Layout *layout)
{
  CoFlow *flow = layout->flow;
  double width = co_flow_get_width (flow), top = flow->top - 26, foot = flow->height - 38;

  for (guint i = 0; i < flow->pages->len; i++)
    {
      /* Translators: at the foot of a printed page: its number, and how many there are */
      g_autofree char *number = g_strdup_printf (_ ("Page %u / %u"), i + 1, flow->pages->len);
      CoItem rule = {
        .kind = CO_ITEM_BOX, .ink = CO_INK_RULE, .x = flow->left, .y = foot - 7, .width = width, .height = 0.5
      };

      co_flow_add_to (flow, i, &rule);
      add_furniture_text (layout, i, self->foot, flow->left, foot, width - 90, FALSE);
      add_furniture_text (layout, i, number, flow->right - 80, foot, 80, TRUE);
      if (i == 0 || self->head == NULL)
        continue;

      add_furniture_text (layout, i, self->head, flow->left, top, 0.35 * width, FALSE);
      add_furniture_text (layout, i, self->title, flow->left + 0.38 * width, top, 0.62 * width, TRUE);
      rule.y = top + 13;
      rule.x = flow->left;
      co_flow_add_to (flow, i, &rule);
    }
}

/**
 * co_printout_render:
 * @self: a document
 * @paper: what it is laid out for
 * @error: return location for a #GError
 *
 * Makes the PDF.
 *
 * Returns: (transfer full): the PDF, or %NULL with @error set
 */
GBytes *
co_printout_render (CoPrintout *self, CoPaper paper, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *created = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  CoPdfInfo info = { self->title, self->author, self->subject, self->language, created, NULL, 0, FALSE };
  g_autoptr (CoTag) tags = NULL;
  g_autoptr (Layout) layout = NULL;
  g_autoptr (GBytes) drawn = NULL;

  if (self->board != NULL)
    {
      info.tags = tags = co_tag_new ("Document");
      return co_board_pdf (self->board, paper, self->is_tiled, &info, error);
    }

  layout = lay_out (self, paper);
  info.tags = layout->tags;
  add_furniture (self, layout);
  info.has_unknown = co_typesetter_has_unknown (layout->typesetter);
  drawn = co_canvas_draw (layout->flow, &info, error);
  if (drawn == NULL)
    return NULL;

  return co_pdf_finish (drawn, &info, error);
}
