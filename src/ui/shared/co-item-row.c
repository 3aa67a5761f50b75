/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of a list whose order means something. It is dragged by its handle only, so that the title keeps its text
 * selection; the same moves are in its menu and on Ctrl+Shift+arrows. What it asks for, its list does.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-item-row.h"

#include "co-button-name.h"
#include "co-drag-keys.h"
#include "co-inline-text.h"

#include <glib/gi18n.h>

struct _CoItemRow
{
  GtkListBoxRow parent_instance;

  CoRecord *item;
  char *text;
  char *placeholder;
  char *amount;

  GtkWidget *header;
  GtkWidget *handle;
  GtkLabel *rank_label;
  GtkBox *titles;
  CoInlineText *title;
  GtkWidget *amount_label;
  GtkMenuButton *menu_button;
  GtkWidget *expander;
  GtkRevealer *revealer;
  GtkListBox *details;
  GtkWidget *next; /* among the details: what is written after the title */
};

G_DEFINE_FINAL_TYPE (CoItemRow, co_item_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_TEXT,
  PROP_PLACEHOLDER,
  PROP_AMOUNT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  MOVE,
  TRANSFER,
  REMOVE,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GdkContentProvider *
drag_prepare_cb (CoItemRow *self, double x, double y)
{
  return gdk_content_provider_new_typed (G_OBJECT_TYPE (self->item), self->item);
}

static void
drag_begin_cb (CoItemRow *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (self->header);

  gtk_drag_source_set_icon (source, paintable, 12, gtk_widget_get_height (self->header) / 2);
  co_drag_hold_keys (source, drag);
  gtk_widget_add_css_class (GTK_WIDGET (self), "co-dragged");
}

static void
drag_end_cb (CoItemRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self), "co-dragged");
}

/* A press anywhere but in the title, which takes the caret, shows the details. */
static void
primary_released_cb (CoItemRow *self, int n_press, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (self->header, x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && picked != self->handle && !gtk_widget_is_ancestor (picked, GTK_WIDGET (self->title)))
    co_item_row_toggle (self);
}

static void
secondary_released_cb (CoItemRow *self)
{
  gtk_menu_button_popup (self->menu_button);
}

static void
title_activate_cb (CoItemRow *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
move_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, -1);
}

static void
move_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[MOVE], 0, 1);
}

static void
move_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[TRANSFER], 0, g_str_equal (name, "item.move-out") ? "next" : "previous");
}

static void
transfer (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[TRANSFER], 0, g_variant_get_string (parameter, NULL));
}

static void
remove_item (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

static void
show_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (CO_ITEM_ROW (widget)->menu_button);
}

static void
toggle (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_item_row_toggle (CO_ITEM_ROW (widget));
}

static void
leave (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (widget);
}

static void
edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  co_item_row_edit (CO_ITEM_ROW (widget));
}

static void
co_item_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoItemRow *self = CO_ITEM_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_AMOUNT:
      g_value_set_string (value, self->amount);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
co_item_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoItemRow *self = CO_ITEM_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      g_set_object (&self->item, g_value_get_object (value));
      break;
    case PROP_TEXT:
      if (g_set_str (&self->text, g_value_get_string (value)))
        {
          gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->text, -1);
          co_button_name (GTK_WIDGET (self->menu_button), _ ("Menu"), self->text);
          co_button_name (self->expander, _ ("Details"), self->text);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_PLACEHOLDER:
      g_set_str (&self->placeholder, g_value_get_string (value));
      co_inline_text_set_label (self->title, self->placeholder);
      break;
    case PROP_AMOUNT:
      g_set_str (&self->amount, g_value_get_string (value));
      gtk_widget_set_visible (self->amount_label, self->amount != NULL && *self->amount != '\0');
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
co_item_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_ITEM_ROW);

  G_OBJECT_CLASS (co_item_row_parent_class)->dispose (object);
}

