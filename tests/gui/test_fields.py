# SPDX-License-Identifier: GPL-3.0-or-later
"""Days, hours and sums are typed as people write them; what cannot be read stays in sight, with the reason."""
import json
import re

from driver import case, documents, make_demo, run, start, wait


class Project:
    app = None
    folder = None


def workshop(key):
    return next(each for each in documents(Project.folder, "workshops") if each["number"] == 2).get(key)


def ceiling():
    return json.loads((Project.folder / "project.json").read_text(encoding="utf-8")).get("budgetCeiling")


def enter(field, text):
    app = Project.app
    app.fill(app.get(field, "text"), text)
    app.key("Return")


@case
def reads_days():
    """4/3 is the next 4th of March; the field says it in full"""
    Project.folder = make_demo()
    app = Project.app = start(str(Project.folder))
    app.get("Veille", "list item")
    app.key("ctrl+6")
    app.get("Calendrier", "table")
    app.press("Organisation", "page tab")
    enter("Date", "4/3")
    wait("the day on the disk", lambda: re.fullmatch(r"20\d\d-03-04", workshop("date")))
    assert app.get("Date", "text").text() == "04/03/" + workshop("date")[:4]


@case
def refuses_days():
    """the 31st of June is refused in words, stays in the field, and Escape brings back what was there"""
    app = Project.app
    before = workshop("date")
    enter("Date", "31/6")
    app.get("Ce jour n’existe pas", "label")
    assert app.get("Date", "text").text() == "31/6"
    assert workshop("date") == before
    app.key("Escape")
    app.wait_gone("Ce jour n’existe pas", "label")
    assert app.get("Date", "text").text() == "04/03/" + before[:4]


@case
def reads_hours():
    """an hour is typed as it is shown everywhere"""
    enter("Début", "9 h 30")
    wait("half past nine on the disk", lambda: workshop("startTime") == "09:30")
    enter("Début", "24:00")
    Project.app.get("Cette heure n’existe pas", "label")
    assert workshop("startTime") == "09:30"


@case
def reads_durations():
    """two hours are a hundred and twenty minutes"""
    app = Project.app
    app.key("Escape", "Tab", "ctrl+a")
    app.type("2 h 15")
    app.key("Return")
    wait("the duration on the disk", lambda: workshop("duration") == 135)


@case
def reads_sums():
    """12k5 is twelve thousand five hundred, 1.500 is no euro and a half, 0,999 is refused"""
    app = Project.app
    app.key("Escape", "ctrl+4")
    app.press("Modifier le plafond…", "toggle button")
    enter("Plafond budgétaire", "12k5")
    wait("12 500 euros on the disk", lambda: ceiling() == 1250000)
    enter("Plafond budgétaire", "1.500")
    wait("1 500 euros on the disk", lambda: ceiling() == 150000)
    enter("Plafond budgétaire", "0,999")
    app.get(re.compile("^Milliers ou centimes"), "label")
    assert ceiling() == 150000
    app.key("Escape", "Escape")
    app.wait_gone("Plafond budgétaire", "text")
    app.check_quiet()
    app.quit()


run()
