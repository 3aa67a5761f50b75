/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place “Problems”: two or three problems, and their objectives in order (phase 02, steps 1 and 2).
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-problems-view.h"

#include "co-advice-banner.h"
#include "co-history-box.h"
#include "co-problem-edits.h"
#include "co-problem-grid.h"

struct _CoProblemsView
{
  CoView parent_instance;

  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  CoAdviceBanner *banner;
  CoProblemGrid *grid;
};

G_DEFINE_FINAL_TYPE (CoProblemsView, co_problems_view, CO_TYPE_VIEW)

static void
search_changed_cb (CoProblemsView *self)
{
  co_problem_grid_search (self->grid, gtk_editable_get_text (self->search_entry));
}

static void
search_mode_cb (CoProblemsView *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_editable_set_text (self->search_entry, "");
}

static void
clear_cb (CoProblemsView *self)
{
  gtk_editable_set_text (self->search_entry, "");
}

static gboolean
co_problems_view_show (CoView *view, const char *id, const char *part)
{
  CoProblemsView *self = CO_PROBLEMS_VIEW (view);

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  if (id != NULL)
    co_problem_grid_show (self->grid, co_documents_lookup (co_view_get_documents (view), id));

  return FALSE;
}

static void
co_problems_view_add (CoView *view)
{
  CoProblemsView *self = CO_PROBLEMS_VIEW (view);

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  co_problem_grid_edit (self->grid, co_problems_add (co_view_get_store (view)));
}

static void
co_problems_view_find (CoView *view)
{
  CoProblemsView *self = CO_PROBLEMS_VIEW (view);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
co_problems_view_constructed (GObject *object)
{
  CoProblemsView *self = CO_PROBLEMS_VIEW (object);

  G_OBJECT_CLASS (co_problems_view_parent_class)->constructed (object);

  co_advice_banner_watch (self->banner, co_view_get_store (CO_VIEW (self)), CO_VIEW_NAME_PROBLEMS, NULL);
}

static void
co_problems_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PROBLEMS_VIEW);

  G_OBJECT_CLASS (co_problems_view_parent_class)->dispose (object);
}

static void
co_problems_view_class_init (CoProblemsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CoViewClass *view_class = CO_VIEW_CLASS (klass);

  object_class->constructed = co_problems_view_constructed;
  object_class->dispose = co_problems_view_dispose;
  view_class->show = co_problems_view_show;
  view_class->add = co_problems_view_add;
  view_class->find = co_problems_view_find;

  g_type_ensure (CO_TYPE_ADVICE_BANNER);
  g_type_ensure (CO_TYPE_HISTORY_BOX);
  g_type_ensure (CO_TYPE_PROBLEM_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/problems/co-problems-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CoProblemsView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CoProblemsView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CoProblemsView, banner);
  gtk_widget_class_bind_template_child (widget_class, CoProblemsView, grid);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
co_problems_view_init (CoProblemsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
}
