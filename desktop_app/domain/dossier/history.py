"""Rebuilds a dossier from its events."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop_app.domain.dossier.correction import as_corrected
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.event_merge import FoldedDossier, merge_events, standing_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.consultation import VerificationAnnounced
from desktop_app.domain.dossier.payloads.corrections import Reappointed, ReceptionCorrected, Redated
from desktop_app.domain.dossier.payloads.kinds import counter_page_of
from desktop_app.domain.dossier.payloads.reception import CounterPage, Received
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.forms.names import FormName


@dataclass(frozen=True, slots=True)
class DossierHistory:
    """A received dossier with its events.

    Attributes:
        dossier: as it was received and corrected, with its present code, due moment, status and count of prints.
        events: its events, in order.
        folded: the result of merging the events.
        received: the payload of its reception event, before any correction.
        received_id: the id of that event.
    """

    dossier: Dossier
    events: Sequence[DossierEvent]
    folded: FoldedDossier
    received: Received
    received_id: UUID

    @property
    def standing(self) -> list[DossierEvent]:
        """The events that were not undone."""
        return standing_events(self.events, self.folded)

    @property
    def verification(self) -> VerificationAnnounced | None:
        """The verification that was appointed last, or None."""
        payloads = (event.payload for event in reversed(self.standing))
        return next((payload for payload in payloads if isinstance(payload, VerificationAnnounced)), None)


def history_of(events: Sequence[DossierEvent]) -> DossierHistory | None:
    """Return a dossier rebuilt from its ordered events, or None when none of them received it."""
    for event in events:
        if isinstance(event.payload, Received):
            folded = merge_events(events)
            dossier = _dossier_of(event, event.payload, folded, events)
            return DossierHistory(dossier, events, folded, event.payload, event.id)
    return None


def dossier_at_counter(events: Sequence[DossierEvent], officer_name: str) -> Dossier:
    """Return the data of an intake for its forms as a dossier without code and appointment.

    Args:
        events: what happened to the page; the last one that carries the page counts.
        officer_name: who signs.

    Raises:
        LookupError: when no event carries a page.
    """
    for event in reversed(events):
        page = counter_page_of(event.payload)
        if page is not None:
            return dossier_of_page(page, event.dossier_id, event.at, event.officer_id, officer_name)
    raise LookupError("a print job without a dossier")


def reappointed(events: Sequence[DossierEvent]) -> Reappointed | None:
    """Return the reception's data as corrected for its true moment, or None when it was dated right."""
    redated = (event.payload.reception for event in events if isinstance(event.payload, Redated))
    return next((reception for reception in redated if reception is not None), None)


def last_correction(events: Sequence[DossierEvent], correction: UUID | None) -> ReceptionCorrected | None:
    """Return the correction of the reception that is in force, or None."""
    payloads = (event.payload for event in events if event.id == correction)
    return next((payload for payload in payloads if isinstance(payload, ReceptionCorrected)), None)


def _dossier_of(
    event: DossierEvent, payload: Received, folded: FoldedDossier, events: Sequence[DossierEvent]
) -> Dossier:
    first, corrected = reappointed(events) or payload, last_correction(events, folded.correction)
    page = corrected or payload
    procedure = page.procedure
    return Dossier(
        id=event.dossier_id,
        code=folded.code or payload.code,
        reception=as_corrected(page.reception, folded.fields),
        procedure_code=procedure.code,
        procedure_name=procedure.name,
        procedure_field=procedure.field,
        deciding_unit=procedure.unit,
        online_level=procedure.online_level,
        received_at=folded.state.received_at or event.at,
        clock_started_at=folded.state.clock_started_at,
        due_at=folded.state.due_at or payload.due_at,
        officer_id=event.officer_id,
        officer_name=payload.officer_name,
        book=first.book,
        entry=first.entry,
        form_set=first.form_set,
        rule_set=first.rule_set,
        calendar_version=corrected.calendar if corrected is not None else first.calendar,
        status=folded.state.status,
        prints=folded.state.prints.get(FormName.RECEIPT, 0),
    )


def dossier_of_page(
    page: CounterPage,
    dossier_id: UUID,
    at: datetime,
    officer_id: UUID,
    officer_name: str,
    due_at: datetime | None = None,
) -> Dossier:
    """Return a page before reception in a dossier's shape: without code and entry.

    Args:
        page: the page.
        dossier_id: the id that a dossier of it would have.
        at: the moment to show as that of reception.
        officer_id: who works on it.
        officer_name: that officer's name on paper.
        due_at: the appointment if known; otherwise `at` is used.
    """
    return Dossier(
        id=dossier_id,
        code="",
        reception=page.reception,
        procedure_code=page.procedure.code,
        procedure_name=page.procedure.name,
        procedure_field=page.procedure.field,
        deciding_unit=page.procedure.unit,
        received_at=at,
        due_at=due_at or at,
        officer_id=officer_id,
        officer_name=officer_name,
        book=0,
        entry=0,
        form_set=page.form_set,
        rule_set="",
        calendar_version="",
        status=Status.NEW,
    )
