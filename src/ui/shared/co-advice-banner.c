/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Findings of the procedure, shown in place. The rules are asked again a moment after the last change, and only
 * while the banner can be seen: they look at the whole project.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-advice-banner.h"

#include "co-findings.h"
#include "co-today.h"

#include <glib/gi18n.h>

/* In milliseconds. */
#define PAUSE 400

struct _CoAdviceBanner
{
  AdwBin parent_instance;

  CoStore *store;
  CoViewName view;
  char *document;

  GPtrArray *findings;
  guint shown;
  guint source;

  AdwBanner *banner;
};

G_DEFINE_FINAL_TYPE (CoAdviceBanner, co_advice_banner, ADW_TYPE_BIN)

static void
show_finding (CoAdviceBanner *self)
{
  guint n = self->findings->len;
  g_autofree char *next = NULL;

  if (n > 0)
    {
      self->shown %= n;
      adw_banner_set_title (self->banner, co_finding_get_message (g_ptr_array_index (self->findings, self->shown)));
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->banner),
                                   co_guidance_get_reason (g_ptr_array_index (self->findings, self->shown)));
    }
  if (n > 1)
    /* Translators: a button that shows the next piece of advice: the number of the one that is seen, and of how many. */
    next = g_strdup_printf (_ ("%u of %u: _Next"), self->shown + 1, n);
  adw_banner_set_button_label (self->banner, next);
  adw_banner_set_revealed (self->banner, n > 0);
}

static gboolean
is_about (CoAdviceBanner *self, CoFinding *finding)
{
  CoGuidance *guidance = CO_GUIDANCE (finding);

  if (co_finding_get_severity (finding) == CO_SEVERITY_INFO)
    return FALSE;
  if (self->document != NULL && (*self->document != '\0' || co_guidance_get_view (guidance) == self->view))
    return g_str_equal (co_guidance_get_document (guidance), self->document);

  return self->document == NULL && co_guidance_get_view (guidance) == self->view;
}

static void
evaluate (CoAdviceBanner *self)
{
  g_autoptr (GPtrArray) all = co_findings_evaluate (co_store_get_documents (self->store), NULL);

  g_clear_handle_id (&self->source, g_source_remove);
  g_ptr_array_set_size (self->findings, 0);
  for (guint i = 0; i < all->len; i++)
    {
      if (is_about (self, g_ptr_array_index (all, i)))
        g_ptr_array_add (self->findings, g_object_ref (g_ptr_array_index (all, i)));
    }
  show_finding (self);
}

static void
pause_over_cb (gpointer user_data)
{
  CoAdviceBanner *self = user_data;

  self->source = 0;
  evaluate (self);
}

static void
changed_cb (CoAdviceBanner *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add_once (PAUSE, pause_over_cb, self);
}

static void
listen (CoAdviceBanner *self, guint position, guint removed, guint added, GListModel *list)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (CoDocument) document = g_list_model_get_item (list, i);

      g_signal_handlers_disconnect_by_func (document, changed_cb, self);
      g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
  changed_cb (self);
}

static void
next_clicked_cb (CoAdviceBanner *self)
{
  self->shown++;
  show_finding (self);
}

static void
co_advice_banner_map (GtkWidget *widget)
{
  CoAdviceBanner *self = CO_ADVICE_BANNER (widget);

  GTK_WIDGET_CLASS (co_advice_banner_parent_class)->map (widget);

  if (self->store != NULL)
    evaluate (self);
}

static void
co_advice_banner_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&CO_ADVICE_BANNER (widget)->source, g_source_remove);

  GTK_WIDGET_CLASS (co_advice_banner_parent_class)->unmap (widget);
}

static void
co_advice_banner_dispose (GObject *object)
{
  CoAdviceBanner *self = CO_ADVICE_BANNER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (co_advice_banner_parent_class)->dispose (object);
}

static void
co_advice_banner_finalize (GObject *object)
{
  CoAdviceBanner *self = CO_ADVICE_BANNER (object);

  g_ptr_array_unref (self->findings);
  g_free (self->document);

  G_OBJECT_CLASS (co_advice_banner_parent_class)->finalize (object);
}

static void
co_advice_banner_class_init (CoAdviceBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = co_advice_banner_dispose;
  object_class->finalize = co_advice_banner_finalize;
  widget_class->map = co_advice_banner_map;
  widget_class->unmap = co_advice_banner_unmap;
}

static void
co_advice_banner_init (CoAdviceBanner *self)
{
  g_autoptr (GSettings) settings = g_settings_new (CO_APP_ID);

  self->findings = g_ptr_array_new_with_free_func (g_object_unref);
  self->banner = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_use_markup (self->banner, FALSE);
  g_signal_connect_object (co_today_get_default (), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->banner, "button-clicked", G_CALLBACK (next_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->banner));
  /* The binding keeps the settings. */
  g_settings_bind (settings, "show-advice", self->banner, "visible", G_SETTINGS_BIND_GET);
}

void
co_advice_banner_watch (CoAdviceBanner *self, CoStore *store, CoViewName view, const char *document)
{
  /* Strengths, boards and experiments are many, and no rule about them is mended here. */
  static const CoKind kinds[] = { CO_KIND_PROJECT,  CO_KIND_PROBLEM, CO_KIND_SERVICE,
                                  CO_KIND_WORKSHOP, CO_KIND_GRANT,   CO_KIND_AGREEMENT };

  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  self->view = view;
  self->document = g_strdup (document);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GListModel *list = co_documents_get_list (co_store_get_documents (store), kinds[i]);

      g_signal_connect_object (list, "items-changed", G_CALLBACK (listen), self, G_CONNECT_SWAPPED);
      listen (self, 0, 0, g_list_model_get_n_items (list), list);
    }
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    evaluate (self);
}

void
co_advice_banner_set_document (CoAdviceBanner *self, const char *document)
{
  if (!g_set_str (&self->document, document))
    return;

  self->shown = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    evaluate (self);
}
