/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ballots are entered one after the other, by whoever has the laptop: what one voter has given is not shown to the next.
 * The keys are + and −, the arrows, and Enter. Until the vote is revealed, a ballot can be corrected.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-ballot-dialog.h"

#include "co-ballot-list.h"
#include "co-ballot-row.h"
#include "co-ballot-voters.h"
#include "co-board-synthesis.h"
#include "co-card-twins.h"
#include "co-choice-row.h"
#include "co-labels.h"
#include "co-participant.h"

#include <glib/gi18n.h>
#include <string.h>

struct _CoBallotDialog
{
  AdwDialog parent_instance;

  CoRoom *room;
  CoVotingRound *round;
  CoBallot *ballot;   /* what is being given; not part of the vote yet */
  CoBallot *original; /* what it corrects, NULL for nothing */
  CoBallot *begun;    /* as it was before anything was given */
  CoBallot *next;     /* what is to be corrected when the user lets this one go; NULL to close */
  GPtrArray *rows;    /* not owned */
  guint refill_id;

  AdwNavigationView *navigation;
  AdwWindowTitle *window_title;
  AdwComboRow *person_row;
  CoChoiceRow *college_row;
  GtkBox *cards_box;
  GtkLabel *left_label;
  GtkWidget *done_button;
};

G_DEFINE_FINAL_TYPE (CoBallotDialog, co_ballot_dialog, ADW_TYPE_DIALOG)

static const char *
get_id (CoBallotRow *row)
{
  return co_record_get_id (CO_RECORD (co_ballot_row_get_card (row)));
}

static char *
say_left (CoBallotDialog *self)
{
  guint left = co_voting_round_count_left (self->round, self->ballot);

  return left > 0 ? g_strdup_printf (ngettext ("%u dot left", "%u dots left", left), left)
                  : g_strdup (_ ("No dots left"));
}

static gboolean
may_be_done (CoBallotDialog *self)
{
  return co_ballot_count_dots (self->ballot, NULL) > 0 && *co_ballot_get_voter (self->ballot) != '\0';
}

static gboolean
has_changed (CoBallotDialog *self)
{
  /* Nothing has been while it is being begun. */
  if (self->original == NULL || self->begun == NULL)
    return co_ballot_count_dots (self->ballot, NULL) > 0;

  return !co_record_equal (CO_RECORD (self->begun), CO_RECORD (self->ballot));
}

static void
show_title (CoBallotDialog *self)
{
  const char *voter = co_ballot_get_voter (self->ballot);
  guint n = co_voting_round_count_ballots (self->round, CO_VOTING_ALL);
  g_autofree char *entered = g_strdup_printf (ngettext ("%u ballot entered", "%u ballots entered", n), n);

  adw_window_title_set_title (self->window_title, *voter != '\0' ? voter : _ ("Everyone has voted"));
  adw_window_title_set_subtitle (self->window_title, self->original != NULL ? _ ("Correction") : entered);
}

static void
show_dots (CoBallotDialog *self)
{
  g_autofree char *left = say_left (self);

  for (guint i = 0; i < self->rows->len; i++)
    {
      CoBallotRow *row = g_ptr_array_index (self->rows, i);

      co_ballot_row_show (row, co_ballot_count_dots (self->ballot, get_id (row)),
                          co_voting_round_may_add (self->round, self->ballot, get_id (row)));
    }
  gtk_label_set_label (self->left_label, left);
  gtk_button_set_label (GTK_BUTTON (self->done_button), self->original != NULL ? _ ("_Correct") : _ ("_Next Voter"));
  gtk_widget_set_sensitive (self->done_button, may_be_done (self));
  adw_dialog_set_can_close (ADW_DIALOG (self), !has_changed (self));
}

