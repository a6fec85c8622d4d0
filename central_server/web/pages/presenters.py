"""What a page shows of a dossier: its status without the key, its history with the key."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from central_server.storage.look_up import PublicDossier, SupplementRequest
from central_server.web.pages.wording import OUTCOMES, STATUSES, moment, without_numbers
from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.status import Status

DESK = "Bộ phận Một cửa"


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
    """

    code: str
    new_code: str
    status: str
    tone: str
    meaning: str
    due: str
    is_late: bool
    is_waiting: bool


@dataclass(frozen=True, slots=True)
class Request:
    """A supplement request, formatted."""

    at: str
    items: tuple[str, ...]
    reason: str
    is_open: bool
    last_day: str = ""


@dataclass(frozen=True, slots=True)
class KeyView:
    """What the holder of the key sees in addition.

    Attributes:
        facts: pairs of label and value: procedure, office, reception, current holder, completion.
        appointments: pairs of appointment and reason.
        requests: supplement requests, latest first.
    """

    facts: tuple[tuple[str, str], ...]
    appointments: tuple[tuple[str, str], ...]
    requests: tuple[Request, ...]


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
    )


def key_view(dossier: PublicDossier, supplements: Iterable[SupplementRequest]) -> KeyView:
    """Return what is shown with the key."""
    return KeyView(
        tuple((label, value) for label, value in _facts(dossier) if value),
        tuple(_appointments(dossier.state)),
        tuple(_request(supplement, dossier.state) for supplement in supplements),
    )


def _facts(dossier: PublicDossier) -> Iterable[tuple[str, str]]:
    state = dossier.state
    yield "Thủ tục", without_numbers(dossier.procedure)
    yield "Nơi tiếp nhận", dossier.unit_name
    yield "Tiếp nhận", _moment_or_empty(state.received_at)
    yield "Hồ sơ đang ở", _place(state)
    ended = f"{OUTCOMES[state.outcome]}: {_moment_or_empty(state.ended_at)}" if state.outcome else ""
    yield "Giải quyết xong", ended
    yield "Đã trả kết quả", _moment_or_empty(state.returned_at)


def _place(state: DossierState) -> str:
    if state.status is Status.RETURNED:
        return "Đã trả cho người nhận"
    return without_numbers(state.holder) or DESK


def _appointments(state: DossierState) -> Iterable[tuple[str, str]]:
    if state.first_due_at is not None:
        yield moment(state.first_due_at), "hẹn khi tiếp nhận"
    for made_at, due_at in state.appointments:
        yield moment(due_at), f"{_why(made_at, state)}, lúc {moment(made_at)}"


def _why(made_at: datetime, state: DossierState) -> str:
    """Return why an appointment was made."""
    if made_at in state.extensions:
        return "gia hạn, có văn bản xin lỗi"
    if any(wait.until == made_at for wait in state.waits):
        return "hẹn lại sau khi bổ sung"
    return "tính từ khi cơ quan có thẩm quyền nhận hồ sơ"


def _request(supplement: SupplementRequest, state: DossierState) -> Request:
    is_open = any(wait.since == supplement.at and wait.until is None for wait in state.waits)
    items = tuple(map(without_numbers, supplement.items))
    reason, last_day = without_numbers(supplement.reason), day_text(supplement.last_day)
    return Request(moment(supplement.at), items, reason, is_open, last_day)


def _moment_or_empty(at: datetime | None) -> str:
    return moment(at) if at else ""
