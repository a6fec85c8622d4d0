"""What a screen reader does: walks the window's tree over AT-SPI, presses, types and listens, from another process."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

HAS_AT_SPI = bool(shutil.which("dbus-daemon")) and any(
    Path(folder, "org.a11y.Bus.service").exists() for folder in ("/usr/share/dbus-1/services",)
)
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"
_PATIENCE_S = 60.0
# Numbers of AT-SPI's own lists (atspi-constants.h).
CHECK_BOX, COMBO_BOX, FRAME, LIST_ITEM, PASSWORD, BUTTON, RADIO, SPIN = 7, 11, 23, 32, 40, 43, 44, 52
TABLE, TEXT, TOGGLE, ENTRY, DOCUMENT, HEADING = 55, 61, 62, 79, 82, 83
_SHOWING, _ENABLED, _LABELLED_BY = 25, 8, 2


def wait_for(ready: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + _PATIENCE_S
    while not ready():
        assert time.monotonic() < end, "not so in time"
        time.sleep(0.1)


@dataclass(frozen=True, slots=True)
class Node:
    """One object of the tree.

    Attributes:
        name: its name.
        role: the number of its role.
        at: where it is: its bus name and path.
    """

    name: str
    role: int
    at: tuple[str, str]


@dataclass
class ScreenReader:
    """A client of AT-SPI.

    Attributes:
        bus: the connection to the accessibility bus.
        texts: the announcements that were received.
    """

    bus: DBusConnection
    texts: list[str] = field(default_factory=list)

    def ask(self, at: tuple[str, str], interface: str, method: str, signature: str = "", *body: Any) -> Any:
        """Call a method of an object; announcements that arrive meanwhile are kept."""
        address = DBusAddress(at[1], bus_name=at[0], interface=f"org.a11y.atspi.{interface}")
        serial = next(self.bus.outgoing_serial)
        self.bus.send(new_method_call(address, method, signature or None, body), serial=serial)
        while True:
            message = self.bus.receive(timeout=_PATIENCE_S)
            if message.header.fields.get(HeaderFields.reply_serial) == serial:
                return message.body[0] if message.body else None
            self._note(message)

    def property_of(self, at: tuple[str, str], name: str) -> Any:
        """Return a property of an object as every object has them."""
        address = DBusAddress(at[1], bus_name=at[0], interface="org.a11y.atspi.Accessible")
        serial = next(self.bus.outgoing_serial)
        self.bus.send(Properties(address).get(name), serial=serial)
        while True:
            message = self.bus.receive(timeout=_PATIENCE_S)
            if message.header.fields.get(HeaderFields.reply_serial) == serial:
                return message.body[0][1]
            self._note(message)

    def tree(self, at: tuple[str, str]) -> Iterator[Node]:
        """Yield what is shown below an object, parents before children; of tables not the cells."""
        if not self.has_state(at, _SHOWING):
            return
        role = self.ask(at, "Accessible", "GetRole")
        yield Node(str(self.property_of(at, "Name")), role, at)
        if role != TABLE:
            for child in self.ask(at, "Accessible", "GetChildren"):
                yield from self.tree(tuple(child))

    def applications(self) -> list[tuple[str, str]]:
        """Return the roots of the programs that speak AT-SPI."""
        return [tuple(root) for root in self.ask((_REGISTRY, _ROOT), "Accessible", "GetChildren")]

    def windows(self) -> list[tuple[str, str]]:
        """Return the windows of all programs."""
        return [tuple(child) for root in self.applications() for child in self.ask(root, "Accessible", "GetChildren")]

    def nodes(self) -> Iterator[Node]:
        """Yield everything that is shown."""
        for window in self.windows():
            yield from self.tree(window)

    def find(self, role: int, name: str) -> Node:
        """Return the shown object with a role and a part of its name, once it is there and enabled."""
        end = time.monotonic() + _PATIENCE_S
        while time.monotonic() < end:
            for node in self.nodes():
                if node.role == role and name in node.name and self.has_state(node.at, _ENABLED):
                    return node
            time.sleep(0.1)
        raise AssertionError(f"nothing with the role {role} is called {name}")

    def description(self, role: int, name: str) -> str:
        """Return the description of an object."""
        return str(self.property_of(self.find(role, name).at, "Description"))

    def press(self, role: int, name: str) -> None:
        """Press an object, by its first action."""
        assert self.ask(self.find(role, name).at, "Action", "DoAction", "i", 0)

    def write(self, role: int, name: str, text: str) -> None:
        """Set the text of a field."""
        field = self.find(role, name).at
        self.ask(field, "Component", "GrabFocus")
        assert self.ask(field, "EditableText", "SetTextContents", "s", text)

    def has_state(self, at: tuple[str, str], state: int) -> bool:
        """Return whether an object has a state."""
        words = self.ask(at, "Accessible", "GetState")
        return bool(words and words[state // 32] >> state % 32 & 1)

    def is_labelled(self, at: tuple[str, str]) -> bool:
        """Return whether a label belongs to an object."""
        return any(relation == _LABELLED_BY for relation, _targets in self.ask(at, "Accessible", "GetRelationSet"))

    def wait_for_announcement(self, part: str) -> str:
        """Return the first announcement with a text in it, once it was received."""
        end = time.monotonic() + _PATIENCE_S
        while time.monotonic() < end:
            for text in self.texts:
                if part in text:
                    return text
            try:
                self._note(self.bus.receive(timeout=0.5))
            except TimeoutError:
                continue
        raise AssertionError(f"nothing was announced with {part}: {self.texts}")

    def _note(self, message: Message) -> None:
        if message.header.fields.get(HeaderFields.member) == "Announcement":
            self.texts.append(str(message.body[3][1]))


@contextmanager
def listening() -> Iterator[tuple[ScreenReader, dict[str, str]]]:
    """Give a screen reader on buses of its own, and the environment of programs that it reads."""
    environment = {"GSETTINGS_BACKEND": "memory", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    quiet = {**os.environ, **environment}
    with subprocess.Popen(command, env=quiet, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        try:
            assert daemon.stdout is not None
            environment["DBUS_SESSION_BUS_ADDRESS"] = daemon.stdout.readline().strip()
            with open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as session:
                yield _reader(session), environment
        finally:
            daemon.terminate()


def _reader(session: DBusConnection) -> ScreenReader:
    """Return a screen reader that hears announcements."""
    bus = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
    asked = new_method_call(bus, "GetAddress")
    reader = ScreenReader(open_dbus_connection(session.send_and_get_reply(asked).body[0]))
    rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
    reader.bus.send_and_get_reply(message_bus.AddMatch(rule))
    registry = (_REGISTRY, "/org/a11y/atspi/registry")
    reader.ask(registry, "Registry", "RegisterEvent", "sass", "object:announcement", [], "")
    return reader
