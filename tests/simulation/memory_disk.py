"""What lies on a desk's disk."""

from copy import copy
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from desktop_app.domain.dossier.event_encoding import Envelope
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.domain.replication.number_leases import BlockOfNumbers
from desktop_app.sync.protocol import DeviceReissue, LeaseRequest

Series = tuple[str, int]
"""A day and a share."""


class Stored(NamedTuple):
    """One line of the desk's log; `origin` None for events of this desk, under its present or an earlier identity."""

    envelope: Envelope
    line: bytes
    origin: UUID | None
    hash: bytes
    device_seq: int | None = None
    device_hash: bytes | None = None
    feed_seq: int | None = None
    aside: bool = False
    proof: bytes = b""


@dataclass
class Disk:
    """Everything that lies in the database file.

    Attributes:
        finding: names the last time that the disk was found to be old or copied.
        is_damaged: a page does not match its check.
        share: the desk's share of each day's serials, 0 for none; `shares` has those that the server assigned, by
            request.
        is_assigned: whether the server assigned the share; `is_claimed` whether it forgot that.
        hold: why no code is given, or ``""``.
        taken: how many codes were given of a day's share.
        last_own: place in the log and moment of the last event of this desk.
        confirmed: place in the log and moment at which an officer said that the clock is right.
        server_clock: a moment, and by how many seconds the server was ahead then.
    """

    install_id: str
    identity: DeskIdentity
    key: bytes
    log: dict[UUID, Stored] = field(default_factory=dict)
    chain: list[UUID] = field(default_factory=list)
    blocks: dict[UUID, BlockOfNumbers] = field(default_factory=dict)
    share: int = 0
    shares: dict[UUID, int] = field(default_factory=dict)
    is_assigned: bool = False
    is_claimed: bool = False
    hold: str = ""
    taken: dict[Series, int] = field(default_factory=dict)
    request: LeaseRequest | None = None
    reissue: DeviceReissue | None = None
    new_key: bytes = b""
    last_hash: bytes | None = None
    seq: int = 0
    hashes: list[bytes] = field(default_factory=list)
    is_damaged: bool = False
    finding: str = ""
    last_own: tuple[int, datetime] | None = None
    confirmed: tuple[int, datetime] | None = None
    server_clock: tuple[datetime, float] | None = None

    def copied(self) -> "Disk":
        new = copy(self)
        for name, value in vars(self).items():
            if isinstance(value, dict | list):
                setattr(new, name, copy(value))
        return new
