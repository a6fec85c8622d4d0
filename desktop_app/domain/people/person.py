"""People and organisations of a dossier."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop_app.domain.bounds import Name
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.identity_card import (
    IdentityCard,
    Sex,
    birth_year_of,
    check_agreement,
    check_birth,
    check_number,
    sex_of,
)
from desktop_app.domain.people.phone import check_phone
from desktop_app.domain.text import digits, fold, tidy, title_name

_SPACES = str.maketrans("", "", " .")
_ON_CARD = ("name", "birth_date", "sex", "address", "old_number", "card_issued_on")
_BETWEEN_DIGITS = str.maketrans("", "", " .-+")


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
        sex: sex of a citizen, or None.
        address: where the applicant lives or has its seat.
        phone: national form, digits only, or ``""``.
        email: e-mail address, or ``""``.
        old_number: nine-digit number of the former identity card, or ``""``.
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

    @property
    def public_number(self) -> str:
        """The number for the line "Số định danh cá nhân/MST" of the receipt."""
        return self.number or self.tax_code


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
    return replace(known, **merged)


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


_BEGINS_PHONE = ("02", "03", "05", "07", "08", "09", "84")


def typed_applicant(text: str) -> Applicant:
    """Interpret a typed text as data of a person: a personal number, a phone, a tax code or a name.

    Ten digits may be a phone or a tax code: what begins like a phone is one, unless no network has it and its check
    digit makes it a tax code (those of Hải Phòng begin with 02).
    """
    number = digits(text)
    if not number or number != text.translate(_BETWEEN_DIGITS):
        return Applicant(name=tidy(text))
    if len(number) == 12:
        return Applicant(number=number, sex=sex_of(number))
    if len(number) in {10, 13} and (not number.startswith(_BEGINS_PHONE) or _is_only_tax_code(number)):
        return Applicant(kind=ApplicantKind.ENTERPRISE, tax_code=text.translate(_SPACES))
    return Applicant(phone=number) if number.startswith(_BEGINS_PHONE) else Applicant(number=number)


def _is_only_tax_code(number: str) -> bool:
    try:
        check_phone(number)
    except RuleViolation:
        return is_tax_code(number)
    return False


def is_likely_double(person: Applicant, other: Applicant) -> bool:
    """Return whether two records may be one person: same folded name and birth date, but other or missing numbers."""
    if person.id is not None and person.id == other.id:
        return False
    if person.number and person.number == other.number:
        return False
    same_birth = person.birth_date is not None and person.birth_date == other.birth_date
    return same_birth and fold(person.name) == fold(other.name)


def problems_of(person: Applicant, *, today: date) -> list[RuleViolation]:
    """Return everything that forbids receiving a dossier from `person`, one for each field, in page order."""
    checks: list[Callable[[], object]] = [
        lambda: _check_name(person),
        lambda: _check_numbers(person, today),
        lambda: _check_birth(person, today),
        lambda: check_agreement_of(person),
        lambda: check_phone(person.phone),
        lambda: _check_email(person.email),
        lambda: _check_address(person),
    ]
    problems: dict[str, RuleViolation] = {}
    for check in checks:
        try:
            check()
        except RuleViolation as problem:
            problems.setdefault(problem.field, problem)
    return list(problems.values())


def tidied(person: Applicant) -> Applicant:
    """Return `person` with normalised texts, numbers without spaces, and only the number that its kind has."""
    is_citizen = person.kind is ApplicantKind.CITIZEN
    return replace(
        person,
        name=title_name(person.name) if is_citizen else tidy(person.name),
        number=digits(person.number) if is_citizen else "",
        tax_code="" if is_citizen else tidy(person.tax_code).replace(" ", ""),
        address=tidy(person.address),
        email=tidy(person.email),
    )


def check_agreement_of(person: Applicant) -> None:
    """Check a citizen's number against birth date and sex; the shape of the number is checked elsewhere."""
    if person.kind is ApplicantKind.CITIZEN and len(digits(person.number)) == 12 == len(person.number):
        check_agreement(person.number, person.birth_date, person.sex)


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


def check_tax_code(text: str, field: str = "number") -> None:
    """Check a Vietnamese tax code, ten or thirteen digits with a check digit; or the owner's own number.

    Raises:
        RuleViolation: ``tax_code.wrong``.
    """
    if not is_tax_code(text) and not (len(text) == 12 == len(digits(text))):
        raise RuleViolation("tax_code.wrong", field)


def is_tax_code(text: str) -> bool:
    """Return whether `text` is a tax code of ten or thirteen digits with the right check digit."""
    from stdnum.vn import mst  # noqa: PLC0415 - only organisations need it

    return bool(mst.is_valid(text))


def _check_birth(person: Applicant, today: date) -> None:
    if person.birth_date is not None:
        check_birth(person.birth_date, today=today)


def _check_email(email: str) -> None:
    name, at, host = email.partition("@")
    if email and not (name and at and "." in host.strip(".") and " " not in email):
        raise RuleViolation("email.wrong", "email")


def _check_address(person: Applicant) -> None:
    if not tidy(person.address):
        raise RuleViolation("address.missing", "address")