static void
announce (CoBallotDialog *self, const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
give (CoBallotDialog *self, CoBallotRow *row, int dots)
{
  guint before = co_ballot_count_dots (self->ballot, get_id (row));
  g_autofree char *left = NULL, *words = NULL, *text = NULL;

  if (dots > 0 && !co_voting_round_may_add (self->round, self->ballot, get_id (row)))
    {
      announce (self, co_voting_round_count_left (self->round, self->ballot) > 0
                          ? _ ("This card has as many dots as one voter may give it")
                          : _ ("No dots left"));
      return;
    }
  if (dots < 0 && before == 0)
    return;

  co_ballot_set_dots (self->ballot, get_id (row), (guint) ((int) before + dots));
  show_dots (self);
  left = say_left (self);
  words = g_strdup_printf (ngettext ("%u dot", "%u dots", before + (guint) dots), before + (guint) dots);
  text = g_strdup_printf ("%s, %s", words, left);
  announce (self, text);
}

static void
give_cb (CoBallotDialog *self, int dots, CoBallotRow *row)
{
  give (self, row, dots);
}

static void
list_people (CoBallotDialog *self)
{
  CoDocuments *documents = co_store_get_documents (co_room_get_store (self->room));
  g_autoptr (GListModel) people = co_ballot_voters_list (self->round, documents, self->original);
  /* Who has left the roster since is not chosen anew. */
  guint position = self->original != NULL ? GTK_INVALID_LIST_POSITION : 0;

  for (guint i = 0; self->original != NULL && i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (CoDocument) person = g_list_model_get_item (people, i);

      if (g_str_equal (co_ballot_get_participant (self->original), co_document_get_id (person)))
        position = i;
    }
  adw_combo_row_set_model (self->person_row, people);
  adw_combo_row_set_selected (self->person_row, position);
}

static void
person_chosen_cb (CoBallotDialog *self)
{
  CoParticipant *person = adw_combo_row_get_selected_item (self->person_row);

  if (self->ballot == NULL || !co_voting_round_get_roster (self->round) || (person == NULL && self->original != NULL))
    return;

  co_ballot_set_voter (self->ballot, person != NULL ? co_participant_get_title (person) : "");
  co_ballot_set_participant (self->ballot, person != NULL ? co_document_get_id (CO_DOCUMENT (person)) : "");
  co_ballot_set_college (self->ballot, person != NULL ? co_participant_get_college (person) : CO_COLLEGE_NONE);
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (self->person_row),
      person != NULL ? co_label_enum (CO_TYPE_COLLEGE, (int) co_participant_get_college (person)) : "");
  show_title (self);
  show_dots (self);
}

static void
college_chosen_cb (CoBallotDialog *self)
{
  if (self->ballot == NULL || co_voting_round_get_roster (self->round))
    return;

  co_ballot_set_college (self->ballot, (CoCollege) co_choice_row_get_value (self->college_row));
  show_dots (self);
}

static GPtrArray *
list_rows (CoBallotDialog *self)
{
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (cards, g_object_ref (co_ballot_row_get_card (g_ptr_array_index (self->rows, i))));

  return cards;
}

static void
focus_first (CoBallotDialog *self)
{
  if (co_voting_round_get_roster (self->round))
    gtk_widget_grab_focus (GTK_WIDGET (self->person_row));
  else if (self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, 0));
}

/* An empty ballot for the next voter, or that which is to be corrected. */
static void
begin (CoBallotDialog *self, CoBallot *original)
{
  g_autofree char *voter = NULL;
  g_autoptr (GPtrArray) cards = list_rows (self);

  g_set_object (&self->original, original);
  g_clear_object (&self->ballot);
  if (co_voting_round_get_roster (self->round))
    list_people (self);
  self->ballot = original != NULL ? CO_BALLOT (co_record_copy (CO_RECORD (original))) : co_ballot_new ();
  co_ballot_keep_cards (self->ballot, cards, NULL);
  if (co_voting_round_get_roster (self->round))
    {
      person_chosen_cb (self);
    }
  else if (original == NULL)
    {
      voter = co_ballot_voters_number (self->round);
      co_ballot_set_voter (self->ballot, voter);
    }
  co_choice_row_set_value (self->college_row, (int) co_ballot_get_college (self->ballot));
  g_clear_object (&self->begun);
  self->begun = CO_BALLOT (co_record_copy (CO_RECORD (self->ballot)));
  show_title (self);
  show_dots (self);
}

static void
done_cb (CoBallotDialog *self)
{
  g_autofree char *text = NULL;

  if (!may_be_done (self))
    return;

  if (self->original != NULL)
    co_room_correct (self->room, self->original, self->ballot);
  else
    co_room_enter (self->room, self->ballot);
  begin (self, NULL);
  focus_first (self);
  /* Translators: who votes next. */
  text = g_strdup_printf (_ ("Ballot entered. Next: %s"), adw_window_title_get_title (self->window_title));
  announce (self, text);
}

static void
correct (CoBallotDialog *self, CoBallot *ballot)
{
  begin (self, ballot);
  adw_navigation_view_pop (self->navigation);
  focus_first (self);
}

