/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done to the cards that are selected, for those who do not know the keys, and for fingers. It lies over the
 * board, so that nothing moves under the pointer between two clicks.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-selection-bar.h"

#include "co-card-menu.h"

#include <glib/gi18n.h>

struct _CoSelectionBar
{
  AdwBin parent_instance;

  gboolean narrow;
  guint n;

  GtkRevealer *revealer;
  GtkLabel *count_label;
  GtkWidget *merge_button;
  GtkMenuButton *move_button;
};

G_DEFINE_FINAL_TYPE (CoSelectionBar, co_selection_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  COMMAND,
  CLEAR,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
group_clicked_cb (CoSelectionBar *self)
{
  g_signal_emit (self, signals[COMMAND], 0, "card.group");
}

static void
merge_clicked_cb (CoSelectionBar *self)
{
  g_signal_emit (self, signals[COMMAND], 0, "card.merge");
}

static void
delete_clicked_cb (CoSelectionBar *self)
{
  g_signal_emit (self, signals[COMMAND], 0, "card.delete");
}

static void
unselect_clicked_cb (CoSelectionBar *self)
{
  g_signal_emit (self, signals[CLEAR], 0);
}

static void
move_to (GtkWidget *widget, const char *action, GVariant *target)
{
  g_autofree char *command = g_action_print_detailed_name ("card.move-to", target);

  g_signal_emit (widget, signals[COMMAND], 0, command);
}

/* Where there is little room, the number has to do. */
static void
show_count (CoSelectionBar *self)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u card selected", "%u cards selected", self->n), self->n);
  g_autofree char *number = g_strdup_printf ("%u", self->n);

  if (self->n == 0)
    return;

  gtk_label_set_label (self->count_label, self->narrow ? number : text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count_label), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
co_selection_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, CO_SELECTION_BAR (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_selection_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoSelectionBar *self = CO_SELECTION_BAR (object);

  if (id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }

  self->narrow = g_value_get_boolean (value);
  show_count (self);
}

static void
co_selection_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_SELECTION_BAR);

  G_OBJECT_CLASS (co_selection_bar_parent_class)->dispose (object);
}

static void
co_selection_bar_class_init (CoSelectionBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_selection_bar_get_property;
  object_class->set_property = co_selection_bar_set_property;
  object_class->dispose = co_selection_bar_dispose;

  /**
   * CoSelectionBar:narrow:
   *
   * Whether there is room for signs only, and not for words.
   */
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CoSelectionBar::command:
   * @command: an action for cards, with its target where it has one
   *
   * Something is to be done to the cards that are selected.
   */
  signals[COMMAND] = g_signal_new ("command", CO_TYPE_SELECTION_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * CoSelectionBar::clear:
   *
   * Nothing is to be selected any more.
   */
  signals[CLEAR] =
      g_signal_new ("clear", CO_TYPE_SELECTION_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CoSelectionBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CoSelectionBar, count_label);
  gtk_widget_class_bind_template_child (widget_class, CoSelectionBar, merge_button);
  gtk_widget_class_bind_template_child (widget_class, CoSelectionBar, move_button);
  gtk_widget_class_install_action (widget_class, "selection.move-to", "s", move_to);
  gtk_widget_class_bind_template_callback (widget_class, group_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, unselect_clicked_cb);
}

static void
co_selection_bar_init (CoSelectionBar *self)
{
  g_autoptr (GMenu) places = co_card_menu_create_choices (CO_TYPE_QUADRANT, "selection.move-to");

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->move_button, G_MENU_MODEL (places));
}

/**
 * co_selection_bar_show_count:
 * @self: a bar
 * @n: how many cards are selected
 *
 * Says how many there are; for none it goes away.
 */
void
co_selection_bar_show_count (CoSelectionBar *self, guint n)
{
  self->n = n;
  show_count (self);
  gtk_widget_set_sensitive (self->merge_button, n > 1);
  gtk_revealer_set_reveal_child (self->revealer, n > 0);
}
