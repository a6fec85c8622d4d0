"""Telling an old or a copied file from the true one, before it gives out a single number."""

import logging
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from desktop_app.domain.replication.rollback_guard import Witness, rebirth_reason
from desktop_app.services.context import new_id
from desktop_app.services.sync.device_store import StoredLog
from desktop_app.storage.commit_notes import Committed
from desktop_app.storage.engine import Store
from desktop_app.storage.event_log import hash_of_line, last_line
from desktop_app.storage.numbers import raise_numbers
from desktop_app.storage.rollback_guard import WitnessFile, computer_fingerprint
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import read_identity

_INSTALL = Setting("install", str)
_WATCHED = Setting("watched", bool)
_log = logging.getLogger(__name__)


def keep_witness(store: Store, folder: Path | None, now: Callable[[], datetime]) -> str:
    """Watch the file of a desk that is being opened, and return what the officer should hear of it.

    A witness that cannot be kept is no reason to close the counter: it is logged and the desk works without one.

    Args:
        store: the open database.
        folder: where witnesses are kept; None keeps none, for a sample desk.
        now: the present moment.

    Returns:
        ``copied`` or ``rolled_back``; ``""`` for the true file, and for a lone desk that no version watched before.
    """
    if folder is None:
        return ""
    try:
        reason = watch(store, folder, computer_fingerprint(), now)
    except OSError as error:
        _log.warning("no witness is kept: %s", type(error).__name__)
        return ""
    return reason if _was_watched(store) else ""


def _was_watched(store: Store) -> bool:
    with store.write() as connection:
        was = bool(_WATCHED.read(connection)) or read_identity(connection) is not None
        _WATCHED.write(connection, True)
    return was


def install_id_of(store: Store) -> str:
    """Return the name of this installation, making it the first time."""
    with store.write() as connection:
        install_id = _INSTALL.read(connection)
        if install_id is None:
            install_id = str(new_id())
            _INSTALL.write(connection, install_id)
        return install_id


def watch(store: Store, folder: Path, fingerprint: str, now: Callable[[], datetime]) -> str:
    """Compare the file with its witness, and have the witness kept from now on.

    An enrolled desk whose file is old or copied burns its numbers at once and asks the server for a new life. One that
    was never enrolled goes on after the numbers that the witness knows of.

    Args:
        store: the open database.
        folder: where witnesses are kept, outside the desk's folder.
        fingerprint: what tells this computer from another.
        now: the present moment.

    Returns:
        ``""`` for the true file, else ``copied`` or ``rolled_back``.
    """
    install_id = install_id_of(store)
    file = WitnessFile(folder / f"{install_id}.guard", store.key, install_id, fingerprint)
    found = file.read()
    with store.read() as connection:
        reason = rebirth_reason(found, install_id, fingerprint, lambda seq: _hash_at(connection, seq))
        seq, end = last_line(connection)
    if reason:
        _begin_anew(store, reason, found, now)
    numbers = found.numbers if found is not None else {}
    file.write(Witness(install_id, fingerprint, seq, end, numbers))
    store.committed = _keeper(file)
    return reason


def _keeper(file: WitnessFile) -> Callable[[Committed], None]:
    def keep(what: Committed) -> None:
        # What was committed stands: a full or missing disk elsewhere must not make it look as if nothing was saved.
        try:
            file.take(what)
        except OSError as error:
            _log.warning("the witness lags behind: %s", type(error).__name__)

    return keep


def _begin_anew(store: Store, reason: str, found: Witness | None, now: Callable[[], datetime]) -> None:
    with store.write() as connection:
        if found is not None:
            raise_numbers(connection, found.numbers)
        is_enrolled = read_identity(connection) is not None
    if is_enrolled:
        StoredLog(store, now).need_rebirth(reason)


def _hash_at(connection: Connection, seq: int) -> str | None:
    if seq == 0:
        return ""
    found = hash_of_line(connection, seq)
    return found.hex() if found is not None else None
