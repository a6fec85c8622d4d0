"""The words for requests about personal data, incidents with it, and what is held."""

from collections.abc import Mapping
from datetime import date

from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.citizen_notice import ContactChannel
from desktop_app.services.privacy.destruction import DataKind, KeptFor
from desktop_app.services.privacy.held import HeldKind, HeldLine
from desktop_app.services.privacy.incidents import DataIncident, IncidentKind, Telling
from desktop_app.services.privacy.requests import DataRequest, Decision, RequestKind
from desktop_app.ui.texts.audit import group_name
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.notices import channel
from desktop_app.ui.texts.printing import sheet_name
from desktop_app.ui.texts.tone import Tone

_REQUESTS: Mapping[RequestKind, str] = {
    RequestKind.PROVIDE: QT_TRANSLATE_NOOP("Privacy", "Provide what is held"),
    RequestKind.CORRECT: QT_TRANSLATE_NOOP("Privacy", "Correct"),
    RequestKind.RESTRICT: QT_TRANSLATE_NOOP("Privacy", "Restrict: do not use"),
    RequestKind.DELETE: QT_TRANSLATE_NOOP("Privacy", "Delete"),
}
_DECISIONS: Mapping[Decision, str] = {
    Decision.DONE: QT_TRANSLATE_NOOP("Privacy", "Done"),
    Decision.PARTLY: QT_TRANSLATE_NOOP("Privacy", "Done in part"),
    Decision.REFUSED: QT_TRANSLATE_NOOP("Privacy", "Not done"),
}
_HELD: Mapping[HeldKind, str] = {
    HeldKind.RECORD: QT_TRANSLATE_NOOP("Privacy", "Who it is"),
    HeldKind.CONTACT: QT_TRANSLATE_NOOP("Privacy", "Contact"),
    HeldKind.OWNER: QT_TRANSLATE_NOOP("Privacy", "Dossier, as owner"),
    HeldKind.SUBMITTER: QT_TRANSLATE_NOOP("Privacy", "Dossier, handed in"),
    HeldKind.COLLECTOR: QT_TRANSLATE_NOOP("Privacy", "Took a result"),
    HeldKind.WAITING: QT_TRANSLATE_NOOP("Privacy", "Waits for reception"),
    HeldKind.DRAFT: QT_TRANSLATE_NOOP("Privacy", "Unfinished page"),
    HeldKind.RESTRICTION: QT_TRANSLATE_NOOP("Privacy", "List of restrictions"),
    HeldKind.NOTICE: QT_TRANSLATE_NOOP("Privacy", "Notice"),
    HeldKind.PAPER: QT_TRANSLATE_NOOP("Privacy", "Printed paper"),
    HeldKind.LOOK: QT_TRANSLATE_NOOP("Privacy", "Looked at"),
}
_INCIDENTS: Mapping[IncidentKind, str] = {
    IncidentKind.DISCLOSED: QT_TRANSLATE_NOOP("Privacy", "Disclosed"),
    IncidentKind.LOST: QT_TRANSLATE_NOOP("Privacy", "Lost: data, device or papers"),
    IncidentKind.ALTERED: QT_TRANSLATE_NOOP("Privacy", "Altered or destroyed"),
    IncidentKind.MISUSED: QT_TRANSLATE_NOOP("Privacy", "Opened or used without right"),
}
_TELLING: Mapping[Telling, str] = {
    Telling.OPEN: QT_TRANSLATE_NOOP("Privacy", "Not decided yet"),
    Telling.NEEDED: QT_TRANSLATE_NOOP("Privacy", "They are told"),
    Telling.NOT_NEEDED: QT_TRANSLATE_NOOP("Privacy", "They need not be told"),
}
_KEPT: Mapping[DataKind, str] = {
    DataKind.DOSSIERS: QT_TRANSLATE_NOOP("Privacy", "Dossiers"),
    DataKind.DRAFTS: QT_TRANSLATE_NOOP("Privacy", "Unfinished pages"),
    DataKind.MESSAGES: QT_TRANSLATE_NOOP("Privacy", "Messages that were sent"),
    DataKind.TURNED_AWAY: QT_TRANSLATE_NOOP("Privacy", "Pages that were not received"),
    DataKind.PAGES: QT_TRANSLATE_NOOP("Privacy", "Pages that wait for the printer"),
    DataKind.LOOKS: QT_TRANSLATE_NOOP("Privacy", "Content of looks in the audit log"),
}
_MONTHS = QT_TRANSLATE_NOOP("Privacy", "{n} months")
_BY_PROCEDURE = QT_TRANSLATE_NOOP("Privacy", "by procedure")
_NOT_READ = QT_TRANSLATE_NOOP("Privacy", "{basis} (not read; the office decides)")
_CONFIRM = QT_TRANSLATE_NOOP("Privacy", "confirm until {day}")
_ANSWER = QT_TRANSLATE_NOOP("Privacy", "answer until {day}")
_LATE = QT_TRANSLATE_NOOP("Privacy", "late since {day}")
_HOURS = QT_TRANSLATE_NOOP("Privacy", "{n} hours left")
_HOURS_LATE = QT_TRANSLATE_NOOP("Privacy", "{n} hours late")
_NOTIFIED = QT_TRANSLATE_NOOP("Privacy", "notified")
_CLOSED = QT_TRANSLATE_NOOP("Privacy", "closed")
_SOON_HOURS = 24


