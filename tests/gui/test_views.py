# SPDX-License-Identifier: GPL-3.0-or-later
"""Each place of the demo, on a desk and on a phone: nothing is wider than the window, and nothing complains."""
from driver import FRAME, case, make_demo, run, start, wait

PLACES = ["Procédure", "Veille", "AFOM", "Problématiques", "Services", "Ateliers", "Participants"]
SIZES = {"desk": (1280, 800), "laptop": (1024, 600), "phone": (360, 720)}


class Window:
    app = None


@case
def opens():
    """the demo opens"""
    Window.app = start(str(make_demo()))
    Window.app.get("Veille", "list item")


def visit(number, place, size):
    app = Window.app
    app.key(f"ctrl+{number}")
    app.get(place, "grouping")
    width, height = SIZES[size]
    assert app.resize(width, height) == (width, height), f"{place} is wider or higher than {width}×{height}: {app.geometry()}"
    frame = app.get(role=FRAME)
    assert frame.extents()[2] == width + 2 * app.border(), f"the frame is {frame.extents()[2]} wide"
    app.check_quiet()


def make_visit(number, place, size):
    def function():
        visit(number, place, size)
    function.__doc__ = f"{place} on a {size}"
    case(function)


for each_size in SIZES:
    for each_number, each_place in enumerate(PLACES, 1):
        make_visit(each_number, each_place, each_size)


@case
def quits():
    """quits without a complaint"""
    Window.app.quit()


run(chain=False)
