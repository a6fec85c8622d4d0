"""Text size, colours and language are shown as soon as they are chosen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QComboBox

from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.ui.common.sounds import Sound, sounds_are_on
from desktop_app.ui.settings import screen_row as module
from desktop_app.ui.settings.screen_row import ScreenRow
from desktop_app.ui.texts.i18n import DEFAULT_LANGUAGE, chosen_language, install_language
from tests.ui.conftest import CARD, Window

pytestmark = pytest.mark.window
_KEYS = ("language", "colours", "scale", "sounds")


@pytest.fixture(autouse=True)
def usual_screen(qapp: QApplication) -> Iterator[None]:
    yield
    for key in _KEYS:
        QSettings().remove(key)
    install_language(qapp, DEFAULT_LANGUAGE)


def _row(window: Window) -> ScreenRow:
    window.view.show_page("settings")
    window.settle()
    return window.settings.screen_row


def _choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def _choose_language(window: Window, language: str) -> None:
    before = window.view.session
    _choose(_row(window).language, language)
    window.hands.wait_for(lambda: window.view.session is not before)
    window.settle()


def test_another_language_keeps_the_page_that_is_filled_in(window: Window) -> None:
    window.scan(CARD)
    window.hands.type("0912345678")
    _choose_language(window, "en")
    assert window.view.page == "settings"
    assert window.application.window.windowTitle().startswith("Settings")
    assert window.settings.screen_row.language.currentData() == "en"
    assert window.model.person.name == "Nguyễn Thị Thu Hà"
    window.hands.press("F2")
    window.hands.wait_for(window.reception.procedure.line.hasFocus)
    window.hands.type("1")
    window.hands.press("Return")
    window.hands.type("*")
    code = window.save()
    assert code
    assert window.saved.saved_chip.text().startswith("Saved at")
    assert chosen_language() == "en"


def test_another_language_keeps_the_dossier_that_was_opened(window: Window) -> None:
    window.fill()
    code = window.save()
    window.hands.press("Ctrl+O")
    window.hands.wait_for(lambda: window.view.page == "dossier")
    window.settle()
    _choose_language(window, "en")
    assert window.dossier.code.text() == code
    _choose_language(window, "vi")
    assert window.dossier.code.text() == code


def test_a_step_that_is_being_filled_in_has_to_be_stored_first(window: Window) -> None:
    window.fill()
    window.save()
    window.hands.press("Ctrl+O")
    window.hands.wait_for(lambda: window.view.page == "dossier")
    window.settle()
    window.dossier.steps.open_form(DossierAction.REFUSE)
    before, box = window.view, _row(window).language
    _choose(box, "en")
    window.settle()
    assert window.view is before
    assert box.currentData() == "vi"
    assert "chưa lưu" in window.settings.notice.text
    assert window.dossier.steps.is_open


def test_typed_settings_have_to_be_stored_first(window: Window) -> None:
    window.view.show_page("agency")
    window.settle()
    page = window.view.current
    assert page.is_unfinished is False
    window.hands.type("x")
    assert page.is_unfinished is True
    before, box = window.view, _row(window).language
    _choose(box, "en")
    window.settle()
    assert window.view is before


def test_colours_and_size_are_stored_and_announced(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    row, looks = _row(window), []
    monkeypatch.setattr(window.application, "_apply_colours", lambda: None)
    window.view.session.look_changed.connect(lambda: looks.append("look"))
    _choose(row.colours, "dark")
    assert (QSettings().value("colours"), looks) == ("dark", ["look"])
    monkeypatch.setattr(module, "choose_text_size", lambda _app, _size: False)
    _choose(row.size_box, 1.3)
    assert "mở lại chương trình" in window.settings.notice.text


def test_sounds_are_turned_on_with_a_sample(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    row = _row(window)
    played: list[Sound] = []
    monkeypatch.setattr(module, "play", played.append)
    assert not row.sounds.isChecked()
    row.sounds.click()
    assert sounds_are_on()
    assert played == [Sound.SAVED]
    row.sounds.click()
    assert not sounds_are_on()
