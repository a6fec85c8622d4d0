"""A procedure as it stands in fields, and the values that the fields hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, TypeVar

from desktop_app.domain.catalogue.merging import Sourced
from desktop_app.domain.catalogue.stated import Layer, Origin, office_code
from desktop_app.domain.catalogue.typed_lines import (
    fee_lines,
    paper_line,
    read_fees,
    read_papers,
    read_steps,
    step_line,
)
from desktop_app.domain.dates import day_text, parse_day
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.text import tidy
from desktop_app.services.catalogue import office_of
from desktop_app.services.context import DeskContext

T = TypeVar("T")

_TEXTS = ("name", "field", "unit", "result")


@dataclass(frozen=True, slots=True)
class TypedVersion:
    """By which decision a version is, from which day it holds, and who states it; all as typed.

    Attributes:
        decision: number of the decision.
        decision_date: its date.
        day: first day of the version; of an end the procedure's last day.
        layer: the desk, or its province.
        is_verified: whether the officer compared what was typed with the decision.
    """

    decision: str = ""
    decision_date: str = ""
    day: str = ""
    layer: Layer = Layer.DESK
    is_verified: bool = False


@dataclass(frozen=True, slots=True)
class TypedProcedure:
    """A procedure as it stands in fields: texts, and lines as in `typed_lines`.

    Attributes:
        code: its national code.
        name: its name.
        field: its field of administration.
        unit: the unit that decides.
        result: what the citizen gets.
        steps: the steps of the time limit.
        documents: the papers.
        fees: the fees.
        basis: the legal basis, a line each.
        version: decision, first day and layer.
    """

    code: str = ""
    name: str = ""
    field: str = ""
    unit: str = ""
    result: str = ""
    steps: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    fees: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    version: TypedVersion = TypedVersion()


FIELD_NAMES = tuple(part.name for part in (*fields(TypedProcedure), *fields(TypedVersion)))
"""The names of all fields, in page order."""


def typed_of(context: DeskContext, procedure_id: str) -> TypedProcedure:
    """Return a procedure of the catalogue as it stands in fields, for a correction or for a new one like it.

    Raises:
        RuleViolation: ``procedure.missing``.
    """
    values = {name: sourced.value for name, sourced in sources_of(context, procedure_id).items()}
    return TypedProcedure(
        code=procedure_id,
        name=tidy(values.get("name") or ""),
        field=tidy(values.get("field") or ""),
        unit=tidy(values.get("unit") or ""),
        result=tidy(values.get("result") or ""),
        steps=tuple(map(step_line, values.get("steps") or ())),
        documents=tuple(map(paper_line, values.get("documents") or ())),
        fees=fee_lines(values.get("fees")),
        basis=tuple(text for line in values.get("basis") or () if (text := tidy(line))),
        version=TypedVersion(day=day_text(context.today())),
    )


def sources_of(context: DeskContext, procedure_id: str) -> dict[str, Sourced]:
    """Return the values of a procedure today, with their sources.

    Raises:
        RuleViolation: ``procedure.missing``.
    """
    if context.catalogue.by_id(procedure_id) is None:
        raise RuleViolation("procedure.missing", "procedure")
    return context.catalogue.sources(procedure_id, context.today())


class ProcedureFields:
    """What stands in the fields, read one by one, with the problem of each."""

    def __init__(self, context: DeskContext, typed: TypedProcedure) -> None:
        self.problems: list[RuleViolation] = []
        self._context = context
        self._typed = typed

    def run(self, read: Callable[[], T]) -> T | None:
        """Return what was read, None where it has a problem."""
        try:
            return read()
        except RuleViolation as problem:
            self.problems.append(problem)
            return None

    def values(self, known: Mapping[str, Any]) -> dict[str, Any]:
        """Return the values that the fields hold, by name."""
        typed, today = self._typed, self._context.today()
        texts = {name: tidy(getattr(typed, name)) for name in _TEXTS}
        if not texts["name"]:
            self.problems.append(RuleViolation("catalogue.name_missing", "name"))
        return texts | {
            "steps": self.run(lambda: read_steps(typed.steps, known.get("steps") or ())),
            "documents": self.run(lambda: read_papers(typed.documents, known.get("documents") or ())),
            "fees": self.run(lambda: read_fees(typed.fees, known.get("fees") or (), today)),
            "basis": tuple(map(tidy, typed.basis)),
        }

    def version(self) -> tuple[Origin, date | None]:
        """Return where the version comes from, and its day."""
        typed, context = self._typed.version, self._context
        today = context.today()
        if not tidy(typed.decision):
            self.problems.append(RuleViolation("catalogue.no_decision", "decision"))
        decided = self.run(lambda: parse_day(typed.decision_date, "decision_date", today=today))
        count = len(self.problems)
        day = self.run(lambda: parse_day(typed.day, "day", today=today, ahead=True))
        if day is None and len(self.problems) == count:
            self.problems.append(RuleViolation("catalogue.no_day", "day"))
        office = office_of(context.agency, today)
        province = office_code(office).split(".")[0]
        if typed.layer is Layer.PROVINCE and not province:
            self.problems.append(RuleViolation("catalogue.no_province", "layer"))
        origin = Origin(
            layer=typed.layer,
            office=province if typed.layer is Layer.PROVINCE else office,
            decision=tidy(typed.decision),
            decision_date=decided,
            officer_name=context.officer.name,
            learned_at=context.clock(),
        )
        return origin, day

    def check(self) -> None:
        """Raise what was found, in page order."""
        if self.problems:
            raise Problems(sorted(self.problems, key=lambda problem: FIELD_NAMES.index(problem.field)))
