/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cocreate-cli check: how far the project has got, what the procedure advises otherwise, and which files are damaged.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-cli.h"

#include "co-loader.h"
#include "co-procedure.h"

#include <glib/gi18n.h>

static const char *
get_nick (GType type, int value)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  return g_enum_get_value (klass, value)->value_nick;
}

static yyjson_mut_val *
make_step (yyjson_mut_doc *json, CoStepState *step)
{
  yyjson_mut_val *object = yyjson_mut_obj (json);
  CoGuidance *guidance = CO_GUIDANCE (step);
  GListModel *parts = co_step_state_get_parts (step);
  yyjson_mut_val *list;

  yyjson_mut_obj_add_strcpy (json, object, "id", co_guidance_get_id (guidance));
  yyjson_mut_obj_add_uint (json, object, "phase", co_step_state_get_phase (step));
  yyjson_mut_obj_add_strcpy (json, object, "title", co_guidance_get_title (guidance));
  yyjson_mut_obj_add_strcpy (json, object, "progress",
                             get_nick (CO_TYPE_PROGRESS, (int) co_step_state_get_progress (step)));
  yyjson_mut_obj_add_strcpy (json, object, "reason", co_guidance_get_reason (guidance));

  if (g_list_model_get_n_items (parts) == 0)
    return object;
  list = yyjson_mut_obj_add_arr (json, object, "parts");
  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (CoStepState) part = g_list_model_get_item (parts, i);

      yyjson_mut_arr_append (list, make_step (json, part));
    }

  return object;
}

static void
add_steps (yyjson_mut_doc *json, yyjson_mut_val *list, CoProcedure *procedure)
{
  GListModel *phases = co_procedure_get_phases (procedure);

  for (guint i = 0; i < g_list_model_get_n_items (phases); i++)
    {
      g_autoptr (CoPhaseState) phase = g_list_model_get_item (phases, i);
      GListModel *steps = co_phase_state_get_steps (phase);

      for (guint j = 0; j < g_list_model_get_n_items (steps); j++)
        {
          g_autoptr (CoStepState) step = g_list_model_get_item (steps, j);

          yyjson_mut_arr_append (list, make_step (json, step));
        }
    }
}

static void
add_findings (yyjson_mut_doc *json, yyjson_mut_val *list, GListModel *findings)
{
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (CoFinding) finding = g_list_model_get_item (findings, i);
      yyjson_mut_val *object = yyjson_mut_arr_add_obj (json, list);
      const char *severity = get_nick (CO_TYPE_SEVERITY, (int) co_finding_get_severity (finding));

      yyjson_mut_obj_add_strcpy (json, object, "rule", co_finding_get_rule (finding));
      yyjson_mut_obj_add_strcpy (json, object, "severity", severity);
      yyjson_mut_obj_add_strcpy (json, object, "message", co_finding_get_message (finding));
      yyjson_mut_obj_add_strcpy (json, object, "document", co_guidance_get_document (CO_GUIDANCE (finding)));
    }
}

static void
print_json (CoStore *store, CoProcedure *procedure)
{
  GListModel *damages = co_store_get_damages (store);
  GPtrArray *copies = co_store_get_copies (store);
  yyjson_mut_doc *json = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *root = yyjson_mut_obj (json);
  yyjson_mut_val *list;

  yyjson_mut_doc_set_root (json, root);
  add_steps (json, yyjson_mut_obj_add_arr (json, root, "steps"), procedure);
  add_findings (json, yyjson_mut_obj_add_arr (json, root, "findings"), co_procedure_get_findings (procedure));
  list = yyjson_mut_obj_add_arr (json, root, "damaged");
  for (guint i = 0; i < g_list_model_get_n_items (damages); i++)
    {
      g_autoptr (CoDamage) damage = g_list_model_get_item (damages, i);

      yyjson_mut_val *object = co_cli_add_place (json, co_damage_get_file (damage), co_damage_get_place (damage),
                                                 co_damage_get_reason (damage));

      if (co_damage_get_remedy (damage) != NULL)
        yyjson_mut_obj_add_strcpy (json, object, "remedy", co_damage_get_remedy (damage));
      yyjson_mut_arr_append (list, object);
    }
  list = yyjson_mut_obj_add_arr (json, root, "copies");
  for (guint i = 0; i < copies->len; i++)
    {
      g_autofree char *shown = g_filename_display_name (((CoLoaded *) g_ptr_array_index (copies, i))->path);

      yyjson_mut_arr_add_strcpy (json, list, shown);
    }
  co_cli_report_clashes (store, json, yyjson_mut_obj_add_arr (json, root, "clashes"));
  co_cli_print_json (json);
  yyjson_mut_doc_free (json);
}

