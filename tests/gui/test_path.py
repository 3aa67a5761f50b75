# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole path of a project in one run, in French: from the empty home to the printed agenda, and back after a quit."""
import re
import subprocess

from driver import board_card, case, documents, home, quadrant_of, run, start, wait, write_card

AUTHORITY, TITLE, EXPERIMENT = "Commune de Saint-Étienne-du-Grès", "Nos salles à tous", "Été à Nîmes"
MOVED, KEPT = "Déjà éprouvé ailleurs", "Très cher à l’usage"


class Project:
    app = None
    folder = None
    agenda = None


def only(kind):
    found = documents(Project.folder, kind)
    return found[0] if len(found) == 1 else None


@case
def welcomes():
    """an empty home is welcomed"""
    Project.app = start()
    Project.app.get("Nouveau projet…", "button")
    assert not list(home().glob("**/project.json"))


@case
def makes_project():
    """a project is made"""
    app = Project.app
    app.press("Nouveau projet…")
    app.fill(app.get("Collectivité", "text"), AUTHORITY)
    app.fill(app.get("Nom du projet", "text"), TITLE)
    app.press("Créer")
    app.get("Veille", "list item")
    path = wait("the project on the disk", lambda: next(home().glob("**/project.json"), None))
    Project.folder = path.parent
    assert Project.folder.name == TITLE, Project.folder


@case
def adds_experiment():
    """an experiment is typed with its accents"""
    app = Project.app
    app.key("ctrl+2")
    app.get("Veille", "grouping")
    app.key("ctrl+n")
    app.write(EXPERIMENT)
    app.key("Return")
    wait("the experiment on the disk", lambda: only("experiments"))
    assert only("experiments")["title"] == EXPERIMENT


@case
def makes_board():
    """a board is made, with cards"""
    app = Project.app
    app.key("Escape", "ctrl+3")
    app.get("AFOM", "grouping")
    app.key("ctrl+n")
    app.fill(app.get("Titre", "text"), "Pesons cet été")
    app.key("Escape")
    app.get("Atouts", "label")
    write_card(app, "Atouts", MOVED)
    write_card(app, "Faiblesses", KEPT)
    wait("two cards on the disk", lambda: len(only("boards")["cards"]) == 2)
    assert quadrant_of(Project.folder, MOVED) == "strength"
    assert only("boards")["title"] == "Pesons cet été"


@case
def drags_card():
    """a card that is dragged lies in the other quadrant, on the disk too"""
    app = Project.app
    app.drag(board_card(app, "Atouts", MOVED), board_card(app, "Faiblesses", KEPT), 0.5, 0.8)
    wait("the card among the weaknesses", lambda: board_card(app, "Faiblesses", MOVED, wait_for=False))
    wait("the card there on the disk", lambda: quadrant_of(Project.folder, MOVED) == "weakness")
    app.check_quiet()


@case
def plans_workshops():
    """three workshops are planned"""
    app = Project.app
    app.key("ctrl+6")
    app.press("Planifier les trois ateliers…")
    app.press("Planifier")
    wait("three workshops on the disk", lambda: len(documents(Project.folder, "workshops")) == 3)
    workshops = sorted(documents(Project.folder, "workshops"), key=lambda each: each["number"])
    assert [each["number"] for each in workshops] == [1, 2, 3]
    dates = [each["date"] for each in workshops]
    assert dates == sorted(set(dates)), dates
    Project.agenda = workshops[0]
    app.check_quiet()


@case
def prints_agenda():
    """the agenda of the first workshop is saved as PDF"""
    app = Project.app
    pdf = home() / "ordre du jour.pdf"
    app.get("Imprimer l’ordre du jour…", "button")
    app.key("ctrl+p")
    app.get(re.compile("^Page 1"))
    app.press("Enregistrer en PDF…")
    name = app.get_field(lambda text: text.endswith(".pdf"))
    app.key("ctrl+a")
    app.type(str(pdf))
    wait("the path in the file dialog", lambda: name.text() == str(pdf))
    app.key("Return")
    wait("the PDF", lambda: pdf.exists() and pdf.stat().st_size > 1000)
    app.get(re.compile("ordre du jour.pdf.*enregistré"))
    text = " ".join(subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True,
                                   text=True).stdout.split())
    for words in [Project.agenda["title"], *[step["title"] for step in Project.agenda["steps"][:2]]]:
        assert " ".join(words.split()) in text, f"“{words}” is not in: {text[:600]}"
    app.wait_active()
    app.key("Escape")  # closes the note, and what is under it afterwards
    app.wait_gone(re.compile("enregistré$"))
    app.key("Escape")
    wait("no preview any more", lambda: not app.find("Enregistrer en PDF…", "button"))


@case
def quits():
    """quits without a complaint"""
    Project.app.quit()


@case
def starts_again():
    """started again, everything is there"""
    app = Project.app = start()
    app.get(AUTHORITY, "frame")
    app.key("ctrl+2")
    app.get(EXPERIMENT, "label")
    app.key("ctrl+3")
    app.click(app.get("Pesons cet été", "list item"))
    board_card(app, "Faiblesses", MOVED)
    board_card(app, "Faiblesses", KEPT)
    app.key("ctrl+6")
    app.click(app.get("Liste", "page tab"))
    app.get(re.compile("^Atelier 3"), under=app.get("Liste", "panel"))
    app.quit()


run()
