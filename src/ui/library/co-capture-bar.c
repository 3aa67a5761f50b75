/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line that takes what comes: it stays open for the next, and closes with Escape.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-capture-bar.h"

struct _CoCaptureBar
{
  AdwBin parent_instance;

  char *placeholder;
  GtkRevealer *revealer;
  GtkEditable *entry;
};

G_DEFINE_FINAL_TYPE (CoCaptureBar, co_capture_bar, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PLACEHOLDER,
  N_PROPS
};

enum
{
  CAPTURED,
  CLOSED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
add_cb (CoCaptureBar *self)
{
  co_capture_bar_finish (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
close_cb (CoCaptureBar *self)
{
  gtk_editable_set_text (self->entry, "");
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
key_pressed_cb (CoCaptureBar *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  close_cb (self);
  return GDK_EVENT_STOP;
}

static void
co_capture_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PLACEHOLDER)
    g_value_set_string (value, CO_CAPTURE_BAR (object)->placeholder);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_capture_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoCaptureBar *self = CO_CAPTURE_BAR (object);

  if (id == PROP_PLACEHOLDER)
    {
      g_set_str (&self->placeholder, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, self->placeholder,
                                      -1);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_capture_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_CAPTURE_BAR);

  G_OBJECT_CLASS (co_capture_bar_parent_class)->dispose (object);
}

static void
co_capture_bar_finalize (GObject *object)
{
  g_free (CO_CAPTURE_BAR (object)->placeholder);

  G_OBJECT_CLASS (co_capture_bar_parent_class)->finalize (object);
}

static void
co_capture_bar_class_init (CoCaptureBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_capture_bar_get_property;
  object_class->set_property = co_capture_bar_set_property;
  object_class->dispose = co_capture_bar_dispose;
  object_class->finalize = co_capture_bar_finalize;

  /**
   * CoCaptureBar:placeholder:
   *
   * What may be typed, in words.
   */
  properties[PROP_PLACEHOLDER] =
      g_param_spec_string ("placeholder", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CoCaptureBar::captured:
   * @self: the bar
   * @text: what was typed
   *
   * Something was typed and is to be added.
   */
  signals[CAPTURED] = g_signal_new ("captured", CO_TYPE_CAPTURE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * CoCaptureBar::closed:
   * @self: the bar
   *
   * The bar has gone, and the focus with it.
   */
  signals[CLOSED] =
      g_signal_new ("closed", CO_TYPE_CAPTURE_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/library/co-capture-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CoCaptureBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CoCaptureBar, entry);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
co_capture_bar_init (CoCaptureBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_capture_bar_open:
 * @self: the bar
 *
 * Shows the bar, ready to be typed into.
 */
void
co_capture_bar_open (CoCaptureBar *self)
{
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * co_capture_bar_finish:
 * @self: the bar
 *
 * Captures what has been written and not ended with Enter.
 */
void
co_capture_bar_finish (CoCaptureBar *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (*text == '\0')
    return;

  gtk_editable_set_text (self->entry, "");
  g_signal_emit (self, signals[CAPTURED], 0, text);
}
