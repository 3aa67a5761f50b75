# SPDX-License-Identifier: GPL-3.0-or-later
"""two.py WRITER [SECONDS]: two programs hammer one project; every edit of both is there, or in a clash."""
import pathlib
import subprocess
import sys
import tempfile

from pair import judge, run

writer, seconds = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else '30'

print('TAP version 14\n1..1', flush=True)
with tempfile.TemporaryDirectory(prefix='cocreate-faults-') as scratch:
    folder = pathlib.Path(scratch) / 'projet'
    run(writer, 'create', folder)
    hands = [subprocess.Popen([writer, 'hammer', folder, name, seconds], stdout=subprocess.PIPE, text=True)
             for name in ('a', 'b')]
    outputs = [hand.communicate()[0] for hand in hands]
    failed = any(hand.returncode != 0 for hand in hands)
    counts = judge(folder, outputs)
    verdict = 'not ok' if failed or counts['lost'] else 'ok'
    print(f"{verdict} 1 - two writers, {seconds} s: {counts['edits']} edits, {counts['lost']} lost, "
          f"{counts['asked']} in a clash", flush=True)
    sys.exit(verdict != 'ok')
