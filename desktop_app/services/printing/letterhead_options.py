"""The desk's logo, its second language and its training mark on the printed forms."""

from base64 import b64encode
from dataclasses import replace
from pathlib import Path

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.letterhead_options import FormLook
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import read_server

_LOOK = Setting("form_look", FormLook)
_LARGEST_LOGO = 1_000_000
_LONGEST_RECEIVER = 200


def form_look(context: DeskContext) -> FormLook:
    """Return what the desk adds to its forms."""
    with context.store.read() as connection:
        stored = _LOOK.read(connection) or FormLook()
        return replace(stored, look_up=read_server(connection).look_up)


def choose_second_language(context: DeskContext, wanted: bool) -> FormLook:
    """Print the line in the second language from now on, or no longer.

    Raises:
        RuleViolation: ``role.head_only``.
    """
    check_right(context.officer, Right.FORMS_LOOK)
    return _keep(context, replace(form_look(context), second_language=wanted))


def choose_numbered_receipts(context: DeskContext, wanted: bool) -> FormLook:
    """Print the number line on receipts from now on, or no longer.

    Raises:
        RuleViolation: ``role.head_only``.
    """
    check_right(context.officer, Right.FORMS_LOOK)
    return _keep(context, replace(form_look(context), numbered_receipts=wanted))


def choose_report_receiver(context: DeskContext, typed: str) -> FormLook:
    """Name this unit as the one that gets the reports from now on; an empty text means the agency above.

    Raises:
        RuleViolation: ``role.head_only``; ``report_receiver.too_long``.
    """
    check_right(context.officer, Right.FORMS_LOOK)
    receiver = tidy(typed)
    if len(receiver) > _LONGEST_RECEIVER:
        raise RuleViolation("report_receiver.too_long", "report_receiver", most=_LONGEST_RECEIVER)
    return _keep(context, replace(form_look(context), report_receiver=receiver))


def mark_as_training(context: DeskContext) -> FormLook:
    """Mark everything that this desk prints from now on.

    Raises:
        RuleViolation: ``role.administrator_only``.
    """
    check_right(context.officer, Right.TRAINING_MARK)
    return _keep(context, replace(form_look(context), training=True))


def choose_logo(context: DeskContext, path: Path | None) -> FormLook:
    """Print the picture in the file at `path` above the agency's name from now on; None takes the logo away.

    Raises:
        RuleViolation: ``role.head_only``; ``logo.unreadable``, ``logo.too_large`` or ``logo.wrong``.
    """
    check_right(context.officer, Right.FORMS_LOOK)
    logo = b64encode(_read(path)).decode() if path is not None else ""
    return _keep(context, replace(form_look(context), logo=logo))


def _read(path: Path) -> bytes:
    from desktop_app.printing.letterhead import is_logo  # noqa: PLC0415 - the picture library is large

    try:
        content = path.read_bytes() if path.stat().st_size <= _LARGEST_LOGO else None
    except OSError as error:
        raise RuleViolation("logo.unreadable", "logo") from error
    if content is None:
        raise RuleViolation("logo.too_large", "logo")
    if not is_logo(content):
        raise RuleViolation("logo.wrong", "logo")
    return content


def _keep(context: DeskContext, look: FormLook) -> FormLook:
    with context.store.write() as connection:
        _LOOK.write(connection, replace(look, look_up=""))
    return look
