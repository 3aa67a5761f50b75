/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A board before and after: what has changed on it between two moments, such as the beginning of a workshop and now.
 * Moments are the workshops that are past and the versions that are kept; these are read on a thread.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-comparison-page.h"

#include "co-labels.h"
#include "co-moments.h"
#include "co-past-state.h"
#include "co-print-comparison.h"
#include "co-store-past.h"
#include "co-workshop-time.h"
#include "preview/co-preview.h"

#include <glib/gi18n.h>

struct _CoComparisonPage
{
  AdwNavigationPage parent_instance;

  CoStore *store;
  CoBoard *board;
  gboolean is_filling;
  gboolean is_stale; /* what is listed is from before an edit */
  GListModel *revisions;
  GPtrArray *versions; /* of CoDocument, or NULL where one cannot be read */
  GPtrArray *befores;  /* of Moment */
  GPtrArray *afters;
  CoBoard *before; /* what is compared; NULL when it is not known */
  CoBoard *after;

  AdwWindowTitle *window_title;
  GtkWidget *print_button;
  AdwComboRow *before_row;
  AdwComboRow *after_row;
  GtkWidget *own_label;
  GtkStack *stack;
  GtkLabel *sum_label;
  GtkBox *groups_box;
  AdwStatusPage *nothing_page;
};

G_DEFINE_FINAL_TYPE (CoComparisonPage, co_comparison_page, ADW_TYPE_NAVIGATION_PAGE)

typedef struct
{
  char *title;
  GDateTime *time; /* NULL for now */
} Moment;

typedef struct
{
  GListModel *revisions;
  GPtrArray *versions;
} Loaded;

static const char *const before_workshops[] = { N_ ("Before the 1st workshop"), N_ ("Before the 2nd workshop"),
                                                N_ ("Before the 3rd workshop") };
static const char *const after_workshops[] = { N_ ("After the 1st workshop"), N_ ("After the 2nd workshop"),
                                               N_ ("After the 3rd workshop") };

static void
moment_free (gpointer data)
{
  Moment *moment = data;

  g_free (moment->title);
  g_clear_pointer (&moment->time, g_date_time_unref);
  g_free (moment);
}

static void
version_free (gpointer version)
{
  g_clear_object (&version);
}

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->revisions);
  g_clear_pointer (&loaded->versions, g_ptr_array_unref);
  g_free (loaded);
}

static void
add_moment (GPtrArray *moments, const char *name, GDateTime *time)
{
  Moment *moment = g_new0 (Moment, 1);
  g_autofree char *when = time != NULL ? co_moment_format (time) : NULL;

  moment->time = time != NULL ? g_date_time_ref (time) : NULL;
  moment->title = name == NULL   ? g_steal_pointer (&when)
                  : when != NULL ? g_strdup_printf ("%s · %s", name, when)
                                 : g_strdup (name);
  g_ptr_array_add (moments, moment);
}

static int
compare_workshops (gconstpointer a, gconstpointer b)
{
  CoWorkshop *first = *(CoWorkshop *const *) a, *second = *(CoWorkshop *const *) b;

  return g_strcmp0 (co_workshop_get_date (first), co_workshop_get_date (second));
}

static void
add_workshops (CoComparisonPage *self)
{
  GListModel *list = co_documents_get_list (co_store_get_documents (self->store), CO_KIND_WORKSHOP);
  g_autoptr (GPtrArray) workshops = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (workshops, g_list_model_get_item (list, i));
  g_ptr_array_sort (workshops, compare_workshops);

  for (guint i = 0; i < workshops->len; i++)
    {
      CoWorkshop *workshop = g_ptr_array_index (workshops, i);
      gint64 number = CLAMP (co_workshop_get_number (workshop), 1, 3);
      g_autoptr (GDateTime) start = co_workshop_dup_start (workshop);
      g_autoptr (GDateTime) end = co_workshop_dup_end (workshop);

      if (start != NULL && g_date_time_compare (start, now) <= 0)
        add_moment (self->befores, _ (before_workshops[number - 1]), start);
      if (end != NULL && g_date_time_compare (end, now) <= 0)
        add_moment (self->afters, _ (after_workshops[number - 1]), end);
    }
}

