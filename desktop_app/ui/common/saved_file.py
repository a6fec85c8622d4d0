"""The message that a file was saved, with buttons that open it or its folder."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.ui.common.notice import Notice
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_SAVED = QT_TRANSLATE_NOOP("SavedFile", "Saved: {path}")
_OPEN = QT_TRANSLATE_NOOP("SavedFile", "Open the file")
_FOLDER = QT_TRANSLATE_NOOP("SavedFile", "Open the folder")


def show_saved(notice: Notice, path: Path) -> None:
    """Say that a file was saved, and offer to open it or its folder."""
    notice.show_message(
        translate("SavedFile", _SAVED).format(path=path.name),
        "ok",
        translate("SavedFile", _OPEN),
        partial(_open, path),
        partial(_open, path.parent),
        translate("SavedFile", _FOLDER),
    )


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
