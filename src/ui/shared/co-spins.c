/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Number fields read what people write, too. They keep their number when it is not read.
 */

#define G_LOG_DOMAIN "cocreate"

#include "co-spins.h"

#include "co-typed.h"
#include "co-wording.h"

int
co_spin_read_minutes (GtkEditable *spin, double *value)
{
  const char *why;
  int minutes;

  if (!co_typed_read_minutes (gtk_editable_get_text (spin), &minutes, &why))
    return GTK_INPUT_ERROR;

  *value = minutes;
  return TRUE;
}

static int
read_minutes_cb (GtkEditable *spin, double *value)
{
  return co_spin_read_minutes (spin, value);
}

static int
read_number_cb (GtkEditable *spin, double *value)
{
  const char *why;

  return co_typed_read_number (gtk_editable_get_text (spin), value, &why) ? TRUE : GTK_INPUT_ERROR;
}

static gboolean
write_number_cb (AdwSpinRow *row)
{
  g_autofree char *text = co_wording_number ((gint64) adw_spin_row_get_value (row));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), text))
    gtk_editable_set_text (GTK_EDITABLE (row), text);

  return TRUE;
}

void
co_spin_row_take_minutes (AdwSpinRow *row)
{
  g_signal_connect (row, "input", G_CALLBACK (read_minutes_cb), NULL);
}

void
co_spin_row_take_numbers (AdwSpinRow *row)
{
  g_signal_connect (row, "input", G_CALLBACK (read_number_cb), NULL);
  g_signal_connect (row, "output", G_CALLBACK (write_number_cb), NULL);
  adw_spin_row_update (row);
}
