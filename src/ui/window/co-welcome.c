/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a newcomer sees: three ways in.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-welcome.h"

struct _CoWelcome
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CoWelcome, co_welcome, ADW_TYPE_BIN)

static void
co_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_WELCOME);

  G_OBJECT_CLASS (co_welcome_parent_class)->dispose (object);
}

static void
co_welcome_class_init (CoWelcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = co_welcome_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/example/Cocreate/ui/window/co-welcome.ui");
}

static void
co_welcome_init (CoWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
