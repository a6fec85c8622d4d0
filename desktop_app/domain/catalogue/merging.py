"""The catalogue in force on a day: base and entries merged value by value, the newest of each.

Of two sources of a value the one that began later wins, on one day the higher layer, then the one learned later. The
program's own base is the oldest where the day from which it holds was not read. A fee that is not known never replaces
one that is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from desktop_app.domain.catalogue.stated import Entry, Layer, concerns, office_code
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion

_DAY = timedelta(days=1)
# Field of the stated values -> field of a version, of a procedure.
_OF_VERSION = {
    "steps": "steps",
    "limit_options": "limit_options",
    "limit_note": "limit_note",
    "process": "process",
    "documents": "documents",
    "fees": "fees",
    "basis": "basis",
    "result": "result",
}
_OF_PROCEDURE = {
    "name": "name",
    "field": "field",
    "unit": "deciding_unit",
    "agency": "agency",
    "channels": "channels",
    "online_level": "online_level",
    "boundary_independent": "is_boundary_independent",
    "instant_result": "instant_result",
    "not_at_counter": "not_at_counter",
    "retention": "retention",
    "successor": "successor",
}
_VERIFIED = {"steps": "limit", "documents": "documents", "fees": "fee", "name": "name"}


@dataclass(frozen=True, slots=True)
class Sourced:
    """A value with the entry that states it.

    Attributes:
        value: the value.
        entry: where it comes from, or None for the program's base.
    """

    value: Any
    entry: Entry | None = None


def usable(entries: Iterable[Entry], office: str, at: datetime) -> list[Entry]:
    """Return the entries that hold for a desk and were known at a moment, the ones that win last."""
    known = [entry for entry in entries if concerns(_office_of(entry), office) and entry.was_known(at)]
    return sorted(known, key=_strength)


def values_on(entries: Sequence[Entry], day: date) -> dict[str, Sourced]:
    """Return the winning value of each field of usable entries on a day."""
    merged: dict[str, Sourced] = {}
    for entry in entries:
        if entry.holds_on(day):
            for name, value in entry.values.stated().items():
                if name != "fees" or not _is_unknown(value) or _is_unknown(_value_of(merged, "fees")):
                    merged[name] = Sourced(value, entry)
    return merged


def upcoming(entries: Sequence[Entry], day: date) -> list[Entry]:
    """Return the usable entries that were issued and are not in force yet, the first ones first."""
    return sorted((entry for entry in entries if entry.effective_from > day), key=lambda entry: entry.effective_from)


def merged_procedure(base: Procedure | None, code: str, entries: Sequence[Entry], today: date) -> Procedure | None:
    """Return a procedure as base and entries state it, with a version for each stretch of days.

    Args:
        base: the procedure of the program's base or of the server, or None for one that only entries have.
        code: its code.
        entries: the usable ones of this procedure.
        today: the day of the values that have no versions, such as the name.

    Returns:
        The procedure; None where nothing states its name.
    """
    if not entries:
        return base
    values = values_on(entries, today if base is not None else _day_to_name(entries, today))
    whole = base or Procedure(code, code, "", "", "", ())
    changes = {
        field: values[name].value
        for name, field in _OF_PROCEDURE.items()
        if name in values and not _is_older(values[name].entry, _on(base, today))
    }
    procedure = replace(whole, **changes, versions=tuple(_versions(base, entries)))
    return procedure if procedure.name else None


def sources_on(base: Procedure | None, entries: Sequence[Entry], day: date) -> dict[str, Sourced]:
    """Return each value that a day has, with its source; the values of the program's base have no entry."""
    version = base.in_use_on(day) if base is not None else None
    sourced: dict[str, Sourced] = {}
    for owner, table in ((base, _OF_PROCEDURE), (version, _OF_VERSION)):
        for name, field in table.items():
            value = getattr(owner, field, None)
            if value not in (None, "", (), 0):
                sourced[name] = Sourced(value)
    if version is not None and base is not None and base.on(day) is None:
        sourced["is_in_force"] = Sourced(False)
    for name, winner in values_on(entries, day).items():
        if name not in sourced or _wins(name, winner, version):
            sourced[name] = winner
    return sourced


def _office_of(entry: Entry) -> str:
    """Return the office that an entry holds for: of a desk's own the province, for units are renamed and merged."""
    office = office_code(entry.origin.office)
    return office.split(".")[0] if entry.origin.layer is Layer.DESK else office