def request_kind(kind: RequestKind) -> str:
    """Return what is asked for."""
    return _text(_REQUESTS[kind])


def request_kinds() -> list[tuple[str, RequestKind]]:
    """Return the kinds of requests to choose from."""
    return [(request_kind(kind), kind) for kind in RequestKind]


def decisions() -> list[tuple[str, Decision]]:
    """Return the decisions to choose from."""
    return [(_text(name), decision) for decision, name in _DECISIONS.items()]


def held_kind(kind: HeldKind) -> str:
    """Return what is held."""
    return _text(_HELD[kind])


def held_detail(line: HeldLine) -> str:
    """Return what is known of something that is held: which paper, which way of a notice, what was looked at."""
    if line.kind is HeldKind.LOOK:
        return group_name(line.detail)
    if line.kind is HeldKind.NOTICE:
        way, joint, to = line.detail.partition(" · ")
        return f"{channel(ContactChannel(way))}{joint}{to}"
    return sheet_name(line.detail) if line.kind is HeldKind.PAPER else line.detail


def kept_kind(kind: DataKind) -> str:
    """Return what a kind of data is called."""
    return _text(_KEPT[kind])


def kept_for(rule: KeptFor) -> str:
    """Return how long a kind of data is kept."""
    return _text(_BY_PROCEDURE) if rule.months is None else _text(_MONTHS).format(n=rule.months)


def basis_of(rule: KeptFor) -> str:
    """Return the text that says how long, and whether it was read."""
    return rule.basis if rule.is_read else _text(_NOT_READ).format(basis=rule.basis)


def incident_kinds() -> list[tuple[str, IncidentKind]]:
    """Return the kinds of incidents to choose from."""
    return [(_text(name), kind) for kind, name in _INCIDENTS.items()]


def incident_kind(kind: IncidentKind) -> str:
    """Return what happened to the data."""
    return _text(_INCIDENTS[kind])


def tellings() -> list[tuple[str, Telling]]:
    """Return the decisions about telling the people."""
    return [(_text(name), telling) for telling, name in _TELLING.items()]


def request_state(request: DataRequest, today: date) -> tuple[str, Tone]:
    """Return what is owed next of a request, or how it was answered."""
    if request.decision is not None:
        return _text(_DECISIONS[request.decision]), "ok"
    day = request.next_day
    if day is None:
        return "", ""
    if day < today:
        return _text(_LATE).format(day=day_text(day)), "bad"
    text = _ANSWER if request.told_at is not None else _CONFIRM
    return _text(text).format(day=day_text(day)), "warn"


def hours_text(hours: int) -> str:
    """Return how many hours are left for a notice, or by how many it is late."""
    return _text(_HOURS).format(n=hours) if hours >= 0 else _text(_HOURS_LATE).format(n=-hours)


def incident_state(incident: DataIncident, hours: int) -> tuple[str, Tone]:
    """Return how an incident stands, with the hours that are left for its notice."""
    if incident.closed_at is not None:
        return _text(_CLOSED), "ok"
    if not incident.is_notice_owed:
        return _text(_NOTIFIED), "info"
    return hours_text(hours), "bad" if hours < _SOON_HOURS else "warn"


def _text(text: str) -> str:
    return translate("Privacy", text)
