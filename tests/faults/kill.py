# SPDX-License-Identifier: GPL-3.0-or-later
"""kill.py WRITER SHIM [RUNS]: kills a program that writes to a project, and looks at what is left.

First at random moments, then at each call in turn that touches the disk (before it, and in the middle of a write).
After each kill every document on the disk must be whole JSON; the next run opens the project and must find each step
whole or not at all, and every step of which the program had said that it is on the disk.
"""
import concurrent.futures
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

KILL, TEAR = -1, -2
HANDS = 2
ENOUGH = 50  # kills in one project: what it keeps of the past grows, and all of it is looked at


class Project:
    """One project folder, and what its writers have said of it."""

    def __init__(self, writer, shim, folder):
        self.writer, self.shim, self.folder = writer, shim, folder
        self.kills = self.torn = self.lost = self.split = self.commits = self.journals = 0
        self.allowed = None
        self.whole = set()
        subprocess.run([writer, "create", folder], check=True)

    def start(self, steps=(), order=None):
        environment = dict(os.environ)
        if order:
            environment |= {"LD_PRELOAD": self.shim, "COCREATE_FAULTS_ROOT": str(self.folder), "COCREATE_FAULTS": order}
        return subprocess.Popen([self.writer, "run", self.folder, *map(str, steps)], env=environment,
                                stdout=subprocess.PIPE, text=True)

    def judge(self, lines):
        """Reads what a writer has said; from then on only certain states may be found."""
        last = None
        for line in lines:
            word, *rest = line.split(" ", 1)
            if word == "broken":
                self.split += 1
                print(f"# {rest[0].strip()}", flush=True)
                continue
            state = tuple(map(int, rest[0].split()))
            if word == "opened" and self.allowed and state not in self.allowed:
                self.lost += 1
                print(f"# found {state}, expected one of {self.allowed}", flush=True)
            if word == "begin":
                self.allowed = [last, state]
            else:
                self.allowed = [state]
            self.commits += word == "done"
            last = state

    def look(self):
        """What lies on the disk right after a kill, before anybody mends it."""
        self.kills += 1
        self.journals += any((self.folder / ".journal").glob("*.json"))
        for file in filter(pathlib.Path.is_file, self.folder.rglob("*.json")):
            status = file.stat()
            known = status.st_ino, status.st_mtime_ns, status.st_size
            if ".journal" in file.parts or known in self.whole:
                continue
            try:
                json.loads(file.read_text())
                self.whole.add(known)
            except ValueError as error:
                self.torn += 1
                print(f"# {file}: {error}", flush=True)

    def finish(self):
        """A last writer that lives; and each experiment that there ever was is somewhere."""
        process = self.start([0])
        self.judge(process.stdout.readlines())
        process.wait()
        kept = {json.loads(file.read_text())["title"] for top in (self.folder, self.folder / ".trash")
                for file in top.glob("experiments/*.json")}
        missing = {str(n + 1) for n in range(self.allowed[0][0])} - kept
        self.lost += len(missing)
        if list((self.folder / ".journal").glob("*.json")):
            self.split += 1
            print("# a journal is left", flush=True)


def kill_at_random(project, runs, seed):
    chance = random.Random(seed)
    for _ in range(runs):
        process = project.start()
        first = process.stdout.readline()
        time.sleep(chance.uniform(0, 0.04))
        process.kill()
        project.judge([first] * bool(first) + process.stdout.readlines())
        process.wait()
        project.look()


def kill_at_each_call(project, code):
    n = 0
    while True:
        n += 1
        process = project.start([3], f"{n} {code}")
        project.judge(process.stdout.readlines())
        if process.wait() != -signal.SIGKILL:
            return n - 1
        project.look()


def tell(number, name, projects):
    kills, commits, torn, lost, split, journals = (sum(values) for values in zip(*(
        (each.kills, each.commits, each.torn, each.lost, each.split, each.journals) for each in projects)))
    bad = torn + lost + split > 0
    print(f"{'not ' * bad}ok {number} - killed {name}: {kills} kills, {commits} acknowledged commits: {torn} torn, "
          f"{lost} lost, {split} not whole; {journals} times a journal to finish", flush=True)
    return bad


def main():
    writer, shim, runs = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 500
    seed = int(time.time())
    print(f"TAP version 14\n1..3\n# seed {seed}", flush=True)
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="cocreate-faults-", dir=base) as scratch, \
            concurrent.futures.ThreadPoolExecutor(HANDS) as pool:
        def make(name):
            return Project(writer, shim, pathlib.Path(scratch) / name)

        chance = [make(f"random {i}") for i in range(-(-runs // ENOUGH))]
        each = [make(f"each {code}") for code in (KILL, TEAR)]
        calls = [pool.submit(kill_at_each_call, project, code) for project, code in zip(each, (KILL, TEAR))]
        jobs = [pool.submit(kill_at_random, project, ENOUGH, seed + i) for i, project in enumerate(chance)]
        for job in calls + jobs:
            job.result()
        for project in chance + each:
            project.finish()
    bad = tell(1, "at random moments", chance)
    bad |= tell(2, f"before each of {calls[0].result()} calls", each[:1])
    bad |= tell(3, f"in the middle of each of {calls[1].result()} writes", each[1:])
    sys.exit(bad)


main()
