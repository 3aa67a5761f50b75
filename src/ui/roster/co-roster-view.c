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
#include "co-composition.h"
#include "co-history-box.h"
#include "co-labels.h"
#include "co-participant-page.h"
#include "co-roster-private.h"
#include "co-search.h"
#include "co-toasts.h"
#include "preview/co-preview.h"

#include <glib/gi18n.h>

struct _CoRosterView
{
  CoView parent_instance;

  GListModel *people;
  GtkFilter *filter;
  GtkSorter *sections;
  GtkSortListModel *sorted;
  GtkSingleSelection *selection;
  GPtrArray *attendances;
  CoSearch *search;
  int college; /* -1 for all */
  guint update;
  gboolean unsorted;

  AdwNavigationSplitView *split;
  GtkSearchBar *search_bar;
  GtkWidget *search_entry;
  GtkDropDown *college_choice;
  AdwBanner *lost_banner;
  GtkStack *stack;
  GtkWidget *cards;
  GtkStack *results;
  GtkStack *faces;
  GtkColumnView *table;
  GtkListView *list;
  CoParticipantPage *page;
};

G_DEFINE_FINAL_TYPE (CoRosterView, co_roster_view, CO_TYPE_VIEW)

static gboolean
match (gpointer item, gpointer user_data)
{
  CoRosterView *self = user_data;

  if (self->college >= 0 && (int) co_participant_get_college (item) != self->college)
    return FALSE;

  return co_search_rank (self->search, item) > 0;
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
  gtk_stack_set_visible_child_name (self->results,
                                    g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0 ? "found" : "none");
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
                                    "%u invitations are of people who are not on the roster any more", n), n);
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
      gtk_sorter_changed (self->sections, GTK_SORTER_CHANGE_DIFFERENT);
      gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
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

  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL; card = gtk_widget_get_next_sibling (card))
    co_composition_card_set_compact (CO_COMPOSITION_CARD (card), compact);
}

static void
fill_table (CoRosterView *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);
  CoStore *store = co_view_get_store (CO_VIEW (self));
  g_autoptr (GtkListItemFactory) factory = co_roster_create_list_factory (store, self->attendances);
  GtkWidget *child;

  /* Columns that come while there are rows leave dead cells behind (GTK 4.18). */
  gtk_column_view_set_model (self->table, NULL);
  while (g_list_model_get_n_items (columns) > 1)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 1);

      gtk_column_view_remove_column (self->table, column);
    }
  while ((child = gtk_widget_get_first_child (self->cards)) != NULL)
    gtk_box_remove (GTK_BOX (self->cards), child);

  for (guint i = 0; i < self->attendances->len; i++)
    {
      CoAttendance *attendance = g_ptr_array_index (self->attendances, i);
      g_autoptr (GtkColumnViewColumn) column = co_roster_create_workshop_column (attendance);

      gtk_column_view_append_column (self->table, column);
      gtk_box_append (GTK_BOX (self->cards), co_composition_card_new (store, attendance));
    }
  cards_turned_cb (self);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  gtk_list_view_set_factory (self->list, factory);
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
  fill_table (self);
}

static void
filter_changed_cb (CoRosterView *self)
{
  guint choice = gtk_drop_down_get_selected (self->college_choice);

  g_clear_pointer (&self->search, co_search_free);
  self->search = co_search_new (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  /* The first choice is all groups, the last nobody's. */
  self->college = choice == 0 || choice == GTK_INVALID_LIST_POSITION ? -1 : (int) (choice % CO_N_COLLEGES);
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (self->selection != NULL)
    update_results (self);
}

static void
clear (CoRosterView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_drop_down_set_selected (self->college_choice, 0);
  filter_changed_cb (self);
}

static void
search_mode_cb (CoRosterView *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    clear (self);
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

  co_store_begin (store, _("Remove lost invitations"));
  for (guint i = 0; i < self->attendances->len; i++)
    co_attendance_remove_lost (g_ptr_array_index (self->attendances, i));
  co_store_end (store);
  co_toast_undo (GTK_WIDGET (self), _("Invitations removed"));
}

/* The first item is put at the top, and the header of its section above it, out of sight (GTK 4.18). */
static void
scrolled_first_cb (GtkAdjustment *adjustment, GParamSpec *pspec, gpointer user_data)
{
  if (gtk_adjustment_get_value (adjustment) <= 0)
    return;

  g_signal_handlers_disconnect_by_func (adjustment, scrolled_first_cb, NULL);
  gtk_adjustment_set_value (adjustment, 0);
}

static void
begin_at_top (GtkWidget *widget)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));

  g_signal_connect (adjustment, "notify::value", G_CALLBACK (scrolled_first_cb), NULL);
}

static void
begin_anywhere (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget)), scrolled_first_cb, NULL);
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
      begin_anywhere (GTK_WIDGET (self->table));
      begin_anywhere (GTK_WIDGET (self->list));
      gtk_single_selection_set_selected (self->selection, i);
      gtk_column_view_scroll_to (self->table, i, NULL, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
      gtk_list_view_scroll_to (self->list, i, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
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
  g_autofree char *text = g_strdup_printf (_("“%s” moved to trash"), *name != '\0' ? name : _("Unnamed"));

  adw_navigation_split_view_set_show_content (self->split, FALSE);
  co_store_begin (store, _("Remove a participant"));
  co_store_remove (store, person);
  co_store_end (store);
  co_toast_undo (widget, text);
}

static void
clear_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  clear (CO_ROSTER_VIEW (widget));
}

