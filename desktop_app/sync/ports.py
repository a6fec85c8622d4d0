"""What the sync engine needs: the desk's own log, and a way to the server. Each method is one transaction."""

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
    """The server did not answer, or only part of an answer came: try again later.

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
        """Return who the desk is now."""
        ...

    def backlog(self) -> int:
        """Return how many of its events the server does not have yet."""
        ...

    def next_batch(self, most_lines: int, most_bytes: int) -> Batch | None:
        """Return the events after the last acknowledged one, chaining them first; None when nothing waits.

        A single line longer than `most_bytes` goes alone.
        """
        ...

    def hash_at(self, seq: int) -> bytes | None:
        """Return the chained hash of an event of this device, the initial hash for 0, or None without one."""
        ...

    def acknowledge(self, seq: int, effects: Sequence[EventEffect]) -> None:
        """Note that the server has everything up to `seq`, and what became of some of it."""
        ...

    def rewind(self, seq: int) -> None:
        """Undo an acknowledgement: the server was restored and has this device's events up to `seq` only."""
        ...

    def take_page(self, page: FeedPage) -> None:
        """Take a whole page of the order and move the cursor, or do nothing at all.

        Raises:
            Refusal: ``bad_page`` when its numbers do not follow the cursor or belong to another history.
        """
        ...

    def cut_back(self, lineage: Lineage, common: int) -> None:
        """Forget the order above `common`: the server's history goes another way from there."""
        ...

    def owed(self, most_lines: int, most_bytes: int) -> list[OwedLine]:
        """Return events of others that the desk has and the order, read to its end, does not."""
        ...

    def lease_wanted(self) -> LeaseRequest | None:
        """Return the stored request for numbers, making one when the desk runs low; None when it has enough."""
        ...

    def take_lease(self, lease: Lease) -> None:
        """Keep a block of numbers; a repeat changes nothing."""
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
    """The server, as a desk reaches it.

    Every method raises `Unreachable` when no whole answer came, and ``Refusal`` for the answer no.
    """

    def hello(self, hello: Hello) -> Welcome:
        """Say who is there; learn how far the server is."""
        ...

    def push(self, batch: Batch) -> Pushed:
        """Hand in events."""
        ...

    def pull(self, after: int, most: int) -> FeedPage:
        """Ask for the order after a number."""
        ...

    def recover(self, owed: Sequence[OwedLine]) -> Recovered:
        """Hand in events that the server lost."""
        ...

    def lease(self, request: LeaseRequest) -> Lease:
        """Ask for numbers."""
        ...

    def reissue_device(self, reissue: DeviceReissue) -> Enrolled:
        """Request a new device identity."""
        ...

    def fetch(self, target: str) -> bytes:
        """Return what stands at a path of the server: the catalogue's manifest or one of its objects."""
        ...
