"""Integrity check and backup of an open database."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from desktop_app.domain.people.register import Subject
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.files import make_files_private
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.folder import DeskFolder, second_folder
from desktop_app.services.desk.former_backups import drop_former_backups
from desktop_app.services.desk.officer_register import note_unsigned
from desktop_app.services.desk.sign_in import CHECKED_FIRST_BYTES
from desktop_app.services.desk.unsigned_settings import note_unsigned_settings
from desktop_app.services.printing.spool import print_settings
from desktop_app.services.progress import Cancelled
from desktop_app.services.sync.bundles import folder_for_copies
from desktop_app.storage import backups, integrity
from desktop_app.storage.audit_check import broken_audit_links
from desktop_app.storage.backups import Backup
from desktop_app.storage.errors import StorageProblem
from desktop_app.storage.event_log import broken_links
from desktop_app.storage.settings import Setting

_BACKUP_EACH = timedelta(hours=20)
_VERIFY_EACH = timedelta(days=7)
_KEPT_IN_SECOND_PLACE = 3


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """What is known of the backups.

    Attributes:
        verified_at: when the newest backup was last opened and verified, or None.
        made_at: when that backup was made, or None without one.
        dossiers: how many dossiers it holds.
        problem: code of what was wrong with it, or ``""``.
        second_place: folder on another disk for copies of the backups, or ``""`` when none was chosen.
        copied_at: when a backup was last copied there, or None.
        copy_problem: code of why it could not be copied last time, or ``""``.
        broken_link: sequence number of the first event that was changed, or before which one is missing; 0 for none.
    """

    verified_at: datetime | None = None
    made_at: datetime | None = None
    dossiers: int = 0
    problem: str = ""
    second_place: str = ""
    copied_at: datetime | None = None
    copy_problem: str = ""
    broken_link: int = 0


_STATUS = Setting("backup.status", BackupStatus)


@dataclass(frozen=True, slots=True)
class Damage:
    """Result of a check of the whole database.

    Attributes:
        file: the file is damaged.
        broken_link: as in `BackupStatus`.
        broken_audit: number of the first entry of the audit log that was changed, or before which one is missing; 0 for
            none.
        unsigned: names of officers whose account was changed without an administrator's signature.
        settings: what settings are about that were changed without a signature.
    """

    file: bool = False
    broken_link: int = 0
    broken_audit: int = 0
    unsigned: tuple[str, ...] = ()
    settings: tuple[Subject, ...] = ()


def find_damage(context: DeskContext) -> Damage:
    """Check the whole database: its pages, tables and indexes, and the chain of its events.

    May take seconds: run it in the background.
    """
    if integrity.find_damage(context.store):
        return Damage(file=True)
    return _changed_from_outside(context, _broken_link(context))


def care(context: DeskContext, is_cancelled: Callable[[], bool]) -> Damage:
    """Check the database, make the daily backup and verify a backup once a week, all in the background.

    A large file is checked whole; found damage is remembered, so that the next start offers the way out before anything
    else. A sound file is backed up when its newest backup is older than a working day.

    Args:
        context: the open desk.
        is_cancelled: asked now and then during the backup.

    Raises:
        Cancelled: when `is_cancelled` returned True; the unfinished backup is removed.
    """
    _close_printed_pdfs(context)
    is_large = context.store.path.stat().st_size > CHECKED_FIRST_BYTES
    if is_large and integrity.find_damage(context.store):
        DeskFolder(context.store.path.parent).suspect.touch()
        return Damage(file=True)
    if _backup_is_due(context):
        back_up(context, is_cancelled)
    drop_former_backups(context)
    if _verification_is_due(context) and not is_cancelled():
        verify_backup(context)
    return _changed_from_outside(context, backup_status(context).broken_link)


def back_up(context: DeskContext, is_cancelled: Callable[[], bool] = lambda: False) -> Path:
    """Copy the database, still encrypted, beside itself and to the second place; return the copy.

    A second place that cannot be reached is noted in `backup_status` and raises nothing.

    Raises:
        Cancelled: when `is_cancelled`, called at intervals, returned True; the unfinished copy is removed.
        StorageProblem: ``storage.full`` when the disk is full, and so on.
    """
    folder, stop = DeskFolder(context.store.path.parent), partial(_stop_if, is_cancelled)
    made = backups.back_up(context.store, folder.backups, context.clock(), stop, folder.key_file)
    copy_to_second_place(context, made)
    return made


def backup_status(context: DeskContext) -> BackupStatus:
    """Return what is known of the backups."""
    with context.store.read() as connection:
        return _STATUS.read(connection) or BackupStatus()


def verify_backup(context: DeskContext) -> BackupStatus:
    """Open the newest backup, check and count it, check the chain of events, and return and store what was found."""
    newest = next(iter(_own_backups(context)), None)
    if newest is None:
        status = BackupStatus(problem="backup.none")
    else:
        is_sound = integrity.is_sound(newest.path, context.store.key)
        problem = "" if is_sound else "backup.damaged"
        status = BackupStatus(None, newest.made_at, newest.contents.dossiers, problem)
    return _note(
        context,
        verified_at=context.clock(),
        made_at=status.made_at,
        dossiers=status.dossiers,
        problem=status.problem,
        broken_link=_broken_link(context),
    )


def choose_second_place(context: DeskContext, folder: str) -> BackupStatus:
    """Store the folder on another disk, stick or share for copies of the backups, and copy the newest one there.

    Args:
        context: the open desk.
        folder: the folder, or ``""`` for none.

    Raises:
        RuleViolation: ``role.administrator_only``; ``copy.folder`` when the folder does not exist or contains the
            database.
    """
    check_right(context.officer, Right.COPIES)
    desk = DeskFolder(context.store.path.parent)
    chosen = folder_for_copies(context, folder)
    place = str(chosen) if chosen is not None else ""
    desk.write_card(replace(desk.read_card(), second_place=place))
    status = _note(context, second_place=place, copied_at=None, copy_problem="")
    newest = next(iter(_own_backups(context)), None)
    if chosen is None or newest is None:
        return status
    return copy_to_second_place(context, newest.path)


def copy_to_second_place(context: DeskContext, backup: Path) -> BackupStatus:
    """Copy a backup to the second place, if one was chosen; return and store how that went."""
    status = backup_status(context)
    if not status.second_place:
        return status
    if not Path(status.second_place).is_dir():
        return _note(context, copy_problem="copy.unreachable")
    try:
        backups.copy_backup(backup, second_folder(status.second_place), context.store.key, _KEPT_IN_SECOND_PLACE)
    except StorageProblem as problem:
        code = "copy.full" if problem.code == "storage.full" else "copy.unreachable"
        return _note(context, copy_problem=code)
    return _note(context, copied_at=context.clock(), copy_problem="")


def _note(context: DeskContext, **changed: object) -> BackupStatus:
    with context.store.write() as connection:
        status = replace(_STATUS.read(connection) or BackupStatus(), **changed)  # type: ignore[arg-type]
        _STATUS.write(connection, status)
    return status


def _close_printed_pdfs(context: DeskContext) -> None:
    """Let no other account read the PDFs that older versions wrote."""
    settings = print_settings(context)
    if settings is not None and settings.folder:
        make_files_private(Path(settings.folder), "*.pdf")


def _own_backups(context: DeskContext) -> list[Backup]:
    return backups.backups_in(DeskFolder(context.store.path.parent).backups, context.store.key)


def _broken_link(context: DeskContext) -> int:
    with context.store.read() as connection:
        return next(broken_links(connection), 0)


def _changed_from_outside(context: DeskContext, broken_link: int) -> Damage:
    officers, settings = tuple(note_unsigned(context)), tuple(note_unsigned_settings(context))
    return Damage(False, broken_link, _broken_audit(context), officers, settings)


def _broken_audit(context: DeskContext) -> int:
    with context.store.read() as connection:
        return next(broken_audit_links(connection), 0)


def _backup_is_due(context: DeskContext) -> bool:
    newest = next(iter(_own_backups(context)), None)
    return newest is None or not timedelta() <= context.clock() - newest.made_at <= _BACKUP_EACH


def _verification_is_due(context: DeskContext) -> bool:
    verified_at = backup_status(context).verified_at
    return verified_at is None or not timedelta() <= context.clock() - verified_at <= _VERIFY_EACH


def _stop_if(is_cancelled: Callable[[], bool], _left: int, _total: int) -> None:
    if is_cancelled():
        raise Cancelled