static void
co_roster_view_show (CoView *view, const char *id)
{
  CoRosterView *self = CO_ROSTER_VIEW (view);
  gpointer person = co_documents_lookup (co_view_get_documents (view), id);

  if (!match (person, self))
    clear (self);
  select_person (self, person);
}

static void
co_roster_view_add (CoView *view)
{
  CoRosterView *self = CO_ROSTER_VIEW (view);
  CoStore *store = co_view_get_store (view);
  g_autoptr (CoParticipant) person = co_participant_new ();

  co_participant_set_college (person, self->college > 0 ? (CoCollege) self->college : CO_COLLEGE_NONE);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  co_store_begin (store, _("Add a participant"));
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
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (self->search_entry);
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
    co_toast_say (GTK_WIDGET (view), _("There is no workshop to print for yet"));
}

static void
fill_choice (CoRosterView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("All groups"));
  for (CoCollege college = CO_COLLEGE_ADMINISTRATION; college <= CO_COLLEGE_OTHER; college++)
    gtk_string_list_append (names, co_label_enum (CO_TYPE_COLLEGE, college));
  gtk_string_list_append (names, co_label_enum (CO_TYPE_COLLEGE, CO_COLLEGE_NONE));
  gtk_drop_down_set_model (self->college_choice, G_LIST_MODEL (names));
}

static void
create_models (CoRosterView *self)
{
  GtkFilterListModel *filtered;
  GtkMultiSorter *sorter = gtk_multi_sorter_new ();

  self->filter = GTK_FILTER (gtk_custom_filter_new (match, self, NULL));
  self->sections = co_roster_create_section_sorter ();
  filtered = gtk_filter_list_model_new (g_object_ref (self->people), g_object_ref (self->filter));
  gtk_multi_sorter_append (sorter, g_object_ref (gtk_column_view_get_sorter (self->table)));
  gtk_multi_sorter_append (sorter, co_roster_create_name_sorter ());
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), GTK_SORTER (sorter));
  gtk_sort_list_model_set_section_sorter (self->sorted, self->sections);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

static void
add_remove_key (GtkWidget *widget)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                                                          gtk_named_action_new ("roster.remove")));
  gtk_widget_add_controller (widget, keys);
}

static void
fill_faces (CoRosterView *self)
{
  g_autoptr (GtkColumnViewColumn) name = co_roster_create_name_column (co_view_get_store (CO_VIEW (self)));
  g_autoptr (GtkListItemFactory) rows = co_roster_create_row_factory ();
  g_autoptr (GtkListItemFactory) headers = co_roster_create_header_factory ();

  gtk_column_view_append_column (self->table, name);
  gtk_column_view_set_row_factory (self->table, rows);
  gtk_column_view_set_header_factory (self->table, headers);
  gtk_list_view_set_header_factory (self->list, headers);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  begin_at_top (GTK_WIDGET (self->table));
  begin_at_top (GTK_WIDGET (self->list));
  add_remove_key (GTK_WIDGET (self->table));
  add_remove_key (GTK_WIDGET (self->list));
}

static void
co_roster_view_constructed (GObject *object)
{
  CoRosterView *self = CO_ROSTER_VIEW (object);
  CoDocuments *documents = co_view_get_documents (CO_VIEW (self));
  GListModel *workshops = co_documents_get_list (documents, CO_KIND_WORKSHOP);

  G_OBJECT_CLASS (co_roster_view_parent_class)->constructed (object);

  self->people = g_object_ref (co_documents_get_list (documents, CO_KIND_PARTICIPANT));
  fill_choice (self);
  create_models (self);
  fill_faces (self);
  co_participant_page_set_store (self->page, co_view_get_store (CO_VIEW (self)));
  g_signal_connect_object (workshops, "items-changed", G_CALLBACK (workshops_changed_cb), self, G_CONNECT_SWAPPED);
  fill_table (self);
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
  g_clear_object (&self->filter);
  g_clear_object (&self->people);
  g_clear_pointer (&self->attendances, g_ptr_array_unref);
  g_clear_pointer (&self->search, co_search_free);

  G_OBJECT_CLASS (co_roster_view_parent_class)->dispose (object);
}

static void
co_roster_view_class_init (CoRosterViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CoViewClass *view_class = CO_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = co_roster_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = co_roster_view_dispose;
  view_class->show = co_roster_view_show;
  view_class->add = co_roster_view_add;
  view_class->find = co_roster_view_find;
  view_class->print = co_roster_view_print;

  g_type_ensure (CO_TYPE_HISTORY_BOX);
  g_type_ensure (CO_TYPE_PARTICIPANT_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/roster/co-roster-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, split);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, college_choice);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, lost_banner);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, stack);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, cards);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, results);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, faces);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, table);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, list);
  gtk_widget_class_bind_template_child (widget_class, CoRosterView, page);
  gtk_widget_class_bind_template_callback (widget_class, cards_turned_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, lost_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "roster.remove", NULL, remove_person);
  gtk_widget_class_install_action (widget_class, "roster.clear", NULL, clear_action);
}

static void
co_roster_view_init (CoRosterView *self)
{
  self->college = -1;
  self->search = co_search_new (NULL);
  self->attendances = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
}
