"""Papers about personal data: a person's request with what is held, and the notice of an incident."""

from dataclasses import dataclass
from datetime import date, datetime, time

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.privacy.held import HeldData, HeldKind, HeldLine
from desktop_app.domain.privacy.incidents import DataIncident
from desktop_app.domain.privacy.requests import DataRequest
from desktop_app.printing.completeness import refusing_incomplete_papers
from desktop_app.printing.letterhead import Letterhead
from forms.registry import MODULES, get
from forms.slips.data_request_answer import DataRequestAnswerData, HeldItem
from forms.slips.incident_notice import IncidentNoticeData
from forms.wording import FormWording, load

DATA_REQUEST = "data-request-answer"
INCIDENT_NOTICE = "incident-notice"


@dataclass(frozen=True, slots=True)
class Issue:
    """How a paper about personal data is issued.

    Attributes:
        at: when it is made.
        officer: name of who makes it.
        basis: the text that demands it.
        contact: who answers questions.
    """

    at: datetime
    officer: str
    basis: str
    contact: str = ""


@refusing_incomplete_papers()
def draw_request(letterhead: Letterhead, request: DataRequest, held: HeldData, issue: Issue) -> bytes:
    """Return the PDF of a request with what is held and its answer, on A4."""
    words = _words(letterhead, DATA_REQUEST)
    decision = request.decision
    data = DataRequestAnswerData(
        **letterhead.fields,
        number=f"{request.number:02}",
        issued_at=issue.at,
        person=request.name,
        person_number=held.person.public_number,
        address=held.person.address,
        kind=words[f"kind_{request.kind.value}"],
        content=request.content,
        received_at=_at(request.received_on),
        due_at=_at(request.limits.due_on),
        basis=issue.basis,
        decision=words[f"decision_{decision.value}"] if decision is not None else "",
        answer=request.answer,
        kept=held.kept if decision is not None else (),
        items=tuple(_item(words, line, letterhead) for line in held.lines),
        officer=issue.officer,
    )
    return get(DATA_REQUEST).render(data)


@refusing_incomplete_papers()
def draw_incident_notice(letterhead: Letterhead, incident: DataIncident, issue: Issue) -> bytes:
    """Return the PDF of the notice of an incident on A4; the authority is filled in by hand."""
    words, facts = _words(letterhead, INCIDENT_NOTICE), incident.facts
    data = IncidentNoticeData(
        **letterhead.fields,
        number=f"{incident.number:02}",
        issued_at=issue.at,
        kind=words[f"kind_{facts.kind.value}"],
        found_at=facts.found_at,
        notice_by=incident.notice_by,
        data=facts.data,
        people=facts.people,
        description=facts.description,
        measures=facts.measures,
        telling=words[f"telling_{facts.telling.value}"],
        contact=issue.contact,
        basis=issue.basis,
        maker=issue.officer,
    )
    return get(INCIDENT_NOTICE).render(data)


def _words(letterhead: Letterhead, form: str) -> FormWording:
    return load(letterhead.fields["form_set"], form)


def _item(words: FormWording, line: HeldLine, letterhead: Letterhead) -> HeldItem:
    return HeldItem(words[f"held_{line.kind.value}"], line.subject, _detail(words, line, letterhead), line.at)


def _detail(words: FormWording, line: HeldLine, letterhead: Letterhead) -> str:
    """Return what more is to be said of a line, in the words of the form."""
    detail = line.detail
    if line.kind is HeldKind.PAPER and detail in MODULES:
        detail = _words(letterhead, detail)["name"]
    elif line.kind is HeldKind.LOOK:
        detail = words[f"look_{detail.rpartition('.')[2]}"]
    elif line.kind is HeldKind.NOTICE:
        channel, joint, to = detail.partition(" · ")
        detail = f"{words[f'channel_{channel}']}{joint}{to}"
    return " · ".join(text for text in (detail, line.by) if text)


def _at(day: date) -> datetime:
    return datetime.combine(day, time(), VIETNAM)
