"""Formats times, amounts and states for the screen."""

from datetime import date, datetime

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Channel, DocumentState, ReturnMethod
from desktop_app.domain.dossier.payloads.incidents import Harm
from desktop_app.domain.dossier.payloads.interlinked import PartState
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.forms.wording import WordingState
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.result import Fault, ResultForm
from desktop_app.domain.law.working_time import Closed, LimitStep, LimitUnit
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.eid_account import EidAccount
from desktop_app.domain.people.identity_card import Sex
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.tone import Tone

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Formatting", "Monday"),
    QT_TRANSLATE_NOOP("Formatting", "Tuesday"),
    QT_TRANSLATE_NOOP("Formatting", "Wednesday"),
    QT_TRANSLATE_NOOP("Formatting", "Thursday"),
    QT_TRANSLATE_NOOP("Formatting", "Friday"),
    QT_TRANSLATE_NOOP("Formatting", "Saturday"),
    QT_TRANSLATE_NOOP("Formatting", "Sunday"),
)
_STATUSES: dict[Status, tuple[str, Tone]] = {
    Status.NEW: (QT_TRANSLATE_NOOP("Formatting", "New"), "info"),
    Status.RECEIVED: (QT_TRANSLATE_NOOP("Formatting", "Received"), "info"),
    Status.NOT_RECEIVED: (QT_TRANSLATE_NOOP("Formatting", "Refused"), "bad"),
    Status.PROCESSING: (QT_TRANSLATE_NOOP("Formatting", "In process"), "info"),
    Status.SUPPLEMENT_REQUESTED: (QT_TRANSLATE_NOOP("Formatting", "Waiting for supplement"), "warn"),
    Status.PAYMENT_REQUESTED: (QT_TRANSLATE_NOOP("Formatting", "Waiting for payment"), "warn"),
    Status.WITHDRAWAL_REQUESTED: (QT_TRANSLATE_NOOP("Formatting", "Withdrawal asked"), "warn"),
    Status.STOPPED: (QT_TRANSLATE_NOOP("Formatting", "Stopped"), "bad"),
    Status.DONE: (QT_TRANSLATE_NOOP("Formatting", "Result is there"), "ok"),
    Status.RETURNED: (QT_TRANSLATE_NOOP("Formatting", "Result handed back"), "ok"),
}
_UNITS = {
    LimitUnit.WORKING_DAY: QT_TRANSLATE_NOOP("Formatting", "{n} working days"),
    LimitUnit.CALENDAR_DAY: QT_TRANSLATE_NOOP("Formatting", "{n} days"),
    LimitUnit.HOUR: QT_TRANSLATE_NOOP("Formatting", "{n} working hours"),
}
_KINDS = {
    "original": QT_TRANSLATE_NOOP("Formatting", "Original"),
    "certified": QT_TRANSLATE_NOOP("Formatting", "Certified copy"),
    "copy": QT_TRANSLATE_NOOP("Formatting", "Copy"),
    "electronic": QT_TRANSLATE_NOOP("Formatting", "Electronic copy"),
}
COPY_KINDS = tuple(_KINDS)
_EID_ACCOUNTS = {
    EidAccount.UNCHECKED: QT_TRANSLATE_NOOP("Formatting", "not checked"),
    EidAccount.PRESENT: QT_TRANSLATE_NOOP("Formatting", "has an account"),
    EidAccount.HELPED_LEVEL_1: QT_TRANSLATE_NOOP("Formatting", "helped to open level 1"),
    EidAccount.HELPED_LEVEL_2: QT_TRANSLATE_NOOP("Formatting", "helped to open level 2"),
    EidAccount.PRINCIPAL: QT_TRANSLATE_NOOP("Formatting", "the principal's account"),
}
_DOCUMENT_STATES: dict[DocumentState, tuple[str, Tone]] = {
    DocumentState.UNSEEN: (QT_TRANSLATE_NOOP("Formatting", "Not seen"), "warn"),
    DocumentState.PRESENT: (QT_TRANSLATE_NOOP("Formatting", "Present"), "ok"),
    DocumentState.FROM_DATABASE: (QT_TRANSLATE_NOOP("Formatting", "From database"), "ok"),
    DocumentState.MISSING: (QT_TRANSLATE_NOOP("Formatting", "Missing"), "bad"),
}
_RETURNS = {
    ReturnMethod.DESK: QT_TRANSLATE_NOOP("Formatting", "Collected at the desk"),
    ReturnMethod.POST: QT_TRANSLATE_NOOP("Formatting", "By public post"),
    ReturnMethod.ELECTRONIC: QT_TRANSLATE_NOOP("Formatting", "Electronically"),
}

