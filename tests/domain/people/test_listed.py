"""A person of a list: read from the texts of a row, with the rules of reception."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.identity_card import Sex
from desktop_app.domain.people.listed import LISTED_FIELDS, ListedPerson, read_listed, whole_number, whole_phone
from desktop_app.domain.people.person import problems_of

TODAY = date(2026, 11, 23)
HA = ListedPerson("NGUYỄN THỊ THU HÀ", "25190001234", "14/03/1990", "Số 18, phường Việt Trì", "912345678")
TEXTS = st.text(max_size=40)


def test_a_row_is_read_with_the_zeros_that_a_spreadsheet_took() -> None:
    person, problems = read_listed(HA, today=TODAY)
    assert not problems
    assert (person.name, person.number, person.sex) == ("Nguyễn Thị Thu Hà", "025190001234", Sex.FEMALE)
    assert (person.birth_date, person.phone) == (date(1990, 3, 14), "0912345678")
    assert (whole_number("C 1234567"), whole_phone("0210 3846 647")) == ("C1234567", "0210 3846 647")
    by_year, _ = read_listed(replace(HA, birth_date="1990"), today=TODAY)
    assert (by_year.birth_date, by_year.birth_year) == (None, 1990)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": ""}, "name.missing"),
        ({"number": "025190"}, "number.digit_count"),
        ({"birth_date": "31/02/1990"}, "date.impossible"),
        ({"birth_date": "14/03/1991"}, "number.birth_year"),
        ({"birth_date": "hôm qua"}, "birth.incomplete"),
        ({"address": " "}, "address.missing"),
        ({"phone": "09123"}, "phone.too_short"),
    ],
)
def test_what_is_wrong_stands_beside_its_field(changes: dict[str, str], code: str) -> None:
    _, problems = read_listed(replace(HA, **changes), today=TODAY)
    assert [problem.code for problem in problems] == [code]
    assert problems[0].field in LISTED_FIELDS


@given(st.builds(ListedPerson, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS))
def test_every_rule_of_reception_is_looked_at_and_any_text_can_be_read(listed: ListedPerson) -> None:
    person, problems = read_listed(listed, today=TODAY)
    fields = [problem.field for problem in problems]
    assert len(fields) == len(set(fields))
    assert {problem.field for problem in problems_of(person, today=TODAY)} <= set(fields)
