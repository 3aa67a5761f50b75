# SPDX-License-Identifier: GPL-3.0-or-later
"""A board and an agenda worked on by the keyboard alone: the order on the disk is the order on the screen."""
import re

from driver import board_card, cards_on_disk, cards_on_screen, case, documents, make_demo, open_board, run, start, wait

BOARD = "Espace sur Demande conviendrait-il à nos onze salles\N{NARROW NO-BREAK SPACE}?"
NICKS = {"Atouts": "strength", "Faiblesses": "weakness", "Opportunités": "opportunity", "Menaces": "threat"}


class Project:
    app = None
    folder = None


def begins(text):
    return re.compile(f"^{re.escape(text)}")


def wait_order(expected):
    """Waits until quadrants hold these cards in this order, on the screen and on the disk."""
    for title, cards in expected.items():
        wait(f"the order of {title} on the disk", lambda: cards_on_disk(Project.folder, BOARD, NICKS[title]) == cards)
        wait(f"the order of {title} on the screen", lambda: cards_on_screen(Project.app, title) == cards)
    Project.app.check_quiet()


def orders():
    return {title: cards_on_screen(Project.app, title) for title in NICKS}


@case
def opens_board():
    """a board is reached and opened without a pointer"""
    Project.folder = make_demo()
    app = Project.app = start(str(Project.folder))
    app.get("Veille", "list item")
    app.resize(1800, 1000)  # only what has room is in the tree
    open_board(app, BOARD)
    wait_order(orders())


@case
def walks():
    """arrows walk from card to card and from quadrant to quadrant"""
    app = Project.app
    before = orders()
    app.tab_to(before["Atouts"][0], "list item")
    app.key("Down")
    app.wait_focus(before["Atouts"][1])
    app.key("Right")
    app.wait_focus(before["Faiblesses"][1])
    app.key("Left")
    app.wait_focus(before["Atouts"][1])
    app.key("Down", "Down")
    app.wait_focus(before["Opportunités"][0])
    app.key("Up")
    app.wait_focus(before["Atouts"][-1])
    assert orders() == before


@case
def moves():
    """Ctrl+Shift and an arrow carry the card along, say where it is, and keep the keyboard on it"""
    app = Project.app
    before = orders()
    card = before["Atouts"][-1]
    app.said.clear()
    app.key("ctrl+shift+Up")
    wait_order({"Atouts": [*before["Atouts"][:-2], card, before["Atouts"][-2]]})
    app.wait_focus(card)
    app.wait_said(re.compile(f"Atouts.*{len(before['Atouts']) - 1}.*{len(before['Atouts'])}"))
    app.key("ctrl+shift+Right")
    rest = [each for each in before["Atouts"] if each != card]
    place = len(before["Atouts"]) - 2
    weaknesses = [*before["Faiblesses"][:place], card, *before["Faiblesses"][place:]]
    wait_order({"Atouts": rest, "Faiblesses": weaknesses})
    app.wait_focus(card)
    app.wait_said(re.compile(f"Faiblesses.*{place + 1}.*{len(weaknesses)}"))
    app.key("ctrl+z")
    wait_order({"Atouts": [*before["Atouts"][:-2], card, before["Atouts"][-2]], "Faiblesses": before["Faiblesses"]})


@case
def edits():
    """Enter edits a card, Escape leaves it as it was"""
    app = Project.app
    before = orders()
    app.tab_to(re.compile("|".join(re.escape(each) for each in before["Faiblesses"])), "list item")
    card = app.focused().name
    app.key("Return")
    app.get_field(lambda text: text == card)
    app.key("ctrl+a")
    app.write("Trop cher à l’été")
    app.key("Return")
    wait_order({"Faiblesses": ["Trop cher à l’été" if each == card else each for each in before["Faiblesses"]]})
    app.wait_focus("Trop cher à l’été")
    app.key("Return")
    app.get_field(lambda text: text == "Trop cher à l’été")
    app.type("oubli")
    app.key("Escape")
    app.wait_focus("Trop cher à l’été")
    assert "Trop cher à l’été" in cards_on_disk(Project.folder, BOARD, "weakness")


@case
def writes():
    """N writes new cards in the quadrant where one is, Delete deletes them"""
    app = Project.app
    before = orders()["Faiblesses"]
    app.key("n")
    app.write("Une crèche")
    app.key("Return")
    wait_order({"Faiblesses": [*before, "Une crèche"]})
    app.write("Où ça, à Orléans")
    app.key("Return")
    wait_order({"Faiblesses": [*before, "Une crèche", "Où ça, à Orléans"]})
    app.key("Escape")
    app.wait_focus("Où ça, à Orléans")
    app.key("Delete")
    wait_order({"Faiblesses": [*before, "Une crèche"]})
    app.wait_focus("Une crèche")
    app.key("Delete")
    wait_order({"Faiblesses": before})
    app.wait_focus(before[-1])
    board_card(app, "Faiblesses", before[-1])


def steps():
    workshop = next(each for each in documents(Project.folder, "workshops") if each["number"] == 2)
    return [(step["title"], step["minutes"]) for step in workshop["steps"]]


def steps_on_screen():
    """Title and minutes of each step, from its name: when it starts, what it is, how long it lasts."""
    found = []
    for node in Project.app.nodes(role="list item", under=Project.app.get("Ordre du jour", "list"), state=None):
        read = re.fullmatch(r"\d\d?(?::|\sh\s)\d\d, (.*), (\d+)\smin", node.name)
        if read:
            found.append((read[1], int(read[2])))
    return found


@case
def moves_step():
    """Ctrl+Shift and an arrow move a step of the agenda, and its place and time are said"""
    app = Project.app
    before = steps()
    app.key("ctrl+6")
    app.get("Ordre du jour", "list")
    wait("the agenda on the screen", lambda: steps_on_screen() == before)
    app.tab_to(re.compile(re.escape(before[0][0])), "list item")
    app.said.clear()
    app.key("ctrl+shift+Down")
    moved = [before[1], before[0], *before[2:]]
    wait("the step on the disk", lambda: steps() == moved)
    wait("the step on the screen", lambda: steps_on_screen() == moved)
    app.wait_focus(re.compile(re.escape(before[0][0])), "list item")
    app.wait_said(re.compile(r"2.*" + str(len(before)) + r".*\d\d?(:|\sh\s)\d\d"))


@case
def retimes_step():
    """its minutes are changed by arrow keys, and what follows starts later"""
    app = Project.app
    before = steps()
    title, minutes = before[1]
    app.tab_to(re.compile(f"Minutes.*{re.escape(title)}"))
    app.key("Up")
    wait("more minutes on the disk", lambda: steps()[1][1] > minutes)
    wait("the same on the screen", lambda: steps_on_screen() == steps())
    assert [each for each in steps() if each[0] != title] == [each for each in before if each[0] != title]
    Project.app.check_quiet()


@case
def quits():
    """quits without a complaint"""
    Project.app.quit()


run()
