"""People and organisations of a dossier."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

from msgspec import Meta

from desktop_app.domain.bounds import Name
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.email import check_email
from desktop_app.domain.people.identity_card import (
    IdentityCard,
    Sex,
    birth_year_of,
    check_agreement,
    check_birth,
    check_number,
)
from desktop_app.domain.people.identity_number import PERSONAL_DIGITS
from desktop_app.domain.people.phone import check_phones, joined
from desktop_app.domain.people.tax_code import check_tax_code
from desktop_app.domain.text import digits, fold, tidy, title_name

_ON_CARD = ("name", "birth_date", "sex", "address", "old_number", "card_issued_on")
BirthYear = Annotated[int, Meta(ge=1800, le=2300)]


class ApplicantKind(StrEnum):
    """Kind of applicant: the national dictionary's LoaiDoiTuong 0, 1 and 2."""

    CITIZEN = "citizen"
    ENTERPRISE = "enterprise"
    HOUSEHOLD_BUSINESS = "household_business"


@dataclass(frozen=True, slots=True)
class Applicant:
    """A citizen, an enterprise or a household business, with its known data.

    Attributes:
        id: the record's UUIDv7, None before it was ever stored.
        kind: citizen, enterprise or household business.
        name: full name; NFC.
        number: twelve-digit personal number of a citizen, or ``""``.
        tax_code: tax code of an enterprise or household business, or ``""``.
        birth_date: date of birth of a citizen, or None.
        birth_year: year of birth of a citizen of whom nothing more is known, else None.
        sex: sex of a citizen, or None.
        address: where the applicant lives or has its seat.
        phone: national form, digits only, or ``""``.
        other_phone: a second number in the same form, or ``""``.
        email: e-mail address, or ``""``.
        old_number: nine-digit number of the former identity card, or ``""``.
        passport: number of the passport of a citizen without a personal number, or ``""``.
        card_issued_on: date of issue of the identity card, or None.
    """

    id: UUID | None = None
    kind: ApplicantKind = ApplicantKind.CITIZEN
    name: Name = ""
    number: Name = ""
    tax_code: Name = ""
    birth_date: date | None = None
    sex: Sex | None = None
    address: Name = ""
    phone: Name = ""
    email: Name = ""
    old_number: Name = ""
    card_issued_on: date | None = None
    birth_year: BirthYear | None = None
    other_phone: Name = ""
    passport: Name = ""

    @property
    def public_number(self) -> str:
        """The number for the line "Số định danh cá nhân/MST" of the receipt."""
        return self.number or self.tax_code or self.passport or self.old_number

    @property
    def phones(self) -> str:
        """One or both telephone numbers, as the text of one field."""
        return joined(self.phone, self.other_phone)

    @property
    def year_of_birth(self) -> int | None:
        """The year of birth as far as anything tells it: the birth, or a whole personal number."""
        if self.birth_date is not None:
            return self.birth_date.year
        is_whole = len(self.number) == len(digits(self.number)) == PERSONAL_DIGITS
        return self.birth_year or (birth_year_of(self.number) if is_whole else None)


def from_card(card: IdentityCard) -> Applicant:
    """Return the citizen that a scanned card describes; phone and e-mail are not on a card."""
    return Applicant(
        name=title_name(card.name),
        number=card.number,
        birth_date=card.birth_date,
        sex=card.sex,
        address=card.address,
        old_number=card.old_number,
        card_issued_on=card.issued_on,
    )


def merge(known: Applicant, fresh: Applicant) -> Applicant:
    """Return `known` updated from `fresh`. An empty field never overwrites a stored value.

    The card with the newest date of issue counts: what an older card says only fills what is empty. The card's address
    replaces the known one only when the card is newer than the card the address came from: people tell the desk a new
    address before they change their card.
    """
    is_older = is_older_card(known, fresh)
    merged = {
        item.name: _first_of(known, fresh, item.name)
        if is_older and item.name in _ON_CARD
        else _first_of(fresh, known, item.name)
        for item in fields(Applicant)
        if item.name != "id"
    }
    if known.address and not _is_newer_card(known, fresh):
        merged["address"] = known.address
    # A scanner that cannot type diacritics sends "Le Van Khanh": the name with diacritics is preferred.
    for field in ("name", "address"):
        merged[field] = _with_marks(getattr(known, field), str(merged[field]))
    return replace(known, **merged | _together(known, fresh))


def _together(known: Applicant, fresh: Applicant) -> dict[str, Any]:
    """Return what only makes sense as a whole: both telephone numbers, the day and the year of birth."""
    whole: dict[str, Any] = {}
    if fresh.phone:
        whole["other_phone"] = fresh.other_phone
    if fresh.birth_date is not None:
        whole["birth_year"] = None
    elif fresh.birth_year is not None:
        is_same = known.birth_date is not None and known.birth_date.year == fresh.birth_year
        whole |= {"birth_date": known.birth_date, "birth_year": None} if is_same else {"birth_date": None}
    return whole


