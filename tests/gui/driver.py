# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives Cocreate as a person does: finds what is shown by its accessible name and role, presses, types, drags, looks.

The accessibility bus is spoken to directly: the tree is registered level by level in flight, and then read in one
call, which costs a thirtieth of a walk from node to node. Every step waits for its effect, never for a time; an act
waits until just one thing that is shown fits, wherever that stands by then.
"""
import contextlib
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time
import traceback

import gi
import screen

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = 20 * float(os.environ.get("COCREATE_PATIENCE", "1"))
ARTIFACTS = pathlib.Path(os.environ.get("COCREATE_ARTIFACTS", "/tmp/cocreate-gui"))
# Reading the cache of the bus realizes the parents of stack pages that are put aside, which GTK then notices.
EXPECTED = "gtk_at_context_set_accessible_role: assertion '!self->realized' failed"
FRAME = Atspi.role_get_name(Atspi.Role.FRAME)
ACCESSIBLE, ACTION, COMPONENT, TEXT = (f"org.a11y.atspi.{name}" for name in ("Accessible", "Action", "Component", "Text"))


def wait(what, test, seconds=PATIENCE):
    """Waits until test() is true and returns what it gave; a node that goes away meanwhile is no error."""
    end = time.monotonic() + seconds
    while True:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            result = test()
            if result:
                return result
            error = None
        except GLib.Error as gone:
            error = gone.message
        # A file that is being replaced, or a window that closes, is not there any more at the second look.
        except (FileNotFoundError, subprocess.CalledProcessError) as gone:
            error = str(gone)
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds:.0f} s in vain for: {what}" + (f" ({error})" if error else ""))
        time.sleep(0.05)


def wait_same(what, look):
    """Waits until look() gives the same twice, one after the other, and not nothing."""
    previous = None

    def test():
        nonlocal previous
        now = look()
        same, previous = bool(now) and now == previous, now
        return now if same else None
    return wait(what, test)


def xdo(*arguments):
    return subprocess.run(["xdotool", *map(str, arguments)], check=True, capture_output=True, text=True).stdout.strip()


class Bus:
    """The accessibility bus of the session."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        address = session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                    Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        # Applications show themselves once the registry is there.
        self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "StartServiceByName",
                  GLib.Variant("(su)", ("org.a11y.atspi.Registry", 0)))

    def call(self, name, path, interface, method, arguments=None):
        return self.connection.call_sync(name, path, interface, method, arguments, None,
                                         Gio.DBusCallFlags.NONE, 10000, None).unpack()

    def listen(self, name, heard):
        """Has heard() called with what the application says to a screen reader, while wait() waits."""
        def received(_connection, _sender, _path, _interface, _signal, arguments):
            heard(arguments.unpack()[3])

        self.connection.signal_subscribe(name, "org.a11y.atspi.Event.Object", "Announcement", None, None,
                                         Gio.DBusSignalFlags.NONE, received)

    def children_of_all(self, name, paths):
        """The children of each path, asked for in flight; what has gone has none."""
        found, pending = [], len(paths)
        loop = GLib.MainLoop()

        def answered(connection, result):
            nonlocal pending
            with contextlib.suppress(GLib.Error):
                found.extend(path for owner, path in connection.call_finish(result).unpack()[0] if owner == name)
            pending -= 1
            if pending == 0:
                loop.quit()

        for path in paths:
            self.connection.call(name, path, ACCESSIBLE, "GetChildren", None, None, Gio.DBusCallFlags.NONE, 10000, None,
                                 answered)
        if paths:
            loop.run()
        return found

    def find_process(self, pid):
        children = self.call("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root", ACCESSIBLE, "GetChildren")[0]
        for name, _path in children:
            if self.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                         "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))[0] == pid:
                return name
        return None


