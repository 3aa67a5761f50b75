/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a board of so many cards costs the main thread of the window: to build it, to scroll a quadrant, and each frame
 * while bench.py drags a card across it. Times are of the processor: who else is at work does not count, drawing does.
 * Prints “build SECONDS”, “scroll SECONDS…”, then “drag X Y…”, the way to go, and when the card is there “drag SECONDS…”.
 */

#include "co-board-arrange.h"
#include "co-store.h"
#include "board/co-board-page.h"
#include "board/co-quadrant-view.h"

#include <time.h>

#define N_SCROLLED 300
#define SCROLL_STEP 24

typedef struct
{
  CoStore *store;
  CoBoard *board;
  CoCard *dragged;
  GtkWindow *window;
  CoQuadrantView *views[CO_N_QUADRANTS];
  GArray *frames;
  double last; /* when the frame before ended; 0: nothing is measured */
  guint n_waited;
  gboolean is_idle; /* the window has done all that it does by itself */
} Bench;

static const char *const texts[] = {
  "Fibre partout",
  "Le tissu associatif est dense, et ses bénévoles connaissent les habitants qui ne viennent jamais en mairie",
  "Douze logiciels différents pour réserver une salle, dont trois que plus personne ne sait administrer",
  "Peu de médiateurs numériques",
};

static double
now (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

static CoBoard *
create_board (guint n)
{
  CoBoard *board = co_board_new ();

  co_board_set_title (board, "Une très grande matrice");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CoCard) card = co_card_new ();
      g_autofree char *text = g_strdup_printf ("%s (%u)", texts[i % 7 % G_N_ELEMENTS (texts)], i);

      co_card_set_text (card, text);
      co_card_set_votes (card, i % 3);
      co_card_set_college (card, (CoCollege) (i % 4));
      co_card_set_theme (card, i % 2 ? "Réseau" : "");
      co_board_place_card (board, card, (CoQuadrant) (i % CO_N_QUADRANTS), G_MAXUINT);
    }

  return board;
}

static void
find_views (Bench *bench, GtkWidget *widget)
{
  if (CO_IS_QUADRANT_VIEW (widget))
    bench->views[co_quadrant_view_get_quadrant (CO_QUADRANT_VIEW (widget))] = CO_QUADRANT_VIEW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_views (bench, child);
}

static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);
  return found;
}

static void
print_point (Bench *bench, gpointer widget, float x, float y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (
          widget, GTK_WIDGET (bench->window),
          &GRAPHENE_POINT_INIT (x * (float) gtk_widget_get_width (widget), y * (float) gtk_widget_get_height (widget)),
          &point))
    g_error ("There is no way to the quadrant");
  g_print (" %.0f %.0f", (double) point.x, (double) point.y);
}

/* Through all quadrants, and down to the end of the tray, which scrolls. */
static void
print_way (Bench *bench)
{
  GtkWidget *row = find_child (GTK_WIDGET (bench->views[CO_QUADRANT_STRENGTH]), CO_TYPE_CARD_ROW);

  bench->dragged = g_object_ref (co_card_row_get_card (CO_CARD_ROW (row)));
  g_print ("drag");
  print_point (bench, row, 0.4f, 0.5f);
  print_point (bench, bench->views[CO_QUADRANT_WEAKNESS], 0.5f, 0.5f);
  print_point (bench, bench->views[CO_QUADRANT_THREAT], 0.5f, 0.4f);
  print_point (bench, bench->views[CO_QUADRANT_OPPORTUNITY], 0.4f, 0.6f);
  print_point (bench, bench->views[CO_QUADRANT_UNSORTED], 0.5f, 0.2f);
  print_point (bench, bench->views[CO_QUADRANT_UNSORTED], 0.6f, 0.6f);
  print_point (bench, bench->views[CO_QUADRANT_OPPORTUNITY], 0.5f, 0.5f);
  g_print ("\n");
}

static void
print_frames (Bench *bench, const char *name)
{
  g_print ("%s", name);
  for (guint i = 0; i < bench->frames->len; i++)
    g_print (" %.6f", g_array_index (bench->frames, double, i));
  g_print ("\n");
  g_array_set_size (bench->frames, 0);
}

