"""Deadlines of others within a dossier, beside the due day of its result."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop_app.domain.dossier.dossier_state import DossierState


class DeadlineKind(StrEnum):
    """Whose deadline it is.

    Members:
        CONSULTATION: a unit that was asked for its opinion has to answer.
        AGENCY: one of several agencies has to do its part.
    """

    CONSULTATION = "consultation"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline: until when, and who has to do it."""

    kind: DeadlineKind
    by: datetime
    unit: str


def open_deadlines(state: DossierState) -> tuple[Deadline, ...]:
    """Return what others still have to do for a dossier whose processing goes on, the earliest first.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 4, Điều 20 khoản 2.
    """
    if state.ended_at is not None:
        return ()
    asked = (
        Deadline(DeadlineKind.CONSULTATION, waiting.answer_by, waiting.unit)
        for waiting in state.consultations
        if waiting.is_open
    )
    sent = (Deadline(DeadlineKind.AGENCY, task.due_at, task.agency) for task in state.tasks if task.done_at is None)
    return tuple(sorted((*asked, *sent), key=lambda deadline: deadline.by))
