/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two faces of the roster: a table where there is room, a list of two-line rows where there is not. Both show one
 * selection.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-roster-faces.h"

#include "co-roster-private.h"

#include <glib/gi18n.h>

/* How long a list takes to find its place, in milliseconds. */
#define SETTLING 600

struct _CoRosterFaces
{
  AdwBin parent_instance;

  CoStore *store;
  GtkSelectionModel *model;
  gboolean narrow;
  gboolean single_click;
  guint settling;

  GtkStack *stack;
  GtkColumnView *table;
  GtkListView *list;
  GtkBox *heads;
  GtkWidget *legend;
};

G_DEFINE_FINAL_TYPE (CoRosterFaces, co_roster_faces, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_SINGLE_CLICK,
  N_PROPS
};

enum
{
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update_stack (CoRosterFaces *self)
{
  const char *face = self->narrow ? "list" : "table";
  gboolean anybody = self->model != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0;

  gtk_stack_set_visible_child_name (self->stack, anybody ? face : "none");
  gtk_widget_set_visible (self->legend, anybody);
}

static void
activate_cb (CoRosterFaces *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/*
 * The first item is put at the top of a list that is new, and the header of its section above it, out of sight (GTK
 * 4.18). While it settles, it is held at the very top.
 */
static void
settling_cb (GtkAdjustment *adjustment, GParamSpec *pspec, CoRosterFaces *self)
{
  if (self->settling != 0 && gtk_adjustment_get_value (adjustment) > 0)
    gtk_adjustment_set_value (adjustment, 0);
}

static void
settled_cb (gpointer user_data)
{
  CO_ROSTER_FACES (user_data)->settling = 0;
}

static void
settle (CoRosterFaces *self)
{
  if (self->settling == 0)
    self->settling = g_timeout_add_once (SETTLING, settled_cb, self);
}

static void
begin_at_top (CoRosterFaces *self, gpointer scrollable)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (scrollable);

  g_signal_connect_object (adjustment, "notify::value", G_CALLBACK (settling_cb), self, G_CONNECT_DEFAULT);
}

static void
add_remove_key (gpointer widget)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0), gtk_named_action_new ("roster.remove")));
  gtk_widget_add_controller (widget, keys);
}

static void
co_roster_faces_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoRosterFaces *self = CO_ROSTER_FACES (object);

  if (id == PROP_NARROW)
    g_value_set_boolean (value, self->narrow);
  else if (id == PROP_SINGLE_CLICK)
    g_value_set_boolean (value, self->single_click);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_roster_faces_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoRosterFaces *self = CO_ROSTER_FACES (object);

  if (id == PROP_NARROW)
    {
      self->narrow = g_value_get_boolean (value);
      update_stack (self);
      if (self->model != NULL && gtk_selection_model_is_selected (self->model, 0))
        settle (self);
    }
  else if (id == PROP_SINGLE_CLICK)
    self->single_click = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_roster_faces_dispose (GObject *object)
{
  CoRosterFaces *self = CO_ROSTER_FACES (object);

  g_clear_handle_id (&self->settling, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_ROSTER_FACES);
  g_clear_object (&self->model);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (co_roster_faces_parent_class)->dispose (object);
}

