# SPDX-License-Identifier: GPL-3.0-or-later
"""What is being typed belongs to the field: undo, the input method's keys, and quitting before it is sent off; and keys
while something is dragged are the drag's."""
import json
import os
import re

from driver import (board_card, cards_on_disk, case, documents, make_demo, open_board, quadrant, quadrant_of, run, start,
                    wait, xdo)

BOARD = "Joindre la mairie à toute heure"


class Project:
    app = None
    folder = None


def begin_card(app, title):
    app.press(re.compile("^Nouvelle carte"), under=quadrant(app, title))
    return app.get_field()


@case
def takes_back_typing_first():
    """Ctrl+Z takes back what is typed, and not what the project did before"""
    Project.folder = make_demo()
    app = Project.app = start(str(Project.folder))
    app.get("Veille", "list item")
    app.key("ctrl+7")
    before = len(documents(Project.folder, "participants"))
    app.tab_to(re.compile("^Aurélie Vasseur|Fatou Diarra"), limit=60)
    app.key("Delete")
    wait("one participant less on the disk", lambda: len(documents(Project.folder, "participants")) == before - 1)
    open_board(app, BOARD)
    begin_card(app, "Atouts")
    app.write("Une carte")
    app.key("ctrl+z")
    wait("the typing taken back", lambda: app.get_field().text() != "Une carte")
    assert len(documents(Project.folder, "participants")) == before - 1
    app.key("ctrl+shift+z")
    wait("the typing done again", lambda: app.get_field().text() == "Une carte")
    app.key("Return")
    board_card(app, "Atouts", "Une carte")
    app.write("Encore")
    app.key("ctrl+z")
    wait("the typing taken back", lambda: app.get_field().text() != "Encore")
    board_card(app, "Atouts", "Une carte")


@case
def goes_on_in_the_project():
    """once the field is empty, Ctrl+Z takes back what the project did"""
    app = Project.app
    wait("an empty field", lambda: app.get_field().text() == "")
    app.key("ctrl+z")
    wait("no card any more", lambda: board_card(app, "Atouts", "Une carte", wait_for=False) is None)
    wait("nor on the disk", lambda: quadrant_of(Project.folder, "Une carte") is None)
    app.key("Escape")


@case
def leaves_enter_to_the_input_method():
    """Enter ends what the input method composes, and the next one sends the card off"""
    app = Project.app
    field = begin_card(app, "Faiblesses")
    app.write("Caf")
    app.key("ctrl+shift+u")
    app.type("e9")
    app.key("Return")
    wait("the composed letter in the field", lambda: field.text() == "Café")
    assert quadrant_of(Project.folder, "Caf") is None
    app.key("Return")
    board_card(app, "Faiblesses", "Café")
    wait("the card on the disk", lambda: "Café" in cards_on_disk(Project.folder, BOARD, "weakness"))
    app.key("Escape")


def carry_and_press(app, key):
    """Drags a card over the weaknesses, presses that key and lets go. Returns where that was."""
    def press():
        xdo("key", key)
        app.screen.wait_still()
        return True
    end = app.point(app.get("Faiblesses", "list"))
    app.carry(app.point(board_card(app, "Atouts", "Guichet unique")), end, until=press)
    xdo("mousemove", 1, 1)
    return end


@case
def escape_ends_the_drag_alone():
    """Escape while a card is dragged leaves the card, the board and no picture on the screen"""
    app = Project.app
    strengths = cards_on_disk(Project.folder, BOARD, "strength")
    x, y = app.point(app.get("Faiblesses", "list"))

    def look():
        return app.screen.read(x - 60, y - 20, 120, 40)
    xdo("mousemove", 1, 1)
    app.settle()
    before = look()
    carry_and_press(app, "Escape")
    wait("no picture of the card where it was let go", lambda: look() == before)
    app.get("Atouts", "list")
    board_card(app, "Atouts", "Guichet unique")
    assert cards_on_disk(Project.folder, BOARD, "strength") == strengths


@case
def keys_change_no_view_in_a_drag():
    """a place is not changed while a card is dragged, which drops as usual"""
    app = Project.app
    carry_and_press(app, "ctrl+2")
    app.get("Atouts", "list")
    board_card(app, "Faiblesses", "Guichet unique")
    wait("the card among the weaknesses on the disk",
         lambda: (quadrant_of(Project.folder, next(text for text in cards_on_disk(Project.folder, BOARD, "weakness")
                                                   if text.startswith("Guichet unique"))) == "weakness"))
    app.key("ctrl+z")
    board_card(app, "Atouts", "Guichet unique")


def read_board():
    return next((path, json.loads(path.read_text(encoding="utf-8"))) for path in (Project.folder / "boards").glob("*.json")
                if json.loads(path.read_text(encoding="utf-8"))["title"] == BOARD)


def replace(path, text):
    """Writes as careful programs do: beside, and then in its place."""
    beside = path.with_name(f".{path.name}.tmp")
    beside.write_text(text, encoding="utf-8")
    os.replace(beside, path)


@case
def keeps_the_text_of_a_card_that_goes():
    """what is being written on a card that somebody else takes off stays, and the keys that follow are letters"""
    app = Project.app
    wait("all on the disk", lambda: app.find("Enregistré") or app.find(re.compile("Enregistré")))
    app.click(board_card(app, "Atouts", "Guichet unique"))
    app.wait_focus(re.compile("^Guichet unique"))
    app.key("F2")
    field = app.get_field()
    app.key("End")
    app.type(" modifie ici")
    wait("the typing", lambda: field.text().endswith(" modifie ici"))
    path, board = read_board()
    board["cards"] = [card for card in board["cards"] if not card["text"].startswith("Guichet unique")]
    replace(path, json.dumps(board, ensure_ascii=False, indent=2) + "\n")
    app.get(re.compile("^Cette carte a été supprimée ailleurs"))
    kept = app.get_field(lambda words: words.startswith("Guichet unique") and words.endswith(" modifie ici"))
    app.type("veuve")
    wait("the letters in the field", lambda: kept.text().endswith(" modifie iciveuve"))
    assert read_board()[1]["cards"] == board["cards"], "keys became commands"
    app.key("Return")
    wait("the card on the disk", lambda: any(text.endswith("iciveuve") for text in
                                             cards_on_disk(Project.folder, BOARD, "strength")))


@case
def keeps_what_is_half_written():
    """a card and an experiment that are not sent off yet survive quitting"""
    app = Project.app
    app.key("ctrl+2")
    app.get("Veille", "grouping")
    app.key("ctrl+n")
    app.write("Une expérience à peine notée")
    app.key("ctrl+3")
    begin_card(app, "Menaces")
    app.write("À moitié écrite")
    app.key("ctrl+1")
    app.get("Prochaine étape", "grouping")
    app.quit()
    assert "À moitié écrite" in cards_on_disk(Project.folder, BOARD, "threat")
    assert any(each["title"] == "Une expérience à peine notée" for each in documents(Project.folder, "experiments"))


run()
