# SPDX-License-Identifier: GPL-3.0-or-later
"""Many cards at once on the wall: selected, moved, coloured, deleted by pointer and by keys, each as one step of undo."""
import re

from driver import (board_card, cards_on_disk, cards_on_screen, case, documents, make_demo, open_board, read_project, run,
                    start, wait, xdo)

BOARD = "Espace sur Demande conviendrait-il à nos onze salles\N{NARROW NO-BREAK SPACE}?"
TITLES = {"strength": "Atouts", "weakness": "Faiblesses", "opportunity": "Opportunités", "threat": "Menaces",
          "unsorted": "À trier"}


class Project:
    app = None
    folder = None
    before = None


def on_disk(nick):
    return cards_on_disk(Project.folder, BOARD, nick)


def wait_cards(nick, cards):
    """Waits until a quadrant has these cards on the disk, and the window shows the same."""
    wait(f"{cards} in {nick}, not {on_disk(nick)}", lambda: on_disk(nick) == cards)
    wait(f"{nick} shown as on the disk", lambda: cards_on_screen(Project.app, TITLES[nick]) == cards)


def selected():
    return {node.name for node in Project.app.nodes(role="list item", state=None) if node.has("SELECTED")}


def wait_selected(*texts):
    wait(f"{texts} selected", lambda: all(any(name.startswith(text) for name in selected()) for text in texts)
         and len([name for name in selected() if name in all_cards()]) == len(texts))


def all_cards():
    return {text for nick in TITLES for text in on_disk(nick)}


def focus_card(nick, text):
    app = Project.app
    app.click(board_card(app, TITLES[nick], text), 0.4, 0.3)
    app.wait_focus(re.compile(f"^{re.escape(text)}"))


def click_with(key, node):
    xdo("keydown", key)
    try:
        Project.app.click(node, 0.4, 0.3)
    finally:
        xdo("keyup", key)


def undo_all():
    """Takes back what the case has done, in one step."""
    Project.app.settle()
    Project.app.key("ctrl+z")
    wait("the disk as before", lambda: read_project(Project.folder) == Project.before)
    Project.app.settle()


@case
def opens():
    """the wall opens"""
    Project.folder = make_demo()
    app = Project.app = start(str(Project.folder))
    app.resize(1400, 1000)
    open_board(app, BOARD)
    Project.before = read_project(Project.folder)


@case
def selects_by_keys():
    """Space selects where one is, plain arrows walk on, also to the next quadrant, and it is said; Escape clears"""
    app = Project.app
    first, second, *_ = on_disk("strength")
    app.said.clear()
    focus_card("strength", first)
    app.key("space")
    app.wait_said(re.compile("1 carte sélectionnée"))
    app.key("Down")
    app.wait_focus(second)
    app.key("space")
    wait_selected(first, second)
    app.key("Right")
    other = wait("a weakness", lambda: app.focused() if app.focused().name in on_disk("weakness") else None).name
    app.key("space")
    app.wait_said(re.compile("3 cartes sélectionnées"))
    wait_selected(first, second, other)
    app.key("space")
    wait_selected(first, second)
    app.key("Escape")
    wait_selected()


@case
def moves_by_keys():
    """Ctrl+Shift and an arrow move all that are selected, in their order, and one undo brings them back"""
    app = Project.app
    first, second, *rest = on_disk("strength")
    weaknesses = on_disk("weakness")
    focus_card("strength", first)
    app.key("space", "Down")
    app.wait_focus(second)
    app.key("space")
    wait_selected(first, second)
    app.said.clear()
    app.key("ctrl+shift+Down")
    wait_cards("strength", [rest[0], first, second, *rest[1:]])
    undo_all()
    focused = app.focused().name
    if focused not in (first, second):
        app.key("Home")
        app.wait_focus(first)
    app.said.clear()
    app.key("ctrl+shift+Right")
    wait("both among the weaknesses", lambda: set(on_disk("weakness")) == {first, second, *weaknesses})
    assert [card for card in on_disk("weakness") if card in (first, second)] == [first, second]
    app.wait_said(re.compile("2 cartes déplacées dans Faiblesses"))
    wait_selected(first, second)
    undo_all()


