"""Implementation of the sync engine's `DeskLog` over the database."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from time import sleep
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.event_encoding import first_hash
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.domain.replication.lineage import Lineage
from desktop_app.domain.replication.number_leases import wanted_block
from desktop_app.domain.serials import SERVER_SCHEME, SHARE_SCHEME, is_assignable
from desktop_app.services.agency import stored_agency
from desktop_app.services.context import new_id
from desktop_app.services.law import load_law
from desktop_app.services.numbers import DeskShare, give_up_share, stored_share, write_share
from desktop_app.services.sync import feed_pages
from desktop_app.services.sync.projection import project
from desktop_app.storage import number_blocks, outbox
from desktop_app.storage.engine import Store
from desktop_app.storage.feed import forget_after, lost_by_server
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import (
    change_identity,
    identity_of,
    read_key,
    write_key,
)
from desktop_app.sync.protocol import (
    MOST_BYTES,
    MOST_LINES,
    SHARE_TAKEN,
    SHARE_UNKNOWN,
    Batch,
    DeviceReissue,
    Enrolled,
    EventEffect,
    FeedPage,
    Lease,
    LeaseRequest,
    OwedLine,
    Refusal,
)
from desktop_app.sync.provenance import sign_batch
from desktop_app.sync.signing import prove_reissue, public_key_of

_LOOK_BACK = timedelta(days=14)
_WORKING_DAYS = 10
_PAUSE_S = 0.002
_FORKED = "forked"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class OpenReissue:
    """A stored request for a new device identity, with the new private key (hexadecimal)."""

    request: UUID
    device: UUID
    key: str
    reason: str


OPEN_LEASE = Setting("sync.open.lease", LeaseRequest)
OPEN_REISSUE = Setting("sync.open.reissue", OpenReissue)


def public_key(private: bytes) -> bytes:
    """Return the public half of a desk's key, 32 bytes."""
    return public_key_of(Ed25519PrivateKey.from_private_bytes(private))


