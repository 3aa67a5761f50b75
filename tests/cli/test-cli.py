#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The command line as scripts use it: an empty folder becomes a project, is filled from real records, searched,
# checked and printed. Exit codes and JSON are the contract; texts for people are only looked at for what they name.

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

CLI, DATA, DEMO = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix='cocreate-cli-'))
PROJECT = SCRATCH / 'Été à Lys'


def run(*arguments, cwd=None, env=None):
    """Exit code, standard output, standard error."""
    done = subprocess.run([CLI, *map(str, arguments)], capture_output=True, cwd=cwd, timeout=60, stdin=subprocess.DEVNULL,
                          env={**os.environ, **(env or {})})
    return done.returncode, done.stdout.decode('utf-8'), done.stderr.decode('utf-8')


def run_json(*arguments, code=0, **options):
    status, output, errors = run(*arguments, '--json', **options)
    assert status == code, (status, errors)
    return json.loads(output)


def snapshot(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob('*') if p.is_file()}


def test_help():
    status, output, errors = run('--help')
    assert status == 0 and not errors
    for command in ('new', 'import', 'list', 'check', 'print', 'pack'):
        assert command in output
        status, own, errors = run(command, '--help')
        assert status == 0 and not errors and 'PROJECT' in own


def test_version():
    status, output, _ = run('--version')
    assert status == 0 and output.startswith('cocreate-cli ')


def test_usage():
    for line in ([], ['bogus'], ['--bogus'], ['new'], ['new', PROJECT], ['new', PROJECT, '--title', 'x'],
                 ['new', PROJECT, '--title', '', '--authority', 'x'], ['new', PROJECT, '--title'], ['import'],
                 ['import', PROJECT], ['list'], ['list', PROJECT], ['list', PROJECT, 'bogus'], ['list', PROJECT, 'experiments'],
                 ['list', PROJECT, 'experiment', 'more'], ['list', PROJECT, 'experiment', '--bogus'], ['check'],
                 ['check', PROJECT, 'more'], ['print', PROJECT], ['print', PROJECT, 'agenda'],
                 ['print', PROJECT, 'bogus', '-o', SCRATCH / 'x.pdf'], ['pack'], ['pack', PROJECT], ['unpack', PROJECT],
                 ['pack', PROJECT, 'more', '-o', SCRATCH / 'x.cocreate'], ['merge'], ['merge', PROJECT, 'more'],
                 ['merge', '--driver', PROJECT, 'x']):
        status, output, errors = run(*line)
        assert status == 2, (line, status)
        assert not output and '--help' in errors, (line, output, errors)
    assert not PROJECT.exists()


def test_no_project():
    for line in (['import', PROJECT, DATA], ['list', PROJECT, 'service'], ['check', PROJECT],
                 ['print', PROJECT, 'agenda', '-o', SCRATCH / 'x.pdf']):
        status, output, errors = run(*line)
        assert status == 1 and not output and str(PROJECT) in errors, line


def test_new():
    status, output, errors = run('new', '--title', 'Écoles & vélos', PROJECT, '--authority', 'Montreuil-sur-Lys')
    assert status == 0 and not errors and str(PROJECT) in output
    stored = json.loads((PROJECT / 'project.json').read_text())
    assert stored['title'] == 'Écoles & vélos' and stored['authority'] == 'Montreuil-sur-Lys'
    before = snapshot(PROJECT)
    assert run('new', PROJECT, '--title', 'x', '--authority', 'y')[0] == 1
    assert snapshot(PROJECT) == before


def test_other_locale():
    """Accents come through where the locale has none."""
    folder = SCRATCH / 'plain'
    status, output, _ = run('new', folder, '--title', 'Été', '--authority', 'Œuvre', env={'LC_ALL': 'C'})
    assert status == 0 and 'Été' in output
    assert json.loads((folder / 'project.json').read_text())['authority'] == 'Œuvre'


def test_empty():
    assert run_json('list', PROJECT, 'experiment') == []
    status, output, errors = run('list', PROJECT, 'experiment')
    assert status == 0 and not output and errors


def test_dry_run():
    before = snapshot(PROJECT)
    result = run_json('import', '--dry-run', PROJECT, DATA / 'experiments' / 'dpg')
    assert result == {'created': 8, 'skipped': 0, 'refused': []}
    assert snapshot(PROJECT) == before


