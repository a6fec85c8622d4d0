"""Checking an update and laying it ready: its files beside the installed version, for the next start."""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from desktop_app import __version__
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.updates.manifest import UpdateFile, UpdateManifest, check_fits
from desktop_app.files import copy_file, replace_file, sync_folder, write_file
from desktop_app.services.context import DeskContext
from desktop_app.services.progress import Cancelled, GoOn, always
from desktop_app.services.updates.installed import OwnInstallation, own_installation, what_is_installed
from desktop_app.storage.errors import disk_problems_named
from desktop_app.storage.schema import SCHEMA_VERSION
from desktop_app.sync.update_bundle import ReadUpdate, UnreadableUpdateError, contents_of, read_update
from desktop_app.sync.update_trust import UntrustedUpdateError, check_release, newest_root
from desktop_app.versions import Versions


@dataclass(frozen=True, slots=True)
class StagedUpdate:
    """A version that lies ready for the next start, and what it brings in words for officers."""

    version: str
    news: str = ""


def check_update(context: DeskContext, path: Path) -> ReadUpdate:
    """Read the head of a bundle and check that this desk takes it; its contents are not read yet.

    Raises:
        RuleViolation: ``update.unreadable``, ``update.untrusted``, and as `own_installation` and `check_fits`.
    """
    installation = own_installation()
    now = context.clock()
    try:
        with path.open("rb") as file:
            read = read_update(file)
        check_release(read.head.manifest, newest_root(installation.trust.root, read.head.roots), now)
    except UntrustedUpdateError:
        raise RuleViolation("update.untrusted", "update") from None
    except (OSError, UnreadableUpdateError):
        raise RuleViolation("update.unreadable", "update") from None
    check_fits(read.manifest, what_is_installed(context, installation), now)
    return read


def stage_update(context: DeskContext, path: Path, go_on: GoOn = always) -> StagedUpdate:
    """Check an update and lay its version ready for the next start; the running version is not touched.

    Raises:
        RuleViolation: as `check_update`; ``update.incomplete`` when files of the installed version that the update
            builds on were changed.
        StorageProblem: ``storage.full`` when the disk is full, and so on.
        Cancelled: when the officer cancelled; nothing is left behind.
    """
    read = check_update(context, path)
    installation, manifest = own_installation(), read.manifest
    versions = installation.versions
    state = versions.read()
    if state.staged != manifest.version or not versions.is_there(manifest.version):
        with disk_problems_named():
            _clear(versions, {state.current, state.previous, state.staged})
            _lay(installation, path, read, go_on)
            # Read again: an officer may have started or ended something meanwhile.
            staged = versions.read().with_staged(manifest.version, migrates=manifest.schema != SCHEMA_VERSION)
            versions.write(staged)
    return StagedUpdate(manifest.version, manifest.news)


def _clear(versions: Versions, kept: Iterable[str]) -> None:
    """Delete versions that nobody needs any more, and what a power cut left of one."""
    versions.folder.mkdir(exist_ok=True)
    for folder in versions.folder.iterdir():
        if folder.is_dir() and folder.name not in {*kept, __version__}:
            shutil.rmtree(folder, ignore_errors=True)


def _lay(installation: OwnInstallation, path: Path, read: ReadUpdate, go_on: GoOn) -> None:
    target = installation.versions.tree(read.manifest.version)
    unfinished = target.with_name(f"{target.name}.new")
    try:
        _lay_files(installation.tree, path, read, unfinished, go_on)
        replace_file(unfinished, target)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise


def _lay_files(old: Path, path: Path, read: ReadUpdate, target: Path, go_on: GoOn) -> None:
    manifest = read.manifest
    brought: dict[str, list[str]] = {part.sha256: [] for part in manifest.packed}
    for done, file in enumerate(manifest.files):
        if done % 100 == 0 and not go_on(50 * done // len(manifest.files)):
            raise Cancelled
        (target / file.path).parent.mkdir(parents=True, exist_ok=True)
        if file.sha256 in brought:
            brought[file.sha256].append(file.path)
        else:
            _take_over(old, file, target)
    _unpack(path, read, brought, target, go_on)
    _sync_folders(target, manifest)


def _unpack(path: Path, read: ReadUpdate, brought: dict[str, list[str]], target: Path, go_on: GoOn) -> None:
    try:
        with path.open("rb") as file:
            for done, (digest, content) in enumerate(contents_of(file, read)):
                if not go_on(50 + 50 * done // len(brought)):
                    raise Cancelled
                for name in brought[digest]:
                    write_file(target / name, content)
    except UnreadableUpdateError:
        raise RuleViolation("update.unreadable", "update") from None


def _take_over(old: Path, file: UpdateFile, target: Path) -> None:
    """Put a file of the running version into the new one: as a second name where the disk can, else as a copy."""
    source = old / file.path
    if not source.is_file() or source.stat().st_size != file.size or _digest_of(source) != file.sha256:
        raise RuleViolation("update.incomplete", "update")
    try:
        os.link(source, target / file.path)
    except OSError:
        copy_file(source, target / file.path)


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _sync_folders(target: Path, manifest: UpdateManifest) -> None:
    for folder in {(target / file.path).parent for file in manifest.files}:
        sync_folder(folder)
