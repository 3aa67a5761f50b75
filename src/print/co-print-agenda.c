/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The agenda of a workshop: what people get before it, and have before them while it lasts. When and where come
 * first, then the steps with their hours, what they are about, and who will be there.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-print-agenda.h"

#include <glib/gi18n-lib.h>

#include "co-letterhead.h"
#include "co-participant.h"
#include "co-problem.h"
#include "co-service.h"
#include "co-wording.h"

typedef struct
{
  CoDocuments *documents;
  CoProject *project;
  CoWorkshop *workshop;
  CoPrintout *printout;
} Agenda;

static gint64
get_minutes (CoStep *step)
{
  return CLAMP (co_step_get_minutes (step), 0, 24 * 60);
}

/* How one finds the place, in one line. */
static void
add_way (Agenda *agenda)
{
  g_auto (GStrv) lines = g_strsplit (co_workshop_get_address (agenda->workshop), "\n", -1);
  g_autofree char *way = g_strjoinv (" · ", lines), *line = NULL;

  if (*way == '\0')
    return;

  /* Translators: how one gets to a place: %s is its address */
  line = g_strdup_printf (_ ("Getting there: %s"), way);
  co_printout_add (agenda->printout, co_block_new_paragraph (CO_STYLE_CELL_SMALL, line));
}

static void
add_unless_said (GPtrArray *parts, const char *text)
{
  if (*text != '\0' && !g_ptr_array_find_with_equal_func (parts, text, g_str_equal, NULL))
    g_ptr_array_add (parts, g_strdup (text));
}

/* Whom to ask, in one line: the project manager, and what the authority gives for all questions. */
static void
add_contact (Agenda *agenda)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_null_terminated (8, g_free, TRUE);
  g_auto (GStrv) lines = NULL;
  g_autofree char *contact = NULL, *line = NULL;
  gpointer person;

  if (agenda->project == NULL)
    return;

  person = co_documents_lookup (agenda->documents, co_project_get_project_manager (agenda->project));
  lines = g_strsplit (co_project_get_contact (agenda->project), "\n", -1);
  if (CO_IS_PARTICIPANT (person))
    add_unless_said (parts, co_participant_get_title (person));
  for (guint i = 0; lines[i] != NULL; i++)
    add_unless_said (parts, g_strstrip (lines[i]));
  if (CO_IS_PARTICIPANT (person))
    add_unless_said (parts, co_participant_get_phone (person));
  if (parts->len == 0)
    return;

  contact = g_strjoinv (" · ", (char **) parts->pdata);
  /* Translators: whom to ask: %s is names, addresses and telephone numbers */
  line = g_strdup_printf (_ ("Contact: %s"), contact);
  co_printout_add (agenda->printout, co_block_new_paragraph (CO_STYLE_CELL_NOTE, line));
}

static void
add_when_and_where (Agenda *agenda)
{
  CoBlock *facts = co_block_new_facts (3);
  g_autofree char *date = co_wording_date (co_workshop_get_date (agenda->workshop));
  int start = co_wording_read_time (co_workshop_get_start_time (agenda->workshop));
  gint64 minutes = CLAMP (co_workshop_get_duration (agenda->workshop), 0, 24 * 60);
  g_autofree char *duration = minutes > 0 ? co_wording_duration (minutes) : NULL, *span = NULL;
  const char *zone = co_workshop_get_time_zone (agenda->workshop);

  co_block_add_fact (facts, CO_STYLE_VALUE, _ ("Date"), date);
  if (start >= 0)
    {
      span = co_wording_time_span (start, start + minutes);
      co_block_add_fact (facts, CO_STYLE_VALUE, _ ("Hours"), span);
      co_block_add_text (facts, CO_STYLE_CELL_SMALL, duration);
      if (agenda->project != NULL && g_strcmp0 (zone, co_project_get_time_zone (agenda->project)) != 0)
        co_block_add_text (facts, CO_STYLE_CELL_SMALL, zone);
    }
  else
    {
      co_block_add_fact (facts, CO_STYLE_VALUE, _ ("Duration"), duration);
    }
  co_block_add_fact (facts, CO_STYLE_VALUE, _ ("Place"), co_workshop_get_place (agenda->workshop));
  co_printout_add (agenda->printout, facts);
  add_way (agenda);
  add_contact (agenda);
}

static gboolean
has_steps_with (GListModel *steps, const char *(*get_text) (CoStep *step))
{
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CoStep) step = g_list_model_get_item (steps, i);

      if (*get_text (step) != '\0')
        return TRUE;
    }

  return FALSE;
}