class Node:
    """What is shown, at the time when the tree was read."""

    def __init__(self, app, item):
        (_owner, self.path), _application, (_parent_owner, self.parent_path), self.index, _count, self.interfaces, \
            self.name, role, self.description, (low, high) = item
        self.app = app
        self.role = Atspi.role_get_name(Atspi.Role(role)) or str(role)
        self.bits = low | high << 32
        self.parent = None
        self.children = []

    def has(self, state):
        return bool(self.bits >> int(getattr(Atspi.StateType, state)) & 1)

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def is_under(self, other):
        node = self
        while node is not None and node.path != other.path:
            node = node.parent
        return node is not None

    def is_in_dialog(self):
        node = self
        while node is not None and node.role not in ("dialog", "alert"):
            node = node.parent
        return node is not None

    def question(self):
        """The question that this is an answer to."""
        node = self
        while node is not None and node.role != "alert":
            node = node.parent
        return node

    def call(self, interface, method, arguments=None):
        return self.app.bus.call(self.app.bus_name, self.path, interface, method, arguments)

    def property(self, interface, name):
        return self.call("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, name)))[0]

    def extents(self):
        """Place in the window and size."""
        return self.call(COMPONENT, "GetExtents", GLib.Variant("(u)", (int(Atspi.CoordType.WINDOW),)))[0]

    def text(self):
        count = self.property(TEXT, "CharacterCount")
        return self.call(TEXT, "GetText", GLib.Variant("(ii)", (0, count)))[0]

    def label(self):
        """What the label says that stands for it: GTK's menu items have no name of their own."""
        return next((self.app.bus.call(owner, path, TEXT, "GetText", GLib.Variant("(ii)", (0, -1)))[0]
                     for kind, labels in self.call(ACCESSIBLE, "GetRelationSet")[0] for owner, path in labels
                     if kind == int(Atspi.RelationType.LABELLED_BY)), "")

    def act(self):
        self.call(ACTION, "DoAction", GLib.Variant("(i)", (0,)))

    def __repr__(self):
        return f"{self.role} “{self.name}”"


def matches(wanted, text):
    return wanted is None or (bool(wanted.search(text)) if isinstance(wanted, re.Pattern) else wanted == text)


class Still(screen.Screen):
    """The display, which one may wait to see at rest."""

    def wait_still(self):
        wait_same("a picture that does not move", lambda: self.read(0, 0, self.width, self.height))


class App:
    """One run of Cocreate, or of another program with a window."""

    def __init__(self, *arguments, program="cocreate", environment=None, name="app"):
        ARTIFACTS.mkdir(parents=True, exist_ok=True)
        self.log_path = ARTIFACTS / f"{name}-{os.getpid()}.log"
        self.log = open(self.log_path, "ab")
        self.log_start = self.log.tell()
        self.heard = 0
        self.bus = Bus()
        self.screen = Still()
        self.process = subprocess.Popen([program, *arguments], env={**os.environ, **(environment or {})},
                                        stdout=self.log, stderr=self.log)
        self.bus_name = wait("the application on the accessibility bus", self.find_on_bus)
        self.said = []
        self.bus.listen(self.bus_name, self.said.append)
        self.window = wait("a window", self.find_window)
        wait("the frame", lambda: self.find(role=FRAME))

    def find_on_bus(self):
        assert self.process.poll() is None, f"the application ended by itself: {self.output()}"
        return self.bus.find_process(self.process.pid)

    def find_window(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True, check=False).stdout.split()
        return found[-1] if found else None

    # Reading

    def tree(self):
        """All that the application shows, as the root of a tree."""
        level = ["/org/a11y/atspi/accessible/root"]
        seen = set(level)
        order = {}
        while level:
            level = [path for path in self.bus.children_of_all(self.bus_name, level) if path not in seen]
            for path in level:
                seen.add(path)
                order[path] = len(order)
        items = self.bus.call(self.bus_name, "/org/a11y/atspi/cache", "org.a11y.atspi.Cache", "GetItems")[0]
        nodes = {}
        for item in items:
            if item[0][1] in seen:
                node = Node(self, item)
                nodes[node.path] = node
        root = nodes["/org/a11y/atspi/accessible/root"]
        for node in sorted(nodes.values(), key=lambda each: order.get(each.path, -1)):
            if node is not root:
                node.parent = nodes.get(node.parent_path, root)
                node.parent.children.append(node)
        return root

    def nodes(self, name=None, role=None, under=None, state="SHOWING"):
        root = self.tree()
        if under is not None:
            root = next((node for node in root.walk() if node.path == under.path), None)
        return [node for node in (root.walk() if root else []) if matches(name, node.name) and
                matches(role, node.role) and (state is None or node.has(state))]

    def find(self, name=None, role=None, under=None, state="SHOWING"):
        found = self.nodes(name, role, under, state)
        return found[0] if found else None

    def get(self, name=None, role=None, under=None, state="SHOWING", seconds=PATIENCE):
        """Waits for a node. A name may be a regular expression."""
        return wait(f"{role or 'something'} named “{getattr(name, 'pattern', name)}”",
                    lambda: self.find(name, role, under, state), seconds)

    def wait_gone(self, name, role=None):
        wait(f"no {role or 'thing'} named “{getattr(name, 'pattern', name)}” any more", lambda: not self.find(name, role))

    def wait_active(self):
        """Waits until the window has the keyboard again, once another one is closed."""
        wait("the keyboard in the window", lambda: xdo("getwindowfocus") == self.window)

    def focused(self):
        return next((node for node in self.tree().walk() if node.has("FOCUSED")), None)

    def wait_focus(self, name=None, role=None):
        """Waits until the keyboard is there."""
        def look():
            node = self.focused()
            return node if node and matches(name, node.name) and matches(role, node.role) else None
        return wait(f"the keyboard in {role or 'something'} named “{getattr(name, 'pattern', name)}”", look)

    def tab_to(self, name=None, role=None, key="Tab", limit=40):
        """Brings the keyboard there, by the keyboard."""
        seen = []
        for _ in range(limit):
            node = self.focused()
            if node and matches(name, node.name) and matches(role, node.role):
                return node
            seen.append(repr(node))
            self.key(key)
            with contextlib.suppress(AssertionError):
                wait("another focus", lambda: getattr(self.focused(), "path", None) != getattr(node, "path", None), 2)
        raise AssertionError(f"{key} does not lead to {role or 'something'} named “{getattr(name, 'pattern', name)}”, "
                             f"but to {', '.join(seen)}")

    def wait_said(self, text):
        """Waits until a screen reader has been told that; forgets what was told."""
        wait(f"“{getattr(text, 'pattern', text)}” said, not {self.said}", lambda: any(matches(text, each) for each in self.said))
        self.said.clear()

    def get_field(self, accepts=None):
        """Waits until the keyboard is in a field of text, in one whose words are accepted if that is asked."""
        def look():
            node = self.focused()
            return node if node and node.role == "text" and (accepts is None or accepts(node.text())) else None
        return wait("the keyboard in a field", look)

    def write(self, text):
        """Types into the field that the keyboard is in."""
        field = self.get_field()
        self.type(text)
        wait(f"“{text}” in {field}", lambda: field.text() == text)

    # Acting

    def the_one(self, name, role=None, under=None):
        """The only thing of that name that is shown and sensitive: in a dialog, if one has such; %None if there are
        several, as while one page takes the place of another."""
        nodes = [each for each in self.nodes(name, role, under) if each.has("SENSITIVE")]
        in_dialogs = [each for each in nodes if each.is_in_dialog()]
        nodes = in_dialogs or nodes
        return nodes[0] if len(nodes) == 1 else None

    def press(self, name, role="button", under=None):
        """Presses the only button of that name. What a question is answered with, answers it once."""
        def look():
            node = self.the_one(name, role, under)
            if node:
                node.act()
            return node
        what = f"{role} “{getattr(name, 'pattern', name)}”"
        node = wait(f"just one sensitive {what}", look)
        question = node.question()
        if question is not None:
            wait(f"{question} to be gone, which {what} answers",
                 lambda: not any(each.path == question.path and each.has("SHOWING") for each in self.tree().walk()))
        return node

    def press_note(self, text, button):
        """Presses the button of the note that says so."""
        def look():
            node = self.find(text, "label")
            while node is not None:
                found = next((each for each in node.walk() if each.role == "button" and each.name == button), None)
                if found or node.role == "alert":
                    return found
                node = node.parent
            return None
        wait(f"“{button}” beside “{text.pattern}”", look).act()

    def wait_keyboard(self):
        """Waits until what is typed goes to a window of this application."""
        def look():
            found = subprocess.run(["xdotool", "getwindowfocus", "getwindowpid"], capture_output=True, text=True, check=False)
            return found.stdout.strip() == str(self.process.pid)
        wait("the keyboard in a window of the application", look)

    def key(self, *keys):
        self.wait_keyboard()
        xdo("key", "--clearmodifiers", *keys)

    def choose(self, name):
        """Chooses that item of the menu that is open, by the keyboard."""
        item = first = self.wait_focus(role="menu item")
        while not matches(name, item.label()):
            self.key("Down")
            item = wait("the next item of the menu",
                        lambda: next((each for each in [self.focused()] if each and each.path != item.path), None))
            assert item.path != first.path, f"the menu has no item “{getattr(name, 'pattern', name)}”"
        self.key("Return")

    def type(self, text):
        self.wait_keyboard()
        xdo("type", "--delay", "12", "--clearmodifiers", text)

    def again(self, node):
        """The same thing as it stands now: a list may have been made anew since it was found."""
        nodes = [each for each in self.tree().walk() if each.has("SHOWING")]
        found = next((each for each in nodes if each.path == node.path), None)
        alike = [each for each in nodes if (each.name, each.role) == (node.name, node.role)]
        return found or (alike[0] if len(alike) == 1 else None)

    def point(self, node, x=0.5, y=0.5):
        """Where a node is on the screen, once it moves no more."""
        def look():
            here = self.again(node)
            return (here.extents(), self.find(role=FRAME).extents(), self.geometry()) if here else None
        (node_x, node_y, width, height), (frame_x, frame_y, _, _), (window_x, window_y, _, _) = \
            wait_same(f"{node} at rest", look)
        return (round(window_x + node_x - 2 * frame_x + width * x), round(window_y + node_y - 2 * frame_y + height * y))

    def geometry(self):
        lines = dict(line.split("=") for line in xdo("getwindowgeometry", "--shell", self.window).split("\n"))
        return int(lines["X"]), int(lines["Y"]), int(lines["WIDTH"]), int(lines["HEIGHT"])

    def click(self, node, x=0.5, y=0.5):
        xdo("mousemove", *self.point(node, x, y))
        xdo("click", 1)

    def fill(self, node, text):
        """Writes into an entry in place of what it says, by pointer and keyboard."""
        def is_focused():
            focused = self.focused()
            return focused if focused is not None and focused.is_under(node) else None

        self.click(node)
        entry = wait(f"the keyboard in {node}", is_focused)
        self.key("ctrl+a")
        self.type(text)
        wait(f"“{text}” in {node}", lambda: entry.text() == text)
        return entry

    def drag(self, source, target, x=0.5, y=0.5, until=None):
        """Drags by pointer, in small steps, each of which is waited for: one jump is no drag. x and y say where on the target, from 0 to 1; until()
        is waited for before the button is released."""
        self.carry(self.point(source), self.point(target, x, y), until)

    def carry(self, start, end, until=None):
        """The same between two places of the screen."""
        (from_x, from_y), (to_x, to_y) = start, end
        xdo("mousemove", from_x, from_y)
        self.screen.wait_still()
        xdo("mousedown", 1)
        steps = 12
        for step in range(1, steps + 1):
            xdo("mousemove", from_x + (to_x - from_x) * step // steps, from_y + (to_y - from_y) * step // steps)
            self.screen.wait_still()
        xdo("mousemove", to_x, to_y + 1)
        self.screen.wait_still()
        if until:
            wait("what the drag is to bring about", until)
        xdo("mouseup", 1)

    def border(self):
        """GTK draws a border of its own where the window manager knows no shadows: its width."""
        return -self.get(role=FRAME).extents()[0]

    def resize(self, width, height):
        """Makes what is inside the border that large; returns how large it became."""
        border = self.border()
        xdo("windowsize", self.window, width + 2 * border, height + 2 * border)
        with contextlib.suppress(AssertionError):
            wait("the size", lambda: self.geometry()[2:] == (width + 2 * border, height + 2 * border), 3)
        # The server has the size at once, the application once it has laid itself out.
        wait("the window laid out", lambda: tuple(self.find(role=FRAME).extents()[2:]) == tuple(self.geometry()[2:]))
        self.settle()
        return self.geometry()[2] - 2 * border, self.geometry()[3] - 2 * border

    def settle(self):
        """Waits until two pictures that follow each other are the same: nothing moves any more."""
        self.screen.wait_still()

    def screenshot(self, path, border=None):
        border = self.border() if border is None else border
        _, _, width, height = self.geometry()
        subprocess.run(["import", "-silent", "-window", self.window, "-crop",
                        f"{width - 2 * border}x{height - 2 * border}+{border}+{border}", "+repage", str(path)], check=True)

    # Ending

    def output(self):
        self.log.flush()
        return self.log_path.read_bytes()[self.log_start:].decode("utf-8", "replace")

    def complaints(self):
        """What GLib, GTK or the application found wrong since the last time."""
        output = self.output()
        lines = output[self.heard:].split("\n")
        self.heard = len(output)
        return [line for line in lines if re.search(r"(WARNING|CRITICAL|ERROR) \*\*|Sanitizer", line) and EXPECTED not in line]

    def check_quiet(self):
        complaints = self.complaints()
        assert not complaints, "complaints on stderr:\n" + "\n".join(complaints[:20])

    def wait_end(self):
        wait("the end of the application", lambda: self.process.poll() is not None)
        assert self.process.returncode == 0, f"it ended with {self.process.returncode}:\n{self.output()[-2000:]}"
        self.check_quiet()

    def quit(self):
        """Ends it as a person does, and looks at what it had to say."""
        self.key("ctrl+q")
        self.wait_end()

    def kill(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def save_evidence(self, name):
        """For the reader of a failure: the screen, the tree, the words."""
        ARTIFACTS.mkdir(parents=True, exist_ok=True)
        subprocess.run(["import", "-silent", "-window", "root", str(ARTIFACTS / f"{name}.png")], check=False)
        with contextlib.suppress(Exception), open(ARTIFACTS / f"{name}.txt", "w", encoding="utf-8") as file:
            def write(node, depth):
                states = " ".join(state for state in ("FOCUSED", "SELECTED", "CHECKED", "PRESSED") if node.has(state))
                if node.has("SHOWING") or depth < 2:
                    print("  " * depth + repr(node), "" if node.has("SENSITIVE") else "insensitive", states, file=file)
                for child in node.children:
                    write(child, depth + 1)
            write(self.tree(), 0)
            print(self.output(), file=file)


# The project folder

def home():
    return pathlib.Path(os.environ["HOME"])


def make_demo(name="Demo"):
    """A copy of the demo project, in a place of its own."""
    demo = next(path for path in (pathlib.Path(folder) / "cocreate" / "demo" for folder in
                                  os.environ["XDG_DATA_DIRS"].split(":")) if (path / "project.json").exists())
    folder = home() / name
    shutil.copytree(demo, folder)
    return folder


def documents(folder, kind):
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted((pathlib.Path(folder) / kind).glob("*.json"))]


OLD_CARD = "Une carte qui a été supprimée ensuite"


def make_past(folder, title):
    """Gives the board of that title another card an hour ago, and throws a participant and an experiment away. Returns
    the board, and where the two lay."""
    path = next(path for path in (folder / "boards").glob("*.json") if json.loads(path.read_text())["title"] == title)
    board = json.loads(path.read_text())
    kept = folder / ".history" / "boards" / path.name
    kept.mkdir(parents=True)
    old = dict(board, cards=[dict(board["cards"][0], text=OLD_CARD), *board["cards"][1:]])
    (kept / "20261001T080000Z-00000001.11111111.json").write_text(json.dumps(old))
    thrown = [sorted((folder / kind).glob("*.json"))[-1] for kind in ("experiments", "participants")]
    for path in thrown:
        (folder / ".trash" / path.parent.name).mkdir(parents=True)
        shutil.move(path, folder / ".trash" / path.parent.name / path.name)
    return board, thrown


def make_conflict(folder, title, theirs):
    """Lays beside the experiment of that title what a sync program leaves of a version that says something else.
    Returns where the two lie."""
    path = next(path for path in (folder / "experiments").glob("*.json") if json.loads(path.read_text())["title"] == title)
    copy = path.with_name(path.stem + ".sync-conflict-20261124-101500-ABCDEFG.json")
    copy.write_text(json.dumps(json.loads(path.read_text()) | theirs))
    return path, copy


def read_project(folder):
    """All documents as they lie on the disk: the text of each, by its path in the project."""
    folder = pathlib.Path(folder)
    return {str(path.relative_to(folder)): path.read_text(encoding="utf-8") for path in sorted(folder.glob("**/*.json"))
            if not any(part.startswith(".") for part in path.relative_to(folder).parts)}


def differences(one, other):
    """The paths at which two readings of a project differ."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


# Boards

def open_board(app, title):
    """Opens the board of that name from the list of boards, by the keyboard."""
    app.key("ctrl+3")
    app.get(title, "list item")
    app.tab_to(title, "list item")
    app.key("Return")
    app.get("Atouts", "list")


def quadrant(app, title):
    """All that stands in a quadrant: its heading, its cards and the field to write one."""
    node = app.get(title, "list")
    while not any(each.role == "button" and each.name.startswith("Nouvelle carte") for each in node.walk()):
        node = node.parent
    return node


def board_card(app, title, text, wait_for=True):
    """A card in the quadrant of that title."""
    def look():
        cards = app.find(title, "list")
        return app.find(re.compile(f"^{re.escape(text)}"), "list item", under=cards) if cards else None
    return wait(f"the card “{text}” in “{title}”", look) if wait_for else look()


def write_card(app, title, text):
    """Writes a card as one does: presses the button of the quadrant, types, Enter, Escape."""
    app.press(re.compile("^Nouvelle carte"), under=quadrant(app, title))
    app.write(text)
    app.key("Return")
    board_card(app, title, text)
    app.key("Escape")


def cards_on_screen(app, title):
    """The cards of a quadrant from top to bottom, by their text."""
    return [node.name for node in app.nodes(role="list item", under=app.get(title, "list"), state=None)]


def cards_on_disk(folder, board, nick):
    """The same, as the disk says."""
    cards = next(each for each in documents(folder, "boards") if each["title"] == board)["cards"]
    return [card["text"] for card in cards if card.get("quadrant", "unsorted") == nick]


def quadrant_of(folder, text):
    """Where the card of that text lies, as the disk says."""
    return next((card["quadrant"] for board in documents(folder, "boards") for card in board["cards"]
                 if card["text"] == text), None)


# Test cases, as TAP

cases = []
apps = []


def case(function):
    """A step of a test file: they run in the order in which they are written, until one fails."""
    cases.append(function)
    return function


def start(*arguments, **options):
    app = App(*arguments, name=pathlib.Path(sys.argv[0]).stem, **options)
    apps.append(app)
    return app


def use_installed():
    """Finds what was installed into the prefix of the build before what the system has."""
    prefix = os.environ.get("COCREATE_PREFIX")
    if prefix:
        os.environ["PATH"] = f"{prefix}/bin:{os.environ['PATH']}"
        os.environ["XDG_DATA_DIRS"] = f"{prefix}/share:{os.environ.get('XDG_DATA_DIRS', '/usr/local/share:/usr/share')}"
    return shutil.which("cocreate") is not None


def run(chain=True):
    """Runs the cases; those of a chain stop at the first that fails."""
    if not use_installed():
        print("1..0 # SKIP Cocreate is not installed into the prefix: run meson install")
        return
    print(f"1..{len(cases)}", flush=True)
    failed = stopped = False
    for number, function in enumerate(cases, 1):
        title = f"{number} - {(function.__doc__ or function.__name__).strip()}"
        if stopped:
            print(f"not ok {title} # not reached", flush=True)
            continue
        began = time.monotonic()
        try:
            function()
            print(f"ok {title}", flush=True)
        except Exception:
            failed = True
            stopped = chain or not apps
            name = f"{pathlib.Path(sys.argv[0]).stem}-{number}"
            print(f"not ok {title}", flush=True)
            for line in traceback.format_exc().rstrip().split("\n"):
                print(f"# {line}")
            for app in apps[-1:]:
                app.save_evidence(name)
                print(f"# see {ARTIFACTS / name}.png and .txt", flush=True)
        print(f"# {time.monotonic() - began:.1f} s", flush=True)
    for app in apps:
        app.kill()
    sys.exit(1 if failed else 0)
