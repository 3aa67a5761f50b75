# SPDX-License-Identifier: GPL-3.0-or-later
"""branches.py WRITER CLI: real git merges two branches, with the merge driver and without, and the project opens."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from pair import judge, run

WRITER, CLI = (os.path.abspath(path) for path in sys.argv[1:3])
IDENTITY = {f'GIT_{who}_{what}': text for who in ('AUTHOR', 'COMMITTER')
            for what, text in (('NAME', 'Test'), ('EMAIL', 'test@example.org'))}
ENVIRONMENT = {**os.environ, **IDENTITY, 'GIT_CONFIG_GLOBAL': '/dev/null', 'GIT_CONFIG_SYSTEM': '/dev/null'}


def git(folder, *words):
    return run('git', *words, cwd=folder, env=ENVIRONMENT)


def begin(folder):
    run(WRITER, 'create', folder)
    (folder / '.gitignore').write_text('.history/\n.journal/\n')
    git(folder, 'init', '-q', '-b', 'main')
    git(folder, 'add', '-A')
    git(folder, 'commit', '-q', '-m', 'Begin')


def commit(folder, branch, start, *edit):
    git(folder, 'checkout', '-q', '-b', branch, start)
    output = run(*edit)
    git(folder, 'commit', '-q', '-a', '-m', branch)
    return output


def set_title(folder, path, title):
    """One edit by a hand that goes through the store: it is a small diff."""
    text = (folder / path).read_text()
    (folder / path).write_text(text.replace(json.loads(text)['title'], title))


def check_opens(folder):
    answer = json.loads(subprocess.run([CLI, 'check', '--json', folder], capture_output=True, text=True).stdout)
    assert answer['damaged'] == [], answer['damaged']


def test_far_apart(folder):
    """Different documents: git needs nobody's help."""
    begin(folder)
    first, second = sorted((folder / 'boards').glob('*.json'))[:2]
    for branch, path in (('left', first), ('right', second)):
        git(folder, 'checkout', '-q', '-b', branch, 'main')
        set_title(folder, path, branch)
        git(folder, 'commit', '-q', '-a', '-m', branch)
    git(folder, 'merge', '-q', '--no-edit', 'left')
    assert json.loads(first.read_text())['title'] == 'left' and json.loads(second.read_text())['title'] == 'right'
    check_opens(folder)


def test_small_diff(folder):
    """One edit changes its own lines and the time."""
    begin(folder)
    output = run(WRITER, 'edit', folder, 'a', '1')
    numbers = git(folder, 'diff', '--numstat').split()
    assert int(numbers[0]) <= 3 and int(numbers[1]) <= 2 and len(numbers) == 3, (output, numbers)


def test_driver(folder):
    """The same documents, by the merge driver."""
    begin(folder)
    (folder / '.gitattributes').write_text('*.json merge=cocreate\n')
    git(folder, 'add', '-A')
    git(folder, 'commit', '-q', '-m', 'Attributes')
    git(folder, 'config', 'merge.cocreate.driver', f"'{CLI}' merge --driver %O %A %B")
    outputs = [commit(folder, branch, 'main', WRITER, 'edit', folder, branch, '19') for branch in ('a', 'b')]
    git(folder, 'merge', '-q', '--no-edit', 'a')
    counts = judge(folder, outputs)
    assert counts['lost'] == counts['asked'] == 0, counts
    check_opens(folder)
    print(f"# {counts['edits']} edits on two branches, {counts['lost']} lost")


def test_driver_clash(folder):
    """A true clash is one for git too, and the file stays a document."""
    begin(folder)
    (folder / '.git/info').mkdir(exist_ok=True)
    (folder / '.git/info/attributes').write_text('*.json merge=cocreate\n')
    git(folder, 'config', 'merge.cocreate.driver', f"'{CLI}' merge --driver %O %A %B")
    path = sorted((folder / 'boards').glob('*.json'))[0]
    for branch in ('left', 'right'):
        git(folder, 'checkout', '-q', '-b', branch, 'main')
        set_title(folder, path, branch)
        git(folder, 'commit', '-q', '-a', '-m', branch)
    merged = subprocess.run(['git', 'merge', '--no-edit', 'left'], cwd=folder, env=ENVIRONMENT, capture_output=True)
    assert merged.returncode == 1
    assert json.loads(path.read_text())['title'] == 'right'
    check_opens(folder)


TESTS = [(name, test) for name, test in list(globals().items()) if name.startswith('test_')]
failed = 0
print(f'TAP version 14\n1..{len(TESTS)}', flush=True)
for number, (name, test) in enumerate(TESTS, 1):
    with tempfile.TemporaryDirectory(prefix='cocreate-faults-') as scratch:
        try:
            test(pathlib.Path(scratch) / 'projet')
            print(f'ok {number} - git: {test.__doc__}', flush=True)
        except (AssertionError, subprocess.CalledProcessError) as error:
            failed += 1
            said = getattr(error, 'stderr', None) or ''
            print(f'not ok {number} - git: {test.__doc__}', flush=True)
            print(f'# line {error.__traceback__.tb_next.tb_lineno}: {error} {said}'.replace('\n', '\n# '), flush=True)
sys.exit(failed > 0)