static void
add_step (CoBlock *table, CoStep *step, int *now, gboolean has_leads, gboolean has_material)
{
  CoStepType activity = co_step_get_activity (step);
  int anchor = co_wording_read_time (co_step_get_start (step));
  gint64 minutes = get_minutes (step);
  g_autofree char *length = g_strdup_printf ("%d", (int) minutes), *span = NULL;

  if (anchor >= 0)
    *now = anchor;
  if (*now >= 0)
    {
      span = co_wording_time_span (*now, *now + minutes);
      *now += minutes;
    }

  co_block_add_row (table, activity == CO_STEP_TYPE_BREAK ? CO_ROW_TINTED : CO_ROW_PLAIN);
  co_block_add_cell (table, CO_STYLE_CELL, span);
  co_block_add_cell (table, CO_STYLE_CELL, length);
  co_block_add_cell (table, CO_STYLE_CELL_STRONG, co_step_get_title (step));
  co_block_add_text (table, CO_STYLE_CELL_SMALL, co_step_get_purpose (step));
  if (activity == CO_STEP_TYPE_DECISION)
    co_block_add_text (table, CO_STYLE_CELL_MARK, C_ ("step of a workshop", "Decision"));
  if (has_leads)
    co_block_add_cell (table, CO_STYLE_CELL, co_step_get_lead (step));
  if (has_material)
    co_block_add_cell (table, CO_STYLE_CELL_SMALL, co_step_get_material (step));
}

static void
add_total (CoBlock *table, int start, gint64 total)
{
  g_autofree char *length = g_strdup_printf ("%d", (int) total), *duration = co_wording_duration (total);
  g_autofree char *span = start >= 0 ? co_wording_time_span (start, start + (int) total) : NULL;

  co_block_add_row (table, CO_ROW_TOTAL);
  co_block_add_cell (table, CO_STYLE_CELL_STRONG, span);
  co_block_add_cell (table, CO_STYLE_CELL_STRONG, length);
  co_block_add_cell (table, CO_STYLE_CELL_STRONG, total < 60 ? _ ("Total") : duration);
}

static void
add_steps (Agenda *agenda)
{
  GListModel *steps = co_workshop_get_steps (agenda->workshop);
  gboolean has_leads = has_steps_with (steps, co_step_get_lead);
  gboolean has_material = has_steps_with (steps, co_step_get_material);
  int start = co_wording_read_time (co_workshop_get_start_time (agenda->workshop)), now = start;
  gboolean is_anchored = has_steps_with (steps, co_step_get_start);
  CoBlock *table = co_block_new_table ();
  gint64 total = 0;

  co_block_add_column (table, C_ ("column of an agenda", "Time"), 0, CO_COLUMN_FIT);
  /* Translators: heading of a narrow column of numbers of minutes */
  co_block_add_column (table, C_ ("column of an agenda", "Min."), 0, CO_COLUMN_FIT | CO_COLUMN_AT_END);
  co_block_add_column (table, C_ ("column of an agenda", "Step"), 6, CO_COLUMN_HEADS_ROW);
  if (has_leads)
    co_block_add_column (table, C_ ("column of an agenda", "Led by"), 2.5, CO_COLUMN_PLAIN);
  if (has_material)
    co_block_add_column (table, C_ ("column of an agenda", "Material"), 2.6, CO_COLUMN_PLAIN);

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CoStep) step = g_list_model_get_item (steps, i);

      add_step (table, step, &now, has_leads, has_material);
      total += get_minutes (step);
    }

  /* An hour that is held may leave a gap: then start and sum do not make an end. */
  if (g_list_model_get_n_items (steps) > 1)
    add_total (table, is_anchored ? -1 : start, total);
  if (g_list_model_get_n_items (steps) > 0)
    co_printout_add (agenda->printout, co_block_new_heading (2, _ ("Timeline")));
  co_printout_add (agenda->printout, table);
}

static CoBlock *
make_subjects (Agenda *agenda, const char *heading, const char *const *ids, GType type)
{
  CoBlock *group = co_block_new_group (), *list = co_block_new_list (FALSE);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      CoDocument *document = co_documents_lookup (agenda->documents, ids[i]);

      if (document == NULL || !g_type_is_a (G_OBJECT_TYPE (document), type))
        continue;

      co_block_add_item (list, CO_STYLE_CELL, co_document_get_title (document));
    }

  if (!co_block_is_empty (list))
    co_block_add_child (group, co_block_new_heading (2, heading));
  co_block_add_child (group, list);

  return group;
}

static gboolean
is_expected (CoInvitation *invitation)
{
  CoInvitationState state = co_invitation_get_state (invitation);

  return state != CO_INVITATION_STATE_DECLINED && state != CO_INVITATION_STATE_ABSENT;
}

