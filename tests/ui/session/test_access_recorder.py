"""Looks are stored behind the work, once each, and none is lost when the session ends."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.law.period import Period
from desktop_app.domain.people.audit import AuditFilter
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.audit import audit_view
from desktop_app.ui.session.access_recorder import AccessRecorder
from tests.conftest import MovableClock

pytestmark = pytest.mark.window


def _kinds(context: DeskContext) -> list[tuple[str, str]]:
    lines = audit_view(context, AuditFilter(Period(context.today(), context.today()))).lines
    return [(line.kind.removeprefix("access."), line.detail) for line in reversed(lines)]


def test_looks_are_stored_once_and_together(qapp: QApplication, context: DeskContext, clock: MovableClock) -> None:
    batches: list[int] = []

    def store(work: Callable[[DeskContext], None]) -> None:
        batches.append(1)
        work(context)

    recorder = AccessRecorder(lambda: context, store)
    for text in ("n", "ng", "nguyễn"):
        recorder.searched(text)
    recorder.opened(UUID(int=1))
    recorder.recognised("001203000017")
    recorder.recognised("")
    assert batches == []
    recorder.flush()
    assert _kinds(context) == [
        ("searched", '{"text":"nguyễn"}'),
        ("opened", '{"text":""}'),
        ("recognised", '{"text":"001203000017"}'),
    ]
    clock.move(minutes=1)
    recorder.opened(UUID(int=1))
    recorder.searched("Nguyễn")
    recorder.flush()
    assert batches == [1], "seen a minute ago"
    clock.move(minutes=10)
    recorder.opened(UUID(int=1))
    recorder.flush()
    assert len(_kinds(context)) == 4
