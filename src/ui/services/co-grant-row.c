/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A funding aid in a list.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-grant-row.h"

#include "co-labels.h"
#include "co-money-row.h"
#include "co-view.h"
#include "co-wording.h"

#include <glib/gi18n.h>

struct _CoGrantRow
{
  AdwActionRow parent_instance;

  CoGrant *grant;
  GtkLabel *amount_label;
};

G_DEFINE_FINAL_TYPE (CoGrantRow, co_grant_row, ADW_TYPE_ACTION_ROW)

static guint unlink_signal;

static void
append (GString *text, const char *part)
{
  if (*part == '\0')
    return;
  g_string_append (text, text->len > 0 ? " · " : "");
  g_string_append (text, part);
}

static void
update (CoGrantRow *self)
{
  const char *title = co_grant_get_title (self->grant);
  g_autoptr (GString) subtitle = g_string_new (NULL);
  g_autofree char *amount = NULL;

  append (subtitle, co_label_enum (CO_TYPE_GRANT_STATUS, co_grant_get_status (self->grant)));
  append (subtitle, co_grant_get_funder (self->grant));
  if (*co_grant_get_deadline (self->grant) != '\0')
    {
      g_autofree char *date = co_wording_short_date (co_grant_get_deadline (self->grant));
      /* Translators: the last day to apply for a funding aid. */
      g_autofree char *until = g_strdup_printf (_ ("until %s"), date);

      append (subtitle, until);
    }

  if (co_grant_get_amount (self->grant) != 0)
    amount = co_wording_money (co_grant_get_amount (self->grant), co_grant_get_currency (self->grant));
  else if (co_grant_get_rate (self->grant) != 0)
    /* Translators: the share of the cost that is paid. */
    amount = g_strdup_printf (_ ("%d%%"), (int) co_grant_get_rate (self->grant));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *title != '\0' ? title : _ ("Untitled"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle->str);
  gtk_label_set_label (self->amount_label, amount != NULL ? amount : "");
}

static void
unlink_clicked_cb (CoGrantRow *self)
{
  g_signal_emit (self, unlink_signal, 0);
}

static void
co_grant_row_activate (AdwActionRow *row)
{
  co_view_open (GTK_WIDGET (row), CO_DOCUMENT (CO_GRANT_ROW (row)->grant));
}

static void
co_grant_row_dispose (GObject *object)
{
  g_clear_object (&CO_GRANT_ROW (object)->grant);

  G_OBJECT_CLASS (co_grant_row_parent_class)->dispose (object);
}

static void
co_grant_row_class_init (CoGrantRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_grant_row_dispose;
  ADW_ACTION_ROW_CLASS (klass)->activate = co_grant_row_activate;

  /**
   * CoGrantRow::unlink:
   *
   * The aid shall go from the list.
   */
  unlink_signal = g_signal_new ("unlink", CO_TYPE_GRANT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
co_grant_row_init (CoGrantRow *self)
{
  self->amount_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->amount_label), "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->amount_label));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

GtkWidget *
co_grant_row_new (CoGrant *grant, gboolean can_unlink)
{
  CoGrantRow *self = g_object_new (CO_TYPE_GRANT_ROW, NULL);

  self->grant = g_object_ref (grant);
  if (can_unlink)
    {
      GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

      gtk_widget_set_tooltip_text (button, _ ("Take Out of the List"));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Take Out of the List"), -1);
      g_signal_connect_object (button, "clicked", G_CALLBACK (unlink_clicked_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), button);
    }
  else
    adw_action_row_add_suffix (ADW_ACTION_ROW (self), gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_object (grant, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}

CoGrant *
co_grant_row_get_grant (CoGrantRow *self)
{
  return self->grant;
}