_CLOSED = {
    Closed.AFTER_CLOSING: QT_TRANSLATE_NOOP("Formatting", "received after closing"),
    Closed.SATURDAY_MORNING: QT_TRANSLATE_NOOP("Formatting", "received on a Saturday morning"),
    Closed.DAY_OFF: QT_TRANSLATE_NOOP("Formatting", "received on a day off"),
}
_ROLES = {
    Role.OFFICER: QT_TRANSLATE_NOOP("Formatting", "Reception officer"),
    Role.DIVISION: QT_TRANSLATE_NOOP("Formatting", "Division officer"),
    Role.HEAD: QT_TRANSLATE_NOOP("Formatting", "Head of desk"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("Formatting", "Administrator"),
    Role.TRAINEE: QT_TRANSLATE_NOOP("Formatting", "Trainee"),
}
_CHANNELS = {
    Channel.DIRECT: QT_TRANSLATE_NOOP("Formatting", "At the desk"),
    Channel.ONLINE: QT_TRANSLATE_NOOP("Formatting", "Online"),
    Channel.POST: QT_TRANSLATE_NOOP("Formatting", "By post"),
}
_HAND_IN_WAYS = {
    None: "",
    HandInWay.DIRECT: QT_TRANSLATE_NOOP("Formatting", "at the desk"),
    HandInWay.POST: QT_TRANSLATE_NOOP("Formatting", "by post"),
    HandInWay.ONLINE: QT_TRANSLATE_NOOP("Formatting", "online"),
}
_PARTS = {
    PartState.DELIVERED: QT_TRANSLATE_NOOP("Formatting", "delivered through the system"),
    PartState.NOT_REACHED: QT_TRANSLATE_NOOP("Formatting", "not reached: send the papers"),
    PartState.RECEIVED: QT_TRANSLATE_NOOP("Formatting", "received there"),
    PartState.DECLINED: QT_TRANSLATE_NOOP("Formatting", "refused there"),
}
_PAYMENTS = {
    None: QT_TRANSLATE_NOOP("Formatting", "not paid yet"),
    Payment.DIRECT: QT_TRANSLATE_NOOP("Formatting", "paid directly"),
    Payment.ONLINE: QT_TRANSLATE_NOOP("Formatting", "paid online"),
    Payment.POST: QT_TRANSLATE_NOOP("Formatting", "paid by post"),
    Payment.OTHER: QT_TRANSLATE_NOOP("Formatting", "paid in another way"),
}
_RESULT_FORMS = {
    ResultForm.BOTH: QT_TRANSLATE_NOOP("Formatting", "on paper and electronic"),
    ResultForm.PAPER: QT_TRANSLATE_NOOP("Formatting", "on paper"),
    ResultForm.ELECTRONIC: QT_TRANSLATE_NOOP("Formatting", "electronic only"),
}
_FAULTS = {
    Fault.AGENCY: QT_TRANSLATE_NOOP("Formatting", "the agency's fault"),
    Fault.APPLICANT: QT_TRANSLATE_NOOP("Formatting", "the applicant's fault"),
    Fault.UNKNOWN: QT_TRANSLATE_NOOP("Formatting", "fault not known yet"),
}
_HARMS = {
    Harm.LOST: QT_TRANSLATE_NOOP("Formatting", "Lost"),
    Harm.DAMAGED: QT_TRANSLATE_NOOP("Formatting", "Damaged"),
}
_WORDING_STATES: dict[WordingState, tuple[str, Tone]] = {
    WordingState.UNCONFIRMED: (QT_TRANSLATE_NOOP("Formatting", "Not checked"), "warn"),
    WordingState.CONFIRMED: (QT_TRANSLATE_NOOP("Formatting", "Checked"), "ok"),
    WordingState.CORRECTED: (QT_TRANSLATE_NOOP("Formatting", "Corrected"), "info"),
    WordingState.CORRECTED_UNCONFIRMED: (QT_TRANSLATE_NOOP("Formatting", "Corrected, not checked"), "warn"),
}


def weekday(day: date) -> str:
    """Return the day of the week: ``thứ Ba``."""
    return translate("Formatting", _WEEKDAYS[day.weekday()])


def moment(at: datetime) -> str:
    """Return a moment as ``16:30 thứ Ba 08/12/2026``."""
    here = local(at)
    return f"{here:%H:%M} {weekday(here.date())} {here:%d/%m/%Y}"


def short_moment(at: datetime) -> str:
    """Return a moment for a column: ``08/12 16:30``, with the year when it is another one."""
    here = local(at)
    return f"{here:%d/%m/%Y %H:%M}"


def clock(at: datetime) -> str:
    """Return the time of day: ``09:42:07``."""
    return f"{local(at):%H:%M:%S}"


def status(state: Status) -> tuple[str, Tone]:
    """Return a status as a word and its tint."""
    text, tone = _STATUSES[state]
    return translate("Formatting", text), tone


def document_state(state: DocumentState) -> tuple[str, Tone]:
    """Return the state of a document as a word and its tint."""
    text, tone = _DOCUMENT_STATES[state]
    return translate("Formatting", text), tone


def wording_state(state: WordingState) -> tuple[str, Tone]:
    """Return the state of a wording as a word and its tint."""
    text, tone = _WORDING_STATES[state]
    return translate("Formatting", text), tone


def copy_kind(kind: str) -> str:
    """Return the kind of a copy by its name among `COPY_KINDS`."""
    return translate("Formatting", _KINDS[kind])


def counts(of: CopyCounts) -> tuple[str, str]:
    """Return the kinds of a paper and how many of each, for two columns: ``Bản chính``, ``× 1``."""
    kinds = [(kind, getattr(of, kind)) for kind in COPY_KINDS if getattr(of, kind)]
    if not kinds:
        return translate("Formatting", "Shown only"), ""
    if len(kinds) == 1:
        return copy_kind(kinds[0][0]), f"× {kinds[0][1]}"
    return " + ".join(f"{n} {copy_kind(kind).lower()}" for kind, n in kinds), f"× {of.total}"


def limit(steps: tuple[LimitStep, ...]) -> str:
    """Return a time limit: ``10 ngày làm việc``; steps of one unit are added up."""
    total: dict[LimitUnit, int] = {}
    for step in steps:
        total[step.unit] = total.get(step.unit, 0) + step.n
    parts = [translate("Formatting", _UNITS[unit]).format(n=n) for unit, n in total.items() if n]
    return " + ".join(parts) or translate("Formatting", "same day")


def hand_in_way(way: HandInWay | None) -> str:
    """Return a way to hand in as words inside a sentence; ``""`` for None."""
    source = _HAND_IN_WAYS[way]
    return translate("Formatting", source) if source else ""


def closed(why: Closed) -> str:
    """Return why a dossier is validly received only on the next working day."""
    return translate("Formatting", _CLOSED[why])


def unknown_years(years: tuple[int, ...]) -> str:
    """Return the warning that a time limit reaches into years whose days off are not entered."""
    text = translate("Formatting", "The calendar has no days off for {years} yet: the day may have to be later.")
    return text.format(years=", ".join(map(str, years)))


def role(of: Role) -> str:
    """Return the role of an officer as a word."""
    return translate("Formatting", _ROLES[of])


def return_method(method: ReturnMethod) -> str:
    """Return how a result goes back."""
    return translate("Formatting", _RETURNS[method])


def channel(of: Channel) -> str:
    """Return how a dossier came."""
    return translate("Formatting", _CHANNELS[of])


def payment(of: Payment | None) -> str:
    """Return how a fee was paid."""
    return translate("Formatting", _PAYMENTS[of])


def part_state(state: PartState) -> str:
    """Return what became of an agency's part, or ``""`` while nothing is reported of it."""
    return translate("Formatting", _PARTS[state]) if state in _PARTS else ""


def eid_account(account: EidAccount) -> str:
    """Return what the check of the electronic identity account led to."""
    return translate("Formatting", _EID_ACCOUNTS[account])


def territory(is_non_territorial: bool) -> str:
    """Return whether a dossier is for this territory's authority."""
    if is_non_territorial:
        return translate("Formatting", "non-territorial")
    return translate("Formatting", "this territory")


def count(number: int) -> str:
    """Return a count with its thousands set apart: ``1.180``."""
    return f"{number:,}".replace(",", ".")


def sex(of: Sex | None) -> str:
    """Return the word for a sex, empty when unknown."""
    if of is None:
        return ""
    return translate("Formatting", "Male") if of is Sex.MALE else translate("Formatting", "Female")


def last_digits(number: str) -> str:
    """Return a personal number as lists show it: only its last four digits."""
    return f"… {number[-4:]}" if number else ""


def result_form(form: ResultForm) -> str:
    """Return the form of a result in words."""
    return translate("Formatting", _RESULT_FORMS[form])


def fault(whose: Fault) -> str:
    """Return in words whose fault an error is."""
    return translate("Formatting", _FAULTS[whose])


def harm(of_papers: Harm) -> str:
    """Return what happened to papers, in words."""
    return translate("Formatting", _HARMS[of_papers])
