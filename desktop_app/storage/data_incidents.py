"""The register of incidents with personal data."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from desktop_app.domain.privacy.incidents import DataIncident, IncidentFacts, IncidentKind, Telling
from desktop_app.storage.tables import data_incident


def add_incident(connection: Connection, incident: DataIncident) -> None:
    """Store a new incident."""
    values = {"id": incident.id, "recorded_by": incident.recorded_by} | _values(incident)
    connection.execute(data_incident.insert().values(**values))


def store_facts(connection: Connection, incident: DataIncident) -> None:
    """Store what is known of an incident now, with its number and until when it is notified."""
    statement = data_incident.update().where(data_incident.c.id == incident.id)
    connection.execute(statement.values(**_values(incident)))


def store_told(
    connection: Connection, incident_id: UUID, *, authority: datetime | None, people: datetime | None
) -> None:
    """Store when the authority and the people were told."""
    statement = data_incident.update().where(data_incident.c.id == incident_id)
    connection.execute(statement.values(authority_told_at=authority, people_told_at=people))


def store_closed(connection: Connection, incident_id: UUID, outcome: str, at: datetime, officer: str) -> None:
    """Store that an incident is closed."""
    statement = data_incident.update().where(data_incident.c.id == incident_id)
    connection.execute(statement.values(outcome=outcome, closed_at=at, closed_by=officer))


def read_incident(connection: Connection, incident_id: UUID) -> DataIncident | None:
    """Return an incident, or None."""
    row = connection.execute(select(data_incident).where(data_incident.c.id == incident_id)).first()
    return None if row is None else _incident_of(row)


def listed_incidents(connection: Connection, most: int) -> list[DataIncident]:
    """Return incidents: the open ones first, the earliest notice before others; then the newest."""
    c = data_incident.c
    order = (c.closed_at.is_not(None), c.closed_at.desc(), c.notice_by, c.seq)
    return [_incident_of(row) for row in connection.execute(select(data_incident).order_by(*order).limit(most))]


def open_incidents(connection: Connection) -> list[DataIncident]:
    """Return the incidents that are not closed, the earliest notice first."""
    c = data_incident.c
    rows = connection.execute(select(data_incident).where(c.closed_at.is_(None)).order_by(c.notice_by))
    return [_incident_of(row) for row in rows]


def _values(incident: DataIncident) -> dict[str, Any]:
    facts = incident.facts
    return {
        "number": incident.number,
        "kind": facts.kind.value,
        "found_at": facts.found_at,
        "data": facts.data,
        "people": facts.people,
        "description": facts.description,
        "measures": facts.measures,
        "telling": facts.telling.value,
        "notice_by": incident.notice_by,
    }


def _incident_of(row: Row[Any]) -> DataIncident:
    facts = IncidentFacts(
        IncidentKind(row.kind),
        row.found_at,
        row.data,
        row.people,
        row.description,
        row.measures,
        Telling(row.telling),
    )
    return DataIncident(
        row.id,
        row.number,
        facts,
        row.notice_by,
        row.recorded_by,
        row.authority_told_at,
        row.people_told_at,
        row.closed_at,
        row.outcome,
        row.closed_by,
    )
