/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row that names one participant of the project, or nobody. Somebody who has been removed is shown as such, and stays
 * until another is named.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-person-row.h"

#include "co-participant.h"

#include <glib/gi18n.h>

struct _CoPersonRow
{
  AdwComboRow parent_instance;

  CoDocuments *documents;
  char *id;
  GPtrArray *ids; /* of the choices: nobody first */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CoPersonRow, co_person_row, ADW_TYPE_COMBO_ROW)

enum
{
  PROP_0,
  PROP_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (co_participant_get_title (*(CoParticipant *const *) a),
                         co_participant_get_title (*(CoParticipant *const *) b));
}

static GPtrArray *
list_people (CoPersonRow *self)
{
  GListModel *list = co_documents_get_list (self->documents, CO_KIND_PARTICIPANT);
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (people, g_list_model_get_item (list, i));
  g_ptr_array_sort (people, compare_names);

  return people;
}

static void
append (CoPersonRow *self, GtkStringList *names, const char *id, const char *name)
{
  g_ptr_array_add (self->ids, g_strdup (id));
  gtk_string_list_append (names, name);
}

static void
update_selected (CoPersonRow *self)
{
  for (guint i = 0; i < self->ids->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (self->ids, i), self->id))
        adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
    }
}

static void
fill (CoPersonRow *self)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (self->documents == NULL)
    return;

  people = list_people (self);
  g_ptr_array_set_size (self->ids, 0);
  append (self, names, "", _ ("To be appointed"));
  for (guint i = 0; i < people->len; i++)
    {
      const char *name = co_participant_get_title (g_ptr_array_index (people, i));

      append (self, names, co_document_get_id (g_ptr_array_index (people, i)), *name != '\0' ? name : _ ("Unnamed"));
    }
  if (*self->id != '\0' && co_documents_lookup (self->documents, self->id) == NULL)
    append (self, names, self->id, _ ("No longer there"));

  self->updating = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  update_selected (self);
  self->updating = FALSE;
}

static void
selected_cb (CoPersonRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->updating || selected >= self->ids->len)
    return;

  if (g_set_str (&self->id, g_ptr_array_index (self->ids, selected)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);
}

static void
co_person_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ID)
    g_value_set_string (value, CO_PERSON_ROW (object)->id);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_person_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoPersonRow *self = CO_PERSON_ROW (object);
  const char *person = g_value_get_string (value);

  if (id != PROP_ID)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (g_set_str (&self->id, person != NULL ? person : ""))
    {
      fill (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
co_person_row_finalize (GObject *object)
{
  CoPersonRow *self = CO_PERSON_ROW (object);

  g_clear_object (&self->documents);
  g_ptr_array_unref (self->ids);
  g_free (self->id);

  G_OBJECT_CLASS (co_person_row_parent_class)->finalize (object);
}

static void
co_person_row_class_init (CoPersonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = co_person_row_get_property;
  object_class->set_property = co_person_row_set_property;
  object_class->finalize = co_person_row_finalize;

  /**
   * CoPersonRow:id:
   *
   * The id of the participant, "" for nobody.
   */
  properties[PROP_ID] =
      g_param_spec_string ("id", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
co_person_row_init (CoPersonRow *self)
{
  self->id = g_strdup ("");
  self->ids = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * co_person_row_set_documents:
 * @self: a row
 * @documents: the documents of the project
 *
 * Sets who there is to choose from.
 */
void
co_person_row_set_documents (CoPersonRow *self, CoDocuments *documents)
{
  g_set_object (&self->documents, documents);
  g_signal_connect_object (co_documents_get_list (documents, CO_KIND_PARTICIPANT), "items-changed", G_CALLBACK (fill),
                           self, G_CONNECT_SWAPPED);
  fill (self);
}
