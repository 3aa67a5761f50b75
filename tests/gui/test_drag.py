# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards dragged between all quadrants, to their edges and while they are scrolled; and undone."""
from driver import board_card, case, run, wait, xdo
from many_cards import PAIRS, PLACES, Project, begin, move, wait_cards


@case
def drags_between_all():
    """the first card of each quadrant is dragged before the second of each other"""
    app = begin()
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
