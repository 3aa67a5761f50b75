/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A handful of rows, built anew when a workshop comes, goes or moves: the same widgets would only have to be kept for
 * the focus, which is put back.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-workshop-list.h"

#include "co-gap-column.h"
#include "co-schedule.h"

#include <glib/gi18n.h>

struct _CoWorkshopList
{
  AdwBin parent_instance;

  CoPlan *plan;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CoWorkshopList, co_workshop_list, ADW_TYPE_BIN)

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_activated_cb (CoWorkshopList *self, AdwActionRow *row)
{
  g_signal_emit (self, signals[OPEN], 0, g_object_get_data (G_OBJECT (row), "workshop"));
}

static GtkWidget *
make_badge (CoWorkshop *workshop)
{
  g_autofree char *name = co_plan_dup_short_name (workshop);
  GtkWidget *badge = g_object_new (GTK_TYPE_LABEL, "label", name, "valign", GTK_ALIGN_CENTER, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (badge, "co-workshop-pill");
  if (co_workshop_get_held (workshop))
    gtk_widget_add_css_class (badge, "held");

  return badge;
}

static char *
get_subtitle (CoWorkshop *workshop)
{
  g_autofree char *when = co_plan_dup_when (workshop), *distance = NULL;
  const char *place = co_workshop_get_place (workshop);
  GDate day, today;

  co_schedule_get_today (NULL, &today);
  if (co_workshop_get_held (workshop))
    distance = g_strdup (_ ("held ✓"));
  else if (co_plan_get_day (workshop, &day))
    distance = co_schedule_format_days (g_date_days_between (&today, &day));

  return g_strconcat (when, *place != '\0' ? "\n" : "", place, distance != NULL ? "\n" : "", distance, NULL);
}

static GtkWidget *
make_row (CoWorkshop *workshop)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = co_plan_dup_name (workshop), *subtitle = get_subtitle (workshop);
  const char *title = co_document_get_title (CO_DOCUMENT (workshop));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *title != '\0' ? title : name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_badge (workshop));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "workshop", g_object_ref (workshop), g_object_unref);

  return row;
}

/* Between two workshops stands the time between them. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  GtkWidget *label = NULL;
  GDate from, to;

  if (before != NULL && co_plan_get_day (g_object_get_data (G_OBJECT (before), "workshop"), &from) &&
      co_plan_get_day (g_object_get_data (G_OBJECT (row), "workshop"), &to))
    {
      label = co_gap_label_new (g_date_days_between (&from, &to));
      gtk_widget_add_css_class (label, "co-gap-heading");
    }
  gtk_list_box_row_set_header (row, label);
}

static void
update (CoWorkshopList *self)
{
  GPtrArray *workshops = co_plan_get_workshops (self->plan);
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int position = GTK_IS_LIST_BOX_ROW (focused) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focused)) : -1;
  GtkListBoxRow *row;

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < workshops->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (workshops, i)));

  row = position >= 0 ? gtk_list_box_get_row_at_index (self->list, position) : NULL;
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
co_workshop_list_dispose (GObject *object)
{
  g_clear_object (&CO_WORKSHOP_LIST (object)->plan);

  G_OBJECT_CLASS (co_workshop_list_parent_class)->dispose (object);
}

static void
co_workshop_list_class_init (CoWorkshopListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_workshop_list_dispose;

  /**
   * CoWorkshopList::open:
   * @workshop: a workshop
   *
   * The workshop shall be shown.
   */
  signals[OPEN] = g_signal_new ("open", CO_TYPE_WORKSHOP_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                CO_TYPE_WORKSHOP);
}

static void
co_workshop_list_init (CoWorkshopList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Workshops"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

void
co_workshop_list_set_plan (CoWorkshopList *self, CoPlan *plan)
{
  self->plan = g_object_ref (plan);
  update (self);
  g_signal_connect_object (plan, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}
