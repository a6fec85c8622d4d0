"""Events of many desks in one order: what each of them does to the dossier, decided alike on desk and server.

Desks work without each other, so an event may meet a dossier that somebody else moved meanwhile. No event is refused
for that: it is kept, and its effect says what became of it. The order is the server's; the same order gives the same
effects everywhere.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from desktop_app.domain.bodies import read_reception
from desktop_app.domain.correction import CorrectedField, value_of
from desktop_app.domain.dossier_code import parse_code
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.events import DossierEvent, DossierState, apply_event, outcome_of, prevail
from desktop_app.domain.steps import STEPS, EventKind, Status


class Effect(StrEnum):
    """What became of an event where it stands in the order.

    Members:
        APPLIED: the dossier moved.
        NOTED: kept; it moves nothing (a print, a kind that this version does not know).
        DUPLICATE: somebody had done the same already; the earliest stands.
        CONFLICT: it contradicts what happened before; an officer has to look.
        SET_ASIDE: unreadable; kept with its bytes, not in the order.
    """

    APPLIED = "applied"
    NOTED = "noted"
    DUPLICATE = "duplicate"
    CONFLICT = "conflict"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The effect of one event, and for a conflict the code of the sentence that says why."""

    effect: Effect
    code: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """What the ordered events of one dossier add up to.

    Attributes:
        state: the fold of what was applied.
        code: the dossier's number in force, or ``""`` before its reception.
        fields: what can be corrected, by name, as it stands now.
    """

    state: DossierState = field(default_factory=DossierState)
    code: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)


class UnreadableEvent(ValueError):  # noqa: N818 - it says what the event is
    """An event of a known kind whose body does not say what that kind must say."""


_CRITICAL = frozenset({CorrectedField.OWNER_NAME, CorrectedField.RETURN_METHOD})
_APPLIED, _NOTED, _DUPLICATE = Verdict(Effect.APPLIED), Verdict(Effect.NOTED), Verdict(Effect.DUPLICATE)
_ENDS = frozenset({Status.STOPPED, Status.RETURNED})
_TARGETS: Mapping[EventKind, frozenset[Status]] = {kind: frozenset(ways.values()) for kind, ways in STEPS.items()}


def merge_event(course: Course, event: DossierEvent) -> tuple[Course, Verdict]:
    """Return the course after one more event, and the event's effect.

    Raises:
        UnreadableEvent: when the body of the event lacks what its kind must say.
    """
    try:
        return _merged(course, event)
    except (KeyError, TypeError, ValueError, AttributeError, RuleViolation) as error:
        raise UnreadableEvent(event.kind.value) from error


def merge_events(events: Iterable[DossierEvent]) -> Course:
    """Return what ordered events add up to; what cannot be read changes nothing."""
    course = Course()
    for event in events:
        try:
            course, _ = merge_event(course, event)
        except UnreadableEvent:
            continue
    return course


def _merged(course: Course, event: DossierEvent) -> tuple[Course, Verdict]:
    if event.kind is EventKind.NUMBER_REASSIGNED:
        code = parse_code(event.body["new"]).text
        return Course(apply_event(course.state, event), code, course.fields), _NOTED
    if event.kind is EventKind.CORRECTED:
        return _corrected(course, event)
    if event.kind not in STEPS:
        return _moved(course, apply_event(course.state, event)), _NOTED
    return _stepped(course, event)


def _moved(course: Course, state: DossierState) -> Course:
    # Made anew instead of by `replace`: the server does this for each event of a province.
    return Course(state, course.code, course.fields)


def _stepped(course: Course, event: DossierEvent) -> tuple[Course, Verdict]:
    status = course.state.status
    if status in STEPS[event.kind]:
        return _known(_moved(course, apply_event(course.state, event)), event), _once(course.state, event)
    if _ends_what_is_open(status, event.kind):
        return _moved(course, prevail(course.state, event)), Verdict(Effect.CONFLICT, "merge.ended")
    if _is_done_already(course.state, event):
        return course, _DUPLICATE
    return course, Verdict(Effect.CONFLICT, _CODES.get(event.kind, "merge.step"))


def _once(state: DossierState, event: DossierEvent) -> Verdict:
    """What may happen once only: two desks that did it without knowing of each other have both done it.

    A second request is allowed to the head of desk only, with a reason (Nghị định 118/2025 Điều 16 khoản 3): its paper
    went out. A fee that was collected twice was taken twice. Both count, and somebody looks.
    """
    if event.kind is EventKind.SUPPLEMENT_REQUESTED and state.waits and not event.body.get("override"):
        return Verdict(Effect.CONFLICT, "merge.supplement")
    if event.kind is EventKind.PAID and state.payment is not None:
        return Verdict(Effect.CONFLICT, "merge.paid")
    return _APPLIED


def _is_done_already(state: DossierState, event: DossierEvent) -> bool:
    if event.kind in _CODES or state.status not in _TARGETS[event.kind]:
        return False
    return state.status is not Status.STOPPED or outcome_of(event) is state.outcome


def _ends_what_is_open(status: Status, kind: EventKind) -> bool:
    """Whether a paper or a result that ends the dossier went out: what the citizen holds stands, whatever was first."""
    return status.is_open and status is not Status.NEW and bool(_TARGETS[kind]) and _TARGETS[kind] <= _ENDS


def _known(course: Course, event: DossierEvent) -> Course:
    if event.kind is not EventKind.RECEIVED:
        return course
    reception = read_reception(event.body["reception"])
    fields = {one.value: value_of(reception, one) for one in CorrectedField}
    return Course(course.state, parse_code(event.body["code"]).text, fields)


def _corrected(course: Course, event: DossierEvent) -> tuple[Course, Verdict]:
    body: Mapping[str, Any] = event.body
    name, old, new = CorrectedField(body["field"]), str(body["old"]), str(body["new"])
    current = course.fields.get(name.value, old)
    moved = _moved(course, apply_event(course.state, event))
    if current == new and old != new:
        return moved, _DUPLICATE
    if current != old and name in _CRITICAL:
        return moved, Verdict(Effect.CONFLICT, "merge.correction")
    return replace(moved, fields={**course.fields, name.value: new}), _APPLIED


_CODES = {
    EventKind.RETURNED: "merge.returned",
    EventKind.RECEIVED: "merge.received",
    EventKind.SUPPLEMENT_REQUESTED: "merge.supplement",
    EventKind.PAID: "merge.paid",
}