class StoredLog:
    """`DeskLog` over a `Store`; each method is one transaction."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now

    def identity(self) -> DeskIdentity:
        """Return the device identity.

        Raises:
            LookupError: when it was never enrolled.
        """
        with self._store.read() as connection:
            return identity_of(connection)

    def backlog(self) -> int:
        """Return the number of waiting events."""
        with self._store.read() as connection:
            return outbox.count_waiting(connection, identity_of(connection).acked_seq)

    def next_batch(self, most_lines: int, most_bytes: int, *, after_lost: bool = False) -> Batch | None:
        """Return the next batch of waiting events, chained; see `DeskLog.next_batch`."""
        with self._store.write() as connection:
            acked, key = identity_of(connection).acked_seq, read_key(connection)
            first = first_hash(public_key(key))
            lines = outbox.chained_after(connection, acked, most_lines)
            if len(lines) < most_lines:
                outbox.chain_waiting(connection, first, most_lines - len(lines))
                lines = outbox.chained_after(connection, acked, most_lines)
            previous = outbox.chained_hash(connection, acked) if acked else first
            if not after_lost:
                lines = outbox.before_lost(connection, lines)
        if not lines or previous is None:
            return None
        taken = _that_fit(lines, most_bytes)
        return _signed(key, acked, previous, taken, _lane(taken))

    def waiting_batches(self) -> list[Batch]:
        """Return all waiting events in the batches in which they would be sent."""
        batches: list[Batch] = []
        with self._store.write() as connection:
            acked, key = identity_of(connection).acked_seq, read_key(connection)
            first = first_hash(public_key(key))
            outbox.chain_waiting(connection, first, outbox.count_waiting(connection, acked))
            seq = acked
            last = outbox.chained_hash(connection, acked) if acked else first
            while last is not None and (lines := outbox.chained_after(connection, seq, MOST_LINES)):
                taken = _that_fit(lines, MOST_BYTES)
                batches.append(_signed(key, seq, last, taken, "backlog"))
                seq, last = taken[-1].seq, taken[-1].hash
        return batches

    def hash_at(self, seq: int) -> bytes | None:
        """Return the chained hash of an event of this device; its initial hash for 0."""
        with self._store.read() as connection:
            return outbox.chained_hash(connection, seq) if seq else first_hash(public_key(read_key(connection)))

    def acknowledge(self, seq: int, effects: Sequence[EventEffect]) -> None:
        """Store an acknowledgement of the server."""
        with self._store.write() as connection:
            change_identity(connection, acked_seq=seq)
            outbox.note_effects(connection, ((effect.seq, effect.effect, effect.code) for effect in effects))

    def rewind(self, seq: int) -> None:
        """Undo an acknowledgement."""
        with self._store.write() as connection:
            change_identity(connection, acked_seq=seq)

    def take_page(self, page: FeedPage) -> None:
        """Store a page of the feed, all or nothing."""
        with self._store.write() as connection:
            feed_pages.take_page(connection, page, self._now())
        # The writer lock is not fair: without a pause the next chunk would get it before an officer's save.
        sleep(_PAUSE_S)

    def show_pending(self) -> bool:
        """Show some of the dossiers that are stored only."""
        with self._store.write() as connection:
            has_more = feed_pages.show_pending(connection, self._now())
        sleep(_PAUSE_S if has_more else 0)
        return has_more

    def cut_back(self, lineage: Lineage, common: int) -> None:
        """Remove feed numbers above a number."""
        with self._store.write() as connection:
            touched = forget_after(connection, common)
            project(connection, touched, self._now())
            identity = identity_of(connection)
            cursor = min(identity.cursor, common)
            pending_from = identity.pending_from if identity.pending_from <= cursor else 0
            change_identity(connection, lineage=lineage, cursor=cursor, pending_from=pending_from)

    def owed(self, most_lines: int, most_bytes: int) -> list[OwedLine]:
        """Return events of other devices that the server lost."""
        with self._store.read() as connection:
            lost = [OwedLine(*event) for event in lost_by_server(connection, most_lines)]
        size, taken = 0, list[OwedLine]()
        for event in lost:
            size += 2 * len(event.line)
            if taken and size > most_bytes:
                break
            taken.append(event)
        return taken

    def lease_wanted(self) -> LeaseRequest | None:
        """Return the open lease request, creating one when the desk runs low on numbers."""
        with self._store.write() as connection:
            return OPEN_LEASE.read(connection) or self._new_lease_request(connection)

    def assigned_share(self) -> int:
        """Return the share that the server assigned, or 0."""
        with self._store.read() as connection:
            share = stored_share(connection)
            return share.number if share is not None and share.is_assigned else 0

    def take_share_answer(self, answer: str) -> None:
        """Give up a share that another device has, or claim it again from a server that forgot it."""
        with self._store.write() as connection:
            share = stored_share(connection)
            if share is None or not share.is_assigned:
                return
            if answer == SHARE_TAKEN:
                _log.warning("another device has the share of serials of this desk")
                give_up_share(connection, is_unsafe=True)
            elif answer == SHARE_UNKNOWN:
                write_share(connection, DeskShare(share.number, is_claimed=True))

    def _new_lease_request(self, connection: Connection) -> LeaseRequest | None:
        share = stored_share(connection) or DeskShare(0)
        if not share.is_assigned:
            request = LeaseRequest(new_id(), SHARE_SCHEME, 1, share.number if share.is_claimed else 0)
        elif (want := self._wanted_block(connection)) != 0:
            request = LeaseRequest(new_id(), SERVER_SCHEME, want)
        else:
            return None
        OPEN_LEASE.write(connection, request)
        return request

    def _wanted_block(self, connection: Connection) -> int:
        """Return how many numbers to request where serials run on, else 0."""
        agency, day = stored_agency(connection), local(self._now()).date()
        if agency is None or load_law().pattern(day, agency.code_on(day)).restarts_daily:
            return 0
        since = round((self._now() - _LOOK_BACK).timestamp() * 1000)
        used = -(-number_blocks.received_since(connection, since) // _WORKING_DAYS)
        return wanted_block(number_blocks.blocks_of(connection, SERVER_SCHEME), used)

    def take_lease(self, lease: Lease) -> None:
        """Store a share or a leased block of numbers.

        Raises:
            Refusal: ``bad_answer`` for numbers that no server leases.
        """
        with self._store.write() as connection:
            if lease.scheme == SHARE_SCHEME:
                if lease.first != lease.last or not is_assignable(lease.first):
                    raise Refusal("bad_answer")
                write_share(connection, DeskShare(lease.first, is_assigned=True))
            number_blocks.add_block(connection, lease.request_id, lease.scheme, lease.first, lease.last)
            OPEN_LEASE.clear(connection)

    def need_reissue(self, reason: str) -> None:
        """Store the request for a new device identity, with its key, and give up share and leased numbers.

        When the server found another desk with this identity, no code is given until it assigns another share.
        """
        with self._store.write() as connection:
            identity = change_identity(connection, reissue=reason)
            _give_up_numbers(connection, is_unsafe=reason == _FORKED)
            if OPEN_REISSUE.read(connection) is None:
                private = Ed25519PrivateKey.generate().private_bytes_raw()
                OPEN_REISSUE.write(connection, OpenReissue(new_id(), identity.device_id, private.hex(), reason))

    def pending_reissue(self) -> DeviceReissue | None:
        """Return the stored request for a new device identity, signed by the old key; None when none is needed."""
        with self._store.read() as connection:
            wanted = OPEN_REISSUE.read(connection)
            old = read_key(connection) if wanted else b""
        if wanted is None:
            return None
        new_public = public_key(bytes.fromhex(wanted.key)).hex()
        proof = prove_reissue(Ed25519PrivateKey.from_private_bytes(old), wanted.request, new_public)
        return DeviceReissue(wanted.request, wanted.device, new_public, wanted.reason, proof)

    def take_reissue(self, enrolled: Enrolled) -> None:
        """Switch to the new device identity."""
        with self._store.write() as connection:
            wanted = OPEN_REISSUE.read(connection)
            if wanted is None:
                return
            write_key(connection, bytes.fromhex(wanted.key))
            _change_device(connection, enrolled.device_id)


def begin_anew(connection: Connection, device_id: UUID) -> None:
    """Go on under the identity of another enrolment, with other numbers; what the server lacks is chained again."""
    _give_up_numbers(connection, is_unsafe=False)
    _change_device(connection, device_id)


def _give_up_numbers(connection: Connection, *, is_unsafe: bool) -> None:
    give_up_share(connection, is_unsafe=is_unsafe)
    number_blocks.close_blocks(connection)
    OPEN_LEASE.clear(connection)


def _change_device(connection: Connection, device_id: UUID) -> None:
    outbox.unchain(connection)
    change_identity(connection, device_id=device_id, acked_seq=0, reissue="")
    OPEN_REISSUE.clear(connection)


def _signed(key: bytes, seq: int, previous: bytes, lines: Sequence[outbox.ChainedLine], lane: str) -> Batch:
    signature = sign_batch(key, seq + 1, [line.hash for line in lines])
    return Batch(seq, previous, tuple(line.line for line in lines), lines[-1].hash, lane, signature)


def _that_fit(lines: Sequence[outbox.ChainedLine], most_bytes: int) -> Sequence[outbox.ChainedLine]:
    size = 0
    for place, line in enumerate(lines):
        size += len(line.line) + 1
        if place and size > most_bytes:
            return lines[:place]
    return lines


def _lane(lines: Sequence[outbox.ChainedLine]) -> str:
    return "fresh" if len(lines) <= _FRESH else "backlog"


_FRESH = 20
