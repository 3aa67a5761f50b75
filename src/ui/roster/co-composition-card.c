/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who comes to one workshop, held against what the procedure says: how many of each stakeholder group, who is missing,
 * who has not answered; and what can be done to all its invitations at once.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-composition-card.h"

#include "co-button-name.h"
#include "co-composition-bar.h"
#include "co-schedule.h"
#include "co-toasts.h"
#include "co-view.h"
#include "co-wording.h"

#include <glib/gi18n.h>

struct _CoCompositionCard
{
  AdwBin parent_instance;

  CoStore *store;
  CoAttendance *attendance;
  gboolean compact;

  GtkWidget *head;
  GtkWidget *verdict;
  GtkLabel *name_label;
  GtkLabel *date_label;
  GtkWidget *menu_button;
  CoCompositionBar *bar;
  GtkLabel *words_label;
  GtkImage *verdict_image;
  GtkLabel *verdict_label;
};

G_DEFINE_FINAL_TYPE (CoCompositionCard, co_composition_card, ADW_TYPE_BIN)

/* The groups that the procedure convenes. */
static const CoCollege convened[] = { CO_COLLEGE_ADMINISTRATION, CO_COLLEGE_ELECTED, CO_COLLEGE_CIVIL_SOCIETY,
                                      CO_COLLEGE_DIGITAL_BUSINESS };

/* A number is not parted from what it counts. */
static char *
count_college (CoCollege college, guint n)
{
  GString *words = g_string_new (NULL);

  /* Translators: a stakeholder group and the number of its people. */
  g_string_printf (words, _ ("%s %u"), college != CO_COLLEGE_NONE ? co_college_get_label (college) : _ ("No group"), n);
  g_string_replace (words, " ", "\u00a0", 0);
  return g_string_free (words, FALSE);
}

static char *
join (GPtrArray *parts, const char *separator)
{
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (separator, (char **) parts->pdata);
}

static char *
make_words (CoComposition *composition)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (CoCollege college = CO_COLLEGE_ADMINISTRATION; college <= CO_COLLEGE_OTHER; college++)
    {
      if (composition->expected[college] > 0)
        g_ptr_array_add (parts, count_college (college, composition->expected[college]));
    }
  if (composition->expected[CO_COLLEGE_NONE] > 0)
    g_ptr_array_add (parts, count_college (CO_COLLEGE_NONE, composition->expected[CO_COLLEGE_NONE]));

  return join (parts, "\u00a0· ");
}

/* Who has still to be asked or has still to answer. */
static char *
make_pending (CoCompositionCard *self, CoComposition *composition)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n_waiting = co_attendance_count (self->attendance, CO_INVITATION_STATE_INVITED);

  if (composition->n_to_invite > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u to invite", "%u to invite", composition->n_to_invite),
                                             composition->n_to_invite));
  if (n_waiting > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%u answer awaited", "%u answers awaited", n_waiting), n_waiting));
  if (composition->n_declined > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u declined", "%u declined", composition->n_declined),
                                             composition->n_declined));

  for (guint i = 0; i < parts->len; i++)
    {
      GString *words = g_string_new_take (parts->pdata[i]);

      g_string_replace (words, " ", "\u00a0", 0);
      parts->pdata[i] = g_string_free (words, FALSE);
    }

  return join (parts, "\u00a0· ");
}

static char *
make_missing (CoComposition *composition)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (convened); i++)
    {
      if (composition->expected[convened[i]] == 0)
        g_ptr_array_add (names, g_utf8_strdown (co_college_get_label (convened[i]), -1));
    }
  if (names->len == 0)
    return NULL;

  list = join (names, ", ");
  /* Translators: a list of stakeholder groups of which nobody comes. */
  return g_strdup_printf (_ ("Missing: %s"), list);
}

