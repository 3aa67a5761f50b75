#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-words.py APPLICATION.mo PAGES [TRANSLATED-PAGES]: what the help quotes as a word of the application (gui) is one
# of its strings; in a translation, it is the translation of a string that the same page quotes in English.
import gettext
import pathlib
import re
import sys
from xml.etree import ElementTree


def plain(text):
    """The words as they are seen: without mnemonics, and whether or not something follows (…)."""
    return re.sub(r'\s+', ' ', text).replace('_', '').rstrip('…').strip()


def read(catalog):
    """From each string of the application to its translations."""
    with open(catalog, 'rb') as file:
        entries = gettext.GNUTranslations(file)._catalog
    words = {}
    for source, translation in entries.items():
        source = source[0] if isinstance(source, tuple) else source
        words.setdefault(plain(source.split('\x04')[-1]), set()).add(plain(translation))
    return words


def quoted(page):
    return [plain(''.join(gui.itertext())) for gui in ElementTree.parse(page).iter('{http://projectmallard.org/1.0/}gui')]


words = read(sys.argv[1])
wrong = []
for page in sorted(pathlib.Path(sys.argv[2]).glob('*.page')):
    sources = quoted(page)
    wrong += [f'{page.name}: the application does not say “{word}”' for word in sources if word not in words]
    if len(sys.argv) > 3:
        allowed = set().union(*(words.get(word, set()) for word in sources))
        wrong += [f'{page.name}: the translated application does not say “{word}”'
                  for word in quoted(pathlib.Path(sys.argv[3]) / page.name) if word not in allowed]
print('\n'.join(wrong))
sys.exit(1 if wrong else 0)
