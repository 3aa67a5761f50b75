/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All services → those that match → by their progress → selection → cards. Filter and order are asked again when a
 * service has changed, once for all changes of a moment.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-service-grid.h"

#include "co-labels.h"
#include "co-search.h"
#include "co-service-card.h"
#include "co-service-edits.h"
#include "co-service-menu.h"
#include "co-toasts.h"

#include "co-weigh.h"

#include <glib/gi18n.h>

#define ALL (-1)
#define N_STATUSES (CO_SERVICE_STATUS_DROPPED + 1)

struct _CoServiceGrid
{
  AdwBin parent_instance;

  CoStore *store;
  GListModel *services;
  GtkFilter *filter;
  GtkSorter *sorter;
  GtkSingleSelection *selection;
  CoSearch *search;
  int status;
  gboolean narrow;
  gboolean updating;
  guint source;

  GtkStack *stack;
  AdwToggleGroup *toggles;
  GtkDropDown *drop_down;
  GtkStack *results;
  GtkGridView *grid;
};

G_DEFINE_FINAL_TYPE (CoServiceGrid, co_service_grid, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  OPEN,
  CLEAR,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
matches (gpointer item, gpointer user_data)
{
  CoServiceGrid *self = user_data;

  return (self->status == ALL || (int) co_service_get_status (item) == self->status) &&
         (self->search == NULL || co_search_rank (self->search, item) > 0);
}

/* The most advanced first, what was dropped last. */
static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  CoServiceStatus x = co_service_get_status ((CoService *) a);
  CoServiceStatus y = co_service_get_status ((CoService *) b);

  if (x != y && (x == CO_SERVICE_STATUS_DROPPED || y == CO_SERVICE_STATUS_DROPPED))
    return x == CO_SERVICE_STATUS_DROPPED ? 1 : -1;
  if (x != y)
    return x > y ? -1 : 1;

  return g_utf8_collate (co_service_get_title ((CoService *) a), co_service_get_title ((CoService *) b));
}

/* "Selected", or "Selected 2" when there are some. */
static char *
label_status (CoServiceGrid *self, int status)
{
  const char *name = status == ALL ? C_ ("services", "All") : co_label_enum (CO_TYPE_SERVICE_STATUS, status);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->services); i++)
    {
      g_autoptr (CoService) service = g_list_model_get_item (self->services, i);

      n += status == ALL || (int) co_service_get_status (service) == status;
    }

  return n > 0 ? g_strdup_printf ("%s  %u", name, n) : g_strdup (name);
}

static void
update_filters (CoServiceGrid *self)
{
  GtkStringList *names = GTK_STRING_LIST (gtk_drop_down_get_model (self->drop_down));

  self->updating = TRUE;
  for (int status = ALL; status < N_STATUSES; status++)
    {
      g_autofree char *label = label_status (self, status);
      const char *const labels[] = { label, NULL };
      guint i = (guint) (status + 1);

      adw_toggle_set_label (adw_toggle_group_get_toggle (self->toggles, i), label);
      if (!g_str_equal (gtk_string_list_get_string (names, i), label))
        gtk_string_list_splice (names, i, 1, labels);
    }
  adw_toggle_group_set_active (self->toggles, (guint) (self->status + 1));
  gtk_drop_down_set_selected (self->drop_down, (guint) (self->status + 1));
  self->updating = FALSE;
}

static void
update_pages (CoServiceGrid *self)
{
  gboolean any = g_list_model_get_n_items (self->services) > 0;
  gboolean found = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "services" : "empty");
  gtk_stack_set_visible_child_name (self->results, found ? "grid" : "nothing");
}

static void
refresh (gpointer user_data)
{
  CoServiceGrid *self = user_data;

  self->source = 0;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  update_filters (self);
  update_pages (self);
}

static void
service_changed_cb (CoServiceGrid *self)
{
  if (self->source == 0)
    self->source = g_idle_add_once (refresh, self);
}

static void
listen (CoServiceGrid *self, guint position, guint removed, guint added, GListModel *services)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (CoService) service = g_list_model_get_item (services, i);

      g_signal_handlers_disconnect_by_func (service, service_changed_cb, self);
      g_signal_connect_object (service, "changed", G_CALLBACK (service_changed_cb), self, G_CONNECT_SWAPPED);
    }
  update_filters (self);
  update_pages (self);
}

static void
set_status (CoServiceGrid *self, int status)
{
  if (self->updating || self->status == status)
    return;

  self->status = status;
  refresh (self);
}

static void
toggle_cb (CoServiceGrid *self)
{
  set_status (self, (int) adw_toggle_group_get_active (self->toggles) - 1);
}

