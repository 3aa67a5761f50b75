# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes until the room sees on its screen what a key has changed on the laptop's; read from the pixels."""
import os
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "gui"))

from driver import make_demo, open_board, start, use_installed, wait, xdo  # noqa: E402
from screen import Screen  # noqa: E402

BOARD = "Joindre la mairie à toute heure"
EDITS = 20


def main():
    use_installed()
    left = int(os.environ["COCREATE_SCREEN"].split("x")[0])
    width, height = map(int, os.environ["COCREATE_SECOND_SCREEN"].split("x"))
    screen = Screen()
    app = start(str(make_demo()))
    app.resize(1200, 720)
    open_board(app, BOARD)
    bare = screen.read(left, 0, width, height)
    app.key("F5")
    wait("the board in the room", lambda: screen.read(left, 0, width, height) != bare)
    xdo("windowactivate", "--sync", app.window)
    app.wait_active()
    app.tab_to(role="list item")
    app.key("Delete")
    app.settle()

    taken = []
    for number in range(EDITS):
        before = screen.read(left, 0, width, height)
        begin = time.monotonic()
        app.key("ctrl+shift+z" if number % 2 else "ctrl+z")
        while screen.read(left, 0, width, height) == before:
            assert time.monotonic() < begin + 10, "the room sees nothing of it"
        taken.append(time.monotonic() - begin)
        app.settle()
    app.kill()
    value = statistics.median(taken)
    print(f"{'an edit in the room':<26}{'100 ms':<20}{0.1:>10.4f} s  {value:>10.4f} s  {value / 0.1:>8.2f}")


main()
