"""Updates in the background, and what is said after a start."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.updates.installed import Manner
from desktop_app.services.updates.staging import StagedUpdate
from desktop_app.services.updates.standing import StartNotice
from desktop_app.ui.shell import update_watch
from desktop_app.ui.shell.idle_watch import IdleWatch
from desktop_app.ui.shell.page_area import PageArea
from desktop_app.ui.shell.update_watch import UpdateWatch
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def watch(window: Window, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Callable[..., UpdateWatch]:
    def make(staged: Any = None, notice: StartNotice | None = None) -> UpdateWatch:
        def look(*_arguments: object) -> Any:
            if isinstance(staged, Exception):
                raise staged
            return staged

        monkeypatch.setattr(update_watch, "update_manner", lambda: Manner.ITSELF)
        monkeypatch.setattr(update_watch, "start_notice", lambda: notice)
        monkeypatch.setattr(update_watch, "look_for_update", look)
        idle = IdleWatch(qapp, window.view)
        return UpdateWatch(window.view, idle, window.view)

    return make


def test_a_version_that_lies_ready_is_said_without_taking_the_keys(
    window: Window, watch: Callable[..., UpdateWatch]
) -> None:
    focused = QApplication.focusWidget()
    (area,) = window.view.findChildren(PageArea)
    assert area.y() == 0, "a hidden notice takes no room"
    watch(StagedUpdate("0.3.0")).look()
    window.settle()
    notice = window.view.program_notice
    assert notice.text == "Bản 0.3.0 đã sẵn sàng, sẽ dùng từ lần mở sau."
    assert QApplication.focusWidget() is focused
    window.view.show_page("settings")
    assert notice.text, "it stays on every page"
    assert notice.act()
    assert not notice.text


@pytest.mark.parametrize("staged", [None, RuleViolation("update.expired", "update")])
def test_nothing_is_said_of_what_was_not_taken(
    window: Window, watch: Callable[..., UpdateWatch], staged: Exception | None
) -> None:
    watch(staged).look()
    window.settle()
    assert not window.view.program_notice.text


def test_what_happened_at_the_start_is_forgotten_when_it_was_read(
    window: Window, watch: Callable[..., UpdateWatch], monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[bool] = []
    monkeypatch.setattr(update_watch, "drop_start_notice", lambda: read.append(True))
    watch(notice=StartNotice("rolled_back", "0.3.0"))
    window.settle()
    assert window.view.program_notice.text.startswith("Bản 0.3.0 không mở được trên máy này.")
    assert not read
    window.view.program_notice.act()
    window.settle()
    assert read == [True]


def test_after_the_end_nothing_is_shown(window: Window, watch: Callable[..., UpdateWatch]) -> None:
    stopped = watch(StagedUpdate("0.3.0"))
    stopped.look()
    stopped.stop()
    window.settle()
    assert not window.view.program_notice.text