static void
show_verdict (CoCompositionCard *self, const char *style, const char *icon, const char *text)
{
  static const char *const styles[] = { "warning", "success", "dimmed" };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_widget_remove_css_class (self->verdict, styles[i]);
  gtk_widget_add_css_class (self->verdict, style);
  gtk_widget_set_visible (self->verdict, !self->compact || g_str_equal (style, "warning"));
  gtk_image_set_from_icon_name (self->verdict_image, icon);
  gtk_label_set_label (self->verdict_label, text);
}

static void
update_verdict (CoCompositionCard *self, CoComposition *composition, guint limit)
{
  g_autofree char *missing = make_missing (composition);
  g_autofree char *pending = make_pending (self, composition);
  guint over = limit > 0 && composition->n_expected > limit ? composition->n_expected - limit : 0;
  g_autofree char *text = NULL;

  if (composition->n_listed == 0)
    show_verdict (self, "dimmed", "co-invite-to-invite-symbolic", _ ("Nobody is invited yet"));
  else if (over > 0)
    {
      text = g_strdup_printf (ngettext ("%u person too many: 15 at most, so that all can present",
                                        "%u people too many: 15 at most, so that all can present", over),
                              over);
      show_verdict (self, "warning", "dialog-warning-symbolic", text);
    }
  else if (missing != NULL)
    show_verdict (self, "warning", "dialog-warning-symbolic", missing);
  else if (!co_workshop_get_held (co_attendance_get_workshop (self->attendance)) &&
           co_composition_lacks_elected (composition))
    show_verdict (self, "warning", "dialog-warning-symbolic", _ ("No elected official has confirmed yet"));
  else if (*pending != '\0')
    show_verdict (self, "dimmed", "co-invite-invited-symbolic", pending);
  else
    show_verdict (self, "success", "object-select-symbolic", _ ("Every group is there"));
}

static char *
format_date (const char *text)
{
  GDate date;

  return co_schedule_parse_date (text, &date) ? co_wording_day (text) : g_strdup (_ ("no date yet"));
}

static char *
make_count (CoWorkshop *workshop, CoComposition *composition, guint limit)
{
  if (co_workshop_get_held (workshop) && !composition->noted)
    return g_strdup (_ ("Nobody is marked as present yet"));
  if (co_workshop_get_held (workshop))
    return g_strdup_printf (ngettext ("%u present", "%u present", composition->n_expected), composition->n_expected);
  if (limit > 0)
    /* Translators: how many people come, and how many may come at most. */
    return g_strdup_printf (_ ("%u of %u people"), composition->n_expected, limit);

  return g_strdup_printf (ngettext ("%u person", "%u people", composition->n_expected), composition->n_expected);
}

static void
update_actions (CoCompositionCard *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.sent",
                                 co_attendance_count (self->attendance, CO_INVITATION_STATE_TO_INVITE) > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.present",
                                 co_attendance_count (self->attendance, CO_INVITATION_STATE_ACCEPTED) > 0);
}

static void
open_workshop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  co_view_open (widget, CO_DOCUMENT (co_attendance_get_workshop (CO_COMPOSITION_CARD (widget)->attendance)));
}

static void
mark_sent (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CoCompositionCard *self = CO_COMPOSITION_CARD (widget);
  guint n = co_attendance_count (self->attendance, CO_INVITATION_STATE_TO_INVITE);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u invitation marked as sent", "%u invitations marked as sent", n), n);

  co_attendance_replace (self->attendance, _ ("Mark invitations as sent"), CO_INVITATION_STATE_TO_INVITE,
                         CO_INVITATION_STATE_INVITED);
  co_toast_undo (widget, text);
}

static void
mark_present (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CoCompositionCard *self = CO_COMPOSITION_CARD (widget);
  guint n = co_attendance_count (self->attendance, CO_INVITATION_STATE_ACCEPTED);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u person marked as present", "%u people marked as present", n), n);

  co_attendance_replace (self->attendance, _ ("Mark people as present"), CO_INVITATION_STATE_ACCEPTED,
                         CO_INVITATION_STATE_ATTENDED);
  co_toast_undo (widget, text);
}

