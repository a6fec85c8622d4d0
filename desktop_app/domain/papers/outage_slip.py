"""Slips for an outage: blank receipts with a number, printed in advance, filled in by hand, entered afterwards.

The number of a slip is one of the desk's own codes and stays with it for ever: entered, it becomes the dossier's code
(Nghị định 118/2025/NĐ-CP Điều 17 khoản 3: one code for each dossier); voided, it is given to nothing else. The limit
is counted from the moment that was written on the slip, for the dossier was received then.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.dates import VIETNAM, parse_day
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.office_hours import parse_time
from desktop_app.domain.text import tidy

FIELD = "slip_at"
"""Name of the field for the moment that was written on the slip."""
MOST_SLIPS = 50
"""Slips of one stack: what a desk needs in a day without power."""


class SlipState(StrEnum):
    """What became of a slip."""

    OPEN = "open"
    ENTERED = "entered"
    VOIDED = "voided"


@dataclass(frozen=True, slots=True)
class OutageSlip:
    """A slip.

    Attributes:
        code: its number.
        printed_at: when it was printed; the begin of the code's day for one that the file does not know any more.
        dossier_id: the dossier that was entered from it, or None.
        entered_at: when it was entered, or None.
        voided_at: when it was voided, or None.
        void_reason: why, or ``""``.
    """

    code: str
    printed_at: datetime
    dossier_id: UUID | None = None
    entered_at: datetime | None = None
    voided_at: datetime | None = None
    void_reason: str = ""

    @property
    def state(self) -> SlipState:
        """What became of it."""
        if self.dossier_id is not None:
            return SlipState.ENTERED
        return SlipState.VOIDED if self.voided_at is not None else SlipState.OPEN


def check_slip_count(count: int) -> int:
    """Return how many slips a stack has.

    Raises:
        RuleViolation: ``slip.count`` (field ``count``) with ``most``.
    """
    if not 1 <= count <= MOST_SLIPS:
        raise RuleViolation("slip.count", "count", most=MOST_SLIPS)
    return count


def check_open(slip: OutageSlip | None) -> OutageSlip:
    """Return a slip that is neither entered nor voided.

    Raises:
        RuleViolation: in the field `FIELD`: ``slip.unknown`` for None, ``slip.entered``, ``slip.voided``.
    """
    if slip is None:
        raise RuleViolation("slip.unknown", FIELD)
    if slip.state is not SlipState.OPEN:
        raise RuleViolation(f"slip.{slip.state.value}", FIELD)
    return slip


def check_written_at(slip: OutageSlip, written_at: datetime | None, now: datetime) -> datetime:
    """Return the moment of reception that was written on a slip.

    It has minutes, as it was written by hand; so has the moment of printing that it is compared with.

    Raises:
        RuleViolation: in the field `FIELD`: ``slip.no_time``, ``slip.future``, ``slip.before_print``.
    """
    if written_at is None:
        raise RuleViolation("slip.no_time", FIELD)
    if written_at > now:
        raise RuleViolation("slip.future", FIELD)
    if written_at < slip.printed_at.replace(second=0, microsecond=0):
        raise RuleViolation("slip.before_print", FIELD)
    return written_at


def parse_written_at(text: str, today: date) -> datetime | None:
    """Return the moment as typed from a slip: a time and a day in either order, such as ``9:15 23/11``.

    Empty text is None.

    Raises:
        RuleViolation: ``slip.time_unclear`` in the field `FIELD`.
    """
    words = tidy(text).split()
    if not words:
        return None
    for clock, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        try:
            day, time_of_day = parse_day(" ".join(rest), FIELD, today=today), parse_time(clock, FIELD)
        except RuleViolation:
            continue
        if day is not None:
            return datetime.combine(day, time_of_day, VIETNAM)
    raise RuleViolation("slip.time_unclear", FIELD)
