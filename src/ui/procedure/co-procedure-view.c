/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The home of the window: where the project is in the procedure, what to do next, and what to beware of. It is
 * evaluated anew a moment after any change, and only while it is seen.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-procedure-view.h"

#include "co-finding.h"
#include "co-history-box.h"
#include "co-labels.h"
#include "co-phase-card.h"
#include "co-procedure.h"
#include "co-time-line.h"
#include "co-today.h"

#include <glib/gi18n.h>

/* After the last change, in milliseconds. */
#define PAUSE 200

/* So many points to watch are seen at once; the steps are to be seen below them. */
#define N_FIRST 2

struct _CoProcedureView
{
  CoView parent_instance;

  CoProcedure *procedure;
  guint timeout;
  gboolean all_shown;

  GtkWidget *next_card;
  GtkLabel *next_title;
  GtkLabel *next_reason;
  GtkButton *next_button;
  CoTimeLine *time_line;
  CoPhaseCard *phase_1;
  CoPhaseCard *phase_2;
  CoPhaseCard *phase_3;
  AdwPreferencesGroup *findings_group;
  GtkListBox *findings;
};

G_DEFINE_FINAL_TYPE (CoProcedureView, co_procedure_view, CO_TYPE_VIEW)

static const struct
{
  const char *icon;
  const char *css_class;
  const char *word;
} severities[] = {
  [CO_SEVERITY_INFO] = { "dialog-information-symbolic", "dimmed", N_ ("Information") },
  [CO_SEVERITY_ADVICE] = { "co-advice-symbolic", "accent", N_ ("Advice") },
  [CO_SEVERITY_WARNING] = { "dialog-warning-symbolic", "warning", N_ ("Warning") },
};

static void
go_to (GtkWidget *widget, CoGuidance *guidance)
{
  co_view_go (widget, co_view_name_get_nick (co_guidance_get_view (guidance)), co_guidance_get_document (guidance),
              co_guidance_get_part (guidance));
}

static void
finding_activated_cb (GtkWidget *row, CoGuidance *finding)
{
  go_to (row, finding);
}

/* The row is the button: this is what it says that it does. */
static GtkWidget *
create_finding_label (CoFinding *finding)
{
  GtkWidget *label = gtk_label_new (co_guidance_get_action (CO_GUIDANCE (finding)));

  gtk_widget_add_css_class (label, "accent");
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static GtkWidget *
create_finding_row (CoFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  CoSeverity severity = co_finding_get_severity (finding);
  GtkWidget *icon = gtk_image_new_from_icon_name (severities[severity].icon);

  gtk_widget_add_css_class (icon, severities[severity].css_class);
  gtk_widget_set_tooltip_text (icon, _ (severities[severity].word));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (severities[severity].word),
                                  -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), co_finding_get_message (finding));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), co_guidance_get_reason (CO_GUIDANCE (finding)));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_finding_label (finding));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (finding_activated_cb), g_object_ref (finding),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_DEFAULT);

  return row;
}

static void more_activated_cb (CoProcedureView *self);

static GtkWidget *
create_more_row (CoProcedureView *self, guint n)
{
  GtkWidget *row = adw_button_row_new ();
  g_autofree char *title = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_button_row_set_end_icon_name (ADW_BUTTON_ROW (row), "pan-down-symbolic");
  g_signal_connect_object (row, "activated", G_CALLBACK (more_activated_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static void
show_next (CoProcedureView *self)
{
  CoGuidance *next = co_procedure_get_next (self->procedure);
  g_autofree char *reason = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->next_button), next != NULL);
  if (next == NULL)
    {
      gtk_label_set_label (self->next_title, _ ("The procedure is complete"));
      gtk_label_set_label (self->next_reason,
                           _ ("Both parties have agreed; the resource person follows the deployment"));
      return;
    }

  reason = co_label_begin (co_guidance_get_reason (next));
  gtk_label_set_label (self->next_title, co_guidance_get_title (next));
  gtk_label_set_label (self->next_reason, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->next_reason), *co_guidance_get_reason (next) != '\0');
  gtk_button_set_label (self->next_button, co_guidance_get_action (next));
}

