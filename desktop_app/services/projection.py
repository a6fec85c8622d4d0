"""Rows of this desk folded from the office's events: what other desks, divisions and the portal did shows here too."""

import logging
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.bodies import read_reception
from desktop_app.domain.correction import as_corrected
from desktop_app.domain.dossier import Dossier
from desktop_app.domain.events import DossierEvent
from desktop_app.domain.merging import Course, merge_events
from desktop_app.domain.steps import EventKind, Status
from desktop_app.services.page import keep_people
from desktop_app.storage.course import store_corrected, store_state
from desktop_app.storage.dossiers import exists, insert_dossier, store_code
from desktop_app.storage.event_log import events_of, origin_of
from desktop_app.storage.feed import note_settled
from desktop_app.storage.intake import IntakeRow, close_intake, intake_by_code, put_intake, read_intake
from desktop_app.storage.officers import know_officer

_log = logging.getLogger(__name__)


def project(connection: Connection, dossier_ids: Iterable[UUID], now: datetime) -> list[UUID]:
    """Fold the rows of some dossiers anew; return those that could not be shown, which stay in the log untouched.

    One that cannot be shown must not hold up the others: what a server sent is never trusted to fit our tables.
    """
    unshown = []
    for dossier_id in dossier_ids:
        try:
            with connection.begin_nested():
                _project(connection, dossier_id, now)
        except Exception as error:
            # Whatever is wrong with what another desk sent (a number beyond 64 bits, a text for a list):
            # this dossier is set aside, and the desk's sync goes on with the next.
            _log.warning("a dossier of the order cannot be shown: %s", type(error).__name__)
            unshown.append(dossier_id)
    return unshown


def _project(connection: Connection, dossier_id: UUID, now: datetime) -> None:
    events = events_of(connection, dossier_id)
    course = merge_events(events)
    if not exists(connection, dossier_id):
        received = next((event for event in events if event.kind is EventKind.RECEIVED), None)
        if received is None:
            _project_intake(connection, events, course)
            return
        _insert(connection, received)
    store_state(connection, dossier_id, course.state)
    if course.code:
        store_code(connection, dossier_id, course.code, now)
    _store_corrections(connection, events, course)
    _settle(connection, events)
    _close_intake(connection, dossier_id, course)


def _settle(connection: Connection, events: list[DossierEvent]) -> None:
    for event in events:
        if event.kind is EventKind.CONFLICT_RESOLVED:
            note_settled(connection, UUID(event.body["event"]))


def _insert(connection: Connection, received: DossierEvent) -> None:
    body = received.body
    _, seqs = keep_people(connection, read_reception(body["reception"]), received.at)
    know_officer(connection, received.officer_id, str(body.get("officer_name", "")))
    origin = origin_of(connection, received.id)
    dossier = _dossier_of(received, body)
    level = int(body["procedure"].get("online_level", 0))
    insert_dossier(connection, dossier, *seqs, level, origin.bytes if origin else b"")


def _dossier_of(received: DossierEvent, body: Mapping[str, Any]) -> Dossier:
    procedure = body["procedure"]
    return Dossier(
        id=received.dossier_id,
        code=body["code"],
        reception=read_reception(body["reception"]),
        procedure_code=procedure["code"],
        procedure_name=procedure["name"],
        procedure_field=procedure.get("field", ""),
        deciding_unit=procedure.get("unit", ""),
        received_at=received.at,
        due_at=datetime.fromisoformat(body["due_at"]),
        officer_id=received.officer_id,
        officer_name=body.get("officer_name", ""),
        book=body["book"],
        entry=body["entry"],
        form_set=body["form_set"],
        rule_set=body["rule_set"],
        calendar_version=body["calendar"],
    )


def _store_corrections(connection: Connection, events: list[DossierEvent], course: Course) -> None:
    if any(event.kind is EventKind.CORRECTED for event in events):
        received = next(event for event in events if event.kind is EventKind.RECEIVED)
        reception = as_corrected(read_reception(received.body["reception"]), course.fields)
        store_corrected(connection, received.dossier_id, reception)


def _project_intake(connection: Connection, events: list[DossierEvent], course: Course) -> None:
    """Show what waits to be received: handed in online, or asked for at another desk's counter."""
    told = next((event for event in events if "reception" in event.body and "code" in event.body), None)
    if told is None:
        return
    procedure = told.body["procedure"]
    page, seqs = keep_people(connection, read_reception(told.body["reception"]), told.at)
    taken = intake_by_code(connection, told.body["code"])
    is_ours = taken in {None, told.dossier_id}
    code = told.body["code"] if is_ours else f"{told.body['code']}/{told.dossier_id.hex[-4:]}"
    row = IntakeRow(told.dossier_id, code, page.owner.name, procedure["name"], told.at, Status.NEW, page)
    put_intake(connection, row, procedure.get("field", ""), *seqs)
    _close_intake(connection, told.dossier_id, course)


def _close_intake(connection: Connection, dossier_id: UUID, course: Course) -> None:
    state = course.state
    ended = state.received_at or state.ended_at
    if ended is not None and read_intake(connection, dossier_id) is not None:
        status = Status.RECEIVED if state.received_at is not None else state.status
        close_intake(connection, dossier_id, status, ended)
