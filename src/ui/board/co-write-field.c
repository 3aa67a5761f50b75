/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where cards are written: type, Enter, type, Enter, as fast as people speak. What is pasted with line breaks goes off
 * at once, a card a line. Escape ends; so does leaving an empty field.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-write-field.h"

#include "co-input.h"

#include <string.h>

struct _CoWriteField
{
  AdwBin parent_instance;

  char *placeholder;
  guint pasted_id;

  GtkTextView *text_view;
  GtkTextBuffer *buffer;
};

G_DEFINE_FINAL_TYPE (CoWriteField, co_write_field, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PLACEHOLDER,
  N_PROPS
};

enum
{
  WRITE,
  DONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static gboolean
is_empty (gpointer self, const char *text)
{
  return text == NULL || *text == '\0';
}

static char *
dup_text (CoWriteField *self)
{
  char *text;

  g_object_get (self->buffer, "text", &text, NULL);
  return text;
}

static void
send_off (CoWriteField *self)
{
  g_autofree char *text = dup_text (self);

  gtk_text_buffer_set_text (self->buffer, "", 0);
  g_signal_emit (self, signals[WRITE], 0, text);
}

static gboolean
pasted_cb (gpointer user_data)
{
  CoWriteField *self = user_data;

  self->pasted_id = 0;
  send_off (self);
  return G_SOURCE_REMOVE;
}

/* Enter does not come here: a line break has been pasted or dropped. The buffer is not to be emptied while it is
 * being filled. */
static void
buffer_changed_cb (CoWriteField *self)
{
  g_autofree char *text = dup_text (self);

  if (self->pasted_id == 0 && strpbrk (text, "\r\n") != NULL)
    self->pasted_id = g_idle_add (pasted_cb, self);
}

static gboolean
key_pressed_cb (CoWriteField *self, guint key, guint code, GdkModifierType modifiers, GtkEventController *controller)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (!co_input_takes (self->text_view, controller))
        send_off (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      if (co_input_takes (self->text_view, controller))
        return GDK_EVENT_STOP;
      gtk_text_buffer_set_text (self->buffer, "", 0);
      g_signal_emit (self, signals[DONE], 0);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
focus_left_cb (CoWriteField *self)
{
  g_autofree char *text = dup_text (self);

  if (*text == '\0')
    g_signal_emit (self, signals[DONE], 0);
}

static gboolean
co_write_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CO_WRITE_FIELD (widget)->text_view));
}

static void
co_write_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PLACEHOLDER)
    g_value_set_string (value, CO_WRITE_FIELD (object)->placeholder);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_write_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoWriteField *self = CO_WRITE_FIELD (object);

  if (id == PROP_PLACEHOLDER)
    {
      if (!g_set_str (&self->placeholder, g_value_get_string (value)))
        return;
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->placeholder, -1);
      g_object_notify_by_pspec (object, pspec);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_write_field_dispose (GObject *object)
{
  g_clear_handle_id (&CO_WRITE_FIELD (object)->pasted_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_WRITE_FIELD);

  G_OBJECT_CLASS (co_write_field_parent_class)->dispose (object);
}

static void
co_write_field_finalize (GObject *object)
{
  g_free (CO_WRITE_FIELD (object)->placeholder);

  G_OBJECT_CLASS (co_write_field_parent_class)->finalize (object);
}

static void
co_write_field_class_init (CoWriteFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_write_field_get_property;
  object_class->set_property = co_write_field_set_property;
  object_class->dispose = co_write_field_dispose;
  object_class->finalize = co_write_field_finalize;
  widget_class->grab_focus = co_write_field_grab_focus;

  /**
   * CoWriteField:placeholder:
   *
   * What an empty field says, and what it is called.
   */
  properties[PROP_PLACEHOLDER] = g_param_spec_string (
      "placeholder", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CoWriteField::write:
   * @text: one line, or several when they have been pasted
   *
   * Something has been written; the field is empty again.
   */
  signals[WRITE] = g_signal_new ("write", CO_TYPE_WRITE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_STRING);

  /**
   * CoWriteField::done:
   *
   * Nothing more is to be written.
   */
  signals[DONE] = g_signal_new ("done", CO_TYPE_WRITE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-write-field.ui");
  gtk_widget_class_bind_template_child (widget_class, CoWriteField, text_view);
  gtk_widget_class_bind_template_child (widget_class, CoWriteField, buffer);
  gtk_widget_class_bind_template_callback (widget_class, is_empty);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
}

static void
co_write_field_init (CoWriteField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_write_field_add:
 * @self: a field
 * @text: what is to be written further
 *
 * Puts a text behind what is in the field, with the caret at its end.
 */
void
co_write_field_add (CoWriteField *self, const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n", ' ');
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  if (gtk_text_iter_get_offset (&end) > 0)
    gtk_text_buffer_insert (self->buffer, &end, " ", 1);
  gtk_text_buffer_insert (self->buffer, &end, line, -1);
  gtk_text_buffer_place_cursor (self->buffer, &end);
}

/**
 * co_write_field_finish:
 * @self: a field that is about to be closed
 *
 * Sends off what has been written and not ended with Enter: it is no less said.
 */
void
co_write_field_finish (CoWriteField *self)
{
  g_autofree char *text = dup_text (self);

  if (*g_strstrip (text) != '\0')
    send_off (self);
}
