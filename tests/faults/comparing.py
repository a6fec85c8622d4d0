"""Compares the dossiers that an officer saw saved with the desk's and the server's."""

from uuid import UUID

from sqlalchemy import select

from central_server.storage import tables as t
from desktop_app.storage.engine import Store
from tests.conftest import KEY
from tests.faults.desk_days import DeskFolder
from tests.faults.service import Service


def check(service: Service, unit_id: UUID, desk: DeskFolder) -> None:
    """Compare what the officer saw, what the desk has and what the server has."""
    c = t.event.c
    database = service.database()
    with database.transaction() as connection:
        rows = connection.execute(
            select(c.feed_seq, c.event_id, c.kind).where(c.unit_id == unit_id).order_by(c.feed_seq)
        ).all()
        numbers = set(
            connection.execute(select(t.dossier_number.c.number).where(t.dossier_number.c.unit_id == unit_id)).scalars()
        )
    database.close()
    assert [row.feed_seq for row in rows] == list(range(1, len(rows) + 1)), "a hole"
    assert len({row.event_id for row in rows}) == len(rows), "doubled"
    assert set(desk.seen) <= numbers, "lost"
    assert len(set(desk.seen)) == len(desk.seen), "a number given twice"
    store = Store(desk.path / "desk.db", KEY)
    with store.read() as connection:
        placed = connection.exec_driver_sql("SELECT feed_seq, event_id FROM dossier_event").all()
    store.close()
    assert {row.feed_seq: row.event_id for row in placed} == {row.feed_seq: row.event_id.bytes for row in rows}, (
        "diverged"
    )
