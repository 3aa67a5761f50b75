/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks where a board is to be written, and as what: the end of the name that is chosen tells.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-saver.h"

#include "co-board-export.h"
#include "co-output.h"
#include "co-toasts.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GtkWidget *widget;
  CoStore *store;
  CoBoard *board;
} Saver;

static void
saver_free (Saver *saver)
{
  g_object_unref (saver->widget);
  g_object_unref (saver->store);
  g_object_unref (saver->board);
  g_free (saver);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saver, saver_free)

static const char *const names[CO_BOARD_N_FORMATS] = {
  [CO_BOARD_PNG] = N_ ("Picture (PNG)"),        [CO_BOARD_SVG] = N_ ("Picture to enlarge (SVG)"),
  [CO_BOARD_MARKDOWN] = N_ ("Text (Markdown)"), [CO_BOARD_ODT] = N_ ("Text document (ODT)"),
  [CO_BOARD_CSV] = N_ ("Table (CSV)"),
};

static void
save (Saver *saver, const char *path)
{
  CoDocuments *documents = co_store_get_documents (saver->store);
  const char *dot = strrchr (path, '.');
  CoBoardFormat format = co_board_format_find (dot != NULL ? dot + 1 : "");
  g_autofree char *file = format < CO_BOARD_N_FORMATS ? g_strdup (path) : g_strconcat (path, ".png", NULL);
  CoProject *project = co_documents_get_project (documents);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) written = NULL;
  g_autofree char *shown = NULL, *text = NULL;
  CoBoardSetting setting;

  co_board_setting_init_screen (&setting, 1920, 1080,
                                project != NULL ? co_project_get_room_depth (project) : CO_ROOM_DEPTH_MIDDLE);
  setting.language = project != NULL ? co_project_get_language (project) : NULL;
  written = co_board_export (documents, saver->board, format < CO_BOARD_N_FORMATS ? format : CO_BOARD_PNG, &setting,
                             file, co_output_write, &error);
  if (written == NULL)
    {
      co_toast_error (saver->widget, _ ("The board could not be exported"), error);
      return;
    }

  shown = g_filename_display_basename (written[0]);
  text = g_strv_length (written) == 1
             ? g_strdup_printf (_ ("“%s” saved"), shown)
             : g_strdup_printf (ngettext ("%u picture saved", "%u pictures saved", g_strv_length (written)),
                                g_strv_length (written));
  co_toast_say (saver->widget, text);
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saver) saver = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  if (file == NULL)
    co_toast_error (saver->widget, _ ("The board could not be exported"), error);
  else
    save (saver, g_file_peek_path (file));
}

/**
 * co_board_saver_ask:
 * @widget: any widget of the window
 * @store: the store of the project
 * @board: one of its boards
 *
 * Lets the board be written as a picture, as text or as a table.
 */
void
co_board_saver_ask (GtkWidget *widget, CoStore *store, CoBoard *board)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *title = g_strdelimit (g_strdup (co_board_get_title (board)), "/", '-');
  g_autofree char *name = g_strconcat (*title != '\0' ? title : _ ("Board"), ".png", NULL);
  Saver *saver = g_new0 (Saver, 1);

  for (guint i = 0; i < CO_BOARD_N_FORMATS; i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _ (names[i]));
      gtk_file_filter_add_suffix (filter, co_board_format_get_extension ((CoBoardFormat) i));
      g_list_store_append (filters, filter);
    }
  saver->widget = g_object_ref (widget);
  saver->store = g_object_ref (store);
  saver->board = g_object_ref (board);
  gtk_file_dialog_set_title (dialog, _ ("Export Board"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, saver);
}
