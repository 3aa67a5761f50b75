/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Five stars to rate by. The star of the present rating, pressed again, takes the rating away; the keys 0 to 5 set it
 * too. For a screen reader it is a slider.
 */

#define G_LOG_DOMAIN "cocreate"

#include "config.h"

#include "co-stars.h"

#include <glib/gi18n.h>

#define N_STARS 5

struct _CoStars
{
  GtkWidget parent_instance;

  gint64 rating;
  GtkWidget *stars[N_STARS];
};

G_DEFINE_FINAL_TYPE (CoStars, co_stars, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_RATING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update (CoStars *self)
{
  g_autofree char *text = NULL;

  for (int i = 0; i < N_STARS; i++)
    {
      gboolean on = i < self->rating;

      gtk_image_set_from_icon_name (GTK_IMAGE (self->stars[i]), on ? "starred-symbolic" : "non-starred-symbolic");
      if (on)
        gtk_widget_remove_css_class (self->stars[i], "dimmed");
      else
        gtk_widget_add_css_class (self->stars[i], "dimmed");
    }

  text = self->rating > 0
             ? g_strdup_printf (g_dngettext (NULL, "%d star out of 5", "%d stars out of 5", (gulong) self->rating),
                                (int) self->rating)
             : g_strdup (_ ("Not rated"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) self->rating,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static void
set_rating (CoStars *self, gint64 rating)
{
  rating = CLAMP (rating, 0, N_STARS);
  if (self->rating == rating)
    return;

  self->rating = rating;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RATING]);
}

static void
pressed_cb (CoStars *self, int n_press, double x, double y)
{
  for (int i = 0; i < N_STARS; i++)
    {
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (self->stars[i], GTK_WIDGET (self), &bounds) || x < bounds.origin.x ||
          x >= bounds.origin.x + bounds.size.width)
        continue;
      set_rating (self, self->rating == i + 1 ? i : i + 1);
      gtk_widget_grab_focus (GTK_WIDGET (self));
    }
}

static gboolean
set_by_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  set_rating (CO_STARS (widget), g_variant_get_int32 (arguments));
  return GDK_EVENT_STOP;
}

static gboolean
change_by_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int direction = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -1 : 1;

  set_rating (CO_STARS (widget), CO_STARS (widget)->rating + direction * g_variant_get_int32 (arguments));
  return GDK_EVENT_STOP;
}

static void
co_stars_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_RATING)
    g_value_set_int64 (value, CO_STARS (object)->rating);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_stars_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_RATING)
    set_rating (CO_STARS (object), g_value_get_int64 (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
co_stars_dispose (GObject *object)
{
  CoStars *self = CO_STARS (object);

  for (int i = 0; i < N_STARS; i++)
    g_clear_pointer (&self->stars[i], gtk_widget_unparent);

  G_OBJECT_CLASS (co_stars_parent_class)->dispose (object);
}

static void
co_stars_class_init (CoStarsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = co_stars_get_property;
  object_class->set_property = co_stars_set_property;
  object_class->dispose = co_stars_dispose;

  /**
   * CoStars:rating:
   *
   * How many stars, 0 for no rating.
   */
  properties[PROP_RATING] = g_param_spec_int64 ("rating", NULL, NULL, 0, N_STARS, 0,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  for (int i = 0; i <= N_STARS; i++)
    {
      gtk_widget_class_add_binding (widget_class, (guint) (GDK_KEY_0 + i), 0, set_by_key, "i", i);
      gtk_widget_class_add_binding (widget_class, (guint) (GDK_KEY_KP_0 + i), 0, set_by_key, "i", i);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, change_by_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, change_by_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_plus, 0, change_by_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_minus, 0, change_by_key, "i", -1);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_widget_class_set_css_name (widget_class, "co-stars");
}

static void
co_stars_init (CoStars *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  for (int i = 0; i < N_STARS; i++)
    {
      self->stars[i] = gtk_image_new ();
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->stars[i]), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      gtk_widget_set_parent (self->stars[i], GTK_WIDGET (self));
    }
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Rating"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  (double) N_STARS, -1);
  update (self);
}
