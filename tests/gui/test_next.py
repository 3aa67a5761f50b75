# SPDX-License-Identifier: GPL-3.0-or-later
"""Every button of the procedure leads to the very thing that it names: in an empty project, in one half done and in the
demo, by the keyboard alone."""
import json
import re

from driver import case, make_demo, run, start, wait

LISTS = ("Points de vigilance", "Veille", "Mise en place", "Ateliers")

# What is pressed (the title of the row, or the label of the button), the page and the thing that the keyboard is in.
EVERYWHERE = [
    ("Atouts par domaine", "Veille", "Un grand atout, en quelques mots"),
    ("Expérimentations", "Veille", "Titre, lien ou texte"),
    ("Personne-ressource", "Paramètres du projet", "Personne-ressource"),
]
EMPTY = EVERYWHERE + [
    ("Écrire…", "Veille", "Un grand atout, en quelques mots"),
    ("AFOM", "AFOM", "Nouvelle matrice"),
    ("Pistes et acteurs", "Veille", "Titre, lien ou texte"),
    ("Fiches opérationnelles", "Services", "Ajouter un service"),
    ("Deux ou trois problématiques", "Problématiques", "Ajouter une problématique"),
    ("Objectifs priorisés", "Problématiques", "Ajouter une problématique"),
    ("Liste de services", "Services", "Ajouter un service"),
    ("Trois réunions", "Ateliers", "Planifier les trois ateliers…"),
    ("Participants invités", "Participants", "Nouveau participant"),
    ("Atelier 1", "Ateliers", "Planifier les trois ateliers…"),
    ("Atelier 2", "Ateliers", "Planifier les trois ateliers…"),
    ("Atelier 3", "Ateliers", "Planifier les trois ateliers…"),
    ("Convention", "Services", "Ajouter un service"),
]
STARTED = EVERYWHERE + [
    ("AFOM", "AFOM", re.compile("^Espace sur Demande conviendrait-il")),
    ("Pistes et acteurs", "Veille", "Acteurs susceptibles de répondre"),
    ("Deux ou trois problématiques", "Problématiques", "Intitulé de la problématique"),
    ("Objectifs priorisés", "Se déplacer chaque jour sans dépendre de sa voiture", re.compile("^Réunir toute l’offre")),
    ("Participants invités", "Participants", re.compile("^Aurélie Vasseur")),
    ("Atelier 1", "Atelier 1", re.compile(r"^14\sh\s00, Accueil et règles du jeu")),
]
HALF = STARTED + [
    ("Trois réunions", "Ateliers", "Nouvel atelier (Ctrl+N)"),
    ("Choisir…", "Services", re.compile("^Application mobile")),
    (re.compile("^La liste de services"), "Services", re.compile("^Application mobile")),
    (re.compile("aucun service n’est retenu"), "Services", re.compile("^Application mobile")),
    ("Fiches opérationnelles", "Services", re.compile("^Application mobile")),
    ("Liste de services", "Services", re.compile("^Application mobile")),
    ("Atelier 2", "Ateliers", "Nouvel atelier (Ctrl+N)"),
    ("Atelier 3", "Ateliers", "Nouvel atelier (Ctrl+N)"),
    ("Convention", "Services", re.compile("^Application mobile")),
]
DEMO = STARTED + [
    ("Trois réunions", "Ateliers", "Aujourd’hui"),
    ("Préparer…", "Atelier 2", re.compile(r"^14\sh\s00, Accueil et rappel des décisions")),
    (re.compile("^Aucun élu n’a encore confirmé"), "Atelier 2", "Claire Delmotte"),
    (re.compile("n’est pas encore analysée"), "Bases Adresses Locales", "Ouvrir une matrice AFOM à son sujet"),
    (re.compile("aucune crainte ni aucun fait"), "Bases Adresses Locales", "Craintes et faits"),
    ("Fiches opérationnelles", "Services", re.compile("^Lys Mobilités")),
    ("Liste de services", "Services", re.compile("^Le carnet des familles, Candidat")),
    ("Atelier 2", "Atelier 2", re.compile(r"^14\sh\s00, Accueil et rappel des décisions")),
    ("Atelier 3", "Atelier 3", re.compile(r"^14\sh\s00, Ouverture par la maire")),
    ("Convention", re.compile("^Lys Mobilités"), "Rédiger la convention"),
]


