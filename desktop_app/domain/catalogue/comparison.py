"""What an imported file would change: new, changed per value, and gone; and the entries that put it into effect.

A reader of a layout turns each row of a file into an `ImportedRow`; it states only what the layout has. The comparison
knows nothing of files, and what takes effect is only what differs, so that a file which repeats a value never stands
above a province's decision about it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from desktop_app.domain.bounds import Name, Text
from desktop_app.domain.catalogue.codes import code_in
from desktop_app.domain.catalogue.stated import Entry, Layer, Origin, StatedValues
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.text import tidy

UNSORTED_FIELD = "Chưa phân lĩnh vực"


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """One procedure of an imported file.

    Attributes:
        code: its code in any form.
        values: what the file states of it.
        place: where in the file it stands, for the officer: sheet and row.
        decision: number of its own decision, or ``""`` for that of the whole file.
        decision_date: its date.
        effective_from: its first day, or None for that of the whole file.
        effective_to: its last day.
    """

    code: Name
    values: StatedValues
    place: Text = ""
    decision: Name = ""
    decision_date: date | None = None
    effective_from: date | None = None
    effective_to: date | None = None


@dataclass(frozen=True, slots=True)
class ValueChange:
    """One value that differs: its name in `StatedValues`, what it is now (None: not known), and what the file says."""

    name: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row of the file, with what is different.

    Attributes:
        row: the row; its code in the form of the catalogue.
        name: the procedure's name, of the file or of the catalogue.
        changes: the values that differ; all stated ones of a new procedure.
    """

    row: ImportedRow
    name: str
    changes: tuple[ValueChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that cannot be taken: where it stands, and the code of the reason."""

    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class CatalogueDiff:
    """What an import would change.

    Attributes:
        new: procedures that the catalogue does not have.
        changed: procedures with values that differ.
        gone: procedures that the file abolishes, or that a complete file no longer has.
        same: how many rows repeat what is known.
        rejected: rows that cannot be taken.
    """

    new: tuple[ComparedRow, ...] = ()
    changed: tuple[ComparedRow, ...] = ()
    gone: tuple[ComparedRow, ...] = ()
    same: int = 0
    rejected: tuple[Rejected, ...] = field(default=())

    @property
    def is_empty(self) -> bool:
        """Whether nothing would take effect."""
        return not (self.new or self.changed or self.gone)


def compare(
    current: Callable[[str], Mapping[str, Any] | None],
    imported: Iterable[ImportedRow],
    complete_list: Iterable[tuple[str, str]] = (),
) -> CatalogueDiff:
    """Compare an imported file with the catalogue.

    Args:
        current: returns the values in force of a code by their names, None for a code that the catalogue does not have.
        imported: the rows of the file.
        complete_list: code and name of the procedures that the file ought to have because it is a complete list;
            those that it does not have are gone. Empty for a file of changes.
    """
    sorted_rows = _Sorted()
    for row in imported:
        sorted_rows.take(row, current)
    for code, name in complete_list:
        if code not in sorted_rows.codes:
            missing = ImportedRow(code, StatedValues(is_in_force=False))
            sorted_rows.gone.append(ComparedRow(missing, name, (ValueChange("is_in_force", True, False),)))
    return CatalogueDiff(
        tuple(sorted_rows.new),
        tuple(sorted_rows.changed),
        tuple(sorted_rows.gone),
        sorted_rows.same,
        tuple(sorted_rows.rejected),
    )


def entries_of(
    diff: CatalogueDiff, origin: Origin, effective_from: date, new_id: Callable[[], UUID], *, is_verified: bool = False
) -> list[Entry]:
    """Return the entries that put a comparison into effect: the values that differ, and nothing else.

    Args:
        diff: what differs.
        origin: where the file comes from.
        effective_from: first day of the rows that name none themselves.
        new_id: makes ids.
        is_verified: whether an officer compared the file with its decision.
    """
    return [entry_of(row, origin, effective_from, new_id(), is_verified=is_verified) for row in differing_rows(diff)]


def differing_rows(diff: CatalogueDiff) -> tuple[ImportedRow, ...]:
    """Return the rows that would take effect, each with the values that differ and nothing else."""
    return tuple(
        replace(
            compared.row, values=replace(StatedValues(), **{change.name: change.after for change in compared.changes})
        )
        for compared in (*diff.new, *diff.changed, *diff.gone)
    )


def entry_of(
    row: ImportedRow, origin: Origin, effective_from: date, entry_id: UUID, *, is_verified: bool = False
) -> Entry:
    """Return the entry that puts a row into effect; a decision or a first day of its own goes before the file's."""
    return Entry(
        id=entry_id,
        code=row.code,
        values=row.values,
        origin=replace(
            origin,
            decision=row.decision or origin.decision,
            decision_date=row.decision_date or origin.decision_date,
        ),
        effective_from=row.effective_from or effective_from,
        effective_to=row.effective_to,
        is_verified=is_verified,
    )


class _Sorted:
    """The rows of a file, sorted by what they do."""

    def __init__(self) -> None:
        self.new: list[ComparedRow] = []
        self.changed: list[ComparedRow] = []
        self.gone: list[ComparedRow] = []
        self.rejected: list[Rejected] = []
        self.codes: set[str] = set()
        self.same = 0

    def take(self, row: ImportedRow, current: Callable[[str], Mapping[str, Any] | None]) -> None:
        """Sort one row in."""
        code = code_in(row.code)
        known = current(code) if code else None
        reason = self._reason_against(code, row.values, known)
        if reason:
            self.rejected.append(Rejected(row.place, reason))
            return
        self.codes.add(code)
        values = row.values if known is not None else _with_field(row.values)
        compared = ComparedRow(
            replace(row, code=code, values=values),
            values.name or str((known or {}).get("name", "")),
            tuple(_changes(known or {}, values)),
        )
        if not compared.changes:
            self.same += 1
        elif known is None:
            self.new.append(compared)
        elif values.is_in_force is False:
            self.gone.append(compared)
        else:
            self.changed.append(compared)

    def _reason_against(self, code: str, values: StatedValues, known: Mapping[str, Any] | None) -> str:
        if not code:
            return "catalogue.no_code"
        if code in self.codes:
            return "catalogue.code_twice"
        if known is None and (values.is_in_force is False or not tidy(values.name or "")):
            return "catalogue.unknown_code"
        return ""


def _with_field(values: StatedValues) -> StatedValues:
    return values if values.field else replace(values, field=UNSORTED_FIELD)


def _changes(known: Mapping[str, Any], values: StatedValues) -> Iterable[ValueChange]:
    for name, after in values.stated().items():
        before = known.get(name)
        if name == "is_in_force" and before is None and after:
            continue
        if not _is_same(before, after) and not _tells_less(before, after):
            yield ValueChange(name, before, after)


def _is_same(before: Any, after: Any) -> bool:
    if isinstance(before, str) and isinstance(after, str):
        return _parts(before) == _parts(after)
    return bool(before == after)


def _parts(text: str) -> list[str]:
    """Return a text without what two files write differently: case, spaces, full stop, the order of agencies."""
    return sorted(part.strip(" .") for part in tidy(text).lower().split(";") if part.strip(" ."))


def _tells_less(before: Any, after: Any) -> bool:
    """Return whether fee rows of a file know no amount where one is known."""
    return _is_fees(before) and _is_fees(after) and _knows_amount(before) and not _knows_amount(after)


def _is_fees(value: Any) -> bool:
    return isinstance(value, Sequence) and bool(value) and all(isinstance(row, FeeRow) for row in value)


def _knows_amount(rows: Sequence[FeeRow]) -> bool:
    return any(row.amount is not None for row in rows)


def layer_of(office: str) -> Layer:
    """Return the layer of an import for an office, or for the whole country."""
    return Layer.PROVINCE if office else Layer.NATIONAL
