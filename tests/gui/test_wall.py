# SPDX-License-Identifier: GPL-3.0-or-later
"""Many cards at once on the wall: selected, moved, coloured, deleted by pointer and by keys, each as one step of undo."""
import json
import re
import subprocess
import sys
import time

from driver import (board_card, cards_on_disk, cards_on_screen, case, documents, home, make_demo, open_board, read_project, run,
                    start, wait, xdo)

BOARD = "Espace sur Demande conviendrait-il à nos onze salles\N{NARROW NO-BREAK SPACE}?"
TITLES = {"strength": "Atouts", "weakness": "Faiblesses", "opportunity": "Opportunités", "threat": "Menaces",
          "unsorted": "À trier"}


class Project:
    app = None
    folder = None
    before = None
    copied = None


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


def select_pair(nick, first, second):
    """Selects a card and the one below it, by keys."""
    focus_card(nick, first)
    Project.app.key("space", "Down")
    Project.app.wait_focus(second)
    Project.app.key("space")
    wait_selected(first, second)


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
    app.resize(1400, 1040)
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
    select_pair("strength", first, second)
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
def moves_by_bar():
    """the bar over the board moves all that are selected to any of the five places"""
    app = Project.app
    first, second, *_ = on_disk("strength")
    threats = on_disk("threat")
    select_pair("strength", first, second)
    app.press(re.compile("^Déplacer vers"), "toggle button")
    app.choose("Menaces")
    wait_cards("threat", [*threats, first, second])
    app.wait_focus(first)
    wait_selected(first, second)
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
    app.get("Thème\N{NARROW NO-BREAK SPACE}: Ouvrir plus", "list item", state=None)
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
    app.press("Fusionner")
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
    app.press("Menu de la matrice", "toggle button")
    app.choose(re.compile("^Trier par .*otes"))
    wait("all sorted", lambda: all(on_disk(nick) == wanted[nick] for nick in TITLES))
    wait("the same shown", lambda: cards_on_screen(app, "Atouts") == wanted["strength"])
    undo_all()
    app.check_quiet()


@case
def cuts_and_pastes():
    """Ctrl+X and Ctrl+V carry what is selected to another quadrant, Ctrl+C leaves it where it was"""
    app = Project.app
    first, second, *rest = on_disk("strength")
    threats = on_disk("threat")
    select_pair("strength", first, second)
    app.key("ctrl+x")
    wait_cards("strength", rest)
    focus_card("threat", threats[0])
    app.key("ctrl+v")
    wait_cards("threat", [threats[0], first, second, *threats[1:]])
    app.settle()
    app.key("ctrl+z", "ctrl+z")
    wait("the disk as before", lambda: read_project(Project.folder) == Project.before)
    app.settle()
    focus_card("strength", first)
    app.said.clear()
    app.key("ctrl+c")
    app.wait_said("1 carte copiée")
    focus_card("threat", threats[-1])
    app.key("ctrl+v")
    wait_cards("threat", [*threats, first])
    assert first in on_disk("strength")
    ids = [card["id"] for card in board()["cards"]]
    assert len(ids) == len(set(ids)), "two cards of one id"
    undo_all()


@case
def pastes_files():
    """a text file or a link from another program becomes cards, another file is refused in words"""
    app = Project.app
    threats = on_disk("threat")
    lines = home() / "Idées.txt"
    lines.write_text("Une menace de plus\n+ Un atout de plus\n", encoding="utf-8")
    picture = home() / "Plan.pdf"
    picture.write_bytes(b"%PDF-1.7")
    link = "https://example.org/mobilite"
    for path, done in ((picture, lambda: app.find(re.compile("Plan.pdf.*pas un fichier de texte"))),
                       (lines, lambda: on_disk("threat") == [*threats, "Une menace de plus"]),
                       (link, lambda: link in on_disk("threat"))):
        other = subprocess.Popen([sys.executable, "-c", OWNER, str(path)], stdout=subprocess.PIPE, text=True)
        try:
            assert other.stdout.readline().strip() == "ready"
            focus_card("threat", threats[-1])
            app.key("ctrl+v")
            wait(f"{path} taken over, or refused", done)
        finally:
            other.kill()
            other.wait()
    assert on_disk("strength")[-1] == "Un atout de plus"
    app.settle()
    app.key("ctrl+z")
    wait("the link gone", lambda: link not in on_disk("threat"))
    undo_all()
    app.check_quiet()


# Another program that has a file on the clipboard.
OWNER = """
import sys, gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, Gtk
Gtk.init()
window = Gtk.Window(default_width=80, default_height=40)
window.present()
value = Gdk.FileList.new_from_list([Gio.File.new_for_commandline_arg(sys.argv[1])])
window.get_clipboard().set_content(Gdk.ContentProvider.new_for_value(value))
GLib.timeout_add(300, lambda: print("ready", flush=True))
GLib.MainLoop().run()
"""


