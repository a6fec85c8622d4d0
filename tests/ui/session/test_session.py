"""The session announces what was stored, once, on the GUI thread."""

from threading import Thread

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from desktop_app.domain.changes import Changes
from desktop_app.services.context import DeskContext
from desktop_app.storage.settings import Setting
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def announced(window: Window) -> list[tuple[Changes, QThread]]:
    seen: list[tuple[Changes, QThread]] = []
    window.settle()
    window.view.session.changed.connect(lambda changes: seen.append((changes, QThread.currentThread())))
    return seen


def _store(context: DeskContext, *keys: str) -> None:
    for key in keys:
        with context.store.write() as connection:
            Setting(key, int).write(connection, 1)


def test_a_commit_of_another_thread_is_announced_on_the_gui_thread(
    window: Window, announced: list[tuple[Changes, QThread]], qapp: QApplication
) -> None:
    thread = Thread(target=_store, args=(window.view.session.context, "a"))
    thread.start()
    thread.join()
    window.hands.wait_for(lambda: bool(announced))
    assert announced == [(Changes(settings=frozenset({"a"})), qapp.thread())]


def test_commits_in_quick_succession_are_announced_together(
    window: Window, announced: list[tuple[Changes, QThread]]
) -> None:
    _store(window.view.session.context, *"abcd")
    window.settle()
    keys = [sorted(changes.settings) for changes, _ in announced]
    assert [key for batch in keys for key in batch] == ["a", "b", "c", "d"], "nothing is lost or announced twice"
    assert len(keys) <= 2


def test_what_is_stored_after_the_end_disturbs_nobody(window: Window, announced: list[tuple[Changes, QThread]]) -> None:
    session = window.view.session
    session.write("", lambda context: _store(context, "late"))
    window.application.window.close()
    assert not session.writes.is_busy() or announced == []
