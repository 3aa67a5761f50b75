# SPDX-License-Identifier: GPL-3.0-or-later
"""A synthesis board: made from others, shows their cards live, and what is done to them there is done in their board."""
import json
import re

from driver import board_card, cards_on_disk, case, documents, make_demo, run, start, wait, write_card

HALLS = "Espace sur Demande conviendrait-il à nos onze salles\N{NARROW NO-BREAK SPACE}?"
CARS = re.compile("^Se déplacer sans voiture")
FIRST = "Pensé pour les salles publiques, pas pour l’hôtellerie\N{NARROW NO-BREAK SPACE}: le vocabulaire est le nôtre"
ORIGIN = f"De la matrice «\N{NARROW NO-BREAK SPACE}{HALLS}\N{NARROW NO-BREAK SPACE}»"
NEW = "Synthèse"


class Project:
    app = None
    folder = None


def on_disk(title=HALLS, quadrant="strength"):
    return cards_on_disk(Project.folder, title, quadrant)


def boards():
    return {each["title"]: each for each in documents(Project.folder, "boards")}


@case
def makes_synthesis():
    """a new synthesis gathers all boards; one is left out by its switch"""
    Project.folder = make_demo()
    app = Project.app = start(str(Project.folder))
    app.resize(1400, 1000)
    app.key("ctrl+3")
    app.press("Menu des matrices", "toggle button")
    app.choose("Nouvelle matrice de synthèse…")
    app.get("À propos de cette matrice", "dialog")
    wait("the board on the disk", lambda: len(boards().get(NEW, {}).get("sources", [])) == 3)
    app.tab_to(CARS, "check box")
    app.key("space")
    wait("one board less", lambda: len(boards()[NEW]["sources"]) == 2)
    app.key("Escape")
    app.wait_gone("À propos de cette matrice", "dialog")
    app.get("Synthèse de 2 matrices", "label")
    board_card(app, "Atouts", FIRST)
    assert "cards" not in boards()[NEW]
    app.check_quiet()


@case
def edits_in_their_board():
    """text, votes, colour and place of a gathered card change in its own board, and are undone there"""
    app = Project.app
    before = on_disk()
    card = board_card(app, "Atouts", FIRST)
    assert ORIGIN in card.description, card.description
    app.click(card, 0.3, 0.3)
    app.wait_focus(FIRST)
    app.key("F2")
    app.get_field()
    app.key("ctrl+a")
    app.type("Chez nous")
    app.key("Return")
    wait("the text in its board", lambda: "Chez nous" in on_disk())
    app.wait_focus("Chez nous")
    app.key("v")
    wait("the vote in its board", lambda: any(each["text"] == "Chez nous" and each.get("votes") for each in boards()[HALLS]["cards"]))
    app.key("ctrl+shift+Right")
    app.wait_said(re.compile("Faiblesses"))
    wait("it among the weaknesses of its board", lambda: "Chez nous" in on_disk(quadrant="weakness"))
    app.wait_focus("Chez nous")
    app.key("Delete")
    wait("it deleted in its board", lambda: "Chez nous" not in on_disk(quadrant="weakness"))
    for _ in range(4):
        app.settle()
        app.key("ctrl+z")
    wait("all as before", lambda: on_disk() == before)
    app.check_quiet()


@case
def keeps_boards_apart():
    """a card does not go among those of another board, and it is said why"""
    app = Project.app
    app.key("n")
    app.type("Écrite ici")
    app.key("Return")
    wait("a card of its own", lambda: boards()[NEW].get("cards"))
    app.key("Escape")
    app.wait_focus(role="list item")
    app.key("Home")
    app.wait_focus("Écrite ici")
    before = on_disk()
    app.said.clear()
    app.key("ctrl+shift+Down")
    app.wait_said(re.compile("reste avec les autres cartes"))
    app.wait_focus("Écrite ici")
    assert on_disk() == before
    app.check_quiet()


@case
def drops_among_its_own():
    """a card dropped among those of another board lands as near as it can: with its own"""
    app = Project.app
    first, second = on_disk(quadrant="weakness")[:2]
    app.settle()
    app.drag(board_card(app, "Faiblesses", second), board_card(app, "Faiblesses", "Écrite ici"), 0.5, 0.1)
    wait("it before the other of its board", lambda: on_disk(quadrant="weakness")[:2] == [second, first])
    assert [each["text"] for each in boards()[NEW]["cards"]] == ["Écrite ici"]
    app.settle()
    app.key("ctrl+z")
    wait("them as before", lambda: on_disk(quadrant="weakness")[:2] == [first, second])
    app.settle()
    app.click(board_card(app, "Faiblesses", "Écrite ici"), 0.3, 0.3)
    app.wait_focus("Écrite ici")
    app.check_quiet()


@case
def leads_to_its_board():
    """the menu of a card leads to its board; what is written there is seen in the synthesis"""
    app = Project.app
    app.key("Down")
    app.wait_focus(re.compile("^Service jeune"))
    app.key("shift+F10")
    app.choose("Aller à sa matrice")
    app.get("Une expérimentation", "label")
    write_card(app, "Atouts", "Venue d’ailleurs")
    wait("the card on the disk", lambda: "Venue d’ailleurs" in on_disk())
    app.press("Retour")
    app.get("Synthèse de 2 matrices", "label")
    board_card(app, "Atouts", "Venue d’ailleurs")
    app.check_quiet()


@case
def room_follows():
    """the room sees at once what somebody else changes in a board that is gathered"""
    app = Project.app
    app.settle()
    app.key("F5", "1")
    app.get(re.compile(f"^{re.escape(FIRST)}.*Espace sur Demande"), "list item")
    path = next(path for path in (Project.folder / "boards").glob("*.json")
                if json.loads(path.read_text())["title"] == HALLS)
    board = json.loads(path.read_text())
    board["cards"][0]["text"] = "Vue de la salle"
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(board, ensure_ascii=False, indent=2) + "\n")
    beside.rename(path)
    app.get(re.compile("^Vue de la salle.*Espace sur Demande"), "list item")
    app.key("Escape")
    app.wait_active()
    app.check_quiet()


@case
def comes_back_to_what_is_there():
    """a synthesis that is undone while one of its boards is shown is not come back to"""
    app = Project.app
    n = len(documents(Project.folder, "boards"))
    app.press("Retour")
    app.press("Menu des matrices", "toggle button")
    app.choose("Nouvelle matrice de synthèse…")
    app.get("À propos de cette matrice", "dialog")
    app.key("Escape")
    app.wait_gone("À propos de cette matrice", "dialog")
    wait("it on the disk", lambda: len(documents(Project.folder, "boards")) == n + 1)
    app.click(board_card(app, "Atouts", "Vue de la salle"), 0.3, 0.3)
    app.wait_focus("Vue de la salle")
    app.key("shift+F10")
    app.choose("Aller à sa matrice")
    app.get("Une expérimentation", "label")
    app.settle()
    app.key("ctrl+z")
    wait("it gone", lambda: len(documents(Project.folder, "boards")) == n)
    app.get("Une expérimentation", "label")
    app.press("Retour")
    app.get("Menu des matrices", "toggle button")
    app.check_quiet()
    app.quit()


run()
