"""The field that says what a scanner typed into it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.setup.scanner_trial import ScannerTrial

pytestmark = pytest.mark.window
_CARD = "025069000001||Lê Văn Khánh|07051969|Nam|Số 100, đường Âu Cơ, phường Nông Trang, tỉnh Phú Thọ|15062021"


@pytest.fixture
def trial(qapp: QApplication) -> ScannerTrial:
    made = ScannerTrial(100)
    made.show()
    return made


def _scan(trial: ScannerTrial, text: str) -> str:
    # QTest types no letters with marks.
    trial.field.set_text(text)
    QTest.keyClick(trial.field.line, Qt.Key.Key_Return)
    return trial.result.text()


def test_a_scan_is_described_and_forgotten(trial: ScannerTrial) -> None:
    read = trial.tr("An identity card was read without a mistake.")
    results = [_scan(trial, text) for text in (_CARD, _CARD.replace("|07051969", "|07051970"), "H44.18-261129-0001")]
    assert [result.startswith(read) for result in results] == [True, False, False]
    assert [str(length) in result for length, result in zip((101, 101, 18), results, strict=True)] == [True] * 3
    assert len(set(results)) == 3
    assert trial.field.text == ""


def test_the_pace_is_that_of_the_keys(trial: ScannerTrial) -> None:
    QTest.keyClicks(trial.field.line, "0123456789", Qt.KeyboardModifier.NoModifier, 1)
    assert len(trial._times) == 10
    trial._times = [1000 + 20 * n for n in range(11)]
    QTest.keyClick(trial.field.line, Qt.Key.Key_Return)
    assert "0,2 " in trial.result.text()


def test_enter_in_the_empty_field_goes_on(trial: ScannerTrial) -> None:
    skipped: list[bool] = []
    trial.skipped.connect(lambda: skipped.append(True))
    _scan(trial, "x")
    assert not skipped
    _scan(trial, "")
    assert skipped
