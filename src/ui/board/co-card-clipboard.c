/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What comes to a board from elsewhere, by the clipboard or dropped: cards, experiments, files and text; and cards that
 * go elsewhere.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-card-clipboard.h"

#include "co-card-clip.h"
#include "co-card-transfer.h"
#include "co-card-twins.h"
#include "co-text-files.h"
#include "co-toasts.h"

#include <glib/gi18n.h>

/* Where something goes once it is there. */
typedef struct
{
  CoCardHost *host;
  CoQuadrant quadrant;
  CoCard *before;
} Place;

static CoBoardEditor *
get_editor (CoCardHost *host)
{
  return CO_CARD_HOST_GET_IFACE (host)->get_editor (host);
}

static Place *
place_new (CoCardHost *host, CoQuadrant quadrant, CoCard *before)
{
  Place *self = g_new0 (Place, 1);

  self->host = g_object_ref (host);
  self->quadrant = quadrant;
  self->before = before != NULL ? g_object_ref (before) : NULL;
  return self;
}

static void
place_free (Place *self)
{
  g_clear_object (&self->before);
  g_object_unref (self->host);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)

/* The card before which to put it, unless it has gone meanwhile. */
static CoCard *
get_before (Place *self)
{
  CoBoardEditor *editor = get_editor (self->host);

  if (self->before == NULL || co_quadrants_find (co_board_editor_get_quadrants (editor), self->before) == G_MAXUINT)
    return NULL;

  return self->before;
}

static void
copy (CoCardHost *host, GPtrArray *cards)
{
  g_autoptr (CoCardClip) clip = NULL;
  g_autofree char *text = NULL;

  if (cards->len == 0)
    return;

  clip = co_card_clip_new_copy (cards);
  gdk_clipboard_set (gtk_widget_get_clipboard (GTK_WIDGET (host)), CO_TYPE_CARD_CLIP, clip);
  text = g_strdup_printf (ngettext ("%u card copied", "%u cards copied", cards->len), cards->len);
  gtk_accessible_announce (GTK_ACCESSIBLE (host), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/**
 * co_card_clipboard_copy:
 * @host: where one is
 *
 * Copies the cards there to the clipboard.
 */
void
co_card_clipboard_copy (CoCardHost *host)
{
  g_autoptr (GPtrArray) cards = CO_CARD_HOST_GET_IFACE (host)->dup_cards (host);

  copy (host, cards);
}

/**
 * co_card_clipboard_cut:
 * @host: where one is
 *
 * Moves the cards there to the clipboard, and their twins.
 */
void
co_card_clipboard_cut (CoCardHost *host)
{
  g_autoptr (GPtrArray) cards = CO_CARD_HOST_GET_IFACE (host)->dup_cards (host);

  g_autoptr (GPtrArray) all = co_cards_with_twins (cards);

  if (cards->len == 0)
    return;

  copy (host, all);
  gtk_widget_activate_action (GTK_WIDGET (host), "card.delete", NULL);
}

static void
files_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Place) place = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = co_text_files_read_finish (result, &error);

  if (text == NULL)
    co_toast_say (GTK_WIDGET (place->host), error->message);
  else if (co_board_editor_write (get_editor (place->host), text, place->quadrant, get_before (place)) == 0)
    co_toast_say (GTK_WIDGET (place->host), _ ("There is no line in it"));
}

static void
receive_cards (CoCardHost *host, GPtrArray *cards, CoQuadrant quadrant, CoCard *before)
{
  CoBoardEditor *editor = get_editor (host);
  CoQuadrants *quadrants = co_board_editor_get_quadrants (editor);

  if (cards->len > 0 && co_quadrants_find (quadrants, g_ptr_array_index (cards, 0)) != G_MAXUINT)
    co_board_editor_move (editor, cards, quadrant, before);
  else
    co_card_transfer_insert (editor, cards, quadrant, before);
}

/**
 * co_card_clipboard_receive:
 * @host: where it comes
 * @value: cards, an experiment, files or a text
 * @quadrant: where it goes
 * @before: (nullable): before which card; %NULL for the end
 *
 * Puts on the board what comes from elsewhere. Cards that are on it already are moved.
 */
void
co_card_clipboard_receive (CoCardHost *host, const GValue *value, CoQuadrant quadrant, CoCard *before)
{
  if (G_VALUE_HOLDS (value, CO_TYPE_CARD_CLIP))
    receive_cards (host, co_card_clip_get_cards (g_value_get_object (value)), quadrant, before);
  else if (G_VALUE_HOLDS (value, CO_TYPE_EXPERIMENT))
    co_board_editor_add_experiment (get_editor (host), g_value_get_object (value), quadrant, before);
  else if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    co_text_files_read_async (g_value_get_boxed (value), NULL, files_read_cb, place_new (host, quadrant, before));
  else if (G_VALUE_HOLDS_STRING (value))
    co_board_editor_write (get_editor (host), g_value_get_string (value), quadrant, before);
}

static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Place) place = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, &error);

  if (value != NULL)
    co_card_clipboard_receive (place->host, value, place->quadrant, get_before (place));
  else
    co_toast_error (GTK_WIDGET (place->host), _ ("Could not be pasted"), error);
}

/**
 * co_card_clipboard_paste:
 * @host: where one is
 *
 * Puts what the clipboard has behind the card where one is.
 */
void
co_card_clipboard_paste (CoCardHost *host)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (host));
  g_autoptr (GdkContentFormats) formats =
      gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard)));
  GType types[] = { CO_TYPE_CARD_CLIP, CO_TYPE_EXPERIMENT, GDK_TYPE_FILE_LIST, G_TYPE_STRING };
  CoCard *before;
  CoQuadrant quadrant = CO_CARD_HOST_GET_IFACE (host)->get_place (host, &before);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (!gdk_content_formats_contain_gtype (formats, types[i]))
        continue;
      gdk_clipboard_read_value_async (clipboard, types[i], G_PRIORITY_DEFAULT, NULL, pasted_cb,
                                      place_new (host, quadrant, before));
      return;
    }

  co_toast_say (GTK_WIDGET (host), _ ("The clipboard has nothing that a card could be made of"));
}
