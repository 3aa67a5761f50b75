# SPDX-License-Identifier: GPL-3.0-or-later
"""Twin cards: one fact in two quadrants, edited together, and one again when they meet."""
import re

from driver import board_card, case, documents, make_demo, open_board, run, start, wait

BOARD = "Espace sur Demande conviendrait-il à nos onze salles\N{NARROW NO-BREAK SPACE}?"
FIRST = "Pensé pour les salles publiques, pas pour l’hôtellerie\N{NARROW NO-BREAK SPACE}: le vocabulaire est le nôtre"
OTHER = "Joindre la mairie à toute heure"
EDITED = "Le vocabulaire est le nôtre"


class Project:
    app = None
    folder = None
    before = None


def cards(title=BOARD):
    return next(each for each in documents(Project.folder, "boards") if each["title"] == title)["cards"]


def twins(title=BOARD):
    """Where the cards stand that are one fact, and what they say."""
    return [(each["quadrant"], each["text"]) for each in cards(title) if "twin" in each]


@case
def adds_twin():
    """the menu lets a card be seen in another quadrant as well; each says so, and a key leads to the other"""
    Project.folder = make_demo()
    Project.before = cards()
    app = Project.app = start(str(Project.folder))
    app.resize(1400, 1000)
    open_board(app, BOARD)
    app.wait_focus(FIRST)
    app.key("shift+F10")
    app.choose("Aussi vue comme")
    app.choose("Une menace")
    wait("two of them", lambda: twins() == [("strength", FIRST), ("threat", FIRST)])
    app.wait_said(re.compile("Ajoutée dans Menaces"))
    wait("the mark", lambda: "aussi une menace" in board_card(app, "Atouts", FIRST).description)
    assert "aussi un atout" in board_card(app, "Menaces", FIRST).description
    app.wait_focus(FIRST)
    app.key("w")
    app.wait_said(re.compile("^Menaces.*3 sur 3"))
    wait("the twin with the keyboard", lambda: app.focused().is_under(app.get("Menaces", "list")))
    app.check_quiet()


@case
def edits_both():
    """the text and the votes of one are those of the other, in one step of undo"""
    app = Project.app
    app.key("F2")
    app.get_field()
    app.key("ctrl+a")
    app.type(EDITED)
    app.key("Return")
    wait("both texts on the disk", lambda: twins() == [("strength", EDITED), ("threat", EDITED)])
    app.wait_focus(EDITED)
    app.key("v")
    wait("both votes on the disk", lambda: [each["votes"] for each in cards() if "twin" in each] == [4, 4])
    app.settle()
    app.key("ctrl+z")
    wait("both votes as before", lambda: [each["votes"] for each in cards() if "twin" in each] == [3, 3])
    app.check_quiet()


@case
def deletes_both():
    """deleting one deletes the other, and says so"""
    app = Project.app
    app.wait_focus(EDITED)
    app.key("Delete")
    wait("none any more", lambda: not twins())
    app.get(re.compile("sa jumelle avec elle"), "label")
    app.key("ctrl+z")
    wait("both again", lambda: len(twins()) == 2)
    app.check_quiet()


@case
def moves_to_another_board():
    """one that is cut and pasted on another board takes its twin along"""
    app = Project.app
    app.settle()
    app.click(board_card(app, "Atouts", EDITED), 0.3, 0.3)
    app.wait_focus(EDITED)
    app.key("ctrl+x")
    wait("none here any more", lambda: not twins())
    app.press("Retour")
    open_board(app, OTHER)
    app.wait_focus(role="list item")
    before = twins(OTHER)
    app.key("ctrl+v")
    wait("both there", lambda: sorted(set(twins(OTHER)) - set(before)) == [("strength", EDITED), ("threat", EDITED)])
    app.get(re.compile("jumelle est venue"), "label")
    app.settle()
    app.key("ctrl+z")
    wait("none there", lambda: twins(OTHER) == before)
    app.settle()
    app.key("ctrl+z")
    wait("both back", lambda: len(twins()) == 2)
    app.press("Retour")
    open_board(app, BOARD)
    app.check_quiet()


@case
def unites():
    """a twin that comes to the other is one card with it again; undone, they are two, and separated each its own"""
    app = Project.app
    app.settle()
    app.click(board_card(app, "Menaces", EDITED), 0.3, 0.3)
    app.wait_focus(EDITED)
    app.key("ctrl+shift+Up")
    app.key("ctrl+shift+Up")
    app.key("ctrl+shift+Up")
    app.wait_said(re.compile("Faiblesses"))
    app.key("ctrl+shift+Left")
    wait("one card", lambda: [each["quadrant"] for each in cards() if each["text"] == EDITED] == ["strength"] and not twins())
    app.get(re.compile("à nouveau une seule carte"), "label")
    app.settle()
    app.key("ctrl+z")
    wait("two again", lambda: len(twins()) == 2)
    app.settle()
    app.click(board_card(app, "Faiblesses", EDITED), 0.3, 0.3)
    app.wait_focus(EDITED)
    app.key("shift+F10")
    app.choose("Séparer de sa jumelle")
    wait("none of them a twin", lambda: not twins() and sum(each["text"] == EDITED for each in cards()) == 2)
    for _ in range(9):
        app.settle()
        app.key("ctrl+z")
    wait("all as before", lambda: cards() == Project.before)
    app.check_quiet()
    app.quit()


run()
