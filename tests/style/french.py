#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# french.py: the French of the application, its help and the demo is set in one way (narrow no-break spaces before
# ; : ! ? and inside « »), and has one word for one thing. Says which line breaks this, and how to mend it.
import json
import pathlib
import re
import sys

NARROW = '\u202f'
SIGN = re.compile(r'[ \u00a0][;:!?](?=$|[\s\u202f»)<"])')
OPENING = re.compile(r'«(?!\u202f)')
CLOSING = re.compile(r'(?<!\u202f)»')
# What is not said, and what is said instead. The sentences of the procedure keep “convier” and “convoquer” in the
# infinitive, and “personnes ressources”.
WORDS = [
    (r'empaquet\w*|déball\w*', 'réunir en un fichier, extraire'),
    (r'\bhorloges?\b|\bminuteries?\b', 'chronomètre'),
    (r'\bpes(?:er|ez|ée|ées)\b|\bpèse\b', 'analyser'),
    (r'\bramen(?:er|é|ée)\b|\bramène\b', 'restaurer'),
    (r'\bpeurs\b', 'craintes'),
    (r'\bconvocations?\b|\bconviée?s?\b|\bconvoquée?s?\b', 'invitation, inviter'),
    (r'\bpersonne ressource\b', 'personne-ressource'),
    (r'\bprojets? retenus?\b(?<!le ou les projets retenus)', 'service retenu'),
    (r'\bentreprises? numériques?\b|\bforces économiques numériques\b', 'entreprise du numérique'),
    (r'\babîmée?s?\b', 'endommagé'),
    (r'\bgenres?\b', 'type'),
    (r'\bdévoil\w+\b', 'révéler'),
    (r'\bprogrammes? de synchronisation\b', 'logiciel de synchronisation'),
    (r'\bpapillons?\b', 'notes adhésives'),
]
WORDS = [(re.compile(pattern, re.IGNORECASE), instead) for pattern, instead in WORDS]


def catalogue(path):
    """The lines of translations: msgstr, and what continues it."""
    translated = False
    for number, line in enumerate(path.read_text(encoding='utf-8').split('\n'), 1):
        if line.startswith('msg'):
            translated = line.startswith('msgstr')
        if translated and '"' in line and not re.match(r'"[A-Z][\w-]+: ', line):
            for text in re.split(r'\\n', line[line.index('"') + 1:line.rindex('"')]):
                yield number, text.replace('\\"', '"')


def document(path):
    """The texts of a document of the demo."""
    for number, line in enumerate(path.read_text(encoding='utf-8').split('\n'), 1):
        found = re.match(r'\s*(?:"\w+": )?(".*"),?$', line)
        if found and '://' not in line:
            for text in json.loads(found[1]).split('\n'):
                yield number, text


def judge(text):
    if SIGN.search(text):
        yield 'a narrow no-break space (U+202F) stands before ; : ! ?'
    if OPENING.search(text) or CLOSING.search(text):
        yield 'a narrow no-break space (U+202F) stands inside « »'
    for pattern, instead in WORDS:
        found = pattern.search(text)
        if found:
            yield f'not “{found[0]}”: {instead}'


places = [(pathlib.Path(path), catalogue) for path in ('po/fr.po', 'help/fr/fr.po')]
places += [(path, document) for path in sorted(pathlib.Path('data/demo').glob('*/*.json'))]
wrong = [f'{path}:{number}: {word}: {text.strip()[:80]}'
         for path, read in places for number, text in read(path) for word in judge(text)]
print('\n'.join(wrong))
sys.exit(1 if wrong else 0)
