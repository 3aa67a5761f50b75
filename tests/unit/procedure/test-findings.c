/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The vigilance rules: a project in good order has no finding; each case spoils it in one way, or takes it to the
 * last value that still passes.
 */

#include "findings-cases.h"

static GPtrArray *
find_rule (GPtrArray *findings, const char *rule)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < findings->len; i++)
    {
      if (g_str_equal (co_finding_get_rule (g_ptr_array_index (findings, i)), rule))
        g_ptr_array_add (found, g_ptr_array_index (findings, i));
    }

  return found;
}

static gboolean
is_about (GPtrArray *findings, const char *id)
{
  g_autoptr (GPtrArray) found = co_findings_for_document (findings, id);

  return found->len > 0;
}

static void
test_case (gconstpointer data)
{
  const FindingsCase *c = data;
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) found = NULL;

  c->spoil (f);
  findings = co_findings_evaluate (f->documents, f->today);
  found = find_rule (findings, c->rule);
  g_assert_cmpuint (found->len, ==, c->n_found);

  for (guint i = 0; i < found->len; i++)
    {
      CoFinding *finding = g_ptr_array_index (found, i);

      g_test_message ("%s", co_finding_get_message (finding));
      g_assert_cmpint (co_finding_get_severity (finding), ==, c->severity);
      g_assert_cmpstr (co_finding_get_message (finding), !=, "");
      g_assert_cmpstr (co_guidance_get_reason (CO_GUIDANCE (finding)), !=, "");
      g_assert_cmpstr (co_guidance_get_action (CO_GUIDANCE (finding)), !=, "");
      /* Who is invited already is not invited again. */
      if (g_str_equal (c->rule, "workshop-elected-confirmed"))
        g_assert_cmpstr (co_guidance_get_action (CO_GUIDANCE (finding)), ==, "Follow Up…");
    }
  if (c->get_document != NULL)
    g_assert_true (is_about (found, fixture_id (c->get_document (f))));
}

static void
test_good_order (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (GPtrArray) findings = co_findings_evaluate (f->documents, f->today);

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", co_finding_get_message (g_ptr_array_index (findings, i)));
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (CoDocuments) documents = co_documents_new ();
  g_autoptr (GPtrArray) without_project = co_findings_evaluate (documents, NULL);
  g_autoptr (CoProject) project = co_project_new ();
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_cmpuint (without_project->len, ==, 0);

  co_documents_add (documents, CO_DOCUMENT (project));
  findings = co_findings_evaluate (documents, NULL);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Nothing but spoilt documents, and no project of which they could be part. */
static void
test_without_project (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;

  co_documents_remove (f->documents, CO_DOCUMENT (f->project));
  fixture_set_today (f, "2028-01-01");
  findings = co_findings_evaluate (f->documents, f->today);
  g_assert_cmpuint (findings->len, >, 0);
}

static void
test_order (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) here = NULL;

  co_project_set_budget_ceiling (f->project, 0);
  co_experiment_set_fears (f->experiments[0], "");
  fixture_drop_people (f, 2, CO_COLLEGE_ELECTED);
  fixture_drop_people (f, 1, CO_COLLEGE_DIGITAL_BUSINESS);
  findings = co_findings_evaluate (f->documents, f->today);

  g_assert_cmpuint (findings->len, ==, 4);
  g_assert_cmpstr (co_finding_get_rule (g_ptr_array_index (findings, 0)), ==, "workshop-elected");
  g_assert_cmpstr (co_finding_get_rule (g_ptr_array_index (findings, 1)), ==, "workshop-digital-business");
  g_assert_cmpstr (co_finding_get_rule (g_ptr_array_index (findings, 2)), ==, "fears-unanswered");
  g_assert_cmpstr (co_finding_get_rule (g_ptr_array_index (findings, 3)), ==, "ceiling-unset");

  here = co_findings_for_view (findings, CO_VIEW_NAME_PARTICIPANTS);
  g_assert_cmpuint (here->len, ==, 2);
}

static void
test_message (void)
{
  g_autoptr (Fixture) f = fixture_new ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *message = NULL;
  CoSeverity severity;
  CoViewName view;

  fixture_drop_people (f, 2, CO_COLLEGE_ELECTED);
  findings = co_findings_evaluate (f->documents, f->today);
  g_object_get (g_ptr_array_index (findings, 0), "message", &message, "severity", &severity, "view", &view, NULL);
  g_assert_cmpstr (message, ==, "No elected official is invited to workshop 2: without them, no validation");
  g_assert_cmpint (severity, ==, CO_SEVERITY_WARNING);
  g_assert_cmpstr (co_view_name_get_nick (view), ==, "participants");
}

static const FindingsCase *
get_cases (guint set, guint *n_cases)
{
  const FindingsCase *const sets[] = { findings_cases_preparation, findings_cases_workshops, findings_cases_outcome };
  const guint n[] = { n_findings_cases_preparation, n_findings_cases_workshops, n_findings_cases_outcome };

  if (set >= G_N_ELEMENTS (sets))
    return NULL;
  *n_cases = n[set];

  return sets[set];
}

static gboolean
has_case (const char *rule)
{
  const FindingsCase *cases;
  guint n_cases;

  for (guint set = 0; (cases = get_cases (set, &n_cases)) != NULL; set++)
    {
      for (guint i = 0; i < n_cases; i++)
        {
          if (g_str_equal (cases[i].rule, rule) && cases[i].n_found > 0)
            return TRUE;
        }
    }

  return FALSE;
}

static void
test_every_rule_has_a_case (void)
{
  g_auto (GStrv) rules = co_findings_get_rules ();

  for (guint i = 0; rules[i] != NULL; i++)
    {
      g_test_message ("%s", rules[i]);
      g_assert_true (has_case (rules[i]));
    }
}

int
main (int argc, char *argv[])
{
  const FindingsCase *cases;
  guint n_cases;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/procedure/findings/good-order", test_good_order);
  g_test_add_func ("/procedure/findings/empty", test_empty);
  g_test_add_func ("/procedure/findings/without-project", test_without_project);
  g_test_add_func ("/procedure/findings/order", test_order);
  g_test_add_func ("/procedure/findings/message", test_message);
  g_test_add_func ("/procedure/findings/every-rule", test_every_rule_has_a_case);
  for (guint set = 0; (cases = get_cases (set, &n_cases)) != NULL; set++)
    {
      for (guint i = 0; i < n_cases; i++)
        {
          g_autofree char *path = g_strconcat ("/procedure/findings/case/", cases[i].name, NULL);

          g_test_add_data_func (path, &cases[i], test_case);
        }
    }

  return g_test_run ();
}
