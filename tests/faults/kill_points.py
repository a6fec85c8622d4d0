"""Kills the process at a named failpoint, chosen by an environment variable or a test."""

import os
import signal
from collections.abc import Callable
from contextlib import ExitStack

from desktop_app.domain.replication import failpoints

VARIABLE = "QMC_DIE_AT"


def killer_at(place: str, number: int) -> Callable[[str], None]:
    """Return a listener that kills the process when a place is reached for the `number`-th time, counted from 1."""
    seen = 0

    def die(name: str) -> None:
        nonlocal seen
        if name == place:
            seen += 1
            if seen == number:
                os.kill(os.getpid(), signal.SIGKILL)

    return die


def kill_as_configured() -> None:
    """Kill this process at the failpoint in the environment variable (``place:number``), if it is set."""
    setting = os.environ.get(VARIABLE, "")
    if setting:
        place, _, number = setting.rpartition(":")
        kill_at(place, int(number))


def kill_at(place: str, number: int) -> None:
    """Kill this process when a failpoint is reached for the `number`-th time."""
    _listeners.enter_context(failpoints.listening(killer_at(place, number)))


_listeners = ExitStack()
