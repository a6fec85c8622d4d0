"""Requests of people about their own data."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from desktop_app.domain.privacy.requests import DataRequest, Decision, RequestLimits
from desktop_app.domain.privacy.rules import RequestKind
from desktop_app.storage.tables import data_request


def add_request(connection: Connection, request: DataRequest) -> None:
    """Store a new request."""
    values = {
        "id": request.id,
        "number": request.number,
        "person_id": request.person_id,
        "name": request.name,
        "kind": request.kind.value,
        "content": request.content,
        "received_on": request.received_on,
        "reply_by": request.limits.reply_by,
        "due_on": request.limits.due_on,
        "taken_by": request.taken_by,
    }
    connection.execute(data_request.insert().values(**values))


def read_request(connection: Connection, request_id: UUID) -> DataRequest | None:
    """Return a request, or None."""
    row = connection.execute(select(data_request).where(data_request.c.id == request_id)).first()
    return None if row is None else _request_of(row)


def listed_requests(connection: Connection, most: int) -> list[DataRequest]:
    """Return requests: the open ones first, the earliest due before others; then the newest."""
    c = data_request.c
    order = (c.answered_at.is_not(None), c.answered_at.desc(), c.due_on, c.seq)
    return [_request_of(row) for row in connection.execute(select(data_request).order_by(*order).limit(most))]


def open_requests(connection: Connection) -> list[DataRequest]:
    """Return the requests that have no answer, the earliest due first."""
    c = data_request.c
    rows = connection.execute(select(data_request).where(c.answered_at.is_(None)).order_by(c.due_on, c.seq))
    return [_request_of(row) for row in rows]


def requests_of(connection: Connection, person_id: UUID) -> list[DataRequest]:
    """Return the requests of one person, newest first."""
    c = data_request.c
    rows = connection.execute(select(data_request).where(c.person_id == person_id).order_by(c.seq.desc()))
    return [_request_of(row) for row in rows]


def store_told(connection: Connection, request_id: UUID, at: datetime) -> None:
    """Store when the person was given the paper that confirms a request; the first time counts."""
    c = data_request.c
    connection.execute(data_request.update().where(c.id == request_id, c.told_at.is_(None)).values(told_at=at))


def store_answer(
    connection: Connection, request_id: UUID, decision: Decision, answer: str, at: datetime, officer: str
) -> None:
    """Store how a request was answered."""
    values = {"decision": decision.value, "answer": answer, "answered_at": at, "answered_by": officer}
    connection.execute(data_request.update().where(data_request.c.id == request_id).values(**values))


def _request_of(row: Row[Any]) -> DataRequest:
    return DataRequest(
        row.id,
        row.number,
        row.person_id,
        row.name,
        RequestKind(row.kind),
        row.content,
        row.received_on,
        RequestLimits(row.reply_by, row.due_on),
        row.taken_by,
        row.told_at,
        row.answered_at,
        Decision(row.decision) if row.decision else None,
        row.answer,
        row.answered_by,
    )
