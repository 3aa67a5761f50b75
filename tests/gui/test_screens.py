# SPDX-License-Identifier: GPL-3.0-or-later
"""Two screens: the room looks at one, the facilitator goes on working on the other."""
import os
import subprocess

from driver import (case, cards_on_disk, make_demo, open_board, run, start, wait, write_card, xdo)
from screen import Screen

BOARD = "Joindre la mairie à toute heure"
LAPTOP = 0, 0, *map(int, os.environ["COCREATE_SCREEN"].split("x"))
ROOM = LAPTOP[2], 0, *map(int, os.environ["COCREATE_SECOND_SCREEN"].split("x"))


class Project:
    app = None
    folder = None
    screen = None


def windows():
    """Where the windows of the application are, by their numbers."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(Project.app.process.pid)],
                           capture_output=True, text=True, check=False).stdout.split()
    places = {}
    for window in found:
        lines = dict(line.split("=") for line in xdo("getwindowgeometry", "--shell", window).split("\n"))
        places[window] = tuple(int(lines[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))
    return places


def room():
    return next((window for window, place in windows().items() if place == ROOM), None)


def slide_says(text):
    """Whether the room's window has that card, for who sees it and for who hears it."""
    return any(text in node.name for frame in Project.app.nodes(BOARD, "frame")
               for node in frame.walk() if node.role == "list item")


@case
def shows_on_second_screen():
    """presenting fills the other screen, and leaves the one that is worked on as it was"""
    Project.folder = make_demo()
    app = Project.app = start(str(Project.folder))
    Project.screen = Screen()
    app.resize(1200, 720)
    open_board(app, BOARD)
    app.settle()
    laptop = app.geometry()
    assert laptop[0] + laptop[2] <= LAPTOP[2], f"the window is not on the laptop alone: {laptop}"
    app.key("F5")
    wait("a window that fills the other screen", room)
    wait("the cards in the room", lambda: slide_says("Guichet unique"))
    assert app.geometry() == laptop, "the window on the laptop was moved"
    app.check_quiet()


@case
def follows_the_laptop():
    """what is written, moved and undone on the laptop is seen in the room, which stays in front there"""
    app = Project.app
    xdo("windowactivate", "--sync", app.window)
    app.wait_active()
    seen = Project.screen.read(*ROOM)
    write_card(app, "Atouts", "Un maire qui répond")
    wait("the card in the room", lambda: slide_says("Un maire qui répond"))
    wait("the room's picture changed", lambda: Project.screen.read(*ROOM) != seen)
    wait("the card on the disk", lambda: "Un maire qui répond" in cards_on_disk(Project.folder, BOARD, "strength"))
    app.key("ctrl+z")
    wait("it gone from the room", lambda: not slide_says("Un maire qui répond"))
    wait("the picture as before", lambda: Project.screen.read(*ROOM) == seen)
    assert room(), "the room's window has moved"
    app.check_quiet()


@case
def changes_screen():
    """M shows the board on the other screen, and again on this one; Escape ends it"""
    app = Project.app
    xdo("windowactivate", "--sync", room())
    app.key("m")
    wait("the room's window on the laptop", lambda: LAPTOP in windows().values())
    app.key("m")
    wait("it back in the room", room)
    app.key("Escape")
    wait("one window", lambda: len(windows()) == 1)
    app.wait_active()
    app.check_quiet()
    app.quit()


run()
