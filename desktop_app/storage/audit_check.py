"""The check of the audit log's chain, and the looks in it whose content was emptied because their time was over.

An emptied look keeps its hash, so the rows after it still hang on it; that its own content fits the hash can not be
computed any more. The entry that records the destruction therefore holds a digest of all hashes up to then, and of
which looks were empty: whoever changes an earlier row, or empties one more, is shown by the digest of the last record.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, func, select

from desktop_app.domain.dossier.event_encoding import chain
from desktop_app.domain.people.access import AccessKind
from desktop_app.domain.people.audit import kind_of_access
from desktop_app.domain.privacy.retention import DataKind
from desktop_app.storage.audit import AuditTrail, line_of
from desktop_app.storage.tables import audit_log

_LOOKS = frozenset(kind_of_access(kind) for kind in AccessKind)


@dataclass(frozen=True, slots=True)
class Destruction:
    """What the audit log keeps of a destruction.

    Attributes:
        document: number and day of the list that the head signed.
        counts: how many of each kind.
        until: number of the last row of the audit log when looks were emptied; 0 when none were.
        is_begun: whether it records the begin, with what was planned; a power cut may follow.
        digest: SHA-256 of the hashes of all rows up to that one and of which are empty, hexadecimal.
    """

    document: str
    counts: dict[DataKind, int] = field(default_factory=dict)
    until: int = 0
    digest: str = ""
    is_begun: bool = False


DESTRUCTIONS = AuditTrail("destruction", Destruction)


def looks_before(connection: Connection, before: datetime) -> tuple[int, datetime | None]:
    """Return how many looks with content lie before a moment, and the oldest of them."""
    c = audit_log.c
    counted = select(func.count(), func.min(c.at)).where(c.kind.in_(_LOOKS), c.detail != "", c.at < before)
    count, oldest = connection.execute(counted).one()
    return int(count), oldest


def empty_looks(connection: Connection, before: datetime) -> tuple[int, str]:
    """Empty the looks before a moment; return number and digest that the entry of the destruction has to hold."""
    c = audit_log.c
    past = audit_log.update().where(c.kind.in_(_LOOKS), c.detail != "", c.at < before)
    connection.execute(past.values(detail="", dossier_id=None))
    digest, last = sha256(), 0
    for row in connection.execute(select(c.seq, c.hash, c.kind, c.detail).order_by(c.seq)):
        digest.update(_proved(row.hash, is_empty=_is_empty(row.kind, row.detail)))
        last = row.seq
    return last, digest.hexdigest()


def broken_audit_links(connection: Connection) -> Iterator[int]:
    """Yield the numbers of rows that were changed from outside, or before which one is missing."""
    records = [entry.detail for entry in DESTRUCTIONS.entries(connection) if entry.detail.until]
    record = records[-1] if records else Destruction("")
    previous, running = None, sha256()
    c = audit_log.c
    covered = (c.at, c.officer_id, c.officer_name, c.kind, c.detail, c.dossier_id)
    for row in connection.execute(select(c.seq, c.hash, *covered).order_by(c.seq)):
        line = line_of(**{column.name: getattr(row, column.name) for column in covered})
        is_empty = _is_empty(row.kind, row.detail)
        running.update(_proved(row.hash, is_empty=is_empty))
        is_emptied = is_empty and row.seq <= record.until
        is_unproved = row.seq == record.until and running.hexdigest() != record.digest
        if is_unproved or (not is_emptied and chain(previous, line) != row.hash):
            yield row.seq
        previous = row.hash


def _is_empty(kind: str, detail: str) -> bool:
    return kind in _LOOKS and not detail


def _proved(link: bytes, *, is_empty: bool) -> bytes:
    """Return what the digest covers of a row."""
    return link + (b"1" if is_empty else b"0")
