"""UnitOfWork that takes a while: told how far it is, and stopped when somebody says so."""

from collections.abc import Callable

GoOn = Callable[[int], bool]
"""Told the percent that is done; returns False when the work is to stop."""


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """The work was stopped because somebody said so, or because the window closes."""


def always(_percent: int) -> bool:
    """Go on whatever happens: for work that nobody watches."""
    return True
