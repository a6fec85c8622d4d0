"""The ways to open a desk. Imports are inside the functions: the window is shown before SQLAlchemy is read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from desktop_app.services.context import DeskContext
    from desktop_app.services.desk.maintenance import Damage
    from desktop_app.services.desk.restoring import RestoreOffer
    from desktop_app.services.desk.roster import Roster
    from desktop_app.services.desk.setup import NewDesk
    from desktop_app.services.printing.spool import PrintSettings


def is_set_up(path: Path) -> bool:
    """Return whether a desk was set up in a folder before, whatever was lost of it since."""
    from desktop_app.services.desk.folder import DeskFolder  # noqa: PLC0415

    return DeskFolder(path).exists


def roster(path: Path) -> Roster:
    """Return who may sign in at the desk of a folder."""
    from desktop_app.services.desk.folder import DeskFolder  # noqa: PLC0415
    from desktop_app.services.desk.roster import read_roster  # noqa: PLC0415

    return read_roster(DeskFolder(path))


def sign_in(path: Path, guard_folder: Path | None, officer_id: UUID | None, password: str) -> DeskContext:
    """Open the desk of a folder with an officer's password; without an id the password has to say whose it is.

    Raises:
        RuleViolation: ``password.wrong``, ``password.wrong_wait`` and ``password.wait``.
        StorageProblem: when the database is missing, damaged or cannot be read.
    """
    from desktop_app.services.catalogue import load_catalogue  # noqa: PLC0415
    from desktop_app.services.desk.folder import DeskFolder  # noqa: PLC0415
    from desktop_app.services.desk.sign_in import unlock  # noqa: PLC0415

    return unlock(DeskFolder(path), password, load_catalogue(), guard_folder=guard_folder, officer_id=officer_id)


def set_up(path: Path, guard_folder: Path | None, new: NewDesk) -> DeskContext:
    """Set up a new desk in a folder and open it."""
    from desktop_app.services.catalogue import load_catalogue  # noqa: PLC0415
    from desktop_app.services.desk.folder import DeskFolder  # noqa: PLC0415
    from desktop_app.services.desk.setup import make_desk  # noqa: PLC0415

    return make_desk(DeskFolder(path), new, load_catalogue(), guard_folder=guard_folder)


def make_common_folder() -> tuple[Path, Path]:
    """Make the folders that all accounts of the computer share: of the desk's data and of its rollback guard.

    Raises:
        RuleViolation: ``desk.no_common_folder`` when this account may not.
    """
    from desktop_app import data_folder, guard_folder  # noqa: PLC0415
    from desktop_app.domain.errors import RuleViolation  # noqa: PLC0415

    try:
        common = data_folder.make_common_folder()
    except OSError:
        raise RuleViolation("desk.no_common_folder") from None
    return common, guard_folder.guard_folder_for(common)


def prepare_folder(path: Path) -> None:
    """Close a desk's folder to other accounts, and remove what a killed process left half written in it.

    The lock of the folder is held: no other process writes to it.
    """
    from desktop_app.files import make_private, remove_unfinished  # noqa: PLC0415

    make_private(path)
    remove_unfinished((path, path / "backups"))


def offer_restore(path: Path, guard_folder: Path | None, password: str) -> RestoreOffer:
    """Find the backup that can take the place of a damaged or missing database, and what it lacks.

    Raises:
        RuleViolation: ``password.wrong``.
        StorageProblem: ``storage.no_backup`` when no backup is sound.
    """
    from desktop_app.services.desk.folder import DeskFolder  # noqa: PLC0415
    from desktop_app.services.desk.restoring import offer_restore as offer  # noqa: PLC0415

    return offer(DeskFolder(path), password, guard_folder)


def restore_and_sign_in(
    path: Path, guard_folder: Path | None, officer_id: UUID | None, password: str, backup: Path
) -> DeskContext:
    """Put a backup in the place of a damaged or missing database, and open the desk.

    Raises:
        RuleViolation: ``password.wrong``.
        StorageProblem: when the disk is full or cannot be written to; nothing has changed then.
    """
    from desktop_app.services.context import system_clock  # noqa: PLC0415
    from desktop_app.services.desk.folder import DeskFolder  # noqa: PLC0415
    from desktop_app.services.desk.restoring import restore  # noqa: PLC0415

    restore(DeskFolder(path), backup, system_clock())
    return sign_in(path, guard_folder, officer_id, password)


def open_sample(path: Path) -> DeskContext:
    """Open the sample desk, making it the first time."""
    from desktop_app.demo.sample_desk import open_sample_desk  # noqa: PLC0415

    return open_sample_desk(path)


def open_training(path: Path) -> DeskContext:
    """Make and open the training desk."""
    from desktop_app.demo.sample_desk import open_training_desk  # noqa: PLC0415

    return open_training_desk(path)


def open_demo(path: Path, progress: Callable[[int], bool]) -> DeskContext:
    """Make and open the demo office.

    Args:
        path: an empty folder.
        progress: called with percent done; returns False to stop.
    """
    from desktop_app.demo.department_2022 import open_reference_desk  # noqa: PLC0415

    return open_reference_desk(path, progress=progress)


def check_and_back_up(context: DeskContext, is_cancelled: Callable[[], bool]) -> Damage:
    """Check the database and make the daily backup behind the open desk; return the damage that was found."""
    from desktop_app.services.desk.maintenance import Damage, care  # noqa: PLC0415
    from desktop_app.services.progress import Cancelled  # noqa: PLC0415

    try:
        return care(context, is_cancelled)
    except Cancelled:
        return Damage()


def change_password(context: DeskContext, old: str, password: str, again: str) -> DeskContext:
    """Change the password of the officer who signed in.

    Raises:
        RuleViolation: as `change_own_password`.
    """
    from desktop_app.services.desk.officers import change_own_password  # noqa: PLC0415

    return change_own_password(context, old, password, again)


def print_test_page(settings: PrintSettings, pdf: bytes) -> str:
    """Print a page before there is a desk; returns the printer's name.

    Raises:
        PrinterProblem: when the printer does not take it.
    """
    from desktop_app.services.printing.trial_page import print_test_page as print_page  # noqa: PLC0415

    return print_page(settings, pdf)


def printer_names() -> list[str]:
    """Return the names of the printers of the system."""
    from desktop_app.services.printing.spool import printer_names as names  # noqa: PLC0415

    return names()
