"""The state that the events of one dossier give, and what it allows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desktop_app.domain.dossier.agency_tasks import SentTask
from desktop_app.domain.dossier.citizen_notice import OwedNotice
from desktop_app.domain.dossier.consultation import Consultation
from desktop_app.domain.dossier.intake import Arrival
from desktop_app.domain.dossier.payloads.processing import (
    Outcome,
)
from desktop_app.domain.dossier.process_course import ProcessCourse
from desktop_app.domain.dossier.result_state import ResultState
from desktop_app.domain.dossier.status import STEPS, EventKind, Status
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.supplement import Waiting


@dataclass(frozen=True, slots=True)
class DossierState:
    """The state that the events of one dossier give.

    Attributes:
        status: national status code.
        received_at: the moment of valid reception, or None before it.
        clock_started_at: when the limit in force began: with the reception, when the competent agency received the
            dossier, or when a supplement was complete; None before that.
        awaits_agency: whether the limit begins only when the competent agency has received the dossier.
        first_due_at: the due moment on the first receipt; statistics compare with it too.
        due_at: the due moment in force, or None before reception.
        waits: every time of waiting for a supplement, oldest first.
        extensions: when each apology with a new appointment was sent, oldest first.
        holder: the unit that has the dossier since the last hand-over, or ``""`` for the desk.
        ended_at: when processing ended: the result was ready, or the dossier was refused or stopped.
        outcome: how it ended, or None before that.
        returned_at: when the result was handed back, or None.
        satisfaction: the applicant's rating of the service at hand-back, 1 to 5, or None.
        appointments: each later appointment: when it was made, and the due moment that it set.
        fee: the fee in đồng as of reception or payment, or None when none is known.
        payment: how the fee was paid, or None.
        paid_at: when it was noted as paid, or None.
        last_at: the moment of the last event, or None.
        prints: how often each form was printed, first print and reprints, by form name.
        papers_returned_at: when papers were handed back by themselves: of a dossier without a result, or originals that
            did not go with the result; or None.
        owed: the notices that the citizen has not had, oldest first; see `open_notices`.
        consultations: the units that were asked for their opinion, oldest first.
        tasks: the parts of several agencies as the last transfer slip names them.
        refunded: how much of the fee was paid back, in đồng.
        refunded_at: when something was paid back last, or None.
        budget_by: until when what was paid online has to be with the budget, or None where no limit is set.
        budget_at: when it went there, or None.
        arrival: how it came when nobody brought it to the desk, as of its last submission; None for any other.
        result: the form of the result, its deliveries, and an error in it.
        corrected_at: when the reception was corrected last, or None: the receipts printed before are void.
        process: how far it is in the internal process of its procedure.
        incident_at: when the dossier or papers of it were reported lost or damaged last; None once there is a result.
    """

    status: Status = Status.NEW
    received_at: datetime | None = None
    first_due_at: datetime | None = None
    due_at: datetime | None = None
    waits: tuple[Waiting, ...] = ()
    extensions: tuple[datetime, ...] = ()
    holder: str = ""
    ended_at: datetime | None = None
    outcome: Outcome | None = None
    returned_at: datetime | None = None
    satisfaction: int | None = None
    appointments: tuple[tuple[datetime, datetime], ...] = ()
    fee: int | None = None
    payment: Payment | None = None
    paid_at: datetime | None = None
    last_at: datetime | None = None
    prints: Mapping[str, int] = field(default_factory=dict)
    clock_started_at: datetime | None = None
    awaits_agency: bool = False
    papers_returned_at: datetime | None = None
    owed: tuple[OwedNotice, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    tasks: tuple[SentTask, ...] = ()
    refunded: int = 0
    refunded_at: datetime | None = None
    budget_by: datetime | None = None
    budget_at: datetime | None = None
    arrival: Arrival | None = None
    result: ResultState = field(default_factory=ResultState)
    incident_at: datetime | None = None
    corrected_at: datetime | None = None
    process: ProcessCourse = field(default_factory=ProcessCourse)

    @property
    def open_notices(self) -> tuple[OwedNotice, ...]:
        """What the citizen still has to be told; nothing once the result is in their hands."""
        return () if self.status is Status.RETURNED else self.owed

    @property
    def is_delivery_owed(self) -> bool:
        """Whether the electronic result beside the paper one is still to be delivered."""
        return self.status in STEPS[EventKind.DELIVERED] and self.result.is_delivery_owed


def may_note_payment(state: DossierState) -> bool:
    """Return whether a fee is still to be paid (Nghị định 118/2025/NĐ-CP Điều 24): there is one, or none is known."""
    return state.payment is None and state.fee != 0


def may_return_papers(state: DossierState) -> bool:
    """Return whether papers are to go back: of a dossier without a result, or originals that stayed after one."""
    return state.papers_returned_at is None and (state.status is not Status.RETURNED or bool(state.result.kept))


def may_take_back(state: DossierState) -> bool:
    """Return whether the last step can be undone; what was handed back once is corrected, not decided anew."""
    return not (state.status is Status.DONE and state.result.first_return is not None)
