"""Values of a procedure that a source states, each with where it comes from and when it holds.

The catalogue has layers: the national base that the program brings, national updates, what a province decides
(shortened limits, fees of its council, places), and the desk's own answers. A change is a further entry, never an edit
of one.
"""

from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from msgspec import Meta

from desktop_app.domain.bounds import MOST_LIST_ITEMS, Moment, Name, OnlineLevel, Text
from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.dossier.procedure import LimitOption, RequiredDocument, Successor
from desktop_app.domain.dossier.process_step import Process
from desktop_app.domain.law.archive import Retention
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import LimitStep

_Most = Meta(max_length=MOST_LIST_ITEMS)


class Layer(StrEnum):
    """Who states a value; of two that begin on one day the later of this list wins."""

    BASE = "base"
    NATIONAL = "national"
    PROVINCE = "province"
    DESK = "desk"

    @property
    def rank(self) -> int:
        """The place in the list."""
        return list(Layer).index(self)


@dataclass(frozen=True, slots=True)
class StatedValues:
    """What a source states of one procedure; None for what it says nothing about.

    Attributes:
        name: full name as published.
        field: field of administration.
        unit: the unit that decides.
        agency: who carries it out.
        levels: the levels at which it is carried out.
        channels: the ways to hand it in.
        steps: the steps of the time limit.
        limit_options: limits by way or case.
        limit_note: special cases of the limit in words.
        process: the office's internal process; an empty tuple states that it has none.
        documents: the components of the dossier.
        fees: fee rows; an empty tuple states that it is free.
        basis: legal basis.
        result: what the citizen gets.
        sequence: how it is carried out, in the words of its publication (trình tự thực hiện), which give no times.
        online_level: level of its online service.
        boundary_independent: whether it is received whatever the territory.
        instant_result: whether the result is handed back at once.
        not_at_counter: the decision by which counters do not receive it, or ``""``.
        retention: how long its dossiers are kept.
        place: where it is received, by this office's decision.
        phone: who answers questions about it there.
        is_in_force: False for an abolished procedure, True for one that is in force again.
        successor: the procedure that replaced it.
        is_received: whether this desk receives it, whatever the catalogue says.
        is_hidden: whether this desk does not want to see it in lists.
        note: the desk's own note.
    """

    name: Text | None = None
    field: Name | None = None
    unit: Name | None = None
    agency: Text | None = None
    levels: Annotated[tuple[Level, ...], _Most] | None = None
    channels: Annotated[tuple[HandInWay, ...], _Most] | None = None
    steps: Annotated[tuple[LimitStep, ...], _Most] | None = None
    limit_options: Annotated[tuple[LimitOption, ...], _Most] | None = None
    limit_note: Text | None = None
    process: Process | None = None
    documents: Annotated[tuple[RequiredDocument, ...], _Most] | None = None
    fees: Annotated[tuple[FeeRow, ...], _Most] | None = None
    basis: Annotated[tuple[Text, ...], _Most] | None = None
    result: Text | None = None
    sequence: Annotated[tuple[Text, ...], _Most] | None = None
    online_level: OnlineLevel | None = None
    boundary_independent: bool | None = None
    instant_result: bool | None = None
    not_at_counter: Text | None = None
    retention: Retention | None = None
    place: Text | None = None
    phone: Name | None = None
    is_in_force: bool | None = None
    successor: Successor | None = None
    is_received: bool | None = None
    is_hidden: bool | None = None
    note: Text | None = None

    def stated(self) -> dict[str, Any]:
        """Return the values that are stated, by the names of their fields."""
        return {name: value for name in VALUE_NAMES if (value := getattr(self, name)) is not None}


VALUE_NAMES = tuple(field.name for field in fields(StatedValues))
"""The names of all values, in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where values come from.

    Attributes:
        layer: who states them.
        office: code of the province or unit that they hold for (``H44``, ``H44.18``), or ``""`` for the whole country.
        decision: number of the decision, or ``""``.
        decision_date: its date.
        file_sha256: SHA-256 of the source file, or ``""`` for what an officer typed.
        file_name: name of the source file without its folder, or ``""``.
        officer_name: who imported or typed them, or ``""``.
        learned_at: when this desk learned them; None for what the program brings.
    """

    layer: Layer
    office: Name = ""
    decision: Name = ""
    decision_date: date | None = None
    file_sha256: Name = ""
    file_name: Name = ""
    officer_name: Name = ""
    learned_at: Moment | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """Values of one procedure that hold from a day on.

    Attributes:
        id: the entry's UUIDv7.
        code: the procedure's code.
        values: what is stated.
        origin: where it comes from.
        effective_from: first day.
        effective_to: last day, or None.
        undone_at: when its import was undone, or None.
        is_verified: whether somebody compared it with the decision.
    """

    id: UUID
    code: Name
    values: StatedValues
    origin: Origin
    effective_from: date
    effective_to: date | None = None
    undone_at: Moment | None = None
    is_verified: bool = False

    def holds_on(self, day: date) -> bool:
        """Return whether the entry is in force on `day`."""
        return self.effective_from <= day <= (self.effective_to or day)

    def was_known(self, at: datetime) -> bool:
        """Return whether the desk had the entry at a moment: learned before, and not yet undone."""
        learned, undone = self.origin.learned_at, self.undone_at
        return (learned is None or learned <= at) and (undone is None or at < undone)


def office_code(code: str) -> str:
    """Return an agency's identification code with its province first, whatever the order it is written in.

    >>> office_code("000.00.18.H44"), office_code("H44.18"), office_code("")
    ('H44.18', 'H44.18', '')
    """
    parts = [part for part in code.upper().split(".") if part.strip("0")]
    if parts and parts[-1][:1].isalpha():
        parts.reverse()
    return ".".join(parts)


def concerns(office: str, desk: str) -> bool:
    """Return whether values of an office hold for a desk: those of its province, and of units above it.

    A value of another province, or of another unit of the same one, never does.

    Args:
        office: the office of the values, ``""`` for the whole country.
        desk: identification code of the desk's agency.
    """
    wanted, own = office_code(office).split("."), office_code(desk).split(".")
    return not office or own[: len(wanted)] == wanted
