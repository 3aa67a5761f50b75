# SPDX-License-Identifier: GPL-3.0-or-later
"""What a sync program leaves of a conflict is merged when the project opens; what nobody but a person can decide is asked
side by side, survives a quit, and every answer can be taken back."""
import json
import re

from driver import case, make_conflict, make_demo, run, start, wait

THEIR_TITLE, THEIR_SUMMARY = "Espace sur Demande, vu de l’autre poste", "Un autre résumé, écrit ailleurs."


class Project:
    app = None
    folder = None
    path = None
    before = None


def now():
    return json.loads(Project.path.read_text())


def compare():
    app = Project.app
    app.get(re.compile("^Un document a été changé à deux endroits"))
    app.press("Comparer…")
    app.get("Deux versions")


def leave():
    def is_left():
        """The first Escape closes the note, if that is still there."""
        Project.app.key("Escape")
        Project.app.settle()
        return not Project.app.find("Deux versions")
    wait("the dialog is left", is_left)


@case
def finds_copy():
    """a copy of a conflict is taken in, and the window says that there is something to decide"""
    Project.folder = make_demo()
    Project.path, copy = make_conflict(Project.folder, "Espace sur Demande",
                                           {"title": THEIR_TITLE, "summary": THEIR_SUMMARY})
    Project.before = now()
    Project.app = start(str(Project.folder))
    compare()
    app = Project.app
    app.get(THEIR_TITLE, "label")
    app.get(THEIR_SUMMARY, "label")
    app.get(Project.before["summary"], "label")
    wait("the copy put away", lambda: not copy.exists())
    app.check_quiet()


@case
def takes_theirs():
    """the other value is taken over, and taken back by the note"""
    app = Project.app
    app.press(re.compile("^Prendre l’autre version.*" + re.escape(THEIR_TITLE)))
    wait("their title on the disk", lambda: now()["title"] == THEIR_TITLE)
    app.wait_gone(re.compile("^Prendre l’autre version.*" + re.escape(THEIR_TITLE)))
    app.press("Annuler")
    wait("our title on the disk", lambda: now()["title"] == Project.before["title"])
    app.get(re.compile("^Prendre l’autre version.*" + re.escape(THEIR_TITLE)))
    app.check_quiet()


@case
def keeps_mine():
    """our value is kept, and the other question stays open over a quit"""
    app = Project.app
    app.press(re.compile("^Garder ma version.*" + re.escape(Project.before["title"])))
    app.wait_gone(re.compile("^Garder ma version.*" + re.escape(Project.before["title"])))
    app.resize(360, 720)
    app.get(THEIR_SUMMARY, "label")
    app.resize(1280, 800)
    leave()
    app.quit()
    assert now()["title"] == Project.before["title"] and now()["summary"] == Project.before["summary"]


@case
def decides_all():
    """asked again after the quit, and when all is decided nothing is left to ask"""
    app = Project.app = start(str(Project.folder))
    compare()
    assert not app.find(THEIR_TITLE, "label")
    app.press(re.compile("^Prendre l’autre version"))
    app.get("Tout est décidé")
    wait("their summary on the disk", lambda: now()["summary"] == THEIR_SUMMARY)
    leave()
    app.wait_gone(re.compile("^Un document a été changé à deux endroits"))
    wait("no question kept", lambda: not list((Project.folder / ".clashes").glob("*.json")))
    app.check_quiet()
    app.quit()


run()
