"""Adding, correcting and ending a procedure at the desk: each is a further version, never an edit of one.

Only what differs from the catalogue is stated, so that a corrected fee does not also repeat an old name.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from desktop_app.domain.catalogue.codes import code_in
from desktop_app.domain.catalogue.comparison import UNSORTED_FIELD
from desktop_app.domain.catalogue.levels import level_of_office
from desktop_app.domain.catalogue.merging import Sourced
from desktop_app.domain.catalogue.stated import Entry, Layer, Origin, StatedValues
from desktop_app.domain.catalogue.typed_process import TypedStep, read_process
from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.dates import day_text
from desktop_app.domain.errors import Problem, Problems, RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.procedures.imports import with_catalogue_read_again
from desktop_app.services.procedures.own_values import TYPED
from desktop_app.services.procedures.typed_procedure import (
    ProcedureFields,
    TypedProcedure,
    TypedVersion,
    sources_of,
    typed_of,
)
from desktop_app.storage.catalogue_entries import add_import

_DAY = timedelta(days=1)


def add_procedure(context: DeskContext, typed: TypedProcedure, copied_id: str = "") -> DeskContext:
    """Add a procedure that the catalogue does not have; returns the desk with the changed catalogue.

    Args:
        context: officer, desk and store.
        typed: what stands in the fields.
        copied_id: the procedure whose parts it began with, for what lines do not say; ``""`` for none.

    Raises:
        Problems: ``catalogue.code_shape``, ``catalogue.code_known``, ``catalogue.name_missing`` and those of the lines
            and of the version, see `correct_procedure`.
        RuleViolation: ``role.head_only``.
    """
    check_right(context.officer, Right.PROCEDURES)
    known = _values(sources_of(context, copied_id)) if copied_id else {}
    page = ProcedureFields(context, typed)
    code = code_in(typed.code)
    if not code:
        page.problems.append(RuleViolation("catalogue.code_shape", "code"))
    elif context.catalogue.by_id(code) is not None:
        page.problems.append(RuleViolation("catalogue.code_known", "code"))
    values = {name: value for name, value in page.values(known).items() if value or name == "fees"}
    origin, day = page.version()
    page.check()
    level = level_of_office(context.agency.parent, context.agency.name)
    stated = StatedValues(**{"field": UNSORTED_FIELD, "levels": (level,) if level is not None else None} | values)
    return _state(context, code, stated, origin, day, is_verified=typed.version.is_verified)


def correct_procedure(context: DeskContext, procedure_id: str, typed: TypedProcedure) -> DeskContext:
    """State what differs from the catalogue as a version from a day on; returns the desk with the changed catalogue.

    Raises:
        Problems: ``catalogue.paper_line``, ``catalogue.step_line``, ``catalogue.fee_line``, ``catalogue.fees_empty``,
            ``catalogue.name_missing``, ``catalogue.no_decision``, ``catalogue.no_province``, ``catalogue.no_day``,
            those of `parse_day`, ``catalogue.stands_above`` when a later version states the value already.
        RuleViolation: ``role.head_only``; ``procedure.missing``; ``catalogue.nothing_new``.
    """
    check_right(context.officer, Right.PROCEDURES)
    sources = sources_of(context, procedure_id)
    known, shown = _values(sources), typed_of(context, procedure_id)
    page = ProcedureFields(context, typed)
    values = page.values(known)
    changed = {name: value for name, value in values.items() if _plain(getattr(typed, name)) != getattr(shown, name)}
    origin, day = page.version()
    if day is not None:
        page.run(lambda: _check_takes_effect(context, procedure_id, sources, changed, day, origin.layer))
    page.check()
    is_verified = typed.version.is_verified
    return _state(context, procedure_id, StatedValues(**changed), origin, day, is_verified=is_verified)


def end_procedure(context: DeskContext, procedure_id: str, typed: TypedVersion) -> DeskContext:
    """State that a procedure ends with a day, its last one; returns the desk with the changed catalogue.

    Raises:
        Problems: those of the version, see `correct_procedure`.
        RuleViolation: ``role.head_only``; ``procedure.missing``.
    """
    check_right(context.officer, Right.PROCEDURES)
    sources = sources_of(context, procedure_id)
    page = ProcedureFields(context, TypedProcedure(version=typed))
    origin, last = page.version()
    if last is not None:
        first = last + _DAY
        page.run(lambda: _check_takes_effect(context, procedure_id, sources, ["is_in_force"], first, origin.layer))
    page.check()
    ends = StatedValues(is_in_force=False)
    return _state(context, procedure_id, ends, origin, last and last + _DAY, is_verified=typed.is_verified)


def state_process(
    context: DeskContext, procedure_id: str, typed: Sequence[TypedStep], version: TypedVersion
) -> DeskContext:
    """State the internal process of a procedure as a version from a day on; returns the desk with the changed one.

    No lines state that there is none. Time limit and process are never changed for each other.

    Raises:
        Problems: those of `read_process` and of the version, see `correct_procedure`.
        RuleViolation: ``role.head_only``; ``procedure.missing``; ``catalogue.nothing_new``.
    """
    check_right(context.officer, Right.PROCEDURES)
    sources = sources_of(context, procedure_id)
    procedure = context.catalogue.by_id(procedure_id)
    problems: list[Problem] = []
    process = None
    try:
        process = read_process(typed)
    except Problems as refused:
        problems += refused.problems
    page = ProcedureFields(context, TypedProcedure(version=version))
    origin, day = page.version()
    is_new = process is not None and process != _values(sources).get("process", ())
    if day is not None and is_new:
        page.run(lambda: _check_takes_effect(context, procedure_id, sources, ["process"], day, origin.layer))
    problems += page.problems
    if problems:
        raise Problems(problems)
    stated = StatedValues(process=process if is_new else None)
    code = procedure.id if procedure is not None else procedure_id
    return _state(context, code, stated, origin, day, is_verified=version.is_verified)


def _values(sources: Mapping[str, Sourced]) -> dict[str, Any]:
    return {name: sourced.value for name, sourced in sources.items()}


def _check_takes_effect(
    context: DeskContext,
    procedure_id: str,
    sources: Mapping[str, Sourced],
    names: Iterable[str],
    day: date,
    layer: Layer,
) -> None:
    """Check that no later statement stands above each value: what is stored would change nothing."""
    for name in names:
        entry = sources[name].entry if name in sources else None
        if entry is not None and (entry.effective_from, entry.origin.layer.rank) > (day, layer.rank):
            raise RuleViolation("catalogue.stands_above", "day", day=day_text(entry.effective_from))
    procedure = context.catalogue.by_id(procedure_id)
    version = procedure.in_use_on(context.today()) if procedure is not None else None
    if version is not None and version.verified.get("effective_from") and version.effective_from > day:
        raise RuleViolation("catalogue.stands_above", "day", day=day_text(version.effective_from))


def _plain(typed: str | tuple[str, ...]) -> str | tuple[str, ...]:
    return tidy(typed) if isinstance(typed, str) else tuple(map(tidy, typed))


def _state(
    context: DeskContext, code: str, values: StatedValues, origin: Origin, day: date | None, *, is_verified: bool
) -> DeskContext:
    if not values.stated() or day is None:
        raise RuleViolation("catalogue.nothing_new", "procedure")
    try:
        decode(encode(values.stated()), StatedValues)
    except DecodeError:
        raise RuleViolation("catalogue.too_long") from None
    entry = Entry(new_id(), code, values, origin, day, is_verified=is_verified)
    with context.store.write() as connection:
        add_import(connection, new_id(), TYPED, origin, context.officer, [entry])
    return with_catalogue_read_again(context)