static void
drop_down_cb (CoServiceGrid *self)
{
  set_status (self, (int) gtk_drop_down_get_selected (self->drop_down) - 1);
}

static void
clear_clicked_cb (CoServiceGrid *self)
{
  set_status (self, ALL);
  g_signal_emit (self, signals[CLEAR], 0);
}

/* A press opens. The grid could do this itself, but then the pointer would choose a card by only passing over it. */
static void
card_released_cb (GtkGestureClick *gesture, int n_press, double x, double y, CoServiceGrid *self)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (gtk_widget_contains (card, x, y))
    g_signal_emit (self, signals[OPEN], 0, co_service_card_get_service (CO_SERVICE_CARD (card)));
}

static void
card_menu_cb (GtkGestureClick *gesture, int n_press, double x, double y, CoServiceGrid *self)
{
  GtkWidget *card = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  co_service_grid_select (self, co_service_card_get_service (CO_SERVICE_CARD (card)));
  co_service_menu_popup (GTK_WIDGET (self), card, x, y);
}

static void
setup_cb (CoServiceGrid *self, GtkListItem *item)
{
  GtkWidget *card = g_object_new (CO_TYPE_SERVICE_CARD, NULL);
  GtkGesture *press = gtk_gesture_click_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (press, "released", G_CALLBACK (card_released_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (press));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (card_menu_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, card);
}

static void
bind_cb (CoServiceGrid *self, GtkListItem *item)
{
  CoService *service = gtk_list_item_get_item (item);
  g_autofree char *description = co_service_card_dup_description (service);

  co_service_card_set_service (CO_SERVICE_CARD (gtk_list_item_get_child (item)), co_store_get_documents (self->store),
                               service);
  gtk_list_item_set_accessible_label (item, description);
  gtk_list_item_set_accessible_description (item, co_service_get_summary (service));
}

static void
unbind_cb (CoServiceGrid *self, GtkListItem *item)
{
  co_service_card_set_service (CO_SERVICE_CARD (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
activate_cb (CoServiceGrid *self, guint position)
{
  g_autoptr (CoService) service = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  g_signal_emit (self, signals[OPEN], 0, service);
}

static void delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoServiceGrid *self = CO_SERVICE_GRID (widget);
  CoService *service = co_service_grid_get_selected (self);

  if (service != NULL)
    co_service_menu_delete (widget, self->store, service);
}

static void
show_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoService *service = co_service_grid_get_selected (CO_SERVICE_GRID (widget));

  if (service != NULL)
    gtk_widget_activate_action (widget, "win.show-versions", "s", co_document_get_id (CO_DOCUMENT (service)));
}

static void
duplicate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoServiceGrid *self = CO_SERVICE_GRID (widget);
  CoService *service = co_service_grid_get_selected (self);

  if (service != NULL)
    g_signal_emit (self, signals[OPEN], 0, co_services_duplicate (self->store, service));
}

static void
open_board (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoServiceGrid *self = CO_SERVICE_GRID (widget);
  CoService *service = co_service_grid_get_selected (self);

  if (service != NULL)
    co_weigh (widget, self->store, CO_DOCUMENT (service));
}

static void
change_status (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoServiceGrid *self = CO_SERVICE_GRID (widget);
  CoService *service = co_service_grid_get_selected (self);
  g_autoptr (CoService) kept = service != NULL ? g_object_ref (service) : NULL;

  if (kept == NULL)
    return;

  if (parameter != NULL)
    co_service_menu_set_status (widget, self->store, kept, g_variant_get_string (parameter, NULL));
  else
    co_service_menu_step (widget, self->store, kept, g_str_equal (name, "services.advance") ? 1 : -1);
  if (self->source != 0)
    {
      g_clear_handle_id (&self->source, g_source_remove);
      refresh (self);
    }
  co_service_grid_select (self, kept);
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CoServiceGrid *self = CO_SERVICE_GRID (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (co_service_grid_get_selected (self) != NULL && focus != NULL)
    co_service_menu_popup (widget, focus, gtk_widget_get_width (focus) / 2.0, gtk_widget_get_height (focus) / 2.0);
}

static void
co_service_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, CO_SERVICE_GRID (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_service_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    CO_SERVICE_GRID (object)->narrow = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
co_service_grid_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CO_SERVICE_GRID (widget)->grid));
}

static void
co_service_grid_dispose (GObject *object)
{
  CoServiceGrid *self = CO_SERVICE_GRID (object);

  g_clear_handle_id (&self->source, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_SERVICE_GRID);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->services);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (co_service_grid_parent_class)->dispose (object);
}

