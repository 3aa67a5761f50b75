/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "co-document.h"
#include "co-enums.h"

G_BEGIN_DECLS

/**
 * CoCard:
 *
 * One statement on a SWOT board.
 */
#define CO_TYPE_CARD (co_card_get_type ())

G_DECLARE_FINAL_TYPE (CoCard, co_card, CO, CARD, CoRecord)

CoCard *co_card_new (void);

gboolean co_card_is_shared (guint field);
void     co_card_share     (CoCard *self, guint field);

/** co_card_get_text: Returns: what the card says */
const char *co_card_get_text (CoCard *self);
void        co_card_set_text (CoCard *self, const char *text);

/** co_card_get_quadrant: Returns: where it stands */
CoQuadrant co_card_get_quadrant (CoCard *self);
void co_card_set_quadrant (CoCard *self, CoQuadrant quadrant);

/** co_card_get_college: Returns: the stakeholder group that said it */
CoCollege co_card_get_college (CoCard *self);
void co_card_set_college (CoCard *self, CoCollege college);

/** co_card_get_author: Returns: who said it */
const char *co_card_get_author (CoCard *self);
void        co_card_set_author (CoCard *self, const char *author);

/** co_card_get_source: Returns: id of the experiment it comes from */
const char *co_card_get_source (CoCard *self);
void        co_card_set_source (CoCard *self, const char *source);

/** co_card_get_theme: Returns: the theme it is grouped under */
const char *co_card_get_theme (CoCard *self);
void        co_card_set_theme (CoCard *self, const char *theme);

/** co_card_get_colour: Returns: its colour */
CoCardColour co_card_get_colour (CoCard *self);
void co_card_set_colour (CoCard *self, CoCardColour colour);

/** co_card_get_votes: Returns: how many votes it got */
gint64 co_card_get_votes (CoCard *self);
void co_card_set_votes (CoCard *self, gint64 votes);

/** co_card_get_note: Returns: a remark */
const char *co_card_get_note (CoCard *self);
void        co_card_set_note (CoCard *self, const char *note);

/** co_card_get_hidden: Returns: whether what it says is not to be seen yet */
gboolean co_card_get_hidden (CoCard *self);
void     co_card_set_hidden (CoCard *self, gboolean hidden);

/** co_card_get_twin: Returns: what it has in common with the cards of its board that are the same fact, "" for none */
const char *co_card_get_twin (CoCard *self);
void        co_card_set_twin (CoCard *self, const char *twin);

G_END_DECLS
