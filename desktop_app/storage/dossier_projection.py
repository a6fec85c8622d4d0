"""Projection of a dossier: updates its row from the state that its events give."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from desktop_app.domain.dossier.deadlines import open_deadlines
from desktop_app.domain.dossier.dossier import Dossier, Reception
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.process_dues import listed_step
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.text import fold
from desktop_app.storage.commit_summary import add_changed_data
from desktop_app.storage.tables import dossier, dossier_appointment, dossier_consultation, dossier_wait

_ID = bindparam("wanted", type_=dossier.c.id.type)
_SEQ = select(dossier.c.seq).where(dossier.c.id == _ID)
_UPDATE = dossier.update().where(dossier.c.seq == bindparam("row"))


def store_state(connection: Connection, dossier_id: UUID, state: DossierState) -> None:
    """Update the row that lists and reports read from a state."""
    seq = connection.execute(_SEQ, {"wanted": dossier_id}).scalar_one()
    last_wait = state.waits[-1] if state.waits else None
    values = {
        "status": state.status.value,
        "due_at": state.due_at,
        "due_changed_at": state.appointments[-1][0] if state.appointments else None,
        "ended_at": state.ended_at,
        "outcome": state.outcome.value if state.outcome else "",
        "returned_at": state.returned_at,
        "satisfaction": state.satisfaction,
        "supplements": len(state.waits),
        "waiting_since": last_wait.since if last_wait is not None and last_wait.until is None else None,
        "extended_at": state.extensions[0] if state.extensions else None,
        "holder": state.holder,
        "payment": state.payment.value if state.payment else "",
        "paid_at": state.paid_at,
        "awaits_agency": int(state.awaits_agency),
        "deadline_at": min((deadline.by for deadline in open_deadlines(state)), default=None),
        "budget_by": state.budget_by if state.budget_at is None else None,
        "refunded_at": state.refunded_at,
        "owed_since": max((notice.since for notice in state.open_notices), default=None),
        **_result_values(state),
        **_step_values(state),
    }
    connection.execute(_UPDATE, {"row": seq, **values})
    _store_intervals(connection, seq, state)
    _store_consultations(connection, seq, state)
    add_changed_data(connection, dossier=dossier_id)


def _result_values(state: DossierState) -> dict[str, datetime | None]:
    """Return what is still owed of the result, and of a dossier that was lost or damaged."""
    result = state.result
    return {
        "collect_from": result.collected_from(state.due_at) if state.status is Status.DONE else None,
        "deliver_since": result.ready_at if state.is_delivery_owed else None,
        "error_at": result.error_at,
        "correction_due": result.correction_due if result.error_at is not None else None,
        "incident_at": state.incident_at,
    }


def _step_values(state: DossierState) -> dict[str, Any]:
    """Return the step of the internal process that is under way."""
    step = listed_step(state)
    return {
        "step_number": step.number if step is not None else 0,
        "step_minutes": step.minutes if step is not None else 0,
        "step_work": step.work if step is not None else "",
        "step_who": step.who if step is not None else "",
        "step_since": step.begun_at if step is not None else None,
    }


def store_redated(connection: Connection, dossier_id: UUID, redated: Dossier, first_due_at: datetime | None) -> None:
    """Update the facts of the reception after its moment was corrected; `store_state` follows.

    Args:
        connection: the open transaction.
        dossier_id: the dossier.
        redated: the dossier as it is now.
        first_due_at: the due moment of the corrected receipt.
    """
    seq = connection.execute(_SEQ, {"wanted": dossier_id}).scalar_one()
    values = {
        "received_at": redated.received_at,
        "first_due_at": first_due_at,
        "book": redated.book,
        "entry": redated.entry,
        "form_set": redated.form_set,
        "rule_set": redated.rule_set,
        "calendar_version": redated.calendar_version,
    }
    connection.execute(_UPDATE, {"row": seq, **values})
    # They are found by their moments, which may have moved.
    forget_intervals(connection, dossier_id)


def forget_intervals(connection: Connection, dossier_id: UUID) -> None:
    """Delete the rows of appointments, waits and consultations, some of which do not hold any more.

    `store_state`, which follows, stores those that do.
    """
    seq = connection.execute(_SEQ, {"wanted": dossier_id}).scalar_one()
    for table in (dossier_appointment, dossier_wait, dossier_consultation):
        connection.execute(delete(table).where(table.c.dossier_seq == seq))


def store_corrected(connection: Connection, dossier_id: UUID, reception: Reception) -> None:
    """Update the row and the index of names after a correction."""
    values = {"owner_name": reception.owner.name, "return_method": reception.return_method.value}
    seq = connection.execute(_SEQ, {"wanted": dossier_id}).scalar_one()
    connection.execute(_UPDATE, {"row": seq, **values})
    names = " ".join(person.name for person in (reception.owner, reception.submitter) if person is not None)
    connection.exec_driver_sql("DELETE FROM dossier_text WHERE rowid = ?", (seq,))
    connection.exec_driver_sql("INSERT INTO dossier_text(rowid, names) VALUES (?, ?)", (seq, fold(names)))
    add_changed_data(connection, dossier=dossier_id)


def store_reception(connection: Connection, corrected: Dossier, owner_seq: int, submitter_seq: int | None) -> None:
    """Update the facts of a reception that was corrected as a whole; `store_state` follows.

    Args:
        connection: the open transaction.
        corrected: the dossier as it is now.
        owner_seq: row number of its owner.
        submitter_seq: row number of who handed it in for the owner, or None.
    """
    reception = corrected.reception
    values = {
        "owner_seq": owner_seq,
        "submitter_seq": submitter_seq,
        "procedure_id": reception.procedure_id,
        "procedure_code": corrected.procedure_code,
        "procedure_name": corrected.procedure_name,
        "procedure_field": corrected.procedure_field,
        "deciding_unit": corrected.deciding_unit,
        "online_level": corrected.online_level,
        "channel": reception.channel.value,
        "sets": reception.sets,
        "non_territorial": int(reception.is_non_territorial),
        "calendar_version": corrected.calendar_version,
    }
    seq = connection.execute(_SEQ, {"wanted": corrected.id}).scalar_one()
    connection.execute(_UPDATE, {"row": seq, **values})
    store_corrected(connection, corrected.id, reception)


def store_first_due(connection: Connection, dossier_id: UUID, first_due_at: datetime | None) -> None:
    """Update the due moment of the receipt, with which reports compare."""
    seq = connection.execute(_SEQ, {"wanted": dossier_id}).scalar_one()
    connection.execute(_UPDATE, {"row": seq, "first_due_at": first_due_at})


def _store_intervals(connection: Connection, seq: int, state: DossierState) -> None:
    for set_at, due_at in state.appointments:
        _put(connection, dossier_appointment, {"dossier_seq": seq, "set_at": set_at}, {"due_at": due_at})
    for wait in state.waits:
        values = {"until": wait.until, "stage": wait.stage.value, "override": wait.override, "last_day": wait.last_day}
        _put(connection, dossier_wait, {"dossier_seq": seq, "since": wait.since}, values)


def _store_consultations(connection: Connection, seq: int, state: DossierState) -> None:
    for asked in state.consultations:
        values = {
            "unit": asked.unit,
            "asked_at": asked.asked_at,
            "answer_by": asked.answer_by,
            "answered_at": asked.answered_at,
            "silent": int(asked.is_silent),
        }
        _put(connection, dossier_consultation, {"dossier_seq": seq, "request": asked.request}, values)


def _put(connection: Connection, table: Table, key: dict[str, Any], values: dict[str, Any]) -> None:
    statement = insert(table).values(**key, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=list(key), set_=values))
