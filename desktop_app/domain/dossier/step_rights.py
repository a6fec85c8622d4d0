"""Which right each step of a dossier needs."""

from desktop_app.domain.dossier.status import HEAD_STEPS, EventKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Officer, Role
from desktop_app.domain.people.rights import Right, check_right, has_right

COUNTER_STEPS = frozenset(
    {
        EventKind.RECEIVED,
        EventKind.NOT_RECEIVED,
        EventKind.HANDED_OVER,
        EventKind.SUPPLEMENT_RECEIVED,
        EventKind.PAYMENT_REQUESTED,
        EventKind.PAID,
        EventKind.FEE_REFUNDED,
        EventKind.FEE_TO_BUDGET,
        EventKind.WITHDRAWAL_REQUESTED,
        EventKind.RETURNED,
        EventKind.DELIVERED,
        EventKind.PAPERS_RETURNED,
        EventKind.CORRECTED,
        EventKind.RECEPTION_CORRECTED,
        EventKind.SUBMITTED_ONLINE,
        EventKind.ARRIVED_BY_POST,
        EventKind.ARRIVED_FROM_AGENCY,
        EventKind.SUPPLEMENT_ARRIVED,
        EventKind.CITIZEN_NOTIFIED,
    }
)
"""Steps between the citizen and the counter: papers, results and money change hands."""


def right_of(step: EventKind) -> Right:
    """Return the right that a step needs; what is neither the head's nor the counter's belongs to the processing."""
    if step in HEAD_STEPS:
        return Right.DECIDE
    if step is EventKind.PAPER_VOIDED:
        return Right.VOID_PAPERS
    return Right.SERVE if step in COUNTER_STEPS else Right.PROCESS


def may_take(role: Role, step: EventKind) -> bool:
    """Return whether an officer with this role may take a step."""
    return has_right(role, right_of(step))


def check_step(officer: Officer, step: EventKind) -> None:
    """Check that an officer may take a step.

    Raises:
        RuleViolation: as `check_right`, in the field ``step`` and with ``step``.
    """
    try:
        check_right(officer, right_of(step))
    except RuleViolation as problem:
        raise RuleViolation(problem.code, "step", step=step.value) from problem
