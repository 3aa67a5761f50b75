/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A title that is edited where it stands. It is a text view without frame, because an entry cannot wrap, and the
 * titles of problems and objectives are sentences.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-inline-text.h"

#include "co-input.h"

#include <string.h>

struct _CoInlineText
{
  AdwBin parent_instance;

  char *text;
  char *before; /* what Escape goes back to */
  char *placeholder;
  gboolean updating;

  GtkLabel *ruler;
  GtkWidget *view;
  GtkTextBuffer *buffer;
  GtkWidget *placeholder_label;
};

G_DEFINE_FINAL_TYPE (CoInlineText, co_inline_text, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_PLACEHOLDER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint activate_signal;

static void
buffer_changed_cb (CoInlineText *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  /* An empty line is as high as one with a letter. */
  gtk_label_set_label (self->ruler, *text != '\0' ? text : "X");
  gtk_widget_set_visible (self->placeholder_label, *text == '\0');
  if (!self->updating && g_set_str (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/* A title is one line: pasted line breaks become spaces. */
static void
insert_text_cb (CoInlineText *self, GtkTextIter *location, char *text, int length, GtkTextBuffer *buffer)
{
  g_autofree char *line = g_strndup (text, (gsize) length);

  if (strpbrk (line, "\r\n") == NULL)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, location, g_strdelimit (line, "\r\n", ' '), -1);
}

static gboolean
key_pressed_cb (CoInlineText *self, guint key, guint code, GdkModifierType modifiers, GtkEventController *controller)
{
  if ((modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter)
    {
      if (!co_input_takes (GTK_TEXT_VIEW (self->view), controller))
        g_signal_emit (self, activate_signal, 0);
      return GDK_EVENT_STOP;
    }

  if (key == GDK_KEY_Escape && self->before != NULL && !g_str_equal (self->before, self->text))
    {
      co_inline_text_set_text (self, self->before);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
focus_enter_cb (CoInlineText *self)
{
  g_set_str (&self->before, self->text);
}

static gboolean
co_inline_text_grab_focus (GtkWidget *widget)
{
  CoInlineText *self = CO_INLINE_TEXT (widget);
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_place_cursor (self->buffer, &end);
  return gtk_widget_grab_focus (self->view);
}

static void
co_inline_text_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoInlineText *self = CO_INLINE_TEXT (object);

  if (id == PROP_TEXT)
    g_value_set_string (value, self->text);
  else if (id == PROP_PLACEHOLDER)
    g_value_set_string (value, self->placeholder);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_inline_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoInlineText *self = CO_INLINE_TEXT (object);

  if (id == PROP_TEXT)
    co_inline_text_set_text (self, g_value_get_string (value));
  else if (id == PROP_PLACEHOLDER)
    g_set_str (&self->placeholder, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_inline_text_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_INLINE_TEXT);

  G_OBJECT_CLASS (co_inline_text_parent_class)->dispose (object);
}

static void
co_inline_text_finalize (GObject *object)
{
  CoInlineText *self = CO_INLINE_TEXT (object);

  g_free (self->text);
  g_free (self->before);
  g_free (self->placeholder);

  G_OBJECT_CLASS (co_inline_text_parent_class)->finalize (object);
}

static void
co_inline_text_class_init (CoInlineTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_inline_text_get_property;
  object_class->set_property = co_inline_text_set_property;
  object_class->dispose = co_inline_text_dispose;
  object_class->finalize = co_inline_text_finalize;
  widget_class->grab_focus = co_inline_text_grab_focus;

  /**
   * CoInlineText:text:
   *
   * The text, without line breaks.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CoInlineText:placeholder:
   *
   * What to write here, shown while there is no text.
   */
  properties[PROP_PLACEHOLDER] =
      g_param_spec_string ("placeholder", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CoInlineText::activate:
   *
   * Enter was pressed.
   */
  activate_signal =
      g_signal_new ("activate", CO_TYPE_INLINE_TEXT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/shared/co-inline-text.ui");
  gtk_widget_class_bind_template_child (widget_class, CoInlineText, ruler);
  gtk_widget_class_bind_template_child (widget_class, CoInlineText, view);
  gtk_widget_class_bind_template_child (widget_class, CoInlineText, buffer);
  gtk_widget_class_bind_template_child (widget_class, CoInlineText, placeholder_label);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_enter_cb);
}

static void
co_inline_text_init (CoInlineText *self)
{
  self->text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  buffer_changed_cb (self);
}

const char *
co_inline_text_get_text (CoInlineText *self)
{
  return self->text;
}

void
co_inline_text_set_text (CoInlineText *self, const char *text)
{
  GtkTextIter caret;
  int position;

  if (!g_set_str (&self->text, text != NULL ? text : ""))
    return;

  g_object_get (self->buffer, "cursor-position", &position, NULL);
  self->updating = TRUE;
  gtk_text_buffer_set_text (self->buffer, self->text, -1);
  self->updating = FALSE;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &caret, position);
  gtk_text_buffer_place_cursor (self->buffer, &caret);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

void
co_inline_text_set_label (CoInlineText *self, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
