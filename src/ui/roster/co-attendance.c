/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is invited to one workshop, found by person: the model of a column of the table, and of a row of a person's
 * page. What is done to an invitation is done here, so that each way to do it is one step of undo with one name.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-attendance.h"

#include "co-labels.h"

#include <glib/gi18n.h>

struct _CoAttendance
{
  GObject parent_instance;

  CoStore *store;
  CoWorkshop *workshop;
  GHashTable *invitations; /* id of a participant → invitation */
};

G_DEFINE_FINAL_TYPE (CoAttendance, co_attendance, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *nick;
  const char *icon;
} states[] = {
  { "none", "co-invite-none-symbolic" },
  [1 + CO_INVITATION_STATE_TO_INVITE] = { "to-invite", "co-invite-to-invite-symbolic" },
  [1 + CO_INVITATION_STATE_INVITED] = { "invited", "co-invite-invited-symbolic" },
  [1 + CO_INVITATION_STATE_ACCEPTED] = { "accepted", "co-invite-accepted-symbolic" },
  [1 + CO_INVITATION_STATE_DECLINED] = { "declined", "co-invite-declined-symbolic" },
  [1 + CO_INVITATION_STATE_ATTENDED] = { "attended", "co-invite-attended-symbolic" },
  [1 + CO_INVITATION_STATE_ABSENT] = { "absent", "co-invite-absent-symbolic" },
  [1 + CO_INVITATION_STATE_STAND_IN] = { "stand-in", "co-invite-stand-in-symbolic" },
};

/* What the space bar goes through, before the workshop and after it. */
static const int ahead[] = { CO_NOT_INVITED, CO_INVITATION_STATE_TO_INVITE, CO_INVITATION_STATE_INVITED,
                             CO_INVITATION_STATE_ACCEPTED, CO_INVITATION_STATE_DECLINED };
static const int held[] = { CO_INVITATION_STATE_ATTENDED, CO_INVITATION_STATE_ABSENT, CO_INVITATION_STATE_STAND_IN,
                            CO_NOT_INVITED };

static void
workshop_changed_cb (CoAttendance *self)
{
  GListModel *invitations = co_workshop_get_invitations (self->workshop);

  g_hash_table_remove_all (self->invitations);
  for (guint i = g_list_model_get_n_items (invitations); i > 0; i--)
    {
      CoInvitation *invitation = g_list_model_get_item (invitations, i - 1);

      g_hash_table_replace (self->invitations, g_strdup (co_invitation_get_participant (invitation)), invitation);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
co_attendance_finalize (GObject *object)
{
  CoAttendance *self = CO_ATTENDANCE (object);

  g_clear_object (&self->store);
  g_clear_object (&self->workshop);
  g_hash_table_unref (self->invitations);

  G_OBJECT_CLASS (co_attendance_parent_class)->finalize (object);
}

static void
co_attendance_class_init (CoAttendanceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = co_attendance_finalize;

  /**
   * CoAttendance::changed:
   *
   * The workshop, or one of its invitations, has changed.
   */
  signals[CHANGED] =
      g_signal_new ("changed", CO_TYPE_ATTENDANCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
co_attendance_init (CoAttendance *self)
{
  self->invitations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * co_attendance_new:
 * @store: the store of the project
 * @workshop: one of its workshops
 *
 * Returns: (transfer full): who is invited to it
 */
CoAttendance *
co_attendance_new (CoStore *store, CoWorkshop *workshop)
{
  CoAttendance *self = g_object_new (CO_TYPE_ATTENDANCE, NULL);

  self->store = g_object_ref (store);
  self->workshop = g_object_ref (workshop);
  g_signal_connect_object (workshop, "changed", G_CALLBACK (workshop_changed_cb), self, G_CONNECT_SWAPPED);
  workshop_changed_cb (self);

  return self;
}

/**
 * co_attendance_get_workshop:
 * @self: an attendance
 *
 * Returns: (transfer none): the workshop
 */
CoWorkshop *
co_attendance_get_workshop (CoAttendance *self)
{
  return self->workshop;
}

/**
 * co_attendance_dup_name:
 * @self: an attendance
 *
 * Returns: (transfer full): a short name of the workshop
 */
char *
co_attendance_dup_name (CoAttendance *self)
{
  return g_strdup_printf (_ ("Workshop %u"), (guint) co_workshop_get_number (self->workshop));
}

/**
 * co_attendance_get_invitation:
 * @self: an attendance
 * @participant: id of a participant
 *
 * Returns: (transfer none) (nullable): the invitation of that person
 */
CoInvitation *
co_attendance_get_invitation (CoAttendance *self, const char *participant)
{
  return g_hash_table_lookup (self->invitations, participant);
}

/**
 * co_attendance_get_state:
 * @self: an attendance
 * @participant: id of a participant
 *
 * Returns: a CoInvitationState, or CO_NOT_INVITED
 */
int
co_attendance_get_state (CoAttendance *self, const char *participant)
{
  CoInvitation *invitation = co_attendance_get_invitation (self, participant);

  return invitation != NULL ? (int) co_invitation_get_state (invitation) : CO_NOT_INVITED;
}

/**
 * co_attendance_set_state:
 * @self: an attendance
 * @participant: id of a participant
 * @state: a CoInvitationState, or CO_NOT_INVITED
 *
 * Changes what is known of somebody; adds the invitation when there is none, or takes it away.
 */
void
co_attendance_set_state (CoAttendance *self, const char *participant, int state)
{
  CoInvitation *invitation = co_attendance_get_invitation (self, participant);

  if (state == co_attendance_get_state (self, participant))
    return;

  co_store_begin (self->store, _ ("Change an invitation"));
  if (state == CO_NOT_INVITED)
    co_workshop_remove_invitation (self->workshop, invitation);
  else if (invitation != NULL)
    co_invitation_set_state (invitation, (CoInvitationState) state);
  else
    {
      g_autoptr (CoInvitation) added = co_invitation_new ();

      co_invitation_set_participant (added, participant);
      co_invitation_set_state (added, (CoInvitationState) state);
      co_workshop_insert_invitation (self->workshop,
                                     g_list_model_get_n_items (co_workshop_get_invitations (self->workshop)), added);
    }
  co_store_end (self->store);
}

/**
 * co_attendance_get_next:
 * @self: an attendance
 * @state: a CoInvitationState, or CO_NOT_INVITED
 *
 * Returns: the state that usually comes after it
 */
int
co_attendance_get_next (CoAttendance *self, int state)
{
  gboolean over = co_workshop_get_held (self->workshop);
  const int *cycle = over ? held : ahead;
  guint n = over ? G_N_ELEMENTS (held) : G_N_ELEMENTS (ahead);

  for (guint i = 0; i < n; i++)
    {
      if (cycle[i] == state)
        return cycle[(i + 1) % n];
    }

  return cycle[0];
}

/**
 * co_attendance_count:
 * @self: an attendance
 * @state: a state
 *
 * Returns: how many invitations have that state
 */
guint
co_attendance_count (CoAttendance *self, CoInvitationState state)
{
  GListModel *invitations = co_workshop_get_invitations (self->workshop);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (invitations); i++)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i);

      n += co_invitation_get_state (invitation) == state;
    }

  return n;
}

/**
 * co_attendance_replace:
 * @self: an attendance
 * @name: what is done, for undo
 * @from: a state
 * @to: a state
 *
 * Gives all invitations of one state another.
 */
void
co_attendance_replace (CoAttendance *self, const char *name, CoInvitationState from, CoInvitationState to)
{
  GListModel *invitations = co_workshop_get_invitations (self->workshop);

  co_store_begin (self->store, name);
  for (guint i = 0; i < g_list_model_get_n_items (invitations); i++)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i);

      if (co_invitation_get_state (invitation) == from)
        co_invitation_set_state (invitation, to);
    }
  co_store_end (self->store);
}

