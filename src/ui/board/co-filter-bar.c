/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is looked for on the wall, as fields above it. The choices are what the cards have: no group, theme or source is
 * offered that would find nothing.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-filter-bar.h"

#include "co-board-group.h"
#include "co-board-synthesis.h"
#include "co-labels.h"

#include <glib/gi18n.h>

struct _CoFilterBar
{
  AdwBin parent_instance;

  CoBoardEditor *editor;
  gboolean is_filling;
  GArray *colleges;   /* of the choices, but the first: all */
  GPtrArray *themes;  /* likewise */
  GPtrArray *sources; /* likewise: ids */

  GtkRevealer *revealer;
  GtkEditable *search_entry;
  GtkDropDown *college_drop;
  GtkDropDown *theme_drop;
  GtkDropDown *source_drop;
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (CoFilterBar, co_filter_bar, ADW_TYPE_BIN)

enum
{
  CLOSED,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CoCardFilter *
get_filter (CoFilterBar *self)
{
  return co_board_editor_get_filter (self->editor);
}

static void
show_count (CoFilterBar *self)
{
  guint n_all, n = co_card_filter_count (get_filter (self), &n_all);
  g_autofree char *text = g_strdup_printf (ngettext ("%u of %u cards", "%u of %u cards", n), n, n_all);

  if (g_str_equal (gtk_label_get_label (self->count_label), text))
    return;

  gtk_label_set_label (self->count_label, text);
  if (gtk_revealer_get_reveal_child (self->revealer))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static guint
get_choice (GtkDropDown *drop, guint n)
{
  guint selected = gtk_drop_down_get_selected (drop);

  return selected == 0 || selected > n ? 0 : selected;
}

/* What is chosen, and where it stands afterwards: names may be the same. */
static char *
dup_chosen (GtkDropDown *drop, GPtrArray *keys)
{
  guint choice = get_choice (drop, keys->len);

  return choice > 0 ? g_strdup (g_ptr_array_index (keys, choice - 1)) : NULL;
}

static guint
find_choice (GPtrArray *keys, const char *chosen)
{
  guint place;

  return chosen != NULL && g_ptr_array_find_with_equal_func (keys, chosen, g_str_equal, &place) ? place + 1 : 0;
}

static void
fill (GtkDropDown *drop, const char *all, GPtrArray *names, guint selected)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *const[]) { all, NULL });

  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (list, g_ptr_array_index (names, i));
  gtk_drop_down_set_model (drop, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (drop, selected);
  gtk_widget_set_visible (GTK_WIDGET (drop), names->len > 0);
}

static void
fill_colleges (CoFilterBar *self, GPtrArray *cards)
{
  g_autoptr (GEnumClass) colleges = g_type_class_ref (CO_TYPE_COLLEGE);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint choice = get_choice (self->college_drop, self->colleges->len), selected = 0;
  int chosen = choice > 0 ? g_array_index (self->colleges, int, choice - 1) : CO_COLLEGE_ANY;

  g_array_set_size (self->colleges, 0);
  for (guint i = 0; i < colleges->n_values; i++)
    {
      int college = colleges->values[i].value;
      gboolean is_there = FALSE;

      for (guint j = 0; j < cards->len && !is_there; j++)
        is_there = (int) co_card_get_college (g_ptr_array_index (cards, j)) == college;
      if (!is_there || college == CO_COLLEGE_NONE)
        continue;
      g_array_append_val (self->colleges, college);
      g_ptr_array_add (names, (gpointer) co_label_enum (CO_TYPE_COLLEGE, college));
      if (college == chosen)
        selected = names->len;
    }
  fill (self->college_drop, _ ("All groups"), names, selected);
}

static void
fill_themes (CoFilterBar *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *chosen = dup_chosen (self->theme_drop, self->themes);

  g_ptr_array_unref (self->themes);
  self->themes = co_board_list_themes (co_board_editor_get_board (self->editor));
  for (guint i = 0; i < self->themes->len; i++)
    g_ptr_array_add (names, g_ptr_array_index (self->themes, i));
  if (names->len > 0)
    {
      g_ptr_array_add (names, (gpointer) _ ("Without a theme"));
      g_ptr_array_add (self->themes, g_strdup (""));
    }
  fill (self->theme_drop, _ ("All themes"), names, find_choice (self->themes, chosen));
}

static void
fill_sources (CoFilterBar *self, GPtrArray *cards)
{
  CoDocuments *documents = co_store_get_documents (co_board_editor_get_store (self->editor));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *chosen = dup_chosen (self->source_drop, self->sources);

  g_ptr_array_set_size (self->sources, 0);
  for (guint i = 0; i < cards->len; i++)
    {
      CoCard *card = g_ptr_array_index (cards, i);
      const char *id = co_card_get_hidden (card) ? "" : co_card_get_source (card);
      CoDocument *source = *id != '\0' ? co_documents_lookup (documents, id) : NULL;

      if (source == NULL || g_ptr_array_find_with_equal_func (self->sources, id, g_str_equal, NULL))
        continue;
      g_ptr_array_add (self->sources, g_strdup (id));
      g_ptr_array_add (names, (gpointer) co_document_get_title (source));
    }
  fill (self->source_drop, _ ("All sources"), names, find_choice (self->sources, chosen));
}

static void
college_selected_cb (CoFilterBar *self)
{
  guint choice = get_choice (self->college_drop, self->colleges->len);

  if (!self->is_filling && self->editor != NULL)
    co_card_filter_set_college (get_filter (self),
                                choice > 0 ? g_array_index (self->colleges, int, choice - 1) : CO_COLLEGE_ANY);
}

static void
theme_selected_cb (CoFilterBar *self)
{
  guint choice = get_choice (self->theme_drop, self->themes->len);

  if (!self->is_filling && self->editor != NULL)
    co_card_filter_set_theme (get_filter (self), choice > 0 ? g_ptr_array_index (self->themes, choice - 1) : NULL);
}

static void
source_selected_cb (CoFilterBar *self)
{
  guint choice = get_choice (self->source_drop, self->sources->len);

  if (!self->is_filling && self->editor != NULL)
    co_card_filter_set_source (get_filter (self), choice > 0 ? g_ptr_array_index (self->sources, choice - 1) : NULL);
}

static void
search_changed_cb (CoFilterBar *self)
{
  if (!self->is_filling)
    co_card_filter_set_words (get_filter (self), gtk_editable_get_text (self->search_entry));
}

static void
fill_all (CoFilterBar *self)
{
  g_autoptr (GPtrArray) cards = co_board_list_cards (co_board_editor_get_board (self->editor));

  self->is_filling = TRUE;
  fill_colleges (self, cards);
  fill_themes (self);
  fill_sources (self, cards);
  self->is_filling = FALSE;

  /* A choice may have gone with its last card. */
  college_selected_cb (self);
  theme_selected_cb (self);
  source_selected_cb (self);
  show_count (self);
}

static void
board_changed_cb (CoFilterBar *self)
{
  if (gtk_revealer_get_reveal_child (self->revealer))
    fill_all (self);
}

static void
close_cb (CoFilterBar *self)
{
  if (!gtk_revealer_get_reveal_child (self->revealer))
    return;

  self->is_filling = TRUE;
  gtk_editable_set_text (self->search_entry, "");
  gtk_drop_down_set_selected (self->college_drop, 0);
  gtk_drop_down_set_selected (self->theme_drop, 0);
  gtk_drop_down_set_selected (self->source_drop, 0);
  self->is_filling = FALSE;
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  co_card_filter_clear (get_filter (self));
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
activated_cb (CoFilterBar *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static gboolean
key_pressed_cb (CoFilterBar *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  close_cb (self);
  return GDK_EVENT_STOP;
}

static void
co_filter_bar_dispose (GObject *object)
{
  CoFilterBar *self = CO_FILTER_BAR (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CO_TYPE_FILTER_BAR);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (co_filter_bar_parent_class)->dispose (object);
}

static void
co_filter_bar_finalize (GObject *object)
{
  CoFilterBar *self = CO_FILTER_BAR (object);

  g_array_unref (self->colleges);
  g_ptr_array_unref (self->themes);
  g_ptr_array_unref (self->sources);

  G_OBJECT_CLASS (co_filter_bar_parent_class)->finalize (object);
}

static void
co_filter_bar_class_init (CoFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = co_filter_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = co_filter_bar_finalize;

  /**
   * CoFilterBar::closed:
   *
   * All cards are shown again.
   */
  signals[CLOSED] = g_signal_new ("closed", CO_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CoFilterBar::entered:
   *
   * What has been found is to be gone to.
   */
  signals[ENTERED] =
      g_signal_new ("entered", CO_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Cocreate/ui/board/co-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CoFilterBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, CoFilterBar, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CoFilterBar, college_drop);
  gtk_widget_class_bind_template_child (widget_class, CoFilterBar, theme_drop);
  gtk_widget_class_bind_template_child (widget_class, CoFilterBar, source_drop);
  gtk_widget_class_bind_template_child (widget_class, CoFilterBar, count_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, college_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, theme_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, source_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
co_filter_bar_init (CoFilterBar *self)
{
  self->colleges = g_array_new (FALSE, FALSE, sizeof (int));
  self->themes = g_ptr_array_new_with_free_func (g_free);
  self->sources = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * co_filter_bar_set_editor:
 * @self: a bar
 * @editor: the editor of a board
 *
 * Filters the cards of a board. Called once.
 */
void
co_filter_bar_set_editor (CoFilterBar *self, CoBoardEditor *editor)
{
  g_set_object (&self->editor, editor);
  g_signal_connect_object (co_board_editor_get_filter (editor), "changed", G_CALLBACK (show_count), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (co_board_editor_get_quadrants (editor), "changed", G_CALLBACK (board_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * co_filter_bar_open:
 * @self: a bar
 *
 * Lets what is looked for be written.
 */
void
co_filter_bar_open (CoFilterBar *self)
{
  if (!gtk_revealer_get_reveal_child (self->revealer))
    {
      gtk_revealer_set_reveal_child (self->revealer, TRUE);
      fill_all (self);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}