static void
co_item_row_finalize (GObject *object)
{
  CoItemRow *self = CO_ITEM_ROW (object);

  g_clear_object (&self->item);
  g_free (self->text);
  g_free (self->placeholder);
  g_free (self->amount);

  G_OBJECT_CLASS (co_item_row_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  /**
   * CoItemRow:item:
   *
   * What the row shows.
   */
  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, CO_TYPE_RECORD, flags | G_PARAM_CONSTRUCT_ONLY);

  /**
   * CoItemRow:text:
   *
   * The title.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * CoItemRow:placeholder:
   *
   * What to write as the title; also its name for a screen reader.
   */
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", flags);

  /**
   * CoItemRow:amount:
   *
   * A sum of money at the end of the row.
   */
  properties[PROP_AMOUNT] = g_param_spec_string ("amount", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
install_signals (void)
{
  /**
   * CoItemRow::move:
   * @delta: by how many places
   *
   * The row shall move in its list.
   */
  signals[MOVE] =
      g_signal_new ("move", CO_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  /**
   * CoItemRow::transfer:
   * @target: "previous", "next", or what a menu item "item.transfer" has as its target
   *
   * The row shall go to another list.
   */
  signals[TRANSFER] = g_signal_new ("transfer", CO_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                    1, G_TYPE_STRING);

  /**
   * CoItemRow::remove:
   *
   * The row shall go.
   */
  signals[REMOVE] = g_signal_new ("remove", CO_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CoItemRow::entered:
   *
   * Enter was pressed in the title.
   */
  signals[ENTERED] = g_signal_new ("entered", CO_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CO_TYPE_INLINE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/shared/co-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CoItemRow, header);
  gtk_widget_class_bind_template_child (widget_class, CoItemRow, handle);
  gtk_widget_class_bind_template_child (widget_class, CoItemRow, rank_label);
  gtk_widget_class_bind_template_child (widget_class, CoItemRow, titles);
  gtk_widget_class_bind_template_child (widget_class, CoItemRow, title);
  gtk_widget_class_bind_template_child (widget_class, CoItemRow, amount_label);
  gtk_widget_class_bind_template_child (widget_class, CoItemRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CoItemRow, expander);
  gtk_widget_class_bind_template_child (widget_class, CoItemRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, CoItemRow, details);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_end_cb);
  gtk_widget_class_bind_template_callback (widget_class, primary_released_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_released_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_activate_cb);
}

static void
co_item_row_class_init (CoItemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_item_row_get_property;
  object_class->set_property = co_item_row_set_property;
  object_class->dispose = co_item_row_dispose;
  object_class->finalize = co_item_row_finalize;

  install_properties (object_class);
  install_signals ();

  gtk_widget_class_install_action (widget_class, "item.move-up", NULL, move_up);
  gtk_widget_class_install_action (widget_class, "item.move-down", NULL, move_down);
  gtk_widget_class_install_action (widget_class, "item.move-out", NULL, move_out);
  gtk_widget_class_install_action (widget_class, "item.move-out-back", NULL, move_out);
  gtk_widget_class_install_action (widget_class, "item.transfer", "s", transfer);
  gtk_widget_class_install_action (widget_class, "item.remove", NULL, remove_item);
  gtk_widget_class_install_action (widget_class, "item.menu", NULL, show_menu);
  gtk_widget_class_install_action (widget_class, "item.toggle", NULL, toggle);
  gtk_widget_class_install_action (widget_class, "item.edit", NULL, edit);
  gtk_widget_class_install_action (widget_class, "item.leave", NULL, leave);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "item.leave", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "item.toggle", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "item.toggle", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "item.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "item.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "item.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "item.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "item.menu", NULL);
  bind_template (widget_class);
}

static void
co_item_row_init (CoItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (self->handle, "grab");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _ ("Ctrl+Shift+Up and Down move it, Enter shows its details"), -1);
}

CoItemRow *
co_item_row_new (CoRecord *item)
{
  return g_object_new (CO_TYPE_ITEM_ROW, "item", item, NULL);
}

gpointer
co_item_row_get_item (CoItemRow *self)
{
  return self->item;
}

void
co_item_row_add_detail (CoItemRow *self, GtkWidget *row)
{
  gtk_list_box_append (self->details, row);
}

void
co_item_row_add_next (CoItemRow *self, GtkWidget *row)
{
  self->next = row;
  co_item_row_add_detail (self, row);
}

gboolean
co_item_row_go_on (CoItemRow *self)
{
  if (self->next == NULL)
    return FALSE;

  co_item_row_set_expanded (self, TRUE);
  return gtk_widget_grab_focus (self->next);
}

void
co_item_row_set_remarks (CoItemRow *self, GtkWidget *remarks)
{
  gtk_box_append (self->titles, remarks);
}

void
co_item_row_set_menu (CoItemRow *self, GMenuModel *menu)
{
  gtk_menu_button_set_menu_model (self->menu_button, menu);
}

void
co_item_row_set_rank (CoItemRow *self, guint rank, guint n_ranks, gboolean shown)
{
  g_autofree char *text = g_strdup_printf ("%u", rank);

  gtk_label_set_label (self->rank_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->rank_label), shown);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.move-up", rank > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "item.move-down", rank < n_ranks);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) rank,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_ranks, -1);
}

void
co_item_row_edit (CoItemRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
}

void
co_item_row_set_expanded (CoItemRow *self, gboolean expanded)
{
  gtk_revealer_set_reveal_child (self->revealer, expanded);
}

void
co_item_row_toggle (CoItemRow *self)
{
  co_item_row_set_expanded (self, !gtk_revealer_get_reveal_child (self->revealer));
}
