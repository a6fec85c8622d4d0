"""Administrative procedures (thủ tục hành chính) of the catalogue."""

from dataclasses import dataclass, field
from datetime import date
from typing import Annotated

from msgspec import Meta

from desktop_app.domain.bounds import MOST_LIST_ITEMS, Count, Name, Text
from desktop_app.domain.dossier.process_step import Process
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.archive import Retention
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.result import ResultForm
from desktop_app.domain.law.supplement import SupplementPeriod
from desktop_app.domain.law.working_time import LimitStep


@dataclass(frozen=True, slots=True)
class CopyCounts:
    """How many of each kind of one paper: original, certified copy, plain copy, electronic copy."""

    original: Count = 0
    certified: Count = 0
    copy: Count = 0
    electronic: Count = 0

    @property
    def total(self) -> int:
        """All sheets together."""
        return self.original + self.certified + self.copy + self.electronic


@dataclass(frozen=True, slots=True)
class RequiredDocument:
    """A component of the dossier (thành phần hồ sơ).

    Attributes:
        name: its name as published.
        counts: how many of each kind are asked for.
        form_number: number of the form that it is written on, or ``""``.
        required: False for a paper that is asked for only in some cases.
        condition: the case in words, or ``""``.
        present_only: shown at the desk and not submitted.
        from_database: must not be asked for while the database has it (Nghị định 224/2026 Điều 18 khoản 4).
        sensitive: concerns health, poverty or children; masked in lists.
    """

    name: str
    counts: CopyCounts = CopyCounts(original=1)
    form_number: str = ""
    required: bool = True
    condition: str = ""
    present_only: bool = False
    from_database: bool = False
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class LimitOption:
    """One of several time limits that a source states: of a way of handing in, or of a case.

    Attributes:
        steps: the limit; empty where the source gives no number with a unit.
        way: the way of handing in, or None for all.
        case: code or words of the case, or ``""``.
        note: the source's words.
    """

    steps: Annotated[tuple[LimitStep, ...], Meta(max_length=MOST_LIST_ITEMS)] = ()
    way: HandInWay | None = None
    case: Text = ""
    note: Text = ""


@dataclass(frozen=True, slots=True)
class ProcedureVersion:
    """The requirements and time limit of a procedure from a day on.

    Attributes:
        effective_from: first day.
        effective_to: last day, or None.
        steps: steps of the time limit; empty when unknown, see `limit_known`.
        limit_known: False when the limit was never read: the officer types it.
        documents: components in their published order.
        fees: fee rows.
        basis: legal basis, one text each.
        verified: part of the row -> whether its source was read.
        note: remarks for the officer.
        result: what the citizen gets in the end.
        notice_days: working days for a request after examination by special law, or None for those of the rule set.
        supplement_period: how long the applicant has for a supplement by special law, or None for the decree's period
            (Nghị định 118/2025/NĐ-CP Điều 19 khoản 5).
        online_intake_hours: working hours for the reception of an online dossier by special law, or None for those of
            the rule set (Nghị định 118/2025/NĐ-CP Điều 17 khoản 2 điểm c).
        result_code: code of the kind of result in the national database of procedures, or ``""``.
        result_form: the form of the result by a special law, or None for that of the decree (Điều 22 khoản 1).
        limit_options: the limits by way and case, where the source states several.
        limit_note: special cases of the limit in words.
        process: the office's internal process; empty where it has none.
        decision: number of the decision that published it (quyết định công bố), or ``""``.
        decision_date: its date, or None.
    """

    effective_from: date
    effective_to: date | None = None
    steps: tuple[LimitStep, ...] = ()
    limit_known: bool = True
    documents: tuple[RequiredDocument, ...] = ()
    fees: tuple[FeeRow, ...] = ()
    basis: tuple[str, ...] = ()
    verified: dict[str, bool] = field(default_factory=dict)
    note: str = ""
    result: str = ""
    notice_days: int | None = None
    supplement_period: SupplementPeriod | None = None
    online_intake_hours: int | None = None
    result_code: str = ""
    result_form: ResultForm | None = None
    limit_options: tuple[LimitOption, ...] = ()
    limit_note: str = ""
    process: Process = ()
    decision: str = ""
    decision_date: date | None = None

    def holds_on(self, day: date) -> bool:
        """Return whether the version is in force on `day`."""
        return self.effective_from <= day <= (self.effective_to or day)


@dataclass(frozen=True, slots=True)
class Successor:
    """The procedure that replaced one which ended.

    Attributes:
        id: its id.
        is_confirmed: whether a decision says so; else the names agree, and it has to be confirmed.
        note: how it is known.
    """

    id: Name
    is_confirmed: bool = False
    note: Text = ""


