/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place “SWOT Boards”: the list of boards, and the board that has been opened.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-board-view.h"

#include "co-advice-banner.h"
#include "co-board-dialog.h"
#include "co-board-page.h"
#include "co-board-presentation.h"
#include "co-board-row.h"
#include "co-board-saver.h"
#include "co-board-synthesis.h"
#include "co-comparison-page.h"
#include "co-history-box.h"
#include "preview/co-preview.h"
#include "co-search.h"
#include "co-toasts.h"
#include "co-write-field.h"

#include <glib/gi18n.h>

struct _CoBoardView
{
  CoView parent_instance;

  char *away; /* id of the board that was shown until it went */

  GtkFilterListModel *boards;
  CoSearch *search;

  AdwNavigationView *navigation;
  CoAdviceBanner *banner;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (CoBoardView, co_board_view, CO_TYPE_VIEW)

static CoBoardPage *
get_page (CoBoardView *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  return CO_IS_BOARD_PAGE (page) ? CO_BOARD_PAGE (page) : NULL;
}

/* The board of a page, or whose changes it shows; %NULL for the list. */
static CoBoard *
get_shown (AdwNavigationPage *page)
{
  if (CO_IS_BOARD_PAGE (page))
    return co_board_page_get_board (CO_BOARD_PAGE (page));

  return CO_IS_COMPARISON_PAGE (page) ? co_comparison_page_get_board (CO_COMPARISON_PAGE (page)) : NULL;
}

static void
show_board (CoBoardView *self, CoBoard *board)
{
  CoBoardPage *page = get_page (self);
  g_autoptr (GPtrArray) gathered = page != NULL ? co_board_list_boards (co_board_page_get_board (page)) : NULL;

  g_clear_pointer (&self->away, g_free);
  if (page != NULL && co_board_page_get_board (page) == board)
    return;
  /* From a board that is gathered one comes back to the synthesis. */
  if (page != NULL ? !g_ptr_array_find (gathered, board, NULL)
                   : get_shown (adw_navigation_view_get_visible_page (self->navigation)) != NULL)
    adw_navigation_view_pop_to_tag (self->navigation, "boards");

  adw_navigation_view_push (self->navigation, co_board_page_new (co_view_get_store (CO_VIEW (self)), board));
}

static gboolean
matches (gpointer item, gpointer user_data)
{
  CoBoardView *self = user_data;

  return self->search == NULL || co_search_is_empty (self->search) ||
         co_search_rank (self->search, CO_RECORD (item)) > 0;
}

static void
update_stack (CoBoardView *self)
{
  GListModel *all = gtk_filter_list_model_get_model (self->boards);

  if (g_list_model_get_n_items (all) == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->boards)) == 0)
    gtk_stack_set_visible_child_name (self->stack, "nothing");
  else
    gtk_stack_set_visible_child_name (self->stack, "list");
}

static gboolean
has_item (GListModel *list, gpointer wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      if (item == wanted)
        return TRUE;
    }

  return FALSE;
}

/* Sync programs remove a file and put it back: who has gone nowhere else meanwhile sees the board again. */
static void
come_back (CoBoardView *self)
{
  gpointer board = self->away != NULL ? co_documents_lookup (co_view_get_documents (CO_VIEW (self)), self->away) : NULL;

  if (CO_IS_BOARD (board))
    show_board (self, board);
}

/* A board that is gone, by undo or by somebody else, is shown no more, nor come back to. */
static void
boards_changed_cb (CoBoardView *self)
{
  g_autoptr (GListModel) stack = adw_navigation_view_get_navigation_stack (self->navigation);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (stack);

  update_stack (self);
  if (n == 1)
    come_back (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (stack, i);
      CoBoard *shown = get_shown (page);

      if (shown == NULL || has_item (gtk_filter_list_model_get_model (self->boards), shown))
        g_ptr_array_add (kept, g_steal_pointer (&page));
      else if (i + 1 == n)
        {
          g_set_str (&self->away, co_document_get_id (CO_DOCUMENT (shown)));
          adw_navigation_view_pop_to_tag (self->navigation, "boards");
          return;
        }
    }
  if (kept->len < n)
    adw_navigation_view_replace (self->navigation, (AdwNavigationPage **) kept->pdata, (int) kept->len);
}

