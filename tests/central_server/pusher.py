"""A desk that hands in all the time, and remembers what was acknowledged."""

from collections.abc import Sequence
from datetime import UTC, datetime
from random import Random
from threading import Event, Lock, Thread
from uuid import UUID

from desktop_app.domain.dossier.event_encoding import Envelope
from desktop_app.sync.http import HttpServerClient, new_client
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Refusal
from tests.central_server.desks import Desk

_PAUSE_S = 0.01


def utc_now() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


class Pusher(Thread):
    """A desk that hands in until it is stopped, each batch until it is acknowledged."""

    def __init__(self, url: str, desk: Desk, chance: Random, stopped: Event) -> None:
        super().__init__(daemon=True)
        self._desk = desk
        self._chance = chance
        self._stopped = stopped
        self._lock = Lock()
        self._acknowledged: list[UUID] = []
        key = desk.key.private_bytes_raw()
        self._client = HttpServerClient(new_client(url), desk.unit_id, lambda: desk.device_id, lambda: key, utc_now)
        self.unit_id = desk.unit_id
        self.retries = 0
        self.eras = 1
        self.error = ""

    @property
    def acknowledged(self) -> list[UUID]:
        """The events that the server has acknowledged until now."""
        with self._lock:
            return list(self._acknowledged)

    def run(self) -> None:
        """Hand in small batches, as desks at work do."""
        try:
            while not self._stopped.is_set():
                self._hand_in([self._desk.received(utc_now()) for _ in range(self._chance.randrange(1, 5))])
                self._stopped.wait(_PAUSE_S)
        except Refusal as refusal:
            self.error = f"refused: {refusal.code}"
        finally:
            self._client.close()

    def _hand_in(self, lines: Sequence[bytes]) -> None:
        batch = self._desk.batch(lines)
        while not self._stopped.is_set():
            try:
                pushed = self._client.push(batch)
            except Unreachable:
                self.retries += 1
                self._stopped.wait(_PAUSE_S)
                continue
            self._desk.took(batch)
            self.eras = len(pushed.lineage)
            with self._lock:
                self._acknowledged += [Envelope.read(line).id for line in lines]
            return
