"""Records of people: one for each number, whichever desk knew the person first."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from desktop_app.domain.people.person import Applicant, ApplicantKind
from desktop_app.services.context import DeskContext
from desktop_app.storage.people import find_person, known_person, save_person

_NOW = datetime(2026, 11, 25, 1, tzinfo=UTC)
_CITIZEN = Applicant(name="Lê Văn Khánh", number="025069000001")
_COMPANY = Applicant(kind=ApplicantKind.ENTERPRISE, name="Công ty Thử", tax_code="0100109106")


def _saved(context: DeskContext, person: Applicant) -> UUID:
    with context.store.write() as connection:
        row = find_person(connection, person)
        return save_person(connection, person, row, person.id or uuid4(), _NOW)[1]


def _known(context: DeskContext, person: Applicant) -> Applicant | None:
    with context.store.read() as connection:
        return known_person(connection, person)


@pytest.mark.parametrize("person", [_CITIZEN, _COMPANY])
def test_a_person_with_the_record_of_another_desk_is_found_by_number(context: DeskContext, person: Applicant) -> None:
    own = _saved(context, person)
    assert _saved(context, replace(person, id=uuid4())) == own


@pytest.mark.parametrize("changed", [{"number": _CITIZEN.number}, {"tax_code": _COMPANY.tax_code}])
def test_a_number_that_another_record_has_stays_with_that_record(context: DeskContext, changed: dict[str, Any]) -> None:
    owners = {_saved(context, _CITIZEN), _saved(context, _COMPANY)}
    third = replace(_CITIZEN, id=uuid4(), name="Trần Văn Ba", number="025069000002")
    assert _saved(context, third) not in owners
    _saved(context, replace(third, phone="0912000001", **changed))
    stored = _known(context, Applicant(id=third.id))
    assert stored is not None
    assert (stored.phone, stored.number, stored.tax_code) == ("0912000001", third.number, "")
    assert {known.id for person in (_CITIZEN, _COMPANY) if (known := _known(context, person))} == owners
