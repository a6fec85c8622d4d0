from dataclasses import replace
from datetime import date

import pytest

from desktop_app.demo.sample_desk import card_text
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.identity_card import parse_card
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.people import Recognised, recognise_card
from desktop_app.services.reception.receive import receive
from tests.conftest import a_reception

FIRST_CARD, NEW_CARD = date(2021, 6, 15), date(2025, 8, 1)
HUNG = Applicant(
    name="Nguyễn Văn Hùng",
    number="025090001234",
    birth_date=date(1990, 3, 14),
    address="Số 18, đường Hoa Phượng, phường Gia Cẩm, thành phố Việt Trì, tỉnh Phú Thọ",
    phone="0912345678",
)


def _read(context: DeskContext, person: Applicant, issued: date) -> Recognised:
    return recognise_card(context, parse_card(card_text(person, issued), today=context.today()))


@pytest.fixture
def known(context: DeskContext) -> Recognised:
    """A person who was received with the first card."""
    person = replace(_read(context, HUNG, FIRST_CARD).person, phone=HUNG.phone)
    receive(context, a_reception(context, person))
    return _read(context, HUNG, FIRST_CARD)


@pytest.mark.parametrize(
    "change",
    [
        {"address": "Số 18, đường Hoa Phượng, phường Việt Trì, tỉnh Phú Thọ"},
        {"name": "Nguyễn Hùng"},
        {"name": "Nguyễn Văn Hưng"},
        {"address": "Phường Việt Trì, tỉnh Phú Thọ"},
    ],
)
def test_a_known_person_with_a_new_card_is_updated(
    context: DeskContext, known: Recognised, change: dict[str, str]
) -> None:
    card = replace(HUNG, **change)  # type: ignore[arg-type] # texts only
    again = _read(context, card, NEW_CARD)
    assert again.is_known
    assert again.person.id == known.person.id
    assert (again.person.name, again.person.address) == (card.name, card.address)
    assert again.person.phone == HUNG.phone
    assert again.former_name == (HUNG.name if "Hưng" not in card.name and card.name != HUNG.name else "")
    assert not again.is_older_card


def test_the_newest_card_counts(context: DeskContext, known: Recognised) -> None:
    moved = replace(HUNG, name="Nguyễn Hùng", address="Số 9, xã Lâm Thao, tỉnh Phú Thọ")
    newest = _read(context, moved, NEW_CARD).person
    receive(context, a_reception(context, newest))
    older = _read(context, HUNG, FIRST_CARD)
    assert older.is_older_card
    assert older.person == newest
    assert older.former_name == ""
    assert known.person.id == newest.id or newest.id is None


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Nguyn Văn Hng", HUNG.address),
        (HUNG.name, "S 18, đường Hoa Phng, phường Gia Cẩm, thành ph Việt Trì, tỉnh Phú Th"),
    ],
)
def test_a_card_that_lost_letters_stays_refused(
    context: DeskContext, known: Recognised, name: str, address: str
) -> None:
    assert known.is_known
    with pytest.raises(RuleViolation) as caught:
        _read(context, replace(HUNG, name=name, address=address), NEW_CARD)
    assert caught.value.code in {"card.letters_lost", "card.garbled"}
