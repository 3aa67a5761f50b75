/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The place “Participants”: who is missing, at a glance. A table by stakeholder group with the workshops as columns,
 * held against the rules above it; one person's page beside it.
 *
 *   participants → filter (words, group) → sort (group, then the table's columns, then name) → selection → table, list
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-roster-view.h"

#include "co-composition-card.h"
#include "co-history-box.h"
#include "co-participant-page.h"
#include "co-roster-faces.h"
#include "co-roster-filter.h"
#include "co-roster-private.h"
#include "co-roster-tools.h"
#include "co-sections.h"
#include "co-toasts.h"
#include "preview/co-preview.h"

#include <glib/gi18n.h>

struct _CoRosterView
{
  CoView parent_instance;

  GListModel *people;
  GtkFilter *matching;
  GtkSorter *sections;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  GPtrArray *attendances;
  guint update;
  gboolean unsorted;

  AdwNavigationSplitView *split;
  CoRosterFilter *filter;
  AdwBanner *lost_banner;
  GtkStack *stack;
  GtkWidget *cards;
  CoRosterFaces *faces;
  CoParticipantPage *page;
};

G_DEFINE_FINAL_TYPE (CoRosterView, co_roster_view, CO_TYPE_VIEW)

static gboolean
match (gpointer item, gpointer user_data)
{
  return co_roster_filter_matches (CO_ROSTER_VIEW (user_data)->filter, item);
}

static CoParticipant *
get_selected (CoRosterView *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
update_results (CoRosterView *self)
{
  guint n = g_list_model_get_n_items (self->people);

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "people" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "roster.remove", get_selected (self) != NULL);
}

static void
selected_cb (CoRosterView *self)
{
  co_participant_page_set_participant (self->page, get_selected (self));
  update_results (self);
}

static void
update_lost (CoRosterView *self)
{
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < self->attendances->len; i++)
    n += co_attendance_count_lost (g_ptr_array_index (self->attendances, i));
  text = g_strdup_printf (ngettext ("%u invitation is of somebody who is not on the roster any more",
                                    "%u invitations are of people who are not on the roster any more", n),
                          n);
  adw_banner_set_title (self->lost_banner, text);
  adw_banner_set_revealed (self->lost_banner, n > 0);
}

/* Once for all that has changed in one go: people may have other names and groups, workshops other numbers. */
static void
update_cb (gpointer user_data)
{
  CoRosterView *self = user_data;
  GtkWidget *card;

  self->update = 0;
  if (self->unsorted)
    {
      gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
      co_sections_refresh (self->sorted);
    }
  self->unsorted = FALSE;
  for (card = gtk_widget_get_first_child (self->cards); card != NULL; card = gtk_widget_get_next_sibling (card))
    co_composition_card_update (CO_COMPOSITION_CARD (card));
  update_lost (self);
  update_results (self);
}

static void
queue_update (CoRosterView *self)
{
  if (self->update == 0)
    self->update = g_idle_add_once (update_cb, self);
}

static void
person_changed_cb (CoRosterView *self)
{
  self->unsorted = TRUE;
  queue_update (self);
}

static void
people_changed_cb (CoRosterView *self, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (CoParticipant) person = g_list_model_get_item (self->people, i);

      /* Somebody who comes back by undo is listened to already. */
      g_signal_handlers_disconnect_by_func (person, person_changed_cb, self);
      g_signal_connect_object (person, "changed", G_CALLBACK (person_changed_cb), self, G_CONNECT_SWAPPED);
    }
  queue_update (self);
}

static int
compare_workshops (gconstpointer a, gconstpointer b)
{
  CoWorkshop *x = CO_WORKSHOP (*(gpointer *) a), *y = CO_WORKSHOP (*(gpointer *) b);
  gint64 difference = co_workshop_get_number (x) - co_workshop_get_number (y);

  return difference != 0 ? (int) CLAMP (difference, -1, 1)
                         : g_strcmp0 (co_workshop_get_date (x), co_workshop_get_date (y));
}

static GPtrArray *
list_workshops (CoRosterView *self)
{
  GListModel *list = co_documents_get_list (co_view_get_documents (CO_VIEW (self)), CO_KIND_WORKSHOP);
  GPtrArray *workshops = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (workshops, g_list_model_get_item (list, i));
  g_ptr_array_sort (workshops, compare_workshops);

  return workshops;
}

static gboolean
has_workshops (CoRosterView *self, GPtrArray *workshops)
{
  if (workshops->len != self->attendances->len)
    return FALSE;

  for (guint i = 0; i < workshops->len; i++)
    {
      if (co_attendance_get_workshop (g_ptr_array_index (self->attendances, i)) != g_ptr_array_index (workshops, i))
        return FALSE;
    }

  return TRUE;
}

