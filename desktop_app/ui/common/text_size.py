"""The size of the text and of all else: Qt's factor for the whole screen, changed while the window is open."""

import ctypes
import logging
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

SIZES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
"""The sizes that can be chosen; 1.0 is the usual one."""

_KEY = "scale"
# Qt reads its factor from the environment before it starts and has no public way to change it afterwards. The
# function behind it is exported and the same in all releases of Qt 6; where it is missing, the next start scales.
_SETTERS = {
    "linux": ("libQt6Gui.so.6", "_ZN15QHighDpiScaling15setGlobalFactorEd"),
    "win32": ("Qt6Gui.dll", "?setGlobalFactor@QHighDpiScaling@@SAXN@Z"),
}
_log = logging.getLogger(__name__)


def text_size() -> float:
    """Return the chosen size, one of `SIZES`."""
    try:
        chosen = float(str(QSettings().value(_KEY, 1.0)))
    except ValueError:
        return 1.0
    return min(SIZES, key=lambda size: abs(size - chosen))


def next_size(size: float, steps: int) -> float:
    """Return the size that is some steps larger, or smaller; at either end the last one."""
    place = SIZES.index(size) + steps
    return SIZES[min(max(place, 0), len(SIZES) - 1)]


def scale_before_start() -> None:
    """Have Qt start with the chosen size; to be called before the application is made."""
    if text_size() != 1.0:
        os.environ.setdefault("QT_SCALE_FACTOR", str(text_size()))


def choose_text_size(app: QApplication, size: float) -> bool:
    """Store the size and show it.

    Returns:
        Whether it is shown already; if not, the next start shows it.
    """
    QSettings().setValue(_KEY, size)
    set_factor = _setter()
    if set_factor is None:
        return False
    # While the windows are away for a moment, the program must not take its last window for closed.
    quits = app.quitOnLastWindowClosed()
    app.setQuitOnLastWindowClosed(False)
    try:
        _rescale(app, lambda: set_factor(size))
    finally:
        app.setQuitOnLastWindowClosed(quits)
    return True


def _rescale(app: QApplication, set_factor: Callable[[], object]) -> None:
    """Give every window a new native one under another factor; sizes on the glass and the cursor stay."""
    focused = app.focusWidget()
    shown = [widget for widget in app.topLevelWidgets() if widget.isVisible()]
    # A dialog comes back in front of the window that it belongs to.
    shown.sort(key=lambda widget: widget.parentWidget() is not None)
    on_glass = [(widget, widget.size() * widget.devicePixelRatioF()) for widget in shown]
    for widget in shown:
        widget.hide()
    for window in QGuiApplication.allWindows():
        window.destroy()
    set_factor()
    for widget, size in on_glass:
        _show_again(widget, size)
    if shown:
        (focused.window() if focused is not None else shown[0]).activateWindow()
    if focused is not None:
        focused.setFocus(Qt.FocusReason.ActiveWindowFocusReason)


def _show_again(widget: QWidget, on_glass: QSize) -> None:
    if not widget.windowState() & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
        screen = widget.screen()
        widget.resize((on_glass / screen.devicePixelRatio()).boundedTo(screen.availableSize()))
    widget.show()


def _setter() -> Callable[[float], object] | None:
    """Return Qt's function, or None where this Qt does not have it."""
    library, name = _SETTERS.get(sys.platform, ("", ""))
    try:
        setter = ctypes.CDLL(library)[name]
    except (OSError, AttributeError):
        _log.warning("this Qt cannot change its scale while it runs")
        return None
    setter.argtypes, setter.restype = [ctypes.c_double], None
    return setter