static void
add_versions (CoComparisonPage *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->revisions); i++)
    {
      g_autoptr (CoRevision) revision = g_list_model_get_item (self->revisions, i);

      add_moment (self->befores, NULL, co_revision_get_time (revision));
      add_moment (self->afters, NULL, co_revision_get_time (revision));
    }
}

/* The board at a moment, %NULL when that is not known. Nothing had been written before it was made. */
static CoBoard *
dup_board_at (CoComparisonPage *self, const Moment *moment)
{
  g_autoptr (CoRevision) revision = NULL;
  CoPastState state = moment->time != NULL
                          ? co_past_find (self->revisions, CO_DOCUMENT (self->board), moment->time, &revision)
                          : CO_PAST_SAME;

  if (state == CO_PAST_SAME)
    return g_object_ref (self->board);
  if (state == CO_PAST_NOT_YET)
    return co_board_new ();

  for (guint i = 0; revision != NULL && i < self->versions->len; i++)
    {
      g_autoptr (CoRevision) other = g_list_model_get_item (self->revisions, i);
      CoDocument *version = g_ptr_array_index (self->versions, i);

      if (other == revision && CO_IS_BOARD (version))
        return CO_BOARD (g_object_ref (version));
    }

  return NULL;
}

static const Moment *
get_moment (GPtrArray *moments, AdwComboRow *row)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected < moments->len ? g_ptr_array_index (moments, selected) : NULL;
}

static GtkWidget *
create_row (const CoCardChange *change)
{
  static const char *const icons[] = { "list-add-symbolic", "list-remove-symbolic", "go-next-symbolic",
                                       "document-edit-symbolic", "media-record-symbolic" };
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = co_card_change_name (change);
  g_autofree char *details = co_card_change_describe (change);
  g_autofree char *subtitle = *details != '\0' ? g_strconcat (name, "\n", details, NULL) : g_strdup (name);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icons[g_bit_nth_lsf (change->flags, -1)],
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (icon, "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 co_label_card (change->after != NULL ? change->after : change->before));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static void
show_changes (CoComparisonPage *self, GPtrArray *changes)
{
  g_autofree char *sum = co_card_changes_sum_up (changes);
  AdwPreferencesGroup *group = NULL;
  CoQuadrant quadrant = CO_QUADRANT_UNSORTED;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups_box))) != NULL)
    gtk_box_remove (self->groups_box, child);
  for (guint i = 0; i < changes->len; i++)
    {
      const CoCardChange *change = g_ptr_array_index (changes, i);

      if (group == NULL || co_card_change_get_quadrant (change) != quadrant)
        {
          quadrant = co_card_change_get_quadrant (change);
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, co_label_enum (CO_TYPE_QUADRANT, (int) quadrant));
          gtk_box_append (self->groups_box, GTK_WIDGET (group));
        }
      adw_preferences_group_add (group, create_row (change));
    }
  gtk_label_set_label (self->sum_label, sum);
  gtk_stack_set_visible_child_name (self->stack, "changes");
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sum, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
show_nothing (CoComparisonPage *self, const char *title, const char *description)
{
  adw_status_page_set_title (self->nothing_page, title);
  adw_status_page_set_description (self->nothing_page, description);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  gtk_accessible_announce (GTK_ACCESSIBLE (self), title, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
show_lost (CoComparisonPage *self)
{
  guint n = g_list_model_get_n_items (self->revisions);
  g_autoptr (CoRevision) earliest = n > 0 ? g_list_model_get_item (self->revisions, n - 1) : NULL;
  g_autofree char *when = earliest != NULL ? co_moment_format (co_revision_get_time (earliest)) : NULL;
  g_autofree char *text = NULL;

  if (when != NULL)
    /* Translators: a moment, such as “3 March 2027, 10:15”. */
    text = g_strdup_printf (_ ("The earliest version that is kept is from: %s"), when);
  show_nothing (self, _ ("No Version From Then"),
                text != NULL ? text : _ ("No earlier version of this board is kept yet. From now on, they are."));
}

static void
update (CoComparisonPage *self)
{
  const Moment *from = get_moment (self->befores, self->before_row);
  const Moment *to = get_moment (self->afters, self->after_row);
  g_autoptr (GPtrArray) changes = NULL;

  if (self->revisions == NULL)
    return;

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  if (from != NULL && to != NULL)
    {
      self->before = dup_board_at (self, from);
      self->after = dup_board_at (self, to);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "comparison.print", self->before != NULL && self->after != NULL);
  if (self->before == NULL || self->after == NULL)
    {
      show_lost (self);
      return;
    }

  changes = co_board_compare (self->before, self->after);
  if (changes->len > 0)
    show_changes (self, changes);
  else
    show_nothing (self, _ ("Nothing Has Changed"),
                  _ ("Between these two moments, the cards of the board are the same."));
}

static void
moment_chosen_cb (CoComparisonPage *self)
{
  if (!self->is_filling)
    update (self);
}

static void
fill_row (AdwComboRow *row, GPtrArray *moments, guint selected)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < moments->len; i++)
    gtk_string_list_append (names, ((const Moment *) g_ptr_array_index (moments, i))->title);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (row), moments->len > 0);
  if (moments->len > 0)
    adw_combo_row_set_selected (row, selected);
}

