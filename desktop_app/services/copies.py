"""Telling an old or a copied file from the true one, before it gives out a single number."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from desktop_app.domain.witness import Witness, rebirth_reason
from desktop_app.services.context import new_id
from desktop_app.services.sync_log import StoredLog
from desktop_app.storage.engine import Store
from desktop_app.storage.event_log import hash_of_line, last_line
from desktop_app.storage.numbers import raise_numbers
from desktop_app.storage.settings import read_setting, write_setting
from desktop_app.storage.sync_state import read_identity
from desktop_app.storage.witness import WitnessFile

_INSTALL = "install"


def install_id_of(store: Store) -> str:
    """Return the name of this installation, making it the first time."""
    with store.write() as connection:
        kept = read_setting(connection, _INSTALL)
        if kept is None:
            kept = str(new_id())
            write_setting(connection, _INSTALL, kept)
        return str(kept)


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
    file = WitnessFile(folder / f"{install_id}.json", store.key, install_id, fingerprint)
    found = file.read()
    with store.read() as connection:
        reason = rebirth_reason(found, install_id, fingerprint, lambda seq: _hash_at(connection, seq))
        seq, end = last_line(connection)
    if reason:
        _begin_anew(store, reason, found, now)
    numbers = found.numbers if found is not None else {}
    file.write(Witness(install_id, fingerprint, seq, end, numbers))
    store.committed = file.take
    return reason


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
