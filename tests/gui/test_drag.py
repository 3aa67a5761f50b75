# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards dragged between all quadrants, to their edges and while they are scrolled; the same by keyboard; and undone."""
import json
import uuid

from driver import board_card, case, cards_on_disk, cards_on_screen, make_demo, open_board, run, start, wait, xdo

BOARD = "Beaucoup de cartes"
PLACES = {"unsorted": "À trier", "strength": "Atouts", "weakness": "Faiblesses", "opportunity": "Opportunités",
          "threat": "Menaces"}
PAIRS = [(source, target) for source in PLACES for target in PLACES if source != target]
# The ways between neighbours, as they lie on the wall.
STEPS = {("strength", "weakness"): "Right", ("weakness", "strength"): "Left", ("opportunity", "threat"): "Right",
         ("threat", "opportunity"): "Left", ("strength", "opportunity"): "Down", ("opportunity", "strength"): "Up",
         ("weakness", "threat"): "Down", ("threat", "weakness"): "Up", ("weakness", "unsorted"): "Right",
         ("threat", "unsorted"): "Right", ("unsorted", "weakness"): "Left"}


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


def find_way(source, target):
    """The quadrants from one to another."""
    ways = [[source]]
    while True:
        way = ways.pop(0)
        if way[-1] == target:
            return way
        ways += [[*way, after] for before, after in STEPS if before == way[-1] and after not in way]


@case
def drags_between_all():
    """the first card of each quadrant is dragged before the second of each other"""
    Project.folder = make_demo()
    Project.cards = make_board(Project.folder)
    app = Project.app = start(str(Project.folder))
    app.resize(1500, 1000)
    open_board(app, BOARD)
    app.settle()
    for source, target in PAIRS:
        card, before = Project.cards[source][0], Project.cards[target][1]
        app.settle()
        app.drag(board_card(app, PLACES[source], card), board_card(app, PLACES[target], before), 0.5, 0.2)
        move(source, target, 1)
        wait_cards(f"{card} from {source} to {target}", source, target)


@case
def undoes_each():
    """undo takes each of them back, to the start"""
    app = Project.app
    for source, target in reversed(PAIRS):
        card = Project.cards[target].pop(1)
        Project.cards[source].insert(0, card)
        app.key("ctrl+z")
        wait_cards(f"{card} back from {target} to {source}", source, target)
    wait_cards("all as at the start")


@case
def moves_by_keyboard():
    """the same by keyboard comes to the same: arrows walk, with Control and Shift they take the card along"""
    app = Project.app
    here = "strength"
    app.click(board_card(app, PLACES[here], Project.cards[here][0]), 0.3, 0.5)
    for source, target in PAIRS:
        for before, after in zip(find_way(here, source), find_way(here, source)[1:]):
            if STEPS[before, after] in ("Up", "Down"):
                app.key("Home" if STEPS[before, after] == "Up" else "End")
            app.key(STEPS[before, after])
        app.key("Home")
        card = Project.cards[source][0]
        app.wait_focus(card, "list item")
        way = find_way(source, target)
        for before, after in zip(way, way[1:]):
            # From an end of the quadrant the card goes on to the next one.
            while STEPS[before, after] == "Down" and Project.cards[before][-1] != card:
                step(before, card, 1)
            while STEPS[before, after] == "Up" and Project.cards[before][0] != card:
                step(before, card, -1)
            app.key(f"ctrl+shift+{STEPS[before, after]}")
            wait(f"{card} in {after}", lambda after=after, card=card: card in cards_on_disk(Project.folder, BOARD, after))
            app.wait_focus(card, "list item")
            Project.cards[before].remove(card)
            Project.cards[after] = cards_on_disk(Project.folder, BOARD, after)
        while Project.cards[target].index(card) > 1:
            step(target, card, -1)
        while Project.cards[target].index(card) < 1:
            step(target, card, 1)
        wait_cards(f"{card} from {source} to {target}", source, target)
        here = target


def step(nick, card, by):
    cards = Project.cards[nick]
    index = cards.index(card)
    cards.insert(index + by, cards.pop(index))
    Project.app.key("ctrl+shift+Up" if by < 0 else "ctrl+shift+Down")
    wait(f"{card} one on", lambda: cards_on_disk(Project.folder, BOARD, nick) == cards)
    Project.app.wait_focus(card, "list item")


@case
def drops_at_edges():
    """at the upper edge of a quadrant a card becomes the first, below the cards the last"""
    app = Project.app
    app.settle()
    card = board_card(app, PLACES["unsorted"], Project.cards["unsorted"][0])
    app.drag(card, app.get(PLACES["strength"], "list"), 0.1, 0.003)
    move("unsorted", "strength", 0)
    wait_cards("at the upper edge")
    app.settle()
    card = board_card(app, PLACES["strength"], Project.cards["strength"][0])
    app.drag(card, app.get(PLACES["opportunity"], "list"), 0.9, 0.995)
    move("strength", "opportunity", len(Project.cards["opportunity"]))
    wait_cards("at the lower edge")


@case
def drops_where_scrolled():
    """in a quadrant that is scrolled a card comes to where it is dropped"""
    app = Project.app
    cards = app.get(PLACES["threat"], "list")
    xdo("mousemove", *app.point(cards))
    xdo("click", "--repeat", 6, "--delay", 40, 5)
    app.settle()
    _, top, _, height = cards.extents()
    visible = [node for node in app.nodes(role="list item", under=cards) if top < node.extents()[1] < top + height / 2]
    after = visible[len(visible) // 2]
    index = Project.cards["threat"].index(after.name)
    assert index > 3, f"not scrolled: {after}"
    # From the side: on its way from above it could rest at the upper end, and have it scrolled.
    app.drag(board_card(app, PLACES["opportunity"], Project.cards["opportunity"][2]), after, 0.5, 0.75)
    Project.cards["threat"].insert(index + 1, Project.cards["opportunity"].pop(2))
    wait_cards(f"after {after}")


@case
def scrolls_while_dragged():
    """near the lower end the quadrant scrolls by itself to its last card"""
    app = Project.app
    app.settle()
    cards = app.get(PLACES["threat"], "list")
    last = Project.cards["threat"][-1]

    def is_at_end():
        node = app.find(last, "list item", under=cards)
        return node and node.extents()[1] + node.extents()[3] <= cards.extents()[1] + cards.extents()[3] + 12

    app.drag(board_card(app, PLACES["weakness"], Project.cards["weakness"][0]), cards, 0.5, 0.97, until=is_at_end)
    move("weakness", "threat", len(Project.cards["threat"]))
    wait_cards("at the end")
    app.quit()


run()
