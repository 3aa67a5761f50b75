# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo is opened from the command line, also while another project is open; and what has no printed form says so."""
import re
import subprocess

from driver import FRAME, case, make_demo, run, start, wait


class Project:
    app = None


@case
def opens_beside():
    """“--demo” opens the demo in a window of its own, beside the project that is open"""
    app = Project.app = start(str(make_demo("Autre")))
    app.get("Veille", "list item")
    subprocess.run(["cocreate", "--demo"], check=True, timeout=60)
    wait("two windows", lambda: len(app.nodes(role=FRAME)) == 2)
    wait("the demo in the second", lambda: len(app.nodes("Veille", "list item")) == 2)


@case
def says_what_is_not_printed():
    """Ctrl+P where nothing is printed says so"""
    app = Project.app
    app.key("ctrl+w")
    wait("one window", lambda: len(app.nodes(role=FRAME)) == 1)
    app.wait_active()
    app.key("ctrl+5")
    app.tab_to(re.compile("^Lys Mobilités"))
    app.key("Return")
    app.tab_to("Rédiger la convention", limit=80)
    app.key("Return")
    app.get(re.compile("^Convention"), "grouping")
    app.key("ctrl+p")
    app.get(re.compile("^Cette page n’a pas de version imprimée"))


run()
