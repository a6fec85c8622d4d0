"""The lists of restrictions in the settings: importing, comparing, ending."""

from pathlib import Path
from time import sleep

import pytest

from desktop_app.app import Application
from desktop_app.services.context import DeskContext
from desktop_app.services.progress import Cancelled, GoOn
from desktop_app.services.reception.restriction_import import restriction_lists
from desktop_app.ui.settings.restrictions.page import RestrictionsPage
from tests.ui.conftest import Window
from tests.ui.settings.subpages import as_officer, open_subpage

pytestmark = pytest.mark.window


def open_restrictions(window: Window) -> RestrictionsPage:
    page = open_subpage(window, "restrictions")
    assert isinstance(page, RestrictionsPage)
    return page


def test_a_list_is_read_shown_taken_and_ended(window: Window, tmp_path: Path) -> None:
    page = open_restrictions(window)
    context = window.view.session.context
    path = tmp_path / "giay mat.csv"
    path.write_text("Số GCN;Ghi chú\nBX 123456;\n12;\n", encoding="utf-8")
    assert page.name.line.hasFocus()
    page.read_path(path)
    window.settle()
    assert page.name.error
    for field, text in ((page.name, "Giấy báo mất"), (page.source, "Công an tỉnh"), (page.document, "7/TB")):
        field.line.setText(text)
    page.day.line.setText("4/5/2026")
    page.read_path(path)
    window.settle()
    assert "mới 1" in page.summary.text()
    assert "bỏ qua 1" in page.summary.text()
    assert page.rejected.text_at(0, 0) == "3"
    assert not restriction_lists(context), "nothing counts before F9"
    window.hands.press("F9")
    window.settle()
    assert [known.name for known in restriction_lists(context)] == ["Giấy báo mất"]
    assert page.table.texts.text_at(0, 1) == "1"
    assert not page.is_unfinished
    page.end.click()
    assert page.notice.act()
    window.settle()
    assert restriction_lists(context)[0].ended_at is not None
    path.write_bytes(b"PK damaged")
    page.name.line.setText("Giấy báo mất")
    page.read_path(path)
    window.settle()
    assert page.notice.text
    assert not page.save_button.isEnabled()


def test_reading_is_stopped_with_esc(window: Window, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    page = open_restrictions(window)

    def read_for_ever(_context: DeskContext, go_on: GoOn, **_: object) -> None:
        while go_on(7):
            sleep(0.01)
        raise Cancelled

    monkeypatch.setattr("desktop_app.ui.settings.restrictions.page.preview_list", read_for_ever)
    page.read_path(tmp_path)
    window.hands.wait_for(page.work.isVisible)
    page.read_path(tmp_path)
    window.hands.press("Esc")
    window.hands.wait_for(lambda: not page.work.is_running)
    window.settle()
    assert window.view.page == "restrictions"
    assert page.notice.text == "Đã dừng: danh sách vẫn như trước."
    assert page.work.isHidden()


def test_an_officer_looks_and_changes_nothing(shell: Application, context: DeskContext) -> None:
    page = open_restrictions(as_officer(shell, context))
    assert page.notice.text
    assert not page.choose.isEnabled()
    assert not page.save_button.isEnabled()
