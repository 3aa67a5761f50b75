#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The past of a project on the command line: earlier versions, bringing them back, the trash.

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

CLI, DEMO = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix='cocreate-store-'))
PROJECT = SCRATCH / 'Été à Lys'


def run(*arguments):
    """Exit code, standard output, standard error."""
    done = subprocess.run([CLI, *map(str, arguments)], capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout.decode('utf-8'), done.stderr.decode('utf-8')


def run_json(*arguments, code=0):
    status, output, errors = run(*arguments, '--json')
    assert status == code, (status, errors)
    return json.loads(output)


def setup():
    shutil.copytree(DEMO, PROJECT)


def pick(kind):
    path = sorted((PROJECT / kind).glob('*.json'))[0]
    return path, json.loads(path.read_text())


def test_no_history():
    _, service = pick('services')
    assert run_json('history', PROJECT, service['id']) == []
    status, output, errors = run('history', PROJECT, service['id'][:8])
    assert status == 0 and not output and service['title'] in errors
    assert run('restore', PROJECT, service['id'])[0] == 1
    assert run('history', PROJECT, 'zzzzzz')[0] == 1


def keep(path, document):
    """Keeps the file as the writer does, and changes it as the window does."""
    folder = PROJECT / '.history' / path.relative_to(PROJECT)
    folder.mkdir(parents=True)
    stamp = document['modified'].replace('-', '').replace(':', '')
    shutil.copy(path, folder / f'{stamp}-00000000.11111111.json')
    changed = dict(document, title='Autre titre')
    changed['cards'] = document['cards'][1:]
    path.write_text(json.dumps(changed))


def test_history():
    path, board = pick('boards')
    keep(path, board)
    versions = run_json('history', PROJECT, board['id'][:8])
    assert len(versions) == 1 and versions[0]['readable']
    changes = {(c['change'], c['member']): c for c in versions[0]['changes']}
    assert changes['changed', 'title']['before'] == board['title']
    assert changes['changed', 'title']['after'] == 'Autre titre'
    assert changes['removed', 'cards']['before'] == board['cards'][0]['text']
    status, output, _ = run('history', PROJECT, 'autre titre')
    assert status == 0 and '- ' + board['title'] in output and '+ Autre titre' in output


def test_restore_version():
    path, board = pick('boards')
    name = run_json('history', PROJECT, board['id'])[0]['version']
    assert run('restore', PROJECT, board['id'], 'bogus')[0] == 1
    result = run_json('restore', PROJECT, board['id'], name[:20])
    assert result['id'] == board['id'] and result['title'] != 'Autre titre' and result['file'] == str(path)
    after = json.loads(path.read_text())
    assert after['title'] == result['title'] and len(after['cards']) == len(board['cards']) + 1
    # What was replaced is kept as well.
    assert len(run_json('history', PROJECT, board['id'])) == 2


def test_trash():
    assert run_json('trash', PROJECT) == []
    path, grant = pick('grants')
    before = path.read_bytes()
    (PROJECT / '.trash' / 'grants').mkdir(parents=True)
    path.rename(PROJECT / '.trash' / 'grants' / path.name)
    trash = run_json('trash', PROJECT)
    assert [t['id'] for t in trash] == [grant['id']] and trash[0]['kind'] == 'grant'
    status, output, _ = run('trash', PROJECT)
    assert status == 0 and grant['title'][:40] in output
    assert run('restore', PROJECT, grant['id'])[0] == 0
    restored = json.loads(path.read_text())
    assert {**restored, 'modified': ''} == {**json.loads(before), 'modified': ''}
    assert run_json('trash', PROJECT) == []


def test_empty():
    path, grant = pick('grants')
    (PROJECT / '.trash' / 'grants').mkdir(parents=True, exist_ok=True)
    path.rename(PROJECT / '.trash' / 'grants' / path.name)
    used, unused, fresh = ('%064x' % i + '.png' for i in (1, 2, 3))
    for name in (used, unused, fresh):
        (PROJECT / 'attachments').mkdir(exist_ok=True)
        (PROJECT / 'attachments' / name).write_bytes(b'x')
    assert len(run_json('trash', PROJECT, '--empty')) == 1
    assert run_json('trash', PROJECT) == [] and not path.exists()
    assert run('restore', PROJECT, grant['id'])[0] == 1
    # Attachments that have just come stay, whoever refers to them.
    assert (PROJECT / 'attachments' / unused).exists()


def test_copies():
    """A copy of a sync program waits until it is merged; then there is something to decide."""
    path, service = pick('services')
    copy = path.with_name(path.stem + '.sync-conflict-20261124-101500-ABCDEFG.json')
    copy.write_text(json.dumps(dict(service, title='Un tout autre titre'), ensure_ascii=False))
    name = f'services/{copy.name}'
    result = run_json('check', PROJECT, code=1)
    assert result['copies'] == [name] and result['clashes'] == []
    status, output, _ = run('check', PROJECT)
    assert status == 1 and name in output and copy.exists()

    assert run('merge', PROJECT)[0] == 1 and not copy.exists()
    result = run_json('check', PROJECT, code=1)
    clash, = (each for each in result['clashes'] if each['path'] == ['title'])
    assert result['copies'] == [] and clash['file'] == f'services/{path.name}' and clash['title'] == service['title']
    status, output, _ = run('check', PROJECT)
    assert status == 1 and f'services/{path.name}: {service["title"]}: title' in output


def test_copies_of_any_program():
    """Of two files with one id, the one with something added to its name is the copy."""
    path, board = pick('boards')
    for added in (' (SFConflict claire@example.org 2026-11-30-10-10-10)', ' (1)', '-PORTABLE-DE-CLAIRE'):
        copy = path.with_name(path.stem + added + '.json')
        copy.write_text(json.dumps(dict(board, question='Une question qui vient de la copie ?')))
        status = run_json('check', PROJECT, code=1)
        assert status['copies'] == [f'boards/{copy.name}'] and not status['damaged'], status
        assert board['title'] in [each['title'] for each in run_json('list', PROJECT, 'board')]
        copy.unlink()

    project = json.loads((PROJECT / 'project.json').read_text())
    copy = PROJECT / 'project-DESKTOP-AB12CD.json'
    copy.write_text(json.dumps(dict(project, population=19999)))
    (PROJECT / 'project-notes.json').write_text('{"mine": true}')
    status = run_json('check', PROJECT, code=1)
    assert status['copies'] == [copy.name] and not status['damaged'], status
    copy.unlink()
    (PROJECT / 'project-notes.json').unlink()


def test_usage():
    for line in (['history'], ['history', PROJECT], ['restore', PROJECT], ['restore', PROJECT, 'a', 'b', 'c'], ['trash'],
                 ['trash', PROJECT, 'more'], ['trash', PROJECT, '--bogus']):
        status, output, errors = run(*line)
        assert status == 2 and not output and '--help' in errors, line


setup()
tests = [(name, function) for name, function in list(globals().items()) if name.startswith('test_')]
print(f'1..{len(tests)}')
failed = 0
for number, (name, function) in enumerate(tests, 1):
    try:
        function()
        print(f'ok {number} {name}')
    except Exception as error:  # a test that breaks must not hide the others
        failed += 1
        print(f'not ok {number} {name}')
        print(f'# {error!r} at line {error.__traceback__.tb_next.tb_lineno}')
shutil.rmtree(SCRATCH)
sys.exit(failed > 0)
