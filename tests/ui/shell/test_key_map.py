"""The key map and the help key on every page."""

import pytest

from desktop_app.ui.shell.key_map import explain_field
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def _listed(window: Window) -> dict[str, list[str]]:
    shown = window.view.key_map
    assert shown is not None
    assert shown.isVisible()
    lines: dict[str, list[str]] = {}
    for place in range(shown.keys.rowCount()):
        lines.setdefault(shown.keys.text_at(place, 0), []).append(shown.keys.text_at(place, 1))
    shown.accept()
    assert not shown.isVisible()
    return lines


def test_the_keys_of_the_page_and_of_the_window_are_listed(window: Window) -> None:
    window.hands.press("Ctrl+/")
    here, everywhere = _listed(window).values()
    assert set(here) == {bound.action.key for bound in window.reception.bound_actions()}
    assert {"Ctrl+K", "Ctrl+Q", "Ctrl+/", "F2", "F12", "Alt+9"} <= set(everywhere)
    assert len(everywhere) == len(set(everywhere))


def test_the_help_key_lists_the_keys_where_a_page_explains_nothing_else(window: Window) -> None:
    window.view.show_page("ledger")
    window.settle()
    window.hands.press("F1")
    shown = window.view.key_map
    assert shown is not None
    assert "Sổ theo dõi" in shown.explained.text()
    assert "Ctrl+P" in next(iter(_listed(window).values()))


def test_nothing_is_explained_without_a_field() -> None:
    assert explain_field(None) == ""
