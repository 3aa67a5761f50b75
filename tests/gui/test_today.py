# SPDX-License-Identifier: GPL-3.0-or-later
"""The day moves on at midnight under an open window, and after the machine has slept for days."""
import datetime
import os
import re
import tempfile
import time

from driver import case, make_demo, run, start, wait

BEFORE_MIDNIGHT = 25


class Project:
    app = None
    shift = tempfile.NamedTemporaryFile("w", prefix="cocreate-shift-")
    seconds = 0


def set_shift(seconds):
    Project.shift.seek(0)
    Project.shift.truncate()
    Project.shift.write(str(seconds))
    Project.shift.flush()
    Project.seconds = seconds


def now():
    return datetime.datetime.fromtimestamp(time.time() + Project.seconds)


def marked():
    """The days that the calendar takes for today."""
    return [node.name for node in Project.app.nodes(re.compile("; aujourd’hui"), "table cell")]


def day_of(moment):
    return re.compile(rf"\b{moment.day}(er|ᵉʳ)? ")


def wait_marked():
    wait("the mark on the day that it is", lambda: len(marked()) == 1 and day_of(now()).search(marked()[0]), seconds=70)


@case
def marks_today():
    """shortly before midnight, the day that ends is marked"""
    midnight = datetime.datetime.combine(datetime.date.today() + datetime.timedelta(1), datetime.time())
    set_shift(int((midnight - datetime.datetime.now()).total_seconds()) - BEFORE_MIDNIGHT)
    environment = {"LD_PRELOAD": os.environ["COCREATE_CLOCK"], "COCREATE_SHIFT": Project.shift.name}
    app = Project.app = start(str(make_demo()), environment=environment)
    app.get("Veille", "list item")
    app.key("ctrl+6")
    app.get("Calendrier", "table")
    app.press("Aujourd’hui")
    wait_marked()


@case
def moves_on():
    """midnight comes, and the next day is marked"""
    wait("midnight", lambda: now().hour == 0, seconds=BEFORE_MIDNIGHT + 10)
    wait_marked()


@case
def wakes_up():
    """after two days asleep the third is marked"""
    set_shift(Project.seconds + 2 * 24 * 60 * 60)
    Project.app.press("Aujourd’hui")
    wait_marked()
    Project.app.check_quiet()
    Project.app.quit()


run()