/* All that the thread has done since the frame before, events as well as drawing. */
static void
painted_cb (Bench *bench)
{
  double time = now (), taken = time - bench->last;

  if (bench->last != 0)
    g_array_append_val (bench->frames, taken);
  bench->last = time;
}

static gboolean
drag_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Bench *bench = user_data;

  if (co_card_get_quadrant (bench->dragged) != CO_QUADRANT_OPPORTUNITY || bench->n_waited++ < 20)
    return G_SOURCE_CONTINUE;

  print_frames (bench, "drag");
  gtk_window_close (bench->window);
  return G_SOURCE_REMOVE;
}

static gboolean
scroll_tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Bench *bench = user_data;
  GtkWidget *scroller = find_child (GTK_WIDGET (bench->views[CO_QUADRANT_WEAKNESS]), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  /* What the window does once it is there is not part of scrolling. */
  if (bench->n_waited++ < 30 || !bench->is_idle)
    return G_SOURCE_CONTINUE;
  if (bench->last == 0)
    painted_cb (bench);

  if (bench->frames->len >= N_SCROLLED)
    {
      print_frames (bench, "scroll");
      print_way (bench);
      bench->n_waited = 0;
      gtk_widget_add_tick_callback (GTK_WIDGET (bench->window), drag_tick_cb, bench, NULL);
      return G_SOURCE_REMOVE;
    }

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + SCROLL_STEP);
  return G_SOURCE_CONTINUE;
}

static gboolean
idle_cb (gpointer user_data)
{
  Bench *bench = user_data;

  bench->is_idle = TRUE;
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (bench->window)), "after-paint",
                            G_CALLBACK (painted_cb), bench);
  return G_SOURCE_REMOVE;
}

/* The window is there with nothing in it: now the board comes into it. */
static gboolean
build_cb (gpointer user_data)
{
  Bench *bench = user_data;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench->window));
  GtkWidget *navigation = adw_navigation_view_new ();
  double start = now ();

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (navigation), co_board_page_new (bench->store, bench->board));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (bench->window), navigation);
  bench->last = start;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), bench);
  while (bench->frames->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_print ("build %.6f\n", bench->last - start);
  g_array_set_size (bench->frames, 0);
  bench->last = 0;
  g_signal_handler_disconnect (clock, handler);

  find_views (bench, navigation);
  gtk_widget_add_tick_callback (GTK_WIDGET (bench->window), scroll_tick_cb, bench, NULL);
  g_idle_add_full (G_PRIORITY_LOW + 1, idle_cb, bench, NULL);
  return G_SOURCE_REMOVE;
}

static void
activate_cb (GtkApplication *application, gpointer user_data)
{
  Bench *bench = user_data;

  bench->window = GTK_WINDOW (adw_application_window_new (application));
  gtk_window_fullscreen (bench->window);
  gtk_window_present (bench->window);
  g_timeout_add (1000, build_cb, bench);
}

int
main (int argc, char *argv[])
{
  g_autoptr (CoProject) project = co_project_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AdwApplication) application = NULL;
  Bench bench = { 0 };
  int n = argc == 3 ? atoi (argv[2]) : 0, status;

  if (n <= 0)
    {
      g_printerr ("Usage: %s FOLDER (that does not exist yet) NUMBER OF CARDS\n", argv[0]);
      return 2;
    }

  co_project_set_title (project, "Bench");
  bench.store = co_store_create (argv[1], project, &error);
  if (bench.store == NULL)
    g_error ("%s", error->message);
  bench.board = create_board ((guint) n);
  co_store_begin (bench.store, "Bench");
  co_store_add (bench.store, bench.board);
  co_store_end (bench.store);
  co_store_flush (bench.store, &error);
  if (error != NULL)
    g_error ("%s", error->message);

  bench.frames = g_array_new (FALSE, FALSE, sizeof (double));
  application = g_object_new (ADW_TYPE_APPLICATION, "application-id", "org.example.Cocreate.Bench",
                              "resource-base-path", "/org/example/Cocreate", "flags", G_APPLICATION_NON_UNIQUE, NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &bench);
  status = g_application_run (G_APPLICATION (application), 1, argv);

  g_array_unref (bench.frames);
  g_clear_object (&bench.dragged);
  g_clear_object (&bench.board);
  g_clear_object (&bench.store);
  return status;
}
