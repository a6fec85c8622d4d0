"""What a text of the search line says of a person: a number of any kind, telephone numbers, a tax code or a name."""

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.identity_card import sex_of
from desktop_app.domain.people.identity_number import PERSONAL_DIGITS, is_former_card, is_typed_passport, normal_number
from desktop_app.domain.people.person import Applicant, ApplicantKind
from desktop_app.domain.people.phone import check_phone, phones_in
from desktop_app.domain.people.tax_code import is_tax_code
from desktop_app.domain.people.tidying import with_phones
from desktop_app.domain.text import digits, plain_dashes, tidy

_BETWEEN_DIGITS = str.maketrans("", "", " .-+()/,;")
_BEGINS_PHONE = ("02", "03", "05", "07", "08", "09", "84")
_ABROAD = "0084"


def typed_applicant(text: str) -> Applicant:
    """Interpret a typed text as data of a person: a number of any kind, one or two phones, a tax code or a name.

    Ten digits may be a phone or a tax code: what begins like a phone is one, unless no network has it and its check
    digit makes it a tax code (those of Hải Phòng begin with 02).
    """
    number = digits(text)
    if is_typed_passport(text):
        return Applicant(passport=normal_number(text))
    if not number or number != plain_dashes(tidy(text)).translate(_BETWEEN_DIGITS):
        return Applicant(name=tidy(text))
    if _is_written_as_phone(text, number):
        return with_phones(Applicant(), text)
    return _of_digits(number)


def _is_written_as_phone(text: str, number: str) -> bool:
    is_abroad = number.startswith(_ABROAD) and len(number) > PERSONAL_DIGITS
    return text.strip().startswith(("+", "(+")) or is_abroad or len(phones_in(text)) > 1


def _of_digits(number: str) -> Applicant:
    if len(number) == PERSONAL_DIGITS:
        return Applicant(number=number, sex=sex_of(number))
    if len(number) in {10, 13} and (not number.startswith(_BEGINS_PHONE) or _is_only_tax_code(number)):
        return Applicant(kind=ApplicantKind.ENTERPRISE, tax_code=number)
    if is_former_card(number):
        return Applicant(old_number=number)
    return with_phones(Applicant(), number) if number.startswith(_BEGINS_PHONE) else Applicant(number=number)


def _is_only_tax_code(number: str) -> bool:
    try:
        check_phone(number)
    except RuleViolation:
        return is_tax_code(number)
    return False
