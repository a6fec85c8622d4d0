"""Takes personal data out of the desk's tables that is past its time.

Events stay: they are the chain that proves what was done, and what desks and server give each other back. A dossier
whose people were taken out stays as a row without them, for the counts of the reports, and its events are not shown.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Table, and_, func, select, text

from desktop_app.domain.codec import decode, encode
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.sent_message import MessageState
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.privacy.retention import DataKind
from desktop_app.storage.commit_summary import add_changed_data
from desktop_app.storage.dossiers import is_emptied
from desktop_app.storage.people import delete_person, find_person, save_person
from desktop_app.storage.print_jobs import JobState
from desktop_app.storage.tables import dossier, draft, intake, message, person, print_job

NOBODY = UUID(int=0)
"""The record that stands in the place of people who were taken out."""
REMOVED = "(đã hủy)"
"""The name in lists and on the screen in the place of theirs."""
_UNINDEX = text("DELETE FROM dossier_text WHERE rowid = :seq")
_INDEX = text("INSERT INTO dossier_text(rowid, names) VALUES (:seq, '')")
_SETTLED = [state.value for state in MessageState if not state.is_under_way]


def past_time(connection: Connection, kind: DataKind, before: datetime) -> tuple[int, datetime | None]:
    """Return how many rows of a kind are older than a moment, and the oldest of them."""
    table, at, is_past = _rows(kind, before)
    count, oldest = connection.execute(select(func.count(), func.min(at)).select_from(table).where(is_past)).one()
    return int(count), oldest


def destroy_batch(connection: Connection, kind: DataKind, before: datetime, most: int) -> int:
    """Destroy the oldest rows of a kind; return how many, less than `most` for the last ones."""
    _overwrite_deleted(connection)
    table, at, is_past = _rows(kind, before)
    key = table.c.id
    ids = list(connection.execute(select(key).where(is_past).order_by(at).limit(most)).scalars())
    if kind is DataKind.TURNED_AWAY:
        for intake_id in ids:
            _empty_intake(connection, intake_id)
    elif kind is DataKind.PAGES:
        connection.execute(table.update().where(key.in_(ids)).values(pages=None, state=JobState.DROPPED.value))
    else:
        connection.execute(table.delete().where(key.in_(ids)))
    return len(ids)


def destroy_dossiers(connection: Connection, dossier_ids: Collection[UUID], now: datetime) -> None:
    """Take the people out of dossiers: names, search, messages, kept pages, and the records that nothing else needs."""
    _overwrite_deleted(connection)
    nobody = _nobody(connection, now)
    for dossier_id in dossier_ids:
        c = dossier.c
        row = connection.execute(select(c.seq, c.owner_seq, c.submitter_seq).where(c.id == dossier_id)).first()
        if row is None:
            continue
        values = {"owner_seq": nobody, "submitter_seq": None, "owner_name": REMOVED, "destroyed_at": now}
        connection.execute(dossier.update().where(c.seq == row.seq).values(**values))
        connection.execute(_UNINDEX, {"seq": row.seq})
        connection.execute(_INDEX, {"seq": row.seq})
        connection.execute(message.delete().where(message.c.dossier_id == dossier_id))
        connection.execute(print_job.update().where(print_job.c.dossier_id == dossier_id).values(pages=None))
        connection.execute(intake.delete().where(intake.c.id == dossier_id))
        _drop_people(connection, (row.owner_seq, row.submitter_seq))
        add_changed_data(connection, dossier=dossier_id)


def is_destroyed(connection: Connection, dossier_id: UUID) -> bool:
    """Return whether the people of a dossier, or of a page that was turned away, were taken out."""
    if is_emptied(connection, dossier_id):
        return True
    is_nobody = intake.c.owner_seq == select(person.c.seq).where(person.c.id == NOBODY).scalar_subquery()
    return connection.execute(select(intake.c.seq).where(intake.c.id == dossier_id, is_nobody)).first() is not None


def merge_search_indexes(connection: Connection) -> None:
    """Write the search indexes anew, so that no deleted name stays in them."""
    for name in ("dossier_text", "person_text"):
        connection.exec_driver_sql(f"INSERT INTO {name}({name}) VALUES ('optimize')")  # noqa: S608 - names of our own


def _rows(kind: DataKind, before: datetime) -> tuple[Table, Any, ColumnElement[bool]]:
    """Return the table of a kind, the column of its age, and what is past its time."""
    if kind is DataKind.DRAFTS:
        return draft, draft.c.saved_at, draft.c.saved_at < before
    if kind is DataKind.MESSAGES:
        c = message.c
        return message, c.changed_at, and_(c.changed_at < before, c.state.in_(_SETTLED))
    if kind is DataKind.PAGES:
        return print_job, print_job.c.created_at, and_(print_job.c.created_at < before, print_job.c.pages.is_not(None))
    if kind is not DataKind.TURNED_AWAY:
        raise LookupError(kind)
    is_refused = and_(intake.c.status == Status.NOT_RECEIVED.value, intake.c.owner_name != REMOVED)
    return intake, intake.c.ended_at, and_(is_refused, intake.c.ended_at < before)


def _empty_intake(connection: Connection, intake_id: UUID) -> None:
    c = intake.c
    row = connection.execute(
        select(c.seq, c.owner_seq, c.submitter_seq, c.body, c.ended_at).where(c.id == intake_id)
    ).one()
    page = decode(row.body, Reception)
    bare = Reception(page.id, Applicant(name=REMOVED), page.procedure_id, (), None, channel=page.channel)
    values = {
        "owner_seq": _nobody(connection, row.ended_at),
        "submitter_seq": None,
        "owner_name": REMOVED,
        "body": encode(bare).decode(),
        "post_number": "",
    }
    connection.execute(intake.update().where(c.seq == row.seq).values(**values))
    connection.execute(message.delete().where(message.c.dossier_id == intake_id))
    _drop_people(connection, (row.owner_seq, row.submitter_seq))
    add_changed_data(connection, intake=intake_id)


def _nobody(connection: Connection, now: datetime) -> int:
    """Return the row number of the record in the place of people who were taken out."""
    nobody = Applicant(id=NOBODY, name=REMOVED)
    row = find_person(connection, nobody)
    return row.seq if row is not None else save_person(connection, replace(nobody, id=None), None, NOBODY, now)[0]


def _drop_people(connection: Connection, seqs: Collection[int | None]) -> None:
    numbers = [seq for seq in seqs if seq is not None]
    for person_id in connection.execute(select(person.c.id).where(person.c.seq.in_(numbers))).scalars().all():
        if person_id != NOBODY:
            delete_person(connection, person_id)


def _overwrite_deleted(connection: Connection) -> None:
    # What is deleted is overwritten in the file, and not only marked as free.
    connection.exec_driver_sql("PRAGMA secure_delete = ON")