def test_import():
    folder = DATA / 'experiments'
    files = [p for p in folder.rglob('*') if p.is_file()]
    before = {p: p.read_bytes() for p in files}
    result = run_json('import', PROJECT, folder, code=1)
    assert result['created'] > 400 and result['skipped'] > 0
    assert len(result['refused']) == 4
    for refused in result['refused']:
        assert set(refused) == {'file', 'line', 'column', 'reason'}
        assert refused['file'].startswith(str(folder)) and '_wrong_type' in refused['file']
        assert refused['line'] > 1 and refused['column'] >= 1 and len(refused['reason']) > 20
    assert len(list((PROJECT / 'experiments').glob('*.json'))) == result['created']
    assert {p: p.read_bytes() for p in files} == before


def test_import_again():
    before = snapshot(PROJECT)
    result = run_json('import', PROJECT, DATA / 'experiments', code=1)
    assert result['created'] == 0 and result['skipped'] > 400
    assert snapshot(PROJECT) == before


def test_import_refused():
    (SCRATCH / 'wrong.json').write_text('{\n  "name": "X"\n  "stage": "DPG"\n}\n')
    (SCRATCH / 'right.csv').write_bytes('Titre;Année\nVélos partagés;2021\n'.encode('cp1252'))
    (SCRATCH / 'notes').write_text('Words.\n')
    (SCRATCH / 'sheet.xlsx').write_bytes(b'PK\x03\x04\0\0')
    status, output, errors = run('import', PROJECT, 'wrong.json', 'right.csv', 'notes', 'sheet.xlsx', 'absent.csv', cwd=SCRATCH)
    assert status == 1 and 'wrong.json:3:3: ' in errors and '1 experiment ' in output
    result = run_json('import', PROJECT, 'wrong.json', 'right.csv', 'notes', 'sheet.xlsx', 'absent.csv', cwd=SCRATCH, code=1)
    assert (result['created'], result['skipped']) == (0, 1)
    assert [r['file'] for r in result['refused']] == ['wrong.json', 'notes', 'sheet.xlsx', 'absent.csv']


def test_import_aids():
    (SCRATCH / 'aids.csv').write_text('Nom;Financeurs;Types d’aides;Date Clôture\nVélos;Région;Subvention;31/12/2026\n')
    assert run_json('import', PROJECT, SCRATCH / 'aids.csv') == {'created': 1, 'skipped': 0, 'refused': []}
    assert run_json('import', PROJECT, SCRATCH / 'aids.csv') == {'created': 0, 'skipped': 1, 'refused': []}
    grant, = run_json('list', PROJECT, 'grant')
    assert (grant['title'], grant['funder'], grant['deadline']) == ('Vélos', 'Région', '2026-12-31')


def test_list():
    found = run_json('list', PROJECT, 'experiment', '--search', 'velos PARTAGES')
    assert len(found) == 1
    path, = (PROJECT / 'experiments').glob('velos-partages-*.json')
    assert found[0] == json.loads(path.read_text())
    assert found[0]['title'] == 'Vélos partagés' and found[0]['year'] == 2021

    altinn, = run_json('list', '--search', 'altinn', PROJECT, 'experiment')
    assert altinn['origin'] == 'dpg:altinn' and altinn['country'] == 'NO'
    everything = run_json('list', PROJECT, 'experiment')
    assert len(everything) == len(list((PROJECT / 'experiments').glob('*.json')))
    status, output, _ = run('list', PROJECT, 'experiment', '--search', 'altinn')
    assert status == 0 and len(output.splitlines()) == 2 and altinn['id'][:8] in output


def test_list_as_stored():
    """Numbers, unknown members and explicit defaults come out as they are in the file."""
    path = PROJECT / 'services' / 'own.json'
    text = '{"id": "5d0a2b1e-0000-4000-8000-000000000001", "kind": "service", "format": 1, "title": "Bus", "summary": "",' \
           ' "created": "2026-01-01T00:00:00Z", "modified": "2026-01-01T00:00:00Z", "mine": {"n": 1.50, "big": 12345678901234567890123}}'
    path.write_text(text)
    status, output, _ = run('list', PROJECT, 'service', '--json')
    assert status == 0 and '1.50' in output and '12345678901234567890123' in output
    assert json.loads(output) == [json.loads(text)]
    assert path.read_text() == text


def test_check():
    result = run_json('check', PROJECT, code=1)
    assert set(result) == {'steps', 'findings', 'damaged', 'copies', 'clashes'}
    assert result['damaged'] == result['copies'] == result['clashes'] == []
    assert result['steps'] and result['findings']
    for finding in result['findings']:
        assert {'rule', 'severity', 'message', 'document'} <= set(finding)
        assert finding['severity'] in ('info', 'advice', 'warning')
    assert result == run_json('check', PROJECT, code=1, env={'LC_ALL': 'fr_FR.UTF-8', 'LANGUAGE': 'fr'})


