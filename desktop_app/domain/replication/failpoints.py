"""Named failpoints in the code where a test ends the process, drops a response or makes the disk fail.

In production there is no listener and a failpoint costs one comparison. Tests use `listening`; a process under test
installs one by an environment variable (``desktop_app.failing``).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Listener = Callable[[str], None]
_listeners: list[Listener] = []


def reached(name: str) -> None:
    """Call the listeners of a failpoint; a listener may raise or end the process."""
    if _listeners:
        for listener in tuple(_listeners):
            listener(name)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Call `listener` at every failpoint that is reached inside the block."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)
