"""The recovery code: opens the desk when no password does."""

from contextlib import suppress

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.printing.paper import Paper
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.maintenance import back_up
from desktop_app.services.desk.officer_register import sign_recovery_code
from desktop_app.services.printing.drawn_papers import send_past_spool
from desktop_app.services.printing.spool import print_settings
from desktop_app.storage import keys
from desktop_app.storage.backups import key_copies_in
from desktop_app.storage.errors import StorageProblem
from desktop_app.storage.print_jobs import DrawnPages

RECOVERY_SHEET = "recovery-sheet"
"""The name of the sheet in the print ledger."""


def has_recovery_code(context: DeskContext) -> bool:
    """Return whether a recovery code was made; a sample desk needs none."""
    key_file = DeskFolder(context.store.path.parent).key_file
    return not key_file.exists() or keys.RECOVERY in keys.owners_of(key_file)


def make_recovery_code(context: DeskContext) -> str:
    """Make a new recovery code, valid from now on instead of any earlier one, and return it; it is stored nowhere.

    A desk without any backup gets its first one: a code opens nothing when the only key file is lost.

    Raises:
        RuleViolation: ``role.administrator_only``.
        StorageProblem: when the key file cannot be written.
    """
    check_right(context.officer, Right.RECOVERY_CODE)
    code = keys.new_recovery_code()
    folder = DeskFolder(context.store.path.parent)
    # Inside a transaction, so that the key is not changed meanwhile.
    with context.store.write() as connection:
        secret = keys.put_recovery_slot(folder.key_file, context.store.key, code)
        sign_recovery_code(connection, context, secret)
    if not key_copies_in(folder.backups):
        # The code is valid all the same; the first quiet minute tries again.
        with suppress(StorageProblem):
            back_up(context)
    return code


def print_recovery_sheet(context: DeskContext, pdf: bytes) -> str:
    """Send the sheet with the code to the printer of the receipts, past the spool, which would store it.

    The print ledger records that it was printed, without the code.

    Args:
        context: officer, desk and store.
        pdf: the sheet, A5.

    Returns:
        The printer's name.

    Raises:
        RuleViolation: ``role.administrator_only``; ``recovery.no_printer`` when receipts go to a folder: the code must
            not lie on the disk.
        PrinterProblem: when the printer does not take it.
    """
    check_right(context.officer, Right.RECOVERY_CODE)
    settings = print_settings(context)
    if settings is None or not settings.queue:
        raise RuleViolation("recovery.no_printer")
    pages = DrawnPages("Quầy Một Cửa", Paper.A5.value, pdf)
    return send_past_spool(context, settings, RECOVERY_SHEET, pages).printer