def test_damaged():
    path = PROJECT / 'experiments' / 'damaged.json'
    path.write_text('{\n  "id": "x",\n  "kind": "experiment",\n  "format": 1,\n  "year": "soon"\n}\n')
    before = snapshot(PROJECT)
    damaged, = run_json('check', PROJECT, code=1)['damaged']
    assert damaged['file'] == 'experiments/damaged.json' and (damaged['line'], damaged['column']) == (5, 3)
    assert 'year' in damaged['reason']
    status, output, _ = run('check', PROJECT)
    assert status == 1 and 'experiments/damaged.json:5:3' in output
    assert run('list', PROJECT, 'experiment')[0] == 0
    run_json('import', PROJECT, DATA / 'experiments' / 'dpg')
    assert snapshot(PROJECT) == before
    path.unlink()


def test_print():
    demo = SCRATCH / 'demo'
    shutil.copytree(DEMO, demo)
    workshops = run_json('list', demo, 'workshop')
    assert [w.get('number') for w in workshops] == sorted(w.get('number') for w in workshops)
    for words in (['1'], [workshops[0]['id']], [workshops[0]['id'][:8]], workshops[0]['title'].split()):
        output = SCRATCH / 'agenda.pdf'
        status, _, errors = run('print', demo, 'agenda', *words, '-o', output)
        assert status == 0 and not errors, (words, errors)
        assert output.read_bytes().startswith(b'%PDF-') and output.stat().st_size > 5000
        output.unlink()

    service = run_json('list', demo, 'service')[0]
    assert run('print', '-o', SCRATCH / 'sheet.pdf', demo, 'briefing', service['title'])[0] == 0
    assert (SCRATCH / 'sheet.pdf').read_bytes().startswith(b'%PDF-')

    # Without a name: the next workshop, and the service that has come furthest.
    coming = next(w for w in workshops if not w.get('held'))
    status, words, _ = run('print', demo, 'agenda', '-o', SCRATCH / 'next.pdf')
    assert status == 0 and coming['title'] in words, words
    assert run('print', demo, 'briefing', '-o', SCRATCH / 'furthest.pdf')[0] == 0
    assert run('print', demo, 'agenda', 'zzzz', '-o', SCRATCH / 'none.pdf')[0] == 1
    assert run('print', demo, 'agenda', '1', '-o', SCRATCH / 'no' / 'such' / 'folder.pdf')[0] == 1


def test_print_changes():
    demo = SCRATCH / 'demo-changes'
    shutil.copytree(DEMO, demo)
    output = SCRATCH / 'changes.pdf'
    for since in ([], ['--since', '1'], ['--since', '2026-10-20'], ['--since', '2026-10-20T08:30:00Z']):
        status, _, errors = run('print', demo, 'changes', 'voiture', *since, '-o', output)
        assert status == 0 and not errors, (since, errors)
        assert output.read_bytes().startswith(b'%PDF-')
        output.unlink()
    # What is not kept, and when: the earliest version is named.
    status, _, errors = run('print', demo, 'changes', 'voiture', '--since', '2026-10-01', '-o', output)
    assert status == 1 and '2026-10-05' in errors and not output.exists(), errors
    assert run('print', demo, 'changes', 'voiture', '--since', 'hier', '-o', output)[0] == 1
    assert not (SCRATCH / 'none.pdf').exists()

    # Before anything is planned: the procedure's own agenda.
    fresh = SCRATCH / 'fresh'
    assert run('new', fresh, '--title', 'Neuf', '--authority', 'Ville')[0] == 0
    status, _, errors = run('print', fresh, 'agenda', '3', '-o', SCRATCH / 'template.pdf')
    assert status == 0 and errors and (SCRATCH / 'template.pdf').stat().st_size > 5000, errors
    assert run('print', fresh, 'briefing', '-o', SCRATCH / 'none.pdf')[0] == 1


