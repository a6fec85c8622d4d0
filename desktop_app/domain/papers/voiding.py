"""Which papers of a dossier count no more: spoilt ones that an officer voided, and receipts that were replaced.

A receipt says what is in force (Nghị định 118/2025/NĐ-CP Điều 17 khoản 3). When its dossier is corrected, gets another
appointment or another code, the sheet in the citizen's hands says something else, so it is void from that moment on.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.dossier.event_merge import standing_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.history import DossierHistory, history_of
from desktop_app.domain.dossier.payloads.corrections import PaperVoided, Printed, ReceptionCorrected, Redated
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.processing import AgencyReceived, Extended, SupplementReceived
from desktop_app.domain.dossier.payloads.reception import NumberReassigned
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.papers.statement import MOST_REPRINTS
from desktop_app.domain.text import tidy

LONGEST_REASON = 300
"""Characters of the longest reason of a voided paper, as of a reprint."""
_MILLISECOND = timedelta(milliseconds=1)
_UUID7 = 7


class VoidKind(StrEnum):
    """Why a sheet counts no more: an officer voided it, or what it says was replaced."""

    SPOILT = "spoilt"
    CORRECTED = "corrected"
    APPOINTMENT = "appointment"
    NEW_CODE = "new_code"


@dataclass(frozen=True, slots=True)
class VoidSheet:
    """A sheet that counts no more.

    Attributes:
        at: since when.
        kind: why.
        reason: the officer's words for a spoilt one, else ``""``.
    """

    at: datetime
    kind: VoidKind
    reason: str = ""


_REPLACED_BY: Mapping[VoidKind, tuple[type[Payload], ...]] = {
    VoidKind.NEW_CODE: (NumberReassigned,),
    VoidKind.CORRECTED: (ReceptionCorrected,),
    VoidKind.APPOINTMENT: (Extended, SupplementReceived, AgencyReceived, Redated, ReceptionCorrected),
}


def check_void_reason(text: str) -> str:
    """Return the reason why a sheet is voided, tidied.

    Raises:
        RuleViolation: in the field ``why``: ``void.reason`` without one, ``void.reason_long`` with ``most``.
    """
    reason = tidy(text)
    if not reason:
        raise RuleViolation("void.reason", "why")
    if len(reason) > LONGEST_REASON:
        raise RuleViolation("void.reason_long", "why", most=LONGEST_REASON)
    return reason


def replaced_receipt(events: Sequence[DossierEvent], ordered_at: datetime) -> VoidSheet | None:
    """Return since when and why a receipt that was ordered at a moment says what is no longer in force, or None.

    A sheet shows what had happened when it was ordered; moments are stored in whole milliseconds.

    Args:
        events: all events of the dossier, in their order.
        ordered_at: when the sheet was asked for.
    """
    now = history_of(events)
    before = history_of([event for event in events if event.at < ordered_at + _MILLISECOND])
    kind = _replaced(before, now) if before is not None and now is not None else None
    if kind is None or now is None:
        return None
    causes = _REPLACED_BY[kind]
    moments = [event.at for event in standing_events(events, now.folded) if isinstance(event.payload, causes)]
    return VoidSheet(moments[-1] if moments else ordered_at, kind)


def _replaced(before: DossierHistory, now: DossierHistory) -> VoidKind | None:
    if before.dossier.code != now.dossier.code:
        return VoidKind.NEW_CODE
    if before.folded.state.corrected_at != now.folded.state.corrected_at:
        return VoidKind.CORRECTED
    if before.dossier.due_at != now.dossier.due_at:
        return VoidKind.APPOINTMENT
    return None


def void_sheets(events: Sequence[DossierEvent]) -> Mapping[UUID, VoidSheet]:
    """Return the papers of a dossier that count no more, by the ids of their print jobs."""
    void = {
        event.payload.job: VoidSheet(event.at, VoidKind.SPOILT, event.payload.reason)
        for event in events
        if isinstance(event.payload, PaperVoided)
    }
    for event in events:
        payload = event.payload
        if not isinstance(payload, Printed) or payload.job is None or payload.job in void:
            continue
        if payload.form == FormName.RECEIPT:
            replaced = replaced_receipt(events, _ordered_at(payload.job, event.at))
            if replaced is not None:
                void[payload.job] = replaced
    return void


def spoilt_receipt(events: Sequence[DossierEvent], reprint: int) -> VoidSheet | None:
    """Return that the receipt with a number of a reprint was voided by an officer, or None while one of them counts.

    Args:
        events: all events of the dossier.
        reprint: 0 for the original; numbers from `MOST_REPRINTS` on are one, as statements count them.
    """
    void = {event.payload.job: event for event in events if isinstance(event.payload, PaperVoided)}
    jobs = [
        event.payload.job
        for event in events
        if isinstance(event.payload, Printed)
        and event.payload.form == FormName.RECEIPT
        and min(event.payload.reprint, MOST_REPRINTS) == reprint
    ]
    voidings = [void[job] for job in jobs if job in void]
    if not voidings or len(voidings) < len(jobs):
        return None
    payload = voidings[-1].payload
    return VoidSheet(voidings[-1].at, VoidKind.SPOILT, payload.reason if isinstance(payload, PaperVoided) else "")


def _ordered_at(job: UUID, printed_at: datetime) -> datetime:
    """Return when a job was ordered: its id begins with that moment."""
    if job.version != _UUID7:
        return printed_at
    return min(datetime.fromtimestamp((job.int >> 80) / 1000, UTC), printed_at)