static void
show_findings (CoProcedureView *self)
{
  GListModel *findings = co_procedure_get_findings (self->procedure);
  guint n = g_list_model_get_n_items (findings);
  /* A row that shows one more would take the room of that one. */
  guint n_shown = self->all_shown || n <= N_FIRST + 1 ? n : N_FIRST;

  gtk_list_box_remove_all (self->findings);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (CoFinding) finding = g_list_model_get_item (findings, i);

      gtk_list_box_append (self->findings, create_finding_row (finding));
    }
  if (n_shown < n)
    gtk_list_box_append (self->findings, create_more_row (self, n - n_shown));
  gtk_widget_set_visible (GTK_WIDGET (self->findings), n > 0);
  adw_preferences_group_set_description (self->findings_group,
                                         n > 0 ? NULL : _ ("Nothing to point out: the procedure is respected so far"));
}

/* The focus goes to the first of those that come. */
static void
more_activated_cb (CoProcedureView *self)
{
  self->all_shown = TRUE;
  show_findings (self);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->findings, N_FIRST)));
}

static void
evaluate (CoProcedureView *self)
{
  CoPhaseCard *cards[] = { self->phase_1, self->phase_2, self->phase_3 };
  GListModel *phases;

  g_clear_object (&self->procedure);
  self->procedure = co_procedure_evaluate (co_view_get_documents (CO_VIEW (self)), NULL);
  phases = co_procedure_get_phases (self->procedure);
  for (guint i = 0; i < MIN (g_list_model_get_n_items (phases), G_N_ELEMENTS (cards)); i++)
    {
      g_autoptr (CoPhaseState) phase = g_list_model_get_item (phases, i);

      co_phase_card_set_phase (cards[i], phase);
    }
  show_next (self);
  show_findings (self);
}

static gboolean
timeout_cb (gpointer user_data)
{
  CoProcedureView *self = user_data;

  self->timeout = 0;
  evaluate (self);
  return G_SOURCE_REMOVE;
}

static void
documents_changed_cb (CoProcedureView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->timeout == 0)
    self->timeout = g_timeout_add (PAUSE, timeout_cb, self);
}

static void
next_clicked_cb (CoProcedureView *self)
{
  go_to (GTK_WIDGET (self), co_procedure_get_next (self->procedure));
}

static void
co_procedure_view_map (GtkWidget *widget)
{
  evaluate (CO_PROCEDURE_VIEW (widget));

  GTK_WIDGET_CLASS (co_procedure_view_parent_class)->map (widget);
}

static void
co_procedure_view_constructed (GObject *object)
{
  CoProcedureView *self = CO_PROCEDURE_VIEW (object);
  CoDocuments *documents;

  G_OBJECT_CLASS (co_procedure_view_parent_class)->constructed (object);

  documents = co_view_get_documents (CO_VIEW (self));
  co_time_line_set_documents (self->time_line, documents);
  g_signal_connect_object (documents, "changed", G_CALLBACK (documents_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (co_today_get_default (), "changed", G_CALLBACK (documents_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
co_procedure_view_dispose (GObject *object)
{
  CoProcedureView *self = CO_PROCEDURE_VIEW (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->procedure);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PROCEDURE_VIEW);

  G_OBJECT_CLASS (co_procedure_view_parent_class)->dispose (object);
}

static void
co_procedure_view_class_init (CoProcedureViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = co_procedure_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = co_procedure_view_dispose;
  widget_class->map = co_procedure_view_map;

  g_type_ensure (CO_TYPE_HISTORY_BOX);
  g_type_ensure (CO_TYPE_PHASE_CARD);
  g_type_ensure (CO_TYPE_TIME_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/procedure/co-procedure-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CoProcedureView, next_card);
  gtk_widget_class_bind_template_child (widget_class, CoProcedureView, next_title);
  gtk_widget_class_bind_template_child (widget_class, CoProcedureView, next_reason);
  gtk_widget_class_bind_template_child (widget_class, CoProcedureView, next_button);
  gtk_widget_class_bind_template_child (widget_class, CoProcedureView, time_line);
  gtk_widget_class_bind_template_child (widget_class, CoProcedureView, phase_1);
  gtk_widget_class_bind_template_child (widget_class, CoProcedureView, phase_2);
  gtk_widget_class_bind_template_child (widget_class, CoProcedureView, phase_3);
  gtk_widget_class_bind_template_child (widget_class, CoProcedureView, findings_group);
  gtk_widget_class_bind_template_child (widget_class, CoProcedureView, findings);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked_cb);
}

static void
co_procedure_view_init (CoProcedureView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
