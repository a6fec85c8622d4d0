"""Progress and cancellation of long work."""

from collections.abc import Callable

GoOn = Callable[[int], bool]
"""Called with the percent done; returns False to stop the work."""


class Cancelled(Exception):  # noqa: N818 - nothing went wrong
    """The work was cancelled by the officer or because the window closes."""


def always(_percent: int) -> bool:
    """Progress callback that never cancels."""
    return True
