# SPDX-License-Identifier: GPL-3.0-or-later
"""A card dragged across a board of 1 000 and across one of 100, in turns, by a pointer that moves at the same pace."""
import math
import subprocess
import tempfile

FEW, MANY = 100, 1000
RUNS = 3
PACE = 0.012
STEP = 16


def median(values):
    return quantile(values, 0.5)


def quantile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, math.ceil(share * len(values)) - 1)]


def drag(way):
    """Moves the pointer along, in small steps, with rests at the corners, and drops what it has taken at the first."""
    points = list(zip(way[::2], way[1::2]))
    command = ["xdotool", "mousemove", *points[0], "sleep", 0.2, "mousedown", 1]
    for (from_x, from_y), (to_x, to_y) in zip(points, points[1:]):
        steps = max(1, round(math.hypot(to_x - from_x, to_y - from_y) / STEP))
        for step in range(1, steps + 1):
            command += ["mousemove", round(from_x + (to_x - from_x) * step / steps),
                        round(from_y + (to_y - from_y) * step / steps), "sleep", PACE]
        command += ["sleep", 0.3]
    subprocess.run([str(word) for word in [*command, "mouseup", 1]], check=True)


def measure(program, cards):
    """What one window says: seconds to build the board, and of each frame while it is scrolled and dragged over."""
    found = {}
    with tempfile.TemporaryDirectory(prefix="cocreate-bench-") as folder, \
            subprocess.Popen([program, f"{folder}/project", str(cards)], stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            name, *values = line.split()
            if name == "drag" and name not in found:
                drag([int(value) for value in values])
            found[name] = [float(value) for value in values]
    if process.returncode != 0 or set(found) != {"build", "scroll", "drag"}:
        raise SystemExit(f"bench: {program} ended with {process.returncode}")
    return found


def bench_board(program):
    few = {"build": [], "scroll": [], "drag": []}
    many = {"build": [], "scroll": [], "drag": []}
    for _ in range(RUNS):
        for pool, cards in ((few, FEW), (many, MANY)):
            for name, values in measure(program, cards).items():
                pool[name] += values
    against = f"the same with {FEW}"
    return [("drag over 1 000 cards", against, median(few["drag"]), median(many["drag"]), "s"),
            ("its slowest frame in 100", against, quantile(few["drag"], 0.99), quantile(many["drag"], 0.99), "s"),
            ("scroll a quadrant, 99 %", "a frame of 16 ms", 0.016, quantile(many["scroll"], 0.99), "s"),
            ("build a board of 1 000", "100 ms", 0.1, median(many["build"]), "s")]

