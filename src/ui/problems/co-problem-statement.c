/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The statement of a problem, which is a few paragraphs long and is read more often by its beginning.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-problem-statement.h"

#include "co-tags-row.h"
#include "co-text-row.h"

#include <glib/gi18n.h>

#define BOTH_WAYS (G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE)

struct _CoProblemStatement
{
  AdwExpanderRow parent_instance;

  CoProblem *problem;

  GtkWidget *statement_row;
  GtkWidget *domains_row;
  GtkWidget *stakeholders_row;
};

G_DEFINE_FINAL_TYPE (CoProblemStatement, co_problem_statement, ADW_TYPE_EXPANDER_ROW)

static void
update_preview (CoProblemStatement *self)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (self);
  const char *statement = self->problem != NULL ? co_problem_get_statement (self->problem) : NULL;
  g_autoptr (GString) line = g_string_new (statement);

  while (g_string_replace (line, "\n\n", "\n", 0) > 0)
    ;
  if (statement == NULL || adw_expander_row_get_expanded (row))
    adw_expander_row_set_subtitle (row, "");
  else if (*statement == '\0')
    adw_expander_row_set_subtitle (row, _ ("Not written yet"));
  else
    adw_expander_row_set_subtitle (row, g_strdelimit (line->str, "\n", ' '));
}

static void
co_problem_statement_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PROBLEM_STATEMENT);
  g_clear_object (&CO_PROBLEM_STATEMENT (object)->problem);

  G_OBJECT_CLASS (co_problem_statement_parent_class)->dispose (object);
}

static void
co_problem_statement_class_init (CoProblemStatementClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_problem_statement_dispose;

  g_type_ensure (CO_TYPE_TAGS_ROW);
  g_type_ensure (CO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/example/Cocreate/ui/problems/co-problem-statement.ui");
  gtk_widget_class_bind_template_child (widget_class, CoProblemStatement, statement_row);
  gtk_widget_class_bind_template_child (widget_class, CoProblemStatement, domains_row);
  gtk_widget_class_bind_template_child (widget_class, CoProblemStatement, stakeholders_row);
  gtk_widget_class_bind_template_callback (widget_class, update_preview);
}

static void
co_problem_statement_init (CoProblemStatement *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
co_problem_statement_set_problem (CoProblemStatement *self, CoProblem *problem, CoProject *project)
{
  g_return_if_fail (self->problem == NULL);

  self->problem = g_object_ref (problem);
  g_object_bind_property (project, "domains", self->domains_row, "suggestions", G_BINDING_SYNC_CREATE);
  g_object_bind_property (problem, "statement", self->statement_row, "text", BOTH_WAYS);
  g_object_bind_property (problem, "domains", self->domains_row, "texts", BOTH_WAYS);
  g_object_bind_property (problem, "stakeholders", self->stakeholders_row, "text", BOTH_WAYS);
  g_signal_connect_object (problem, "notify::statement", G_CALLBACK (update_preview), self, G_CONNECT_SWAPPED);
  update_preview (self);
}
