#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader, and a test, tells buttons apart by: each has a name, and no two that are seen at once the same."""
import collections
import re

from driver import case, make_demo, open_board, run, start

PLACES = ["Procédure", "Veille", "AFOM", "Problématiques", "Services", "Ateliers", "Participants"]
BUTTON = re.compile("button$")


class Window:
    app = None


def check(where):
    Window.app.settle()
    # What opens a menu or a list of choices is a part of the button or the field that bears the name.
    seen = collections.Counter((node.role, node.name) for node in Window.app.nodes(role=BUTTON)
                               if node.parent.role != "combo box" and not BUTTON.search(node.parent.role))
    alike = [f"{number} times {role} “{name}”" for (role, name), number in seen.items() if number > 1 or not name]
    assert not alike, f"{where}: " + ", ".join(alike)


@case
def opens():
    """the demo opens"""
    Window.app = start(str(make_demo()))
    Window.app.get("Veille", "list item")
    Window.app.resize(1280, 800)


def make_visit(number, place):
    def function():
        Window.app.key(f"ctrl+{number}")
        Window.app.get(place, "grouping")
        check(place)
    function.__doc__ = f"{place}: no two buttons have one name"
    case(function)


for each_number, each_place in enumerate(PLACES, 1):
    make_visit(each_number, each_place)


@case
def board():
    """nor on a board: its quadrants, its outline, its strategies"""
    app = Window.app
    open_board(app, re.compile("^Se déplacer sans voiture"))
    check("quadrants")
    app.key("ctrl+shift+o")
    app.get(re.compile("^Thème"), "list item")
    check("outline")
    app.key("ctrl+shift+t")
    app.get(re.compile("^Publier les horaires"), "list item")
    check("strategies")
    app.quit()


run(chain=False)