@case
def moves_by_pointer():
    """Ctrl and Shift select by clicks; dragging one of them drags all"""
    app = Project.app
    strengths, threats, opportunities = on_disk("strength"), on_disk("threat"), on_disk("opportunity")
    app.click(board_card(app, "Atouts", strengths[0]), 0.4, 0.3)
    wait_selected()
    click_with("shift", board_card(app, "Atouts", strengths[2]))
    wait_selected(*strengths[:3])
    click_with("ctrl", board_card(app, "Atouts", strengths[1]))
    click_with("ctrl", board_card(app, "Opportunités", opportunities[0]))
    dragged = [strengths[0], strengths[2], opportunities[0]]
    wait_selected(*dragged)
    app.drag(board_card(app, "Atouts", strengths[0]), board_card(app, "Menaces", threats[1]), 0.5, 0.9)
    wait_cards("threat", [*threats, *dragged])
    wait_selected(*dragged)
    undo_all()
    app.key("Escape")


@case
def changes_many():
    """colour and stakeholder group are given to all that are selected"""
    app = Project.app
    threats = on_disk("threat")
    focus_card("threat", threats[0])
    app.key("ctrl+a")
    wait_selected(*threats)
    app.key("shift+F10")
    app.choose("Couleur")
    app.choose("Violet")
    wait("both are purple", lambda: sum('"colour": "purple"' in text for text in [read_board()]) and
         read_board().count('"colour": "purple"') >= len(threats))
    undo_all()
    app.key("Escape")


def read_board():
    return next(text for path, text in read_project(Project.folder).items() if path.startswith("boards/") and BOARD in text)


@case
def deletes_many():
    """Delete deletes all that are selected, and the note brings them back"""
    app = Project.app
    threats = on_disk("threat")
    focus_card("threat", threats[0])
    app.key("ctrl+a")
    wait_selected(*threats)
    app.key("Delete")
    wait_cards("threat", [])
    app.press_note(re.compile(f"{len(threats)} cartes supprimées"), "Annuler")
    wait("the disk as before", lambda: read_project(Project.folder) == Project.before)
    app.check_quiet()


def themes(nick):
    return [card.get("theme", "") for card in board()["cards"] if card.get("quadrant", "unsorted") == nick]


def board():
    return next(each for each in documents(Project.folder, "boards") if each["title"] == BOARD)


def note_of(text):
    return next(card for card in board()["cards"] if card["text"] == text).get("note", "")


@case
def groups():
    """Ctrl+G brings what is selected together under a theme, the outline agrees, and it can be taken out again"""
    app = Project.app
    first, second, third, *rest = on_disk("opportunity")
    focus_card("opportunity", first)
    app.key("space")
    app.key("Down")
    app.wait_focus(second)
    app.key("Down")
    app.wait_focus(third)
    app.key("space")
    wait_selected(first, third)
    app.key("ctrl+g")
    app.get_field()
    app.key("ctrl+a")
    app.write("Ouvrir plus")
    app.key("Return")
    wait_cards("opportunity", [first, third, second, *rest])
    assert themes("opportunity")[:2] == ["Ouvrir plus"] * 2
    app.wait_focus(first)
    app.key("ctrl+shift+o")
    app.get("Thème\N{NO-BREAK SPACE}: Ouvrir plus", "list item", state=None)
    app.key("ctrl+shift+o")
    grouped = read_project(Project.folder)
    focus_card("opportunity", third)
    app.key("ctrl+shift+g")
    wait("one in the theme", lambda: themes("opportunity").count("Ouvrir plus") == 1)
    app.key("ctrl+z")
    wait("the theme as before", lambda: read_project(Project.folder) == grouped)


@case
def drops_beside_theme():
    """a card that is dropped behind the last of a theme does not join it, one dropped between two does, and it is said"""
    app = Project.app
    first, third, second, *rest = on_disk("opportunity")
    before = read_project(Project.folder)
    threat = on_disk("threat")[0]
    own = themes("threat")[0]
    app.drag(board_card(app, "Menaces", threat), board_card(app, "Opportunités", second), 0.5, 0.2)
    wait_cards("opportunity", [first, third, threat, second, *rest])
    assert themes("opportunity")[2] == own
    app.settle()
    app.key("ctrl+z")
    wait("all as before", lambda: read_project(Project.folder) == before)
    app.settle()
    app.said.clear()
    app.drag(board_card(app, "Menaces", threat), board_card(app, "Opportunités", third), 0.5, 0.2)
    wait_cards("opportunity", [first, threat, third, second, *rest])
    assert themes("opportunity")[1] == "Ouvrir plus"
    app.wait_said(re.compile("Opportunités, Thème.*Ouvrir plus.*2"))
    app.settle()
    app.key("ctrl+z")
    wait("all as before", lambda: read_project(Project.folder) == before)
    app.settle()
    undo_all()


