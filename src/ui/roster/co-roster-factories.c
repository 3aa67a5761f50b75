/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the table and the list of people are made of: columns, rows, headers of the sections, and their order.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-roster-private.h"

#include "co-composition-bar.h"
#include "co-invitation-cell.h"
#include "co-labels.h"
#include "co-participant-cell.h"

#include <glib/gi18n.h>

/* People without a group come last: they are still to be sorted. */
static int
get_rank (CoParticipant *participant)
{
  CoCollege college = co_participant_get_college (participant);

  return college == CO_COLLEGE_NONE ? CO_N_COLLEGES : (int) college;
}

static int
compare_colleges (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return get_rank (CO_PARTICIPANT ((gpointer) a)) - get_rank (CO_PARTICIPANT ((gpointer) b));
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (co_participant_get_title (CO_PARTICIPANT ((gpointer) a)),
                         co_participant_get_title (CO_PARTICIPANT ((gpointer) b)));
}

static int
compare_states (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return co_attendance_get_state (user_data, co_document_get_id ((gpointer) a)) -
         co_attendance_get_state (user_data, co_document_get_id ((gpointer) b));
}

GtkSorter *
co_roster_create_section_sorter (void)
{
  return GTK_SORTER (gtk_custom_sorter_new (compare_colleges, NULL, NULL));
}

GtkSorter *
co_roster_create_name_sorter (void)
{
  return GTK_SORTER (gtk_custom_sorter_new (compare_names, NULL, NULL));
}

static void
setup_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CoStore *store)
{
  gtk_list_item_set_child (item, co_participant_cell_new (store));
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  co_participant_cell_set_participant (CO_PARTICIPANT_CELL (gtk_list_item_get_child (item)),
                                       gtk_list_item_get_item (item));
}

static void
unbind_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  co_participant_cell_set_participant (CO_PARTICIPANT_CELL (gtk_list_item_get_child (item)), NULL);
}

GtkColumnViewColumn *
co_roster_create_name_column (CoStore *store)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (_ ("Name"), factory);
  g_autoptr (GtkSorter) sorter = co_roster_create_name_sorter ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_name_cb), store, G_CONNECT_DEFAULT);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_name_cb), NULL);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_column_set_sorter (column, sorter);

  return column;
}

static void
setup_invitation_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CoAttendance *attendance)
{
  gtk_list_item_set_child (item, co_invitation_cell_new (attendance));
  gtk_list_item_set_focusable (item, FALSE);
}

static void
bind_invitation_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  co_invitation_cell_set_participant (CO_INVITATION_CELL (gtk_list_item_get_child (item)),
                                      gtk_list_item_get_item (item));
}

static void
unbind_invitation_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  co_invitation_cell_set_participant (CO_INVITATION_CELL (gtk_list_item_get_child (item)), NULL);
}

GtkColumnViewColumn *
co_roster_create_workshop_column (CoAttendance *attendance)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autofree char *title = co_attendance_dup_name (attendance);
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare_states, g_object_ref (attendance), g_object_unref));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_invitation_cb), attendance, G_CONNECT_DEFAULT);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_invitation_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_invitation_cb), NULL);
  gtk_column_view_column_set_sorter (column, sorter);

  return column;
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row)
{
  CoParticipant *participant = gtk_column_view_row_get_item (row);
  g_autofree char *words = co_participant_describe (participant);

  gtk_column_view_row_set_accessible_label (row, co_participant_get_title (participant));
  gtk_column_view_row_set_accessible_description (row, words);
}

GtkListItemFactory *
co_roster_create_row_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  return factory;
}

/* The attendances are the factory's: a list with other workshops gets another factory. */
static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CoStore *store)
{
  GPtrArray *attendances = g_object_get_data (G_OBJECT (factory), "attendances");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (box), co_participant_cell_new (store));
  for (guint i = 0; i < attendances->len; i++)
    gtk_box_append (GTK_BOX (box), co_invitation_cell_new (g_ptr_array_index (attendances, i)));
  gtk_list_item_set_child (item, box);
}

static void
fill_row (GtkListItem *item, CoParticipant *participant)
{
  GtkWidget *child = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  co_participant_cell_set_participant (CO_PARTICIPANT_CELL (child), participant);
  while ((child = gtk_widget_get_next_sibling (child)) != NULL)
    co_invitation_cell_set_participant (CO_INVITATION_CELL (child), participant);
}

static void
bind_list_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  CoParticipant *participant = gtk_list_item_get_item (item);
  g_autofree char *words = co_participant_describe (participant);

  fill_row (item, participant);
  gtk_list_item_set_accessible_label (item, co_participant_get_title (participant));
  gtk_list_item_set_accessible_description (item, words);
}

static void
unbind_list_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  fill_row (item, NULL);
}

GtkListItemFactory *
co_roster_create_list_factory (CoStore *store, GPtrArray *attendances)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data_full (G_OBJECT (factory), "attendances", g_ptr_array_ref (attendances),
                          (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), store, G_CONNECT_DEFAULT);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_list_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_list_cb), NULL);
  return factory;
}

static void
setup_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (box, "co-roster-header");
  gtk_box_append (GTK_BOX (box), dot);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_header_set_child (header, box);
}

static void
count_header (GtkListHeader *header)
{
  GtkWidget *count = gtk_widget_get_last_child (gtk_list_header_get_child (header));
  g_autofree char *text = g_strdup_printf ("%u", gtk_list_header_get_n_items (header));

  gtk_label_set_label (GTK_LABEL (count), text);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  CoCollege college = co_participant_get_college (gtk_list_header_get_item (header));
  GtkWidget *dot = gtk_widget_get_first_child (gtk_list_header_get_child (header));
  const char *classes[] = { "co-dot", co_college_get_style (college), NULL };

  gtk_widget_set_css_classes (dot, classes);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (dot)), co_label_enum (CO_TYPE_COLLEGE, college));
  g_signal_connect (header, "notify::n-items", G_CALLBACK (count_header), NULL);
  count_header (header);
}

static void
unbind_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  g_signal_handlers_disconnect_by_func (header, count_header, NULL);
}

GtkListItemFactory *
co_roster_create_header_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_header_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_header_cb), NULL);
  return factory;
}
