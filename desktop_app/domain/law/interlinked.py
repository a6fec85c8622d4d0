"""Procedures that several agencies decide one after the other (liên thông), each within its part of the time limit."""

from collections.abc import Sequence

from desktop_app.domain.law.working_time import LimitStep


def first_agencys_steps(steps: Sequence[LimitStep]) -> tuple[LimitStep, ...]:
    """Return the steps of the agency that begins, or nothing where one agency decides all.

    Nghị định 118/2025 Điều 19 khoản 7: an interlinked procedure has a time limit for each agency; the receipt shows
    when the first one is done, and when the result is there.
    """
    agencies = {step.by for step in steps if step.by}
    if len(agencies) < 2 or not steps[0].by:
        return ()
    others = (place for place, step in enumerate(steps) if step.by != steps[0].by)
    return tuple(steps[: next(others)])
