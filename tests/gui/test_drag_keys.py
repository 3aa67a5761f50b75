# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards moved between all quadrants by the keyboard: it comes to the same as dragging them."""
from driver import board_card, cards_on_disk, case, run, wait
from many_cards import BOARD, PAIRS, PLACES, Project, begin, wait_cards

# The ways between neighbours, as they lie on the wall.
STEPS = {("strength", "weakness"): "Right", ("weakness", "strength"): "Left", ("opportunity", "threat"): "Right",
         ("threat", "opportunity"): "Left", ("strength", "opportunity"): "Down", ("opportunity", "strength"): "Up",
         ("weakness", "threat"): "Down", ("threat", "weakness"): "Up", ("weakness", "unsorted"): "Right",
         ("threat", "unsorted"): "Right", ("unsorted", "weakness"): "Left"}


def find_way(source, target):
    """The quadrants from one to another."""
    ways = [[source]]
    while True:
        way = ways.pop(0)
        if way[-1] == target:
            return way
        ways += [[*way, after] for before, after in STEPS if before == way[-1] and after not in way]


@case
def moves_by_keyboard():
    """arrows walk, with Control and Shift they take the card along"""
    app = begin()
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
    app.quit()


def step(nick, card, by):
    cards = Project.cards[nick]
    index = cards.index(card)
    cards.insert(index + by, cards.pop(index))
    Project.app.key("ctrl+shift+Up" if by < 0 else "ctrl+shift+Down")
    wait(f"{card} one on", lambda: cards_on_disk(Project.folder, BOARD, nick) == cards)
    Project.app.wait_focus(card, "list item")


run()
