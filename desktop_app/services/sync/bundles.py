"""Evidence bundles: export to a folder, automatic copy to another disk, upload for another desk."""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.files import write_file
from desktop_app.services.context import DeskContext
from desktop_app.services.sync.device_store import StoredLog
from desktop_app.services.sync.rounds import server_client
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import read_identity, read_key, read_server
from desktop_app.sync.bundle import BundleLabel, pack_bundle, read_label
from desktop_app.sync.protocol import TakenBundle

SUFFIX = ".qmcb"
_COPY_EACH = timedelta(minutes=4)


@dataclass(frozen=True, slots=True)
class CopyStatus:
    """Status of the second copy of waiting events.

    Attributes:
        folder: where it is kept, or ``""`` when none is wanted.
        made_at: when it was written last, or None.
        problem: ``copy.unreachable`` when the folder could not be written to last time, or ``""``.
    """

    folder: str = ""
    made_at: datetime | None = None
    problem: str = ""


_COPY = Setting("sync.copy", CopyStatus)


def write_bundle(context: DeskContext, folder: Path) -> tuple[Path, int]:
    """Write all waiting events into one file in a folder; return the file and its number of events.

    Raises:
        RuleViolation: ``role.counter_only``; ``bundle.alone`` at a desk that was never enrolled or whose server takes
            no bundles, ``bundle.nothing`` when nothing waits, ``bundle.folder`` when the folder cannot be written to.
    """
    check_right(context.officer, Right.SERVE)
    content, label = _packed(context)
    name = f"qmc-{label.device_id.hex[-8:]}-{context.clock():%Y%m%d-%H%M%S}{SUFFIX}"
    _put(folder / name, content)
    return folder / name, label.last_seq - label.first_seq + 1


def upload_bundle(context: DeskContext, file: Path) -> TakenBundle:
    """Upload a bundle of another desk or this one over this desk's connection; a repeat changes nothing.

    Raises:
        RuleViolation: ``bundle.file`` when the file cannot be read, ``bundle.alone`` at a desk without server.
        Refusal: ``bundle.unreadable``, ``bundle.forged``, ``seq_ahead`` when the server lacks what came before it.
        Unreachable: when the server does not answer; try again later.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        raise RuleViolation("bundle.file", "file") from error
    read_label(content)
    client = server_client(context)
    if client is None:
        raise RuleViolation("bundle.alone", "file")
    with closing(client):
        return client.carry(content)


def copy_status(context: DeskContext) -> CopyStatus:
    """Return the status of the second copy."""
    with context.store.read() as connection:
        return _COPY.read(connection) or CopyStatus()


def folder_for_copies(context: DeskContext, folder: str) -> Path | None:
    """Return the folder that was chosen for copies of the desk's data; None for an empty text.

    Raises:
        RuleViolation: ``copy.folder`` when the folder does not exist or lies in the desk's own.
    """
    chosen = Path(folder).expanduser() if folder.strip() else None
    if chosen is not None and (not chosen.is_dir() or context.store.path.parent in {chosen, *chosen.parents}):
        raise RuleViolation("copy.folder", "folder")
    return chosen


def choose_copy_folder(context: DeskContext, folder: str) -> CopyStatus:
    """Store the folder for a second copy of waiting events, on another disk or share; ``""`` for none.

    Raises:
        RuleViolation: ``role.administrator_only``; ``copy.folder`` when the folder does not exist or contains the
            database.
    """
    check_right(context.officer, Right.COPIES)
    chosen = folder_for_copies(context, folder)
    with context.store.write() as connection:
        _COPY.write(connection, CopyStatus(str(chosen) if chosen else ""))
    return update_copy(context)


def update_copy(context: DeskContext) -> CopyStatus:
    """Update the second copy when it is older than four minutes; an unreachable folder raises nothing."""
    status = copy_status(context)
    now = context.clock()
    if not status.folder or (status.made_at is not None and now - status.made_at < _COPY_EACH and not status.problem):
        return status
    target = Path(status.folder)
    written = CopyStatus(status.folder, now)
    try:
        content, label = _packed(context)
        _put(target / f"qmc-{label.device_id.hex[-8:]}{SUFFIX}", content)
    except RuleViolation as problem:
        if problem.code == "bundle.folder":
            written = CopyStatus(status.folder, status.made_at, "copy.unreachable")
    with context.store.write() as connection:
        _COPY.write(connection, written)
    return copy_status(context)


def _packed(context: DeskContext) -> tuple[bytes, BundleLabel]:
    with context.store.read() as connection:
        identity = read_identity(connection)
        server_key = read_server(connection).bundle_key
    if identity is None or not server_key:
        raise RuleViolation("bundle.alone", "folder")
    batches = StoredLog(context.store, context.clock).waiting_batches()
    if not batches:
        raise RuleViolation("bundle.nothing", "folder")
    with context.store.read() as connection:
        key = read_key(connection)
    last = batches[-1].prev_seq + len(batches[-1].lines)
    label = BundleLabel(identity.unit_id, identity.device_id, context.clock(), batches[0].prev_seq + 1, last)
    return pack_bundle(label, batches, key, bytes.fromhex(server_key)), label


def _put(file: Path, content: bytes) -> None:
    """Write a file completely or not at all: the medium may be removed at any moment."""
    try:
        write_file(file, content)
    except OSError as error:
        raise RuleViolation("bundle.folder", "folder") from error