static gboolean
is_lost (CoAttendance *self, CoInvitation *invitation)
{
  CoDocuments *documents = co_store_get_documents (self->store);

  return co_documents_lookup (documents, co_invitation_get_participant (invitation)) == NULL;
}

/**
 * co_attendance_count_lost:
 * @self: an attendance
 *
 * Returns: how many invitations are of persons who are not on the roster any more
 */
guint
co_attendance_count_lost (CoAttendance *self)
{
  GListModel *invitations = co_workshop_get_invitations (self->workshop);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (invitations); i++)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i);

      n += is_lost (self, invitation);
    }

  return n;
}

/**
 * co_attendance_remove_lost:
 * @self: an attendance
 *
 * Takes those away. To be called between co_store_begin() and co_store_end().
 */
void
co_attendance_remove_lost (CoAttendance *self)
{
  GListModel *invitations = co_workshop_get_invitations (self->workshop);

  for (guint i = g_list_model_get_n_items (invitations); i > 0; i--)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i - 1);

      if (is_lost (self, invitation))
        co_workshop_remove_invitation (self->workshop, invitation);
    }
}

/**
 * co_attendance_state_get_nick:
 * @state: a CoInvitationState, or CO_NOT_INVITED
 *
 * Returns: (transfer none): its name in actions and style classes. Its relatives below give its sign and its word.
 */
const char *
co_attendance_state_get_nick (int state)
{
  return states[state + 1].nick;
}

const char *
co_attendance_state_get_icon (int state)
{
  return states[state + 1].icon;
}

const char *
co_attendance_state_get_label (int state)
{
  return state == CO_NOT_INVITED ? _ ("Not invited") : co_label_enum (CO_TYPE_INVITATION_STATE, state);
}

/**
 * co_attendance_state_from_nick:
 * @nick: a name
 *
 * Returns: the CoInvitationState, or CO_NOT_INVITED
 */
int
co_attendance_state_from_nick (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      if (g_str_equal (states[i].nick, nick))
        return (int) i - 1;
    }

  return CO_NOT_INVITED;
}
