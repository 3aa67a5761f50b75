/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of all keys. Those with an action are set here; those without belong to a view, which binds them itself,
 * and are here to be shown.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-shortcuts.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *title;
  const char *action;
  const char *accelerators[4];
  const char *keys; /* in words: where there are too many to name each, or GTK calls them otherwise than the help */
} Shortcut;

#define ACTION(words, name, ...)                                                                                       \
  {                                                                                                                    \
    .title = words, .action = name, .accelerators = { __VA_ARGS__ }                                                    \
  }
#define KEYS(words, ...)                                                                                               \
  {                                                                                                                    \
    .title = words, .accelerators = { __VA_ARGS__ }                                                                    \
  }
#define IN_WORDS(words, in_words) { .title = words, .keys = in_words }

static const Shortcut everywhere[] = {
  ACTION (N_ ("New entry"), "win.add", "<Control>n"),
  ACTION (N_ ("Search"), "win.find", "<Control>f"),
  ACTION (N_ ("Undo"), "win.undo", "<Control>z"),
  ACTION (N_ ("Redo"), "win.redo", "<Shift><Control>z", "<Control>y"),
  ACTION (N_ ("Print"), "win.print", "<Control>p"),
  ACTION (N_ ("Present or run full screen"), "win.present", "F5"),
  ACTION (N_ ("Save (always done already)"), "win.save", "<Control>s"),
  KEYS (N_ ("Menu of what has the focus"), "<Shift>F10", "Menu"),
};

static const Shortcut places[] = {
  ACTION (N_ ("Procedure"), "win.show::procedure", "<Control>1"),
  ACTION (N_ ("Watch Library"), "win.show::library", "<Control>2"),
  ACTION (N_ ("SWOT Boards"), "win.show::boards", "<Control>3"),
  ACTION (N_ ("Problems"), "win.show::problems", "<Control>4"),
  ACTION (N_ ("Services"), "win.show::services", "<Control>5"),
  ACTION (N_ ("Workshops"), "win.show::workshops", "<Control>6"),
  ACTION (N_ ("Participants"), "win.show::participants", "<Control>7"),
};

static const Shortcut general[] = {
  ACTION (N_ ("New project"), "app.new-project", "<Shift><Control>n"),
  ACTION (N_ ("Open project"), "app.open-project", "<Control>o"),
  KEYS (N_ ("Main menu"), "F10"),
  ACTION (N_ ("Preferences"), "app.preferences", "<Control>comma"),
  ACTION (N_ ("Keyboard shortcuts"), "app.shortcuts", "<Control>question"),
  ACTION (N_ ("Help"), "app.help", "F1"),
  ACTION (N_ ("Close the window"), "window.close", "<Control>w"),
  ACTION (N_ ("Quit"), "app.quit", "<Control>q"),
};

static const Shortcut library[] = {
  KEYS (N_ ("Show or hide the filters"), "F9"),
  KEYS (N_ ("Paste as an experiment"), "<Control>v"),
  KEYS (N_ ("Duplicate"), "<Control>u"),
  KEYS (N_ ("Move to trash"), "Delete"),
  IN_WORDS (N_ ("Give stars, when they have the focus"), N_ ("0 to 5")),
};

static const Shortcut board[] = {
  KEYS (N_ ("New card"), "n"),
  IN_WORDS (N_ ("Edit the text"), N_ ("Enter or F2")),
  IN_WORDS (N_ ("Details of the card"), N_ ("Alt+Enter")),
  IN_WORDS (N_ ("Go to another card"), N_ ("Arrows")),
  KEYS (N_ ("Select the card, or no longer"), "space"),
  KEYS (N_ ("Select all cards of the quadrant"), "<Control>a"),
  KEYS (N_ ("Select nothing"), "Escape"),
  IN_WORDS (N_ ("Move the card, or all that are selected"), N_ ("Ctrl+Shift+arrows")),
  KEYS (N_ ("Add a vote"), "v"),
  KEYS (N_ ("Take a vote back"), "<Shift>v"),
  KEYS (N_ ("Go to the twin of the card"), "w"),
  KEYS (N_ ("Delete the card, or all that are selected"), "Delete"),
  KEYS (N_ ("Cut the cards"), "<Control>x"),
  KEYS (N_ ("Copy the cards"), "<Control>c"),
  KEYS (N_ ("Paste cards, lines or files"), "<Control>v"),
  KEYS (N_ ("Find cards"), "<Control>f"),
  KEYS (N_ ("Group into a theme"), "<Control>g"),
  KEYS (N_ ("Take out of its theme"), "<Control><Shift>g"),
  KEYS (N_ ("Merge the cards that are selected"), "<Control>m"),
  KEYS (N_ ("Outline, or the wall again"), "<Control><Shift>o"),
  KEYS (N_ ("Strategies, or the wall again"), "<Control><Shift>t"),
  KEYS (N_ ("Private writing, or no longer"), "<Control><Shift>p"),
  IN_WORDS (N_ ("On a ballot: give a dot, take one back, next voter"), N_ ("+, −, Enter")),
  IN_WORDS (N_ ("Show or hide what is inside, in the outline"), N_ ("Right and Left")),
};

