/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that a card holds: its text, who said it, where it comes from, its marks, and a note that no room sees.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-card-dialog.h"

#include "co-choice-row.h"
#include "co-references-row.h"
#include "co-text-row.h"
#include "co-voting.h"

#include <glib/gi18n.h>

#define BOTH_WAYS (G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)

static GtkWidget *
create_text (CoCard *card, const char *property, const char *title, const char *placeholder)
{
  GtkWidget *row = g_object_new (CO_TYPE_TEXT_ROW, "title", title, "placeholder", placeholder, NULL);

  g_object_bind_property (card, property, row, "text", BOTH_WAYS);
  return row;
}

static GtkWidget *
create_entry (CoCard *card, const char *property, const char *title)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_object_bind_property (card, property, row, "text", BOTH_WAYS);
  return row;
}

static GtkWidget *
create_choice (CoCard *card, const char *property, const char *title, GType type)
{
  GtkWidget *row = g_object_new (CO_TYPE_CHOICE_ROW, "title", title, NULL);

  co_choice_row_set_enum (CO_CHOICE_ROW (row), type);
  g_object_bind_property (card, property, row, "value", BOTH_WAYS);
  return row;
}

static gboolean
source_to_ids (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *ids[] = { g_value_get_string (from), NULL };

  g_value_set_boxed (to, ids[0] != NULL && *ids[0] != '\0' ? ids : ids + 1);
  return TRUE;
}

static gboolean
ids_to_source (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  const char *const *ids = g_value_get_boxed (from);

  g_value_set_string (to, ids != NULL && ids[0] != NULL ? ids[0] : "");
  return TRUE;
}

/* A card has one source: the one chosen last. A binding does not come back to the row that it comes from. */
static void
keep_last_cb (CoPillsRow *row)
{
  const char *const *ids = co_pills_row_get_values (row);
  guint n = g_strv_length ((char **) ids);
  g_autofree char *last = n > 1 ? g_strdup (ids[n - 1]) : NULL;

  if (last != NULL)
    co_pills_row_set_values (row, (const char *const[]) { last, NULL });
}

static GtkWidget *
create_source (CoCard *card, CoStore *store)
{
  GtkWidget *row = g_object_new (CO_TYPE_REFERENCES_ROW, "title", _ ("Source experiment"), NULL);

  co_references_row_set_documents (CO_REFERENCES_ROW (row), co_store_get_documents (store), CO_KIND_EXPERIMENT);
  g_signal_connect (row, "notify::ids", G_CALLBACK (keep_last_cb), NULL);
  g_object_bind_property_full (card, "source", row, "ids", BOTH_WAYS, source_to_ids, ids_to_source, NULL, NULL);
  return row;
}

static GtkWidget *
create_votes (CoBoard *board, CoCard *card)
{
  GtkWidget *row = adw_spin_row_new_with_range (0, 9999, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Votes"));
  g_object_bind_property (card, "votes", row, "value", BOTH_WAYS);
  gtk_widget_set_visible (row, !co_board_is_voted_on (board, card));
  return row;
}

static void
add (AdwPreferencesPage *page, const char *title, GtkWidget *const *rows)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  if (title != NULL)
    adw_preferences_group_set_title (group, title);
  for (guint i = 0; rows[i] != NULL; i++)
    adw_preferences_group_add (group, rows[i]);
  adw_preferences_page_add (page, group);
}

AdwDialog *
co_card_dialog_new (CoBoardEditor *editor, CoCard *card)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  add (page, NULL,
       (GtkWidget *[]) {
           create_text (card, "text", _ ("Text"), _ ("One statement, as the room will read it")),
           create_choice (card, "quadrant", _ ("Quadrant"), CO_TYPE_QUADRANT),
           NULL,
       });
  add (page, _ ("Where It Comes From"),
       (GtkWidget *[]) {
           create_choice (card, "college", _ ("Stakeholder group"), CO_TYPE_COLLEGE),
           create_entry (card, "author", _ ("Said by")),
           create_source (card, co_board_editor_get_store (editor)),
           NULL,
       });
  add (page, _ ("Marks"),
       (GtkWidget *[]) {
           create_entry (card, "theme", _ ("Theme")),
           create_choice (card, "colour", _ ("Colour"), CO_TYPE_CARD_COLOUR),
           create_votes (co_board_editor_get_board (editor), card),
           NULL,
       });
  add (page, NULL,
       (GtkWidget *[]) {
           create_text (card, "note", _ ("Note"), _ ("For the team: never shown to the room")),
           NULL,
       });

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (page));
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_title (dialog, _ ("Card"));
  adw_dialog_set_content_width (dialog, 500);
  adw_dialog_set_content_height (dialog, 700);

  return dialog;
}
