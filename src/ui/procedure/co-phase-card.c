/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One phase of the procedure: how far it has got, and its steps, each a way to where it is done.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-phase-card.h"

#include "co-labels.h"
#include "co-view.h"
#include "co-step-state.h"

#include <glib/gi18n.h>

struct _CoPhaseCard
{
  GtkBox parent_instance;

  GtkLabel *number_label;
  GtkLabel *title_label;
  GtkLabel *count_label;
  GtkProgressBar *bar;
  GtkListBox *steps;
};

G_DEFINE_FINAL_TYPE (CoPhaseCard, co_phase_card, GTK_TYPE_BOX)

typedef struct
{
  const char *icon;
  const char *css_class;
  const char *word;
} Sign;

static const Sign progresses[] = {
  [CO_PROGRESS_NOT_STARTED] = { "co-progress-none-symbolic", "dimmed", N_ ("Not started") },
  [CO_PROGRESS_UNDER_WAY] = { "co-progress-half-symbolic", "accent", N_ ("Under way") },
  [CO_PROGRESS_DONE] = { "co-progress-done-symbolic", "success", N_ ("Done") },
};

/* Nothing is done of it yet, but it has its day. */
static const Sign planned = { "co-progress-planned-symbolic", "accent", N_ ("Planned") };

static void
step_activated_cb (GtkWidget *row, CoStepState *step)
{
  CoGuidance *guidance = CO_GUIDANCE (step);

  co_view_go (row, co_view_name_get_nick (co_guidance_get_view (guidance)), co_guidance_get_document (guidance),
              co_guidance_get_part (guidance));
}

static GtkWidget *
create_row (CoStepState *step)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *reason = co_label_begin (co_guidance_get_reason (CO_GUIDANCE (step)));
  const Sign *sign = co_step_state_is_planned (step) ? &planned : &progresses[co_step_state_get_progress (step)];
  GtkWidget *icon = gtk_image_new_from_icon_name (sign->icon);

  gtk_widget_add_css_class (icon, sign->css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (sign->word), -1);
  gtk_widget_set_tooltip_text (icon, _ (sign->word));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), co_step_state_get_short_title (step));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reason);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  /* The fiche's own sentence, for who wants to read it. */
  gtk_widget_set_tooltip_text (row, co_guidance_get_title (CO_GUIDANCE (step)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (step_activated_cb), g_object_ref (step),
                         (GClosureNotify) (void (*) (void)) g_object_unref, G_CONNECT_DEFAULT);

  return row;
}

static void
co_phase_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_PHASE_CARD);

  G_OBJECT_CLASS (co_phase_card_parent_class)->dispose (object);
}

static void
co_phase_card_class_init (CoPhaseCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_phase_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/procedure/co-phase-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CoPhaseCard, number_label);
  gtk_widget_class_bind_template_child (widget_class, CoPhaseCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, CoPhaseCard, count_label);
  gtk_widget_class_bind_template_child (widget_class, CoPhaseCard, bar);
  gtk_widget_class_bind_template_child (widget_class, CoPhaseCard, steps);
}

static void
co_phase_card_init (CoPhaseCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GtkWidget *
find_focus_row (GtkListBox *steps)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (steps)));

  return focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
}

/**
 * co_phase_card_set_phase:
 * @self: a card
 * @phase: the state of a phase
 *
 * Shows how far a phase has got. The focus stays on the step it is on.
 */
void
co_phase_card_set_phase (CoPhaseCard *self, CoPhaseState *phase)
{
  GListModel *steps = co_phase_state_get_steps (phase);
  GtkWidget *focus = gtk_widget_get_root (GTK_WIDGET (self)) != NULL ? find_focus_row (self->steps) : NULL;
  int focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->steps))
                    ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus))
                    : -1;
  g_autofree char *number = g_strdup_printf ("%02u", co_phase_state_get_number (phase));
  g_autofree char *count =
      g_strdup_printf ("%u/%u", co_phase_state_get_n_done (phase), co_phase_state_get_n_steps (phase));

  gtk_label_set_label (self->number_label, number);
  gtk_label_set_label (self->title_label, co_phase_state_get_short_title (phase));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title_label), co_phase_state_get_title (phase));
  gtk_label_set_label (self->count_label, count);
  gtk_progress_bar_set_fraction (self->bar, co_phase_state_get_fraction (phase));

  gtk_list_box_remove_all (self->steps);
  for (guint i = 0; i < g_list_model_get_n_items (steps); i++)
    {
      g_autoptr (CoStepState) step = g_list_model_get_item (steps, i);

      gtk_list_box_append (self->steps, create_row (step));
    }
  if (focused >= 0 && gtk_list_box_get_row_at_index (self->steps, focused) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->steps, focused)));
}