/* It may have been taken out while the question was asked. */
static void
discard_cb (CoBallotDialog *self, const char *response)
{
  g_autoptr (CoBallot) next = g_steal_pointer (&self->next);

  if (!g_str_equal (response, "discard"))
    return;

  if (next == NULL)
    adw_dialog_force_close (ADW_DIALOG (self));
  else if (co_record_get_owner (CO_RECORD (next)) != NULL)
    correct (self, next);
}

/* What has been given and not entered is not lost without a question. */
static void
ask_discard (CoBallotDialog *self, CoBallot *next)
{
  AdwDialog *question = adw_alert_dialog_new (_ ("Discard This Ballot?"), NULL);

  g_set_object (&self->next, next);
  adw_alert_dialog_format_body (ADW_ALERT_DIALOG (question), _ ("The dots of %s have not been entered yet."),
                                co_ballot_get_voter (self->ballot));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question), "cancel", _ ("_Go On"), "discard", _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (question, "response", G_CALLBACK (discard_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (self));
}

static void
close_attempt_cb (CoBallotDialog *self)
{
  ask_discard (self, NULL);
}

static void
correct_cb (CoBallot *ballot, gpointer user_data)
{
  CoBallotDialog *self = user_data;

  if (has_changed (self))
    ask_discard (self, ballot);
  else
    correct (self, ballot);
}

static void
list_clicked_cb (CoBallotDialog *self)
{
  adw_navigation_view_push (self->navigation, co_ballot_list_new (self->room, correct_cb, self));
}

static CoBallotRow *
get_focused_row (CoBallotDialog *self, guint *place)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CO_TYPE_BALLOT_ROW) : NULL;

  return row != NULL && g_ptr_array_find (self->rows, row, place) ? CO_BALLOT_ROW (row) : NULL;
}

static gboolean
go (CoBallotDialog *self, guint place, gboolean up)
{
  if (up ? place == 0 : place + 1 >= self->rows->len)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (g_ptr_array_index (self->rows, up ? place - 1 : place + 1));
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (CoBallotDialog *self, guint key, guint code, GdkModifierType state)
{
  guint place;
  CoBallotRow *row = get_focused_row (self, &place);

  if (row == NULL || state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
    case GDK_KEY_equal: /* the same key on most keyboards */
      give (self, row, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      give (self, row, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return go (self, place, key == GDK_KEY_Up || key == GDK_KEY_KP_Up);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      done_cb (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* The cards that can be seen, quadrant by quadrant; one of twins stands for all. */
static GPtrArray *
list_cards (CoBoard *board, CoQuadrant quadrant)
{
  g_autoptr (GPtrArray) all = co_board_list_cards (board);
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      CoCard *card = g_ptr_array_index (all, i);

      if (co_card_get_quadrant (card) == quadrant && !co_card_get_hidden (card) && co_card_is_first_twin (card))
        g_ptr_array_add (cards, g_object_ref (card));
    }

  return cards;
}

static void
add_quadrant (CoBallotDialog *self, CoQuadrant quadrant)
{
  g_autoptr (GPtrArray) cards = list_cards (co_room_get_board (self->room), quadrant);
  AdwPreferencesGroup *group;

  if (cards->len == 0)
    return;

  group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (group, co_label_enum (CO_TYPE_QUADRANT, (int) quadrant));
  for (guint i = 0; i < cards->len; i++)
    {
      GtkWidget *row = co_ballot_row_new (g_ptr_array_index (cards, i));

      g_signal_connect_object (row, "give", G_CALLBACK (give_cb), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_box_append (self->cards_box, GTK_WIDGET (group));
}

static const CoQuadrant order[] = { CO_QUADRANT_STRENGTH, CO_QUADRANT_WEAKNESS, CO_QUADRANT_OPPORTUNITY,
                                    CO_QUADRANT_THREAT, CO_QUADRANT_UNSORTED };

static void
fill (CoBallotDialog *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards_box))) != NULL)
    gtk_box_remove (self->cards_box, child);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_quadrant (self, order[i]);
}

static gboolean
shows_all (CoBallotDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autoptr (GPtrArray) cards = list_cards (co_room_get_board (self->room), order[i]);

      for (guint j = 0; j < cards->len; j++, n++)
        {
          if (n >= self->rows->len ||
              co_ballot_row_get_card (g_ptr_array_index (self->rows, n)) != g_ptr_array_index (cards, j))
            return FALSE;
        }
    }

  return n == self->rows->len;
}

/* The keyboard stays on its card, or where that one was; dots of cards that are gone are the voter's again. */
static void
refill (CoBallotDialog *self)
{
  g_autoptr (GPtrArray) former = list_rows (self), cards = NULL;
  guint place = 0, left = co_voting_round_count_left (self->round, self->ballot), next;
  gboolean is_focused = get_focused_row (self, &place) != NULL;
  g_autofree char *text = NULL;

  if (is_focused)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  fill (self);
  cards = list_rows (self);
  co_ballot_keep_cards (self->ballot, cards, former);
  co_ballot_keep_cards (self->begun, cards, former);
  show_dots (self);
  if (is_focused && cards->len > 0)
    {
      if (!g_ptr_array_find (cards, g_ptr_array_index (former, place), &next))
        next = MIN (place, cards->len - 1);
      gtk_widget_grab_focus (g_ptr_array_index (self->rows, next));
    }
  if (co_voting_round_count_left (self->round, self->ballot) != left)
    {
      text = say_left (self);
      announce (self, text);
    }
}

static gboolean
refill_cb (gpointer user_data)
{
  CoBallotDialog *self = user_data;

  self->refill_id = 0;
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL && !shows_all (self))
    refill (self);
  return G_SOURCE_REMOVE;
}

/* Somebody else may reveal the vote, correct a ballot or write a card meanwhile. */
static void
room_changed_cb (CoBallotDialog *self)
{
  if (co_board_get_open_round (co_room_get_board (self->room)) != self->round)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  if (self->original != NULL && co_record_get_owner (CO_RECORD (self->original)) == NULL)
    begin (self, NULL);
  /* A card that moves is gone for a moment. */
  if (self->refill_id == 0)
    self->refill_id = g_idle_add (refill_cb, self);
  show_title (self);
}

static void
co_ballot_dialog_dispose (GObject *object)
{
  CoBallotDialog *self = CO_BALLOT_DIALOG (object);

  g_clear_handle_id (&self->refill_id, g_source_remove);
  g_clear_object (&self->next);
  g_clear_object (&self->begun);
  g_clear_object (&self->original);
  g_clear_object (&self->ballot);
  g_clear_object (&self->round);
  g_clear_object (&self->room);
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_BALLOT_DIALOG);

  G_OBJECT_CLASS (co_ballot_dialog_parent_class)->dispose (object);
}

