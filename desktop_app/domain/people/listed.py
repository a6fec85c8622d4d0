"""One person of a list from outside: the texts of the row, and the person that they say, with what is wrong.

The rules are those of reception: what is refused here is refused there in the same words.
"""

from dataclasses import dataclass, fields, replace
from datetime import date

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.birth import Birth, parse_birth
from desktop_app.domain.people.identity_card import sex_of
from desktop_app.domain.people.identity_number import PERSONAL_DIGITS, normal_number
from desktop_app.domain.people.person import Applicant, problems_of
from desktop_app.domain.people.tidying import tidied, with_identity
from desktop_app.domain.text import fold, is_number, tidy

_MOBILE_DIGITS_WITHOUT_ZERO = 9
LISTED_FIELDS = ("name", "number", "birth_date", "address", "phone")
"""The fields of a row, in the order of the screen; problems name them."""


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """The texts of a row, as they were read or typed."""

    name: str = ""
    number: str = ""
    birth_date: str = ""
    address: str = ""
    phone: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether no field says anything."""
        return not any(tidy(getattr(self, item.name)) for item in fields(self))

    @property
    def folded(self) -> tuple[str, ...]:
        """The texts as far as they make a row another one: without marks, capitals and signs."""
        return tuple(fold(getattr(self, item.name)) for item in fields(self))


def whole_number(text: str) -> str:
    """Return a personal number with the zero before it that a spreadsheet took away.

    >>> whole_number("25190001234"), whole_number("131234567")
    ('025190001234', '131234567')
    """
    plain = normal_number(text)
    return plain.zfill(PERSONAL_DIGITS) if is_number(plain) and len(plain) == PERSONAL_DIGITS - 1 else plain


def whole_phone(text: str) -> str:
    """Return a mobile number with the zero before it that a spreadsheet took away (``912345678``)."""
    plain = tidy(text)
    is_cut = is_number(plain) and len(plain) == _MOBILE_DIGITS_WITHOUT_ZERO and plain[0] in "35789"
    return f"0{plain}" if is_cut else plain


def read_listed(listed: ListedPerson, *, today: date) -> tuple[Applicant, list[RuleViolation]]:
    """Return the person of a row in normal form, and everything that forbids receiving a dossier from it."""
    problems: dict[str, RuleViolation] = {}
    birth = Birth()
    if tidy(listed.birth_date):
        try:
            birth = parse_birth(listed.birth_date, today=today)
        except RuleViolation as problem:
            problems[problem.field] = problem
    number = whole_number(listed.number)
    person = Applicant(
        name=listed.name,
        address=listed.address,
        phone=whole_phone(listed.phone),
        birth_date=birth.day,
        birth_year=birth.year,
    )
    person = tidied(with_identity(person, number) if number else person)
    if len(person.number) == PERSONAL_DIGITS and is_number(person.number):
        person = replace(person, sex=sex_of(person.number))
    for other in problems_of(person, today=today):
        problems.setdefault(other.field, other)
    order = {name: place for place, name in enumerate(LISTED_FIELDS)}
    return person, sorted(problems.values(), key=lambda problem: order.get(problem.field, len(order)))
