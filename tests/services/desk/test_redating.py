"""What was dated by a clock that was ahead is listed, corrected by the head of desk, and printed again."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desktop_app.domain.dates import VIETNAM, local
from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.domain.dossier.payloads.corrections import Redated
from desktop_app.domain.dossier.payloads.results import ResultReady, Returned
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.clock import confirm_clock
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.redating import misdated, redate
from desktop_app.services.dossier.dossiers import open_by_scan, open_dossier
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork
from desktop_app.services.printing.spool import open_spool
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync import overview, rounds
from desktop_app.storage.monthly_counts import differences
from tests.conftest import MovableClock, a_reception
from tests.enrolled import enrol
from tests.simulation.memory_server import MemoryServer

NOW = datetime(2026, 11, 23, 9, 42, tzinfo=VIETNAM)


def _work_ahead(
    context: DeskContext, people: list[Applicant], clock: MovableClock, ahead: timedelta, count: int = 3
) -> list[str]:
    """Receive dossiers, five minutes each, with the clock ahead; then set it right."""
    codes = []
    clock.now = NOW + ahead
    for person in people[:count]:
        codes.append(receive(context, a_reception(context, person), printed=False).dossier.code)
        clock.move(minutes=5)
    clock.now = NOW + timedelta(minutes=5 * count)
    with pytest.raises(RuleViolation, match=r"clock\.back"):
        receive(context, a_reception(context, people[4]), printed=False)
    confirm_clock(context)
    return codes


@pytest.mark.parametrize("days", [1, 2, 400, 9 * 365, 26_000])
def test_days_ahead_are_taken_back(
    context: DeskContext, people: list[Applicant], clock: MovableClock, days: int
) -> None:
    codes = _work_ahead(context, people, clock, timedelta(days=days))
    right = receive(context, a_reception(context, people[4]), printed=False).dossier
    found = misdated(context)
    assert found is not None
    assert [(row.code, row.is_received) for row in found.dossiers] == [(code, True) for code in codes]
    assert found.earlier == timedelta(days=days)
    jobs = redate(context, found.earlier, "  pin hỏng ")
    assert len(jobs) == 3
    assert misdated(context) is None
    for place, row in enumerate(found.dossiers):
        opened = open_dossier(context, row.id)
        assert opened is not None
        assert opened.dossier.received_at == NOW + timedelta(minutes=5 * place)
        assert opened.dossier.code == f"H44.18-261123-{place + 2:04d}"
        assert opened.dossier.due_at == opened.state.first_due_at
        assert opened.dossier.due_at < right.received_at + timedelta(days=60)
        assert open_by_scan(context, codes[place]) == row.id, "the paper with the wrong day is still found"
        (correction,) = [event.payload for event in opened.events if isinstance(event.payload, Redated)]
        assert correction.reason == "pin hỏng"
    assert [job.id for job in open_spool(context)] == list(jobs)
    assert {row.old_code for row in overview.receipts_to_reprint(context)} == set(codes)
    with context.store.read() as connection:
        assert not differences(connection)


def test_seven_hours_ahead_keep_the_code_and_change_the_appointment(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    codes = _work_ahead(context, people, clock, timedelta(hours=7), 1)
    found = misdated(context)
    assert found is not None
    assert found.earlier == timedelta(hours=7)
    before = open_dossier(context, found.dossiers[0].id)
    redate(context, found.earlier, "")
    after = open_dossier(context, found.dossiers[0].id)
    assert before is not None
    assert after is not None
    assert (after.dossier.code, after.dossier.received_at) == (codes[0], NOW)
    assert after.dossier.due_at <= before.dossier.due_at


def test_steps_of_an_older_dossier_are_corrected_without_a_new_receipt(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    clock.now = NOW + timedelta(days=30)
    for payload in (ResultReady(), Returned(ReturnMethod.DESK)):
        with context.store.write() as connection:
            DossierUnitOfWork(connection, context, made.id).take(payload)
    clock.now = NOW + timedelta(minutes=10)
    confirm_clock(context)
    found = misdated(context)
    assert found is not None
    assert [(row.id, row.is_received) for row in found.dossiers] == [(made.id, False)]
    assert redate(context, timedelta(days=30), "") == ()
    opened = open_dossier(context, made.id)
    assert opened is not None
    assert (opened.dossier.code, opened.dossier.received_at) == (made.code, made.received_at)
    assert (opened.state.ended_at, opened.state.returned_at) == (NOW, NOW)
    with context.store.read() as connection:
        assert not differences(connection)


def test_only_the_head_corrects_and_nothing_may_lie_ahead(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    assert misdated(context) is None
    assert redate(context, timedelta(days=1), "") == ()
    _work_ahead(context, people, clock, timedelta(days=2))
    officer = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    with pytest.raises(RuleViolation, match=r"role\.head_only"):
        redate(officer, timedelta(days=2), "")
    for wrong in (timedelta(), timedelta(days=-1), timedelta(days=1), timedelta(microseconds=1)):
        with pytest.raises(RuleViolation, match=r"redate\.future"):
            redate(context, wrong, "")
    found = misdated(context)
    assert found is not None
    assert len(found.dossiers) == 3


def test_the_turn_of_the_year_gives_an_entry_of_the_true_book(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    first = receive(context, a_reception(context, people[3]), printed=False).dossier
    _work_ahead(context, people, clock, timedelta(days=365), 1)
    found = misdated(context)
    assert found is not None
    redate(context, found.earlier, "")
    opened = open_dossier(context, found.dossiers[0].id)
    assert opened is not None
    assert (opened.dossier.book, opened.dossier.entry) == (2026, first.entry + 1)


def test_the_server_and_other_desks_follow(context: DeskContext, people: list[Applicant], clock: MovableClock) -> None:
    server = MemoryServer()
    link = enrol(context, server, bytes(range(32)))
    rounds.sync_now(context, client=link)
    _work_ahead(context, people, clock, timedelta(days=3))
    rounds.sync_now(context, client=link)
    redate(context, timedelta(days=3), "")
    status = rounds.sync_now(context, client=link)
    assert (status.problem, status.waiting) == ("", 0)
    states = [folded.state for folded in server.folded().values()]
    assert all(local(state.received_at).date() == NOW.date() for state in states if state.received_at)
    assert {folded.code[:13] for folded in server.folded().values()} == {"H44.18-261123"}
    assert len({folded.code for folded in server.folded().values()}) == 3


def test_what_is_left_uncorrected_stays_listed_when_its_days_have_come(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    codes = _work_ahead(context, people, clock, timedelta(days=2))
    for _ in range(3):
        clock.move(days=1)
        receive(context, a_reception(context, people[4]), printed=False)
    entries = misdated(context)
    assert entries is not None
    assert ([row.code for row in entries.dossiers], entries.earlier) == (codes, timedelta(days=2))


def test_two_runs_of_a_wrong_clock_are_corrected_one_after_the_other(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    _work_ahead(context, people, clock, timedelta(days=400), 1)
    clock.now = NOW + timedelta(days=30)
    second = receive(context, a_reception(context, people[1]), printed=False).dossier
    clock.now = NOW + timedelta(minutes=20)
    confirm_clock(context)
    for days, count in ((400, 1), (30, 1)):
        entries = misdated(context)
        assert entries is not None
        assert (entries.earlier, len(entries.dossiers)) == (timedelta(days=days), count)
        redate(context, entries.earlier, "")
    assert misdated(context) is None
    opened = open_dossier(context, second.id)
    assert opened is not None
    assert opened.dossier.received_at == NOW
