"""Changing what an agency is called: its names are checked, and its identification codes keep their days."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date, timedelta

from desktop_app.domain.errors import RuleViolation, problems_of_checks
from desktop_app.domain.people.agency import Agency, AgencyCode, check_agency_code
from desktop_app.domain.people.phone import check_phone
from desktop_app.domain.text import tidy


def problems_of_agency(agency: Agency) -> list[RuleViolation]:
    """Return what is missing or wrong: an agency without a name or a place issues no paper."""
    problems = [
        RuleViolation(f"{field}.missing", field)
        for field, text in (("agency", agency.name), ("place", agency.place))
        if not tidy(text)
    ]
    return problems + problems_of_checks(lambda: _check_texts(agency.codes[-1].code, agency.phone))


def codes_from(codes: Sequence[AgencyCode], code: str, day: date) -> tuple[AgencyCode, ...]:
    """Return the codes of an agency with another one from a day on; dossiers received before keep theirs.

    Args:
        codes: the codes so far.
        code: the new one; the one in force again changes nothing.
        day: its first day.
    """
    if any(old.holds_on(day) and old.code == code for old in codes):
        return tuple(codes)
    kept = [
        AgencyCode(old.code, old.valid_from, min(old.valid_to or date.max, day - timedelta(days=1)))
        for old in codes
        if old.valid_from is None or old.valid_from < day
    ]
    return (*kept, AgencyCode(code, day))


def changed_names(old: Agency, new: Agency) -> tuple[str, ...]:
    """Return which of the agency's facts are others now, by their names."""
    return tuple(item.name for item in fields(Agency) if getattr(old, item.name) != getattr(new, item.name))


def _check_texts(code: str, phone: str) -> None:
    check_agency_code(code)
    check_phone(phone)