@dataclass(frozen=True, slots=True)
class Procedure:
    """An administrative procedure.

    Attributes:
        id: its national code, of a case ``1.010824.01``; a name of the catalogue's own where no code is known.
        code: national code such as ``1.014199``, or ``""`` where it is not known.
        name: full name as published.
        field: field of administration (lĩnh vực).
        deciding_unit: the unit that decides.
        instant_result: the result is handed back at once (Nghị định 118/2025 Điều 17 khoản 4).
        versions: its versions, oldest first.
        online_level: level of its online service: 4 from end to end, 3 in part, 2 forms only, 0 not known.
        channels: the ways to hand it in; empty where they are not known.
        is_boundary_independent: whether it is received whatever the territory; None where that is not known.
        not_at_counter: the decision by which the counter does not receive it, or ``""`` (Nghị định 118/2025/NĐ-CP Điều
            14 khoản 3: mobile reception, examination on the spot, or online only).
        retention: how long its dossiers are kept, or None where that is not known.
        former_ids: ids and codes that it had before; older dossiers name it by them.
        successor: the procedure that replaced it, or None.
        agency: who carries it out, as published; ``""`` where that is not known.
    """

    id: str
    code: str
    name: str
    field: str
    deciding_unit: str
    versions: tuple[ProcedureVersion, ...]
    instant_result: bool = False
    online_level: int = 0
    channels: tuple[HandInWay, ...] = ()
    is_boundary_independent: bool | None = None
    not_at_counter: str = ""
    retention: Retention | None = None
    former_ids: tuple[str, ...] = ()
    successor: Successor | None = None
    agency: str = ""

    def is_named(self, procedure_id: str) -> bool:
        """Return whether an id, a present or a former one, names this procedure."""
        return procedure_id == self.id or procedure_id in self.former_ids

    def on(self, day: date) -> ProcedureVersion | None:
        """Return the version in force on `day`, or None when the procedure is not received on that day."""
        return next((version for version in reversed(self.versions) if version.holds_on(day)), None)

    def in_use_on(self, day: date) -> ProcedureVersion | None:
        """Return the version that a desk works with on `day`: the one in force, else the last one that had begun.

        A version whose end has passed stays in use while its successor is not loaded; the page shows that it ended.
        """
        begun = [version for version in self.versions if version.effective_from <= day]
        return self.on(day) or (begun[-1] if begun else None)


def process_on(procedure: Procedure, day: date) -> Process:
    """Return the internal process of a procedure on `day`, the one that a dossier received then keeps."""
    version = procedure.in_use_on(day)
    return version.process if version is not None else ()


def fee_on(version: ProcedureVersion, day: date, way: HandInWay = HandInWay.DIRECT) -> int | None:
    """Return the fee of one dossier on `day` in đồng: the sum of its rows, 0 when it is known to be free, else None.

    A version without rows is free only where its source was read: an empty list means that no fee was found. Rows for
    ways of handing in are those of cases or stages: of several for one way nobody knows which apply.
    """
    rows = [row for row in version.fees if row.holds_on(day) and row.way in {None, way}]
    if any(row.way for row in rows) and len(rows) > 1:
        return None
    amounts = [row.amount for row in rows]
    if any(amount is None for amount in amounts) or not (amounts or version.verified.get("fee")):
        return None
    return sum(amount for amount in amounts if amount is not None)


def first_day(procedure: Procedure, day: date) -> date | None:
    """Return the first day of a procedure that was issued and is not in force yet on `day`; else None."""
    begins = [version.effective_from for version in procedure.versions]
    return min(begins) if begins and min(begins) > day else None


def check_has_begun(procedure: Procedure, day: date) -> None:
    """Check that a procedure is not received before it comes into force.

    Raises:
        RuleViolation: ``procedure.not_yet`` (with ``day``).
    """
    begins = first_day(procedure, day)
    if begins is not None:
        raise RuleViolation("procedure.not_yet", "procedure", day=f"{begins:%d/%m/%Y}")


def check_received_at_counter(procedure: Procedure, way: HandInWay) -> None:
    """Check that the counter receives a procedure that is handed in directly.

    What is received elsewhere is followed all the same: it comes by post or online, or is noted by who received it.

    Basis: Nghị định 118/2025/NĐ-CP Điều 14 khoản 3.

    Raises:
        RuleViolation: ``procedure.not_at_counter`` (with ``decision``).
    """
    if procedure.not_at_counter and way is HandInWay.DIRECT:
        raise RuleViolation("procedure.not_at_counter", "procedure", decision=procedure.not_at_counter)
