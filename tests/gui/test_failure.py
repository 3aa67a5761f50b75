# SPDX-License-Identifier: GPL-3.0-or-later
"""The project folder goes away under a window with edits: it says so, does not close by itself, and saves afterwards."""
import json
import os
import re

from driver import case, make_demo, run, start, wait

EDITED = "Espace sur Demande"
AWAY = re.compile("^Le dossier du projet n’est plus là.*attendent en mémoire")


class Project:
    app = None
    folder = None
    elsewhere = None


def take_pictures(name):
    """For whoever wants to look: COCREATE_PICTURES is the folder that they go to."""
    if "COCREATE_PICTURES" in os.environ:
        Project.app.settle()
        Project.app.screenshot(f"{os.environ['COCREATE_PICTURES']}/{name}.png")


@case
def says():
    """the folder is moved while somebody writes: a banner says it"""
    Project.folder = make_demo()
    Project.elsewhere = Project.folder.with_name("Ailleurs")
    app = Project.app = start(str(Project.folder))
    app.get("Veille", "list item")
    app.key("ctrl+2")
    app.click(app.get(re.compile(f"^{EDITED}"), "list item"))
    app.click(app.get("Résumé", "text"))
    app.wait_focus("Résumé")
    os.rename(Project.folder, Project.elsewhere)
    app.key("ctrl+Home")
    app.type("Pendant ce temps ")
    app.get(AWAY, "label")
    take_pictures("banner")


@case
def asks():
    """closing asks, and staying keeps what was written"""
    app = Project.app
    app.key("ctrl+w")
    app.get("Fermer sans enregistrer ?".replace(" ?", "\u202f?"))
    take_pictures("question")
    app.key("Escape")
    app.wait_gone("Fermer sans enregistrer\u202f?")
    assert app.get("Résumé", "text").text().startswith("Pendant ce temps ")


@case
def saves():
    """the folder is back: all is written by itself, and the window closes"""
    app = Project.app
    os.rename(Project.elsewhere, Project.folder)
    wait("the edit on the disk", lambda: any(
        json.loads(path.read_text(encoding="utf-8")).get("summary", "").startswith("Pendant ce temps ")
        for path in (Project.folder / "experiments").glob("*.json")))
    app.wait_gone(AWAY)
    app.quit()


run()