def test_pack():
    file, back = SCRATCH / 'Été.cocreate', SCRATCH / 'back'
    packed = run_json('pack', PROJECT, '-o', file)
    assert packed['file'] == str(file) and packed['leftOut'] == 0
    unpacked = run_json('unpack', file, back)
    assert unpacked['folder'] == str(back) and unpacked['files'] == packed['files'] > 10
    assert snapshot(back) == snapshot(PROJECT)
    assert run('unpack', file, back)[0] == 1 and snapshot(back) == snapshot(PROJECT)
    assert run('pack', PROJECT, '--no-history', '--no-attachments', '-o', file)[0] == 0
    status, output, errors = run('unpack', DATA / 'SOURCES.md', SCRATCH / 'nothing')
    assert status == 1 and not output and 'SOURCES.md' in errors and not (SCRATCH / 'nothing').exists()
    assert run('pack', SCRATCH / 'nothing', '-o', file)[0] == 1
    shutil.rmtree(back)


def test_merge():
    folder = SCRATCH / 'merged'
    shutil.copytree(PROJECT, folder)
    path = next(path for path in sorted((folder / 'experiments').iterdir()) if path.suffix == '.json')
    ours = json.loads(path.read_text())
    copy = path.with_name(path.stem + '.sync-conflict-20261124-101500-ABCDEFG.json')
    copy.write_text(json.dumps(ours | {'title': 'Autre', 'lessons': 'Ajouté'}))
    before = snapshot(folder)
    assert run('list', folder, 'experiment')[0] == 0 and snapshot(folder) == before, 'reading merges nothing'
    status, output, _ = run('merge', folder, '--json')
    answer = json.loads(output)
    assert status == 1 and answer['merged'] == [f'experiments/{copy.name}'], answer
    assert [(clash['type'], clash['path']) for clash in answer['clashes']] == [('value', ['title'])], answer
    assert not copy.exists() and list((folder / '.history' / 'experiments' / path.name).iterdir())
    merged = json.loads(path.read_text())
    assert merged['title'] == ours['title'] and merged['lessons'] == 'Ajouté'
    status, output, errors = run('merge', folder)
    assert status == 1 and output.startswith(f'experiments/{path.name}: ') and output.rstrip().endswith(': title')
    merged['title'] = 'Autre'
    path.write_text(json.dumps(merged))
    assert run('merge', folder)[:2] == (0, ''), 'nothing is left to decide'
    shutil.rmtree(folder)


def test_merge_driver():
    base, ours, theirs = (SCRATCH / name for name in ('base', 'ours', 'theirs'))
    card = {'id': 'c1', 'text': 'Un'}
    board = {'id': 'b', 'kind': 'board', 'title': 'Base', 'cards': [card]}
    base.write_text(json.dumps(board))
    ours.write_text(json.dumps(board | {'title': 'Nôtre', 'cards': [card, {'id': 'c2', 'text': 'Deux'}]}))
    theirs.write_text(json.dumps(board | {'cards': [card | {'text': 'Uno'}]}))
    assert run_json('merge', '--driver', base, ours, theirs) == []
    merged = json.loads(ours.read_text())
    assert merged['title'] == 'Nôtre' and [card['text'] for card in merged['cards']] == ['Uno', 'Deux']
    theirs.write_text(json.dumps(board | {'title': 'Autre'}))
    status, output, errors = run('merge', '--driver', '--json', base, ours, theirs)
    assert status == 1 and json.loads(output)[0]['path'] == ['title'] and 'title' in errors
    kept = ours.read_bytes()
    theirs.write_text('<<<<<<<')
    assert run('merge', '--driver', base, ours, theirs)[0] == 1 and ours.read_bytes() == kept
    theirs.write_text(json.dumps(board | {'id': 'another'}))
    assert run('merge', '--driver', base, ours, theirs)[0] == 1 and ours.read_bytes() == kept
    base.write_text('')
    theirs.write_text(json.dumps(board | {'title': 'Nôtre', 'question': 'Pourquoi ?', 'cards': []}))
    assert run('merge', '--driver', base, ours, theirs)[0] == 0
    assert json.loads(ours.read_text())['question'] == 'Pourquoi ?'


def test_no_display():
    status, _, errors = run('check', PROJECT, env={'DISPLAY': '', 'WAYLAND_DISPLAY': ''})
    assert status == 1 and not errors


TESTS = [(name, test) for name, test in list(globals().items()) if name.startswith('test_')]

print(f'1..{len(TESTS)}')
for number, (name, test) in enumerate(TESTS, 1):
    try:
        test()
        print(f'ok {number} {name}')
    except Exception as error:  # whatever went wrong, the other tests still say what they see
        print(f'not ok {number} {name}')
        print(f'# {type(error).__name__} in line {error.__traceback__.tb_next.tb_lineno}: {error}'.replace('\n', '\n# '))
shutil.rmtree(SCRATCH)
