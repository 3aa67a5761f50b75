# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py APPLICATION DEMO MINIMAL STORE BOARD: one table of ratios, each against a baseline measured in the same run.

An application is looked at from outside, as a person does: its first frame is there when the middle of the screen is
no longer the bare background, and it has come to rest when the screen has not changed for a while.
"""
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "gui"))

from board import bench_board  # noqa: E402
from screen import Screen  # noqa: E402

RUNS = 11
QUIET = 2.0
PATIENCE = 30


class Display(Screen):
    def __init__(self):
        super().__init__()
        self.bare = self.middle()

    def middle(self):
        return self.read(self.width // 2, self.height // 2, 1, 1)

    def strips(self):
        """A column of the sidebar, and one through the content."""
        return self.read(60, 0, 1, self.height) + self.read(self.width // 2, 0, 1, self.height)


def memory(pid):
    """The proportional share of memory of a process, in KiB."""
    for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    raise SystemExit("bench: /proc has no smaps_rollup")


def wait(test):
    end = time.monotonic() + PATIENCE
    while not test():
        if time.monotonic() > end:
            raise SystemExit("bench: waited in vain for a window to come or go")
        time.sleep(0.001)


def run(screen, command):
    """(seconds to the first frame, seconds to the last change of the screen, KiB at rest)."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait(lambda: process.poll() is not None or screen.middle() != screen.bare)
        if process.poll() is not None:
            raise SystemExit(f"bench: {command[0]} ended by itself")
        first = last = time.monotonic()
        seen = screen.strips()
        while time.monotonic() < last + QUIET:
            time.sleep(0.004)
            look = screen.strips()
            if look != seen:
                seen, last = look, time.monotonic()
        kept = memory(process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()
    wait(lambda: screen.middle() == screen.bare)
    return first - start, last - start, kept


def bench_start(application, demo, minimal):
    screen = Display()
    ours, theirs = [], []
    for _ in range(RUNS + 1):
        theirs.append(run(screen, [minimal]))
        ours.append(run(screen, [application, demo]))
    # The first of each only warms the caches.
    ours, theirs = ([statistics.median(column) for column in zip(*runs[1:])] for runs in (ours, theirs))
    return [("first frame", "a minimal window", theirs[0], ours[0], "s"),
            ("project shown, at rest", "its first frame", theirs[0], ours[1], "s"),
            ("memory at rest (PSS)", "a minimal window", theirs[2] / 1024, ours[2] / 1024, "MiB")]


def bench_store(program, folder):
    words = {"open": ("opening 10 000 documents", "reading the files"),
             "indexed": ("the same with an index", "reading the files"),
             "shown": ("until they are shown", "reading the files"), "edit": ("an edit on the disk", "a durable file"),
             "together": ("1 000 edits in one step", "1 000 durable files")}
    out = subprocess.run([program, folder], check=True, stdout=subprocess.PIPE, text=True).stdout
    return [(*words[name], float(base), float(value), "s") for name, base, value in map(str.split, out.splitlines())]


def main():
    application, demo, minimal, store, board = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="cocreate-bench-") as scratch:
        shutil.copytree(demo, f"{scratch}/demo")
        rows = [*bench_start(application, f"{scratch}/demo", minimal), *bench_store(store, f"{scratch}/store"),
                *bench_board(board)]
    print(f"{'measure':<26}{'against':<20}{'baseline':>14}{'Cocreate':>14}{'ratio':>8}")
    for name, against, base, value, unit in rows:
        digits = 1 if unit == "MiB" else 4
        print(f"{name:<26}{against:<20}{base:>10.{digits}f} {unit:<3}{value:>10.{digits}f} {unit:<3}{value / base:>8.2f}")


main()
