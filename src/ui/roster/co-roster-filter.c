/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What of the roster is looked for: words, and a stakeholder group. Closing it shows everybody again.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-roster-filter.h"

#include "co-composition.h"
#include "co-labels.h"
#include "co-search.h"

#include <glib/gi18n.h>

struct _CoRosterFilter
{
  AdwBin parent_instance;

  CoSearch *search;
  int college; /* -1 for all */

  GtkSearchBar *search_bar;
  GtkWidget *search_entry;
  GtkDropDown *college_choice;
};

G_DEFINE_FINAL_TYPE (CoRosterFilter, co_roster_filter, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SEARCHING,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
changed_cb (CoRosterFilter *self)
{
  guint choice = gtk_drop_down_get_selected (self->college_choice);

  g_clear_pointer (&self->search, co_search_free);
  self->search = co_search_new (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  /* The first choice is all groups, the last nobody's. */
  self->college = choice == 0 || choice == GTK_INVALID_LIST_POSITION ? -1 : (int) (choice % CO_N_COLLEGES);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
mode_cb (CoRosterFilter *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    co_roster_filter_clear (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

static void
co_roster_filter_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SEARCHING)
    g_value_set_boolean (value, gtk_search_bar_get_search_mode (CO_ROSTER_FILTER (object)->search_bar));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_roster_filter_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SEARCHING)
    gtk_search_bar_set_search_mode (CO_ROSTER_FILTER (object)->search_bar, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_roster_filter_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_ROSTER_FILTER);
  g_clear_pointer (&CO_ROSTER_FILTER (object)->search, co_search_free);

  G_OBJECT_CLASS (co_roster_filter_parent_class)->dispose (object);
}

static void
co_roster_filter_class_init (CoRosterFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_roster_filter_get_property;
  object_class->set_property = co_roster_filter_set_property;
  object_class->dispose = co_roster_filter_dispose;

  /**
   * CoRosterFilter:searching:
   *
   * Whether it is open.
   */
  properties[PROP_SEARCHING] = g_param_spec_boolean (
      "searching", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CoRosterFilter::changed:
   *
   * Something else is looked for.
   */
  signals[CHANGED] =
      g_signal_new ("changed", CO_TYPE_ROSTER_FILTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/roster/co-roster-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, CoRosterFilter, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CoRosterFilter, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CoRosterFilter, college_choice);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mode_cb);
}

static void
co_roster_filter_init (CoRosterFilter *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->search = co_search_new (NULL);
  self->college = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));

  gtk_string_list_append (names, _ ("All groups"));
  for (CoCollege college = CO_COLLEGE_ADMINISTRATION; college <= CO_COLLEGE_OTHER; college++)
    gtk_string_list_append (names, co_label_enum (CO_TYPE_COLLEGE, college));
  gtk_string_list_append (names, co_label_enum (CO_TYPE_COLLEGE, CO_COLLEGE_NONE));
  gtk_drop_down_set_model (self->college_choice, G_LIST_MODEL (names));
}

/**
 * co_roster_filter_matches:
 * @self: a filter
 * @participant: a person
 *
 * Returns: whether the person is one that is looked for
 */
gboolean
co_roster_filter_matches (CoRosterFilter *self, CoParticipant *participant)
{
  if (self->college >= 0 && (int) co_participant_get_college (participant) != self->college)
    return FALSE;

  return co_search_rank (self->search, CO_RECORD (participant)) > 0;
}

/**
 * co_roster_filter_get_college:
 * @self: a filter
 *
 * Returns: the group that is looked at, CO_COLLEGE_NONE for all
 */
CoCollege
co_roster_filter_get_college (CoRosterFilter *self)
{
  return self->college > 0 ? (CoCollege) self->college : CO_COLLEGE_NONE;
}

/**
 * co_roster_filter_open:
 * @self: a filter
 *
 * Opens it, to write what is looked for.
 */
void
co_roster_filter_open (CoRosterFilter *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (self->search_entry);
}

/**
 * co_roster_filter_clear:
 * @self: a filter
 *
 * Looks for everybody again.
 */
void
co_roster_filter_clear (CoRosterFilter *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_drop_down_set_selected (self->college_choice, 0);
  changed_cb (self);
}
