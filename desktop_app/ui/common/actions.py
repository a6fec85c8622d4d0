"""Actions of the officer, declared where they are implemented; buttons, shortcuts and hints derive from that."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton

from desktop_app.ui.common.key_buttons import ChipButton, KeyButton
from desktop_app.ui.texts.i18n import translate

F = TypeVar("F", bound=Callable[..., Any])
B = TypeVar("B", bound=QPushButton)

_CONTEXT = "Actions"
_ATTRIBUTE = "declared_action"


@dataclass(frozen=True, slots=True)
class Action:
    """What a key does.

    Attributes:
        key: the key as Qt writes it: ``F9``, ``Ctrl+K``; ``""`` for an action that has only a button.
        source_label: short name, English; translated in the context ``Actions``.
        source_help: what it does, English; ``""`` where the name says it.
        is_shortcut: False when a widget handles the key itself, so that no shortcut is made for it.
    """

    key: str
    source_label: str
    source_help: str = ""
    is_shortcut: bool = True

    @property
    def label(self) -> str:
        """The short name in the language of the screen."""
        return translate(_CONTEXT, self.source_label)

    @property
    def help(self) -> str:
        """What it does, in the language of the screen."""
        return translate(_CONTEXT, self.source_help) if self.source_help else self.label

    @property
    def button_text(self) -> str:
        """The name with the key, as buttons show it."""
        return f"{self.label}   {self.key}" if self.key else self.label


@dataclass(frozen=True, slots=True)
class BoundAction:
    """An action of one object.

    Attributes:
        action: its declaration.
        run: does it.
    """

    action: Action
    run: Callable[[], object]


def action(key: str, label: str, help: str = "", *, is_shortcut: bool = True) -> Callable[[F], F]:  # noqa: A002 - its meaning
    """Declare that a method is an action; mark its texts with ``QT_TRANSLATE_NOOP("Actions", ...)``.

    Args:
        key: the key as Qt writes it.
        label: short name.
        help: what it does, in a sentence.
        is_shortcut: False when a widget handles the key itself.
    """
    declared = Action(key, label, help, is_shortcut)

    def declare(method: F) -> F:
        """Attach the declaration to the method."""
        setattr(method, _ATTRIBUTE, declared)
        return method

    return declare


def action_of(method: Callable[..., object]) -> Action:
    """Return the declaration of a bound method that is an action, or overrides one."""
    owner, name = method.__self__, method.__name__  # type: ignore[attr-defined] # a bound method has both
    return actions_of_class(type(owner))[name]


_OF_CLASS: dict[type, dict[str, Action]] = {}


def actions_of_class(owner: type) -> dict[str, Action]:
    """Return the actions that a class and its bases declare, by the name of the method."""
    if owner not in _OF_CLASS:
        _OF_CLASS[owner] = _declared_in(owner)
    return _OF_CLASS[owner]


def _declared_in(owner: type) -> dict[str, Action]:
    actions: dict[str, Action] = {}
    for base in reversed(owner.__mro__):
        if not base.__module__.startswith("desktop_app"):
            continue
        for name, value in vars(base).items():
            declared = getattr(value, _ATTRIBUTE, None)
            if isinstance(declared, Action):
                actions[name] = declared
    return actions


def actions_of(owner: object) -> list[BoundAction]:
    """Return the actions of an object."""
    return [BoundAction(declared, getattr(owner, name)) for name, declared in actions_of_class(type(owner)).items()]


def action_button(method: Callable[[], object], *, primary: bool = False, takes_focus: bool = False) -> QPushButton:
    """Return a button for an action: its name, its key, its help as a tool tip."""
    declared = action_of(method)
    button = QPushButton(declared.button_text)
    button.setToolTip(declared.help)
    if primary:
        button.setProperty("primary", True)
    if not takes_focus:
        # A click leaves the cursor where it is; Tab reaches the button.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda _checked: method())
    return button


def action_hint(method: Callable[..., object]) -> KeyButton:
    """Return a small button with the name of an action and its key, for a footer or the corner of a card."""
    declared = action_of(method)
    return _runs(method, KeyButton(declared.label, declared.key, declared.label, declared.help))


def action_key(method: Callable[..., object]) -> KeyButton:
    """Return the key cap of an action as a button, where its name stands beside it."""
    declared = action_of(method)
    return _runs(method, KeyButton("", declared.key, declared.label, declared.help))


def action_menu(name: str, methods: Sequence[Callable[..., object]]) -> KeyButton:
    """Return a small button with a menu of actions and their keys, for those that are seldom wanted."""
    button = KeyButton(name, "▾", name)
    menu = QMenu(button)
    for method in methods:
        declared = action_of(method)
        menu.addAction(f"{declared.label}\t{declared.key}", method).setToolTip(declared.help)
    button.clicked.connect(lambda _checked: menu.popup(button.mapToGlobal(button.rect().topLeft())))
    return button


def action_chip(method: Callable[..., object]) -> ChipButton:
    """Return a chip that says a state, and changes it by an action when it is pressed."""
    declared = action_of(method)
    return _runs(method, ChipButton(declared.label, declared.help))


def _runs(method: Callable[..., object], button: B) -> B:
    button.clicked.connect(lambda _checked: method())
    return button
