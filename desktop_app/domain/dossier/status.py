"""The state machine of a dossier: which step leads from which status to which.

Status codes 1 to 10 are those of the national public service portal. What the table does not hold is refused.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from types import MappingProxyType

from desktop_app.domain.dates import local
from desktop_app.domain.errors import RuleViolation


class Status(IntEnum):
    """Status codes 1 to 10 of the national public service portal."""

    NEW = 1
    RECEIVED = 2
    NOT_RECEIVED = 3
    PROCESSING = 4
    SUPPLEMENT_REQUESTED = 5
    PAYMENT_REQUESTED = 6
    WITHDRAWAL_REQUESTED = 7
    STOPPED = 8
    DONE = 9
    RETURNED = 10

    @property
    def is_open(self) -> bool:
        """Whether the dossier still waits for its result to be handed back."""
        return self not in {Status.NOT_RECEIVED, Status.STOPPED, Status.RETURNED}

    @property
    def is_undecided(self) -> bool:
        """Whether no result has been decided yet, so that the applicant may stop the procedure.

        Basis: Nghị định 118/2025/NĐ-CP Điều 21 khoản 1 và 2.
        """
        return self.is_open and self is not Status.DONE


class EventKind(StrEnum):
    """Kinds of events; those that change the status are in `STEPS`."""

    RECEIVED = "dossier.received"
    PRINTED = "form.printed"
    PAPER_VOIDED = "paper.voided"
    NOT_RECEIVED = "dossier.not_received"
    HANDED_OVER = "dossier.handed_over"
    AGENCY_RECEIVED = "agency.received"
    PROCESSING_STARTED = "dossier.processing_started"
    SUPPLEMENT_REQUESTED = "supplement.requested"
    SUPPLEMENT_RECEIVED = "supplement.received"
    PAYMENT_REQUESTED = "payment.requested"
    PAID = "payment.received"
    FEE_REFUNDED = "fee.refunded"
    FEE_TO_BUDGET = "fee.to_budget"
    CONSULTATION_REQUESTED = "consultation.requested"
    CONSULTATION_ANSWERED = "consultation.answered"
    VERIFICATION_ANNOUNCED = "verification.announced"
    SENT_TO_AGENCIES = "interlinked.sent"
    AGENCY_PROGRESS = "interlinked.progress"
    AGENCY_DONE = "interlinked.done"
    PROCESS_STEP_DONE = "process.step_done"
    EXTENDED = "due.extended"
    WITHDRAWAL_REQUESTED = "withdrawal.requested"
    WITHDRAWAL_DECLINED = "withdrawal.declined"
    STOPPED = "dossier.stopped"
    REFUSED = "dossier.refused"
    RESULT_READY = "result.ready"
    RETURNED = "result.returned"
    DELIVERED = "result.delivered"
    ERROR_REPORTED = "result.error_reported"
    ERROR_CORRECTED = "result.error_corrected"
    INCIDENT = "dossier.incident"
    PAPERS_RETURNED = "papers.returned"
    TAKEN_BACK = "step.taken_back"
    UNDONE = "step.undone"
    CORRECTED = "dossier.corrected"
    RECEPTION_CORRECTED = "reception.corrected"
    SUBMITTED_ONLINE = "dossier.submitted_online"
    ARRIVED_BY_POST = "dossier.arrived_by_post"
    ARRIVED_FROM_AGENCY = "dossier.arrived_from_agency"
    SUPPLEMENT_ARRIVED = "supplement.arrived"
    NUMBER_REASSIGNED = "number.reassigned"
    REDATED = "dossier.redated"
    CONFLICT_RESOLVED = "conflict.resolved"
    CITIZEN_NOTIFIED = "citizen.notified"


_UNDECIDED = (Status.RECEIVED, Status.PROCESSING, Status.SUPPLEMENT_REQUESTED, Status.PAYMENT_REQUESTED)


def _all_to(target: Status, *sources: Status) -> Mapping[Status, Status]:
    return MappingProxyType(dict.fromkeys(sources, target))


def _staying(*statuses: Status) -> Mapping[Status, Status]:
    return MappingProxyType({status: status for status in statuses})


_PAYING = _staying(
    Status.RECEIVED, Status.PROCESSING, Status.SUPPLEMENT_REQUESTED, Status.WITHDRAWAL_REQUESTED, Status.DONE
)

STEPS: Mapping[EventKind, Mapping[Status, Status]] = MappingProxyType(
    {
        EventKind.RECEIVED: _all_to(Status.RECEIVED, Status.NEW),
        # Điều 17 khoản 1 điểm c: refused at the counter, Form 03.
        EventKind.NOT_RECEIVED: _all_to(Status.NOT_RECEIVED, Status.NEW),
        EventKind.HANDED_OVER: _staying(*_UNDECIDED, Status.WITHDRAWAL_REQUESTED, Status.STOPPED, Status.DONE),
        # Điều 17 khoản 3 since Nghị định 309/2026: the limit of a non-territorial dossier begins.
        EventKind.AGENCY_RECEIVED: _staying(*_UNDECIDED, Status.WITHDRAWAL_REQUESTED),
        EventKind.PROCESSING_STARTED: _all_to(Status.PROCESSING, Status.RECEIVED),
        # Điều 17 khoản 1 điểm c and Điều 19 khoản 5: Form 02. At the counter the dossier is not received yet.
        EventKind.SUPPLEMENT_REQUESTED: MappingProxyType(
            {
                Status.NEW: Status.NEW,
                Status.RECEIVED: Status.SUPPLEMENT_REQUESTED,
                Status.PROCESSING: Status.SUPPLEMENT_REQUESTED,
            }
        ),
        EventKind.SUPPLEMENT_RECEIVED: _all_to(Status.PROCESSING, Status.SUPPLEMENT_REQUESTED),
        EventKind.PAYMENT_REQUESTED: _all_to(Status.PAYMENT_REQUESTED, Status.RECEIVED, Status.PROCESSING),
        # Điều 24: a fee is paid whenever the dossier is there; only a wait for it ends with it.
        EventKind.PAID: MappingProxyType({**_PAYING, Status.PAYMENT_REQUESTED: Status.PROCESSING}),
        # Điều 19 khoản 6: Form 04; only the due date changes.
        EventKind.EXTENDED: _staying(Status.RECEIVED, Status.PROCESSING, Status.PAYMENT_REQUESTED),
        # Điều 21: until the result is decided.
        EventKind.WITHDRAWAL_REQUESTED: _all_to(Status.WITHDRAWAL_REQUESTED, *_UNDECIDED),
        EventKind.WITHDRAWAL_DECLINED: _all_to(Status.PROCESSING, Status.WITHDRAWAL_REQUESTED),
        # Form 05 after a request; Điều 19 khoản 5 closes a dossier that was not supplemented in time.
        EventKind.STOPPED: _all_to(Status.STOPPED, Status.WITHDRAWAL_REQUESTED, Status.SUPPLEMENT_REQUESTED),
        # Điều 19 khoản 3: refused after examination, Form 03.
        EventKind.REFUSED: _all_to(Status.STOPPED, Status.RECEIVED, Status.PROCESSING),
        EventKind.RESULT_READY: _all_to(Status.DONE, Status.RECEIVED, Status.PROCESSING),
        EventKind.RETURNED: _all_to(Status.RETURNED, Status.DONE),
        # Điều 22 khoản 1: the electronic result beside the paper one, before or after it.
        EventKind.DELIVERED: _staying(Status.DONE, Status.RETURNED),
        # Điều 23 khoản 1: the corrected result is handed back anew, so the dossier is not returned meanwhile.
        EventKind.ERROR_REPORTED: _all_to(Status.DONE, Status.DONE, Status.RETURNED),
        EventKind.ERROR_CORRECTED: _all_to(Status.DONE, Status.DONE, Status.RETURNED),
        # Điều 23 khoản 2: lost or damaged while it is in process, or before its result is handed back.
        EventKind.INCIDENT: _staying(*_UNDECIDED, Status.WITHDRAWAL_REQUESTED, Status.DONE),
        # Điều 19 khoản 3, Điều 21: papers of a dossier without a result go back too. Điều 22 khoản 2: originals that
        # did not go back with the result.
        EventKind.PAPERS_RETURNED: _staying(Status.STOPPED, Status.RETURNED),
        # A mistake of the desk, for example the wrong dossier marked; the event log keeps both events.
        EventKind.TAKEN_BACK: MappingProxyType(
            {
                Status.RETURNED: Status.DONE,
                Status.DONE: Status.PROCESSING,
                Status.STOPPED: Status.PROCESSING,
            }
        ),
    }
)
"""Each step with the statuses it may be taken from and the status it leads to.