@case
def gives_to_programs():
    """another program gets the cards that were copied as lines of text, and Cocreate elsewhere all that they are"""
    app = Project.app
    threats = on_disk("threat")
    focus_card("threat", threats[0])
    app.key("ctrl+a")
    wait_selected(*threats)
    app.said.clear()
    app.key("ctrl+c")
    app.wait_said(re.compile(f"{len(threats)} cartes copiées"))
    app.key("Escape")
    assert ask_clipboard("text/plain;charset=utf-8").split("\n") == threats
    Project.copied = json.loads(ask_clipboard(MIME))
    assert [card["text"] for card in Project.copied["cards"]] == threats


def ask_clipboard(mime):
    return subprocess.run([sys.executable, "-c", READER, mime], check=True, capture_output=True, text=True, timeout=20).stdout


MIME = "application/x-cocreate-cards+json"

# Another program that asks the clipboard for something.
READER = """
import sys, gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, Gtk
Gtk.init()
window = Gtk.Window()
loop = GLib.MainLoop()
memory = Gio.MemoryOutputStream.new_resizable()
def done(memory, result):
    memory.splice_finish(result)
    sys.stdout.write(memory.steal_as_bytes().get_data().decode())
    loop.quit()
def read(clipboard, result):
    stream, _mime = clipboard.read_finish(result)
    flags = Gio.OutputStreamSpliceFlags.CLOSE_SOURCE | Gio.OutputStreamSpliceFlags.CLOSE_TARGET
    memory.splice_async(stream, flags, GLib.PRIORITY_DEFAULT, None, done)
window.get_clipboard().read_async([sys.argv[1]], GLib.PRIORITY_DEFAULT, None, read)
loop.run()
"""


@case
def takes_drags():
    """cards dragged from the window of another process arrive with all that they say"""
    app = Project.app
    first, *rest = on_disk("threat")
    card = dict(Project.copied["cards"][0], text="D’une autre fenêtre", college="elected", votes=5)
    data = home() / "cards.json"
    data.write_text(json.dumps(dict(Project.copied, cards=[card])), encoding="utf-8")
    other = subprocess.Popen([sys.executable, "-c", GIVER, MIME, str(data)], stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout.readline().strip() == "ready"
        window = wait("its window", lambda: xdo("search", "--onlyvisible", "--pid", other.pid).split()[-1])
        xdo("windowmove", window, 1500, 600)
        app.settle()
        end_x, end_y = app.point(board_card(app, "Menaces", first), 0.5, 0.1)
        app.carry((1580, 680), (end_x, end_y))
        wait_cards("threat", ["D’une autre fenêtre", first, *rest])
    finally:
        other.kill()
        other.wait()
    came = next(each for each in board()["cards"] if each["text"] == "D’une autre fenêtre")
    assert came["college"] == "elected" and came["votes"] == 5
    assert came["id"] != card["id"], "two cards of one id"
    focus_card("threat", first)
    undo_all()
    app.check_quiet()


# Another program from whose window something can be dragged.
GIVER = """
import sys, gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk
Gtk.init()
window = Gtk.Window(default_width=200, default_height=150)
label = Gtk.Label(label="Drag me", hexpand=True, vexpand=True)
source = Gtk.DragSource(actions=Gdk.DragAction.COPY)
data = GLib.Bytes.new(open(sys.argv[2], "rb").read())
source.connect("prepare", lambda *_: Gdk.ContentProvider.new_for_bytes(sys.argv[1], data))
label.add_controller(source)
window.set_child(label)
window.present()
GLib.timeout_add(500, lambda: print("ready", flush=True))
GLib.MainLoop().run()
"""


@case
def selects_by_menu():
    """the menu of a card selects it, and a bar below has what can be done to those that are selected"""
    app = Project.app
    threats = on_disk("threat")
    focus_card("threat", threats[0])
    for text in threats:
        app.wait_focus(text)
        app.key("shift+F10")
        app.choose("Sélectionner")
        wait(f"{text} selected", lambda text=text: any(name.startswith(text) for name in selected()))
        app.wait_focus(text)
        app.key("Down")
    wait_selected(*threats)
    app.press("Supprimer les cartes sélectionnées")
    wait_cards("threat", [])
    app.press_note(re.compile(f"{len(threats)} cartes supprimées"), "Annuler")
    wait("the disk as before", lambda: read_project(Project.folder) == Project.before)
    app.check_quiet()


@case
def quits():
    """quits without a complaint, and the disk is what it was"""
    Project.app.quit()
    assert read_project(Project.folder) == Project.before


run()
