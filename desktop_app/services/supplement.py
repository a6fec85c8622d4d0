"""The supplement request (Form 02) of a received dossier, and what happens when everything is there."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.steps import EventKind
from desktop_app.domain.supplement import SupplementStage, Waiting, check_request, due_after, notice_deadline
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.papers import RECEIPT, SUPPLEMENT_REQUEST
from desktop_app.services.steps import DossierWork, StepTaken
from desktop_app.services.unfinished import Unfinished


@dataclass(frozen=True, slots=True)
class WantedItem:
    """One thing to bring or to mend.

    Attributes:
        text: what.
        reason: why, or ``""`` when the request's reason says it.
    """

    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SupplementRequest:
    """What is asked for, all of it at once (Nghị định 118/2025 Điều 17 khoản 1 điểm a).

    Attributes:
        items: everything to bring or to mend.
        reason: the reason for the whole request.
        override: the head of desk's reason for a request beyond what the rules allow.
    """

    items: tuple[WantedItem, ...]
    reason: str
    override: str = ""


def request_supplement(context: DeskContext, dossier_id: UUID, request: SupplementRequest) -> StepTaken:
    """Ask for a supplement after examination: the clock stops, Form 02 goes to the printer.

    Raises:
        Unfinished: for what is not filled in, and for a second request without the head of desk's reason.
        RuleViolation: ``step.impossible``, ``clock.back``, ``dossier.unknown``.
    """
    with context.store.write() as connection:
        work = DossierWork(connection, context, dossier_id)
        problems = _problems(work, request)
        if problems:
            raise Unfinished(problems)
        work.check(EventKind.SUPPLEMENT_REQUESTED)
        body = {
            "stage": SupplementStage.EXAMINATION.value,
            "number": work.number(SUPPLEMENT_REQUEST),
            "items": [{"text": tidy(one.text), "reason": tidy(one.reason)} for one in _filled(request.items)],
            "reason": tidy(request.reason),
            "override": tidy(request.override) if len(work.state.waits) >= work.rules.supplement.most else "",
        }
        work.take(EventKind.SUPPLEMENT_REQUESTED, body)
        work.print(SUPPLEMENT_REQUEST)
        return work.done()


def is_notice_late(context: DeskContext, dossier_id: UUID) -> bool:
    """Return whether the days within which a request after examination has to be sent are over."""
    with context.store.read() as connection:
        work = DossierWork(connection, context, dossier_id)
    last = notice_deadline(work.dossier.received_at, work.rules.supplement, context.calendar, context.hours)
    return work.now > last


def supplement_received(context: DeskContext, dossier_id: UUID) -> StepTaken:
    """Take the supplement in: the clock goes on as the rules say, and a new receipt goes to the printer.

    Raises:
        RuleViolation: ``step.impossible`` when the dossier does not wait for one.
    """
    with context.store.write() as connection:
        work = DossierWork(connection, context, dossier_id)
        work.check(EventKind.SUPPLEMENT_RECEIVED)
        open_wait = work.state.waits[-1]
        waited = Waiting(open_wait.stage, open_wait.since, work.now, open_wait.override)
        appointment = due_after(
            waited,
            work.state.due_at or work.now,
            work.dossier.reception.steps or (),
            work.rules.supplement,
            context.calendar,
            context.hours,
        )
        body = {"due_at": appointment.due.isoformat(), "calendar": appointment.calendar_version}
        work.take(EventKind.SUPPLEMENT_RECEIVED, body)
        work.print(RECEIPT)
        return work.done()


def _problems(work: DossierWork, request: SupplementRequest) -> list[RuleViolation]:
    found = []
    if not _filled(request.items):
        found.append(RuleViolation("supplement.no_items", "items"))
    if not tidy(request.reason) and not all(tidy(one.reason) for one in _filled(request.items)):
        found.append(RuleViolation("supplement.no_why", "reason"))
    try:
        is_head = work.context.officer.role.is_head
        check_request(work.state.waits, work.rules.supplement, request.override, is_head=is_head)
    except RuleViolation as problem:
        found.append(problem)
    return found


def _filled(items: Sequence[WantedItem]) -> list[WantedItem]:
    return [one for one in items if tidy(one.text)]
