"""Which right each step needs."""

from uuid import uuid4

import pytest

from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.dossier.step_rights import check_step, may_take, right_of
from desktop_app.domain.people.agency import Officer, Role
from desktop_app.domain.people.rights import Right
from tests.domain.refusals import refusal


@pytest.mark.parametrize(
    ("step", "right", "code", "refused"),
    [
        (EventKind.TAKEN_BACK, Right.DECIDE, "role.head_only", Role.OFFICER),
        (EventKind.RECEIVED, Right.SERVE, "role.counter_only", Role.DIVISION),
        (EventKind.RETURNED, Right.SERVE, "role.counter_only", Role.TRAINEE),
        (EventKind.RESULT_READY, Right.PROCESS, "role.not_trainee", Role.TRAINEE),
    ],
)
def test_steps(step: EventKind, right: Right, code: str, refused: Role) -> None:
    assert right_of(step) is right
    assert refusal(lambda: check_step(Officer(uuid4(), "Hà", refused), step)) == (code, "step", {"step": step.value})
    assert not may_take(refused, step)
    check_step(Officer(uuid4(), "Hà", Role.HEAD), step)


def test_what_the_head_may_take_an_administrator_may_and_a_trainee_nothing() -> None:
    for step in EventKind:
        assert may_take(Role.HEAD, step)
        assert may_take(Role.ADMINISTRATOR, step)
        assert not may_take(Role.TRAINEE, step)
