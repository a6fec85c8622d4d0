"""Long polling: desks wait for new events of their office without holding a thread or a database connection."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from uuid import UUID

Heads = Callable[[set[UUID]], Awaitable[Mapping[UUID, int]]]


class LongPoll:
    """Wakes the requests that wait for an office when its feed grows, in this process or through another one."""

    def __init__(self, heads: Heads, poll_s: float = 1.0) -> None:
        """Prepare without waiting requests.

        Args:
            heads: returns the last feed numbers of some offices.
            poll_s: seconds between two queries for all offices that somebody waits for.
        """
        self._heads = heads
        self._poll_s = poll_s
        self._waiting: dict[UUID, set[asyncio.Event]] = {}
        self._known: dict[UUID, int] = {}

    @property
    def waiting(self) -> int:
        """The number of waiting requests."""
        return sum(map(len, self._waiting.values()))

    @contextmanager
    def subscribe(self, unit_id: UUID) -> Iterator[asyncio.Event]:
        """Subscribe to new events of an office; the yielded event is set when there are any.

        Subscribe before reading the feed, otherwise an event in between is missed.
        """
        event = asyncio.Event()
        subscribers = self._waiting.setdefault(unit_id, set())
        subscribers.add(event)
        try:
            yield event
        finally:
            subscribers.discard(event)
            if not subscribers:
                self._waiting.pop(unit_id, None)

    def notify(self, unit_id: UUID) -> None:
        """Wake all requests that wait for an office."""
        for event in self._waiting.get(unit_id, ()):
            event.set()

    async def watch(self) -> None:
        """Query for feeds that grew in another process, until cancelled."""
        while True:
            await asyncio.sleep(self._poll_s)
            await self._poll()

    async def _poll(self) -> None:
        if not self._waiting:
            return
        heads = await self._heads(set(self._waiting))
        grown = [unit_id for unit_id, head in heads.items() if self._known.get(unit_id) != head]
        self._known = dict(heads)
        for unit_id in grown:
            self.notify(unit_id)
