"""All kinds of payloads: the type of each kind of event."""

from collections.abc import Mapping
from types import MappingProxyType

from desktop_app.domain.dossier.citizen_notice import CitizenNotified
from desktop_app.domain.dossier.payloads.consultation import (
    ConsultationAnswered,
    ConsultationRequested,
    VerificationAnnounced,
)
from desktop_app.domain.dossier.payloads.corrections import (
    ConflictResolved,
    Corrected,
    PaperVoided,
    Printed,
    ReceptionCorrected,
    Redated,
    TakenBack,
    Undone,
)
from desktop_app.domain.dossier.payloads.fees import FeeRefunded, FeeToBudget, Paid, PaymentRequested
from desktop_app.domain.dossier.payloads.incidents import ErrorCorrected, ErrorReported, Incident
from desktop_app.domain.dossier.payloads.incoming import ArrivedByPost, ArrivedFromAgency, SupplementArrived
from desktop_app.domain.dossier.payloads.interlinked import AgencyDone, AgencyProgress, SentToAgencies
from desktop_app.domain.dossier.payloads.process import ProcessStepDone
from desktop_app.domain.dossier.payloads.processing import (
    AgencyReceived,
    Extended,
    HandedOver,
    ProcessingStarted,
    Refused,
    Stopped,
    SupplementReceived,
    SupplementRequested,
    WithdrawalDeclined,
    WithdrawalRequested,
)
from desktop_app.domain.dossier.payloads.reception import (
    CounterPage,
    NotReceived,
    NumberReassigned,
    Received,
    SubmittedOnline,
)
from desktop_app.domain.dossier.payloads.results import Delivered, PapersReturned, ResultReady, Returned
from desktop_app.domain.dossier.status import EventKind

PAYLOAD_VERSION = 2

Payload = (
    Received
    | Printed
    | PaperVoided
    | NotReceived
    | HandedOver
    | AgencyReceived
    | ProcessingStarted
    | SupplementRequested
    | SupplementReceived
    | PaymentRequested
    | Paid
    | FeeRefunded
    | FeeToBudget
    | ConsultationRequested
    | ConsultationAnswered
    | VerificationAnnounced
    | SentToAgencies
    | AgencyProgress
    | AgencyDone
    | ProcessStepDone
    | Extended
    | WithdrawalRequested
    | WithdrawalDeclined
    | Stopped
    | Refused
    | ResultReady
    | Returned
    | Delivered
    | ErrorReported
    | ErrorCorrected
    | Incident
    | PapersReturned
    | TakenBack
    | Undone
    | Corrected
    | ReceptionCorrected
    | SubmittedOnline
    | ArrivedByPost
    | ArrivedFromAgency
    | SupplementArrived
    | NumberReassigned
    | Redated
    | ConflictResolved
    | CitizenNotified
)

PAYLOADS: Mapping[EventKind, type[Payload]] = MappingProxyType(
    {
        EventKind.RECEIVED: Received,
        EventKind.PRINTED: Printed,
        EventKind.PAPER_VOIDED: PaperVoided,
        EventKind.NOT_RECEIVED: NotReceived,
        EventKind.HANDED_OVER: HandedOver,
        EventKind.AGENCY_RECEIVED: AgencyReceived,
        EventKind.PROCESSING_STARTED: ProcessingStarted,
        EventKind.SUPPLEMENT_REQUESTED: SupplementRequested,
        EventKind.SUPPLEMENT_RECEIVED: SupplementReceived,
        EventKind.PAYMENT_REQUESTED: PaymentRequested,
        EventKind.PAID: Paid,
        EventKind.FEE_REFUNDED: FeeRefunded,
        EventKind.FEE_TO_BUDGET: FeeToBudget,
        EventKind.CONSULTATION_REQUESTED: ConsultationRequested,
        EventKind.CONSULTATION_ANSWERED: ConsultationAnswered,
        EventKind.VERIFICATION_ANNOUNCED: VerificationAnnounced,
        EventKind.SENT_TO_AGENCIES: SentToAgencies,
        EventKind.AGENCY_PROGRESS: AgencyProgress,
        EventKind.AGENCY_DONE: AgencyDone,
        EventKind.PROCESS_STEP_DONE: ProcessStepDone,
        EventKind.EXTENDED: Extended,
        EventKind.WITHDRAWAL_REQUESTED: WithdrawalRequested,
        EventKind.WITHDRAWAL_DECLINED: WithdrawalDeclined,
        EventKind.STOPPED: Stopped,
        EventKind.REFUSED: Refused,
        EventKind.RESULT_READY: ResultReady,
        EventKind.RETURNED: Returned,
        EventKind.DELIVERED: Delivered,
        EventKind.ERROR_REPORTED: ErrorReported,
        EventKind.ERROR_CORRECTED: ErrorCorrected,
        EventKind.INCIDENT: Incident,
        EventKind.PAPERS_RETURNED: PapersReturned,
        EventKind.TAKEN_BACK: TakenBack,
        EventKind.UNDONE: Undone,
        EventKind.CORRECTED: Corrected,
        EventKind.RECEPTION_CORRECTED: ReceptionCorrected,
        EventKind.SUBMITTED_ONLINE: SubmittedOnline,
        EventKind.ARRIVED_BY_POST: ArrivedByPost,
        EventKind.ARRIVED_FROM_AGENCY: ArrivedFromAgency,
        EventKind.SUPPLEMENT_ARRIVED: SupplementArrived,
        EventKind.NUMBER_REASSIGNED: NumberReassigned,
        EventKind.REDATED: Redated,
        EventKind.CONFLICT_RESOLVED: ConflictResolved,
        EventKind.CITIZEN_NOTIFIED: CitizenNotified,
    }
)
"""The payload of each kind of event."""

KIND_OF: Mapping[type[Payload], EventKind] = MappingProxyType({kind: name for name, kind in PAYLOADS.items()})
"""The kind of event that a payload belongs to."""


def counter_page_of(payload: Payload) -> CounterPage | None:
    """Return the page that an event before reception was about, or None for any other event."""
    match payload:
        case SupplementRequested(counter=page) | NotReceived(counter=page):
            return page
        case SubmittedOnline() | ArrivedByPost() | ArrivedFromAgency():
            return CounterPage(payload.code, payload.procedure, "", payload.reception)
    return None
