"""Actions are declared once; what is shown and what the keys do derive from that."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.ui.common.actions import action, action_button, action_hint, action_key, action_of, actions_of

LABEL, HELP = "Do it", "Does what the test asks for."


class Base:
    """An object with two actions."""

    def __init__(self) -> None:
        self.done: list[str] = []

    @action("F9", LABEL, HELP)
    def act(self) -> None:
        self.done.append("base")

    @action("Enter", LABEL, is_shortcut=False)
    def other(self) -> None:
        self.done.append("other")


class Derived(Base):
    """Overrides an action without declaring it again."""

    def act(self) -> None:
        self.done.append("derived")


@pytest.fixture(autouse=True)
def in_desktop_app(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in (Base, Derived):
        monkeypatch.setattr(kind, "__module__", "desktop_app.test")


def test_actions_are_collected_with_their_base_classes() -> None:
    owner = Derived()
    bound = {one.action.key: one for one in actions_of(owner)}
    assert set(bound) == {"F9", "Enter"}
    assert not bound["Enter"].action.is_shortcut
    bound["F9"].run()
    assert owner.done == ["derived"]
    assert action_of(owner.act) == bound["F9"].action


@pytest.mark.window
def test_a_button_and_a_hint_show_the_declaration(qapp: QApplication) -> None:
    owner = Derived()
    button = action_button(owner.act, primary=True)
    assert (button.text(), button.toolTip()) == ("Do it   F9", HELP)
    button.click()
    assert owner.done == ["derived"]
    hint, cap = action_hint(owner.act), action_key(owner.act)
    assert (hint.name, hint.key, hint.accessibleName(), hint.toolTip()) == (LABEL, "F9", LABEL, HELP)
    assert (cap.name, cap.key, cap.accessibleName()) == ("", "F9", LABEL)
    hint.click()
    cap.click()
    assert owner.done == ["derived"] * 3
    assert hint.focusPolicy() == cap.focusPolicy() == Qt.FocusPolicy.TabFocus
    assert action_of(owner.other).help == LABEL, "without a help text the name says it"
