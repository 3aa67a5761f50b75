# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writers of pair.c have said, and whether all of it is in the project."""
import json
import pathlib
import subprocess


def edits(output):
    return [line.split(' ') for line in output.splitlines()]


def boards(folder):
    found = {}
    for path in (pathlib.Path(folder) / 'boards').glob('*.json'):
        board = json.loads(path.read_text())
        assert board['id'] not in found, f'{path} is a second one'
        found[board['id']] = board
    return found


def clashes(folder):
    return [json.loads(path.read_text()) for path in (pathlib.Path(folder) / '.clashes').glob('*.json')]


def judge(folder, outputs):
    """Counts of edits, of those lost, of those that wait as a question. A title is superseded by one that was set by
    somebody who saw it; any other must be there, or be in a clash."""
    found, asked = boards(folder), clashes(folder)
    texts = {id: {card['text'] for card in board.get('cards', [])} for id, board in found.items()}
    counts = {'edits': 0, 'lost': 0, 'asked': 0}
    notes, seen, titles = {}, set(), []

    def miss(*what):
        counts['lost'] += 1
        print('# lost:', *what, flush=True)

    for output in outputs:
        for word, id, *rest in edits(output):
            counts['edits'] += 1
            if word == 'card' and rest[0] not in texts[id]:
                miss(word, *rest)
            elif word == 'note':
                notes[id, rest[0][0]] = rest[0]
            elif word == 'title':
                seen.add((id, rest[0]))
                titles.append((id, rest[1]))
    for (id, owner), text in notes.items():
        if found[id].get('notes' if owner == 'a' else 'question') != text:
            miss('note', id, text)
    for id, title in titles:
        if title == found[id]['title'] or (id, title) in seen:
            continue
        if any(clash['theirs']['id'] == id and title in (clash['theirs']['title'], clash['base'].get('title'))
               for clash in asked):
            counts['asked'] += 1
        else:
            miss('title', id, title)
    return counts


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout
