# SPDX-License-Identifier: GPL-3.0-or-later
"""What a room keeps to itself for a while: cards written in private, and votes until they are revealed; by keyboard."""
import contextlib
import csv
import json
import re
import subprocess
import uuid

from driver import case, documents, make_demo, open_board, read_project, run, start, wait

BOARD = "Joindre la mairie à toute heure"
SECRET = "Personne ne lit le bulletin"
NBSP = "\N{NO-BREAK SPACE}"
NARROW = "\N{NARROW NO-BREAK SPACE}"


class Project:
    app = None
    folder = None
    before = None
    votes = None


def board():
    return next(each for each in documents(Project.folder, "boards") if each["title"] == BOARD)


def card(text):
    return next((each for each in board()["cards"] if each["text"].startswith(text)), None)


def ballots():
    return [ballot["voter"] for ballot in board().get("rounds", [{}])[-1].get("ballots", [])]


def votes_told():
    """The cards of which a screen reader is told how many votes they have, on the face that is shown."""
    return [node for node in Project.app.nodes() if re.search(r"\d+.votes?\b", f"{node.name} {node.description}")]


def says(text):
    """Whether anything that is shown says so."""
    return [node for node in Project.app.nodes() if text in f"{node.name} {node.description}"]


def choose_in_menu(item):
    app = Project.app
    app.click(app.get("Menu de la matrice"))
    app.choose(item)


def exported():
    """The board as a table, as the command line writes it; rows by what their cards say."""
    file = Project.folder.parent / "board.csv"
    subprocess.run(["cocreate-cli", "export", str(Project.folder), "board", BOARD, "--format", "csv", "-o", str(file)],
                   check=True, capture_output=True)
    with open(file, encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.reader(lines))
    return {row[1]: row[rows[0].index("Votes")] for row in rows[1:] if row[3] or row[4]}


def look_at_room(foot):
    """What the room sees, on a window of its own: that it waits, and for what."""
    app = Project.app
    app.key("F5")
    app.get(foot, seconds=20)
    told = votes_told()
    app.key("Escape")
    app.wait_gone(foot)
    app.wait_active()
    return told


@case
def writes_in_private():
    """what is written in private is on the disk, and nothing shows it"""
    Project.folder = make_demo()
    Project.before = read_project(Project.folder)
    app = Project.app = start(str(Project.folder))
    app.resize(1400, 1000)
    open_board(app, BOARD)
    app.key("ctrl+shift+p")
    app.wait_said(re.compile("ce qui s’écrit maintenant est caché"))
    wait("private writing on the disk", lambda: board().get("private"))
    app.key("n")
    app.write(f"+ {SECRET}")
    app.key("Return")
    wait("the card on the disk", lambda: card(SECRET) and card(SECRET)["hidden"])
    app.key("Escape")
    app.get("Carte cachée", "list item")
    app.get(re.compile("^Écriture en privé.*: 1 carte cachée"))
    assert not says(SECRET), says(SECRET)
    app.check_quiet()


@case
def keeps_it():
    """the outline, the search and the room do not give it away"""
    app = Project.app
    app.key("ctrl+shift+o")
    app.get("Liste de la matrice", "tree")
    app.get("Carte cachée", "list item")
    assert not says(SECRET), says(SECRET)
    app.key("ctrl+shift+o")
    app.get("Atouts", "list")
    look_at_room(re.compile("1 carte à venir"))
    assert not says(SECRET), says(SECRET)
    app.key("ctrl+f")
    app.wait_focus(role="entry")
    app.type("bulletin")
    app.wait_said(re.compile("^0 "))
    app.wait_gone("Carte cachée")
    app.key("Escape")
    app.get("Carte cachée", "list item")
    app.key("alt+Left")
    app.get(BOARD, "list item")
    app.key("ctrl+f")
    app.wait_focus(role="entry")
    app.type("bulletin")
    app.get("Aucun résultat")
    app.key("ctrl+a", "BackSpace")
    app.get(BOARD, "list item")
    open_board(app, BOARD)


@case
def edits_hidden():
    """only while it is edited it says what it is"""
    app = Project.app
    app.tab_to("Carte cachée", "list item", "Down")
    app.key("Return")
    field = app.get_field(lambda text: text == SECRET)
    app.key("End")
    app.type(" municipal")
    wait("the words in the field", lambda: field.text() == f"{SECRET} municipal")
    app.key("Return")
    wait("the words on the disk", lambda: card(f"{SECRET} municipal"))
    app.get("Carte cachée", "list item")
    assert card(SECRET)["hidden"] and not says(SECRET)


@case
def reveals_cards():
    """all are revealed in one step, which ends private writing; undo hides them again"""
    app = Project.app
    app.tab_to("Révéler 1 carte", "button", "shift+Tab")
    app.key("space")
    app.wait_said(re.compile("1 carte révélée"))
    app.wait_focus(role="list item")
    app.get(f"{SECRET} municipal", "list item")
    app.wait_gone(re.compile("^Écriture en privé"))
    wait("nothing hidden on the disk", lambda: "hidden" not in card(SECRET) and "private" not in board())
    app.key("ctrl+z")
    app.get("Carte cachée", "list item")
    wait("hidden on the disk", lambda: card(SECRET).get("hidden") and board().get("private"))
    app.key("ctrl+shift+z")
    app.get(f"{SECRET} municipal", "list item")


@case
def opens_vote():
    """while a vote is open nobody is told how many votes a card has"""
    app = Project.app
    assert votes_told()
    Project.votes = {each["text"]: each.get("votes", 0) for each in board()["cards"]}
    choose_in_menu("Ouvrir un vote…")
    app.wait_focus("Ouvrir le vote", "button")
    app.key("Return")
    app.wait_said(f"Vote ouvert{NARROW}: 0{NBSP}bulletin, 3{NBSP}gommettes chacun")
    app.get(f"Vote ouvert{NARROW}: 0{NBSP}bulletin, 3{NBSP}gommettes chacun")
    wait("no votes told", lambda: not votes_told())
    assert set(exported().values()) == {""}, exported()
    app.key("ctrl+shift+o")
    app.get("Liste de la matrice", "tree")
    assert not votes_told(), votes_told()
    app.key("ctrl+shift+o")
    app.wait_focus(re.compile("^Six agents"), "list item")
    app.key("v")
    app.wait_said(re.compile("Un vote est ouvert"))
    assert not look_at_room(re.compile(f"Vote ouvert{NARROW}: 0 bulletin"))
    assert {each["text"]: each.get("votes", 0) for each in board()["cards"]} == Project.votes


def give(*keys, told):
    app = Project.app
    app.key(*keys)
    app.wait_said(told)


@case
def enters_ballots():
    """three ballots by the keyboard alone; none is shown to the next voter"""
    app = Project.app
    app.press("Saisir un bulletin")
    first = app.wait_focus(re.compile("0.gommette"), "list item").name
    give("plus", told=f"1{NBSP}gommette, 2{NBSP}gommettes restantes")
    app.key("Down")
    app.wait_focus(re.compile("0.gommette"), "list item")
    give("plus", told=f"1{NBSP}gommette, 1{NBSP}gommette restante")
    give("plus", told=f"2{NBSP}gommettes, Plus de gommettes")
    give("plus", told="Plus de gommettes")
    app.key("Return")
    app.wait_said(re.compile("Bulletin saisi.*Votant 2"))
    app.wait_focus(first, "list item")
    assert not app.find(re.compile("[1-9].gommettes?$"), "list item")
    give("plus", told=re.compile("1.gommette,"))
    give("minus", told=re.compile("0.gommette,"))
    give("plus", told=re.compile("1.gommette,"))
    app.key("Return")
    app.wait_said(re.compile("Votant 3"))
    give("plus", told=re.compile("1.gommette,"))
    give("plus", told=re.compile("2.gommettes,"))
    app.key("Return")
    app.wait_said(re.compile("Votant 4"))
    wait("three ballots on the disk", lambda: ballots() == ["Votant 1", "Votant 2", "Votant 3"])
    assert [len(each["cards"]) for each in board()["rounds"][0]["ballots"]] == [3, 1, 2]
    assert not votes_told()


@case
def corrects_ballot():
    """a ballot is found by its voter, and corrected; what has not been entered is not lost without a question"""
    app = Project.app
    app.press("Bulletins saisis")
    row = app.get("Votant 2", "list item")
    app.press(re.compile("^Corriger"), under=row)
    app.get("Correction")
    app.wait_focus(re.compile("1.gommette$"), "list item")
    give("plus", told=re.compile("2.gommettes,"))
    app.key("Return")
    wait("the ballot on the disk", lambda: len(board()["rounds"][0]["ballots"][1]["cards"]) == 2)
    app.get("Votant 4")
    app.wait_focus(re.compile("0.gommette"), "list item")
    give("plus", told=re.compile("1.gommette,"))
    app.key("Escape")
    app.press("Continuer")
    app.wait_focus(re.compile("1.gommette$"), "list item")
    app.press("Bulletins saisis")
    app.press(re.compile("^Corriger"), under=app.get("Votant 2", "list item"))
    app.press("Continuer")
    app.press(re.compile("^Corriger"), under=app.get("Votant 2", "list item"))
    app.press("Abandonner")
    app.get("Correction")
    app.wait_focus(re.compile("2.gommettes$"), "list item")
    app.key("Escape")
    app.get(f"Vote ouvert{NARROW}: 3{NBSP}bulletins, 3{NBSP}gommettes chacun")
    wait("the dialog gone", lambda: not app.find("Votant suivant", "button"))


@case
def reveals_votes():
    """revealed, the dots are counted, in the room at once, and stay told group by group; undo closes the lid again"""
    app = Project.app
    app.key("F5")
    app.get(re.compile(f"Vote ouvert{NARROW}: 3 bulletins"))
    app.press("Révéler")
    app.get(re.compile(rf"^Six agents.*\d+{NBSP}votes"), "list item")
    app.wait_gone(re.compile(f"Vote ouvert{NARROW}: 3 bulletins"))
    app.key("Escape")
    app.wait_active()
    app.wait_said(f"Votes révélés{NARROW}: 7{NBSP}gommettes")
    app.get("Tout le monde")
    app.get(re.compile(f"5{NBSP}gommettes$"), "list item")
    app.get(re.compile(f"2{NBSP}gommettes$"), "list item")
    app.key("Escape")
    wait("votes told", votes_told)
    gained = {each["text"]: each.get("votes", 0) - Project.votes[each["text"]] for each in board()["cards"]}
    assert sorted(gained.values())[-2:] == [2, 5] and sum(gained.values()) == 7, gained
    assert sum(int(votes) for votes in exported().values()) == sum(Project.votes.values()) + 7
    assert not board()["rounds"][0].get("open")
    app.settle()
    app.key("ctrl+z")
    app.get(re.compile("^Vote ouvert"))
    wait("no votes told", lambda: not votes_told())
    wait("the votes as before", lambda: {each["text"]: each.get("votes", 0) for each in board()["cards"]} == Project.votes)
    app.key("ctrl+shift+z")
    app.wait_gone(re.compile("^Vote ouvert"))
    wait("votes told", votes_told)


@case
def votes_by_name():
    """people of the roster vote by name and group; a vote that is discarded comes back"""
    app = Project.app
    choose_in_menu("Ouvrir un vote…")
    app.tab_to(re.compile("^Les participants votent en leur nom"), key="shift+Tab")
    app.key("space")
    app.press("Ouvrir le vote")
    app.get(re.compile("^Vote ouvert"))
    app.press("Saisir un bulletin")
    app.wait_focus(re.compile("^Participant"))
    person = sorted(documents(Project.folder, "participants"), key=lambda each: each["title"].casefold())[0]
    app.get(person["title"])
    app.tab_to(re.compile("0.gommette"), "list item")
    give("plus", told=re.compile("1.gommette,"))
    app.key("Return")
    app.wait_said(re.compile("Bulletin saisi"))
    wait("the ballot on the disk", lambda: ballots() == [person["title"]])
    ballot = board()["rounds"][1]["ballots"][0]
    assert (ballot["participant"], ballot["college"]) == (person["id"], person["college"]), ballot
    app.key("Escape")
    wait("the dialog gone", lambda: not app.find("Votant suivant", "button"))
    app.key("F5")
    waiting = app.get(re.compile(f"Vote ouvert{NARROW}: 1 bulletin"))
    slide = next(node for node in app.nodes(role="list") if waiting.is_under(node))
    app.press("Abandonner le vote")
    app.wait_gone(re.compile("Vote ouvert"))
    told = app.find(re.compile(rf"\d+{NBSP}votes?"), under=slide)
    assert not told and app.find(re.compile("^Six agents"), under=slide), told
    app.key("Escape")
    app.wait_active()
    wait("one vote on the disk", lambda: len(board()["rounds"]) == 1)
    app.press_note(re.compile("Vote abandonné"), "Annuler")
    app.get(re.compile("^Vote ouvert"))
    wait("two votes on the disk", lambda: len(board()["rounds"]) == 2)
    app.check_quiet()


@case
def undoes_all():
    """undo goes back to the beginning, to the letter"""
    for _ in range(40):
        if read_project(Project.folder) == Project.before:
            break
        Project.app.key("ctrl+z")
        Project.app.settle()
    wait("the disk as it was", lambda: read_project(Project.folder) == Project.before)


@contextlib.contextmanager
def edit_elsewhere():
    """What another laptop that shares the folder does."""
    path = next(path for path in (Project.folder / "boards").glob("*.json") if json.loads(path.read_text())["title"] == BOARD)
    text = json.loads(path.read_text())
    yield text
    path.write_text(json.dumps(text, ensure_ascii=False, indent=2) + "\n")


def enter_elsewhere(cards):
    with edit_elsewhere() as text:
        text["rounds"][-1].setdefault("ballots", []).append(
            {"id": str(uuid.uuid4()), "voter": "Votant 1", "college": "elected", "cards": cards})


def remove_elsewhere(start):
    with edit_elsewhere() as text:
        text["cards"] = [each for each in text["cards"] if not each["text"].startswith(start)]


@case
def votes_on_two_laptops():
    """a ballot comes in and a card goes elsewhere while one is given here; both count, and can be taken out"""
    app = Project.app
    choose_in_menu("Ouvrir un vote…")
    app.wait_focus("Ouvrir le vote", "button")
    app.key("Return")
    wait("the vote on the disk", lambda: board().get("rounds"))
    app.press("Saisir un bulletin")
    app.wait_focus(re.compile("^Six agents"), "list item")
    give("plus", told=re.compile("1.gommette,"))
    enter_elsewhere([card("Six agents")["id"]] * 2 + [card("Guichet")["id"]])
    app.get("1 bulletin saisi")
    app.wait_focus(re.compile(f"^Six agents.*1{NBSP}gommette$"), "list item")
    app.key("Down")
    app.wait_focus(re.compile("^Guichet.*0.gommette"), "list item")
    give("plus", told=re.compile("1.gommette,"))
    remove_elsewhere("Guichet")
    app.wait_said(f"2{NBSP}gommettes restantes")
    app.wait_focus(re.compile("^Trois lieux.*0.gommette"), "list item")
    app.key("Return")
    app.wait_said(re.compile("Bulletin saisi"))
    wait("two ballots on the disk", lambda: len(ballots()) == 2)
    app.press("Bulletins saisis")
    app.get("Votant 1", "list item")
    for left in (1, 0):
        app.press(re.compile("^Retirer"), under=app.get("Votant 1", "list item"))
        wait("one ballot less on the disk", lambda: len(ballots()) == left)
        app.wait_focus(*(("Votant 1", "list item") if left else (None, "button")))
    app.press("Retour", under=app.get(role="dialog"))
    app.get("Votant suivant")
    app.key("Escape")
    app.wait_gone("Votant suivant")
    app.settle()
    app.key("ctrl+z", "ctrl+z")
    wait("two ballots on the disk again", lambda: len(ballots()) == 2)
    app.press("Révéler")
    app.wait_said(f"Votes révélés{NARROW}: 4{NBSP}gommettes")
    wait("the votes on the disk", lambda: card("Six agents")["votes"] == Project.votes[card("Six agents")["text"]] + 3)
    app.get("Tout le monde")
    app.key("Escape")
    app.wait_gone("Tout le monde")
    app.quit()


run()
