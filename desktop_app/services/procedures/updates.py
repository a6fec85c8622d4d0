"""Updates of the national catalogue: taken from a signed file, and what they will change next week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from desktop_app.domain.catalogue.comparison import CatalogueDiff
from desktop_app.domain.catalogue.freshness import COMING_DAYS, is_stale
from desktop_app.domain.catalogue.merging import usable
from desktop_app.domain.catalogue.stated import Entry
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import check_administrator
from desktop_app.services.catalogue import office_of
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.imports import (
    ImportSource,
    preview_import,
    store_import,
    with_catalogue_read_again,
)
from desktop_app.storage.audit import AuditTrail
from desktop_app.storage.catalogue_entries import coming_entries, open_dossiers_of_procedures
from desktop_app.storage.settings import Setting
from desktop_app.sync.catalogue_delta import ForgedDeltaError, UnreadableDeltaError, read_delta

LAYOUT = "delta"
_PUBLISHERS = Setting("catalogue.publishers", list[str])
_TRUSTED = AuditTrail("catalogue.publisher", str)
_TAKEN_UNTIL = Setting("catalogue.taken_until", str)
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class ComingChange:
    """A change that was issued and is not in force yet.

    Attributes:
        entry: what changes, when, and by which decision.
        name: the procedure's name.
        open_dossiers: how many open dossiers of it the desk has.
    """

    entry: Entry
    name: str
    open_dossiers: int


def trust_publisher(context: DeskContext, public_key: str) -> None:
    """Let files that a key signed change the catalogue from now on; recorded with who allowed it.

    Args:
        context: officer, desk and store.
        public_key: Ed25519 key, 64 hexadecimal digits.

    Raises:
        RuleViolation: ``role.administrator_only``; ``catalogue.key_shape``.
    """
    check_administrator(context.officer)
    key = public_key.strip().lower()
    if len(_bytes_of(key)) != _KEY_BYTES:
        raise RuleViolation("catalogue.key_shape", "key")
    with context.store.write() as connection:
        keys = _PUBLISHERS.read(connection) or []
        if key not in keys:
            _PUBLISHERS.write(connection, [*keys, key])
            _TRUSTED.append(connection, context.clock(), context.officer, key)


def date_of_catalogue(context: DeskContext) -> date | None:
    """Return the day of the national catalogue that the desk works with; None for one without a base."""
    with context.store.read() as connection:
        taken = _TAKEN_UNTIL.read(connection)
    days = [date.fromisoformat(text) for text in (taken, context.catalogue.date_of_data) if text]
    return max(days, default=None)


def is_catalogue_stale(context: DeskContext) -> bool:
    """Return whether the desk has to be told that its catalogue is old."""
    day = date_of_catalogue(context)
    return day is not None and is_stale(day, context.today())


def take_update(context: DeskContext, content: bytes, file_name: str = "") -> tuple[DeskContext, CatalogueDiff]:
    """Take a signed update; returns the desk with the changed catalogue, and what changed.

    Raises:
        RuleViolation: ``catalogue.delta_unreadable``; ``catalogue.delta_forged`` when nobody trusted signed it;
            ``catalogue.delta_old`` when the desk is newer; ``catalogue.delta_gap`` when it starts after the desk's day.
    """
    with context.store.read() as connection:
        keys = [_bytes_of(key) for key in _PUBLISHERS.read(connection) or []]
    try:
        delta = read_delta(content, keys)
    except UnreadableDeltaError:
        raise RuleViolation("catalogue.delta_unreadable", "file") from None
    except ForgedDeltaError:
        raise RuleViolation("catalogue.delta_forged", "file") from None
    day = date_of_catalogue(context)
    if day is not None and delta.until <= day:
        raise RuleViolation("catalogue.delta_old", "file", day=f"{day:%d/%m/%Y}")
    if day is not None and delta.since > day:
        raise RuleViolation("catalogue.delta_gap", "file", day=f"{delta.since:%d/%m/%Y}")
    diff = preview_import(context, delta.rows)
    source = ImportSource(LAYOUT, file_name, sha256(content).hexdigest(), delta.until)
    with context.store.write() as connection:
        _TAKEN_UNTIL.write(connection, delta.until.isoformat())
        store_import(connection, context, diff, source)
    return with_catalogue_read_again(context), diff


def coming_changes(context: DeskContext, days: int = COMING_DAYS) -> list[ComingChange]:
    """Return what changes within the next days, the first ones first, with the open dossiers that it affects."""
    today = context.today()
    with context.store.read() as connection:
        entries = coming_entries(connection, today, today + timedelta(days=days))
    known = usable(entries, office_of(context.agency, today), context.clock())
    return [_coming(context, entry) for entry in sorted(known, key=lambda entry: (entry.effective_from, entry.code))]


def _coming(context: DeskContext, entry: Entry) -> ComingChange:
    procedure = context.catalogue.by_id(entry.code)
    ids: Sequence[str] = (procedure.id, *procedure.former_ids) if procedure is not None else (entry.code,)
    with context.store.read() as connection:
        count = open_dossiers_of_procedures(connection, ids)
    return ComingChange(entry, procedure.name if procedure is not None else entry.code, count)


def _bytes_of(key: str) -> bytes:
    try:
        return bytes.fromhex(key)
    except ValueError:
        return b""
