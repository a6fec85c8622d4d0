"""The row of a procedure: its name with the letters that matched."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop_app.ui.reception.procedure_row import MarkedName

pytestmark = pytest.mark.window
NAME = "Thủ tục đăng ký khai sinh"
MARKS = ((16, 20), (21, 25))


def _picture(name: MarkedName) -> QImage:
    return name.grab().toImage()


def test_what_matched_is_bold_and_the_rest_is_as_before(qapp: QApplication) -> None:
    name = MarkedName()
    name.resize(QSize(400, 28))
    name.show_name(NAME, ())
    plain = _picture(name)
    name.show_name(NAME, MARKS)
    marked = _picture(name)
    assert marked != plain
    before = name.fontMetrics().horizontalAdvance(NAME[:15])
    assert marked.copy(0, 0, before, 28) == plain.copy(0, 0, before, 28)
    name.show_name(NAME, ())
    assert _picture(name) == plain


def test_a_name_that_does_not_fit_is_elided_with_its_marks(qapp: QApplication) -> None:
    name = MarkedName()
    name.show_name(NAME, MARKS)
    wider = name.fontMetrics()
    for width in (40, 120, 600):
        name.resize(QSize(width, 28))
        parts = list(name._parts(wider))
        shown = "".join(text for text, _ in parts)
        assert shown == NAME or shown.endswith("…")
        assert [is_marked for _, is_marked in parts] == [False, True, False, True, False]
        name.grab()
