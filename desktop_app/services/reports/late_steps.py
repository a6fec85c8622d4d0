"""Dossiers whose present step of the internal process has taken longer than the process gives it."""

from dataclasses import dataclass

from desktop_app.domain.dossier.process_dues import ListedStep
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.masking import masked_rows
from desktop_app.services.dossier.process_steps import office_clock
from desktop_app.storage.dossiers import DossierRow
from desktop_app.storage.process_steps import steps_past_their_time

_MOST = 2_000


@dataclass(frozen=True, slots=True)
class LateStep:
    """A late step.

    Attributes:
        row: the dossier as lists show it.
        step: the step.
        minutes: the working minutes by which it is late.
    """

    row: DossierRow
    step: ListedStep
    minutes: int


def late_steps(context: DeskContext) -> tuple[LateStep, ...]:
    """Return the late steps, the one that is late by most first."""
    now, clock = context.clock(), office_clock(context)
    with context.store.read() as connection:
        watched = list(steps_past_their_time(connection, now, _MOST))
    rows = masked_rows(context, (row for row, _step in watched))
    late = (LateStep(row, step, step.late_minutes(now, clock)) for row, (_, step) in zip(rows, watched, strict=True))
    return tuple(sorted((each for each in late if each.minutes), key=lambda each: (-each.minutes, each.row.code)))
