"""Lists of completions."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from desktop_app.ui.common.completions import Completions
from desktop_app.ui.common.theme import apply_theme


@pytest.fixture
def line(qapp: QApplication) -> QLineEdit:
    made = QLineEdit()
    apply_theme(qapp, made, dark=False)
    made.show()
    made.setFocus()
    return made


def _list_of(completions: Completions) -> QListView:
    shown = completions.popup()
    assert isinstance(shown, QListView)
    return shown


def test_the_list_looks_like_the_window_also_after_a_change_of_colours(qapp: QApplication, line: QLineEdit) -> None:
    completions = Completions(line)
    completions.offer(["phường Hoa Mai", "phường Hoa Phượng"])
    shown = _list_of(completions)
    assert shown.isVisible()
    assert shown.styleSheet() == line.styleSheet()
    completions.offer([])
    assert not shown.isVisible()
    apply_theme(qapp, line, dark=True)
    completions.offer(["phường Hoa Mai"])
    assert shown.styleSheet() == line.styleSheet()
    completions.offer([])


def test_the_first_one_can_be_marked(line: QLineEdit) -> None:
    completions = Completions(line)
    completions.offer(["a", "b"], is_first_marked=True)
    assert _list_of(completions).currentIndex().row() == 0
    completions.offer([])
