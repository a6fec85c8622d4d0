"""Named places in the code where a test makes the process die, an answer be lost or a disk fail.

In the product nothing listens and a place costs one comparison. Tests listen with `listening`; a process under test
listens when its environment says so (``desktop_app.failing``).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

Listener = Callable[[str], None]
_listeners: list[Listener] = []


def reached(name: str) -> None:
    """Tell whoever listens that the named place was reached; the listener may raise or end the process."""
    if _listeners:
        for listener in tuple(_listeners):
            listener(name)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Have `listener` told of every place that is reached inside the block."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)
