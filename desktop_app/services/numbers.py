"""The serials of this desk: its share, and the hold on them after its data were copied or put back.

Two copies of one desk would give the same codes. So a copy gives none until an administrator has decided which of them
goes on with the share; the other one gets a share of its own.
"""

from dataclasses import dataclass, replace

from sqlalchemy import Connection

from desktop_app.domain.dossier.code import CodePattern
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Agency
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.serials import check_desk_number
from desktop_app.services.context import DeskContext
from desktop_app.storage.audit import AuditTrail
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import read_identity


@dataclass(frozen=True, slots=True)
class DeskShare:
    """The desk's share of the office's serials; see `desktop_app.domain.serials`.

    Attributes:
        number: the share; 0 while the desk waits for the server to assign one.
        is_assigned: whether the server assigned it; else it is asked for one at the next contact.
        is_claimed: ask for this very share, because a restored server forgot that it had assigned it.
    """

    number: int
    is_assigned: bool = False
    is_claimed: bool = False


@dataclass(frozen=True, slots=True)
class NumberHold:
    """Why the desk gives no code.

    Attributes:
        reason: ``copied`` or ``rolled_back``, as `reissue_reason` returns it.
        is_known: whether the rollback guard knew all codes that were given since.
    """

    reason: str
    is_known: bool


@dataclass(frozen=True, slots=True)
class NumberDecision:
    """What an administrator decided about the desk's share.

    Attributes:
        reason: why it had to be decided: that of `NumberHold`, or ``chosen``.
        goes_on: whether these data kept the share.
        share: the share from then on; 0 while the server has to assign one.
    """

    reason: str
    goes_on: bool
    share: int


@dataclass(frozen=True, slots=True)
class NumberState:
    """What the screen shows of the desk's share.

    Attributes:
        share: the share.
        hold: why no code is given now, or None.
        is_enrolled: whether a server assigns shares to this desk.
    """

    share: DeskShare
    hold: NumberHold | None
    is_enrolled: bool


_SHARE = Setting("numbers.share", DeskShare)
HOLD = Setting("numbers.hold", NumberHold)
DECISIONS = AuditTrail("numbers", NumberDecision)


def number_state(context: DeskContext) -> NumberState:
    """Return the desk's share and whether an administrator has to decide about it."""
    with context.store.read() as connection:
        is_enrolled = read_identity(connection) is not None
        return NumberState(read_share(connection, context.agency), HOLD.read(connection), is_enrolled)


def read_share(connection: Connection, agency: Agency) -> DeskShare:
    """Return the desk's share; a lone desk of an older version has the one of the number in its name."""
    stored = stored_share(connection)
    if stored is not None:
        return stored
    return DeskShare(0 if read_identity(connection) is not None else agency.desk_number)


def stored_share(connection: Connection) -> DeskShare | None:
    """Return the stored share, or None at a desk that was set up by an older version."""
    return _SHARE.read(connection)


def write_share(connection: Connection, share: DeskShare) -> None:
    """Store the desk's share."""
    _SHARE.write(connection, share)


def check_not_held(connection: Connection) -> None:
    """Check that the desk may give numbers: codes, and the running numbers of its papers.

    Raises:
        RuleViolation: ``numbers.copied`` or ``numbers.rolled_back`` until an administrator has decided with
            `desktop_app.services.sync.copies.settle_copy`.
    """
    hold = HOLD.read(connection)
    if hold is not None:
        raise RuleViolation(f"numbers.{hold.reason}", "numbers")


def usable_share(connection: Connection, agency: Agency) -> DeskShare:
    """Return the desk's share for the next code.

    Raises:
        RuleViolation: as `check_not_held`.
    """
    check_not_held(connection)
    return read_share(connection, agency)


def check_numbers(context: DeskContext) -> None:
    """Check that the desk gives codes.

    Raises:
        RuleViolation: as `usable_share`.
    """
    with context.store.read() as connection:
        usable_share(connection, context.agency)


def hold_numbers(connection: Connection, reason: str, *, is_known: bool) -> None:
    """Give no code from now on; see `NumberHold`."""
    before = HOLD.read(connection)
    if before is None or before.is_known:
        HOLD.write(connection, NumberHold(reason, is_known))


def give_up_share(connection: Connection, *, is_unsafe: bool) -> None:
    """Ask the server for another share; with `is_unsafe` no code of the present one is given until it comes."""
    share = stored_share(connection)
    if share is not None:
        write_share(connection, DeskShare(0 if is_unsafe else share.number))


def series_of(pattern: CodePattern, share: int, *, is_reserve: bool = False) -> str:
    """Return the name under which the desk counts its codes; version 0.1.0 counted those of share 1 by the pattern."""
    return f"{pattern.name}{'.reserve' if is_reserve else ''}{f'.{share}' if share > 1 else ''}"


def choose_desk_number(context: DeskContext, desk_number: int) -> None:
    """Give the desk the share of a desk number; no other desk of the office may have it.

    Raises:
        RuleViolation: ``role.administrator_only``; ``numbers.assigned`` when the server assigned a share;
            ``desk_number.range``; as `usable_share`.
    """
    check_right(context.officer, Right.NUMBERS)
    check_desk_number(desk_number)
    with context.store.write() as connection:
        share = usable_share(connection, context.agency)
        if share.is_assigned:
            raise RuleViolation("numbers.assigned", "desk_number")
        write_share(connection, replace(share, number=desk_number))
        DECISIONS.append(connection, context.clock(), context.officer, NumberDecision("chosen", True, desk_number))