def make(name, kept):
    """The demo, of which so many documents of each kind are kept, or all of them."""
    folder = make_demo(name)
    for kind in [path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")]:
        for path in sorted(kind.glob("*.json"))[kept.get(kind.name, kept.get("", 10**6)):]:
            path.unlink()
    if kept.get("") == 0:
        path = folder / "project.json"
        project = json.loads(path.read_text(encoding="utf-8"))
        people = {"resourcePerson", "projectManager", "documentationPerson", "domains", "budgetCeiling"}
        path.write_text(json.dumps({key: value for key, value in project.items() if key not in people}), encoding="utf-8")
    return folder


def look(app):
    """All that can be pressed on the procedure's page, in its order, and which of it has the keyboard."""
    nodes = [node for node in app.tree().walk() if node.has("SENSITIVE")]
    lists = {node.name: node for node in nodes if node.role == "list" and node.name in LISTS}
    found = [node for node in nodes if node.role == "button" and node.parent.name == "Prochaine étape"]
    found += [row for name in LISTS if name in lists for row in lists[name].children if row.role == "list item"]
    return found, next((index for index, node in enumerate(found) if node.has("FOCUSED")), None)


def is_meant(wanted, name):
    return wanted.search(name) if isinstance(wanted, re.Pattern) else wanted == name


def go_to(app, wanted):
    """Goes home, and by Tab to what is to be pressed. The place of the same name in the sidebar is not meant."""
    app.key("ctrl+1")
    wait(f"“{wanted}” on the procedure’s page", lambda: any(is_meant(wanted, node.name) for node in look(app)[0]))
    for _ in range(30):
        nodes, index = look(app)
        steps = next(index for index, node in enumerate(nodes) if is_meant(wanted, node.name)) - (index or 0)
        if index is not None and steps == 0:
            return
        # From the sidebar, and past what shows more findings, one looks at every step.
        before = wait("the keyboard somewhere", app.focused)
        app.key(*["Tab" if steps >= 0 else "shift+Tab"] * (abs(steps) if index is not None else 1))
        wait("another focus", lambda: getattr(app.focused(), "path", before.path) != before.path)
        app.settle()
    raise AssertionError(f"Tab does not lead to “{wanted}”")


def leads_to(app, wanted, page, thing):
    """Presses that and looks where the keyboard is."""
    go_to(app, wanted)
    app.key("Return")

    def landed():
        node = app.focused()
        if node is None or not is_meant(thing, node.name):
            return False
        while node is not None and not is_meant(page, node.name):
            node = node.parent
        return node is not None
    wait(f"the keyboard in “{getattr(thing, 'pattern', thing)}” on “{getattr(page, 'pattern', page)}”, "
         f"once “{getattr(wanted, 'pattern', wanted)}” is pressed", landed)
    if page == "Paramètres du projet":
        app.key("Escape")
        app.wait_gone("Paramètres du projet", "dialog")


def walk(name, kept, expected):
    app = start(str(make(name, kept)))
    app.get("Procédure", "list item")
    app.key("ctrl+1")
    app.get("Prochaine étape", "grouping")
    unknown = [node.name for node in look(app)[0] if not any(is_meant(wanted, node.name) for wanted, *_ in expected)]
    assert not unknown, f"nobody says where these lead to: {unknown}"
    for wanted, page, thing in expected:
        leads_to(app, wanted, page, thing)
    app.quit()


@case
def leads_in_an_empty_project():
    """in an empty project"""
    walk("Vide", {"": 0}, EMPTY)


@case
def leads_in_a_half_done_project():
    """in a project that is half done"""
    walk("Entamé", {"services": 1, "agreements": 1, "grants": 1, "workshops": 1, "problems": 2}, HALF)


@case
def leads_in_the_demo():
    """in the demo"""
    walk("Demo", {}, DEMO)


run()
