"""Names of the papers that a dossier's history records; events, print jobs and number series are stored under them."""

from enum import StrEnum


class FormName(StrEnum):
    """A form that is issued for one dossier.

    Members:
        RECEIPT: Form 01, receipt and appointment.
        SUPPLEMENT_REQUEST: Form 02, request for a supplement.
        REFUSAL_NOTICE: Form 03, refusal.
        APOLOGY_LETTER: Form 04, apology with a new appointment.
        STOP_NOTICE: Form 05 of the set of 2025, notice that processing has stopped.
        CONTROL_SLIP: the control slip that travels with the dossier.
        TRANSFER_SLIP: the slip that sends a dossier to several agencies, or to one elsewhere, with the part of each.
        RETURNED_PAPERS: the list of papers that go back, without a result or with it, for the signatures.
        CORRECTION_REQUEST: the slip that sends a result with an error back to be corrected.
        INCIDENT_LETTER: apology for a dossier that was lost or damaged.
    """

    RECEIPT = "receipt"
    SUPPLEMENT_REQUEST = "supplement-request"
    REFUSAL_NOTICE = "refusal-notice"
    APOLOGY_LETTER = "apology-letter"
    STOP_NOTICE = "stop-notice"
    CONTROL_SLIP = "control-slip"
    TRANSFER_SLIP = "transfer-slip"
    RETURNED_PAPERS = "returned-papers"
    CORRECTION_REQUEST = "correction-request"
    INCIDENT_LETTER = "incident-letter"


class GivenPaper(StrEnum):
    """A paper that no step issues, but that is recorded in the history of the dossier that it was given for.

    Members:
        GUIDANCE_SHEET: how a dossier is prepared.
        SATISFACTION_SLIP: asks how satisfied the applicant is.
    """

    GUIDANCE_SHEET = "guidance-sheet"
    SATISFACTION_SLIP = "satisfaction-slip"