static CoBlock *
make_participants (Agenda *agenda)
{
  GListModel *invitations = co_workshop_get_invitations (agenda->workshop);
  guint counts[CO_COLLEGE_OTHER + 1] = { 0 }, total = 0;
  CoBlock *list = co_block_new_list (FALSE), *group = co_block_new_group ();
  g_autofree char *heading = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (invitations); i++)
    {
      g_autoptr (CoInvitation) invitation = g_list_model_get_item (invitations, i);
      gpointer person = co_documents_lookup (agenda->documents, co_invitation_get_participant (invitation));
      CoCollege college = CO_IS_PARTICIPANT (person) ? co_participant_get_college (person) : CO_COLLEGE_OTHER;

      if (!is_expected (invitation))
        continue;
      counts[college != CO_COLLEGE_NONE ? MIN (college, CO_COLLEGE_OTHER) : CO_COLLEGE_OTHER]++;
      total++;
    }

  for (guint i = CO_COLLEGE_ADMINISTRATION; i <= CO_COLLEGE_OTHER; i++)
    {
      /* Translators: a stakeholder group and the number of its people. */
      g_autofree char *count = g_strdup_printf (_ ("%s %u"), co_wording_college (i), counts[i]);

      if (counts[i] > 0)
        co_block_add_item (list, CO_STYLE_CELL, count);
    }

  heading = g_strdup_printf (ngettext ("%u participant", "%u participants", total), total);
  if (total > 0)
    co_block_add_child (group, co_block_new_heading (2, heading));
  co_block_add_child (group, list);

  return group;
}

/* What it is about and who comes: short, so that an agenda finds room on one page. */
static void
add_subjects (Agenda *agenda)
{
  CoBlock *columns = co_block_new_columns ();

  co_block_add_child (
      columns, make_subjects (agenda, _ ("Problems"), co_workshop_get_problems (agenda->workshop), CO_TYPE_PROBLEM));
  co_block_add_child (columns, make_subjects (agenda, _ ("Digital services"),
                                              co_workshop_get_services (agenda->workshop), CO_TYPE_SERVICE));
  co_block_add_child (columns, make_participants (agenda));
  co_printout_add (agenda->printout, columns);
}

/**
 * co_compose_agenda:
 * @documents: of the project
 * @workshop: one of them
 * @folder: (nullable): of the project, for the logo
 *
 * Reads the documents, which takes a moment and is done in the thread that owns them; the result may be
 * rendered in another.
 *
 * Returns: (transfer full): the agenda of @workshop
 */
CoPrintout *
co_compose_agenda (CoDocuments *documents, CoWorkshop *workshop, const char *folder)
{
  Agenda agenda = { documents, co_documents_get_project (documents), workshop, NULL };
  g_autofree char *ordinal = co_wording_workshop (co_workshop_get_number (workshop));
  const char *name = *co_workshop_get_title (workshop) != '\0' ? co_workshop_get_title (workshop) : ordinal;
  /* Translators: title of a printed agenda; %s is the workshop's title */
  g_autofree char *title = g_strdup_printf (_ ("Agenda: %s"), name);
  g_autofree char *date = co_wording_date (co_workshop_get_date (workshop));
  g_autofree char *eyebrow = g_strjoin (" · ", ordinal, _ ("Agenda"), NULL);
  g_autofree char *foot = *date != '\0' ? g_strjoin (" · ", eyebrow, date, NULL) : g_strdup (eyebrow);

  agenda.printout = co_letterhead_new_printout (documents, folder, title);
  co_printout_set_subject (agenda.printout, eyebrow);
  co_printout_set_foot (agenda.printout, foot);
  co_printout_add (agenda.printout, co_block_new_paragraph (CO_STYLE_EYEBROW, eyebrow));
  co_printout_add (agenda.printout, co_block_new_heading (1, name));
  add_when_and_where (&agenda);
  co_printout_add (agenda.printout, co_block_new_paragraph (CO_STYLE_LEAD, co_workshop_get_purpose (workshop)));
  add_steps (&agenda);
  add_subjects (&agenda);

  return agenda.printout;
}

/**
 * co_print_agenda:
 * @documents: of the project
 * @workshop: one of them
 * @folder: (nullable): of the project, for the logo
 * @paper: what it is laid out for
 * @error: return location for a #GError
 *
 * Composes and renders in one go, in any thread in which nobody changes @documents meanwhile.
 *
 * Returns: (transfer full): a PDF, or %NULL with @error set
 */
GBytes *
co_print_agenda (CoDocuments *documents, CoWorkshop *workshop, const char *folder, CoPaper paper, GError **error)
{
  g_autoptr (CoPrintout) printout = co_compose_agenda (documents, workshop, folder);

  return co_printout_render (printout, paper, error);
}
