# SPDX-License-Identifier: GPL-3.0-or-later
"""What was: an earlier version is looked at and brought back, and so is what was deleted; the trash is emptied."""
import json
import re

from driver import OLD_CARD, case, documents, make_demo, make_past, run, start, wait

BOARD = "Espace sur Demande conviendrait-il à nos onze salles\N{NARROW NO-BREAK SPACE}?"


class Project:
    app = None
    folder = None
    board = None
    thrown = None


def cards():
    return [card["text"] for card in next(each for each in documents(Project.folder, "boards")
                                          if each["id"] == Project.board["id"])["cards"]]


@case
def shows_versions():
    """the menu of a board leads to its earlier versions, with what has changed since"""
    Project.folder = make_demo()
    Project.board, Project.thrown = make_past(Project.folder, BOARD)
    app = Project.app = start(str(Project.folder))
    app.get("Veille", "list item")
    app.key("ctrl+3")
    app.click(app.get(re.compile("^Espace sur Demande"), "list item"))
    app.press("Menu de la matrice", "toggle button")
    app.choose(re.compile("^Versions antérieures"))
    app.get(re.compile(f"était.*{OLD_CARD}"))
    app.resize(360, 720)
    app.get(re.compile("^1er octobre"), "list item")
    app.resize(1280, 800)
    app.check_quiet()


@case
def restores_version():
    """the version comes back as one step, and undo takes it away again"""
    app = Project.app
    before = cards()
    app.press("Restaurer cette version")
    wait("the old card on the disk", lambda: OLD_CARD in cards())
    app.wait_gone(re.compile(f"était.*{OLD_CARD}"))
    app.key("ctrl+z")
    wait("the card as it was", lambda: cards() == before)
    app.check_quiet()


@case
def restores_from_trash():
    """what was deleted comes back to its place"""
    app = Project.app
    app.key("F10")
    app.choose("Corbeille")
    name = json.loads((Project.folder / ".trash" / "participants" / Project.thrown[1].name).read_text())["title"]
    app.press(re.compile(f"^Restaurer «.{name}"))
    wait("the participant on the disk", Project.thrown[1].exists)
    app.wait_gone(re.compile(f"^Restaurer «.{name}"))
    app.check_quiet()


@case
def empties():
    """emptying asks first, and then it is gone for good"""
    app = Project.app
    app.press("Vider…")
    app.press("Supprimer définitivement")
    app.get("La corbeille est vide")
    app.wait_gone("Supprimer définitivement")
    assert not list((Project.folder / ".trash").glob("*/*.json")) and not Project.thrown[0].exists()

    def is_left():
        """The first Escape closes the note, if that is still there."""
        app.key("Escape")
        app.settle()
        return not app.find("La corbeille est vide")
    wait("the trash is left", is_left)
    app.check_quiet()


@case
def has_preferences():
    """the preferences open with their key"""
    app = Project.app
    app.key("ctrl+comma")
    app.get(re.compile("^Apparence"))
    app.key("Escape")
    app.check_quiet()
    app.quit()


run()
