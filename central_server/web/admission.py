"""Letting in only what can be done: so many writing transactions at once, so many requests of one desk."""

import math
import random
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager

from desktop_app.sync.wire import Refusal

_RECENT_S = 10.0
_MOST_BUCKETS = 20_000


class Admission:
    """At most so many at once; a quarter of the places is kept for fresh work, so that a backlog never shuts it out."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Open the door for `most` at once."""
        self._most = max(1, most)
        self._for_backlog = max(1, self._most - self._most // 4)
        self._clock = clock
        self._inside = 0
        self._refused: deque[float] = deque(maxlen=10_000)
        self._mean_s = 0.02

    @property
    def inside(self) -> int:
        """How many are at work."""
        return self._inside

    @contextmanager
    def place(self, *, is_fresh: bool) -> Iterator[None]:
        """Take a place for the block.

        Raises:
            Refusal: ``busy`` (with ``retry_after_s``) when there is none.
        """
        if self._inside >= (self._most if is_fresh else self._for_backlog):
            raise Refusal("busy", retry_after_s=self._wait())
        self._inside += 1
        began = self._clock()
        try:
            yield
        finally:
            self._inside -= 1
            self._mean_s += 0.05 * (self._clock() - began - self._mean_s)

    def _wait(self) -> int:
        """Return seconds to wait, spread over the time in which all who were turned away could be served."""
        now = self._clock()
        self._refused.append(now)
        while self._refused[0] < now - _RECENT_S:
            self._refused.popleft()
        drain = len(self._refused) * self._mean_s / self._most
        return random.randint(1, 2 + min(298, math.ceil(drain)))  # noqa: S311 - jitter


class Buckets:
    """A bucket of tokens for each desk or visitor: it fills steadily, every request takes one."""

    def __init__(self, rate: float, burst: float, clock: Callable[[], float] = time.monotonic) -> None:
        """Fill `rate` tokens a second up to `burst`; a rate of 0 lets everything through."""
        self._rate = rate
        self._burst = max(burst, 1.0)
        self._clock = clock
        self._left: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()

    def take(self, who: Hashable) -> None:
        """Take one token.

        Raises:
            Refusal: ``too_many`` (with ``retry_after_s``) when there is none.
        """
        if not self._rate:
            return
        now = self._clock()
        left, since = self._left.pop(who, (self._burst, now))
        left = min(self._burst, left + (now - since) * self._rate)
        self._left[who] = (max(left - 1, 0.0) if left >= 1 else left, now)
        while len(self._left) > _MOST_BUCKETS:
            self._left.popitem(last=False)
        if left < 1:
            raise Refusal("too_many", retry_after_s=max(1, math.ceil((1 - left) / self._rate)))

    def give_back(self, who: Hashable) -> None:
        """Put a token back that was taken for nothing."""
        if who in self._left:
            left, since = self._left[who]
            self._left[who] = (min(self._burst, left + 1), since)
