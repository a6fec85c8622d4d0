"""Releasing restrictions: the head of desk who is signed in, or who stands beside the officer with a password."""

from collections.abc import Sequence

from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.people.agency import Officer
from desktop_app.domain.restrictions.restriction import Release, Restriction, release_of
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.attempts import one_attempt
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.passwords import is_password_of
from desktop_app.storage.officers import active_accounts

PASSWORD_FIELD = "head_password"  # noqa: S105 - the name of a field


def release(
    context: DeskContext, restrictions: Sequence[Restriction], reason: str, password: str = ""
) -> tuple[Release, ...]:
    """Return the releases of restrictions by a head of desk, for the page that they stop.

    Args:
        context: the desk; its officer releases when this is a head of desk.
        restrictions: what is released.
        reason: why the dossier is received nevertheless.
        password: the password of a head of desk who stands beside the officer; ``""`` for the officer's own role.

    Raises:
        Problems: ``role.head_only`` or ``restriction.no_reason``.
        RuleViolation: in the field ``head_password``: ``password.wrong`` when it is no head's
            (and as `one_attempt`), ``password.of_several`` when several heads have it.
    """
    head = _head_with(context, password) if password and not context.officer.role.is_head else context.officer
    try:
        return tuple(release_of(restriction, head, reason) for restriction in restrictions)
    except RuleViolation as problem:
        raise Problems([problem]) from problem


def _head_with(context: DeskContext, password: str) -> Officer:
    with context.store.read() as connection:
        accounts = active_accounts(connection)
    heads = [account for account in accounts if account.officer.role.is_head]
    with one_attempt(DeskFolder(context.store.path.parent), None, context.clock, PASSWORD_FIELD):
        fitting = [account.officer for account in heads if is_password_of(account, password)]
        if not fitting:
            raise RuleViolation("password.wrong", PASSWORD_FIELD)
    if len(fitting) > 1:
        # Who released it has to be certain.
        raise RuleViolation("password.of_several", PASSWORD_FIELD)
    return fitting[0]
