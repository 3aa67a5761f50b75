# SPDX-License-Identifier: GPL-3.0-or-later
"""sync.py WRITER CLI: two real Syncthings share a project, which is edited on both sides while they are apart."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

from pair import boards, clashes, judge, run
from syncthing import CannotRun, Syncthing, connect, disconnect, synchronise

WRITER, CLI = (os.path.abspath(path) for path in sys.argv[1:3])
SECONDS = 90


def read_all(folder):
    """What is shared: all but Syncthing's own."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob('*'))
            if path.is_file() and '.stfolder' not in path.parts}


def count_conflicts(sides):
    return [len(list(side.folder.glob('*/*.sync-conflict-*'))) for side in sides]


def merge(sides):
    """Both sides open the project, neither knows of the other's doing. Returns how many copies each has merged."""
    merged = []
    for side in sides:
        answer = subprocess.run([CLI, 'merge', '--json', side.folder], capture_output=True, text=True)
        assert answer.returncode in (0, 1), answer.stderr
        found = json.loads(answer.stdout)
        assert answer.returncode == bool(found['clashes']), answer.stdout
        merged.append(len(found['merged']))
    return merged


def check(sides, outputs, asked):
    counts = [judge(side.folder, outputs) for side in sides]
    folders = [read_all(side.folder) for side in sides]
    different = {path for path in set(folders[0]) | set(folders[1]) if folders[0].get(path) != folders[1].get(path)}
    assert not different, f'not the same: {sorted(different)}'
    assert count_conflicts(sides) == [0, 0], [path for path in folders[0] if '.sync-conflict-' in path]
    assert counts[0] == counts[1] and counts[0]['lost'] == 0 and counts[0]['asked'] == asked, counts
    for side in sides:
        # Fails where there is something to decide; what it is is looked at by the caller.
        answer = json.loads(subprocess.run([CLI, 'check', '--json', side.folder], capture_output=True, text=True).stdout)
        assert answer['damaged'] == [], answer['damaged']
        assert len(boards(side.folder)) == 4
        run(WRITER, 'edit', side.folder, 'nobody', '0')
    assert [read_all(side.folder) for side in sides] == folders, 'opening has changed something'
    return counts[0]


def settle(sides, outputs, asked):
    """Together again: what was edited meets, is merged on both sides, and what came of that meets."""
    connect(sides)
    conflicts = count_conflicts(sides)
    merged, rounds = [0, 0], 0
    while rounds == 0 or any(count_conflicts(sides)):
        assert rounds < 3, 'merging makes conflicts again and again'
        rounds += 1
        merged = [sum(pair) for pair in zip(merged, merge(sides))]
        synchronise(sides)
    counts = check(sides, outputs, asked)
    print(f"# {counts['edits']} edits, {counts['lost']} lost, {counts['asked']} in a clash; {conflicts} conflict files, "
          f"{merged} merged, in {rounds} rounds", flush=True)
    return conflicts


def test_documents(sides, outputs):
    """Edits in different documents need nobody's help."""
    ids = sorted(boards(sides[0].folder))
    disconnect(sides)
    outputs += [run(WRITER, 'title', side.folder, f'{name}-title', id) for side, name, id in zip(sides, 'ab', ids)]
    assert settle(sides, outputs, 0) == [0, 0]


def test_members(sides, outputs):
    """Edits in different members of the same documents are merged."""
    disconnect(sides)
    outputs += [run(WRITER, 'edit', side.folder, name, '19') for side, name in zip(sides, ('a1', 'b1'))]
    assert min(settle(sides, outputs, 0)) > 0


def test_clash(sides, outputs):
    """A true clash is asked on both sides, and what lies beside it is merged."""
    id = sorted(boards(sides[0].folder))[-1]
    disconnect(sides)
    for side, name in zip(sides, ('a2', 'b2')):
        outputs += [run(WRITER, 'edit', side.folder, name, '9'),
                    run(WRITER, 'title', side.folder, f'{name}-clash', id)]
    settle(sides, outputs, 1)
    assert [len(clashes(side.folder)) for side in sides] == [1, 1]


def begin(scratch):
    folders = [scratch / name / 'projet' for name in 'ab']
    for folder in folders:
        folder.mkdir(parents=True)
    run(WRITER, 'create', folders[0])
    sides = [Syncthing(scratch / name, folder, time.monotonic() + SECONDS)
             for name, folder in zip(('home-a', 'home-b'), folders)]
    for side, other in (sides, sides[::-1]):
        side.configure(other)
    return sides


def report(number, test, sides, outputs):
    try:
        test(sides, outputs)
        print(f'ok {number} - syncthing: {test.__doc__}', flush=True)
        return True
    except (AssertionError, OSError, subprocess.CalledProcessError) as error:
        said = getattr(error, 'stderr', None) or ''
        print(f'not ok {number} - syncthing: {test.__doc__}', flush=True)
        print(f'# line {error.__traceback__.tb_next.tb_lineno}: {error} {said}'.replace('\n', '\n# '), flush=True)
        return False


def main():
    tests = [test for name, test in globals().items() if name.startswith('test_')]
    outputs, sides, fine = [], [], False
    with tempfile.TemporaryDirectory(prefix='cocreate-faults-') as scratch:
        try:
            sides = begin(pathlib.Path(scratch))
            for side in sides:
                side.start()
            print(f'TAP version 14\n1..{len(tests)}', flush=True)
            synchronise(sides)
            fine = all([report(number, test, sides, outputs) for number, test in enumerate(tests, 1)])
        except CannotRun as error:
            print('TAP version 14\n1..0 # SKIP', str(error).replace('\n', ' '), flush=True)
            fine = True
        finally:
            for side in sides:
                side.stop()
    return fine


# However it ends, what was started is stopped.
for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
    signal.signal(number, lambda *_: sys.exit(1))
sys.exit(not main())
