/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The filters in use, above the list: each goes away when it is pressed. Hidden while there is none.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-library-chips.h"

#include <glib/gi18n.h>

struct _CoLibraryChips
{
  AdwBin parent_instance;

  CoLibraryFilter *filter;
  AdwWrapBox *box;
};

G_DEFINE_FINAL_TYPE (CoLibraryChips, co_library_chips, ADW_TYPE_BIN)

static void
chip_clicked_cb (CoLibraryChips *self, GtkWidget *chip)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (chip), "key"));
  int facet = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (chip), "facet"));

  if (key == NULL)
    co_library_filter_set_incomplete (self->filter, FALSE);
  else
    co_library_filter_choose (self->filter, (CoFacet) facet, key, FALSE);
}

static void
clear_clicked_cb (CoLibraryChips *self)
{
  co_library_filter_clear (self->filter);
}

static GtkWidget *
create_chip (CoLibraryChips *self, const char *name)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (name);
  /* Translators: name of a filter in use. */
  g_autofree char *text = g_strdup_printf (_ ("Remove the filter “%s”"), name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "co-chip");
  gtk_widget_set_tooltip_text (chip, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_swapped (chip, "clicked", G_CALLBACK (chip_clicked_cb), self);
  adw_wrap_box_append (self->box, chip);
  return chip;
}

static void
add_clear_button (CoLibraryChips *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Clear Filters"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "co-chip");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clear_clicked_cb), self);
  adw_wrap_box_append (self->box, button);
}

static void
update (CoLibraryChips *self)
{
  GtkWidget *child;
  guint n = co_library_filter_count_chosen (self->filter);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    adw_wrap_box_remove (self->box, child);

  if (co_library_filter_get_incomplete (self->filter))
    create_chip (self, _ ("To complete"));
  for (int facet = 0; facet < CO_N_FACETS; facet++)
    {
      g_auto (GStrv) keys = co_library_filter_dup_chosen (self->filter, (CoFacet) facet);

      for (guint i = 0; keys[i] != NULL; i++)
        {
          g_autofree char *label = co_facet_dup_label ((CoFacet) facet, keys[i]);
          GtkWidget *chip = create_chip (self, label);

          g_object_set_data (G_OBJECT (chip), "facet", GINT_TO_POINTER (facet));
          g_object_set_data_full (G_OBJECT (chip), "key", g_strdup (keys[i]), g_free);
        }
    }
  if (n > 1)
    add_clear_button (self);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
co_library_chips_dispose (GObject *object)
{
  g_clear_object (&CO_LIBRARY_CHIPS (object)->filter);

  G_OBJECT_CLASS (co_library_chips_parent_class)->dispose (object);
}

static void
co_library_chips_class_init (CoLibraryChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_library_chips_dispose;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
co_library_chips_init (CoLibraryChips *self)
{
  self->box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->box, 6);
  adw_wrap_box_set_line_spacing (self->box, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Filters in use"), -1);
}

/**
 * co_library_chips_set_filter:
 * @self: the chips
 * @filter: the filter
 *
 * Sets whose choices are shown. To be called once.
 */
void
co_library_chips_set_filter (CoLibraryChips *self, CoLibraryFilter *filter)
{
  g_return_if_fail (self->filter == NULL);

  self->filter = g_object_ref (filter);
  g_signal_connect_object (filter, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
