"""Checks of the database file, and of copies of it."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.codec import DecodeError
from desktop_app.domain.dossier.event_encoding import Envelope
from desktop_app.storage.engine import Store, connect
from desktop_app.storage.errors import StorageProblem, problems_named


@dataclass(frozen=True, slots=True)
class Contents:
    """What a database file holds, to compare copies of it.

    Attributes:
        events: sequence number of the last event, 0 without any.
        dossiers: how many dossiers.
        last_at: moment of the last event that this desk made, or None without any.
    """

    events: int
    dossiers: int
    last_at: datetime | None = None


def find_damage(store: Store) -> list[str]:
    """Return the problems that SQLite's integrity check reports; empty when there is none.

    Both the pages' authentication codes (SQLCipher) and the structure of tables and indexes are read.
    """
    raw = store.raw()
    try:
        return _damage_of(raw)
    finally:
        raw.close()


def is_sound(path: Path, key: bytes) -> bool:
    """Return whether a copy of the file, which nobody writes to, opens with `key` and passes the same check."""
    try:
        raw = connect(path, key, read_only=True)
    except StorageProblem:
        return False
    try:
        return not _damage_of(raw)
    finally:
        raw.close()


def has_same_contents(store: Store, copy: Path, key: bytes) -> bool:
    """Return whether every page of a closed copy can be read with its key, and it holds what the open database holds.

    What is structurally wrong in the database is as wrong in a copy of its pages: it is not looked for here.
    """
    try:
        raw = connect(copy, key, read_only=True)
    except StorageProblem:
        return False
    try:
        with problems_named():
            if raw.execute("PRAGMA cipher_integrity_check").fetchall():
                return False
    except StorageProblem:
        return False
    finally:
        raw.close()
    return contents_of(copy, key) == _contents(store.raw())


def contents_of(path: Path, key: bytes) -> Contents | None:
    """Return what a copy of the file holds, or None when it cannot be read; only its first pages are."""
    try:
        raw = connect(path, key, read_only=True)
    except StorageProblem:
        return None
    return _contents(raw)


def _contents(raw: Any) -> Contents | None:
    """Return what an open file holds, and close it."""
    try:
        with problems_named():
            events = raw.execute("SELECT coalesce(max(seq), 0) FROM dossier_event").fetchone()[0]
            dossiers = raw.execute("SELECT count(*) FROM dossier").fetchone()[0]
            last = raw.execute(
                "SELECT line FROM dossier_event WHERE origin IS NULL ORDER BY seq DESC LIMIT 1"
            ).fetchone()
    except StorageProblem:
        return None
    finally:
        raw.close()
    return Contents(events, dossiers, _moment_of(last[0]) if last is not None else None)


def _moment_of(line: bytes) -> datetime | None:
    try:
        return Envelope.read(line).at
    except DecodeError:
        return None


def _damage_of(raw: Any) -> list[str]:
    try:
        with problems_named():
            rows = raw.execute("PRAGMA cipher_integrity_check").fetchall()
            rows += raw.execute("PRAGMA quick_check(20)").fetchall()
    except (StorageProblem, sqlite3.DatabaseError) as error:
        return [str(error)]
    return [row[0] for row in rows if row[0] != "ok"]
