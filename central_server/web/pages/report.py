"""The period report II.06a/VPCP/KSTT over all offices."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from central_server.storage.database import Database
from central_server.storage.reports import FieldCounts, count_period, refused_at_counter
from desktop_app.domain.law.period import Period
from desktop_app.domain.law.statistics import Counts, columns_06a, total_of
from desktop_app.domain.text import fold

FORM = "II.06a/VPCP/KSTT"


@dataclass(frozen=True, slots=True)
class Office:
    """An office's part of the report.

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
    """The figures of the report.

    Attributes:
        period: the days that it covers.
        made_at: when it was counted.
        offices: their parts, ordered by name.
        fields: counts by field, over all offices.
        total: the sum of all offices.
        not_received: number of submissions refused at the counter, which never became dossiers.
    """

    period: Period
    made_at: datetime
    offices: tuple[Office, ...]
    fields: Mapping[str, Counts]
    total: Counts
    not_received: int


def province_report(
    database: Database, first: date, last: date, now: datetime, unit_id: UUID | None = None
) -> ProvinceReport:
    """Count a period's dossiers of all offices, or of one.

    Raises:
        RuleViolation: ``period.backwards``.
    """
    period = Period(first, last)
    lines = count_period(database, period, unit_id)
    offices = tuple(sorted(_offices(lines), key=lambda office: (fold(office.name), office.unit_id)))
    total = total_of(office.total for office in offices)
    return ProvinceReport(period, now, offices, _by_field(lines), total, refused_at_counter(database, period, unit_id))


def report_body(report: ProvinceReport) -> dict[str, object]:
    """Return the report as JSON values, with the form's column numbers as keys."""
    return {
        "form": FORM,
        "from": report.period.first.isoformat(),
        "to": report.period.last.isoformat(),
        "made_at": report.made_at.isoformat(timespec="seconds"),
        **columns_06a(report.total),
        "units": [
            {
                "1": n,
                "2": office.name,
                "unit": str(office.unit_id),
                **columns_06a(office.total),
                "lines": _lines(office.fields),
            }
            for n, office in enumerate(report.offices, 1)
        ],
        "lines": _lines(report.fields),
        "not_received": report.not_received,
    }


def _lines(fields: Mapping[str, Counts]) -> list[dict[str, object]]:
    return [{"1": n, "2": name, **columns_06a(counts)} for n, (name, counts) in enumerate(fields.items(), 1)]


def _offices(lines: Iterable[FieldCounts]) -> Iterator[Office]:
    own: dict[UUID, list[FieldCounts]] = {}
    for line in lines:
        own.setdefault(line.unit_id, []).append(line)
    for unit_id, own_lines in own.items():
        fields = _by_field(own_lines)
        yield Office(unit_id, own_lines[0].unit_name, total_of(fields.values()), fields)


def _by_field(lines: Iterable[FieldCounts]) -> dict[str, Counts]:
    fields: dict[str, Counts] = {}
    for line in lines:
        fields[line.field] = fields.get(line.field, Counts()) + line.counts
    # Sorted here by folded letters: a database without Vietnamese collation puts Đ after Z.
    return dict(sorted(fields.items(), key=lambda item: fold(item[0])))
