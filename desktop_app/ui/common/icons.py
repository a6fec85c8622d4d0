"""The icon of the application, and the small icons of the pages in the colour of the text beside them."""

import ctypes
import sys

from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPixmap

from desktop_app.services.resources import resource

APPLICATION_ID = "quay-mot-cua"
"""Under this name the task bar knows the windows of the application and its starter."""

_SIDE_PX = 20
_SHARPER = 3


def use_app_icon() -> None:
    """Show the icon of the application in its windows and in the task bar."""
    QGuiApplication.setWindowIcon(app_icon())
    QGuiApplication.setDesktopFileName(APPLICATION_ID)
    if sys.platform == "win32":
        # Otherwise the task bar shows the icon of Python.
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APPLICATION_ID)


def app_icon() -> QIcon:
    """Return the icon of the application."""
    return QIcon(resource("icons", "quay-mot-cua.svg").as_posix())


def page_icon(page_name: str, color: QColor) -> QIcon:
    """Return the icon of a page with a place in the sidebar, in a colour."""
    lines = resource("icons", "pages", f"{page_name}.svg").read_text(encoding="utf-8")
    side = _SIDE_PX * _SHARPER
    sized = lines.replace("<svg ", f'<svg width="{side}" height="{side}" ').replace("currentColor", color.name())
    picture = QPixmap()
    picture.loadFromData(sized.encode(), "SVG")
    picture.setDevicePixelRatio(_SHARPER)
    return QIcon(picture)
