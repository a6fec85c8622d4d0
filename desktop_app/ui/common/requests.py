"""What pages ask of each other; the workspace brings each request to the page that handles its type."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.dossiers import DossierRow, Match
from desktop_app.services.papers.check import CheckedPaper
from desktop_app.services.reception.intake import OpenedIntake
from desktop_app.services.reception.people import Recognised
from desktop_app.services.reception.receive import ReceivedDossier


@dataclass(frozen=True, slots=True)
class OpenPage:
    """Show a page.

    Attributes:
        name: name of the page; ``""`` for the first one.
    """

    name: str


@dataclass(frozen=True, slots=True)
class GoBack:
    """Return to the page that was shown before, as it was left.

    Attributes:
        otherwise: page to show where there is none; ``""`` for the first one.
    """

    otherwise: str


@dataclass(frozen=True, slots=True)
class OpenHelp:
    """Open the help of the shown page."""


@dataclass(frozen=True, slots=True)
class FocusSearch:
    """Put the cursor into the search line."""


@dataclass(frozen=True, slots=True)
class CorrectScan:
    """Put a text that could not be read into the search line, where it can be corrected and read again.

    Attributes:
        text: the text as it was read.
    """

    text: str


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """Open a dossier, or a page that waits for its person.

    Attributes:
        record_id: id of the dossier or of the waiting page.
        act: the action whose fields are opened as well, where it is possible; None for none.
    """

    record_id: UUID
    act: DossierAction | None = None


@dataclass(frozen=True, slots=True)
class OpenPersonData:
    """Show everything that the desk holds about a person, for a request about the own data.

    Attributes:
        person: the stored record.
    """

    person: Applicant


@dataclass(frozen=True, slots=True)
class ListDossiers:
    """Show a list of dossiers.

    Attributes:
        rows: the dossiers.
        query: the text that they were found by, or ``""``.
        title: title of the list, or ``""`` for the usual one.
        reasons: why each of them was found, by its id.
    """

    rows: Sequence[DossierRow]
    query: str = ""
    title: str = ""
    reasons: Mapping[UUID, Match] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BeginReception:
    """Begin receiving from a person who was looked up.

    Attributes:
        recognised: the person and what is known of them.
        from_card: whether the person was read from a card.
        begun_at: when the first key of this reception was pressed, in seconds of the monotonic clock.
    """

    recognised: Recognised
    from_card: bool
    begun_at: float


@dataclass(frozen=True, slots=True)
class TypeApplicant:
    """Begin receiving from a person whom the officer types.

    Attributes:
        person: what could be read from the search line.
        begun_at: when the first key of this reception was pressed, in seconds of the monotonic clock.
    """

    person: Applicant
    begun_at: float


@dataclass(frozen=True, slots=True)
class ContinueIntake:
    """Continue a page that waited for its person, or for its reception.

    Attributes:
        opened: the page and its history.
        paper: the form of the counter to ask for at once instead of receiving, or None.
    """

    opened: OpenedIntake
    paper: FormName | None = None


@dataclass(frozen=True, slots=True)
class CorrectReception:
    """Correct what the receipt of a dossier states.

    Attributes:
        dossier_id: the dossier.
    """

    dossier_id: UUID


@dataclass(frozen=True, slots=True)
class ReceiveAlso:
    """Begin a new page that has the person or the procedure of one that was just received.

    Attributes:
        reception: what was received.
        keeps_person: whether the person stays, with whom the dossier is handed in for; else the procedure does.
    """

    reception: Reception
    keeps_person: bool


@dataclass(frozen=True, slots=True)
class EnterSlip:
    """Begin the page of a slip that was filled in by hand during an outage.

    Attributes:
        code: its number.
    """

    code: str


@dataclass(frozen=True, slots=True)
class ReceivePeople:
    """Receive one procedure for each person of a list.

    Attributes:
        template: what each of them gets: the procedure, its papers, the fee, the way of return.
    """

    template: Reception


@dataclass(frozen=True, slots=True)
class TakeUpDraft:
    """Continue an unfinished page.

    Attributes:
        draft_id: its id.
    """

    draft_id: UUID


@dataclass(frozen=True, slots=True)
class ShowSearchProblem:
    """Show on the reception page why a scan or a search led nowhere.

    Attributes:
        text: the message.
    """

    text: str


@dataclass(frozen=True, slots=True)
class ShowCheckedPaper:
    """Show a scanned receipt that is not simply that of a dossier of this desk: it may be forged or replaced.

    Attributes:
        text: the text of its QR code.
        checked: the result.
    """

    text: str
    checked: CheckedPaper


@dataclass(frozen=True, slots=True)
class AskReprintReason:
    """Ask why a form is printed once more, then print it.

    Attributes:
        dossier_id: the dossier.
        form: name of the form.
    """

    dossier_id: UUID
    form: str


@dataclass(frozen=True, slots=True)
class ShowSaved:
    """Show a dossier that was just received, or several of one visit.

    Attributes:
        received: the dossier and the print job of its receipt.
        seconds: how long the reception took since its first key.
        also: what was received together with it.
    """

    received: ReceivedDossier
    seconds: float
    also: tuple[ReceivedDossier, ...] = ()
