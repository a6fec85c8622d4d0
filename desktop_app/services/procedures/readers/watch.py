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
        self._stage = (0, 0, 1)

    def begin(self, first: int, last: int, steps: int) -> None:
        """Begin a stage of the work.

        Args:
            first: percent of the whole work at its begin.
            last: percent at its end.
            steps: how many steps it will have, as far as that is known; further ones leave the percent at `last`.
        """
        self._stage, self._steps = (first, last, max(1, steps)), 0

    def step(self) -> None:
        """Say that a further row or part was read; looks at the clock at each 64th only.

        Raises:
            Cancelled: when the officer cancelled.
            RuleViolation: ``import.takes_too_long``.
        """
        self._steps += 1
        if self._steps % _EACH == 0:
            self.check()

    def check(self) -> None:
        """Tell the progress and look at the clock.

        Raises:
            Cancelled, RuleViolation: as `step`.
        """
        first, last, steps = self._stage
        self._percent = max(self._percent, first + (last - first) * min(self._steps, steps) // steps)
        if not self._go_on(self._percent):
            raise Cancelled
        if self._clock() > self._end:
            raise RuleViolation("import.takes_too_long", "file")
