"""Asking other units: what a request and a verification need, and which answer counts."""

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.consultation import (
    Consultation,
    UnitAnswers,
    answers_by_unit,
    asked,
    check_request,
    check_verification,
    with_answer,
)
from desktop_app.domain.dossier.payloads.consultation import ConsultationAnswered, ConsultationRequested
from desktop_app.domain.errors import RuleViolation

TODAY = date(2026, 11, 26)
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=VIETNAM)
BY = datetime(2026, 11, 30, 17, 0, tzinfo=VIETNAM)
REQUEST, OTHER = UUID(int=1), UUID(int=2)
WAITING = asked(REQUEST, ConsultationRequested("Sở Xây dựng", "Quy hoạch", BY), NOW)


def test_a_request_names_unit_content_and_day() -> None:
    assert check_request("Sở Xây dựng", "Quy hoạch", TODAY, TODAY) == TODAY


@pytest.mark.parametrize(
    ("unit", "content", "day", "code"),
    [
        ("", "Quy hoạch", TODAY, "no_unit"),
        ("Sở Xây dựng", "", TODAY, "no_content"),
        ("Sở Xây dựng", "Quy hoạch", None, "no_day"),
        ("Sở Xây dựng", "Quy hoạch", TODAY - timedelta(days=1), "past_day"),
    ],
)
def test_a_request_that_lacks_something(unit: str, content: str, day: date | None, code: str) -> None:
    with pytest.raises(RuleViolation, match=rf"consultation\.{code}"):
        check_request(unit, content, day, TODAY)


def test_the_first_answer_counts() -> None:
    (answered,) = with_answer([WAITING], ConsultationAnswered(REQUEST, "Sở Xây dựng", "Phù hợp"), NOW)
    assert (answered.answered_at, answered.is_open, answered.is_silent) == (NOW, False, False)
    (again,) = with_answer([answered], ConsultationAnswered(REQUEST, "", is_silent=True), BY)
    assert again == answered
    (untouched,) = with_answer([WAITING], ConsultationAnswered(OTHER, "Sở Xây dựng", "Phù hợp"), NOW)
    assert untouched == WAITING


def test_an_answer_is_in_time_until_midnight_of_its_day() -> None:
    midnight = datetime(2026, 12, 1, tzinfo=VIETNAM)
    assert not WAITING.is_late(midnight - timedelta(seconds=1))
    assert WAITING.is_late(midnight)
    (answered,) = with_answer([WAITING], ConsultationAnswered(REQUEST, "", "Phù hợp"), NOW)
    assert not answered.is_late(midnight + timedelta(days=9)), "it came in time"
    (silent,) = with_answer([WAITING], ConsultationAnswered(REQUEST, "", is_silent=True), NOW)
    assert silent.is_late(NOW)


def test_a_notice_of_a_verification_says_everything() -> None:
    assert check_verification(BY, "Thửa đất số 12", "Cán bộ địa chính, chủ hồ sơ", "Ranh giới", NOW) == BY
    assert check_verification(NOW, "x", "x", "x", NOW) == NOW


@pytest.mark.parametrize(
    ("at", "place", "who", "what", "code"),
    [
        (None, "x", "x", "x", "no_time"),
        (NOW - timedelta(minutes=1), "x", "x", "x", "past"),
        (BY, "", "x", "x", "no_place"),
        (BY, "x", "", "x", "no_participants"),
        (BY, "x", "x", "", "no_content"),
    ],
)
def test_a_notice_that_lacks_something(at: datetime | None, place: str, who: str, what: str, code: str) -> None:
    with pytest.raises(RuleViolation, match=rf"verification\.{code}"):
        check_verification(at, place, who, what, NOW)


def test_how_each_unit_answered() -> None:
    def consulted(number: int, unit: str, answered: datetime | None = None, *, silent: bool = False) -> Consultation:
        return Consultation(UUID(int=number), unit, "", NOW, BY, answered, silent)

    after = BY + timedelta(days=1)
    counted = answers_by_unit(
        [
            consulted(1, "Sở Xây dựng", NOW),
            consulted(2, "Sở Xây dựng", after),
            consulted(3, "Sở Xây dựng", after, silent=True),
            consulted(4, "Sở Xây dựng"),
            consulted(5, "Công an tỉnh"),
        ],
        after,
    )
    assert counted == {
        "Công an tỉnh": UnitAnswers(asked=1, waiting=1, overdue=1),
        "Sở Xây dựng": UnitAnswers(asked=4, in_time=1, late=1, silent=1, waiting=1, overdue=1),
    }
    assert answers_by_unit([consulted(1, "A")], NOW) == {"A": UnitAnswers(asked=1, waiting=1)}
