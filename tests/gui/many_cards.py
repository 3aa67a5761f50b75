# SPDX-License-Identifier: GPL-3.0-or-later
"""A board with many cards, for tests that move them: what they are to be is compared with the disk and the wall."""
import json
import uuid

from driver import cards_on_disk, cards_on_screen, make_demo, open_board, start, wait

BOARD = "Beaucoup de cartes"
PLACES = {"unsorted": "À trier", "strength": "Atouts", "weakness": "Faiblesses", "opportunity": "Opportunités",
          "threat": "Menaces"}
PAIRS = [(source, target) for source in PLACES for target in PLACES if source != target]


class Project:
    app = None
    folder = None
    cards = {}


def make_board(folder):
    """Six cards in each quadrant, and thirty among the threats."""
    texts = {nick: [f"{title} {number}" for number in range(1, 31 if nick == "threat" else 7)]
             for nick, title in PLACES.items()}
    board = {"id": str(uuid.uuid4()), "kind": "board", "format": 1, "created": "2026-01-05T09:00:00Z",
             "modified": "2026-01-05T09:00:00Z", "title": BOARD,
             "cards": [{"id": str(uuid.uuid4()), "text": text, "quadrant": nick}
                       for nick, each in texts.items() for text in each]}
    (folder / "boards" / "cards.json").write_text(json.dumps(board, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return texts


def shown(nick):
    return cards_on_screen(Project.app, PLACES[nick])


def is_shown(nick, texts):
    """Whether the wall shows them in that order: as many as there is room for, from where it is scrolled to."""
    seen = shown(nick)
    first = texts.index(seen[0]) if seen and seen[0] in texts else 0
    return seen == texts[first:first + len(seen)] and len(seen) >= min(6, len(texts))


def wait_cards(what, *nicks):
    """Waits until the disk and the wall both have the cards of these quadrants where they are to be, in that order."""
    for nick in nicks or PLACES:
        texts = Project.cards[nick]
        wait(f"{what}: {nick} on the disk as {texts}, not {cards_on_disk(Project.folder, BOARD, nick)}",
             lambda nick=nick, texts=texts: cards_on_disk(Project.folder, BOARD, nick) == texts)
        wait(f"{what}: {nick} on the wall as {texts}, not {shown(nick)}", lambda nick=nick, texts=texts: is_shown(nick, texts))
    Project.app.check_quiet()


def move(source, target, index):
    card = Project.cards[source].pop(0)
    Project.cards[target].insert(index, card)


def begin():
    """Opens the board in a window that is large enough."""
    Project.folder = make_demo()
    Project.cards = make_board(Project.folder)
    app = Project.app = start(str(Project.folder))
    app.resize(1500, 1000)
    open_board(app, BOARD)
    app.settle()
    return app