/* The last workshop from which the board is known, or else the first moment that is. */
static guint
choose_before (CoComparisonPage *self, guint n_workshops)
{
  for (guint i = n_workshops; i > 0; i--)
    {
      g_autoptr (CoBoard) board = dup_board_at (self, g_ptr_array_index (self->befores, i - 1));

      if (board != NULL)
        return i - 1;
    }

  return self->befores->len > n_workshops ? self->befores->len - 1 : 0;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Loaded *loaded = data;

  for (guint i = 0; i < g_list_model_get_n_items (loaded->revisions); i++)
    {
      g_autoptr (CoRevision) revision = g_list_model_get_item (loaded->revisions, i);

      g_ptr_array_add (loaded->versions, co_revision_read (revision, NULL));
    }
  g_task_return_boolean (task, TRUE);
}

/* The place of a moment in a list that has been made again, or else another one. */
static guint
find_moment (GPtrArray *moments, const Moment *wanted, guint other)
{
  for (guint i = 0; wanted != NULL && i < moments->len; i++)
    {
      const Moment *moment = g_ptr_array_index (moments, i);
      gboolean is_now = moment->time == NULL || wanted->time == NULL;

      if (g_str_equal (moment->title, wanted->title) &&
          (is_now ? moment->time == wanted->time : g_date_time_equal (moment->time, wanted->time)))
        return i;
    }

  return other;
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CoComparisonPage *self = CO_COMPARISON_PAGE (object);
  Loaded *loaded = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) befores = NULL;
  g_autoptr (GPtrArray) afters = NULL;
  const Moment *from, *to;
  guint n_workshops;

  /* Left meanwhile, or what was is about to be kept: then it is listed again. */
  if (self->store == NULL || (self->revisions != NULL && co_store_get_state (self->store) == CO_STORE_SAVING))
    return;

  from = get_moment (self->befores, self->before_row);
  to = get_moment (self->afters, self->after_row);
  befores = g_steal_pointer (&self->befores);
  afters = g_steal_pointer (&self->afters);
  self->befores = g_ptr_array_new_with_free_func (moment_free);
  self->afters = g_ptr_array_new_with_free_func (moment_free);
  add_moment (self->afters, _ ("Now"), NULL);
  add_workshops (self);
  n_workshops = self->befores->len;
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  self->versions = g_ptr_array_ref (loaded->versions);
  g_set_object (&self->revisions, loaded->revisions);
  add_versions (self);
  self->is_filling = TRUE;
  fill_row (self->after_row, self->afters, find_moment (self->afters, to, 0));
  fill_row (self->before_row, self->befores,
            find_moment (self->befores, from, self->befores->len > 0 ? choose_before (self, n_workshops) : 0));
  self->is_filling = FALSE;
  self->is_stale = FALSE;
  update (self);
}

