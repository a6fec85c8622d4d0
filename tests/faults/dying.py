"""Dying at a named place of the code, as an environment variable or a test says."""

import os
import signal
from collections.abc import Callable
from contextlib import ExitStack

from desktop_app.domain.replication import failpoints

VARIABLE = "QMC_DIE_AT"


def dying_at(place: str, number: int) -> Callable[[str], None]:
    """Return a listener that kills the process when a place is reached for the `number`-th time, counted from 1."""
    seen = 0

    def die(name: str) -> None:
        nonlocal seen
        if name == place:
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)

    return die


def die_as_told() -> None:
    """Listen for the rest of this process's life, when the environment says ``place:number``."""
    told = os.environ.get(VARIABLE, "")
    if told:
        place, _, number = told.rpartition(":")
        die_at(place, int(number))


def die_at(place: str, number: int) -> None:
    """Listen for the rest of this process's life."""
    _for_ever.enter_context(failpoints.listening(dying_at(place, number)))


_for_ever = ExitStack()
