/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row that chooses one value of an enumeration of the model, by its translated label.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-choice-row.h"

#include "co-labels.h"

struct _CoChoiceRow
{
  AdwComboRow parent_instance;

  GEnumClass *klass;
};

G_DEFINE_FINAL_TYPE (CoChoiceRow, co_choice_row, ADW_TYPE_COMBO_ROW)

enum
{
  PROP_0,
  PROP_VALUE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
selected_cb (CoChoiceRow *self)
{
  if (self->klass != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find_child (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The list would open where the keyboard was when it was last closed, be it for another person. */
static void
opened_cb (CoChoiceRow *self, GtkWidget *popover)
{
  GtkWidget *list = find_child (popover, GTK_TYPE_LIST_VIEW);
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (list != NULL && selected != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (GTK_LIST_VIEW (list), selected, GTK_LIST_SCROLL_FOCUS, NULL);
}

static void
co_choice_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VALUE)
    g_value_set_int (value, co_choice_row_get_value (CO_CHOICE_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_choice_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VALUE)
    co_choice_row_set_value (CO_CHOICE_ROW (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_choice_row_finalize (GObject *object)
{
  g_clear_pointer (&CO_CHOICE_ROW (object)->klass, g_type_class_unref);

  G_OBJECT_CLASS (co_choice_row_parent_class)->finalize (object);
}

static void
co_choice_row_class_init (CoChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = co_choice_row_get_property;
  object_class->set_property = co_choice_row_set_property;
  object_class->finalize = co_choice_row_finalize;

  /**
   * CoChoiceRow:value:
   *
   * The chosen value.
   */
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, G_MININT, G_MAXINT, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_choice_row_init (CoChoiceRow *self)
{
  GtkWidget *popover = find_child (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
  if (popover != NULL)
    g_signal_connect_object (popover, "map", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * co_choice_row_set_enum:
 * @self: a row
 * @type: an enumeration of the model
 *
 * Sets what there is to choose from. To be called once, before anything is bound.
 */
void
co_choice_row_set_enum (CoChoiceRow *self, GType type)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GEnumClass *klass = g_type_class_ref (type);

  for (guint i = 0; i < klass->n_values; i++)
    gtk_string_list_append (names, co_label_enum (type, klass->values[i].value));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  self->klass = klass;
}

/**
 * co_choice_row_get_value:
 * @self: a row
 *
 * Returns: the chosen value
 */
int
co_choice_row_get_value (CoChoiceRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return self->klass != NULL && selected < self->klass->n_values ? self->klass->values[selected].value : 0;
}

/**
 * co_choice_row_set_value:
 * @self: a row
 * @value: a value of its enumeration
 *
 * Chooses a value.
 */
void
co_choice_row_set_value (CoChoiceRow *self, int value)
{
  g_return_if_fail (self->klass != NULL);

  for (guint i = 0; i < self->klass->n_values; i++)
    {
      if (self->klass->values[i].value == value)
        adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
    }
}