static void
load (CoComparisonPage *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, loaded_cb, NULL);
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->revisions = co_store_list_revisions (self->store, CO_DOCUMENT (self->board));
  loaded->versions = g_ptr_array_new_with_free_func (version_free);
  g_task_set_source_tag (task, load);
  g_task_set_task_data (task, loaded, loaded_free);
  g_task_run_in_thread (task, load_in_thread);
}

/* An edit makes what was before it a version, as soon as it is on the disk. */
static void
saved_cb (CoComparisonPage *self)
{
  if (self->is_stale && co_store_get_state (self->store) != CO_STORE_SAVING)
    load (self);
}

static void
board_changed_cb (CoComparisonPage *self)
{
  self->is_stale = TRUE;
  saved_cb (self);
}

static void
print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_comparison_page_print (CO_COMPARISON_PAGE (widget));
}

static void
co_comparison_page_dispose (GObject *object)
{
  CoComparisonPage *self = CO_COMPARISON_PAGE (object);

  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_COMPARISON_PAGE);
  g_clear_object (&self->store);
  g_clear_object (&self->board);
  g_clear_object (&self->revisions);
  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->befores, g_ptr_array_unref);
  g_clear_pointer (&self->afters, g_ptr_array_unref);

  G_OBJECT_CLASS (co_comparison_page_parent_class)->dispose (object);
}

static void
co_comparison_page_class_init (CoComparisonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_comparison_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-comparison-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CoComparisonPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, CoComparisonPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, CoComparisonPage, before_row);
  gtk_widget_class_bind_template_child (widget_class, CoComparisonPage, after_row);
  gtk_widget_class_bind_template_child (widget_class, CoComparisonPage, own_label);
  gtk_widget_class_bind_template_child (widget_class, CoComparisonPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CoComparisonPage, sum_label);
  gtk_widget_class_bind_template_child (widget_class, CoComparisonPage, groups_box);
  gtk_widget_class_bind_template_child (widget_class, CoComparisonPage, nothing_page);
  gtk_widget_class_bind_template_callback (widget_class, moment_chosen_cb);
  gtk_widget_class_install_action (widget_class, "comparison.print", NULL, print);
}

static void
co_comparison_page_init (CoComparisonPage *self)
{
  self->befores = g_ptr_array_new_with_free_func (moment_free);
  self->afters = g_ptr_array_new_with_free_func (moment_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "comparison.print", FALSE);
}

/**
 * co_comparison_page_new:
 * @store: the store of the project
 * @board: one of its boards
 *
 * Returns: (transfer none): a page that shows what has changed on the board
 */
AdwNavigationPage *
co_comparison_page_new (CoStore *store, CoBoard *board)
{
  CoComparisonPage *self = g_object_new (CO_TYPE_COMPARISON_PAGE, NULL);

  self->store = g_object_ref (store);
  self->board = g_object_ref (board);
  adw_window_title_set_subtitle (self->window_title, co_board_get_title (board));
  gtk_widget_set_visible (self->own_label, co_board_get_sources (board)[0] != NULL);
  g_signal_connect_object (board, "changed", G_CALLBACK (board_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::state", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  load (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * co_comparison_page_get_board:
 * @self: a page
 *
 * Returns: (transfer none): the board
 */
CoBoard *
co_comparison_page_get_board (CoComparisonPage *self)
{
  return self->board;
}

static CoPrintout *
compose (CoDocuments *documents, CoDocument *document, const char *folder, gpointer data)
{
  CoComparisonPage *self = data;
  CoComparison comparison = { self->before, self->after, get_moment (self->befores, self->before_row)->title,
                              get_moment (self->afters, self->after_row)->title };

  return co_compose_comparison (documents, &comparison, folder);
}

/**
 * co_comparison_page_print:
 * @self: a page
 *
 * Shows how what has changed looks on paper.
 */
void
co_comparison_page_print (CoComparisonPage *self)
{
  static const CoPrintable printable = { CO_KIND_BOARD, N_ ("Before and After"), CO_PAPER_A4, compose };

  if (self->before != NULL && self->after != NULL)
    co_preview_present_printable (GTK_WIDGET (self), self->store, CO_DOCUMENT (self->board), &printable,
                                  g_object_ref (self), g_object_unref);
}
