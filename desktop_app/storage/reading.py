"""Readers of the database, counted, so that its file can be replaced while nobody reads."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.storage.errors import StorageProblem


class Readers:
    """How many read, and whether another one may begin."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._count = 0
        self._are_kept_out = False
        self._own = threading.local()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Count as a reader inside; waits while readers are kept out, unless this thread reads already."""
        depth = getattr(self._own, "depth", 0)
        with self._changed:
            while self._are_kept_out and not depth:
                self._changed.wait()
            self._count += 1
        self._own.depth = depth + 1
        try:
            yield
        finally:
            self._own.depth = depth
            with self._changed:
                self._count -= 1
                self._changed.notify_all()

    @contextmanager
    def kept_out(self, most_seconds: float) -> Iterator[None]:
        """Let nobody read inside; those who read already finish first.

        Args:
            most_seconds: how long to wait for them.

        Raises:
            StorageProblem: ``storage.busy`` when somebody still reads then; reading goes on.
        """
        with self._changed:
            self._are_kept_out = True
        try:
            with self._changed:
                if not self._changed.wait_for(lambda: self._count == 0, most_seconds):
                    raise StorageProblem("storage.busy")
            yield
        finally:
            with self._changed:
                self._are_kept_out = False
                self._changed.notify_all()
