"""Where updates come from: a folder on a stick or in the office's network, and the desk's server."""

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.updates.manifest import version_key
from desktop_app.services.context import DeskContext
from desktop_app.services.progress import Cancelled, GoOn, always
from desktop_app.services.sync.rounds import server_client
from desktop_app.services.updates.installed import OwnInstallation, own_installation
from desktop_app.services.updates.staging import StagedUpdate, check_update, stage_update
from desktop_app.storage.errors import disk_problems_named
from desktop_app.storage.settings import Setting
from desktop_app.sync.messages import unpack_message
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import OfferedUpdate, Refusal
from desktop_app.sync.update_bundle import SUFFIX, is_update

_MOST_NAMES, _MOST_BUNDLES = 2_000, 50
_FOLDER = Setting("updates.folder", str)
_NOTHING_NEW = frozenset({"update.not_newer", "update.failed_before", "update.other_system", "update.other_channel"})
"""Reasons for which a bundle in a folder is passed over without a word: it is there for other desks, or was taken."""
_log = logging.getLogger(__name__)


def update_folder(context: DeskContext) -> str:
    """Return the folder that is looked into in the background, or ``""``."""
    with context.store.read() as connection:
        return _FOLDER.read(connection) or ""


def choose_update_folder(context: DeskContext, folder: str) -> None:
    """Look into a folder for updates from now on; ``""`` for none.

    Raises:
        RuleViolation: ``role.administrator_only``; ``update.no_folder`` when it cannot be read.
    """
    check_right(context.officer, Right.PROGRAM_UPDATES)
    if folder and not Path(folder).is_dir():
        raise RuleViolation("update.no_folder", "update")
    with context.store.write() as connection:
        _FOLDER.write(connection, folder)


def stage_from_folder(context: DeskContext, folder: Path, go_on: GoOn = always) -> StagedUpdate | None:
    """Lay the newest update of a folder ready; None where it holds none for this desk.

    Raises:
        RuleViolation: ``update.no_folder``; why the newest bundle is not taken, unless it is old or for other desks; as
            `stage_update`.
    """
    offered: list[tuple[tuple[int, ...], Path]] = []
    refused: RuleViolation | None = None
    for path in _bundles_in(folder):
        try:
            offered.append((version_key(check_update(context, path).manifest.version), path))
        except RuleViolation as problem:
            refused = refused if problem.code in _NOTHING_NEW else problem
    if offered:
        return stage_update(context, max(offered)[1], go_on)
    if refused is not None:
        raise refused
    return None


def stage_from_server(context: DeskContext, go_on: GoOn = always) -> StagedUpdate | None:
    """Fetch the update that the desk's server offers and lay it ready; a fetch that was cut off goes on.

    Raises:
        RuleViolation: as `stage_update`; ``update.unreadable`` when the file is not the one that was offered.
        Unreachable: when the server does not answer.
        Cancelled: when the officer cancelled; what was fetched stays for the next time.
    """
    installation, client = own_installation(), server_client(context)
    if client is None:
        return None
    try:
        offer = unpack_message(OfferedUpdate, client.fetch("/v1/updates/newest"))
        state = installation.versions.read()
        newest = max(map(version_key, (installation.version, state.newest, state.staged, *state.failed)))
        if version_key(offer.version) <= newest:
            return None
        with disk_problems_named():
            path = _fetched(client.fetch, offer, installation, go_on)
            staged = stage_update(context, path, lambda percent: go_on(50 + percent // 2))
            path.unlink(missing_ok=True)
    except Refusal as refusal:
        # A server of before, or one that has nothing to offer.
        if refusal.code != "not_found":
            _log.warning("the server does not give its update: %s", refusal.code)
        return None
    except RuleViolation:
        for left in _incoming(installation).glob("*"):
            left.unlink(missing_ok=True)
        raise
    finally:
        client.close()
    return staged


def look_for_update(context: DeskContext, go_on: GoOn = always) -> StagedUpdate | None:
    """Lay ready what the chosen folder or the server offers; in the background, so what is away is no problem.

    Raises:
        RuleViolation: as `stage_update`.
        Cancelled: when the window closes.
    """
    folder = update_folder(context)
    if folder:
        try:
            staged = stage_from_folder(context, Path(folder), go_on)
        except RuleViolation as problem:
            if problem.code != "update.no_folder":
                raise
            staged = None
        if staged is not None:
            return staged
    try:
        return stage_from_server(context, go_on)
    except Unreachable:
        return None


def is_update_name(name: str) -> bool:
    """Return whether a file is called like an update."""
    return name.casefold().endswith(SUFFIX)


def _bundles_in(folder: Path) -> Iterator[Path]:
    """Return the bundles right in a folder; a share with very many files is not read to its end."""
    names = []
    try:
        with os.scandir(folder) as entries:
            for _number, entry in zip(range(_MOST_NAMES), entries, strict=False):
                if is_update_name(entry.name) and entry.is_file():
                    names.append(entry.name)
    except OSError:
        raise RuleViolation("update.no_folder", "update") from None
    bundles = (folder / name for name in sorted(names, reverse=True)[:_MOST_BUNDLES])
    return (path for path in bundles if is_update(path))


def _incoming(installation: OwnInstallation) -> Path:
    return installation.versions.root / "versions-incoming"


def _fetched(fetch: Callable[[str], bytes], offer: OfferedUpdate, installation: OwnInstallation, go_on: GoOn) -> Path:
    """Fetch the parts that are missing of a file, each appended to what there is."""
    folder = _incoming(installation)
    folder.mkdir(exist_ok=True)
    path = folder / f"{offer.sha256}{SUFFIX}"
    for other in folder.iterdir():
        if other != path:
            other.unlink()
    with path.open("ab") as file:
        # A power cut may have left half a part.
        done = min(file.tell(), offer.size) // offer.part
        file.truncate(done * offer.part)
        for number in range(done, offer.parts):
            if not go_on(50 * number // offer.parts):
                raise Cancelled
            part = fetch(f"/v1/updates/{offer.sha256}/parts/{number}")
            if len(part) != offer.size_of(number):
                raise RuleViolation("update.unreadable", "update")
            file.write(part)
            file.flush()
    return path
