/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a board is about: its title, its subject and the documents that it weighs, the question put to the room, notes.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-dialog.h"

#include "co-choice-row.h"
#include "co-gather-group.h"
#include "co-references-row.h"
#include "co-text-row.h"

#include <glib/gi18n.h>

#define BOTH_WAYS (G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)

static GtkWidget *
create_text (CoBoard *board, const char *property, const char *title, const char *placeholder)
{
  GtkWidget *row = g_object_new (CO_TYPE_TEXT_ROW, "title", title, "placeholder", placeholder, NULL);

  g_object_bind_property (board, property, row, "text", BOTH_WAYS);
  return row;
}

/* The references are of the kind that the subject says; those of another kind stay, and are shown again with it. */
static void
update_references (CoReferencesRow *row, GParamSpec *pspec, CoBoard *board)
{
  CoDocuments *documents = g_object_get_data (G_OBJECT (row), "documents");
  CoBoardSubject subject = co_board_get_subject (board);
  CoKind kind = subject == CO_BOARD_SUBJECT_PROBLEM   ? CO_KIND_PROBLEM
                : subject == CO_BOARD_SUBJECT_SERVICE ? CO_KIND_SERVICE
                                                      : CO_KIND_EXPERIMENT;

  co_references_row_set_documents (row, documents, kind);
  gtk_widget_set_visible (GTK_WIDGET (row), subject != CO_BOARD_SUBJECT_FREE);
}

static GtkWidget *
create_references (CoBoard *board, CoStore *store)
{
  GtkWidget *row = g_object_new (CO_TYPE_REFERENCES_ROW, "title", _ ("Subjects of the board"), NULL);

  g_object_set_data_full (G_OBJECT (row), "documents", g_object_ref (co_store_get_documents (store)), g_object_unref);
  g_signal_connect_object (board, "notify::subject", G_CALLBACK (update_references), row, G_CONNECT_SWAPPED);
  update_references (CO_REFERENCES_ROW (row), NULL, board);
  g_object_bind_property (board, "subjects", row, "ids", BOTH_WAYS);
  return row;
}

AdwDialog *
co_board_dialog_new (CoStore *store, CoBoard *board)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *title = adw_entry_row_new ();
  GtkWidget *subject = g_object_new (CO_TYPE_CHOICE_ROW, "title", _ ("Subject"), NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (title), _ ("Title"));
  g_object_bind_property (board, "title", title, "text", BOTH_WAYS);
  co_choice_row_set_enum (CO_CHOICE_ROW (subject), CO_TYPE_BOARD_SUBJECT);
  g_object_bind_property (board, "subject", subject, "value", BOTH_WAYS);

  adw_preferences_group_add (group, title);
  adw_preferences_group_add (group, subject);
  adw_preferences_group_add (group, create_references (board, store));
  adw_preferences_group_add (group,
                             create_text (board, "question", _ ("Question"), _ ("The question put to the room")));
  adw_preferences_group_add (group,
                             create_text (board, "notes", _ ("Notes"), _ ("For the team: never shown to the room")));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), co_gather_group_new (store, board));

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_title (dialog, _ ("About This Board"));
  adw_dialog_set_content_width (dialog, 500);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_focus (dialog, title);

  return dialog;
}
