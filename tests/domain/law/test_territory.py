"""For whom a counter receives."""

from datetime import date

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.rules import ReceiveScope
from desktop_app.domain.law.territory import check_territory
from desktop_app.services.law import load_law

LAW = load_law()


@pytest.mark.parametrize("scope", ReceiveScope)
@pytest.mark.parametrize("published", [True, False, None])
def test_what_is_decided_here_is_always_received(scope: ReceiveScope, published: bool | None) -> None:
    check_territory(scope, is_non_territorial=False, is_boundary_independent=published)


@pytest.mark.parametrize(
    ("day", "published", "is_received"),
    [
        (date(2024, 5, 6), None, False),
        (date(2024, 5, 6), True, True),
        (date(2025, 7, 1), None, True),
        (date(2025, 7, 1), False, False),
        (date(2026, 8, 5), None, True),
        (date(2026, 8, 5), True, True),
        (date(2026, 8, 5), False, False),
    ],
)
def test_what_is_decided_elsewhere_by_decree(day: date, published: bool | None, is_received: bool) -> None:
    scope = LAW.rules(day).receive_scope
    if is_received:
        check_territory(scope, is_non_territorial=True, is_boundary_independent=published)
    else:
        with pytest.raises(RuleViolation, match=r"territory\.not_allowed"):
            check_territory(scope, is_non_territorial=True, is_boundary_independent=published)