/* Where the cards stand one below the other there is little room for each. */
static void
cards_turned_cb (CoRosterView *self)
{
  gboolean compact = gtk_orientable_get_orientation (GTK_ORIENTABLE (self->cards)) == GTK_ORIENTATION_VERTICAL;

  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    co_composition_card_set_compact (CO_COMPOSITION_CARD (card), compact);
}

static void
show_workshops (CoRosterView *self)
{
  CoStore *store = co_view_get_store (CO_VIEW (self));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->cards)) != NULL)
    gtk_box_remove (GTK_BOX (self->cards), child);

  for (guint i = 0; i < self->attendances->len; i++)
    gtk_box_append (GTK_BOX (self->cards), co_composition_card_new (store, g_ptr_array_index (self->attendances, i)));
  cards_turned_cb (self);
  co_roster_faces_set_attendances (self->faces, self->attendances);
  co_participant_page_set_attendances (self->page, self->attendances);
}

static void
workshops_changed_cb (CoRosterView *self)
{
  g_autoptr (GPtrArray) workshops = list_workshops (self);

  queue_update (self);
  if (has_workshops (self, workshops))
    return;

  g_ptr_array_unref (self->attendances);
  self->attendances = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < workshops->len; i++)
    {
      CoWorkshop *workshop = g_ptr_array_index (workshops, i);

      g_signal_handlers_disconnect_by_func (workshop, workshops_changed_cb, self);
      g_signal_connect_object (workshop, "changed", G_CALLBACK (workshops_changed_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->attendances, co_attendance_new (co_view_get_store (CO_VIEW (self)), workshop));
    }
  show_workshops (self);
}

static void
filter_changed_cb (CoRosterView *self)
{
  if (self->matching != NULL)
    gtk_filter_changed (self->matching, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
activated_cb (CoRosterView *self)
{
  adw_navigation_split_view_set_show_content (self->split, TRUE);
}

static void
lost_clicked_cb (CoRosterView *self)
{
  CoStore *store = co_view_get_store (CO_VIEW (self));

  co_store_begin (store, _ ("Remove lost invitations"));
  for (guint i = 0; i < self->attendances->len; i++)
    co_attendance_remove_lost (g_ptr_array_index (self->attendances, i));
  co_store_end (store);
  co_toast_undo (GTK_WIDGET (self), _ ("Invitations removed"));
}

static void
select_person (CoRosterView *self, gpointer person)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (CoParticipant) candidate = g_list_model_get_item (model, i);

      if (candidate != person)
        continue;
      co_roster_faces_scroll_to (self->faces, i);
      adw_navigation_split_view_set_show_content (self->split, TRUE);
      return;
    }
}

static void
remove_person (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CoRosterView *self = CO_ROSTER_VIEW (widget);
  CoStore *store = co_view_get_store (CO_VIEW (self));
  CoParticipant *person = get_selected (self);
  const char *name = co_participant_get_title (person);
  /* Translators: %s is the name of a person. */
  g_autofree char *text =
      g_strdup_printf (_ ("“%s” is not on the roster any more"), *name != '\0' ? name : _ ("Unnamed"));

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  co_store_begin (store, _ ("Remove a participant"));
  co_store_remove (store, person);
  co_store_end (store);
  co_toast_undo (widget, text);
}

static void
clear_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  co_roster_filter_clear (CO_ROSTER_VIEW (widget)->filter);
}

static gboolean
co_roster_view_show (CoView *view, const char *id, const char *part)
{
  CoRosterView *self = CO_ROSTER_VIEW (view);
  gpointer person = id != NULL ? co_documents_lookup (co_view_get_documents (view), id) : NULL;

  if (id == NULL)
    {
      adw_navigation_split_view_set_show_content (self->split, FALSE);
      return FALSE;
    }
  if (!match (person, self))
    co_roster_filter_clear (self->filter);
  select_person (self, person);

  return FALSE;
}

static void
co_roster_view_add (CoView *view)
{
  CoRosterView *self = CO_ROSTER_VIEW (view);
  CoStore *store = co_view_get_store (view);
  g_autoptr (CoParticipant) person = co_participant_new ();

  co_participant_set_college (person, co_roster_filter_get_college (self->filter));
  co_roster_filter_clear (self->filter);
  co_store_begin (store, _ ("Add a participant"));
  co_store_add (store, person);
  co_store_end (store);
  update_results (self);
  select_person (self, person);
  co_participant_page_begin (self->page);
}

