# SPDX-License-Identifier: GPL-3.0-or-later
"""A project becomes one file by the window."""
import os
import re

from driver import case, make_demo, run, start, wait

LARGE = 24
MEGABYTE = 1024 * 1024


class Project:
    app = None
    folder = None
    file = None


@case
def asks():
    """the main menu offers to pack the project, with or without what belongs to it"""
    Project.folder = make_demo()
    Project.file = Project.folder.parent / "envoi.cocreate"
    app = Project.app = start(str(Project.folder))
    app.get("Veille", "list item")
    app.key("F10")
    app.choose(re.compile("^Réunir"))
    app.get("Pièces jointes")
    app.press(re.compile("^Réunir…"))


@case
def packs():
    """the file is where it was asked for, and the window says so"""
    app = Project.app
    app.get_field()
    app.key("ctrl+a")
    app.type(str(Project.file))
    app.key("Return")
    wait("the packed project", Project.file.exists)
    app.wait_said(re.compile("réuni dans « envoi.cocreate »".replace("« ", "«\u202f").replace(" »", "\u202f»")))
    app.check_quiet()


@case
def stops():
    """what takes long shows how far it is; stopped, it leaves nothing behind"""
    app = Project.app
    before = Project.file.read_bytes()
    others = set(Project.file.parent.iterdir())
    # What is attached is packed as it is; what is squeezed takes its time.
    filler = Project.folder / ".history" / "filler"
    filler.mkdir(parents=True)
    for number in range(LARGE):
        (filler / f"{number}.json").write_bytes(os.urandom(8 * MEGABYTE))
    app.key("F10")
    app.choose(re.compile("^Réunir"))
    app.get("Pièces jointes")
    app.press(re.compile("^Réunir…"))
    app.get_field()
    app.key("ctrl+a")
    app.type(str(Project.file))
    app.key("Return")
    app.press(re.compile("Remplacer"), "button")
    app.get("Avancement", "progress bar")
    app.get(re.compile("« envoi.cocreate » est en cours d’écriture".replace("« ", "«\u202f").replace(" »", "\u202f»")), "label")
    app.key("Escape")
    app.wait_gone("Avancement", "progress bar")
    wait("the file as before", lambda: Project.file.read_bytes() == before)
    assert set(Project.file.parent.iterdir()) == others
    app.check_quiet()
    app.quit()


run()
