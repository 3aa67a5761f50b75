/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a great strength of the authority.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-strength-page.h"

#include "co-inline-text.h"
#include "co-key-row.h"
#include "co-text-row.h"

#include <glib/gi18n.h>

struct _CoStrengthPage
{
  AdwBin parent_instance;

  GBindingGroup *bindings;

  GtkWidget *title_text;
  CoKeyRow *domain_row;
  GtkWidget *statement_row;
  GtkWidget *evidence_row;
};

G_DEFINE_FINAL_TYPE (CoStrengthPage, co_strength_page, ADW_TYPE_BIN)

static void
domains_changed_cb (CoStrengthPage *self, GParamSpec *pspec, CoProject *project)
{
  co_key_row_set_choices (self->domain_row, co_project_get_domains (project), co_project_get_domains (project));
}

static void
co_strength_page_dispose (GObject *object)
{
  g_clear_object (&CO_STRENGTH_PAGE (object)->bindings);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_STRENGTH_PAGE);

  G_OBJECT_CLASS (co_strength_page_parent_class)->dispose (object);
}

static void
co_strength_page_class_init (CoStrengthPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_strength_page_dispose;

  g_type_ensure (CO_TYPE_INLINE_TEXT);
  g_type_ensure (CO_TYPE_KEY_ROW);
  g_type_ensure (CO_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-strength-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CoStrengthPage, title_text);
  gtk_widget_class_bind_template_child (widget_class, CoStrengthPage, domain_row);
  gtk_widget_class_bind_template_child (widget_class, CoStrengthPage, statement_row);
  gtk_widget_class_bind_template_child (widget_class, CoStrengthPage, evidence_row);
}

static void
co_strength_page_init (CoStrengthPage *self)
{
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  gtk_widget_init_template (GTK_WIDGET (self));
  co_inline_text_set_label (CO_INLINE_TEXT (self->title_text), _ ("Title"));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "title", self->title_text, "text", both);
  g_binding_group_bind (self->bindings, "domain", self->domain_row, "key", both);
  g_binding_group_bind (self->bindings, "statement", self->statement_row, "text", both);
  g_binding_group_bind (self->bindings, "evidence", self->evidence_row, "text", both);
}

/**
 * co_strength_page_set_project:
 * @self: the page
 * @project: the project, which knows the fields of competence
 *
 * Sets to what project the page belongs. To be called once.
 */
void
co_strength_page_set_project (CoStrengthPage *self, CoProject *project)
{
  g_signal_connect_object (project, "notify::domains", G_CALLBACK (domains_changed_cb), self, G_CONNECT_SWAPPED);
  domains_changed_cb (self, NULL, project);
}

/**
 * co_strength_page_set_strength:
 * @self: the page
 * @strength: (nullable): a strength
 *
 * Sets what is shown and edited.
 */
void
co_strength_page_set_strength (CoStrengthPage *self, CoStrength *strength)
{
  g_binding_group_set_source (self->bindings, strength);
}

/**
 * co_strength_page_focus:
 * @self: the page
 *
 * Brings the focus to its first field.
 */
void
co_strength_page_focus (CoStrengthPage *self)
{
  gtk_widget_grab_focus (self->title_text);
}
