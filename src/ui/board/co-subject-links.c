/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a board weighs, each a press away: experiments, problems, services.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-subject-links.h"

#include "co-labels.h"
#include "co-view.h"

#include <glib/gi18n.h>

static void
clicked_cb (GtkWidget *button, CoDocument *document)
{
  co_view_open (button, document);
}

static gboolean
name_link (GBinding *binding, const GValue *title, GValue *name, gpointer user_data)
{
  g_autoptr (CoDocument) document = CO_DOCUMENT (g_binding_dup_source (binding));

  /* Translators: what a link opens: the kind and the title of a document. */
  g_value_take_string (name, g_strdup_printf (_ ("Open %s: %s"), co_label_kind (co_document_get_kind (document)),
                                              co_document_get_title (document)));
  return TRUE;
}

static GtkWidget *
create_link (CoDocument *document)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  CoKind kind = co_document_get_kind (document);
  g_autofree char *icon = g_strdup_printf ("co-%s-symbolic", co_kind_get_nick (kind));

  g_object_bind_property (document, "title", label, "label", G_BINDING_SYNC_CREATE);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (content), label);
  gtk_button_set_child (GTK_BUTTON (button), content);
  g_object_bind_property_full (document, "title", button, "tooltip-text", G_BINDING_SYNC_CREATE, name_link, NULL, NULL,
                               NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "co-subject");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), document, 0);
  return button;
}

static void
update (AdwWrapBox *box)
{
  CoDocuments *documents = co_store_get_documents (g_object_get_data (G_OBJECT (box), "store"));
  CoBoard *board = g_object_get_data (G_OBJECT (box), "board");
  const char *const *ids = co_board_get_subjects (board);
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      CoDocument *document = co_documents_lookup (documents, ids[i]);

      if (document == NULL)
        continue;
      adw_wrap_box_append (box, create_link (document));
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (box), n == 1 || (n > 1 && g_object_get_data (G_OBJECT (box), "narrow") == NULL));
}

void
co_subject_links_watch (AdwWrapBox *box, CoStore *store, CoBoard *board)
{
  static const CoKind kinds[] = { CO_KIND_EXPERIMENT, CO_KIND_PROBLEM, CO_KIND_SERVICE };

  g_object_set_data_full (G_OBJECT (box), "store", g_object_ref (store), g_object_unref);
  g_object_set_data_full (G_OBJECT (box), "board", g_object_ref (board), g_object_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Subjects of the board"), -1);
  g_signal_connect_object (board, "notify::subjects", G_CALLBACK (update), box, G_CONNECT_SWAPPED);
  /* A document that is deleted takes its link along, one that comes back brings it. */
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_signal_connect_object (co_documents_get_list (co_store_get_documents (store), kinds[i]), "items-changed",
                             G_CALLBACK (update), box, G_CONNECT_SWAPPED);
  update (box);
}

/* Those that are not shown are in the details of the board. */
void
co_subject_links_set_narrow (AdwWrapBox *box, gboolean narrow)
{
  g_object_set_data (G_OBJECT (box), "narrow", GINT_TO_POINTER (narrow));
  if (g_object_get_data (G_OBJECT (box), "board") != NULL)
    update (box);
}
