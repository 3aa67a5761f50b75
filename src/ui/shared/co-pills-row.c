/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of values shown as pills, with a button that opens a list to choose from. Subclasses say what the values
 * are: CoTagsRow words, CoReferencesRow other documents.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-pills-row.h"

#include "co-search.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GStrv values;

  AdwWrapBox *pills;
  GtkWidget *add_button;
  GtkWidget *popover;
  GtkWidget *entry;
  GtkListBox *choices;
} CoPillsRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CoPillsRow, co_pills_row, ADW_TYPE_PREFERENCES_ROW)

#define PRIVATE(self) ((CoPillsRowPrivate *) co_pills_row_get_instance_private (self))

static char *
get_value_label (CoPillsRow *self, const char *value)
{
  return CO_PILLS_ROW_GET_CLASS (self)->get_label (self, value);
}

static void
toggle_value (CoPillsRow *self, const char *value)
{
  const char *const *values = co_pills_row_get_values (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) changed = NULL;

  for (guint i = 0; values[i] != NULL; i++)
    {
      if (!g_str_equal (values[i], value))
        g_strv_builder_add (builder, values[i]);
    }
  if (!g_strv_contains (values, value))
    g_strv_builder_add (builder, value);

  changed = g_strv_builder_end (builder);
  co_pills_row_set_values (self, (const char *const *) changed);
}

static void
pill_clicked_cb (GtkWidget *button, CoPillsRow *self)
{
  const char *value = g_object_get_data (G_OBJECT (button), "value");

  if (CO_PILLS_ROW_GET_CLASS (self)->activate != NULL)
    CO_PILLS_ROW_GET_CLASS (self)->activate (self, value);
}

static void
remove_clicked_cb (GtkWidget *button, CoPillsRow *self)
{
  g_autofree char *value = g_strdup (g_object_get_data (G_OBJECT (button), "value"));

  toggle_value (self, value);
  gtk_widget_grab_focus (PRIVATE (self)->add_button);
}

static GtkWidget *
create_remove_button (CoPillsRow *self, const char *value, const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: name is a tag or another document. */
  g_autofree char *label = g_strdup_printf (_ ("Remove “%s”"), name);

  g_object_set_data_full (G_OBJECT (button), "value", g_strdup (value), g_free);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "co-pill-remove");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_clicked_cb), self);
  return button;
}

static GtkWidget *
create_pill (CoPillsRow *self, const char *value)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *name = get_value_label (self, value);
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, name);
  if (CO_PILLS_ROW_GET_CLASS (self)->activate != NULL)
    {
      GtkWidget *button = gtk_button_new ();

      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "co-pill-open");
      g_object_set_data_full (G_OBJECT (button), "value", g_strdup (value), g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (pill_clicked_cb), self);
      gtk_box_append (GTK_BOX (box), button);
    }
  else
    gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), create_remove_button (self, value, name));
  gtk_widget_add_css_class (box, "co-pill");
  gtk_widget_add_css_class (box, "co-pill-editable");
  return box;
}

static void
fill_choices (CoPillsRow *self)
{
  CoPillsRowPrivate *priv = PRIVATE (self);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (priv->entry));
  g_auto (GStrv) all = CO_PILLS_ROW_GET_CLASS (self)->dup_choices (self);
  g_autofree char *wanted = co_search_fold (typed);

  gtk_list_box_remove_all (priv->choices);
  for (guint i = 0; all[i] != NULL; i++)
    {
      g_autofree char *name = get_value_label (self, all[i]);
      g_autofree char *folded = co_search_fold (name);
      gboolean chosen = g_strv_contains (co_pills_row_get_values (self), all[i]);
      GtkWidget *box, *label, *check;

      if (strstr (folded, wanted) == NULL)
        continue;
      box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      label = gtk_label_new (name);
      check = gtk_image_new_from_icon_name ("object-select-symbolic");
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_set_opacity (check, chosen ? 1 : 0);
      gtk_box_append (GTK_BOX (box), label);
      gtk_box_append (GTK_BOX (box), check);
      gtk_list_box_append (priv->choices, box);
      box = gtk_widget_get_parent (box);
      g_object_set_data_full (G_OBJECT (box), "value", g_strdup (all[i]), g_free);
      gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static void
popover_shown_cb (CoPillsRow *self)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (PRIVATE (self)->entry),
                                  CO_PILLS_ROW_GET_CLASS (self)->is_free ? _ ("Add or search") : _ ("Search"));
  gtk_editable_set_text (GTK_EDITABLE (PRIVATE (self)->entry), "");
  fill_choices (self);
}

