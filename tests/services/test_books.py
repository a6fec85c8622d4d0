"""The book of a year is closed once, with its counts, and takes no entry afterwards."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.domain.dossier.hand_back import HandBack
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.books import BookCounts, close_book, open_book
from desktop_app.services.clock import confirm_clock
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.redating import redate
from desktop_app.services.dossier.completion import ask_withdrawal, refuse, result_ready, stop
from desktop_app.services.dossier.hand_back import hand_back
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception

NEXT_YEAR = datetime(2027, 1, 4, 9, tzinfo=VIETNAM)


@pytest.fixture
def codes(context: DeskContext, people: list[Applicant]) -> list[str]:
    """Six dossiers: returned, ready, refused, stopped, and two that are open."""
    made = [receive(context, a_reception(context, person), printed=False).dossier for person in people[:6]]
    for dossier in made[:2]:
        result_ready(context, dossier.id)
    owner = made[0].reception.owner
    hand_back(context, made[0].id, HandBack(ReturnMethod.DESK, True, "", owner.name, owner.number))
    refuse(context, made[2].id, ["Không đủ điều kiện"])
    ask_withdrawal(context, made[3].id, "", "trực tiếp")
    stop(context, made[3].id)
    return [dossier.code for dossier in made]


def test_the_parts_of_a_book_add_up(context: DeskContext, codes: list[str]) -> None:
    book = open_book(context, 2026)
    assert book.counts == BookCounts(received=6, returned=1, ready=1, refused=1, stopped=1, open=2)
    assert ([entry.code for entry in book.entries], book.closed_at) == (codes[4:], None)
    assert [entry.entry for entry in book.entries] == [5, 6]
    assert open_book(context, 2025).counts == BookCounts()


def test_a_closed_book_keeps_what_it_was_and_who_closed_it(
    context: DeskContext, codes: list[str], clock: MovableClock
) -> None:
    clock.now = NEXT_YEAR
    closed = close_book(context, 2026)
    assert (closed.closed_at, closed.closed_by) == (NEXT_YEAR, context.officer.name)
    refuse(context, closed.entries[0].id, ["Không đủ điều kiện"])
    again = open_book(context, 2026)
    assert again.counts == closed.counts, "what was open goes on, and the closing stays"
    assert [entry.code for entry in again.entries] == codes[4:]


@pytest.mark.parametrize(("year", "code"), [(2027, "book.year_runs"), (2026, "book.closed_already")])
def test_a_book_is_closed_once_when_its_year_is_over(
    context: DeskContext, codes: list[str], clock: MovableClock, year: int, code: str
) -> None:
    clock.now = NEXT_YEAR
    close_book(context, 2026)
    with pytest.raises(RuleViolation) as caught:
        close_book(context, year)
    assert (caught.value.code, caught.value.params) == (code, {"year": year})


def test_a_year_without_dossiers_has_no_book(context: DeskContext) -> None:
    with pytest.raises(RuleViolation, match=r"book\.no_year"):
        close_book(context, 2020)


def test_only_the_head_of_desk_closes(context: DeskContext, codes: list[str], clock: MovableClock) -> None:
    clock.now = NEXT_YEAR
    officer = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    with pytest.raises(RuleViolation, match=r"role\.head_only"):
        close_book(officer, 2026)


def test_the_next_year_is_received_and_the_closed_one_is_not(
    context: DeskContext, codes: list[str], people: list[Applicant], clock: MovableClock
) -> None:
    clock.now = NEXT_YEAR
    close_book(context, 2026)
    assert receive(context, a_reception(context, people[7]), printed=False).dossier.book == 2027


def test_a_clock_that_was_ahead_is_not_corrected_into_a_closed_book(
    context: DeskContext, codes: list[str], people: list[Applicant], clock: MovableClock
) -> None:
    clock.now = NEXT_YEAR
    close_book(context, 2026)
    clock.now = NEXT_YEAR + timedelta(days=30)
    receive(context, a_reception(context, people[7]), printed=False)
    clock.now = NEXT_YEAR + timedelta(hours=1)
    confirm_clock(context)
    with pytest.raises(RuleViolation, match=r"book\.closed"):
        redate(context, timedelta(days=40), "Pin hỏng")


def test_nothing_is_received_into_a_closed_book(
    context: DeskContext, codes: list[str], people: list[Applicant], clock: MovableClock
) -> None:
    clock.now = NEXT_YEAR
    close_book(context, 2026)
    clock.now = datetime(2026, 12, 30, 9, tzinfo=VIETNAM)
    with pytest.raises(RuleViolation, match=r"book\.closed"):
        receive(context, a_reception(context, people[7]), printed=False)
