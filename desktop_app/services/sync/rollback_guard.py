"""Detects an old or a copied database before it allocates any number, and keeps the rollback guard up to date."""

import hashlib
import logging
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from desktop_app.domain.replication.rollback_guard import GuardEntry, reissue_reason
from desktop_app.services.context import new_id
from desktop_app.services.numbers import hold_numbers
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
_FINDING = Setting("guard.finding", str)
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
        return guard_database(store, folder, computer_fingerprint(), now)
    except OSError as error:
        _log.warning("the rollback guard cannot be written: %s", type(error).__name__)
        return ""


def _was_guarded(connection: Connection) -> bool:
    return bool(_GUARDED.read(connection)) or read_identity(connection) is not None


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

    A desk whose database is old or copied gives no code until an administrator has decided; an enrolled one asks the
    server for a new device identity besides.

    Args:
        store: the open database.
        folder: folder of the guard files, outside the desk's folder.
        fingerprint: identifies this computer.
        now: the present moment.

    Returns:
        ``""`` for the current file and for one that was never guarded before, else ``copied`` or ``rolled_back``.
    """
    install_id = install_id_of(store)
    file = RollbackGuardFile(folder / f"{install_id}.guard", store.key, install_id, fingerprint)
    entry, place = file.read(), _place_of(store)
    with store.read() as connection:
        reason = reissue_reason(
            entry,
            install_id,
            fingerprint,
            lambda seq: _hash_at(connection, seq),
            place,
            _FINDING.read(connection) or "",
        )
        seq, end = last_line(connection)
    is_known = entry is not None and entry.is_of(install_id, fingerprint)
    numbers = entry.numbers if entry is not None else {}
    if reason and not _handle_stale_database(store, reason, numbers, now, is_known=is_known):
        reason = ""
    if not reason and numbers:
        # A stack of slips takes numbers without an event: the end of the log does not tell that they are missing.
        with store.write() as connection:
            raise_numbers(connection, numbers)
    with store.read() as connection:
        finding = _FINDING.read(connection) or ""
    file.write(GuardEntry(install_id, fingerprint, seq, end, numbers, place, finding))
    with store.write() as connection:
        if not _GUARDED.read(connection):
            _GUARDED.write(connection, True)
    store.on_commit = _Recorder(file)
    return reason


def guard_as_new_installation(store: Store) -> None:
    """Go on with an installation id and a rollback guard of its own: another copy goes on with the present ones."""
    with store.write() as connection:
        _INSTALL.write(connection, str(new_id()))
    recorder = store.on_commit
    if isinstance(recorder, _Recorder):
        recorder.move_to(install_id_of(store))


def change_key_of_guard(store: Store) -> None:
    """Go on with the rollback guard under the key that the database has got."""
    recorder = store.on_commit
    if isinstance(recorder, _Recorder):
        _marked_anew(recorder.file, store.key)


def pass_guard_on(store: Store, folder: Path | None, former: bytes) -> None:
    """Mark the rollback guard with the key of the database, when only the key before has marked it.

    Args:
        store: the open database, not guarded yet.
        folder: folder of the guard files; None for no guard.
        former: the key before.
    """
    if folder is None:
        return
    install_id, fingerprint = install_id_of(store), computer_fingerprint()
    path = folder / f"{install_id}.guard"
    if RollbackGuardFile(path, store.key, install_id, fingerprint).read() is None:
        file = RollbackGuardFile(path, former, install_id, fingerprint)
        _marked_anew(file, store.key)
        file.close()


def _marked_anew(file: RollbackGuardFile, key: bytes) -> None:
    try:
        file.change_key(key)
    except OSError as error:
        _log.warning("the rollback guard cannot be written: %s", type(error).__name__)


def _place_of(store: Store) -> str:
    """Return what identifies the database's folder, without naming it: the path may hold a person's name."""
    path = os.path.normcase(store.path.resolve().parent)
    return hashlib.sha256(f"quay-mot-cua {path}".encode(errors="surrogateescape")).hexdigest()[:16]


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


@dataclass
class _Recorder:
    """Records each commit in a rollback guard."""

    file: RollbackGuardFile

    def __call__(self, committed: CommitSummary) -> None:
        """Record a commit."""
        # The transaction is committed: an error of the guard's disk must not be reported as a failed save.
        try:
            self.file.record(committed)
        except OSError as error:
            _log.warning("the rollback guard is out of date: %s", type(error).__name__)

    def move_to(self, install_id: str) -> None:
        """Go on in the file of another installation."""
        entry, old = self.file.read(), self.file
        self.file = RollbackGuardFile(old.path.with_name(f"{install_id}.guard"), old.key, install_id, old.fingerprint)
        old.close()
        try:
            if entry is not None:
                self.file.write(replace(entry, install_id=install_id))
        except OSError as error:
            _log.warning("the rollback guard cannot be written: %s", type(error).__name__)


def _handle_stale_database(
    store: Store, reason: str, numbers: Mapping[str, int], now: Callable[[], datetime], *, is_known: bool
) -> bool:
    """Hold the desk's numbers; return False for a database that no guard has ever known."""
    with store.write() as connection:
        raise_numbers(connection, numbers)
        if not _was_guarded(connection):
            return False
        _FINDING.write(connection, str(new_id()))
        hold_numbers(connection, reason, is_known=is_known)
        is_enrolled = read_identity(connection) is not None
    if is_enrolled:
        StoredLog(store, now).need_reissue(reason)
    return True


def _hash_at(connection: Connection, seq: int) -> str | None:
    if seq == 0:
        return ""
    digest = hash_of_line(connection, seq)
    return digest.hex() if digest is not None else None
