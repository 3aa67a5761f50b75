# SPDX-License-Identifier: GPL-3.0-or-later
"""A workshop is run while a sync program moves its file, somebody changes its agenda, and the machine sleeps."""
import json
import os
import re
import tempfile

from driver import case, documents, make_demo, run, start, wait

THIRD = "Dessiner « Lys Mobilités »"
ADDED = "Nouvelle séquence en tête"


class Project:
    app = None
    folder = None
    shift = tempfile.NamedTemporaryFile("w", prefix="cocreate-shift-")


def path():
    return next((Project.folder / "workshops").glob("atelier-2*.json"))


def replace(text):
    """As other programs write: beside, then renamed."""
    to = Project.path
    beside = to.with_name(".beside.tmp")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, to)


def minutes():
    return next((each.get("minutes", "") for each in documents(Project.folder, "workshops") if each["number"] == 2), "")


def clock():
    """Seconds that the step has left."""
    name = next(node.name for node in Project.app.nodes(role="timer"))
    found = re.search(r"(\d+)\smin\s(\d+)\ss", name)
    return int(found[1]) * 60 + int(found[2])


@case
def begins():
    """the second workshop is run, and the third step is reached"""
    Project.folder = make_demo()
    Project.path = path()
    environment = {"LD_PRELOAD": os.environ["COCREATE_CLOCK"], "COCREATE_SHIFT": Project.shift.name}
    app = Project.app = start(str(Project.folder), environment=environment)
    app.get("Veille", "list item")
    app.key("ctrl+6")
    app.press("Animer")
    app.get("Ce qui est dit", "text")
    app.key("space", "n", "n")
    app.get(re.compile("^Dessiner"), "label")
    app.get("Séquence 3 sur 9", "label")


@case
def follows_the_step():
    """a step that somebody adds above moves the number, not the step"""
    app = Project.app
    text = json.loads(Project.path.read_text(encoding="utf-8"))
    text["steps"].insert(0, {"id": "11111111-ee0a-4f20-bacf-ea85d77bd9b1", "title": ADDED, "minutes": 5,
                             "type": "welcome"})
    replace(json.dumps(text, ensure_ascii=False, indent=2) + "\n")
    app.get("Séquence 4 sur 10", "label")
    app.get(re.compile("^Dessiner"), "label")


@case
def counts_time_asleep():
    """eight minutes asleep are eight minutes less"""
    before = clock()
    assert before > 480, f"the step is too short to tell: {before} s"
    Project.shift.write("480")
    Project.shift.flush()
    wait("the time that was slept", lambda: before - 600 < clock() <= before - 480)


@case
def keeps_the_note():
    """the file goes away: what is written waits; it comes back: the note is in its minutes"""
    app = Project.app
    text = Project.path.read_text(encoding="utf-8")
    Project.path.unlink()
    app.get(re.compile("^Cet atelier n’est plus dans le projet"), "label")
    app.tab_to("Ce qui est dit", "text")
    app.type("Le maire accepte")
    app.key("Return")
    app.get(re.compile("la note attend ici$"), "label")
    assert app.get("Ce qui est dit", "text").text() == "Le maire accepte"
    Project.path.write_text(text, encoding="utf-8")
    app.get(re.compile("^Fin de l’atelier"), "label")
    app.key("Return")
    wait("the note on the disk", lambda: minutes().endswith("– Le maire accepte"))
    app.get("Ajouté au compte rendu", "label")
    assert app.get("Ce qui est dit", "text").text() == ""


@case
def goes_on_to_the_minutes():
    """after the last step there is a way on to the minutes"""
    app = Project.app
    app.key("Escape")
    app.key(*["n"] * 7)
    app.press("Passer au compte rendu")
    app.get("Ce qui a été dit", "text")
    app.check_quiet()
    app.quit()


run()
