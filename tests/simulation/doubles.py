"""Interfaces of desks and servers in a history, in memory or real."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any, Protocol
from uuid import UUID

from central_server.core.ports import Journal, UnitOfWork
from desktop_app.domain.dossier.event_merge import FoldedDossier
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.status import EventKind
from desktop_app.sync.ports import DeskLog
from desktop_app.sync.protocol import Batch
from tests.simulation.turns import Turns


@dataclass(frozen=True)
class FeedEntry:
    """One event of the server's order."""

    feed_seq: int
    event_id: UUID
    dossier_id: UUID
    kind: str
    effect: str
    line: bytes


class Damaged(Exception):  # noqa: N818 - an event of the history
    """The desk's file is damaged: a page does not match its check."""


class Server(Protocol):
    """The server's storage as a history needs it.

    Attributes:
        is_serving: requests are answered; not so after a restore until it was fenced.
    """

    is_serving: bool

    @property
    def journal(self) -> Journal:
        """The office's journal."""
        ...

    def start(self) -> None:
        """Do what the program does at its start: serve, unless the database is not the one that was served last."""
        ...

    def fence(self, now: datetime) -> None:
        """Do what the administrator's command does after a restore."""
        ...

    def work(self) -> AbstractContextManager[UnitOfWork]:
        """Open a transaction that is committed at the end of the block."""
        ...

    def shared_by(self, turns: Turns) -> AbstractContextManager[None]:
        """Let transactions of two tasks overlap inside the block; rows are locked as PostgreSQL does."""
        ...

    def uncommitted(self) -> AbstractContextManager[UnitOfWork]:
        """Open a transaction that is never committed."""
        ...

    def back_up(self) -> None:
        """Keep a copy of everything committed, and of the journal; the server goes on for a minute at least."""
        ...

    def restore(self, *, is_new: bool = True, with_journal: bool = False) -> bool:
        """Put the copy back with the server stopped; False when there is none.

        Args:
            is_new: as another database, as a restored dump is; else with the identity of the one before.
            with_journal: put the journal back too, with what lies beside it.
        """
        ...

    def entries(self) -> list[FeedEntry]:
        """Return the order."""
        ...

    def event_ids(self) -> set[UUID]:
        """Return the events of the order."""
        ...

    def folded(self) -> dict[UUID, FoldedDossier]:
        """Return what the order adds up to, by dossier."""
        ...

    def lent_to(self) -> set[UUID]:
        """Return the requests that got numbers."""
        ...


class Desk(DeskLog, Protocol):
    """A desk's disk, its guard and its computer.

    Attributes:
        printed: the receipts that were handed out at this computer: event, dossier, code. No restore takes them back.
    """

    printed: list[tuple[UUID, UUID, str]]

    def start(self) -> None:
        """Do what the program does before anything else: compare the file with the guard."""
        ...

    def time_of_event(self, now: datetime) -> datetime:
        """Return the moment of a new event; `now` is what the computer's clock shows.

        Raises:
            RuleViolation: when the officer has to be asked about the clock.
        """
        ...

    def is_unused(self) -> bool:
        """Return whether nothing was saved or confirmed yet that a clock could be compared with."""
        ...

    def confirm_clock(self, now: datetime) -> None:
        """Let the officer say that the clock is right."""
        ...

    def note_server_clock(self, now: datetime, ahead_s: float) -> None:
        """Keep how far the server's clock was ahead."""
        ...

    def receive(self, dossier_id: UUID, at: datetime) -> UUID:
        """Commit a reception with the next number; return its event."""
        ...

    def decide(self, *, goes_on: bool) -> None:
        """Do what an administrator decides about a copied or restored desk; nothing at any other."""
        ...

    def take(self, kind: EventKind, dossier_id: UUID, body: dict[str, Any], at: datetime) -> UUID:
        """Commit one more event of a dossier; return it."""
        ...

    def store(self, line: bytes) -> UUID:
        """Commit an event as another version of the program encodes it; return it."""
        ...

    def private_key(self) -> bytes:
        """Return the key of the desk's identity, as somebody reads it who has the disk."""
        ...

    def waiting_batches(self) -> list[Batch]:
        """Return all waiting events in the batches in which they would be sent."""
        ...

    def received(self) -> list[UUID]:
        """Return the dossiers that can be worked on, in a fixed order."""
        ...

    def course(self, dossier_id: UUID) -> FoldedDossier:
        """Return what a dossier's events add up to here."""
        ...

    def courses(self) -> Mapping[UUID, FoldedDossier]:
        """Return what each dossier's events add up to here."""
        ...

    def events(self, dossier_id: UUID) -> list[DossierEvent]:
        """Return a dossier's events in the order in which they are shown; those of unknown kinds are left out."""
        ...

    def line(self, event_id: UUID) -> bytes:
        """Return the bytes of an event."""
        ...

    def flip_bit(self, chance: Random) -> None:
        """Change one digit somewhere in a stored event, behind the program's back."""
        ...

    def event_ids(self) -> set[UUID]:
        """Return all events on the disk."""
        ...

    def order(self) -> dict[int, UUID]:
        """Return the part of the server's order that is on the disk."""
        ...

    def requests(self) -> Iterable[UUID]:
        """Return the requests for numbers on the disk, answered or open."""
        ...

    def awaits_reissue(self) -> bool:
        """Return whether a new device identity has to be requested."""
        ...

    def snapshot(self) -> object:
        """Return a copy of the disk and of the guard."""
        ...

    def put_back(self, kept: object, *, guard_too: bool) -> None:
        """Put a copy back."""
        ...

    def twin(self, fingerprint: str) -> "Desk":
        """Return a desk on another computer with a copy of this disk and this guard."""
        ...


class Factory(Protocol):
    """Makes a server and desks for one history."""

    def server(self, *, has_journal_file: bool) -> Server:
        """Return an empty server.

        Args:
            has_journal_file: whether its journal has to be a real file, which can be torn.
        """
        ...

    def public_key(self, key: bytes) -> bytes:
        """Return the public half of a desk's key."""
        ...

    def desk(self, unit_id: UUID, device_id: UUID, install_id: UUID, key: bytes, fingerprint: str) -> Desk:
        """Return a freshly enrolled desk."""
        ...
