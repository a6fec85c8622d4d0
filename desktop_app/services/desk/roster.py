"""The names from which an officer chooses at sign-in.

The file is readable without the key, because it is shown before any password opens the database. It holds what stands
on every receipt anyway, the officers' names, and only the account that runs the program may read it.
"""

import logging
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.people.agency import Officer
from desktop_app.files import write_file
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.storage.engine import Store
from desktop_app.storage.errors import StorageProblem, disk_problems_named
from desktop_app.storage.officers import active_accounts

_VERSION = 1
_MOST_BYTES = 256 * 1024
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RosterLine:
    """An officer who may sign in."""

    id: UUID
    name: str


@dataclass(frozen=True, slots=True)
class Roster:
    """Who may sign in at the desk.

    Attributes:
        officers: by name; empty when the file is missing or cannot be read: then the password alone has to say who it
            is, as in versions before 0.2.
        last: who signed in last, or None.
    """

    officers: tuple[RosterLine, ...] = ()
    last: UUID | None = None


@dataclass(frozen=True, slots=True)
class _RosterFile:
    version: int
    roster: Roster


def read_roster(folder: DeskFolder) -> Roster:
    """Return who may sign in at a desk."""
    try:
        file = decode(_content(folder.roster), _RosterFile)
    except (OSError, DecodeError):
        return Roster()
    return file.roster if file.version == _VERSION else Roster()


def roster_of(store: Store, signed_in: Officer) -> Roster:
    """Return who may sign in according to the open database."""
    with store.read() as connection:
        lines = tuple(RosterLine(account.officer.id, account.officer.name) for account in active_accounts(connection))
    return Roster(lines, signed_in.id)


def update_roster(store: Store, signed_in: Officer) -> None:
    """Write the roster of the open database beside it; a sample desk, which has no key file, needs none.

    A roster that cannot be written stops nobody: the password then says who it is.
    """
    folder = DeskFolder(store.path.parent)
    if folder.slots is None:
        return
    roster = roster_of(store, signed_in)
    if roster == read_roster(folder):
        return
    try:
        with disk_problems_named():
            write_file(folder.roster, encode(_RosterFile(_VERSION, roster)))
    except StorageProblem:
        _log.warning("the list of officers for the sign-in could not be written")


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_MOST_BYTES)
