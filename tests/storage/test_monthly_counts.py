"""The counts by month: a dossier of any origin is in them, what is changed moves, and the check finds what is wrong."""

from datetime import timedelta

import pytest
from sqlalchemy import delete, func, select, update

from desktop_app.domain.dossier.payloads.processing import Outcome
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from desktop_app.storage.monthly_counts import differences
from desktop_app.storage.tables import count_group, dossier, dossier_appointment, dossier_wait, monthly_count
from tests.conftest import a_reception


@pytest.fixture
def desk(context: DeskContext, people: list[Applicant]) -> DeskContext:
    for person in people[:4]:
        receive(context, a_reception(context, person), printed=False)
    return context


def _flows(desk: DeskContext) -> dict[str, int]:
    statement = select(monthly_count.c.flow, func.sum(monthly_count.c.dossiers)).group_by(monthly_count.c.flow)
    with desk.store.read() as connection:
        assert not differences(connection)
        return {flow: times for flow, times in connection.execute(statement) if times}


def test_received_dossiers_of_one_procedure_share_a_row(desk: DeskContext) -> None:
    assert _flows(desk) == {"received": 4}
    with desk.store.read() as connection:
        assert connection.execute(select(func.count()).select_from(count_group)).scalar() == 1
        assert connection.execute(select(func.count()).select_from(monthly_count)).scalar() == 1


def test_what_is_undone_is_taken_out_again(desk: DeskContext) -> None:
    at = desk.clock()
    ended = {"ended_at": at, "outcome": Outcome.RESULT.value, "returned_at": at, "satisfaction": 5}
    with desk.store.write() as connection:
        connection.execute(update(dossier).values(**ended))
    assert _flows(desk) == {"received": 4, "ended": 4, "returned": 4}
    with desk.store.write() as connection:
        connection.execute(update(dossier).values(ended_at=None, outcome="", returned_at=None, satisfaction=None))
    assert _flows(desk) == {"received": 4}


def test_a_deleted_dossier_is_taken_out(desk: DeskContext) -> None:
    first = select(func.min(dossier.c.seq)).scalar_subquery()
    with desk.store.write() as connection:
        for table in (dossier_appointment, dossier_wait):
            connection.execute(delete(table))
        connection.execute(delete(dossier).where(dossier.c.seq == first))
    assert _flows(desk) == {"received": 3}


def test_the_check_finds_counts_that_are_wrong_or_missing(desk: DeskContext) -> None:
    with desk.store.write() as connection:
        connection.execute(update(monthly_count).values(dossiers=monthly_count.c.dossiers + 1))
        assert sorted(row[-1] for row in differences(connection)) == [4, 5]
        connection.execute(delete(monthly_count))
        assert [row[-1] for row in differences(connection)] == [4]


def test_a_change_that_no_report_counts_leaves_them(desk: DeskContext) -> None:
    with desk.store.write() as connection:
        before = connection.execute(select(monthly_count)).all()
        connection.execute(update(dossier).values(status=4, holder="x", due_at=desk.clock() + timedelta(days=9)))
        assert connection.execute(select(monthly_count)).all() == before