Articles are those of Nghị định 118/2025/NĐ-CP. What leaves the status as it is whatever it is, is an event but no
step: printing or voiding a form, correcting a datum, notifying the citizen, consulting a unit, paying back or on to
the budget.
"""

HEAD_STEPS = frozenset({EventKind.TAKEN_BACK, EventKind.REDATED})
"""Steps and corrections that only the head of desk or an administrator may take."""

UNDOABLE = frozenset(STEPS) - {EventKind.RECEIVED, EventKind.NOT_RECEIVED, EventKind.DELIVERED} | {
    EventKind.FEE_REFUNDED,
    EventKind.FEE_TO_BUDGET,
    EventKind.CONSULTATION_REQUESTED,
    EventKind.CONSULTATION_ANSWERED,
    EventKind.VERIFICATION_ANNOUNCED,
    EventKind.AGENCY_DONE,
    EventKind.PROCESS_STEP_DONE,
    EventKind.CITIZEN_NOTIFIED,
}
"""What can be undone for some minutes.

A reception and a refusal at the counter are in the citizen's hands, and an electronic result was delivered. What was
sent to other agencies is under way. Corrections are corrected again.
"""

_CLOCK_SLACK = timedelta(minutes=1)


def next_status(status: Status, step: EventKind) -> Status:
    """Return the status that a step leads to.

    Raises:
        RuleViolation: ``step.impossible`` (with ``status`` and ``step``) when the table does not hold it.
    """
    target = STEPS.get(step, {}).get(status)
    if target is None:
        raise RuleViolation("step.impossible", "step", status=status.name, step=step.value)
    return target


def dated(at: datetime, last: datetime | None) -> datetime:
    """Return a monotonic timestamp for a new event: `at`, or the last event's time after a small clock change.

    When the clock was set back by at most a minute, the event gets the time of the last event.

    Raises:
        RuleViolation: ``clock.back`` (with ``now`` and ``last``) when the computer's clock was set back by more than a
            minute.
    """
    if last is None or at >= last:
        return at
    if last - at <= _CLOCK_SLACK:
        return last
    raise RuleViolation("clock.back", "clock", now=_format_moment(at), last=_format_moment(last))


def _format_moment(moment: datetime) -> str:
    return f"{local(moment):%H:%M:%S %d/%m/%Y}"
