"""Detects an old or a copied database before it allocates any number, and keeps the rollback guard up to date."""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from desktop_app.domain.replication.rollback_guard import GuardEntry, reissue_reason
from desktop_app.services.context import new_id
from desktop_app.services.sync.device_store import StoredLog
from desktop_app.storage.commit_summary import CommitSummary
from desktop_app.storage.engine import Store
from desktop_app.storage.event_log import hash_of_line, last_line
from desktop_app.storage.numbers import raise_numbers
from desktop_app.storage.rollback_guard import RollbackGuardFile, computer_fingerprint
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import read_identity

_INSTALL = Setting("install", str)
_GUARDED = Setting("watched", bool)
_log = logging.getLogger(__name__)


def start_rollback_guard(store: Store, folder: Path | None, now: Callable[[], datetime]) -> str:
    """Check a database that is being opened, guard it from now on, and return what to show to the officer.

    A guard that cannot be written does not stop the counter: the error is logged and the desk works without a guard.

    Args:
        store: the open database.
        folder: folder of the guard files; None for no guard, as for a sample desk.
        now: the present moment.

    Returns:
        ``copied`` or ``rolled_back``; ``""`` for the current file, and for a lone desk that was never guarded before.
    """
    if folder is None:
        return ""
    try:
        reason = guard_database(store, folder, computer_fingerprint(), now)
    except OSError as error:
        _log.warning("the rollback guard cannot be written: %s", type(error).__name__)
        return ""
    return reason if _was_guarded(store) else ""


def _was_guarded(store: Store) -> bool:
    with store.write() as connection:
        was = bool(_GUARDED.read(connection)) or read_identity(connection) is not None
        _GUARDED.write(connection, True)
    return was


def install_id_of(store: Store) -> str:
    """Return the id of this installation, creating it the first time."""
    with store.write() as connection:
        install_id = _INSTALL.read(connection)
        if install_id is None:
            install_id = str(new_id())
            _INSTALL.write(connection, install_id)
        return install_id


def guard_database(store: Store, folder: Path, fingerprint: str, now: Callable[[], datetime]) -> str:
    """Compare the database with its rollback guard, and update the guard after each commit from now on.

    An enrolled desk whose database is old or copied discards its numbers at once and asks the server for a new device
    identity. A desk that was never enrolled continues after the numbers in the guard.

    Args:
        store: the open database.
        folder: folder of the guard files, outside the desk's folder.
        fingerprint: identifies this computer.
        now: the present moment.

    Returns:
        ``""`` for the current file, else ``copied`` or ``rolled_back``.
    """
    install_id = install_id_of(store)
    file = RollbackGuardFile(folder / f"{install_id}.guard", store.key, install_id, fingerprint)
    entry = file.read()
    with store.read() as connection:
        reason = reissue_reason(entry, install_id, fingerprint, lambda seq: _hash_at(connection, seq))
        seq, end = last_line(connection)
    if reason:
        _handle_stale_database(store, reason, entry, now)
    numbers = entry.numbers if entry is not None else {}
    file.write(GuardEntry(install_id, fingerprint, seq, end, numbers))
    store.on_commit = _recorder(file)
    return reason


def last_guarded_event(folder: Path | None, key: bytes) -> int | None:
    """Return the sequence number of the last event that was recorded on this computer in a database with this key.

    Args:
        folder: folder of the guard files; None for no guard.
        key: the database's key; guard files of other desks do not bear its mark.

    Returns:
        The number, or None when no guard file knows.
    """
    paths = folder.glob("*.guard") if folder is not None else ()
    entries = (RollbackGuardFile(path, key, path.stem, "").read() for path in paths)
    return max((entry.seq for entry in entries if entry is not None), default=None)


def _recorder(file: RollbackGuardFile) -> Callable[[CommitSummary], None]:
    def record(committed: CommitSummary) -> None:
        # The transaction is committed: an error of the guard's disk must not be reported as a failed save.
        """Record a commit in the rollback guard."""
        try:
            file.record(committed)
        except OSError as error:
            _log.warning("the rollback guard is out of date: %s", type(error).__name__)

    return record


def _handle_stale_database(store: Store, reason: str, entry: GuardEntry | None, now: Callable[[], datetime]) -> None:
    with store.write() as connection:
        if entry is not None:
            raise_numbers(connection, entry.numbers)
        is_enrolled = read_identity(connection) is not None
    if is_enrolled:
        StoredLog(store, now).need_reissue(reason)


def _hash_at(connection: Connection, seq: int) -> str | None:
    if seq == 0:
        return ""
    digest = hash_of_line(connection, seq)
    return digest.hex() if digest is not None else None
