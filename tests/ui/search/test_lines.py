"""The lines of the result list, and why each of them is there."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.dossier.status import Status
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import DossierRow, Match, MatchReason, SearchMatches, find
from desktop_app.services.reception.receive import receive
from desktop_app.ui.search.lines import (
    MOST_LINES,
    AllDossiers,
    NewPage,
    NothingFound,
    day_text_of,
    lines_of,
    reason_text,
    step_text_of,
)
from tests.conftest import a_reception

pytestmark = pytest.mark.window
TODAY = date(2026, 11, 26)


def test_a_code_comes_before_people(context: DeskContext, people: list[Applicant]) -> None:
    code = receive(context, a_reception(context, people[0])).dossier.code
    for typed in (code, code.lower(), code.replace("-", ""), code[-4:], code[7:].replace("-", "")):
        first = lines_of(typed, find(context, typed), TODAY)[0]
        assert isinstance(first, DossierRow), typed
        assert first.code == code


def test_what_nobody_has_offers_a_page_or_nothing(context: DeskContext) -> None:
    nothing = SearchMatches([], [])
    assert lines_of("0831-0025", nothing, TODAY) == [NothingFound(is_code=False)]
    assert lines_of("H44.18-991231-0001", nothing, TODAY) == [NothingFound(is_code=True)]
    assert lines_of("BS-2026-000001", nothing, TODAY) == [NothingFound(is_code=True)]
    assert lines_of("0912345678", nothing, TODAY) == [NewPage(Applicant(phone="0912345678"))]
    assert [type(line) for line in lines_of("ddawngj vawn ddaoj", nothing, TODAY)] == [NewPage, NewPage]


def test_all_that_has_no_room_is_a_list(context: DeskContext, people: list[Applicant]) -> None:
    for _ in range(MOST_LINES + 2):
        receive(context, a_reception(context, people[0]))
    lines = lines_of(people[0].name, find(context, people[0].name), TODAY)
    assert len(lines) == MOST_LINES
    (rest,) = [line for line in lines if isinstance(line, AllDossiers)]
    assert rest.query == people[0].name
    assert isinstance(lines[-1], NewPage)


@pytest.mark.parametrize("reason", MatchReason)
def test_each_reason_has_words(reason: MatchReason) -> None:
    assert reason_text(Match(reason, "0025"))
    assert reason_text(None) == ""


def test_a_date_says_what_it_means(context: DeskContext, people: list[Applicant]) -> None:
    receive(context, a_reception(context, people[0]))
    (row,) = find(context, people[0].name).dossiers
    texts = {day_text_of(_with(row, status)) for status in Status}
    assert len(texts) == 2


def test_a_hit_names_the_present_step_in_few_words(context: DeskContext, people: list[Applicant]) -> None:
    receive(context, a_reception(context, people[0]))
    (row,) = find(context, people[0].name).dossiers
    assert step_text_of(row) == ""
    text = step_text_of(replace(row, step_number=2, step_work="Thẩm định hồ sơ, lấy ý kiến của các phòng chuyên môn"))
    assert "2: Thẩm định hồ sơ, lấy ý kiến của…" in text


def _with(row: DossierRow, status: Status) -> DossierRow:
    return replace(row, status=status)
