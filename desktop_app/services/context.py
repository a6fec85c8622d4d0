"""Context of the services: the store, the agency, the officer, the law and the clock."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import UUID

import uuid_utils

from desktop_app.domain.dates import local
from desktop_app.domain.law.office_hours import HoursHistory
from desktop_app.domain.law.working_time import OfficeHours, WorkCalendar
from desktop_app.domain.people.agency import Agency, Officer
from desktop_app.domain.purpose import Purpose
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.law import Law
from desktop_app.storage.engine import Store

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Return the present moment, aware, UTC."""
    return datetime.now(UTC)


def new_id() -> UUID:
    """Return a fresh UUIDv7."""
    return UUID(bytes=uuid_utils.uuid7().bytes)


@dataclass(frozen=True, slots=True)
class DeskContext:
    """One officer signed in at one desk.

    Attributes:
        store: the open database.
        agency: the agency as the receipts name it.
        officer: who is signed in.
        hours_history: the office's hours, each from its day on.
        catalogue: the procedures.
        law: rule sets and code patterns by date.
        calendar: days off and worked weekends.
        clock: returns the present moment, aware.
        asks_about_clock: whether an implausible clock is asked about; a sample desk lives in a time of its own.
        notices: codes of what the officer has to know about this opening: that the file is not the one that was here
            last, or that a way out was taken.
        must_change_password: whether the officer has to choose another password before the first page.
        secret: what only the officer's password opens, and from which the keys that sign follow; empty on a sample
            desk, which has no key file.
        purpose: whether real dossiers are received here.
    """

    store: Store
    agency: Agency
    officer: Officer
    hours_history: HoursHistory
    catalogue: Catalogue
    law: Law
    calendar: WorkCalendar
    clock: Clock = system_clock
    asks_about_clock: bool = False
    notices: tuple[str, ...] = ()
    must_change_password: bool = False
    secret: bytes = field(default=b"", repr=False)
    purpose: Purpose = Purpose.WORK

    @property
    def hours(self) -> OfficeHours:
        """The office's hours of today."""
        return self.hours_history.on(self.today())

    def today(self) -> date:
        """Return today in the desk's time zone."""
        return local(self.clock()).date()
