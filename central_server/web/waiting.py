"""Desks that wait for news of their office: no thread and no connection is held while they do."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from uuid import UUID

Heads = Callable[[set[UUID]], Awaitable[Mapping[UUID, int]]]


class Hub:
    """Wakes those who wait for an office when its order grows, here or through another process."""

    def __init__(self, heads: Heads, poll_s: float = 1.0) -> None:
        """Ask `heads` for the ends of the orders that somebody waits for, every `poll_s` seconds, in one go for all."""
        self._heads = heads
        self._poll_s = poll_s
        self._waiting: dict[UUID, set[asyncio.Event]] = {}
        self._known: dict[UUID, int] = {}

    @property
    def waiting(self) -> int:
        """How many wait."""
        return sum(map(len, self._waiting.values()))

    @contextmanager
    def bell(self, unit_id: UUID) -> Iterator[asyncio.Event]:
        """Give a bell that rings when the office's order grows; take it before looking, or news may slip through."""
        event = asyncio.Event()
        bells = self._waiting.setdefault(unit_id, set())
        bells.add(event)
        try:
            yield event
        finally:
            bells.discard(event)
            if not bells:
                self._waiting.pop(unit_id, None)

    def ring(self, unit_id: UUID) -> None:
        """Wake all who wait for an office."""
        for event in self._waiting.get(unit_id, ()):
            event.set()

    async def watch(self) -> None:
        """Look for orders that grew elsewhere, until cancelled."""
        while True:
            await asyncio.sleep(self._poll_s)
            await self._look()

    async def _look(self) -> None:
        if not self._waiting:
            return
        heads = await self._heads(set(self._waiting))
        grown = [unit_id for unit_id, head in heads.items() if self._known.get(unit_id) != head]
        self._known = dict(heads)
        for unit_id in grown:
            self.ring(unit_id)
