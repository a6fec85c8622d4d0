"""Which desks call for the administrator."""

from dataclasses import replace
from datetime import timedelta

import pytest

from central_server.core.attention import FEW_NUMBERS, MOST_AHEAD_S, MOST_WAITING, SILENT, DeskFacts, Reason, reasons_of
from tests.central_server.conftest import NOW

GOOD = DeskFacts(NOW, "1.4.0", MOST_WAITING, MOST_AHEAD_S, FEW_NUMBERS)


def test_a_desk_at_every_limit_is_fine() -> None:
    assert not reasons_of(GOOD, NOW + SILENT, "1.4")
    assert not reasons_of(replace(GOOD, clock_ahead_s=None, numbers_left=None), NOW, "")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"last_contact": NOW - SILENT - timedelta(seconds=1)}, Reason.SILENT),
        ({"backlog": MOST_WAITING + 1}, Reason.WAITING),
        ({"clock_ahead_s": -MOST_AHEAD_S - 1}, Reason.CLOCK),
        ({"clock_ahead_s": MOST_AHEAD_S + 1}, Reason.CLOCK),
        ({"app": "1.3.9"}, Reason.OLD),
        ({"app": ""}, Reason.OLD),
        ({"numbers_left": FEW_NUMBERS - 1}, Reason.NUMBERS),
        ({"last_contact": None}, Reason.NEVER),
    ],
)
def test_each_fault_is_named_alone(changes: dict[str, object], reason: Reason) -> None:
    assert reasons_of(replace(GOOD, **changes), NOW, "1.4") == (reason,)  # type: ignore[arg-type]
