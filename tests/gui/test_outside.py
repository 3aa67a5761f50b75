# SPDX-License-Identifier: GPL-3.0-or-later
"""Other programs write into the open project: it shows within about a second, and does not disturb who is typing."""
import json
import os
import re
import time

from driver import PATIENCE, TEXT, case, make_demo, read_project, run, start, wait, xdo

EDITED, OTHER, NEW = "Espace sur Demande", "RDV Service Public", "Une idée neuve d’Orléans"
WITHIN = PATIENCE / 16  # a little more than a second


class Project:
    app = None
    folder = None


def find_file(title):
    return next(path for path in sorted((Project.folder / "experiments").glob("*.json"))
                if json.loads(path.read_text(encoding="utf-8"))["title"] == title)


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def replace(path, document):
    """Writes as careful programs do: beside, and then in its place."""
    beside = path.with_name(f".{path.name}.tmp")
    beside.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    os.replace(beside, path)


def item(title):
    return Project.app.find(title, "list item", under=Project.app.find("Expérimentations", "list"))


def wait_soon(what, test):
    began = time.monotonic()
    wait(what, test)
    lasted = time.monotonic() - began
    test()
    looking = time.monotonic() - began - lasted
    assert lasted < WITHIN + 2 * looking, f"{what}: only after {lasted:.1f} s, where looking takes {looking:.1f} s"


def caret():
    field = Project.app.get_field()
    return field.name, field.property(TEXT, "CaretOffset")


@case
def opens():
    """somebody writes in the middle of a summary"""
    Project.folder = make_demo()
    app = Project.app = start(str(Project.folder))
    app.get("Veille", "list item")
    app.key("ctrl+2")
    app.click(app.get(re.compile(f"^{EDITED}"), "list item"))
    wait("the experiment", lambda: next((node for node in app.nodes("Titre", "text") if node.text() == EDITED), None))
    app.click(app.get("Résumé", "text"))
    app.wait_focus("Résumé")
    app.key("ctrl+Home", *["Right"] * 7)
    wait("the caret", lambda: caret() == ("Résumé", 7))


@case
def shows_other():
    """another document is replaced: its title shows, the caret stays"""
    path = find_file(OTHER)
    replace(path, read(path) | {"title": "Prendre rendez-vous à l’hôtel de ville"})
    wait_soon("the new title", lambda: item("Prendre rendez-vous à l’hôtel de ville"))
    assert caret() == ("Résumé", 7)


@case
def shows_same():
    """the document that is edited is written in place: its values show, the caret stays"""
    app = Project.app
    path = find_file(EDITED)
    document = read(path)
    document |= {"place": "Nîmes", "summary": document["summary"] + " Revu ailleurs."}
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    wait_soon("the new place", lambda: app.find("Lieu", "text").text() == "Nîmes")
    wait("the new summary", lambda: app.find("Résumé", "text").text() == document["summary"])
    assert caret() == ("Résumé", 7)


@case
def merges():
    """what is being typed and what another program writes meanwhile are both kept"""
    app = Project.app
    path = find_file(EDITED)
    document = read(path)
    app.type("été")
    replace(path, document | {"place": "Arles"})
    typed = document["summary"][:7] + "été" + document["summary"][7:]
    wait("both on the disk", lambda: (read(path)["place"], read(path)["summary"]) == ("Arles", typed))
    wait("both on the screen", lambda: (app.find("Lieu", "text").text(), app.find("Résumé", "text").text()) == ("Arles", typed))
    assert caret() == ("Résumé", 10)
    app.check_quiet()


def rows():
    """The experiments in sight, and where they stand."""
    return {node.name: node.extents()[1]
            for node in Project.app.nodes(None, "list item", under=Project.app.find("Expérimentations", "list"))}


def wheel(direction):
    """Turns the wheel over the list until nothing moves any more."""
    app = Project.app
    xdo("mousemove", *app.point(app.get("Expérimentations", "list"), 0.5, 0.3))
    for _ in range(4):
        xdo("click", direction)
    before = None
    while before != (now := rows()):
        before = now
        app.settle()
    return now


@case
def keeps_place():
    """a long list that is scrolled stays where it is when others are edited, in sight and above it"""
    app = Project.app
    top = rows()
    scrolled = wheel(5)
    assert set(scrolled) - set(top) and set(top) - set(scrolled), "not scrolled"
    hidden = next(title for title in top if title not in scrolled and title != EDITED)
    seen = sorted(set(scrolled) - set(top), key=scrolled.get)[0]
    for title in hidden, seen:
        path = find_file(title)
        replace(path, read(path) | {"title": title + " (suite)", "place": "Bruay-la-Buissière"})
    wait_soon("the new title", lambda: item(seen + " (suite)"))
    app.settle()
    after = rows()
    assert {title: place for title, place in after.items() if title in scrolled} == \
        {title: place for title, place in scrolled.items() if title in after}
    assert after[seen + " (suite)"] == scrolled[seen] and len(set(after) & set(scrolled)) >= len(scrolled) - 2
    assert caret() == ("Résumé", 10)
    wheel(4)
    app.check_quiet()


@case
def shows_new():
    """a new file is a new experiment"""
    document = read(find_file(EDITED)) | {"id": "7d2c1f5e-0a4b-4c6d-8e9f-3b5a7c9d1e2f", "title": NEW}
    (Project.folder / "experiments" / "idee-7d2c1f5e.json").write_text(json.dumps(document), encoding="utf-8")
    app = Project.app
    wait_soon("one experiment more", lambda: app.find(re.compile("^38 expérimentations"), "label"))
    assert caret() == ("Résumé", 10)


@case
def names_broken():
    """a broken file is named in the list of damages, and left as it is; once mended it is read"""
    app = Project.app
    path = Project.folder / "experiments" / "casse.json"
    broken = '{\n  "id": "0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0",\n  "kind": "experiment",\n  "title": '
    path.write_text(broken, encoding="utf-8")
    banner = re.compile("^Un fichier du projet est illisible")
    wait_soon("the banner", lambda: app.find(banner, "label"))
    app.press("Afficher")
    app.get(re.compile(r"experiments/casse\.json.*ligne 4"), "label")
    app.key("Escape")
    app.wait_gone("Fichiers illisibles", "label")
    assert path.read_text(encoding="utf-8") == broken
    path.write_text(broken + '"Réparée",\n  "format": 1\n}\n', encoding="utf-8")
    wait_soon("no banner any more", lambda: not app.find(banner, "label"))
    wait("two experiments more", lambda: app.find(re.compile("^39 expérimentations"), "label"))
    app.check_quiet()


@case
def forgets_deleted():
    """files that are deleted are no experiments any more, the one that is shown neither"""
    app = Project.app
    (Project.folder / "experiments" / "casse.json").unlink()
    wait_soon("one experiment less", lambda: app.find(re.compile("^38 expérimentations"), "label"))
    find_file(EDITED).unlink()
    wait_soon("another one less", lambda: app.find(re.compile("^37 expérimentations"), "label"))
    wait("its title gone", lambda: not item(EDITED))
    app.check_quiet()


@case
def quits():
    """quits without a complaint, and deleted files stay deleted"""
    before = read_project(Project.folder)
    Project.app.quit()
    assert read_project(Project.folder) == before
    assert not any(EDITED == json.loads(text).get("title") for text in before.values())


run()
