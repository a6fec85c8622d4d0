"""The register of incidents with personal data: recorded at the counter, notified and closed by a head."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dates import local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.privacy.incidents import (
    DataIncident,
    IncidentFacts,
    IncidentKind,
    Telling,
    check_closing,
    check_open,
    checked_facts,
    notice_by,
)
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.law import privacy_rules
from desktop_app.services.reports.table_export import Table, write_table
from desktop_app.storage.audit import AuditTrail
from desktop_app.storage.data_incidents import (
    add_incident,
    listed_incidents,
    read_incident,
    store_closed,
    store_facts,
    store_told,
)
from desktop_app.storage.numbers import take_number

__all__ = ["DataIncident", "IncidentFacts", "IncidentKind", "Telling"]

MOST_INCIDENTS = 1_000
_SERIES = "data_incident"


@dataclass(frozen=True, slots=True)
class _Change:
    """What the audit log keeps of a change of the register."""

    change: str
    number: int
    year: int
    kind: IncidentKind


_TRAIL = AuditTrail("data_incident", _Change)


def incidents(context: DeskContext) -> list[DataIncident]:
    """Return the incidents, the open ones first.

    Raises:
        RuleViolation: ``role.counter_only``.
    """
    check_right(context.officer, Right.REPORT_PRIVACY)
    with context.store.read() as connection:
        return listed_incidents(connection, MOST_INCIDENTS)


def record_incident(context: DeskContext, facts: IncidentFacts) -> DataIncident:
    """Record an incident; the hours for its notice run from its discovery.

    Raises:
        Problems: as `checked_facts`.
        RuleViolation: ``role.counter_only``.
    """
    check_right(context.officer, Right.REPORT_PRIVACY)
    known = checked_facts(facts, context.clock())
    day = local(known.found_at).date()
    limit = notice_by(known.found_at, privacy_rules(day))
    with context.store.write() as connection:
        number = take_number(connection, _SERIES, str(day.year))
        incident = DataIncident(new_id(), number, known, limit, context.officer.name)
        add_incident(connection, incident)
        _record(connection, context, incident, "recorded")
    return incident


def change_incident(context: DeskContext, incident_id: UUID, facts: IncidentFacts) -> None:
    """Store what is known of an open incident now.

    Raises:
        Problems: as `checked_facts`.
        RuleViolation: ``role.head_only``; ``incident.gone``, ``incident.closed``.
    """
    check_right(context.officer, Right.PRIVACY)
    known = checked_facts(facts, context.clock())
    limit = notice_by(known.found_at, privacy_rules(local(known.found_at).date()))
    year = local(known.found_at).year
    with context.store.write() as connection:
        incident = _open(connection, incident_id)
        is_same_year = year == local(incident.facts.found_at).year
        # A number counts within the year of the discovery.
        number = incident.number if is_same_year else take_number(connection, _SERIES, str(year))
        changed = replace(incident, number=number, facts=known, notice_by=limit)
        store_facts(connection, changed)
        _record(connection, context, changed, "changed")


def note_told(
    context: DeskContext, incident_id: UUID, *, authority: datetime | None = None, people: datetime | None = None
) -> None:
    """Record when the authority, or the people whose data it is, were told; None leaves what is recorded.

    Raises:
        RuleViolation: ``role.head_only``; ``incident.gone``, ``incident.closed``; ``incident.told`` (field ``at``) for
            a moment before the discovery or in the future.
    """
    check_right(context.officer, Right.PRIVACY)
    with context.store.write() as connection:
        incident = _open(connection, incident_id)
        for at in (authority, people):
            if at is not None and not incident.facts.found_at <= at <= context.clock():
                raise RuleViolation("incident.told", "at")
        store_told(
            connection,
            incident_id,
            authority=authority or incident.authority_told_at,
            people=people or incident.people_told_at,
        )
        _record(connection, context, incident, "told")


def close_incident(context: DeskContext, incident_id: UUID, outcome: str) -> None:
    """Close an incident.

    Raises:
        RuleViolation: ``role.head_only``; ``incident.gone``; as `check_closing`.
    """
    check_right(context.officer, Right.PRIVACY)
    with context.store.write() as connection:
        incident = _open(connection, incident_id)
        text = check_closing(incident, outcome)
        store_closed(connection, incident_id, text, context.clock(), context.officer.name)
        _record(connection, context, incident, "closed")


def export_incidents(
    context: DeskContext, path: Path, heads: Sequence[str], cells: Callable[[DataIncident], Sequence[object]]
) -> int:
    """Write the register to a CSV or an Excel file, by the file's ending; return how many incidents.

    Args:
        context: the desk.
        path: the file.
        heads: titles of the columns.
        cells: returns what a line shows.

    Raises:
        RuleViolation: ``role.head_only``.
        OSError: when the file cannot be written.
    """
    check_right(context.officer, Right.PRIVACY)
    listed = incidents(context)
    write_table(Table(path.stem[:31], heads), (cells(incident) for incident in listed), path)
    return len(listed)


def _open(connection: Connection, incident_id: UUID) -> DataIncident:
    incident = read_incident(connection, incident_id)
    if incident is None:
        raise RuleViolation("incident.gone")
    check_open(incident)
    return incident


def _record(connection: Connection, context: DeskContext, incident: DataIncident, change: str) -> None:
    year = local(incident.facts.found_at).year
    detail = _Change(change, incident.number, year, incident.facts.kind)
    _TRAIL.append(connection, context.clock(), context.officer, detail)
