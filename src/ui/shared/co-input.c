/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed belongs to the field in which it is typed: keys go to the input method first, and undo takes back
 * typing before it takes back what the project has done.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-input.h"

/**
 * co_input_takes:
 * @view: a field that gives Enter or Escape a meaning of its own
 * @keys: the controller that heard the key, while it hears it
 *
 * Returns: whether the input method is composing a character and takes the key for that
 */
gboolean
co_input_takes (GtkTextView *view, GtkEventController *keys)
{
  return gtk_text_view_im_context_filter_keypress (view, gtk_event_controller_get_current_event (keys));
}

/**
 * co_input_undo:
 * @focus: (nullable): what has the keyboard
 * @again: %TRUE to do again what was taken back
 *
 * Takes back typing in a field that is not part of the project yet.
 *
 * Returns: whether there was something to take back
 */
gboolean
co_input_undo (GtkWidget *focus, gboolean again)
{
  GtkTextBuffer *buffer = GTK_IS_TEXT_VIEW (focus) ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)) : NULL;

  if (buffer == NULL || !gtk_text_buffer_get_enable_undo (buffer))
    return FALSE;
  if (again ? !gtk_text_buffer_get_can_redo (buffer) : !gtk_text_buffer_get_can_undo (buffer))
    return FALSE;

  if (again)
    gtk_text_buffer_redo (buffer);
  else
    gtk_text_buffer_undo (buffer);
  return TRUE;
}