static void
entry_changed_cb (CoPillsRow *self)
{
  fill_choices (self);
}

static void
entry_activated_cb (CoPillsRow *self)
{
  CoPillsRowPrivate *priv = PRIVATE (self);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (priv->entry))));
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (priv->choices, 0);
  const char *value = typed;

  if (*typed == '\0')
    return;
  if (!CO_PILLS_ROW_GET_CLASS (self)->is_free)
    value = first != NULL ? g_object_get_data (G_OBJECT (first), "value") : NULL;
  if (value != NULL && !g_strv_contains (co_pills_row_get_values (self), value))
    toggle_value (self, value);
  gtk_editable_set_text (GTK_EDITABLE (priv->entry), "");
}

static void
choice_activated_cb (CoPillsRow *self, GtkListBoxRow *row)
{
  g_autofree char *value = g_strdup (g_object_get_data (G_OBJECT (row), "value"));

  toggle_value (self, value);
  fill_choices (self);
}

static char *
co_pills_row_get_label (CoPillsRow *self, const char *value)
{
  return g_strdup (value);
}

static void
co_pills_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PILLS_ROW);

  G_OBJECT_CLASS (co_pills_row_parent_class)->dispose (object);
}

static void
co_pills_row_finalize (GObject *object)
{
  g_strfreev (PRIVATE (CO_PILLS_ROW (object))->values);

  G_OBJECT_CLASS (co_pills_row_parent_class)->finalize (object);
}

static void
co_pills_row_class_init (CoPillsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_pills_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = co_pills_row_finalize;
  klass->get_label = co_pills_row_get_label;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/shared/co-pills-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CoPillsRow, pills);
  gtk_widget_class_bind_template_child_private (widget_class, CoPillsRow, add_button);
  gtk_widget_class_bind_template_child_private (widget_class, CoPillsRow, popover);
  gtk_widget_class_bind_template_child_private (widget_class, CoPillsRow, entry);
  gtk_widget_class_bind_template_child_private (widget_class, CoPillsRow, choices);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_activated_cb);
}

static void
co_pills_row_init (CoPillsRow *self)
{
  CoPillsRowPrivate *priv = PRIVATE (self);

  priv->values = g_new0 (char *, 1);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_pills_row_get_values:
 * @self: a row
 *
 * Returns: (transfer none) (array zero-terminated=1): the values
 */
const char *const *
co_pills_row_get_values (CoPillsRow *self)
{
  return (const char *const *) PRIVATE (self)->values;
}

/**
 * co_pills_row_set_values:
 * @self: a row
 * @values: (nullable) (array zero-terminated=1): the values
 *
 * Sets the values.
 */
void
co_pills_row_set_values (CoPillsRow *self, const char *const *values)
{
  static const char *const none[] = { NULL };
  CoPillsRowPrivate *priv = PRIVATE (self);

  values = values != NULL ? values : none;
  if (g_strv_equal (values, co_pills_row_get_values (self)))
    return;

  g_strfreev (priv->values);
  priv->values = g_strdupv ((char **) values);
  co_pills_row_update (self);
  if (CO_PILLS_ROW_GET_CLASS (self)->property != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), CO_PILLS_ROW_GET_CLASS (self)->property);
}

/**
 * co_pills_row_update:
 * @self: a row
 *
 * Shows the values anew, when what they are called may have changed.
 */
void
co_pills_row_update (CoPillsRow *self)
{
  CoPillsRowPrivate *priv = PRIVATE (self);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (priv->pills))) != NULL)
    adw_wrap_box_remove (priv->pills, child);
  for (guint i = 0; priv->values[i] != NULL; i++)
    adw_wrap_box_append (priv->pills, create_pill (self, priv->values[i]));
  gtk_widget_set_visible (GTK_WIDGET (priv->pills), priv->values[0] != NULL);
}
