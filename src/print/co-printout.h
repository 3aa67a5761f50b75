/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "co-block.h"
#include "co-board.h"
#include "co-paper.h"

G_BEGIN_DECLS

#define CO_PRINT_ERROR (co_print_error_quark ())

/**
 * CoPrintError:
 * @CO_PRINT_ERROR_DRAW: the pages could not be drawn
 * @CO_PRINT_ERROR_FINISH: the drawn file could not be made accessible
 */
typedef enum
{
  CO_PRINT_ERROR_DRAW,
  CO_PRINT_ERROR_FINISH,
} CoPrintError;

/**
 * CoPrintout:
 *
 * A printed document: blocks and what is said about them all. Make it, add blocks, render it, free it; all in
 * one thread, whichever.
 */
typedef struct _CoPrintout CoPrintout;

GQuark co_print_error_quark (void);
CoPrintout *co_printout_new (const char *title);
void co_printout_free (CoPrintout *self);
void co_printout_set_author (CoPrintout *self, const char *author);
void co_printout_set_subject (CoPrintout *self, const char *subject);
void co_printout_set_language (CoPrintout *self, const char *language);
void co_printout_set_head (CoPrintout *self, const char *head);
void co_printout_set_foot (CoPrintout *self, const char *foot);
void co_printout_set_landscape (CoPrintout *self, gboolean is_landscape);
void co_printout_set_board (CoPrintout *self, CoBoard *board, gboolean is_tiled);
void co_printout_add (CoPrintout *self, CoBlock *block);
GBytes *co_printout_render (CoPrintout *self, CoPaper paper, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CoPrintout, co_printout_free)

G_END_DECLS