static void
co_service_grid_finalize (GObject *object)
{
  g_clear_pointer (&CO_SERVICE_GRID (object)->search, co_search_free);

  G_OBJECT_CLASS (co_service_grid_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  /**
   * CoServiceGrid::open:
   * @service: what shall be opened
   */
  signals[OPEN] = g_signal_new ("open", CO_TYPE_SERVICE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                CO_TYPE_SERVICE);

  /**
   * CoServiceGrid::clear:
   *
   * The search shall be given up.
   */
  signals[CLEAR] = g_signal_new ("clear", CO_TYPE_SERVICE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/services/co-service-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, CoServiceGrid, stack);
  gtk_widget_class_bind_template_child (widget_class, CoServiceGrid, toggles);
  gtk_widget_class_bind_template_child (widget_class, CoServiceGrid, drop_down);
  gtk_widget_class_bind_template_child (widget_class, CoServiceGrid, results);
  gtk_widget_class_bind_template_child (widget_class, CoServiceGrid, grid);
  gtk_widget_class_bind_template_callback (widget_class, toggle_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_down_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
co_service_grid_class_init (CoServiceGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_service_grid_get_property;
  object_class->set_property = co_service_grid_set_property;
  object_class->dispose = co_service_grid_dispose;
  object_class->finalize = co_service_grid_finalize;
  widget_class->grab_focus = co_service_grid_grab_focus;

  /**
   * CoServiceGrid:narrow:
   *
   * Whether there is no room for the statuses side by side.
   */
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals ();

  gtk_widget_class_install_action (widget_class, "services.delete", NULL, delete);
  gtk_widget_class_install_action (widget_class, "services.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "services.versions", NULL, show_versions);
  gtk_widget_class_install_action (widget_class, "services.board", NULL, open_board);
  gtk_widget_class_install_action (widget_class, "services.advance", NULL, change_status);
  gtk_widget_class_install_action (widget_class, "services.step-back", NULL, change_status);
  gtk_widget_class_install_action (widget_class, "services.status", "s", change_status);
  gtk_widget_class_install_action (widget_class, "services.menu", NULL, show_menu);
  bind_template (widget_class);
}

static void
co_service_grid_init (CoServiceGrid *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->status = ALL;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = TRUE;
  for (int status = ALL; status < N_STATUSES; status++)
    {
      adw_toggle_group_add (self->toggles, adw_toggle_new ());
      gtk_string_list_append (names, "");
    }
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
  self->updating = FALSE;
}

void
co_service_grid_set_store (CoServiceGrid *self, CoStore *store)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  self->services = g_object_ref (co_documents_get_list (co_store_get_documents (store), CO_KIND_SERVICE));
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (self->services), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->sorter));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_grid_view_set_model (self->grid, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->services, "items-changed", G_CALLBACK (listen), self, G_CONNECT_SWAPPED);
  listen (self, 0, 0, g_list_model_get_n_items (self->services), self->services);
}

void
co_service_grid_search (CoServiceGrid *self, const char *words)
{
  g_clear_pointer (&self->search, co_search_free);
  if (*words != '\0')
    self->search = co_search_new (words);
  refresh (self);
}

/* A card that was not laid out yet takes no focus; the first frame comes before that. */
static gboolean
select_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer service)
{
  if (gtk_widget_get_width (widget) == 0)
    return G_SOURCE_CONTINUE;

  co_service_grid_select (CO_SERVICE_GRID (widget), service);
  return G_SOURCE_REMOVE;
}

void
co_service_grid_select (CoServiceGrid *self, CoService *service)
{
  if (gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    {
      gtk_widget_add_tick_callback (GTK_WIDGET (self), select_cb, g_object_ref (service), g_object_unref);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (CoService) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (item == service)
        gtk_grid_view_scroll_to (self->grid, i, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
    }
}

CoService *
co_service_grid_get_selected (CoServiceGrid *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

void
co_service_grid_choose (CoServiceGrid *self, const char *status)
{
  g_autoptr (GEnumClass) statuses = g_type_class_ref (CO_TYPE_SERVICE_STATUS);
  GEnumValue *wanted = g_enum_get_value_by_nick (statuses, status);
  g_autoptr (CoService) chosen = NULL;

  set_status (self, ALL);
  chosen = g_list_model_get_item (G_LIST_MODEL (self->selection), 0);
  for (guint i = 0; wanted != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (CoService) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if ((int) co_service_get_status (item) == wanted->value)
        {
          g_set_object (&chosen, item);
          break;
        }
    }
  if (chosen != NULL)
    co_service_grid_select (self, chosen);
}
