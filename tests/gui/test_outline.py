# SPDX-License-Identifier: GPL-3.0-or-later
"""A board read and edited as an outline, by the keyboard alone: what the wall can do, said to a screen reader."""
import re

from driver import cards_on_disk, case, make_demo, open_board, run, start, wait

BOARD = "Espace sur Demande conviendrait-il à nos onze salles\N{NARROW NO-BREAK SPACE}?"
FIRST = "Pensé pour les salles publiques, pas pour l’hôtellerie\N{NARROW NO-BREAK SPACE}: le vocabulaire est le nôtre"
SECOND = "L’association voit elle-même ce qui est libre, sans téléphoner"


class Project:
    app = None
    folder = None


def on_disk(quadrant):
    return cards_on_disk(Project.folder, BOARD, quadrant)


@case
def opens_outline():
    """the same board is a tree: quadrant, theme, card"""
    Project.folder = make_demo()
    app = Project.app = start(str(Project.folder))
    app.resize(1400, 1000)
    open_board(app, BOARD)
    app.key("ctrl+shift+o")
    app.get("Liste de la matrice", "tree")
    app.wait_focus("Atouts")
    app.key("Down")
    app.wait_focus("Thème\N{NARROW NO-BREAK SPACE}: Usage")
    app.key("Down")
    app.wait_focus(FIRST)


@case
def moves():
    """Control+Shift and an arrow move a card in its theme, to the next theme, to another quadrant, and it is said"""
    app = Project.app
    app.key("ctrl+shift+Down")
    app.wait_said(re.compile("Atouts.*Usage"))
    wait("the order on the disk", lambda: on_disk("strength").index(SECOND) < on_disk("strength").index(FIRST))
    app.key("ctrl+shift+Right")
    wait("the card among the weaknesses", lambda: FIRST in on_disk("weakness"))
    app.wait_focus(FIRST)
    app.key("ctrl+z")
    wait("the card back", lambda: FIRST in on_disk("strength"))
    app.settle()
    app.key("ctrl+z")
    wait("the order as before", lambda: on_disk("strength").index(FIRST) < on_disk("strength").index(SECOND))


@case
def edits():
    """a card is edited, written and deleted in its place"""
    app = Project.app
    app.wait_focus()
    before = on_disk("strength")
    app.key("Home", "Down", "Down")
    app.wait_focus(FIRST)
    app.key("F2")
    app.wait_focus("Texte de la carte")
    app.key("ctrl+a")
    app.type("Pour nous")
    app.key("Return")
    app.wait_focus("Pour nous")
    app.key("n")
    app.type("Écrite dans le plan")
    app.key("Return")
    wait("the new card on the disk", lambda: on_disk("strength")[-1] == "Écrite dans le plan")
    app.key("Escape")
    app.wait_focus("Pour nous")
    app.key("Delete")
    wait("the card gone", lambda: "Pour nous" not in on_disk("strength"))
    app.key("ctrl+z")
    wait("the card back", lambda: "Pour nous" in on_disk("strength"))
    app.wait_focus("Pour nous")
    app.key("ctrl+z")
    wait("the new card gone", lambda: "Écrite dans le plan" not in on_disk("strength"))
    app.settle()
    app.key("ctrl+z")
    wait("all as before", lambda: on_disk("strength") == before)
    app.check_quiet()


@case
def folds():
    """arrows hide and show what a line contains"""
    app = Project.app
    app.key("Home")
    app.wait_focus("Atouts")
    app.key("Left")
    app.wait_gone("Thème\N{NARROW NO-BREAK SPACE}: Indépendance")
    app.key("Right", "Right")
    app.wait_focus("Thème\N{NARROW NO-BREAK SPACE}: Usage")
    app.check_quiet()
    app.quit()


run()
