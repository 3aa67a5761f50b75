# SPDX-License-Identifier: GPL-3.0-or-later
"""Syncthings of this machine that know nobody but each other: each has its home and its ports, and none leaves the
loopback. They look at their folder only when they are told to, so that a test knows what they have seen."""
import copy
import ctypes
import http.client
import json
import os
import signal
import socket
import subprocess
import time
import xml.etree.ElementTree as tree

FOLDER = 'projet'

# Nothing is announced, looked up, relayed, mapped, reported or upgraded.
OPTIONS = {'globalAnnounceEnabled': 'false', 'localAnnounceEnabled': 'false', 'announceLANAddresses': 'false',
           'relaysEnabled': 'false', 'natEnabled': 'false', 'stunKeepaliveStartS': '0', 'urAccepted': '-1',
           'crashReportingEnabled': 'false', 'autoUpgradeIntervalH': '0', 'startBrowser': 'false',
           'reconnectionIntervalS': '5', 'setLowPriority': 'false', 'minHomeDiskFree': '0'}


class CannotRun(Exception):
    """There is no Syncthing here, or it does not start."""


def find_port():
    with socket.socket() as free:
        free.bind(('127.0.0.1', 0))
        return free.getsockname()[1]


def die_with_parent():
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


class Syncthing:
    def __init__(self, home, folder, deadline):
        self.home, self.folder, self.deadline = home, folder, deadline
        self.process, self.last = None, 0
        self.port, self.gui = find_port(), find_port()
        # As if another one watched over it: else it starts a second process, which a kill would leave behind.
        self.environment = {**os.environ, 'HOME': str(home), 'STNOUPGRADE': '1', 'STMONITORED': 'yes'}
        try:
            made = subprocess.run(['syncthing', 'generate', '--home', home, '--no-default-folder',
                                   '--skip-port-probing'], env=self.environment, capture_output=True, text=True)
        except OSError as error:
            raise CannotRun(f'there is no syncthing: {error.strerror}') from error
        if made.returncode != 0:
            raise CannotRun(f'syncthing makes no configuration: {made.stderr or made.stdout}')
        self.configuration = tree.parse(home / 'config.xml')
        self.id = self.configuration.find('device').get('id')
        self.key = self.configuration.findtext('gui/apikey')

    def configure(self, other):
        root = self.configuration.getroot()
        options = root.find('options')
        for name, text in OPTIONS.items():
            for option in options.findall(name):
                options.remove(option)
            tree.SubElement(options, name).text = text
        options.find('listenAddress').text = f'tcp://127.0.0.1:{self.port}'
        root.find('gui/address').text = f'127.0.0.1:{self.gui}'
        root.find('device/address').text = f'tcp://127.0.0.1:{self.port}'
        device = tree.SubElement(root, 'device', id=other.id, name='other')
        tree.SubElement(device, 'address').text = f'tcp://127.0.0.1:{other.port}'
        # All that is left out counts as zero: no conflict would be kept at all.
        folder = copy.deepcopy(root.find('defaults/folder'))
        for name, text in (('id', FOLDER), ('path', str(self.folder)), ('rescanIntervalS', '0'),
                           ('fsWatcherEnabled', 'false')):
            folder.set(name, text)
        folder.find('minDiskFree').text = '0'
        tree.SubElement(folder, 'device', id=other.id)
        root.append(folder)
        self.configuration.write(self.home / 'config.xml')

    def start(self):
        with open(self.home / 'log', 'w') as log:
            self.process = subprocess.Popen(['syncthing', 'serve', '--home', self.home, '--no-browser', '--no-restart'],
                                            env=self.environment, stdout=log, stderr=log, preexec_fn=die_with_parent)
        while True:
            try:
                self.ask('GET', '/rest/system/ping')
                return
            except OSError as error:
                try:
                    self.process.wait(0.05)
                except subprocess.TimeoutExpired:
                    if time.monotonic() < self.deadline:
                        continue
                raise CannotRun(f'syncthing does not start: {self.get_log()}') from error

    def stop(self):
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def get_log(self):
        return (self.home / 'log').read_text()[-2000:]

    def ask(self, method, path, body=None):
        connection = http.client.HTTPConnection('127.0.0.1', self.gui, timeout=30)
        try:
            connection.request(method, path, body and json.dumps(body), {'X-API-Key': self.key})
            answer = connection.getresponse()
            text = answer.read()
        finally:
            connection.close()
        if answer.status != 200:
            raise OSError(f'{path}: {answer.status} {text.decode()}')
        return json.loads(text) if text.strip() else None

    def scan(self):
        """Returns when everything has been looked at."""
        self.ask('POST', f'/rest/db/scan?folder={FOLDER}')

    def pause(self, other, paused):
        self.ask('PATCH', f'/rest/config/devices/{other.id}', {'paused': paused})

    def is_connected(self, other):
        return self.ask('GET', '/rest/system/connections')['connections'].get(other.id, {}).get('connected', False)

    def has_all(self, *device):
        """Whether a device has all that is known here; none is this one."""
        query = ''.join(f'&device={other.id}' for other in device)
        completion = self.ask('GET', f'/rest/db/completion?folder={FOLDER}{query}')
        return (completion['needItems'] == completion['needDeletes'] == 0 and completion['completion'] == 100 and
                (not device or completion['remoteState'] == 'valid'))

    def is_idle(self):
        status = self.ask('GET', f'/rest/db/status?folder={FOLDER}')
        if status['error'] or status['errors']:
            raise AssertionError(f'{self.folder}: {status}')
        return status['state'] == 'idle'

    def wait_event(self):
        """Returns when anything has happened, or after a second."""
        for event in self.ask('GET', f'/rest/events?since={self.last}&timeout=1') or ():
            self.last = event['id']


def wait(sides, condition, what):
    """The two take turns, for some things only one of them tells."""
    while not condition():
        if time.monotonic() > sides[0].deadline:
            raise AssertionError(f'waited too long until {what}')
        sides[0].wait_event()
        sides = sides[::-1]


def disconnect(sides):
    a, b = sides
    a.pause(b, True)
    wait(sides, lambda: not a.is_connected(b) and not b.is_connected(a), 'they are apart')


def connect(sides):
    sides[0].pause(sides[1], False)
    synchronise(sides)


def synchronise(sides):
    """Each sees what lies in its folder, and has what the other has."""
    a, b = sides
    for side in sides:
        side.scan()
    wait(sides, lambda: a.is_connected(b) and b.is_connected(a) and a.has_all() and b.has_all() and a.has_all(b) and
         b.has_all(a) and a.is_idle() and b.is_idle(), 'they are in sync')
