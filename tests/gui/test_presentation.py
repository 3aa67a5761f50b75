#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A board shown to a room: its title and its question, all cards at once, then as large as the last row needs."""
import json
import re

from driver import case, make_demo, open_board, run, start, wait

BOARD = re.compile("^Se déplacer sans voiture")
QUESTION = re.compile("^Qu’est-ce qui, dans ces expérimentations")
state = {}


def depth():
    return json.loads((state["folder"] / "project.json").read_text(encoding="utf-8")).get("roomDepth", "middle")


@case
def overview():
    """the room is told the title and the question, and sees all cards first"""
    state["folder"] = make_demo()
    app = state["app"] = start(str(state["folder"]))
    open_board(app, BOARD)
    app.key("F5")
    app.get("Vue d’ensemble", "heading")
    app.get(BOARD, "heading")
    app.get(QUESTION, "heading")
    cards = app.nodes(re.compile("."), "list item", under=app.get(BOARD, "list"))
    assert len(cards) == 16, [card.name for card in cards]


@case
def pages():
    """the pages that follow tell the title, and turn by a clicker's key"""
    app = state["app"]
    app.key("Page_Down")
    app.get("1/2", "heading")
    app.get(BOARD, "heading")
    app.key("Page_Down")
    app.get("2/2", "heading")


@case
def room():
    """the depth of the room is kept with the project, and letters follow it"""
    app = state["app"]
    app.key("r")
    wait("the far room on the disk", lambda: depth() == "far")
    app.get("Vue d’ensemble", "heading")
    app.key("r")
    wait("the near room on the disk", lambda: depth() == "near")
    app.wait_gone("Vue d’ensemble", "heading")
    app.get(QUESTION, "heading")


@case
def comes_back():
    """a board that a sync program takes away and puts back is shown further, in the room and at the desk"""
    app, folder = state["app"], state["folder"]
    path = next(path for path in (folder / "boards").glob("*.json")
                if BOARD.search(json.loads(path.read_text(encoding="utf-8"))["title"]))
    board = json.loads(path.read_text(encoding="utf-8"))
    board["cards"][0]["text"] = "Une carte qui revient autrement"
    path.unlink()
    wait("the board gone from the desk", lambda: app.find("Matrices", "list") and not app.find("Atouts", "list"))
    path.write_text(json.dumps(board, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    app.get(re.compile("^Une carte qui revient autrement"), "list item")
    wait("the card in the room and on the board at the desk",
         lambda: len(app.nodes(re.compile("^Une carte qui revient autrement"), "list item")) == 2)


@case
def strategies():
    """the strategies of the board are shown"""
    app = state["app"]
    app.key("5")
    app.get(re.compile("^Publier les horaires une seule fois"), "list item")


@case
def undone():
    """the choice of the room is taken back like any other"""
    app = state["app"]
    app.key("Escape")
    app.wait_active()
    app.key("ctrl+z")
    wait("the far room again", lambda: depth() == "far")
    app.key("ctrl+z")
    wait("the first room again", lambda: depth() == "middle")
    app.quit()


run()