@case
def merges():
    """Ctrl+M makes one card of several: votes are added, what the others said is in the note"""
    app = Project.app
    first, second, *rest = on_disk("opportunity")
    votes = {card["text"]: card.get("votes", 0) for card in board()["cards"]}
    focus_card("opportunity", first)
    app.key("space")
    app.key("Down")
    app.wait_focus(second)
    app.key("space")
    wait_selected(first, second)
    app.key("ctrl+m")
    app.get(re.compile("Fusionner 2 cartes"), state=None)
    app.press(re.compile("Fusionner"))
    wait_cards("opportunity", [first, *rest])
    assert second in note_of(first)
    assert next(card for card in board()["cards"] if card["text"] == first)["votes"] == votes[first] + votes[second]
    app.wait_focus(first)
    undo_all()
    app.key("Escape")
    app.check_quiet()


@case
def filters():
    """Ctrl+F shows what is looked for and says how many; what is moved keeps its place beside what is shown"""
    app = Project.app
    strengths, weaknesses = on_disk("strength"), on_disk("weakness")
    focus_card("strength", strengths[2])
    app.said.clear()
    app.key("ctrl+f")
    app.wait_focus("Trouver des cartes")
    app.type("telephoner")
    app.wait_said(re.compile("^1 carte sur 14"))
    wait("one card shown", lambda: cards_on_screen(app, "Atouts") == [strengths[2]])
    app.key("ctrl+a")
    app.type("salles")
    wait("others shown", lambda: cards_on_screen(app, "Atouts") == [strengths[0]])
    app.key("ctrl+a", "BackSpace")
    wait("all shown", lambda: cards_on_screen(app, "Atouts") == strengths)
    app.tab_to("Tous les thèmes", "toggle button")
    app.key("space", "Down", "Return")
    shown = [card["text"] for card in board()["cards"] if card.get("theme") == "Usage" and card["quadrant"] == "strength"]
    wait("the theme shown", lambda: cards_on_screen(app, "Atouts") == shown)
    assert shown == [strengths[0], strengths[2]]
    focus_card("strength", strengths[0])
    app.key("ctrl+shift+Down")
    wait("behind the last that is shown", lambda: on_disk("strength") == [strengths[1], strengths[2], strengths[0]])
    app.wait_focus(strengths[0])
    undo_all()
    app.key("ctrl+f")
    app.wait_focus("Trouver des cartes")
    app.key("Escape")
    wait("all shown", lambda: cards_on_screen(app, "Faiblesses") == weaknesses)
    app.wait_focus(re.compile("|".join(map(re.escape, strengths))))


@case
def unselects_hidden():
    """what is not shown any more is not selected either"""
    app = Project.app
    strengths = on_disk("strength")
    focus_card("strength", strengths[0])
    app.key("ctrl+a")
    wait_selected(*strengths)
    app.key("ctrl+f")
    app.wait_focus("Trouver des cartes")
    app.type("telephoner")
    wait_selected(strengths[2])
    app.key("Escape")
    wait("all shown", lambda: cards_on_screen(app, "Atouts") == strengths)
    app.wait_focus(strengths[0])
    app.key("Escape")
    wait_selected()


@case
def sorts():
    """the menu of the board sorts all quadrants by votes, in one step"""
    app = Project.app
    votes = {card["text"]: card.get("votes", 0) for card in board()["cards"]}
    wanted = {nick: sorted(on_disk(nick), key=lambda text: -votes[text]) for nick in TITLES}
    assert any(wanted[nick] != on_disk(nick) for nick in TITLES)
    app.press(re.compile("^Menu de la matrice"), "toggle button")
    app.choose(re.compile("^Trier par .*otes"))
    wait("all sorted", lambda: all(on_disk(nick) == wanted[nick] for nick in TITLES))
    wait("the same shown", lambda: cards_on_screen(app, "Atouts") == wanted["strength"])
    undo_all()
    app.check_quiet()


@case
def quits():
    """quits without a complaint, and the disk is what it was"""
    Project.app.quit()
    assert read_project(Project.folder) == Project.before


run()
