"""The sidebar in a narrow window, as with a large text size."""

import pytest

from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_a_narrow_window_leaves_the_room_to_the_page(window: Window) -> None:
    sidebar, main = window.view.sidebar, window.application.window
    assert not sidebar.is_narrow
    wide = sidebar.width()
    main.resize(900, 600)
    window.hands.wait_for(lambda: sidebar.is_narrow)
    assert sidebar.width() < wide
    button = sidebar._buttons["today"]
    assert (button.text(), button.toolTip(), button.accessibleName()) == ("", "Hôm nay", "Hôm nay, F3")
    button.click()
    assert window.view.page == "today"
    main.resize(1366, 728)
    window.hands.wait_for(lambda: not sidebar.is_narrow)
    assert (button.text(), button.toolTip()) == ("Hôm nay", "")
