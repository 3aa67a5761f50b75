/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What came of an import: what is new, what was there already, and what was refused, where and why.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-import-report.h"

#include <glib/gi18n.h>

/* A list of thousands helps nobody. */
#define MAX_ROWS 200

struct _CoImportReport
{
  AdwDialog parent_instance;

  AdwActionRow *created_row;
  AdwActionRow *skipped_row;
  AdwActionRow *refused_row;
  GtkWidget *refused_group;
  GtkListBox *refused_list;
};

G_DEFINE_FINAL_TYPE (CoImportReport, co_import_report, ADW_TYPE_DIALOG)

static void
show_count (AdwActionRow *row, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u experiment", "%u experiments", n), n);

  adw_action_row_set_subtitle (row, text);
}

static char *
describe_place (CoRefusal *refusal)
{
  g_autofree char *name = g_path_get_basename (co_refusal_get_file (refusal));
  CoPlace place = co_refusal_get_place (refusal);

  if (place.line == 0)
    return g_steal_pointer (&name);
  /* Translators: a file and the number of a line in it. */
  return g_strdup_printf (_ ("%s, line %u"), name, (guint) place.line);
}

static void
add_refusal (CoImportReport *self, CoRefusal *refusal)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *place = describe_place (refusal);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), place);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), co_refusal_get_message (refusal));
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, co_refusal_get_file (refusal));
  gtk_list_box_append (self->refused_list, row);
}

static void
add_rest (CoImportReport *self, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u more", "%u more", n), n);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_list_box_append (self->refused_list, row);
}

static void
co_import_report_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_IMPORT_REPORT);

  G_OBJECT_CLASS (co_import_report_parent_class)->dispose (object);
}

static void
co_import_report_class_init (CoImportReportClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_import_report_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-import-report.ui");
  gtk_widget_class_bind_template_child (widget_class, CoImportReport, created_row);
  gtk_widget_class_bind_template_child (widget_class, CoImportReport, skipped_row);
  gtk_widget_class_bind_template_child (widget_class, CoImportReport, refused_row);
  gtk_widget_class_bind_template_child (widget_class, CoImportReport, refused_group);
  gtk_widget_class_bind_template_child (widget_class, CoImportReport, refused_list);
}

static void
co_import_report_init (CoImportReport *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_import_report_new:
 * @import: an import that has ended
 *
 * Returns: (transfer floating): a dialog that says what came of it
 */
AdwDialog *
co_import_report_new (CoImport *import)
{
  CoImportReport *self = g_object_new (CO_TYPE_IMPORT_REPORT, NULL);
  GPtrArray *refused = co_import_get_refused (import);
  g_autofree char *n_refused = g_strdup_printf (ngettext ("%u entry", "%u entries", refused->len), refused->len);

  show_count (self->created_row, co_import_get_created (import)->len);
  show_count (self->skipped_row, co_import_get_n_skipped (import));
  adw_action_row_set_subtitle (self->refused_row, n_refused);
  for (guint i = 0; i < MIN (refused->len, MAX_ROWS); i++)
    add_refusal (self, g_ptr_array_index (refused, i));
  if (refused->len > MAX_ROWS)
    add_rest (self, refused->len - MAX_ROWS);
  gtk_widget_set_visible (self->refused_group, refused->len > 0);

  return ADW_DIALOG (self);
}