static const Shortcut presentation[] = {
  KEYS (N_ ("Next page or card"), "Page_Down", "Right", "space"),
  KEYS (N_ ("Previous page or card"), "Page_Up", "Left"),
  KEYS (N_ ("Reveal card by card, or all at once"), "c"),
  KEYS (N_ ("Light one card, or all"), "s"),
  KEYS (N_ ("Stakeholder groups, authors too, or no names"), "n"),
  KEYS (N_ ("Show or hide votes"), "v"),
  IN_WORDS (N_ ("One quadrant alone"), N_ ("1 to 4")),
  KEYS (N_ ("All quadrants"), "0"),
  KEYS (N_ ("Strategies"), "5"),
  KEYS (N_ ("Depth of the room: near, middle, far"), "r"),
  KEYS (N_ ("Light or dark"), "d"),
  KEYS (N_ ("Show nothing, then the board again"), "b"),
  KEYS (N_ ("Go to the next screen"), "m"),
  KEYS (N_ ("Leave"), "Escape"),
};

static const Shortcut ranked[] = {
  KEYS (N_ ("Move up or down"), "<Control><Shift>Up", "<Control><Shift>Down"),
  KEYS (N_ ("Move an objective to another problem"), "<Control><Shift>Left", "<Control><Shift>Right"),
  IN_WORDS (N_ ("Show or hide the details"), N_ ("Enter")),
  KEYS (N_ ("Edit the title"), "F2"),
  KEYS (N_ ("Remove"), "Delete"),
};

static const Shortcut services[] = {
  KEYS (N_ ("Status one step further"), "<Control><Shift>Page_Up"),
  KEYS (N_ ("Status one step back"), "<Control><Shift>Page_Down"),
  KEYS (N_ ("Duplicate"), "<Control>u"),
  KEYS (N_ ("Delete, in the list"), "Delete"),
};

static const Shortcut calendar[] = {
  IN_WORDS (N_ ("Go by a day or a week"), N_ ("Arrows")),
  KEYS (N_ ("Go by a month"), "Page_Up", "Page_Down"),
  KEYS (N_ ("Begin or end of the week"), "Home", "End"),
  IN_WORDS (N_ ("Open the workshop, or what the day offers"), N_ ("Enter")),
  IN_WORDS (N_ ("Move the workshop of the day"), N_ ("Ctrl+Shift+arrows")),
};

static const Shortcut agenda[] = {
  IN_WORDS (N_ ("Edit the step"), N_ ("Enter")),
  KEYS (N_ ("Move up or down"), "<Control><Shift>Up", "<Control><Shift>Down"),
  KEYS (N_ ("Duplicate"), "<Control>u"),
  KEYS (N_ ("Remove"), "Delete"),
};

static const Shortcut running[] = {
  KEYS (N_ ("Start, pause, resume"), "space"),
  KEYS (N_ ("Next step"), "n", "Page_Down"),
  KEYS (N_ ("Previous step"), "p", "Page_Up"),
  KEYS (N_ ("One minute more"), "plus"),
  KEYS (N_ ("One minute less"), "minus"),
  KEYS (N_ ("Full screen"), "F11"),
  KEYS (N_ ("Leave the field, then the workshop"), "Escape"),
};

static const Shortcut roster[] = {
  KEYS (N_ ("What usually comes next, in a workshop’s column"), "space"),
  IN_WORDS (N_ ("Choose what became of the invitation"), N_ ("Enter")),
  KEYS (N_ ("Remove from the roster"), "Delete"),
};

static const Shortcut preview[] = {
  KEYS (N_ ("Print"), "<Control>p"),
  KEYS (N_ ("Save as PDF"), "<Control>s"),
  KEYS (N_ ("Show or hide the options"), "F9"),
  KEYS (N_ ("Zoom in or out"), "<Control>plus", "<Control>minus"),
  KEYS (N_ ("Fit the width"), "<Control>0"),
};

