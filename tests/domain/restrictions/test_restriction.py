"""Restrictions in force, and their release."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Officer, Role
from desktop_app.domain.restrictions.restriction import RestrictedKind, Restriction, release_of
from desktop_app.services.context import new_id

HEAD = Officer(new_id(), "Trần Minh Đức", Role.HEAD)
ROW = Restriction(RestrictedKind.PAPER, "BX 123456", "Tòa án", "12/QĐ", date(2026, 5, 4), "paper:bx123456")
DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 1, 1))


@given(DAYS, DAYS, DAYS)
def test_a_restriction_holds_from_its_first_to_its_last_day(first: date, last: date, day: date) -> None:
    assert replace(ROW, valid_from=first, valid_to=last).holds_on(day) is (first <= day <= last)
    assert replace(ROW, valid_from=first).holds_on(first + timedelta(days=4000))
    assert ROW.holds_on(day)


def test_a_head_of_desk_releases_with_a_reason() -> None:
    release = release_of(ROW, HEAD, "  Tòa án  đã gỡ ")
    assert (release.reason, release.head_name) == ("Tòa án đã gỡ", HEAD.name)
    assert release.concerns(ROW)
    assert not release.concerns(replace(ROW, document_number="13/QĐ"))
    for head, reason, code in (
        (HEAD, " ", "restriction.no_reason"),
        (replace(HEAD, role=Role.OFFICER), "x", "role.head_only"),
    ):
        with pytest.raises(RuleViolation) as caught:
            release_of(ROW, head, reason)
        assert caught.value.code == code
