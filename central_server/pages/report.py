"""The period report II.06a/VPCP/KSTT over all offices."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from central_server.storage.database import Database
from central_server.storage.reports import Line, count_period, turned_away
from desktop_app.domain.period import Period
from desktop_app.domain.statistics import Counts, columns_06a, total_of

FORM = "II.06a/VPCP/KSTT"


@dataclass(frozen=True, slots=True)
class Office:
    """An office's part.

    Attributes:
        unit_id: the office.
        name: its name.
        total: all its fields together.
        fields: counts by field.
    """

    unit_id: UUID
    name: str
    total: Counts
    fields: Mapping[str, Counts]


@dataclass(frozen=True, slots=True)
class ProvinceReport:
    """What the report says.

    Attributes:
        period: the days it is about.
        made_at: when it was counted.
        offices: by name.
        fields: counts by field, over all offices.
        total: everything together.
        not_received: how many were refused at the counter and so never were dossiers.
    """

    period: Period
    made_at: datetime
    offices: tuple[Office, ...]
    fields: Mapping[str, Counts]
    total: Counts
    not_received: int


def province_report(database: Database, first: date, last: date, now: datetime) -> ProvinceReport:
    """Count a period's dossiers of all offices.

    Raises:
        RuleViolation: ``period.backwards``.
    """
    period = Period(first, last)
    lines = count_period(database, period)
    offices = tuple(_office(unit_id, lines) for unit_id in dict.fromkeys(line.unit_id for line in lines))
    total = total_of(one.total for one in offices)
    return ProvinceReport(period, now, offices, _by_field(lines), total, turned_away(database, period))


def report_body(found: ProvinceReport) -> dict[str, object]:
    """Return the report as JSON values, with the form's column numbers as keys."""
    return {
        "form": FORM,
        "from": found.period.first.isoformat(),
        "to": found.period.last.isoformat(),
        "made_at": found.made_at.isoformat(timespec="seconds"),
        **columns_06a(found.total),
        "units": [
            {"1": n, "2": one.name, "unit": str(one.unit_id), **columns_06a(one.total), "lines": _lines(one.fields)}
            for n, one in enumerate(found.offices, 1)
        ],
        "lines": _lines(found.fields),
        "not_received": found.not_received,
    }


def _lines(fields: Mapping[str, Counts]) -> list[dict[str, object]]:
    return [{"1": n, "2": name, **columns_06a(counts)} for n, (name, counts) in enumerate(fields.items(), 1)]


def _office(unit_id: UUID, lines: Iterable[Line]) -> Office:
    own = [line for line in lines if line.unit_id == unit_id]
    fields = {line.field: line.counts for line in own}
    return Office(unit_id, own[0].unit_name, total_of(fields.values()), fields)


def _by_field(lines: Iterable[Line]) -> dict[str, Counts]:
    found: dict[str, Counts] = {}
    for line in lines:
        found[line.field] = found.get(line.field, Counts()) + line.counts
    return dict(sorted(found.items()))
