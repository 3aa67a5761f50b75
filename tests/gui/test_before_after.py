# SPDX-License-Identifier: GPL-3.0-or-later
"""Before and after: what a workshop has changed on a board, told card by card, or why it cannot be told."""
import json
import re

from driver import case, make_demo, open_board, run, start, wait

BOARD = "Espace sur Demande conviendrait-il à nos onze salles\N{NARROW NO-BREAK SPACE}?"
FIRST = "Pensé pour les salles publiques, pas pour l’hôtellerie\N{NARROW NO-BREAK SPACE}: le vocabulaire est le nôtre"
SECOND = "Porté par un service de l’État, code source consultable"
GONE = "Une carte d’avant l’atelier"


class Project:
    app = None
    folder = None
    path = None


def keep(change, stamp):
    """Keeps an earlier version of the board, as the history does."""
    board = json.loads(Project.path.read_text())
    change(board)
    kept = Project.folder / ".history" / "boards" / Project.path.name
    kept.mkdir(parents=True, exist_ok=True)
    (kept / f"{stamp}-00000001.11111111.json").write_text(json.dumps(board))


def as_it_was(board):
    board["cards"][0] |= {"quadrant": "unsorted", "votes": 1}
    board["cards"][1]["text"] = "Porté par l’État"
    board["cards"].append(dict(board["cards"][1], id="9d3c1f52-6a70-4b8e-8c15-2f4e7ab06d91", text=GONE))
    del board["cards"][3]


@case
def says_what_is_kept():
    """without any earlier version, the page says so"""
    Project.folder = make_demo()
    Project.path = next(path for path in (Project.folder / "boards").glob("*.json")
                        if json.loads(path.read_text())["title"] == BOARD)
    app = Project.app = start(str(Project.folder))
    app.resize(1400, 1000)
    open_board(app, "Joindre la mairie à toute heure")
    app.press("Menu de la matrice", "toggle button")
    app.choose("Avant et après")
    app.get(re.compile("Rien n’a changé|Pas de version de ce moment"), "label")
    app.press("Retour")
    app.get("Une problématique", "label")
    app.press("Retour")
    app.check_quiet()


@case
def compares():
    """what has moved, been reworded, added, removed and voted since the workshop, when another version counted"""
    app = Project.app
    keep(as_it_was, "20261023T080000Z")
    open_board(app, BOARD)
    app.wait_focus(FIRST)
    app.key("v")
    wait("the vote on the disk", lambda: json.loads(Project.path.read_text())["cards"][0]["votes"] == 4)
    app.press("Menu de la matrice", "toggle button")
    app.choose("Avant et après")
    app.get(re.compile("1 nouvelle carte · 1 disparue · 1 déplacée · 1 reformulée · 1 avec d’autres votes"), "label")
    for card, change in ((FIRST, "À trier → Atouts"), (FIRST, "Votes.*1 → 4"), (SECOND, "Elle disait.*Porté par l’État"), (GONE, "Disparue")):
        app.get(re.compile(change), "label", under=app.get(card, "list item"))
    app.check_quiet()


@case
def follows():
    """what is undone and done again is listed again, and the moments that were chosen stay"""
    app = Project.app
    app.settle()
    app.key("ctrl+z")
    wait("the vote taken back", lambda: json.loads(Project.path.read_text())["cards"][0]["votes"] == 3)
    app.get("Rien n’a changé", "label")
    app.settle()
    app.key("ctrl+shift+z")
    app.get(re.compile("Votes.*1 → 4"), "label", under=app.get(FIRST, "list item"))
    app.check_quiet()


@case
def prints():
    """the changes are a page to print"""
    app = Project.app
    app.press("Imprimer…")
    app.get("Aperçu avant impression", "dialog")
    app.get(re.compile("^1 page"), "label")
    app.key("Escape")
    app.wait_gone("Aperçu avant impression", "dialog")
    app.key("Escape")
    app.get("Une expérimentation", "label")
    app.check_quiet()
    app.quit()


run()
