"""Ports of the sync engine: the desk's log and the client of the server. Each method is one transaction."""

from collections.abc import Sequence
from typing import Protocol

from desktop_app.domain.errors import Problem
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.domain.replication.lineage import Lineage
from desktop_app.sync.protocol import (
    Batch,
    DeviceReissue,
    Enrolled,
    EventEffect,
    FeedPage,
    Hello,
    Lease,
    LeaseRequest,
    OwedLine,
    Pushed,
    Recovered,
    Welcome,
)


class Unreachable(Problem):
    """The server did not respond, or the response was incomplete: retry later.

    Attributes:
        wait_s: seconds that the server asked to wait at least, or None.
        code: ``network``, ``tls``, ``busy`` or ``clock``: which sentence the officer reads.
    """

    def __init__(self, code: str = "network", wait_s: float | None = None) -> None:
        super().__init__(code)
        self.wait_s = wait_s


class DeskLog(Protocol):
    """The desk's events, numbers and identity on its own disk."""

    def identity(self) -> DeskIdentity:
        """Return the device identity."""
        ...

    def backlog(self) -> int:
        """Return the number of events that the server has not acknowledged."""
        ...

    def next_batch(self, most_lines: int, most_bytes: int, *, after_lost: bool = False) -> Batch | None:
        """Return the events after the last acknowledged one, chaining them first; None when nothing can be sent.

        Args:
            most_lines: the most events.
            most_bytes: their most bytes; a single event that is longer is sent alone.
            after_lost: also events of dossiers of which the desk has earlier events that the server lost.
        """
        ...

    def hash_at(self, seq: int) -> bytes | None:
        """Return the chained hash of an event of this device, the initial hash for 0, or None without one."""
        ...

    def acknowledge(self, seq: int, effects: Sequence[EventEffect]) -> None:
        """Store that the server has everything up to `seq`, and the effects that it reported."""
        ...

    def rewind(self, seq: int) -> None:
        """Undo an acknowledgement: the server was restored and has this device's events up to `seq` only."""
        ...

    def take_page(self, page: FeedPage) -> None:
        """Store a page of the feed and move the cursor, all or nothing; a desk that is far behind shows nothing yet.

        Raises:
            Refusal: ``bad_page`` when its numbers do not follow the cursor or belong to another history.
        """
        ...

    def show_pending(self) -> bool:
        """Show some of the dossiers that `take_page` stored only; return whether there are more."""
        ...

    def cut_back(self, lineage: Lineage, common: int) -> None:
        """Remove feed numbers above `common`, where the server's history differs from the desk's."""
        ...

    def owed(self, most_lines: int, most_bytes: int) -> list[OwedLine]:
        """Return events of other devices that the desk has and the feed, read to its end, does not contain.

        Those of a dossier of which an earlier event of this desk waits to be sent are left out.
        """
        ...

    def assigned_share(self) -> int:
        """Return the share of serials that the server assigned to this device, or 0."""
        ...

    def take_share_answer(self, answer: str) -> None:
        """Give up a share that another device has, or claim again one that the server forgot."""
        ...

    def lease_wanted(self) -> LeaseRequest | None:
        """Return the open lease request, creating one when the desk has no share or runs low on numbers; else None."""
        ...

    def take_lease(self, lease: Lease) -> None:
        """Store a leased block of numbers; a repeat changes nothing."""
        ...

    def need_reissue(self, reason: str) -> None:
        """Close all blocks of numbers at once and record that a new device identity is needed."""
        ...

    def pending_reissue(self) -> DeviceReissue | None:
        """Return the stored request for a new device identity, or None when none is needed."""
        ...

    def take_reissue(self, enrolled: Enrolled) -> None:
        """Switch to the new device identity: events that the server lacks are chained again under it."""
        ...


class ServerClient(Protocol):
    """The server as used by a desk.

    Every method raises `Unreachable` without a complete response, and ``Refusal`` for an error response.
    """

    def hello(self, hello: Hello) -> Welcome:
        """Greet the server and return its state."""
        ...

    def push(self, batch: Batch) -> Pushed:
        """Send events."""
        ...

    def pull(self, after: int, most: int) -> FeedPage:
        """Return a page of the feed after a number."""
        ...

    def recover(self, owed: Sequence[OwedLine]) -> Recovered:
        """Send events that the server lost."""
        ...

    def lease(self, request: LeaseRequest) -> Lease:
        """Request a block of numbers."""
        ...

    def reissue_device(self, reissue: DeviceReissue) -> Enrolled:
        """Request a new device identity."""
        ...

    def fetch(self, target: str) -> bytes:
        """Return the content at a path of the server: the manifest of the published data or one of its objects."""
        ...
