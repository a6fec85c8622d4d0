"""Garbage is collected in the GUI thread, whatever thread makes it."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop_app.garbage import collect_due
from desktop_app.ui.session.garbage import GarbageTimer

pytestmark = pytest.mark.window


class _Noted:
    """Notes the thread in which it is collected, being part of a cycle."""

    def __init__(self, ended_in: list[int]) -> None:
        self._ended_in = ended_in
        self.cycle = self

    def __del__(self) -> None:
        self._ended_in.append(threading.get_ident())


def _make_garbage() -> None:
    for _ in range(100_000):
        cycle: list[object] = []
        cycle.append(cycle)


@pytest.fixture
def garbage(qapp: QApplication) -> Iterator[GarbageTimer]:
    parent = QObject()
    timer = GarbageTimer(parent)
    yield timer
    timer.stop()


def test_a_worker_never_collects(garbage: GarbageTimer) -> None:
    ended_in: list[int] = []
    _Noted(ended_in)
    worker = threading.Thread(target=_make_garbage)
    worker.start()
    worker.join()
    assert ended_in == []
    for _ in range(50):
        _make_garbage()
        collect_due()
    assert ended_in == [threading.get_ident()]


def test_little_garbage_waits(garbage: GarbageTimer) -> None:
    gc.collect()
    ended_in: list[int] = []
    _Noted(ended_in)
    collect_due()
    assert ended_in == []


def test_python_collects_again_at_the_end(garbage: GarbageTimer) -> None:
    assert not gc.isenabled()
    garbage.stop()
    assert gc.isenabled()
