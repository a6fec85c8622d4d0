"""What the desk's agency is called, changed by an administrator; every change is recorded with both values."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from desktop_app.domain.errors import Problems
from desktop_app.domain.people.agency import Agency
from desktop_app.domain.people.agency_change import changed_names, codes_from, problems_of_agency
from desktop_app.domain.people.phone import check_phone
from desktop_app.domain.people.register import Subject
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy
from desktop_app.services.agency import AGENCY, AGENCY_KEY
from desktop_app.services.context import DeskContext
from desktop_app.services.signed_settings import sign_values
from desktop_app.storage.audit import AuditTrail


@dataclass(frozen=True, slots=True)
class _Change:
    old: Agency
    new: Agency


_CHANGES = AuditTrail("agency", _Change)


@dataclass(frozen=True, slots=True)
class AgencyChange:
    """One recorded change.

    Attributes:
        at: when, aware.
        changed_by: name of who made it.
        old: the agency before.
        new: the agency since.
    """

    at: datetime
    changed_by: str
    old: Agency
    new: Agency

    @property
    def names(self) -> tuple[str, ...]:
        """Which facts are others."""
        return changed_names(self.old, self.new)


def change_agency(context: DeskContext, wanted: Agency, code: str, code_from: date | None = None) -> DeskContext:
    """Store what the agency is called from now on; return the desk with it.

    Papers printed from now on have the new names. A new identification code holds from its day on; dossiers received
    before keep their code.

    Args:
        context: officer, desk and store.
        wanted: the agency's names, as typed; its codes are left aside.
        code: the identification code, as typed.
        code_from: the first day of the code if it is another one; None for today.

    Raises:
        RuleViolation: ``role.administrator_only``; ``officer.cannot_sign``.
        Problems: what `problems_of_agency` finds.
    """
    check_right(context.officer, Right.AGENCY)
    named = _tidied(wanted)
    codes = codes_from(context.agency.codes, code.strip().upper(), code_from or context.today())
    agency = replace(named, codes=codes)
    problems = problems_of_agency(agency)
    if problems:
        raise Problems(problems)
    agency = replace(agency, phone=check_phone(agency.phone))
    with context.store.write() as connection:
        AGENCY.write(connection, agency)
        if agency != context.agency:
            sign_values(connection, context, Subject.AGENCY, {AGENCY_KEY: agency})
            _CHANGES.append(connection, context.clock(), context.officer, _Change(context.agency, agency))
    return replace(context, agency=agency)


def agency_changes(context: DeskContext) -> list[AgencyChange]:
    """Return the changes of the agency's facts, newest first."""
    with context.store.read() as connection:
        entries = _CHANGES.entries(connection)
    return [
        AgencyChange(entry.at, entry.officer_name, entry.detail.old, entry.detail.new) for entry in reversed(entries)
    ]


def _tidied(agency: Agency) -> Agency:
    names = ("parent", "name", "one_stop_unit", "place", "address", "desk", "phone")
    tidied: Mapping[str, Any] = {name: tidy(getattr(agency, name)) for name in names}
    return replace(agency, **tidied)
