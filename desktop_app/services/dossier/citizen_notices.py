"""Telling citizens of the steps of their dossiers: the call list, and what was told."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from desktop_app.domain.dossier.citizen_notice import (
    CitizenNotified,
    Contact,
    OwedNotice,
    address_for,
    first_listed,
    person_to_contact,
)
from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.domain.dossier.history import DossierHistory
from desktop_app.domain.dossier.payloads.consultation import VerificationAnnounced
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult
from desktop_app.storage.dossiers import read_history
from desktop_app.storage.owed_notices import count_owed_dossiers, owed_dossiers

MOST_CALLS = 12
"""Lines of the call list; the next ones come up as these are done."""


@dataclass(frozen=True, slots=True)
class Call:
    """One line of the call list: a citizen and everything that is owed about one dossier.

    Attributes:
        dossier_id: the dossier.
        code: its code.
        name: who is called.
        phone: that person's telephone number, or ``""``.
        owed: what is to be told, oldest first.
        due_at: the due moment in force.
        last_day: the last day for a supplement that is waited for, or None.
        return_method: how the result goes back.
        verification: the verification that was appointed last, or None.
    """

    dossier_id: UUID
    code: str
    name: str
    phone: str
    owed: tuple[OwedNotice, ...]
    due_at: datetime
    last_day: date | None
    return_method: ReturnMethod
    verification: VerificationAnnounced | None = None

    @property
    def since(self) -> datetime:
        """When the first of the steps was taken that are to be told."""
        return min(notice.since for notice in self.owed)

    @property
    def tries(self) -> int:
        """How often nobody was reached."""
        return max(notice.tries for notice in self.owed)

    @property
    def tried_at(self) -> datetime | None:
        """When nobody was reached last, or None."""
        return max((notice.tried_at for notice in self.owed if notice.tried_at is not None), default=None)


@dataclass(frozen=True, slots=True)
class CallList:
    """The first calls, the longest owed first, and how many there are in all."""

    calls: tuple[Call, ...] = ()
    total: int = 0


def call_list(context: DeskContext) -> CallList:
    """Return whom to call: citizens who were not told of a step of the last weeks."""
    since = first_listed(context.clock())
    with context.store.read() as connection:
        total = count_owed_dossiers(connection, since)
        wanted = owed_dossiers(connection, since, MOST_CALLS)
        histories = [history for dossier_id in wanted if (history := read_history(connection, dossier_id)) is not None]
    return CallList(tuple(call_of(history) for history in histories), total)


def call_of(history: DossierHistory) -> Call:
    """Return the line of a dossier on the call list."""
    dossier, state = history.dossier, history.folded.state
    person = person_to_contact(dossier.reception)
    last_wait = state.waits[-1] if state.waits else None
    return Call(
        dossier.id,
        dossier.code,
        person.name,
        person.phone,
        state.open_notices,
        dossier.due_at,
        last_wait.last_day if last_wait is not None and last_wait.until is None else None,
        dossier.reception.return_method,
        _last_verification(history),
    )


def _last_verification(history: DossierHistory) -> VerificationAnnounced | None:
    payloads = (event.payload for event in reversed(history.events))
    return next((payload for payload in payloads if isinstance(payload, VerificationAnnounced)), None)


def note_contact(context: DeskContext, dossier_id: UUID, contact: Contact) -> StepResult:
    """Record that the citizen was told of everything that is owed, or could not be reached.

    Raises:
        RuleViolation: ``notice.none`` when nothing is owed any more, because another desk has told it for example;
            ``dossier.unknown``, ``clock.back``.
    """
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        owed = work.state.open_notices
        if not owed:
            raise RuleViolation("notice.none", "step")
        to, note = address_for(contact.channel, work.dossier.reception), tidy(contact.note)
        for notice in owed:
            work.take(CitizenNotified(notice.event, notice.step, contact.channel, contact.outcome, to, note))
        return work.done()
