/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row that holds text of many lines under its title, and grows with it. Text that comes from outside while one is
 * typing replaces only what differs, so that the caret stays.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-text-row.h"

#include <string.h>

struct _CoTextRow
{
  AdwPreferencesRow parent_instance;

  char *text;
  char *placeholder;
  gboolean updating;

  GtkLabel *ruler;
  GtkWidget *view;
  GtkTextBuffer *buffer;
  GtkWidget *placeholder_label;
};

G_DEFINE_FINAL_TYPE (CoTextRow, co_text_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_PLACEHOLDER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* Without text the placeholder is measured; a line is never lower than one with a letter. */
static void
measure (CoTextRow *self, const char *text)
{
  const char *shown = *text != '\0' ? text : self->placeholder;

  gtk_label_set_label (self->ruler, shown != NULL && *shown != '\0' ? shown : "X");
}

static void
buffer_changed_cb (CoTextRow *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  measure (self, text);
  gtk_widget_set_visible (self->placeholder_label, *text == '\0');
  if (!self->updating && g_set_str (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/* Replaces the part of the buffer that differs from @text. */
static void
update_buffer (CoTextRow *self, const char *text)
{
  GtkTextIter start, end;
  g_autofree char *old = NULL;
  glong head = 0, old_length, new_length;
  const char *a, *b;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  old = gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
  if (g_str_equal (old, text))
    return;

  for (a = old, b = text; *a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b); head++)
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
  old_length = g_utf8_strlen (a, -1);
  new_length = g_utf8_strlen (b, -1);
  while (old_length > 0 && new_length > 0 &&
         g_utf8_get_char (g_utf8_offset_to_pointer (a, old_length - 1)) ==
             g_utf8_get_char (g_utf8_offset_to_pointer (b, new_length - 1)))
    {
      old_length--;
      new_length--;
    }

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) head);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, (int) (head + old_length));
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, b, (int) (g_utf8_offset_to_pointer (b, new_length) - b));
}

static void
co_text_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CoTextRow *self = CO_TEXT_ROW (object);

  if (id == PROP_TEXT)
    g_value_set_string (value, self->text);
  else if (id == PROP_PLACEHOLDER)
    g_value_set_string (value, self->placeholder);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_text_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CoTextRow *self = CO_TEXT_ROW (object);

  if (id == PROP_TEXT)
    co_text_row_set_text (self, g_value_get_string (value));
  else if (id == PROP_PLACEHOLDER)
    {
      g_set_str (&self->placeholder, g_value_get_string (value));
      measure (self, self->text);
    }
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
co_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CO_TEXT_ROW (widget)->view);
}

static void
co_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (co_text_row_parent_class)->dispose (object);
}

static void
co_text_row_finalize (GObject *object)
{
  CoTextRow *self = CO_TEXT_ROW (object);

  g_free (self->text);
  g_free (self->placeholder);

  G_OBJECT_CLASS (co_text_row_parent_class)->finalize (object);
}

static void
co_text_row_class_init (CoTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_text_row_get_property;
  object_class->set_property = co_text_row_set_property;
  object_class->dispose = co_text_row_dispose;
  object_class->finalize = co_text_row_finalize;
  widget_class->grab_focus = co_text_row_grab_focus;

  /**
   * CoTextRow:text:
   *
   * The text.
   */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "",
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CoTextRow:placeholder:
   *
   * What to write here, shown while there is no text.
   */
  properties[PROP_PLACEHOLDER] =
      g_param_spec_string ("placeholder", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/shared/co-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CoTextRow, ruler);
  gtk_widget_class_bind_template_child (widget_class, CoTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, CoTextRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, CoTextRow, placeholder_label);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
}

static void
co_text_row_init (CoTextRow *self)
{
  self->text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  measure (self, self->text);
}

/**
 * co_text_row_get_text:
 * @self: a row
 *
 * Returns: (transfer none): its text
 */
const char *
co_text_row_get_text (CoTextRow *self)
{
  return self->text;
}

/**
 * co_text_row_set_text:
 * @self: a row
 * @text: (nullable): its text
 *
 * Sets the text.
 */
void
co_text_row_set_text (CoTextRow *self, const char *text)
{
  if (!g_set_str (&self->text, text != NULL ? text : ""))
    return;

  self->updating = TRUE;
  update_buffer (self, self->text);
  self->updating = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
