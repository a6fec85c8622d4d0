"""What a page shows of a dossier: its status without the key, its history with the key."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from central_server.storage.contacts import Contact
from central_server.storage.look_up import PublicDossier, ToldEvent
from central_server.web.pages.wording import OUTCOMES, STATUSES, moment, without_numbers
from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.payloads.fees import Paid, PaymentRequested
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.processing import (
    AgencyReceived,
    Extended,
    HandedOver,
    SupplementReceived,
    SupplementRequested,
)
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.law.fee import money

DESK = "Bộ phận Một cửa"
_MOST_ITEMS = 30


@dataclass(frozen=True, slots=True)
class PublicView:
    """What everybody with the code may see.

    Attributes:
        code: the code that was looked up.
        new_code: the code in force if it differs, or ``""``.
        status: name of the status.
        tone: style class of the status.
        meaning: explanation of the status.
        due: the formatted appointment.
        is_late: whether the appointment has passed without a result.
        is_waiting: whether a supplement is awaited.
        ready_since: since when the result can be collected, formatted, or ``""``.
        is_over: whether no appointment is waited for any more.
        office: name of the office that received the dossier.
        contact: where citizens reach it.
    """

    code: str
    new_code: str
    status: str
    tone: str
    meaning: str
    due: str
    is_late: bool
    is_waiting: bool
    ready_since: str
    is_over: bool
    office: str
    contact: Contact


@dataclass(frozen=True, slots=True)
class Request:
    """A supplement request, formatted."""

    at: str
    items: tuple[str, ...]
    reason: str
    is_open: bool
    last_day: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the course.

    Attributes:
        at: when, formatted.
        title: what happened.
        note: what it led to, such as another appointment, or ``""``.
    """

    at: str
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class KeyView:
    """What the holder of the key sees in addition.

    Attributes:
        facts: pairs of label and value: procedure, office, current holder, fee.
        steps: the course, earliest step first.
        requests: supplement requests, latest first; one that is open comes first.
    """

    facts: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]
    requests: tuple[Request, ...]

    @property
    def to_do(self) -> tuple[Request, ...]:
        """The supplement requests that wait for papers."""
        return tuple(request for request in self.requests if request.is_open)

    @property
    def met(self) -> tuple[Request, ...]:
        """The supplement requests that wait for nothing any more."""
        return tuple(request for request in self.requests if not request.is_open)


def public_view(dossier: PublicDossier, code: str, now: datetime) -> PublicView:
    """Return what is shown without the key at a moment."""
    state = dossier.state
    status, tone, meaning = STATUSES[state.status]
    is_waiting = state.status is Status.SUPPLEMENT_REQUESTED
    return PublicView(
        code=code,
        new_code=dossier.number if dossier.number != code else "",
        status=status,
        tone=tone,
        meaning=meaning,
        due=moment(state.due_at) if state.due_at else "",
        is_late=state.status.is_undecided and not is_waiting and state.due_at is not None and now > state.due_at,
        is_waiting=is_waiting,
        ready_since=_moment_or_empty(state.ended_at) if state.status is Status.DONE else "",
        is_over=state.status in _OVER,
        office=dossier.unit_name,
        contact=dossier.contact,
    )


_OVER = frozenset({Status.NOT_RECEIVED, Status.STOPPED, Status.RETURNED})
"""Nobody waits for an appointment any more."""


def key_view(dossier: PublicDossier, events: Iterable[ToldEvent]) -> KeyView:
    """Return what is shown with the key; the events come earliest first."""
    shown = tuple(events)
    requests = [(event.at, event.payload) for event in shown if isinstance(event.payload, SupplementRequested)]
    return KeyView(
        tuple((label, value) for label, value in _facts(dossier) if value),
        tuple(_steps(dossier.state, shown)),
        tuple(_request(at, request, dossier.state) for at, request in reversed(requests)),
    )


def _facts(dossier: PublicDossier) -> Iterable[tuple[str, str]]:
    state = dossier.state
    yield "Thủ tục", without_numbers(dossier.procedure)
    yield "Nơi tiếp nhận", dossier.unit_name
    yield "Hồ sơ đang ở", _place(state)
    yield "Phí, lệ phí", _fee(state)


def _place(state: DossierState) -> str:
    if state.status is Status.RETURNED:
        return "Đã trả cho người nhận"
    return without_numbers(state.holder) or DESK


def _fee(state: DossierState) -> str:
    if state.fee is None:
        return "Đã nộp" if state.paid_at is not None else ""
    if not state.fee:
        return "Không phải nộp"
    amount = money(state.fee, "đồng")
    return f"{amount}, đã nộp lúc {moment(state.paid_at)}" if state.paid_at is not None else f"{amount}, chưa nộp"


def _steps(state: DossierState, events: Iterable[ToldEvent]) -> Iterable[Step]:
    if state.received_at is not None:
        yield Step(moment(state.received_at), "Tiếp nhận hồ sơ", _appointment(state.first_due_at))
    for event in events:
        title, due = _title_and_due(event.payload)
        if title:
            yield Step(moment(event.at), title, _appointment(due))
    if state.ended_at is not None and state.outcome is not None:
        yield Step(moment(state.ended_at), OUTCOMES[state.outcome])
    if state.returned_at is not None:
        yield Step(moment(state.returned_at), "Đã trả kết quả")


def _appointment(due: datetime | None) -> str:
    return f"Hẹn trả kết quả {moment(due)}" if due is not None else ""


_STEPS: Mapping[type[Payload], str] = {
    AgencyReceived: "Cơ quan có thẩm quyền nhận hồ sơ",
    SupplementRequested: "Yêu cầu bổ sung giấy tờ",
    SupplementReceived: "Nhận đủ giấy tờ bổ sung",
    Extended: "Xin lỗi và hẹn lại",
    PaymentRequested: "Yêu cầu nộp phí, lệ phí",
    Paid: "Đã nộp phí, lệ phí",
}


def _title_and_due(payload: Payload) -> tuple[str, datetime | None]:
    """Return what a step is called, ``""`` for one that is not told, and the appointment that it set."""
    if isinstance(payload, HandedOver):
        return f"Chuyển đến {without_numbers(payload.to) or DESK}", None
    due = payload.due_at if isinstance(payload, AgencyReceived | SupplementReceived | Extended) else None
    return _STEPS.get(type(payload), ""), due


def _request(at: datetime, request: SupplementRequested, state: DossierState) -> Request:
    is_open = any(wait.since == at and wait.until is None for wait in state.waits)
    items = tuple(without_numbers(item.text) for item in request.items[:_MOST_ITEMS])
    return Request(moment(at), items, without_numbers(request.reason), is_open, day_text(request.last_day))


def _moment_or_empty(at: datetime | None) -> str:
    return moment(at) if at else ""