static void
search_changed_cb (CoBoardView *self)
{
  GtkFilter *filter = gtk_filter_list_model_get_filter (self->boards);

  g_clear_pointer (&self->search, co_search_free);
  g_clear_pointer (&self->away, g_free);
  self->search = co_search_new (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_stack (self);
}

static void
clear_search_cb (CoBoardView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
row_activated_cb (CoBoardView *self, CoBoardRow *row)
{
  show_board (self, co_board_row_get_board (row));
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  return co_board_row_new (CO_BOARD (item));
}

/* Any other page that one comes back to knows where one was. */
static void
popped_cb (CoBoardView *self)
{
  if (get_shown (adw_navigation_view_get_visible_page (self->navigation)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->list_box));
}

/* The board that an action is about: that of the row whose menu is shown, or the one that is open. */
static CoBoard *
get_board (CoBoardView *self)
{
  CoBoardPage *page = get_page (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CO_TYPE_BOARD_ROW) : NULL;

  if (page != NULL)
    return co_board_page_get_board (page);

  return row != NULL ? co_board_row_get_board (CO_BOARD_ROW (row)) : NULL;
}

static void
show_details (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoBoard *board = get_board (CO_BOARD_VIEW (widget));

  if (board != NULL)
    adw_dialog_present (co_board_dialog_new (co_view_get_store (CO_VIEW (widget)), board), widget);
}

static void
compare (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoBoardView *self = CO_BOARD_VIEW (widget);
  CoBoard *board = get_board (self);

  if (board != NULL)
    adw_navigation_view_push (self->navigation, co_comparison_page_new (co_view_get_store (CO_VIEW (self)), board));
}

static void
show_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoBoard *board = get_board (CO_BOARD_VIEW (widget));

  if (board != NULL)
    gtk_widget_activate_action (widget, "win.show-versions", "s", co_document_get_id (CO_DOCUMENT (board)));
}

static void
duplicate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoStore *store = co_view_get_store (CO_VIEW (widget));
  CoBoard *board = get_board (CO_BOARD_VIEW (widget));
  g_autoptr (CoBoard) copy = NULL;
  g_autofree char *title = NULL;

  if (board == NULL)
    return;

  copy = CO_BOARD (co_document_duplicate (CO_DOCUMENT (board)));
  /* Translators: the title of a board. */
  title = g_strdup_printf (_ ("%s (copy)"), co_board_get_title (board));
  co_board_set_title (copy, title);
  co_store_begin (store, _ ("Duplicate board"));
  co_store_add (store, copy);
  co_store_end (store);
  co_toast_undo (widget, _ ("Board duplicated"));
}

static void delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoStore *store = co_view_get_store (CO_VIEW (widget));
  g_autoptr (CoBoard) board = get_board (CO_BOARD_VIEW (widget));
  g_autofree char *text = NULL;

  if (board == NULL)
    return;

  g_object_ref (board);
  /* Translators: the title of a board. */
  text = g_strdup_printf (_ ("“%s” moved to the trash"), co_board_get_title (board));
  co_store_begin (store, _ ("Delete board"));
  co_store_remove (store, board);
  co_store_end (store);
  co_toast_undo (widget, text);
}

static gboolean
co_board_view_show (CoView *view, const char *id, const char *part)
{
  CoDocument *document = id != NULL ? co_documents_lookup (co_view_get_documents (view), id) : NULL;

  if (id == NULL)
    adw_navigation_view_pop_to_tag (CO_BOARD_VIEW (view)->navigation, "boards");
  else if (CO_IS_BOARD (document))
    show_board (CO_BOARD_VIEW (view), CO_BOARD (document));

  return FALSE;
}