def is_older_card(known: Applicant, fresh: Applicant) -> bool:
    """Return whether `fresh` is from a card that was issued before the one that `known` is from."""
    return (
        known.card_issued_on is not None
        and fresh.card_issued_on is not None
        and fresh.card_issued_on < known.card_issued_on
    )


def read_again(shown: Applicant, before: Applicant, again: Applicant) -> Applicant:
    """Return the shown person after the same card was read a second time.

    The second reading counts, but for an address that the officer has corrected since: people tell the desk a new one.

    Args:
        shown: the person as the page shows it, with what the officer typed since.
        before: the person as it was after the first reading.
        again: the person after the second reading.
    """
    merged = merge(shown, again)
    if is_older_card(shown, again) or shown.address != before.address:
        return replace(merged, address=shown.address or merged.address)
    return replace(merged, address=again.address or merged.address)


def adds_nothing(known: Applicant, fresh: Applicant) -> bool:
    """Return whether all data of `fresh` is already known."""
    return merge(known, fresh) == known and fresh.address in {"", known.address}


def _first_of(first: Applicant, second: Applicant, name: str) -> Any:
    return getattr(first, name) or getattr(second, name)


def _with_marks(known: str, fresh: str) -> str:
    return known if fold(known) == fold(fresh) and _marks(known) > _marks(fresh) else fresh


def _marks(text: str) -> int:
    return sum(1 for char in text if not char.isascii())


def _is_newer_card(known: Applicant, fresh: Applicant) -> bool:
    if fresh.card_issued_on is None:
        return False
    return known.card_issued_on is None or fresh.card_issued_on > known.card_issued_on


def is_likely_double(person: Applicant, other: Applicant) -> bool:
    """Return whether two records may be one person: same folded name and birth date, but other or missing numbers."""
    if person.id is not None and person.id == other.id:
        return False
    if person.number and person.number == other.number:
        return False
    return _same_birth(person, other) and fold(person.name) == fold(other.name)


def _same_birth(person: Applicant, other: Applicant) -> bool:
    if person.birth_date is not None and other.birth_date is not None:
        return person.birth_date == other.birth_date
    # A year that only the personal number tells makes nobody of the same name the same person.
    is_said = person.birth_year is not None or other.birth_year is not None
    return is_said and person.year_of_birth == other.year_of_birth


def problems_of(person: Applicant, *, today: date) -> list[RuleViolation]:
    """Return everything that forbids receiving a dossier from `person`, one for each field, in page order."""
    checks: list[Callable[[], object]] = [
        lambda: _check_name(person),
        lambda: _check_numbers(person, today),
        lambda: _check_birth(person, today),
        lambda: check_agreement_of(person),
        lambda: check_phones(person.phones),
        lambda: check_email(person.email),
        lambda: _check_address(person),
    ]
    problems: dict[str, RuleViolation] = {}
    for check in checks:
        try:
            check()
        except RuleViolation as problem:
            problems.setdefault(problem.field, problem)
    return list(problems.values())


def check_numbers_of(person: Applicant, *, today: date) -> None:
    """Check a tidied person's number by itself, and against birth and sex.

    Raises:
        RuleViolation: the codes of `check_number`, `check_tax_code` and `check_agreement`, ``number.century`` or
            ``tax_code.missing``.
    """
    _check_numbers(person, today)
    check_agreement_of(person)


def check_birth_of(person: Applicant, *, today: date) -> None:
    """Check that a birth is plausible and fits the number.

    Raises:
        RuleViolation: the codes of `check_birth` and `check_agreement`.
    """
    _check_birth(person, today)
    check_agreement_of(person)


def check_agreement_of(person: Applicant) -> None:
    """Check a citizen's number against birth and sex; the shape of the number is checked elsewhere."""
    if person.kind is ApplicantKind.CITIZEN and len(digits(person.number)) == PERSONAL_DIGITS == len(person.number):
        check_agreement(person.number, _first_day(person), person.sex)


def _first_day(person: Applicant) -> date | None:
    """Return the birth date, or the first day of the birth year, of which only the year is looked at."""
    return person.birth_date or (date(person.birth_year, 1, 1) if person.birth_year is not None else None)


def _check_name(person: Applicant) -> None:
    if not tidy(person.name):
        raise RuleViolation("name.missing", "name")
    if person.kind is ApplicantKind.CITIZEN and any(char.isdigit() for char in person.name):
        raise RuleViolation("name.digits", "name")


def _check_numbers(person: Applicant, today: date) -> None:
    if person.kind is ApplicantKind.CITIZEN:
        if person.number:
            check_number(person.number)
            if birth_year_of(person.number) > today.year:
                raise RuleViolation("number.century", "number")
        return
    if not person.tax_code:
        raise RuleViolation("tax_code.missing", "number")
    check_tax_code(person.tax_code)


def _check_birth(person: Applicant, today: date) -> None:
    born = _first_day(person)
    if born is not None:
        check_birth(born, today=today)


def _check_address(person: Applicant) -> None:
    if not tidy(person.address):
        raise RuleViolation("address.missing", "address")