def _strength(entry: Entry) -> tuple[date, int, str]:
    learned = entry.origin.learned_at
    return entry.effective_from, entry.origin.layer.rank, f"{learned.isoformat() if learned else ''}{entry.id}"


def _versions(base: Procedure | None, entries: Sequence[Entry]) -> Iterable[ProcedureVersion]:
    starts = sorted(_starts(base, entries))
    for place, start in enumerate(starts):
        version = base.on(start) if base is not None else None
        values = values_on(entries, start)
        if (version is None and not values) or _is_abolished(base, version, values):
            continue
        end = starts[place + 1] - _DAY if place + 1 < len(starts) else None
        # What came back into force after its end goes on with what it asked for before.
        whole = version or (base.in_use_on(start) if base is not None else None)
        yield replace(_merged_version(whole, values), effective_from=start, effective_to=end)


def _starts(base: Procedure | None, entries: Sequence[Entry]) -> set[date]:
    stretches: list[ProcedureVersion | Entry] = [*(base.versions if base is not None else ()), *entries]
    ends = {stretch.effective_to + _DAY for stretch in stretches if stretch.effective_to is not None}
    return {stretch.effective_from for stretch in stretches} | ends


def _is_abolished(base: Procedure | None, version: ProcedureVersion | None, values: Mapping[str, Sourced]) -> bool:
    state = values.get("is_in_force")
    if state is not None and not _is_older(state.entry, version):
        return not state.value
    # After its end a procedure of the base comes back by a national statement only, not by local values that go on.
    layers = {sourced.entry.origin.layer for sourced in values.values() if sourced.entry is not None}
    return base is not None and version is None and Layer.NATIONAL not in layers


def _merged_version(version: ProcedureVersion | None, values: Mapping[str, Sourced]) -> ProcedureVersion:
    whole = version or ProcedureVersion(date.min, limit_known=False)
    winners = {name: values[name] for name in _OF_VERSION if name in values and _wins(name, values[name], version)}
    changes: dict[str, Any] = {_OF_VERSION[name]: winner.value for name, winner in winners.items()}
    if "steps" in winners:
        changes["limit_known"] = bool(winners["steps"].value)
    verified = dict(whole.verified)
    for name, winner in winners.items():
        if name in _VERIFIED and winner.entry is not None:
            verified[_VERIFIED[name]] = winner.entry.is_verified
    decided = [
        sourced.entry
        for name, sourced in values.items()
        # The office's decision about its own process publishes nothing.
        if name != "process"
        and sourced.entry is not None
        and sourced.entry.origin.decision
        and (name in winners or (name not in _OF_VERSION and not _is_older(sourced.entry, version)))
    ]
    if decided:
        newest = max(decided, key=_strength).origin
        changes |= {"decision": newest.decision, "decision_date": newest.decision_date}
    return replace(whole, **changes, verified=verified)


def _wins(name: str, winner: Sourced, version: ProcedureVersion | None) -> bool:
    """Return whether an entry's value stands above that of the base."""
    if version is None:
        return True
    if name == "fees" and _is_unknown(winner.value) and not _is_unknown(version.fees):
        return False
    is_stated = name not in _OF_VERSION or bool(getattr(version, _OF_VERSION[name]))
    return not (is_stated and _is_older(winner.entry, version))


def _is_older(entry: Entry | None, version: ProcedureVersion | None) -> bool:
    """Return whether a version of the base, whose first day was read, began after an entry."""
    if entry is None or version is None or not version.verified.get("effective_from"):
        return False
    return version.effective_from > entry.effective_from


def _is_unknown(fees: Any) -> bool:
    """Return whether fee rows tell no amount; an empty tuple of an entry states that nothing is paid."""
    return fees is None or (bool(fees) and all(row.amount is None for row in fees))


def _value_of(merged: Mapping[str, Sourced], name: str) -> Any:
    return merged[name].value if name in merged else None


def _on(base: Procedure | None, day: date) -> ProcedureVersion | None:
    return base.in_use_on(day) if base is not None else None


def _day_to_name(entries: Sequence[Entry], today: date) -> date:
    """Return the day whose values name a procedure: today, else the first day to come, else the last one that was."""
    if any(entry.holds_on(today) for entry in entries):
        return today
    to_come = upcoming(entries, today)
    return to_come[0].effective_from if to_come else max(entry.effective_to or today for entry in entries)
