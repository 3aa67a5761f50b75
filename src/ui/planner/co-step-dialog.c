/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form over one step, bound to it both ways: there is nothing to confirm, and undo takes edits back.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-step-dialog.h"

#include "co-choice-row.h"
#include "co-spins.h"
#include "co-text-row.h"
#include "co-time-row.h"

struct _CoStepDialog
{
  AdwDialog parent_instance;

  GtkWidget *title_row;
  GtkWidget *purpose_row;
  CoChoiceRow *activity_row;
  GtkWidget *minutes_row;
  GtkWidget *start_row;
  GtkWidget *lead_row;
  GtkWidget *material_row;
  GtkWidget *note_row;
};

G_DEFINE_FINAL_TYPE (CoStepDialog, co_step_dialog, ADW_TYPE_DIALOG)

static void
co_step_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_STEP_DIALOG);

  G_OBJECT_CLASS (co_step_dialog_parent_class)->dispose (object);
}

static void
co_step_dialog_class_init (CoStepDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_step_dialog_dispose;

  g_type_ensure (CO_TYPE_CHOICE_ROW);
  g_type_ensure (CO_TYPE_TEXT_ROW);
  g_type_ensure (CO_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/planner/co-step-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CoStepDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, CoStepDialog, purpose_row);
  gtk_widget_class_bind_template_child (widget_class, CoStepDialog, activity_row);
  gtk_widget_class_bind_template_child (widget_class, CoStepDialog, minutes_row);
  gtk_widget_class_bind_template_child (widget_class, CoStepDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, CoStepDialog, lead_row);
  gtk_widget_class_bind_template_child (widget_class, CoStepDialog, material_row);
  gtk_widget_class_bind_template_child (widget_class, CoStepDialog, note_row);
}

static void
co_step_dialog_init (CoStepDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  co_spin_row_take_minutes (ADW_SPIN_ROW (self->minutes_row));
  co_choice_row_set_enum (self->activity_row, CO_TYPE_STEP_TYPE);
}

AdwDialog *
co_step_dialog_new (CoStep *step)
{
  CoStepDialog *self = g_object_new (CO_TYPE_STEP_DIALOG, NULL);
  const struct
  {
    const char *property;
    gpointer row;
    const char *row_property;
  } bound[] = {
    { "title", self->title_row, "text" },        { "purpose", self->purpose_row, "text" },
    { "activity", self->activity_row, "value" }, { "minutes", self->minutes_row, "value" },
    { "start", self->start_row, "time" },        { "lead", self->lead_row, "text" },
    { "material", self->material_row, "text" },  { "note", self->note_row, "text" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bound); i++)
    g_object_bind_property (step, bound[i].property, bound[i].row, bound[i].row_property,
                            G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  return ADW_DIALOG (self);
}
