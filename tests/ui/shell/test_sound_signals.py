"""What is heard after a scan and a save."""

import pytest

from desktop_app.ui.common.sounds import Sound
from desktop_app.ui.shell import sound_signals
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[Sound]:
    played: list[Sound] = []
    monkeypatch.setattr(sound_signals, "play", played.append)
    return played


def test_a_card_a_save_and_the_scan_of_the_receipt(window: Window, played: list[Sound]) -> None:
    window.fill()
    assert played == [Sound.ACCEPTED]
    code = window.save()
    assert played == [Sound.ACCEPTED, Sound.SAVED]
    window.scan(code)
    window.hands.wait_for(lambda: window.view.page == "dossier")
    assert played == [Sound.ACCEPTED, Sound.SAVED, Sound.ACCEPTED]


def test_a_scan_that_is_no_card(window: Window, played: list[Sound]) -> None:
    window.scan("025190001234||Nguy?n Th? H?|14031990|N?|||")
    assert played == [Sound.REFUSED]


def test_a_receipt_of_another_office(window: Window, played: list[Sound]) -> None:
    window.scan("H99.99-261123-0001")
    assert played == [Sound.REFUSED]


def test_opening_a_dossier_without_a_scan_is_silent(window: Window, played: list[Sound]) -> None:
    window.fill()
    window.save()
    played.clear()
    window.hands.press("Ctrl+O")
    window.hands.wait_for(lambda: window.view.page == "dossier")
    assert played == []
