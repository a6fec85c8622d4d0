"""One style sheet with the tokens put in at the start, light or dark; no colour is written in a widget."""

import json
from collections.abc import Callable
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.services.resources import resource
from desktop_app.ui.common.accessible import install_parts

BASE_PX = 13
_FAMILY = "Inter"


def install_font(app: QApplication) -> None:
    """Give the application its font; widgets that are there already keep theirs."""
    _load_fonts()
    font = QFont(_FAMILY)
    font.setPixelSize(BASE_PX)
    font.setFeature(QFont.Tag("tnum"), 1)
    app.setFont(font)


def apply_theme(app: QApplication, window: QWidget, *, dark: bool) -> None:
    """Give the application its palette and the roles of its own widgets, and a window its style sheet.

    Dialogs and menus take the sheet from the widget whose children they are. The sheet is not the application's: then
    Qt would style all widgets of a part anew each time that the part is put into a larger one.

    Args:
        app: the application; the contrast is the one that its system asks for.
        window: the window with everything in it.
        dark: dark tokens instead of light ones.
    """
    install_parts()
    # Qt puts a first style sheet on five times as fast as it changes one, and a palette without one at once.
    window.setStyleSheet("")
    tokens = tokens_of(dark=dark, high_contrast=system_wants_contrast(app))
    app.setPalette(_palette(tokens))
    sizes = {f"px{n}": f"{n}px" for n in range(1, 61)}
    sheet = resource("styles", "desk.qss").read_text(encoding="utf-8")
    of = "dark" if dark else "light"
    icons = {"arrow": f"down-{of}.svg", "tick": f"tick-{of}.svg"}
    paths = {name: resource("icons", file).as_posix() for name, file in icons.items()}
    window.setStyleSheet(Template(sheet).substitute(tokens | sizes | paths))


def share_style(popup: QWidget, widget: QWidget) -> None:
    """Give a window of its own, which is nobody's child, the style sheet of the window that a widget is in."""
    sheet = widget.window().styleSheet()
    if popup.styleSheet() != sheet:
        popup.setStyleSheet(sheet)


def system_is_dark(app: QApplication) -> bool:
    """Return whether the system asks for dark windows."""
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def system_wants_contrast(app: QApplication) -> bool:
    """Return whether the system asks for high contrast."""
    # The style hints have to be held: PySide calls their child deleted as soon as they are not.
    hints = app.styleHints()
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def on_contrast_change(app: QApplication, then: Callable[[], None]) -> None:
    """Call `then` whenever the system asks for another contrast."""
    hints = app.styleHints()
    accessibility = hints.accessibility()
    accessibility.contrastPreferenceChanged.connect(then)


@cache
def tokens_of(*, dark: bool, high_contrast: bool = False) -> dict[str, str]:
    """Return the colours by name; with high contrast lines and quiet text are as strong as text."""
    tokens: dict[str, dict[str, str]] = json.loads(resource("styles", "tokens.json").read_text(encoding="utf-8"))
    name = "dark" if dark else "light"
    return tokens[name] | (tokens[f"{name}_contrast"] if high_contrast else {})


def set_tone(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the style sheet asks for, and have it look again where one has changed."""
    changed = {name: value for name, value in properties.items() if widget.property(name) != value}
    if not changed:
        # Looking again costs a quarter of a millisecond, and pages set dozens of tones with each key.
        return
    for name, value in changed.items():
        widget.setProperty(name, value)
    restyle(widget)


def use_style(app: QApplication) -> None:
    """Draw with Qt's own style on every system.

    The styles of Windows draw check boxes, scroll bars and arrows in its colours, also beside dark ones, and differ
    between Windows 10 and 11. The one of Windows 10 makes a hidden window for lists, which took the keys from the
    sign-in under wine.
    """
    app.setStyle("Fusion")


def restyle(widget: QWidget) -> None:
    """Have the style sheet look at a widget again: a property of one around it has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


@cache
def _load_fonts() -> None:
    """Load the font once for a process: each time more it would be another family to search in for every text."""
    for path in sorted(resource("fonts", "inter").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(path))


def _palette(tokens: dict[str, str]) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: "bg",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunken",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "text",
    }
    palette = QPalette()
    for role, token in roles.items():
        palette.setColor(role, QColor(tokens[token]))
    return palette
