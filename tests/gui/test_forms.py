# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms and lists do what a first user takes for granted: Enter makes nothing empty, headings follow, nothing is made up."""
import json
import re

from driver import case, documents, make_demo, run, start, wait

PROBLEM = "Se déplacer chaque jour sans dépendre de sa voiture"


class Project:
    app = None
    folder = None


def problem():
    return next(each for each in documents(Project.folder, "problems") if each["title"] == PROBLEM)


def workshop(number):
    return next(each for each in documents(Project.folder, "workshops") if each["number"] == number)


@case
def adds_nothing_empty():
    """Enter after the last objective leads to the row that adds one, and adds none"""
    Project.folder = make_demo()
    app = Project.app = start(str(Project.folder))
    app.get("Veille", "list item")
    app.key("ctrl+4")
    before = len(problem()["objectives"])
    last = problem()["objectives"][-1]["title"]
    app.tab_to(last, "list item", limit=80)
    app.key("F2")
    app.wait_focus("Objectif", "text")
    app.type(" bientôt")
    app.key("Return")
    app.wait_focus(re.compile("^Ajouter un objectif"), "button")
    wait("the title on the disk", lambda: problem()["objectives"][-1]["title"] == last + " bientôt")
    assert len(problem()["objectives"]) == before


@case
def asks_for_what_is_ahead():
    """a workshop that is still ahead is not held at one press, and nobody is said to have come"""
    app = Project.app
    app.key("ctrl+6")
    app.get("Calendrier", "table")
    app.press("Compte rendu", "page tab")
    question = "Déjà tenu\N{NARROW NO-BREAK SPACE}?"
    app.click(app.get("Tenu", "check box"))
    app.get(question, "label")
    app.key("Escape")
    app.wait_gone(question, "label")
    assert not workshop(2).get("held")
    app.click(app.get("Tenu", "check box"))
    app.get(question, "label")
    app.press("Tenu")
    wait("the workshop that was held", lambda: workshop(2).get("held"))
    app.get("Personne n’est encore marqué présent", "label")


def count_under(heading):
    """The number that stands beside a heading of the roster."""
    for node in Project.app.nodes(heading, "label"):
        labels = [each.name for each in node.parent.children if each.role == "label"]
        if len(labels) == 2 and labels[1].isdigit():
            return int(labels[1])
    return None


@case
def lists_open_at_the_choice():
    """the list of groups opens at the group of this person, wherever the keyboard was for the one before"""
    app = Project.app
    app.key("ctrl+7")
    def is_at_choice():
        focused = app.focused()
        return focused.role == "list item" and "Administration" in [each.name for each in focused.walk()]

    shown = wait("the roster", lambda: [node.name for node in app.nodes(role="table row")])
    first, second = [each["title"] for each in documents(Project.folder, "participants")
                     if each.get("college", "administration") == "administration" and each["title"] in shown][:2]
    app.click(app.get(first, "table row"))
    app.click(app.get("Collège", "combo box"))
    wait("the keyboard at the choice", is_at_choice)
    app.key("Down", "Down", "Return")
    app.click(app.get(second, "table row"))
    app.click(app.get("Collège", "combo box"))
    wait("the keyboard at the choice", is_at_choice)
    app.key("Escape")


@case
def headings_follow():
    """somebody goes over to the next group without changing places: both headings count anew"""
    app = Project.app
    app.key("ctrl+7")
    people = documents(Project.folder, "participants")
    before = {college: sum(each.get("college", "administration") == college for each in people) for college in ("administration", "elected")}
    wait("the headings", lambda: count_under("Administration") == before["administration"]
         and count_under("Élus") == before["elected"])
    last = max((each for each in people if each.get("college", "administration") == "administration"), key=lambda each: each["title"])
    path = next(path for path in (Project.folder / "participants").glob("*.json")
                if json.loads(path.read_text(encoding="utf-8"))["id"] == last["id"])
    text = json.loads(path.read_text(encoding="utf-8")) | {"title": "Aa Aa", "college": "elected"}
    path.with_suffix(".tmp").write_text(json.dumps(text, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    path.with_suffix(".tmp").rename(path)
    wait("both headings", lambda: count_under("Administration") == before["administration"] - 1
         and count_under("Élus") == before["elected"] + 1)
    app.check_quiet()
    app.quit()


run()
