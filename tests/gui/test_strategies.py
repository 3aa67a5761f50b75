# SPDX-License-Identifier: GPL-3.0-or-later
"""Strategies of a board: made where two cards meet, edited in place, ordered, and turned into an objective."""
import re

from driver import case, documents, make_demo, open_board, run, start, wait

BOARD = "Joindre la mairie à toute heure"
CROSSING = "Atouts ×\N{NO-BREAK SPACE}Opportunités"
NEW = "Nouvelle stratégie\N{NARROW NO-BREAK SPACE}: " + CROSSING
PROBLEM = re.compile("^Se déplacer chaque jour")


class Project:
    app = None
    folder = None


def on_disk():
    board = next(each for each in documents(Project.folder, "boards") if each["title"] == BOARD)
    return board.get("strategies", [])


def objectives():
    problem = next(each for each in documents(Project.folder, "problems") if PROBLEM.match(each["title"]))
    return [each.get("title") for each in problem["objectives"]]


@case
def makes_strategy():
    """two cards are picked, and what is to be done is written"""
    Project.folder = make_demo()
    app = Project.app = start(str(Project.folder))
    app.resize(1400, 1000)
    open_board(app, BOARD)
    app.key("ctrl+shift+t")
    app.get(CROSSING, "list")
    before = len(on_disk())
    app.press(NEW)
    app.get("Nouvelle stratégie", "dialog")
    app.press("Ajouter")
    wait("one strategy more", lambda: len(on_disk()) == before + 1)
    assert len(on_disk()[-1]["cards"]) == 2
    app.key("ctrl+z")
    wait("one less", lambda: len(on_disk()) == before)
    app.check_quiet()


@case
def edits_and_orders():
    """Enter edits a strategy where it stands, Control+Shift and an arrow move it, Delete removes it"""
    app = Project.app
    first = on_disk()[0]["text"]
    app.tab_to(first, "list item")
    app.key("ctrl+shift+Down")
    wait("the second first", lambda: on_disk()[0]["text"] != first)
    app.wait_said(re.compile("place 2"))
    app.wait_focus(first)
    app.key("F2")
    app.get_field()
    app.key("ctrl+a")
    app.type("Autrement")
    app.key("Return")
    wait("the new text on the disk", lambda: any(each["text"] == "Autrement" for each in on_disk()))
    app.wait_focus(role="list item")
    app.key("Delete")
    wait("it gone", lambda: all(each["text"] != "Autrement" for each in on_disk()))
    app.key("ctrl+z")
    wait("it back", lambda: any(each["text"] == "Autrement" for each in on_disk()))
    app.settle()
    app.key("ctrl+z")
    wait("the text as before", lambda: any(each["text"] == first for each in on_disk()))
    app.settle()
    app.key("ctrl+z")
    wait("all as before", lambda: on_disk()[0]["text"] == first)
    app.check_quiet()


@case
def makes_objective():
    """a strategy dragged onto a problem becomes its objective, once, and leads to it"""
    app = Project.app
    first = on_disk()[0]["text"]
    app.drag(app.get(first, "list item"), app.get(PROBLEM, "label"), 0.02, 0.9)
    wait("the objective on the disk", lambda: first in objectives())
    app.get(re.compile("^Objectif de"), "button")
    app.key("ctrl+z")
    wait("no objective any more", lambda: first not in objectives() and "objective" not in on_disk()[0])
    app.check_quiet()


@case
def uses_the_menu():
    """its menu makes it an objective too, and shows which cards it crosses"""
    app = Project.app
    first = on_disk()[0]["text"]
    app.tab_to(first, "list item")
    app.key("shift+F10")
    app.choose("En faire un objectif")
    app.choose(PROBLEM)
    wait("the objective on the disk", lambda: first in objectives())
    app.key("ctrl+z")
    wait("no objective any more", lambda: first not in objectives())
    app.settle()
    app.tab_to(first, "list item")
    app.key("shift+F10")
    app.choose("Cartes…")
    app.get(re.compile("^Cartes"), "dialog")
    app.key("Escape")
    app.wait_gone(re.compile("^Cartes"), "dialog")
    app.check_quiet()
    app.quit()


run()
