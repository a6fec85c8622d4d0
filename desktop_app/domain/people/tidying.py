"""Normal forms of a person's data: texts, numbers and telephone numbers as they are stored."""

from dataclasses import replace

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.email import normal_email
from desktop_app.domain.people.identity_number import is_former_card, is_passport, normal_number
from desktop_app.domain.people.person import Applicant, ApplicantKind
from desktop_app.domain.people.phone import check_phones
from desktop_app.domain.people.tax_code import normal_tax_code
from desktop_app.domain.text import tidy, title_name


def tidied(person: Applicant) -> Applicant:
    """Return `person` with normalised texts, numbers without spaces, and only the numbers that its kind has."""
    texts = replace(person, address=tidy(person.address), email=normal_email(person.email))
    texts = with_phones(texts, person.phones)
    if person.kind is ApplicantKind.CITIZEN:
        citizen = replace(texts, name=title_name(person.name), tax_code="")
        number = person.number or person.passport
        return with_identity(citizen, number) if number else citizen
    code = normal_tax_code(person.tax_code)
    return replace(texts, name=tidy(person.name), number="", passport="", tax_code=code)


def with_phones(person: Applicant, text: str) -> Applicant:
    """Return `person` with the telephone numbers of a typed text; what cannot be read stays as it was typed."""
    try:
        first, second = check_phones(text)
    except RuleViolation:
        first, second = text.strip(), ""
    return replace(person, phone=first, other_phone=second)


def with_identity(person: Applicant, text: str) -> Applicant:
    """Return a citizen with a typed identity number where it belongs: personal number, former card or passport.

    The number that was shown until now is replaced; the number of a former card beside a personal one is kept.
    """
    number = normal_number(text)
    person = without_identity(person)
    if is_former_card(number):
        return replace(person, old_number=number)
    if is_passport(number):
        return replace(person, passport=number)
    return replace(person, number=number)


def without_identity(person: Applicant) -> Applicant:
    """Return a person without the identity number that is shown; that of a former card is only shown alone."""
    is_shown = not (person.number or person.tax_code or person.passport)
    return replace(person, number="", passport="", old_number="" if is_shown else person.old_number)
