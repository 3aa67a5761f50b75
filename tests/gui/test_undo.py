# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of many kinds in a row, each in its place: undo brings the disk back to what it was, letter by letter."""
import re

from driver import board_card, case, differences, documents, make_demo, read_project, run, start, wait

BOARD = "Espace sur Demande conviendrait-il à nos onze salles\N{NARROW NO-BREAK SPACE}?"
EXPERIMENT, RENAMED = "Espace sur Demande", "Réserver une salle à Nîmes"
CARD, DELETED_CARD = "Porté par un service de l’État", "L’association voit elle-même"
RESTORED, DELETED = "Fatou Diarra", "Hélène Caudron"


class Project:
    app = None
    folder = None
    steps = []
    names = []  # of what leads from each step to the next


def find(kind, title):
    return next((each for each in documents(Project.folder, kind) if each["title"] == title), None)


def wait_name(button, name):
    """Waits until undo or redo says what it would do; alone, it has nothing to do."""
    wait(f"“{button} : {name}”", lambda: Project.app.get(button, "button").description
         == (f"{button}\N{NARROW NO-BREAK SPACE}: {name}" if name else ""))


def wait_step(what, changed, number, name):
    """Waits until a step is on the disk, in as many documents, and has that name; keeps what the disk says now."""
    before = Project.steps[-1]
    wait(what, changed)
    after = read_project(Project.folder)
    assert len(differences(before, after)) == number, f"{what}: {differences(before, after)}"
    Project.steps.append(after)
    wait_name("Annuler", name)
    wait_name("Rétablir", None)
    Project.names.append(name)
    Project.app.check_quiet()


def go(key, step, what):
    """Presses a key of the history and waits until the disk is what it was at that step."""
    Project.app.key(key)
    wanted = Project.steps[step]
    try:
        wait(what, lambda: read_project(Project.folder) == wanted)
    except AssertionError as error:
        raise AssertionError(f"{error}: {differences(read_project(Project.folder), wanted)} differ") from None


@case
def opens():
    """the demo opens, and that changes nothing on the disk"""
    Project.folder = make_demo()
    Project.steps = [read_project(Project.folder)]
    Project.app = start(str(Project.folder))
    Project.app.get("Veille", "list item")
    assert read_project(Project.folder) == Project.steps[0]


@case
def renames_experiment():
    """an experiment is renamed by typing"""
    app = Project.app
    app.key("ctrl+2")
    app.click(app.get(re.compile(f"^{EXPERIMENT}"), "list item"))
    app.fill(wait("its title", lambda: next((node for node in app.nodes("Titre", "text") if node.text() == EXPERIMENT), None)),
             RENAMED)
    wait_step("the new title on the disk", lambda: find("experiments", RENAMED), 1, "Saisie")


@case
def moves_card():
    """a card is dragged to another quadrant"""
    app = Project.app
    app.key("ctrl+3")
    app.click(app.get(BOARD, "list item"))
    app.drag(board_card(app, "Atouts", CARD), board_card(app, "Opportunités", "Ouvrir aux associations"), 0.5, 0.2)
    wait_step("the card among the opportunities", lambda: any(
        card["text"].startswith(CARD) and card["quadrant"] == "opportunity" for card in find("boards", BOARD)["cards"]), 1, "Déplacer la carte")


@case
def deletes_card():
    """a card is deleted"""
    app = Project.app
    app.click(board_card(app, "Atouts", DELETED_CARD), 0.4, 0.3)
    app.wait_focus(re.compile(f"^{DELETED_CARD}"))
    app.key("Delete")
    wait_step("a card less", lambda: not any(card["text"].startswith(DELETED_CARD)
                                             for card in find("boards", BOARD)["cards"]), 1, "Supprimer la carte")


def delete_participant(name):
    app = Project.app
    app.click(app.get(name, "table row"), 0.1, 0.5)
    app.get(name, "table row", state="SELECTED")
    app.key("Delete")
    wait("a participant less", lambda: not find("participants", name))


@case
def restores_participant():
    """a participant is deleted, and comes back by the button of the note"""
    app = Project.app
    app.key("ctrl+7")
    delete_participant(RESTORED)
    app.press_note(re.compile(f"{RESTORED}.*n’est plus dans la liste"), "Annuler")
    wait("the participant as before", lambda: read_project(Project.folder) == Project.steps[-1])


@case
def deletes_participant():
    """a participant is deleted for good"""
    delete_participant(DELETED)
    wait_step("that person gone", lambda: not find("participants", DELETED), 1, "Supprimer un participant")


@case
def moves_workshop():
    """a workshop is moved to the next day"""
    app = Project.app
    workshop = next(each for each in documents(Project.folder, "workshops") if each["number"] == 2)
    app.key("ctrl+6")
    app.click(app.get("A2", "button"))
    app.tab_to(re.compile(re.escape(workshop["title"]) + "$"), "table cell", "shift+Tab")
    app.key("ctrl+shift+Right")
    wait_step("the next day on the disk", lambda: find("workshops", workshop["title"])["date"] > workshop["date"], 1,
              "Déplacer l’atelier")


@case
def adds_problem():
    """a problem is added"""
    number = len(documents(Project.folder, "problems"))
    Project.app.key("ctrl+4")
    Project.app.press("Ajouter une problématique")
    wait_step("a problem more", lambda: len(documents(Project.folder, "problems")) == number + 1, 1,
              "Ajouter une problématique")


@case
def adds_service():
    """a service is added"""
    number = len(documents(Project.folder, "services"))
    Project.app.key("ctrl+5")
    Project.app.press("Ajouter un service")
    wait_step("a service more", lambda: len(documents(Project.folder, "services")) == number + 1, 1, "Ajouter un service")


@case
def undoes_all():
    """undo goes back step by step, to the letter, and says what it would take back"""
    for step in range(len(Project.steps) - 2, -1, -1):
        wait_name("Annuler", Project.names[step])
        go("ctrl+z", step, f"the disk as after step {step}")
        wait_name("Rétablir", Project.names[step])
    wait_name("Annuler", None)
    Project.app.check_quiet()


@case
def redoes_all():
    """redo does all of it again, to the letter, and says what it would do"""
    for step in range(1, len(Project.steps)):
        wait_name("Rétablir", Project.names[step - 1])
        go("ctrl+shift+z", step, f"the disk as after step {step}")


@case
def quits():
    """quits without a complaint, and the disk stays as it is"""
    Project.app.quit()
    assert read_project(Project.folder) == Project.steps[-1]


run()
