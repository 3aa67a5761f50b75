/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person in the table or the list: name, part in the project, and below who that is.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-participant-cell.h"

#include <glib/gi18n.h>

struct _CoParticipantCell
{
  GtkBox parent_instance;

  CoProject *project;
  CoParticipant *participant;

  GtkWidget *name_label;
  GtkWidget *mark_label;
  GtkWidget *words_label;
};

G_DEFINE_FINAL_TYPE (CoParticipantCell, co_participant_cell, GTK_TYPE_BOX)

static const char *
get_mark (CoProject *project, const char *id)
{
  if (g_str_equal (id, co_project_get_project_manager (project)))
    return _ ("Project manager");
  if (g_str_equal (id, co_project_get_resource_person (project)))
    return _ ("Resource person");
  if (g_str_equal (id, co_project_get_documentation_person (project)))
    return C_ ("part in the project", "Watch");

  return NULL;
}

static void
update (CoParticipantCell *self)
{
  const char *name, *mark;
  g_autofree char *words = NULL;

  if (self->participant == NULL)
    return;

  name = co_participant_get_title (self->participant);
  mark = get_mark (self->project, co_document_get_id (CO_DOCUMENT (self->participant)));
  words = co_participant_describe (self->participant);
  gtk_label_set_label (GTK_LABEL (self->name_label), *name != '\0' ? name : _ ("Unnamed"));
  gtk_label_set_label (GTK_LABEL (self->words_label), words);
  gtk_widget_set_visible (self->words_label, *words != '\0');
  gtk_label_set_label (GTK_LABEL (self->mark_label), mark != NULL ? mark : "");
  gtk_widget_set_visible (self->mark_label, mark != NULL);
}

static void
co_participant_cell_dispose (GObject *object)
{
  CoParticipantCell *self = CO_PARTICIPANT_CELL (object);

  g_clear_object (&self->participant);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (co_participant_cell_parent_class)->dispose (object);
}

static void
co_participant_cell_class_init (CoParticipantCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_participant_cell_dispose;
}

static GtkWidget *
create_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static void
co_participant_cell_init (CoParticipantCell *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 2);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  self->name_label = create_label ();
  self->mark_label = create_label ();
  self->words_label = create_label ();
  gtk_widget_add_css_class (self->mark_label, "co-pill");
  gtk_widget_add_css_class (self->mark_label, "accent");
  gtk_widget_add_css_class (self->words_label, "caption");
  gtk_widget_add_css_class (self->words_label, "dimmed");
  gtk_box_append (GTK_BOX (line), self->name_label);
  gtk_box_append (GTK_BOX (line), self->mark_label);
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), self->words_label);
}

/**
 * co_participant_cell_new:
 * @store: the store of the project
 *
 * Returns: (transfer floating): a cell that shows nobody yet
 */
GtkWidget *
co_participant_cell_new (CoStore *store)
{
  CoParticipantCell *self = g_object_new (CO_TYPE_PARTICIPANT_CELL, NULL);

  self->project = g_object_ref (co_documents_get_project (co_store_get_documents (store)));
  g_signal_connect_object (self->project, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * co_participant_cell_get_participant:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): who is shown
 */
CoParticipant *
co_participant_cell_get_participant (CoParticipantCell *self)
{
  return self->participant;
}

/**
 * co_participant_cell_set_participant:
 * @self: a cell
 * @participant: (nullable): a person
 *
 * Sets who is shown.
 */
void
co_participant_cell_set_participant (CoParticipantCell *self, CoParticipant *participant)
{
  if (self->participant != NULL)
    g_signal_handlers_disconnect_by_func (self->participant, update, self);
  g_set_object (&self->participant, participant);
  if (participant != NULL)
    g_signal_connect_object (participant, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * co_participant_describe:
 * @participant: a person
 *
 * Returns: (transfer full): role and organisation, or what is known of them
 */
char *
co_participant_describe (CoParticipant *participant)
{
  const char *role = co_participant_get_role (participant);
  const char *organisation = co_participant_get_organisation (participant);

  if (*role == '\0' || *organisation == '\0')
    return g_strconcat (role, organisation, NULL);

  /* Translators: role and organisation of a person. */
  return g_strdup_printf (_ ("%s, %s"), role, organisation);
}
