"""How far the reading of a file is, whether it goes on, and that it ends."""

import time
from collections.abc import Callable

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.progress import Cancelled, GoOn, always

MOST_SECONDS = 120
_EACH = 64


class Watch:
    """Tells the progress of reading, and stops it when it is cancelled or takes too long."""

    def __init__(
        self, go_on: GoOn = always, *, clock: Callable[[], float] = time.monotonic, most_seconds: float = MOST_SECONDS
    ) -> None:
        """Begin.

        Args:
            go_on: called with the percent done.
            clock: seconds since any moment.
            most_seconds: after how many seconds the file is refused.
        """
        self._go_on = go_on
        self._clock = clock
        self._end = clock() + most_seconds
        self._steps = 0
        self._percent = 0

    def step(self) -> None:
        """Say that a further row or part was read; looks at the clock at each 64th only.

        Raises:
            Cancelled: when the officer cancelled.
            RuleViolation: ``import.takes_too_long``.
        """
        self._steps += 1
        if self._steps % _EACH == 0:
            self.check()

    def at(self, done: int, total: int) -> None:
        """Say how much is done of what is known.

        Raises:
            Cancelled, RuleViolation: as `step`.
        """
        percent = min(100, 100 * done // max(1, total))
        if percent > self._percent:
            self._percent = percent
            self.check()

    def check(self) -> None:
        """Tell the progress and look at the clock.

        Raises:
            Cancelled, RuleViolation: as `step`.
        """
        if not self._go_on(self._percent):
            raise Cancelled
        if self._clock() > self._end:
            raise RuleViolation("import.takes_too_long", "file")
