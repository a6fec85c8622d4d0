"""Correcting the words of the forms on screen, through the keys."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.app import Application
from desktop_app.domain.forms.wording import COMMON, WordingPlace
from desktop_app.domain.people.agency import Role
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.form_words import words_in_force
from desktop_app.services.printing.wordings import correct
from desktop_app.storage.errors import StorageProblem
from desktop_app.ui.common.key_buttons import KeyButton
from desktop_app.ui.settings.wordings import page as page_module
from desktop_app.ui.settings.wordings.page import WordingsPage
from desktop_app.ui.texts.messages import sentence
from tests.end_to_end.hands import Hands
from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window

NEW, OLD = "tt03-2025", "tt01-2018"
TODAY = date(2026, 11, 23)


def _open(window: Window) -> WordingsPage:
    """Go through the settings, as a person does."""
    window.view.show_page("settings")
    window.settle()
    window.settings._wordings.setFocus()
    window.hands.press("Space")
    page = window.wordings
    window.hands.wait_for(lambda: page.rows.model().rowCount() > 0)
    window.settle()
    assert page.rows.hasFocus()
    return page


def _to(window: Window, page: WordingsPage, key: str) -> None:
    """Walk down the list to a wording, and into its text."""
    page.rows.setFocus()
    window.hands.press("Home")
    window.hands.press("Ctrl+Home")
    for _ in range(page.rows.model().rowCount()):
        if page._line is not None and page._line.place.key == key:
            break
        window.hands.press("Down")
    assert page._line is not None
    assert page._line.place.key == key
    window.hands.press("Return")
    assert page.editor.text.hasFocus()


def _retype(window: Window, text: str) -> None:
    window.hands.press("Ctrl+A")
    window.hands.type(text)


def _state(page: WordingsPage, place: int) -> str:
    cell = page.rows.indexWidget(page.rows.model().index(place, 1))
    return cell.findChildren(QLabel)[0].text()


def _row_of(page: WordingsPage, key: str) -> int:
    return [line.place.key for line in page._shown].index(key)


def _fee(window: Window, day: date = TODAY) -> str:
    return words_in_force(window.view.session.context, NEW, "receipt", day)["fee"]


def test_the_settings_say_how_much_is_unchecked(window: Window) -> None:
    window.view.show_page("settings")
    window.settle()
    text = window.settings._unconfirmed.text()
    assert int(text.split()[0]) > 100
    assert "chưa đối chiếu" in text


def test_a_wording_is_corrected_and_taken_back_by_keys(window: Window) -> None:
    page = _open(window)
    assert page.form.currentText() == "Mẫu số 01 – Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
    assert _state(page, 0) == "Đã đối chiếu"
    _to(window, page, "fee")
    assert _state(page, _row_of(page, "fee")) == "Chưa đối chiếu"
    _retype(window, "7. Phí, lệ phí phải nộp:")
    assert _state(page, _row_of(page, "fee")) == "Chưa lưu"
    window.hands.press("Return")
    assert page.editor.confirmed.hasFocus()
    window.hands.press("Space")
    window.hands.press("Return")
    assert page.editor.day.line.hasFocus()
    window.hands.press("Return")
    window.settle()
    assert _fee(window) == "7. Phí, lệ phí phải nộp:"
    assert _fee(window, date(2026, 11, 22)) == "7. Phí, lệ phí (nếu có):"
    assert _state(page, _row_of(page, "fee")) == "Đã sửa"
    assert page.unsaved == 0
    assert "23/11/2026" in page.notice.text
    assert page._take_back_button.isEnabled()
    page._take_back_button.setFocus()
    window.hands.press("Space")
    window.settle()
    assert _fee(window) == "7. Phí, lệ phí (nếu có):"
    assert not page._take_back_button.isEnabled()
    assert page.editor.text.toPlainText() == "7. Phí, lệ phí (nếu có):"
    said = [page.editor._history.text_at(row, 2) for row in range(3)]
    assert said == ["Bỏ bản sửa từ 23/11/2026", "Từ 23/11/2026, đã đối chiếu", "Bản gốc, chưa đối chiếu"]
    window.hands.press("Esc")
    assert window.view.page == "settings"


def test_an_earlier_text_is_taken_up_from_the_history(window: Window) -> None:
    correct(window.view.session.context, WordingPlace(NEW, "receipt", "fee"), "7. Phí:", False, TODAY)
    page = _open(window)
    _to(window, page, "fee")
    assert page.editor.text.toPlainText() == "7. Phí:"
    page.editor.history.setFocus()
    window.hands.press("Ctrl+End")
    window.hands.press("Return")
    assert page.editor.text.hasFocus()
    assert page.editor.text.toPlainText() == "7. Phí, lệ phí (nếu có):"
    window.hands.press("F9")
    window.settle()
    assert _fee(window) == "7. Phí, lệ phí (nếu có):"


def test_what_is_typed_stays_until_it_is_saved_or_thrown_away(window: Window) -> None:
    page = _open(window)
    _to(window, page, "fee")
    _retype(window, "7. Chưa xong")
    window.hands.press("Shift+Return")
    assert page.rows.hasFocus()
    window.hands.press("Down")
    assert page.editor.text.toPlainText() != "7. Chưa xong"
    page.form.setFocus()
    window.hands.press("Down")
    window.settle()
    assert page.form.currentData() != "receipt"
    window.view.show_page("reception")
    _open(window)
    assert "1 câu chưa lưu" in page._unsaved.text()
    page.form.setFocus()
    window.hands.press("Up")
    window.settle()
    _to(window, page, "fee")
    assert page.editor.text.toPlainText() == "7. Chưa xong"
    page._throw_away_button.setFocus()
    window.hands.press("Space")
    assert page.editor.text.toPlainText() == "7. Phí, lệ phí (nếu có):"
    assert page.editor.text.hasFocus()
    assert page.unsaved == 0
    assert not page._throw_away_button.isVisible()


def test_errors_stand_beside_their_field_and_keep_what_was_typed(window: Window) -> None:
    page = _open(window)
    _to(window, page, "fee")
    _retype(window, "7. {fee}:")
    assert page.editor.error == sentence("wording.place_unknown", place="{fee}")
    window.hands.press("F9")
    window.settle()
    assert page.editor.text.hasFocus()
    assert page.editor.text.toPlainText() == "7. {fee}:"
    assert page.editor.text.accessibleDescription() == page.editor.error
    _retype(window, "7. Phí:")
    assert page.editor.error == ""
    day = page.editor.day
    for typed, code, params in (
        ("14092025", "wording.before_set", {"day": "15/09/2025"}),
        ("311", "date.unclear", {}),
        ("", "wording.day_missing", {}),
    ):
        page.rows.setFocus()
        day.line.setFocus()
        _retype(window, typed or "x")
        if not typed:
            window.hands.press("Backspace")
        window.hands.press("F9")
        window.settle()
        assert day.error == sentence(code, **params)
        assert day.line.hasFocus()
    assert page.unsaved == 1
    assert _fee(window) == "7. Phí, lệ phí (nếu có):"


def test_a_full_disk_loses_nothing(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageProblem("storage.full")

    monkeypatch.setattr(page_module, "correct", full)
    page = _open(window)
    _to(window, page, "fee")
    _retype(window, "7. Phí:")
    window.hands.press("F9")
    window.settle()
    assert page.notice.text == sentence("storage.full")
    assert page.editor.text.toPlainText() == "7. Phí:"
    monkeypatch.setattr(page_module, "correct", correct)
    window.hands.press("F9")
    window.settle()
    assert _fee(window) == "7. Phí:"


def test_a_correction_that_begins_later_says_so(window: Window) -> None:
    page = _open(window)
    _to(window, page, "fee")
    _retype(window, "7. Từ năm sau:")
    page.editor.day.line.setFocus()
    _retype(window, "01012027")
    window.hands.press("F9")
    window.settle()
    assert _state(page, _row_of(page, "fee")) == "Đổi từ 01/01/2027"
    assert page.editor.typed.day == "01/01/2027"
    assert page.editor.text.toPlainText() == "7. Từ năm sau:"
    assert "7. Từ năm sau:" in page.editor._since.text()
    assert _fee(window) == "7. Phí, lệ phí (nếu có):"


def test_only_what_is_unchecked(window: Window) -> None:
    page = _open(window)
    everything = page.rows.model().rowCount()
    window.hands.press("F")
    unchecked = page.rows.model().rowCount()
    assert 0 < unchecked < everything
    assert page._count.text() == f"{unchecked}/{everything} câu chưa đối chiếu"
    first = page._shown[0].place
    window.hands.press("Return")
    page.editor.confirmed.setFocus()
    window.hands.press("Space")
    window.hands.press("F9")
    window.settle()
    assert page.rows.model().rowCount() == unchecked - 1
    assert first not in [line.place for line in page._shown]
    assert page._line == page._shown[0], "on to the next one"


def test_a_form_whose_words_are_all_checked_says_so(window: Window) -> None:
    context = window.view.session.context
    page = _open(window)
    for line in page._shown:
        if not line.confirmed:
            correct(context, line.place, line.text, True, TODAY)
    page.reload()
    window.settle()
    window.hands.press("F")
    assert page._all_checked.isVisible()
    assert not page.editor.isVisible()
    window.hands.press("F9")
    assert page.unsaved == 0


def _pixels(page: WordingsPage) -> bytes:
    picture = page.paper.view.picture
    return bytes(picture.constBits())


def _drawn(window: Window, page: WordingsPage, act: Callable[[], None]) -> bytes:
    before = page.paper.view.picture.cacheKey()
    act()
    # On a loaded machine a pause between two keys lets the paper show a part of the text first.
    paper = page.paper
    window.hands.wait_for(
        lambda: (
            paper.view.picture.cacheKey() != before
            and not (paper._later.isActive() or paper._is_stale or paper._lane.is_busy())
        )
    )
    return _pixels(page)


def test_the_paper_follows_what_is_typed(window: Window) -> None:
    page = _open(window)
    window.hands.wait_for(lambda: page.paper.view.has_picture)
    _drawn(window, page, lambda: _to(window, page, "fee"))
    assert page.paper.note.text() == "bản mẫu, trang 1/1"
    before = _pixels(page)
    typed = _drawn(window, page, lambda: _retype(window, "7. Đang gõ:"))
    assert typed != before
    page.editor.confirmed.setFocus()
    ticked = _drawn(window, page, lambda: window.hands.press("Space"))
    assert ticked == typed, "what was checked is not seen on paper"
    page.form.setCurrentIndex(page.form.findData(COMMON))
    window.settle()
    _to(window, page, "alt_qr")
    window.hands.wait_for(lambda: page.paper.note.text() == "câu này không có trên bản mẫu")
    wanted = page.paper.view.wanted_size()
    assert wanted == QSize(page.paper.view.width(), page.paper.view.height()) * page.devicePixelRatioF()


def test_the_older_set_is_corrected_all_along(window: Window) -> None:
    page = _open(window)
    page.form.setCurrentIndex(page.form.findData("stop-notice"))
    page.form_set.setFocus()
    window.hands.press("Down")
    window.settle()
    assert page.form_set.currentData() == OLD
    assert page.form.currentData() == "receipt", "the older set has no such form"
    _to(window, page, "sets")
    assert page.editor.typed.day == "06/01/2019"
    _retype(window, "2. Số bộ hồ sơ:")
    window.hands.press("F9")
    window.settle()
    words = words_in_force(window.view.session.context, OLD, "receipt", date(2020, 1, 1))
    assert words["sets"] == "2. Số bộ hồ sơ:"


def test_a_scan_leaves_the_text_as_it_was(window: Window) -> None:
    page = _open(window)
    _to(window, page, "fee")
    _retype(window, "7. Phí:")
    window.scan(CARD)
    assert window.view.page == "reception"
    _open(window)
    assert page._drafts[WordingPlace(NEW, "receipt", "fee")].text == "7. Phí:"


def test_an_officer_reads_and_corrects_nothing(shell: Application, context: DeskContext) -> None:
    hands: Hands = shell.hands  # type: ignore[attr-defined] # set by the fixture
    shell.show_desk(replace(context, officer=replace(context.officer, role=Role.OFFICER)))
    window = Window(shell, hands)
    window.settle()
    page = _open(window)
    assert page.notice.text == sentence("role.administrator_only")
    _to(window, page, "fee")
    window.hands.type("x")
    window.hands.press("F9")
    window.settle()
    assert page.unsaved == 0
    assert not page._save_button.isEnabled()


def test_everything_on_the_page_is_reached_with_tab_and_has_a_name(window: Window) -> None:
    correct(window.view.session.context, WordingPlace(NEW, "receipt", "title"), "GIẤY HẸN", False, TODAY)
    page = _open(window)
    window.hands.press("Return")
    window.hands.type("x")
    wanted = [page.form_set, page.form, page.only_unchecked, page.rows, page.editor.text, page.editor.confirmed]
    wanted += [page.editor.day.line, page.editor.history, *page.findChildren(QPushButton)]
    shown = [widget for widget in wanted if widget.isVisible()]
    assert page._throw_away_button in shown
    for widget in shown:
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface.text(QAccessible.Text.Name), widget
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    page.only_unchecked.setFocus()
    reached: list[QWidget | None] = []
    for _ in range(40):
        window.hands.press("Tab")
        reached.append(window.application.window.focusWidget())
    assert [widget for widget in shown if widget not in reached] == []
    in_order = [page.form_set, page.form, page.rows, page.editor.text, page.editor.confirmed, page.editor.day.line]
    fields = [widget for widget in reached if not isinstance(widget, KeyButton)]
    assert fields[:7] == [*in_order, page.editor.history], "the keys follow the eye"


def test_the_paper_folds_away(window: Window) -> None:
    page = _open(window)
    window.hands.press("F11")
    assert not page.paper.isVisible()
    window.hands.press("F11")
    assert page.paper.isVisible()
    window.application.window.resize(1000, 700)
    window.settle()
    assert not page.paper.isVisible()
