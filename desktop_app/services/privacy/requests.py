"""Requests of people about their own data: taken at the counter, answered by a head, restriction included."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dossier.code import code_in_scan
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.privacy.held import HeldData
from desktop_app.domain.privacy.requests import DataRequest, Decision, check_answer, checked_content, limits_of
from desktop_app.domain.privacy.rules import RequestKind
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.law import privacy_rules
from desktop_app.services.privacy.held import held_data
from desktop_app.storage.audit import AuditTrail
from desktop_app.storage.data_requests import add_request, listed_requests, read_request, store_answer
from desktop_app.storage.dossiers import id_by_code, read_history
from desktop_app.storage.numbers import take_number
from desktop_app.storage.people import delete_person, known_person
from desktop_app.storage.person_data import store_restricted

__all__ = ["DataRequest", "Decision", "RequestKind"]

MOST_REQUESTS = 1_000
_SERIES = "data_request"


@dataclass(frozen=True, slots=True)
class _Change:
    """What the audit log keeps of a request; the name stands in the request."""

    change: str
    number: str
    kind: RequestKind
    decision: Decision | None = None


_TRAIL = AuditTrail("data_request", _Change)


def requests(context: DeskContext) -> list[DataRequest]:
    """Return the requests, the open ones first.

    Raises:
        RuleViolation: ``role.counter_only``.
    """
    check_right(context.officer, Right.REPORT_PRIVACY)
    with context.store.read() as connection:
        return listed_requests(connection, MOST_REQUESTS)


def person_with(context: DeskContext, wanted: Applicant | str) -> Applicant:
    """Return the stored record of a person.

    Args:
        context: the desk.
        wanted: what a card says; or a number of the person, or the code of a dossier of which the person is the owner.

    Raises:
        RuleViolation: ``role.counter_only``; ``request.nobody`` when the desk holds nothing about the person.
    """
    check_right(context.officer, Right.REPORT_PRIVACY)
    with context.store.read() as connection:
        if isinstance(wanted, Applicant):
            person = known_person(connection, wanted)
        else:
            person = _person_named(connection, wanted)
    if person is None:
        raise RuleViolation("request.nobody")
    return person


def _person_named(connection: Connection, text: str) -> Applicant | None:
    number = "".join(text.split())
    person = known_person(connection, Applicant(number=number, tax_code=number, passport=number))
    person = person or known_person(connection, Applicant(old_number=number))
    code = code_in_scan(text)
    dossier_id = id_by_code(connection, code.text) if person is None and code is not None else None
    history = read_history(connection, dossier_id) if dossier_id is not None else None
    return known_person(connection, history.dossier.reception.owner) if history is not None else person


def suggested_answer(request: DataRequest, held: HeldData) -> tuple[Decision, str]:
    """Return decision and reason to begin with: what the law has kept is not deleted."""
    if request.kind is RequestKind.DELETE and held.kept:
        text = f"Pháp luật yêu cầu lưu giữ {len(held.kept)} hồ sơ đến hết thời hạn bảo quản; chưa xóa được."
        return Decision.REFUSED, text
    return Decision.DONE, ""


def are_limits_read(context: DeskContext) -> bool:
    """Return whether the days that the rules of today give each kind were compared with their text."""
    try:
        return privacy_rules(context.today()).are_kinds_read
    except RuleViolation:
        return True


def take_request(
    context: DeskContext, person_id: UUID, kind: RequestKind, content: str, received_on: date | None
) -> DataRequest:
    """Record a request that a person has made.

    Raises:
        Problems: as `checked_content`.
        RuleViolation: ``role.counter_only``; ``request.nobody``.
    """
    check_right(context.officer, Right.REPORT_PRIVACY)
    text, day = checked_content(content, received_on, context.today())
    limits = limits_of(kind, day, context.calendar, privacy_rules(day))
    with context.store.write() as connection:
        person = known_person(connection, Applicant(id=person_id))
        if person is None:
            raise RuleViolation("request.nobody")
        number = take_number(connection, _SERIES, str(day.year))
        taken = DataRequest(new_id(), number, person_id, person.name, kind, text, day, limits, context.officer.name)
        add_request(connection, taken)
        _record(connection, context, taken, "taken")
    return taken


def answer_request(context: DeskContext, request_id: UUID, decision: Decision, answer: str) -> DataRequest:
    """Answer a request: a restriction takes effect, and a whole deletion removes the record of the person.

    Raises:
        RuleViolation: ``role.head_only``; ``request.gone``; as `check_answer`.
    """
    check_right(context.officer, Right.PRIVACY)
    before = _read(context, request_id)
    asks_deletion = before.kind is RequestKind.DELETE and decision is Decision.DONE
    kept = held_data(context, before.person_id).kept if asks_deletion else ()
    now = context.clock()
    with context.store.write() as connection:
        request = read_request(connection, request_id) or before
        text = check_answer(request, decision, answer, kept)
        store_answer(connection, request_id, decision, text, now, context.officer.name)
        if decision is not Decision.REFUSED and request.kind is RequestKind.RESTRICT:
            store_restricted(connection, request.person_id, now)
        if asks_deletion and not delete_person(connection, request.person_id):
            raise RuleViolation("request.must_keep", "decision", count=1)
        _record(connection, context, request, "answered", decision)
    return _read(context, request_id)


def lift_restriction(context: DeskContext, person_id: UUID) -> None:
    """Let a person's data be used again, because the person asked for that.

    Raises:
        RuleViolation: ``role.head_only``.
    """
    check_right(context.officer, Right.PRIVACY)
    with context.store.write() as connection:
        store_restricted(connection, person_id, None)
        _TRAIL.append(connection, context.clock(), context.officer, _Change("lifted", "", RequestKind.RESTRICT))


def _read(context: DeskContext, request_id: UUID) -> DataRequest:
    with context.store.read() as connection:
        request = read_request(connection, request_id)
    if request is None:
        raise RuleViolation("request.gone")
    return request


def _record(
    connection: Connection, context: DeskContext, request: DataRequest, change: str, decision: Decision | None = None
) -> None:
    detail = _Change(change, request.number_text, request.kind, decision)
    _TRAIL.append(connection, context.clock(), context.officer, detail)