static void
add_rows (GPtrArray *rows, GListModel *steps, const char *indent)
{
  static const char *const progress[] = { N_ ("Not started"), N_ ("Under way"), N_ ("Done") };

  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CoStepState) step = g_list_model_get_item (steps, i);
      const char *reason = co_guidance_get_reason (CO_GUIDANCE (step));
      GStrv row = g_new0 (char *, 3);

      row[0] = g_strconcat ("  ", indent, _ (progress[co_step_state_get_progress (step)]), NULL);
      row[1] = g_strconcat (indent, co_step_state_get_short_title (step), *reason != '\0' ? " – " : "", reason, NULL);
      g_ptr_array_add (rows, row);
      add_rows (rows, co_step_state_get_parts (step), "  ");
    }
}

static void
print_steps (CoProcedure *procedure)
{
  GListModel *phases = co_procedure_get_phases (procedure);

  for (guint i = 0; i < g_list_model_get_n_items (phases); i++)
    {
      g_autoptr (CoPhaseState) phase = g_list_model_get_item (phases, i);
      g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

      co_cli_print ("%02u  %s\n", i + 1, co_phase_state_get_title (phase));
      add_rows (rows, co_phase_state_get_steps (phase), "");
      co_cli_print_table (rows, 2);
      co_cli_print ("\n");
    }
}

static void
print_findings (GListModel *findings)
{
  static const char *const severities[] = { N_ ("Information"), N_ ("Advice"), N_ ("Warning") };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (CoFinding) finding = g_list_model_get_item (findings, i);
      GStrv row = g_new0 (char *, 3);

      row[0] = g_strconcat ("  ", _ (severities[co_finding_get_severity (finding)]), NULL);
      row[1] = g_strdup (co_finding_get_message (finding));
      g_ptr_array_add (rows, row);
    }

  co_cli_print ("%s\n", rows->len > 0 ? _ ("Points to watch") : _ ("No point to watch asks for your attention."));
  co_cli_print_table (rows, 2);
}

static void
print_damages (GListModel *damages)
{
  guint n = g_list_model_get_n_items (damages);

  if (n == 0)
    return;

  co_cli_print ("\n%s\n", _ ("Files that cannot be read, and are left as they are"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoDamage) damage = g_list_model_get_item (damages, i);
      CoPlace place = co_damage_get_place (damage);

      co_cli_print ("  %s:%u:%u: %s\n", co_damage_get_file (damage), place.line, place.column,
                    co_damage_get_reason (damage));
      if (co_damage_get_remedy (damage) != NULL)
        co_cli_print ("    %s\n", co_damage_get_remedy (damage));
    }
}

static void
print_copies (GPtrArray *copies)
{
  if (copies->len == 0)
    return;

  co_cli_print ("\n%s\n", _ ("Copies that sync programs have left, and that “cocreate-cli merge” merges"));
  for (guint i = 0; i < copies->len; i++)
    {
      g_autofree char *shown = g_filename_display_name (((CoLoaded *) g_ptr_array_index (copies, i))->path);

      co_cli_print ("  %s\n", shown);
    }
}

static void
print_clashes (CoStore *store)
{
  if (g_list_model_get_n_items (co_store_get_clashes (store)) == 0)
    return;

  co_cli_print ("\n%s\n", _ ("Places where two versions differ, to be decided in Cocreate"));
  co_cli_report_clashes (store, NULL, NULL);
}

static CoExit
run (const CoCommand *self, GStrv arguments)
{
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_ ("Print the result as JSON"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  CoExit status;
  g_auto (GStrv) words = co_cli_parse (self, arguments, entries, 1, 1, &status);
  g_autoptr (CoStore) store = NULL;
  g_autoptr (CoProcedure) procedure = NULL;
  GListModel *damages;
  guint n;

  if (words == NULL)
    return status;
  store = co_cli_open (words[0]);
  if (store == NULL)
    return CO_EXIT_FINDINGS;

  procedure = co_procedure_evaluate (co_store_get_documents (store), NULL);
  damages = co_store_get_damages (store);
  if (is_json)
    print_json (store, procedure);
  else
    {
      print_steps (procedure);
      print_findings (co_procedure_get_findings (procedure));
      print_damages (damages);
      print_copies (co_store_get_copies (store));
      print_clashes (store);
    }

  n = g_list_model_get_n_items (co_procedure_get_findings (procedure)) + g_list_model_get_n_items (damages) +
      g_list_model_get_n_items (co_store_get_clashes (store)) + co_store_get_copies (store)->len;
  return n > 0 ? CO_EXIT_FINDINGS : CO_EXIT_FINE;
}

const CoCommand co_command_check = {
  .name = "check",
  .parameters = N_ ("PROJECT"),
  .summary = N_ ("Compare the project with the procedure"),
  .description =
      N_ ("Also lists the files that cannot be read, the copies that sync programs have left, and what somebody "
          "has to decide where two versions of a document differ."),
  .run = run,
};
