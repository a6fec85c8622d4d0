"""Who reads whose sensitive dossier it is in a list, and what the others read instead."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.agency import Officer, Role
from desktop_app.domain.people.masking import masked_name, may_see_in_lists

MINE, OTHER = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("role", "sees"),
    [
        (Role.ADMINISTRATOR, True),
        (Role.HEAD, True),
        (Role.DIVISION, True),
        (Role.OFFICER, False),
        (Role.TRAINEE, False),
    ],
)
def test_heads_divisions_and_who_received_it_see_the_name(role: Role, sees: bool) -> None:
    officer = Officer(MINE, "Hà", role)
    assert may_see_in_lists(officer, MINE)
    assert may_see_in_lists(officer, OTHER) is sees
    assert may_see_in_lists(officer, None) is sees


@given(st.lists(st.text("abcđăâêôơưáàạ", min_size=2, max_size=9), max_size=6))
def test_no_word_of_a_name_is_left(words: list[str]) -> None:
    masked = masked_name(" ".join(words))
    assert len(masked.split()) == len(words)
    assert not set(words) & set(masked.split())


def test_initials_keep_their_marks() -> None:
    assert masked_name("Nguyễn Thị Ánh") == "N. T. Á."
    assert masked_name("  đặng  văn an ") == "Đ. V. A."
    assert masked_name("") == ""
