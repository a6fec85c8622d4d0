"""With whom a text of the search line may begin a new page."""

import re
from datetime import date

from desktop_app.domain.dossier.code import code_in_scan
from desktop_app.domain.dossier.intake import intake_code_in
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant, check_numbers_of
from desktop_app.domain.people.phone import check_phones
from desktop_app.domain.people.typed import typed_applicant
from desktop_app.domain.text import close_hyphens, title_name
from desktop_app.domain.typing_keys import composed

_CODE_PART = re.compile(r"(?:[A-Za-z]{0,2}[0-9][A-Za-z0-9]*[.-]?)+")
_NAME_AND_YEAR = re.compile(r"([^0-9]*[^0-9 ]) (1[89][0-9]{2}|20[0-9]{2})")


def offered_applicants(text: str, *, today: date) -> tuple[Applicant, ...]:
    """Return with whom a text of the search line may begin a page, the likeliest first.

    A name that was typed as Telex or VNI keys is offered composed, then as it was typed; a year behind a name is that
    of the birth. A code, a part of one or an incomplete number begins no page.
    """
    if code_in_scan(text) is not None or intake_code_in(text) is not None:
        return ()
    person = typed_applicant(text)
    if person == Applicant():
        return ()
    if not person.name:
        return (person,) if not _has_number_problem(person, today) else ()
    if any(char.isdigit() for char in text) and _CODE_PART.fullmatch(close_hyphens(text)):
        return ()
    names = dict.fromkeys((title_name(composed(text)), title_name(text)))
    return tuple(_with_year(name) for name in names if any(char.isalpha() for char in name))


def _with_year(name: str) -> Applicant:
    match = _NAME_AND_YEAR.fullmatch(name)
    return Applicant(name=match[1], birth_year=int(match[2])) if match is not None else Applicant(name=name)


def _has_number_problem(person: Applicant, today: date) -> bool:
    """Return whether the only number of a person is not sound."""
    try:
        check_phones(person.phones)
        if person.public_number and not person.passport and not person.old_number:
            check_numbers_of(person, today=today)
    except RuleViolation:
        return True
    return False
