#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Files that are named for what is printed, exported and packed: links, devices, long names, and what is not theirs.

import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import threading
import traceback

CLI, DEMO = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix='cocreate-output-'))
PROJECT = SCRATCH / 'Lys'
BOARD = '61b772c0'


def run(*arguments):
    """Exit code, standard output, standard error."""
    done = subprocess.run([CLI, *map(str, arguments)], capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout, done.stderr.decode('utf-8')


COMMANDS = {'.pdf': ('print', PROJECT, 'board', BOARD), '.csv': ('export', PROJECT, 'board', BOARD),
            '.odt': ('export', PROJECT, 'board', BOARD), '.md': ('export', PROJECT, 'board', BOARD),
            '.cocreate': ('pack', PROJECT)}


def test_follows_links():
    for ending, command in COMMANDS.items():
        target, link = SCRATCH / f't{ending}', SCRATCH / f'l{ending}'
        target.write_text('x')
        link.symlink_to(target.name)
        assert run(*command, '-o', link)[0] == 0
        assert link.is_symlink() and target.stat().st_size > 100, ending


def test_writes_into_pipes():
    pipe = SCRATCH / 'pipe.pdf'
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert run(*COMMANDS['.pdf'], '-o', pipe)[0] == 0
    reader.join(30)
    assert read and read[0].startswith(b'%PDF') and stat.S_ISFIFO(pipe.lstat().st_mode)
    assert run(*COMMANDS['.cocreate'], '-o', pipe)[0] == 1 and stat.S_ISFIFO(pipe.lstat().st_mode)


def test_writes_to_the_standard_output():
    status, output, _ = run(*COMMANDS['.pdf'], '-o', '-')
    assert status == 0 and output.startswith(b'%PDF') and output.rstrip().endswith(b'%%EOF')
    assert not pathlib.Path('-').exists()


def test_leaves_the_project_alone():
    before = {path: path.read_bytes() for path in PROJECT.glob('**/*') if path.is_file()}
    (PROJECT / '.history').mkdir(exist_ok=True)
    for command in COMMANDS.values():
        for name in ('project.json', 'boards/x.json', 'attachments/x.pdf', '.history/x', 'boards/../project.json'):
            status, _, errors = run(*command[:1], *command[1:], *(['--format', 'md'] if command[0] == 'export' else []),
                                    '-o', PROJECT / name)
            assert status == 1 and errors, (command, name, status)
    assert before == {path: path.read_bytes() for path in PROJECT.glob('**/*') if path.is_file()}
    assert run(*COMMANDS['.pdf'], '-o', PROJECT / 'ordre du jour.pdf')[0] == 0
    (PROJECT / 'ordre du jour.pdf').unlink()


def test_writes_long_names():
    for ending, command in COMMANDS.items():
        file = SCRATCH / ('é' * ((255 - len(ending)) // 2) + ending)
        assert run(*command, '-o', file)[0] == 0 and file.stat().st_size > 100, ending


shutil.copytree(DEMO, PROJECT)
tests = [(name, function) for name, function in list(globals().items()) if name.startswith('test_')]
print(f'1..{len(tests)}')
failed = False
for number, (name, function) in enumerate(tests, 1):
    try:
        function()
        print(f'ok {number} {name}')
    except Exception:
        failed = True
        print(f'not ok {number} {name}')
        print('# ' + traceback.format_exc().replace('\n', '\n# '))
shutil.rmtree(SCRATCH)
sys.exit(failed)
