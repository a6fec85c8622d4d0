"""The text becomes larger and smaller while the window is open; what is on the pages stays."""

import os
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytest import approx

from desktop_app.ui.common.text_size import SIZES, choose_text_size, next_size, scale_before_start, text_size
from desktop_app.ui.common.text_size import _setter as real_setter
from tests.ui.accessible import Heard
from tests.ui.conftest import CARD, Window


@pytest.fixture(autouse=True)
def usual_size(qapp: QApplication) -> Iterator[None]:
    QSettings().remove("scale")
    yield
    setter = real_setter()
    if setter is not None:
        setter(1.0)
    QSettings().remove("scale")


def test_the_sizes_go_from_one_to_two_and_end_there() -> None:
    assert [next_size(size, 1) for size in SIZES] == [*SIZES[1:], SIZES[-1]]
    assert [next_size(size, -1) for size in SIZES] == [SIZES[0], *SIZES[:-1]]


@pytest.mark.parametrize(("stored", "size"), [("1.5", 1.5), (1.3, 1.3), ("1.45", 1.5), ("large", 1.0), ("9", 2.0)])
def test_whatever_is_stored_is_read_as_one_of_the_sizes(stored: object, size: float) -> None:
    QSettings().setValue("scale", stored)
    assert text_size() == size


def test_qt_starts_with_the_stored_size(monkeypatch: pytest.MonkeyPatch) -> None:
    environment: dict[str, str] = {}
    monkeypatch.setattr(os, "environ", environment)
    scale_before_start()
    assert environment == {}
    QSettings().setValue("scale", 1.75)
    scale_before_start()
    assert environment == {"QT_SCALE_FACTOR": "1.75"}


@pytest.mark.window
def test_keys_scale_the_open_window_and_all_stays_as_it_was(window: Window, heard: Heard) -> None:
    shown, hands = window.application.window, window.hands
    window.scan(CARD)
    hands.type("0912")
    phone = window.reception.applicant.phone.line
    ratio, wide = shown.devicePixelRatioF(), shown.width()
    for size in SIZES[1:]:
        hands.press("Ctrl++")
        hands.wait_for(shown.isActiveWindow)
        assert shown.devicePixelRatioF() == approx(ratio * size)
    assert shown.width() == approx(wide / SIZES[-1], abs=2)
    assert "Cỡ chữ 200 %" in heard.urgent
    hands.press("Ctrl+-")
    hands.wait_for(shown.isActiveWindow)
    assert text_size() == SIZES[-2]
    assert phone.hasFocus()
    hands.type("345678")
    assert phone.text().replace(" ", "") == "0912345678"
    assert window.model.person.name == "Nguyễn Thị Thu Hà"
    window.view.show_page("settings")
    window.settle()
    hands.press("Ctrl+0")
    hands.wait_for(shown.isActiveWindow)
    assert shown.devicePixelRatioF() == ratio
    assert shown.width() == approx(wide, abs=2)
    assert window.settings.screen_row.size_box.currentData() == 1.0


@pytest.mark.window
def test_a_qt_without_the_function_scales_at_the_next_start(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "plan9")
    ratio = window.application.window.devicePixelRatioF()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert choose_text_size(app, 1.3) is False
    assert text_size() == 1.3
    assert window.application.window.devicePixelRatioF() == ratio