static void
finish (GtkWidget *widget)
{
  if (CO_IS_WRITE_FIELD (widget))
    co_write_field_finish (CO_WRITE_FIELD (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    finish (child);
}

static void
co_board_view_finish (CoView *view)
{
  finish (GTK_WIDGET (view));
}

/* On a board, what is new is a card. */
static void
co_board_view_add (CoView *view)
{
  CoBoardView *self = CO_BOARD_VIEW (view);
  CoStore *store = co_view_get_store (view);
  g_autoptr (CoBoard) board = NULL;

  if (get_page (self) != NULL)
    {
      co_board_page_write (get_page (self));
      return;
    }

  board = co_board_new ();
  co_store_begin (store, _ ("New board"));
  co_store_add (store, board);
  co_store_end (store);
  show_board (self, board);
  adw_dialog_present (co_board_dialog_new (store, board), GTK_WIDGET (self));
}

/* All boards at first, but those that are syntheses themselves: one sees at once what it is, and leaves some out. */
static void
add_synthesis (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoStore *store = co_view_get_store (CO_VIEW (widget));
  GListModel *boards = co_documents_get_list (co_store_get_documents (store), CO_KIND_BOARD);
  g_autoptr (GStrvBuilder) sources = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  g_autoptr (CoBoard) board = co_board_new ();

  for (guint i = 0; i < g_list_model_get_n_items (boards); i++)
    {
      g_autoptr (CoBoard) other = g_list_model_get_item (boards, i);

      if (co_board_get_sources (other)[0] == NULL)
        g_strv_builder_add (sources, co_document_get_id (CO_DOCUMENT (other)));
    }
  ids = g_strv_builder_end (sources);
  co_board_set_title (board, _ ("Synthesis"));
  co_board_set_sources (board, (const char *const *) ids);
  co_store_begin (store, _ ("New synthesis board"));
  co_store_add (store, board);
  co_store_end (store);
  show_board (CO_BOARD_VIEW (widget), board);
  adw_dialog_present (co_board_dialog_new (store, board), widget);
}

static void
co_board_view_find (CoView *view)
{
  CoBoardView *self = CO_BOARD_VIEW (view);
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);

  if (CO_IS_BOARD_PAGE (page))
    {
      co_board_page_find (CO_BOARD_PAGE (page));
      return;
    }

  adw_navigation_view_pop_to_tag (self->navigation, "boards");
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
co_board_view_present (CoView *view)
{
  CoBoard *board = get_board (CO_BOARD_VIEW (view));

  if (board != NULL)
    co_board_presentation_start (GTK_WIDGET (view), co_view_get_store (view), board);
}

static void
co_board_view_print (CoView *view)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (CO_BOARD_VIEW (view)->navigation);
  CoBoard *board = get_board (CO_BOARD_VIEW (view));

  if (CO_IS_COMPARISON_PAGE (page))
    co_comparison_page_print (CO_COMPARISON_PAGE (page));
  else if (board != NULL)
    co_preview_present (GTK_WIDGET (view), co_view_get_store (view), CO_DOCUMENT (board));
}

static void
export_board (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoBoard *board = get_board (CO_BOARD_VIEW (widget));

  if (board != NULL)
    co_board_saver_ask (widget, co_view_get_store (CO_VIEW (widget)), board);
}

static void
co_board_view_constructed (GObject *object)
{
  CoBoardView *self = CO_BOARD_VIEW (object);
  GListModel *boards;
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));

  G_OBJECT_CLASS (co_board_view_parent_class)->constructed (object);

  boards = co_documents_get_list (co_view_get_documents (CO_VIEW (self)), CO_KIND_BOARD);
  self->boards = gtk_filter_list_model_new (g_object_ref (boards), filter);
  g_signal_connect_object (boards, "items-changed", G_CALLBACK (boards_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->list_box, G_LIST_MODEL (self->boards), create_row, NULL, NULL);
  co_advice_banner_watch (self->banner, co_view_get_store (CO_VIEW (self)), CO_VIEW_NAME_BOARDS, NULL);
  update_stack (self);
}

static void
co_board_view_dispose (GObject *object)
{
  CoBoardView *self = CO_BOARD_VIEW (object);

  if (self->list_box != NULL)
    gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);
  g_clear_object (&self->boards);
  g_clear_pointer (&self->search, co_search_free);
  g_clear_pointer (&self->away, g_free);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_BOARD_VIEW);

  G_OBJECT_CLASS (co_board_view_parent_class)->dispose (object);
}

static void
co_board_view_class_init (CoBoardViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CoViewClass *view_class = CO_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = co_board_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = co_board_view_dispose;
  view_class->show = co_board_view_show;
  view_class->finish = co_board_view_finish;
  view_class->add = co_board_view_add;
  view_class->find = co_board_view_find;
  view_class->present = co_board_view_present;
  view_class->print = co_board_view_print;

  g_type_ensure (CO_TYPE_ADVICE_BANNER);
  g_type_ensure (CO_TYPE_HISTORY_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-board-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CoBoardView, navigation);
  gtk_widget_class_bind_template_child (widget_class, CoBoardView, banner);
  gtk_widget_class_bind_template_child (widget_class, CoBoardView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CoBoardView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CoBoardView, stack);
  gtk_widget_class_bind_template_child (widget_class, CoBoardView, list_box);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  gtk_widget_class_install_action (widget_class, "boards.details", NULL, show_details);
  gtk_widget_class_install_action (widget_class, "boards.synthesis", NULL, add_synthesis);
  gtk_widget_class_install_action (widget_class, "boards.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "boards.compare", NULL, compare);
  gtk_widget_class_install_action (widget_class, "boards.versions", NULL, show_versions);
  gtk_widget_class_install_action (widget_class, "boards.delete", NULL, delete);
  gtk_widget_class_install_action (widget_class, "boards.export", NULL, export_board);
}

static void
co_board_view_init (CoBoardView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}