static const struct
{
  const char *title;
  const Shortcut *shortcuts;
  guint n_shortcuts;
} groups[] = {
  { N_ ("Everywhere"), everywhere, G_N_ELEMENTS (everywhere) },
  { N_ ("Places"), places, G_N_ELEMENTS (places) },
  { N_ ("Application"), general, G_N_ELEMENTS (general) },
  { N_ ("Watch Library"), library, G_N_ELEMENTS (library) },
  { N_ ("SWOT Board"), board, G_N_ELEMENTS (board) },
  { N_ ("Board Presented to the Room"), presentation, G_N_ELEMENTS (presentation) },
  { N_ ("Problems, Objectives and Budget Lines"), ranked, G_N_ELEMENTS (ranked) },
  { N_ ("Services"), services, G_N_ELEMENTS (services) },
  { N_ ("Calendar of Workshops"), calendar, G_N_ELEMENTS (calendar) },
  { N_ ("Agenda of a Workshop"), agenda, G_N_ELEMENTS (agenda) },
  { N_ ("Workshop That Runs"), running, G_N_ELEMENTS (running) },
  { N_ ("Participants"), roster, G_N_ELEMENTS (roster) },
  { N_ ("Print Preview"), preview, G_N_ELEMENTS (preview) },
};

static char *
dup_keys (const Shortcut *shortcut)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  if (shortcut->keys != NULL)
    return g_strdup (_ (shortcut->keys));

  for (guint i = 0; shortcut->accelerators[i] != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;

      gtk_accelerator_parse (shortcut->accelerators[i], &key, &modifiers);
      g_strv_builder_take (builder, gtk_accelerator_get_label (key, modifiers));
    }
  labels = g_strv_builder_end (builder);

  return g_strjoinv ("\n", labels);
}

static GtkWidget *
create_row (const Shortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = dup_keys (shortcut);
  GtkWidget *label = gtk_label_new (keys);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

/**
 * co_shortcuts_set:
 * @application: the application
 *
 * Sets the keys of all actions of the application and its windows.
 */
void
co_shortcuts_set (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      for (guint j = 0; j < groups[i].n_shortcuts; j++)
        {
          const Shortcut *shortcut = &groups[i].shortcuts[j];

          if (shortcut->action != NULL)
            gtk_application_set_accels_for_action (application, shortcut->action, shortcut->accelerators);
        }
    }
}

/* Every word must begin a word of the title, or of the title of the group. */
static gboolean
matches (GtkWidget *row, GtkWidget *group, const char *words)
{
  return *words == '\0' ||
         g_str_match_string (words, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), TRUE) ||
         g_str_match_string (words, adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group)), TRUE);
}

static void
search_changed_cb (GtkEditable *entry, GtkStack *stack)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (stack), "rows");
  GtkWidget *last = NULL;
  gboolean any = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);
      gboolean shown = matches (row, group, gtk_editable_get_text (entry));

      gtk_widget_set_visible (row, shown);
      gtk_widget_set_visible (group, shown || (group == last && gtk_widget_get_visible (group)));
      last = group;
      any |= shown;
    }
  gtk_stack_set_visible_child_name (stack, any ? "keys" : "none");
}

static GtkWidget *
create_list (GPtrArray *rows)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

      adw_preferences_group_set_title (group, _ (groups[i].title));
      for (guint j = 0; j < groups[i].n_shortcuts; j++)
        {
          GtkWidget *row = create_row (&groups[i].shortcuts[j]);

          adw_preferences_group_add (group, row);
          g_ptr_array_add (rows, row);
        }
      adw_preferences_page_add (page, group);
    }

  return GTK_WIDGET (page);
}

static GtkWidget *
create_stack (void)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *none = adw_status_page_new ();
  GPtrArray *rows = g_ptr_array_new ();

  g_object_set_data_full (G_OBJECT (stack), "rows", rows, (GDestroyNotify) g_ptr_array_unref);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (none), "edit-find-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (none), _ ("No Results"));
  gtk_stack_add_named (GTK_STACK (stack), create_list (rows), "keys");
  gtk_stack_add_named (GTK_STACK (stack), none, "none");

  return stack;
}

/**
 * co_shortcuts_create_dialog:
 *
 * Returns: (transfer floating): a dialog that lists all keys, and can be searched by starting to type
 */
AdwDialog *
co_shortcuts_create_dialog (void)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new (), *header = adw_header_bar_new (), *stack = create_stack ();
  GtkWidget *bar = gtk_search_bar_new (), *entry = gtk_search_entry_new (), *toggle = gtk_toggle_button_new ();

  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search"), -1);
  gtk_search_bar_set_child (GTK_SEARCH_BAR (bar), entry);
  gtk_search_bar_connect_entry (GTK_SEARCH_BAR (bar), GTK_EDITABLE (entry));
  gtk_search_bar_set_key_capture_widget (GTK_SEARCH_BAR (bar), GTK_WIDGET (dialog));
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (search_changed_cb), stack, G_CONNECT_DEFAULT);

  gtk_button_set_icon_name (GTK_BUTTON (toggle), "edit-find-symbolic");
  gtk_widget_set_tooltip_text (toggle, _ ("Search"));
  g_object_bind_property (toggle, "active", bar, "search-mode-enabled", G_BINDING_BIDIRECTIONAL);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), toggle);

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), stack);
  adw_dialog_set_child (dialog, view);
  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 560);
  adw_dialog_set_content_height (dialog, 640);

  return dialog;
}