static void
co_composition_card_dispose (GObject *object)
{
  CoCompositionCard *self = CO_COMPOSITION_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_COMPOSITION_CARD);
  g_clear_object (&self->attendance);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (co_composition_card_parent_class)->dispose (object);
}

static void
co_composition_card_class_init (CoCompositionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_composition_card_dispose;

  g_type_ensure (CO_TYPE_COMPOSITION_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/roster/co-composition-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CoCompositionCard, head);
  gtk_widget_class_bind_template_child (widget_class, CoCompositionCard, verdict);
  gtk_widget_class_bind_template_child (widget_class, CoCompositionCard, name_label);
  gtk_widget_class_bind_template_child (widget_class, CoCompositionCard, date_label);
  gtk_widget_class_bind_template_child (widget_class, CoCompositionCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CoCompositionCard, bar);
  gtk_widget_class_bind_template_child (widget_class, CoCompositionCard, words_label);
  gtk_widget_class_bind_template_child (widget_class, CoCompositionCard, verdict_image);
  gtk_widget_class_bind_template_child (widget_class, CoCompositionCard, verdict_label);
  gtk_widget_class_install_action (widget_class, "card.open", NULL, open_workshop);
  gtk_widget_class_install_action (widget_class, "card.sent", NULL, mark_sent);
  gtk_widget_class_install_action (widget_class, "card.present", NULL, mark_present);
}

static void
co_composition_card_init (CoCompositionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_composition_card_new:
 * @store: the store of the project
 * @attendance: who is invited to a workshop
 *
 * Returns: (transfer floating): a card that shows it
 */
GtkWidget *
co_composition_card_new (CoStore *store, CoAttendance *attendance)
{
  CoCompositionCard *self = g_object_new (CO_TYPE_COMPOSITION_CARD, NULL);

  self->store = g_object_ref (store);
  self->attendance = g_object_ref (attendance);
  g_signal_connect_object (attendance, "changed", G_CALLBACK (co_composition_card_update), self, G_CONNECT_SWAPPED);
  co_composition_card_update (self);

  return GTK_WIDGET (self);
}

/**
 * co_composition_card_update:
 * @self: a card
 *
 * Counts anew, when somebody has changed groups.
 */
void
co_composition_card_update (CoCompositionCard *self)
{
  CoWorkshop *workshop = co_attendance_get_workshop (self->attendance);
  guint limit = co_workshop_get_number (workshop) == 1 ? CO_WORKSHOP_MAX_PARTICIPANTS : 0;
  g_autofree char *name = co_attendance_dup_name (self->attendance);
  g_autofree char *date = format_date (co_workshop_get_date (workshop));
  g_autofree char *count = NULL, *facts = NULL, *words = NULL;
  CoComposition composition;

  co_workshop_count_colleges (workshop, co_store_get_documents (self->store), &composition);
  count = make_count (workshop, &composition, limit);
  facts = g_strjoin (" · ", date, count, NULL);
  words = make_words (&composition);

  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->date_label, facts);
  gtk_label_set_label (self->words_label, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words_label), *words != '\0' && !self->compact);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  co_button_name (self->menu_button, _ ("Menu"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  co_composition_bar_set_counts (self->bar, composition.expected,
                                 MAX (CO_WORKSHOP_MAX_PARTICIPANTS, composition.n_expected));
  update_verdict (self, &composition, limit);
  update_actions (self);
}

/**
 * co_composition_card_set_compact:
 * @self: a card
 * @compact: whether there is little room
 *
 * Leaves out the words, but for those that warn.
 */
void
co_composition_card_set_compact (CoCompositionCard *self, gboolean compact)
{
  GtkOrientation orientation = compact ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;

  self->compact = compact;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), orientation);
  gtk_box_set_spacing (GTK_BOX (self->head), compact ? 8 : 0);
  co_composition_card_update (self);
}