static void
co_ballot_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (CO_BALLOT_DIALOG (object)->rows);

  G_OBJECT_CLASS (co_ballot_dialog_parent_class)->finalize (object);
}

static void
co_ballot_dialog_class_init (CoBallotDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_ballot_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = co_ballot_dialog_finalize;

  g_type_ensure (CO_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-ballot-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CoBallotDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, CoBallotDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, CoBallotDialog, person_row);
  gtk_widget_class_bind_template_child (widget_class, CoBallotDialog, college_row);
  gtk_widget_class_bind_template_child (widget_class, CoBallotDialog, cards_box);
  gtk_widget_class_bind_template_child (widget_class, CoBallotDialog, left_label);
  gtk_widget_class_bind_template_child (widget_class, CoBallotDialog, done_button);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, college_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_chosen_cb);
}

static void
co_ballot_dialog_init (CoBallotDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  g_autoptr (GtkExpression) name = gtk_property_expression_new (CO_TYPE_PARTICIPANT, NULL, "title");

  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  co_choice_row_set_enum (self->college_row, CO_TYPE_COLLEGE);
  adw_combo_row_set_expression (self->person_row, name);
  adw_combo_row_set_search_match_mode (self->person_row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->cards_box), keys);
}

/**
 * co_ballot_dialog_new:
 * @room: a room that votes
 *
 * Returns: (transfer floating): a dialog that takes ballots
 */
AdwDialog *
co_ballot_dialog_new (CoRoom *room)
{
  CoBallotDialog *self = g_object_new (CO_TYPE_BALLOT_DIALOG, NULL);

  self->room = g_object_ref (room);
  self->round = g_object_ref (co_board_get_open_round (co_room_get_board (room)));
  gtk_widget_set_visible (GTK_WIDGET (self->person_row), co_voting_round_get_roster (self->round));
  gtk_widget_set_visible (GTK_WIDGET (self->college_row), !co_voting_round_get_roster (self->round));
  g_signal_connect_object (room, "changed", G_CALLBACK (room_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
  begin (self, NULL);
  adw_dialog_set_focus (ADW_DIALOG (self), co_voting_round_get_roster (self->round) || self->rows->len == 0
                                               ? GTK_WIDGET (self->person_row)
                                               : g_ptr_array_index (self->rows, 0));

  return ADW_DIALOG (self);
}
