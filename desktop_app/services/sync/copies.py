"""Copied or restored data: an administrator decides which copy goes on with the desk's share of the serials."""

import secrets
from datetime import date

from sqlalchemy import Connection

from desktop_app.domain.dossier.code import CodePattern
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.serials import check_desk_number, first_of_last_range
from desktop_app.services.context import DeskContext
from desktop_app.services.numbers import (
    DECISIONS,
    HOLD,
    DeskShare,
    NumberDecision,
    NumberHold,
    read_share,
    series_of,
    write_share,
)
from desktop_app.services.sync.rollback_guard import guard_as_new_installation
from desktop_app.storage.numbers import raise_numbers
from desktop_app.storage.sync_state import read_identity

_SPREAD = 2_000
"""Among so many serials a copy begins at random; a thousand are left after the last of them."""


def settle_copy(context: DeskContext, *, goes_on: bool, desk_number: int = 0) -> None:
    """Decide about copied or restored data, so that codes are given again.

    Args:
        context: the desk.
        goes_on: these data go on with the share, and no other copy is used any more. Otherwise they get a new share: of
            `desk_number` at a lone desk, from the server at an enrolled one.
        desk_number: the lone desk's new number.

    Raises:
        RuleViolation: ``role.administrator_only``; ``desk_number.same`` for the other copy's number;
            ``desk_number.range``; ``numbers.unknown_run`` when the share cannot be kept, because its serials run on and
            nobody knows how far the other copy came.
    """
    check_right(context.officer, Right.NUMBERS)
    with context.store.write() as connection:
        hold = HOLD.read(connection)
        if hold is None:
            return
        share = read_share(connection, context.agency)
        is_enrolled = read_identity(connection) is not None
        if not share.is_assigned:
            share = _kept(connection, context, share, hold) if goes_on else _new_share(share, is_enrolled, desk_number)
        write_share(connection, share)
        DECISIONS.append(
            connection, context.clock(), context.officer, NumberDecision(hold.reason, goes_on, share.number)
        )
        HOLD.clear(connection)
    if not goes_on:
        # The other copy keeps its rollback guard.
        guard_as_new_installation(context.store)


def _new_share(share: DeskShare, is_enrolled: bool, desk_number: int) -> DeskShare:
    if is_enrolled:
        return DeskShare(0)
    check_desk_number(desk_number)
    if desk_number == share.number:
        raise RuleViolation("desk_number.same", "desk_number")
    return DeskShare(desk_number)


def _kept(connection: Connection, context: DeskContext, share: DeskShare, hold: NumberHold) -> DeskShare:
    if not hold.is_known and share.number:
        day = context.today()
        pattern = context.law.pattern(day, context.agency.code_on(day))
        if not pattern.restarts_daily:
            raise RuleViolation("numbers.unknown_run", "desk_number")
        _jump(connection, pattern, share.number, day)
    return share


def _jump(connection: Connection, pattern: CodePattern, share: int, day: date) -> None:
    """Go on today with serials of seven digits, from a random one: a third copy may do the same today."""
    place = first_of_last_range(share) + secrets.randbelow(_SPREAD) - 1
    raise_numbers(connection, {f"{series_of(pattern, share)}|{pattern.period_of(day)}": place})
