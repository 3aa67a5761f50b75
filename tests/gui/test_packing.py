# SPDX-License-Identifier: GPL-3.0-or-later
"""A project becomes one file by the window."""
import re

from driver import case, make_demo, run, start, wait


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
    app.choose(re.compile("^Empaqueter"))
    app.get("Pièces jointes")
    app.press(re.compile("^Empaqueter…"))


@case
def packs():
    """the file is where it was asked for, and the window says so"""
    app = Project.app
    app.get_field()
    app.key("ctrl+a")
    app.type(str(Project.file))
    app.key("Return")
    wait("the packed project", Project.file.exists)
    app.wait_said(re.compile("empaqueté dans « envoi.cocreate »".replace("« ", "«\u202f").replace(" »", "\u202f»")))
    app.check_quiet()
    app.quit()


run()