static void
co_roster_view_find (CoView *view)
{
  CoRosterView *self = CO_ROSTER_VIEW (view);

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  co_roster_filter_open (self->filter);
}

/* People are printed with the workshop that comes next. */
static void
co_roster_view_print (CoView *view)
{
  CoRosterView *self = CO_ROSTER_VIEW (view);
  CoWorkshop *workshop = NULL;

  for (guint i = 0; i < self->attendances->len; i++)
    {
      workshop = co_attendance_get_workshop (g_ptr_array_index (self->attendances, i));
      if (!co_workshop_get_held (workshop))
        break;
    }

  if (workshop != NULL)
    co_preview_present (GTK_WIDGET (view), co_view_get_store (view), CO_DOCUMENT (workshop));
  else
    co_toast_say (GTK_WIDGET (view), _ ("There is no workshop to print for yet"));
}

static void
create_models (CoRosterView *self)
{
  GtkFilterListModel *filtered;
  GtkMultiSorter *sorter = gtk_multi_sorter_new ();

  self->matching = GTK_FILTER (gtk_custom_filter_new (match, self, NULL));
  self->sections = co_roster_create_section_sorter ();
  filtered = gtk_filter_list_model_new (g_object_ref (self->people), g_object_ref (self->matching));
  gtk_multi_sorter_append (sorter, g_object_ref (co_roster_faces_get_sorter (self->faces)));
  gtk_multi_sorter_append (sorter, co_roster_create_name_sorter ());
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), GTK_SORTER (sorter));
  gtk_sort_list_model_set_section_sorter (self->sorted, self->sections);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static void
co_roster_view_constructed (GObject *object)
{
  CoRosterView *self = CO_ROSTER_VIEW (object);
  CoDocuments *documents = co_view_get_documents (CO_VIEW (self));
  GListModel *workshops = co_documents_get_list (documents, CO_KIND_WORKSHOP);

  G_OBJECT_CLASS (co_roster_view_parent_class)->constructed (object);

  self->people = g_object_ref (co_documents_get_list (documents, CO_KIND_PARTICIPANT));
  create_models (self);
  co_roster_faces_set_up (self->faces, co_view_get_store (CO_VIEW (self)), GTK_SELECTION_MODEL (self->selection));
  co_participant_page_set_store (self->page, co_view_get_store (CO_VIEW (self)));
  g_signal_connect_object (workshops, "items-changed", G_CALLBACK (workshops_changed_cb), self, G_CONNECT_SWAPPED);
  show_workshops (self);
  workshops_changed_cb (self);
  g_signal_connect_object (self->people, "items-changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  people_changed_cb (self, 0, 0, g_list_model_get_n_items (self->people));
  selected_cb (self);
}

static void
co_roster_view_dispose (GObject *object)
{
  CoRosterView *self = CO_ROSTER_VIEW (object);

  g_clear_handle_id (&self->update, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_ROSTER_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->sections);
  g_clear_object (&self->matching);
  g_clear_object (&self->people);
  g_clear_pointer (&self->attendances, g_ptr_array_unref);

  G_OBJECT_CLASS (co_roster_view_parent_class)->dispose (object);
}

/* The people, not the menus of the cards above them. */
static gboolean
co_roster_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (CO_ROSTER_VIEW (widget)->faces), GTK_DIR_TAB_FORWARD) ||
         GTK_WIDGET_CLASS (co_roster_view_parent_class)->grab_focus (widget);
}

static void
co_roster_view_class_init (CoRosterViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CoViewClass *view_class = CO_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = co_roster_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = co_roster_view_dispose;
  widget_class->grab_focus = co_roster_view_grab_focus;
  view_class->show = co_roster_view_show;
  view_class->add = co_roster_view_add;
  view_class->find = co_roster_view_find;
  view_class->print = co_roster_view_print;

  g_type_ensure (CO_TYPE_HISTORY_BOX);
  g_type_ensure (CO_TYPE_PARTICIPANT_PAGE);
  g_type_ensure (CO_TYPE_ROSTER_FACES);
  g_type_ensure (CO_TYPE_ROSTER_FILTER);
  g_type_ensure (CO_TYPE_ROSTER_TOOLS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/roster/co-roster-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, split);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, filter);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, lost_banner);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, stack);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, cards);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, faces);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, page);
  gtk_widget_class_bind_template_callback (widget_class, cards_turned_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lost_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "roster.remove", NULL, remove_person);
  gtk_widget_class_install_action (widget_class, "roster.clear", NULL, clear_action);
}

static void
co_roster_view_init (CoRosterView *self)
{
  self->attendances = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
