"""Two tasks that take turns, and the row locks of their transactions.

Each runs in a thread of its own, but only one at a time: a history stays the same for the same seed.
"""

from collections.abc import Callable, Hashable
from random import Random
from threading import Semaphore, Thread, get_ident


class Collided(Exception):  # noqa: N818 - an event of the history
    """Two transactions wrote the same row, or wait for each other: row locks have to prevent both."""


class _Turn:
    """One of the tasks."""

    def __init__(self, task: Callable[[], None]) -> None:
        self._task = task
        self.baton = Semaphore(0)
        self.thread = Thread(target=self._run, daemon=True)
        self.is_over = False
        self.waits_for: Hashable = None
        self.error: BaseException | None = None
        self.ended: Callable[[], None] = lambda: None

    def _run(self) -> None:
        self.baton.acquire()
        try:
            self._task()
        except BaseException as error:
            self.error = error
        self.is_over = True
        self.ended()


class Turns:
    """Lets two tasks take turns at the points where the other's transaction may come in between."""

    def __init__(self, chance: Random, first: Callable[[], None], second: Callable[[], None]) -> None:
        self._chance = chance
        self._turns = [_Turn(first), _Turn(second)]
        self._owners: dict[Hashable, object] = {}
        self._done = Semaphore(0)
        self.switches = 0

    def run(self) -> None:
        """Run both to their ends; raise what one of them raised."""
        for turn in self._turns:
            turn.ended = self._hand_over_at_end
            turn.thread.start()
        self._turns[0].baton.release()
        self._done.acquire()
        for turn in self._turns:
            turn.thread.join()
        for turn in self._turns:
            if turn.error is not None:
                raise turn.error

    def point(self) -> None:
        """Let the other task go on perhaps."""
        other = self._other()
        if not other.is_over and other.waits_for is None and self._chance.random() < 0.4:
            self._switch(other)

    def lock(self, key: Hashable, transaction: object) -> None:
        """Lock a row for a transaction, after the end of the one that holds it.

        Raises:
            Collided: when that one waits too.
        """
        self.point()
        own, other = self._own(), self._other()
        while self._owners.get(key, transaction) is not transaction:
            if other.is_over or other.waits_for is not None:
                raise Collided("deadlock")
            own.waits_for = key
            self._switch(other)
            own.waits_for = None
        self._owners[key] = transaction

    def release(self, transaction: object) -> None:
        """Release all locks of a transaction that ended; who waits for one may go on."""
        released = [key for key, owner in self._owners.items() if owner is transaction]
        for key in released:
            del self._owners[key]
        other = self._other()
        if other.waits_for in released:
            other.waits_for = None

    def _own(self) -> _Turn:
        return next(turn for turn in self._turns if turn.thread.ident == get_ident())

    def _other(self) -> _Turn:
        return next(turn for turn in self._turns if turn.thread.ident != get_ident())

    def _switch(self, other: _Turn) -> None:
        self.switches += 1
        own = self._own()
        other.baton.release()
        own.baton.acquire()

    def _hand_over_at_end(self) -> None:
        other = self._other()
        if other.is_over:
            self._done.release()
        else:
            other.baton.release()