static void
co_roster_faces_class_init (CoRosterFacesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_roster_faces_get_property;
  object_class->set_property = co_roster_faces_set_property;
  object_class->dispose = co_roster_faces_dispose;

  /**
   * CoRosterFaces:narrow:
   *
   * Whether there is room for the list only.
   */
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * CoRosterFaces:single-click:
   *
   * Whether one click opens a person, where that is another page.
   */
  properties[PROP_SINGLE_CLICK] =
      g_param_spec_boolean ("single-click", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CoRosterFaces::activated:
   *
   * A person is to be opened.
   */
  signals[ACTIVATED] =
      g_signal_new ("activated", CO_TYPE_ROSTER_FACES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/roster/co-roster-faces.ui");
  gtk_widget_class_bind_template_child (widget_class, CoRosterFaces, stack);
  gtk_widget_class_bind_template_child (widget_class, CoRosterFaces, table);
  gtk_widget_class_bind_template_child (widget_class, CoRosterFaces, list);
  gtk_widget_class_bind_template_child (widget_class, CoRosterFaces, heads);
  gtk_widget_class_bind_template_child (widget_class, CoRosterFaces, legend);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static GtkWidget *
create_sign (int state)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", co_attendance_state_get_icon (state), "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (co_attendance_state_get_label (state));
  g_autofree char *class = g_strconcat ("co-invite-", co_attendance_state_get_nick (state), NULL);

  gtk_widget_add_css_class (image, class);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
co_roster_faces_init (CoRosterFaces *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int state = CO_INVITATION_STATE_TO_INVITE; state <= CO_INVITATION_STATE_STAND_IN; state++)
    adw_wrap_box_append (ADW_WRAP_BOX (self->legend), create_sign (state));
}

/**
 * co_roster_faces_set_up:
 * @self: the faces
 * @store: the store of the project
 * @model: people, in sections
 *
 * Sets what is shown. To be called once.
 */
void
co_roster_faces_set_up (CoRosterFaces *self, CoStore *store, GtkSelectionModel *model)
{
  g_autoptr (GtkColumnViewColumn) name = co_roster_create_name_column (store);
  g_autoptr (GtkListItemFactory) rows = co_roster_create_row_factory ();
  g_autoptr (GtkListItemFactory) headers = co_roster_create_header_factory ();

  self->store = g_object_ref (store);
  self->model = g_object_ref (model);
  gtk_column_view_append_column (self->table, name);
  gtk_column_view_set_row_factory (self->table, rows);
  gtk_column_view_set_header_factory (self->table, headers);
  gtk_list_view_set_header_factory (self->list, headers);
  gtk_list_view_set_model (self->list, model);
  begin_at_top (self, self->table);
  begin_at_top (self, self->list);
  settle (self);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  update_stack (self);
  add_remove_key (self->table);
  add_remove_key (self->list);
}

/* The list has no heads of its own. */
static void
show_heads (CoRosterFaces *self, GPtrArray *attendances)
{
  GtkWidget *head;

  while ((head = gtk_widget_get_first_child (GTK_WIDGET (self->heads))) != NULL)
    gtk_box_remove (self->heads, head);

  for (guint i = 0; i < attendances->len; i++)
    {
      CoWorkshop *workshop = co_attendance_get_workshop (g_ptr_array_index (attendances, i));
      /* Translators: the short name of a workshop; the number follows. */
      g_autofree char *name = g_strdup_printf (_ ("W%d"), (int) co_workshop_get_number (workshop));

      head = gtk_label_new (name);
      if (i == 0)
        {
          gtk_widget_set_hexpand (head, TRUE);
          gtk_widget_set_halign (head, GTK_ALIGN_END);
        }
      gtk_box_append (self->heads, head);
    }
}

/**
 * co_roster_faces_set_attendances:
 * @self: the faces
 * @attendances: (element-type CoAttendance): the workshops
 *
 * Sets which workshops are shown beside the people.
 */
void
co_roster_faces_set_attendances (CoRosterFaces *self, GPtrArray *attendances)
{
  GListModel *columns = gtk_column_view_get_columns (self->table);
  g_autoptr (GtkListItemFactory) factory = co_roster_create_list_factory (self->store, attendances);

  /* Columns that come while there are rows leave dead cells behind (GTK 4.18). */
  gtk_column_view_set_model (self->table, NULL);
  while (g_list_model_get_n_items (columns) > 1)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 1);

      gtk_column_view_remove_column (self->table, column);
    }
  for (guint i = 0; i < attendances->len; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = co_roster_create_workshop_column (g_ptr_array_index (attendances, i));

      gtk_column_view_append_column (self->table, column);
    }
  gtk_column_view_set_model (self->table, self->model);
  gtk_list_view_set_factory (self->list, factory);
  show_heads (self, attendances);
}

/**
 * co_roster_faces_scroll_to:
 * @self: the faces
 * @position: of a person
 *
 * Selects somebody and goes there.
 */
void
co_roster_faces_scroll_to (CoRosterFaces *self, guint position)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  gtk_selection_model_select_item (self->model, position, TRUE);
  gtk_column_view_scroll_to (self->table, position, NULL, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

/**
 * co_roster_faces_get_sorter:
 * @self: the faces
 *
 * Returns: (transfer none): the order that the heads of the table ask for
 */
GtkSorter *
co_roster_faces_get_sorter (CoRosterFaces *self)
{
  return gtk_column_view_get_sorter (self->table);
}
