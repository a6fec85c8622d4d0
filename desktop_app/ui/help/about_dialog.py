"""About the program: its version, where its data and its log lie, its libraries and their licences."""

import platform
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QUrl, Signal, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from desktop_app import RELEASED_ON, __version__
from desktop_app.domain.dates import day_text
from desktop_app.services.desk.licences import Library, libraries
from desktop_app.services.desk.support import log_folder
from desktop_app.ui.common.labels import ElidedLabel, label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session

_SIZE = QSize(760, 560)
_WIDTHS_PX = (240, 120, 0)
_LABEL_PX = 110


class AboutDialog(QDialog):
    """Esc closes it.

    Signals:
        support_wanted: the officer wants the support file.

    Attributes:
        data, log: the folders of the desk's data and of its log.
        table: name, version and licence of each library.
    """

    support_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Make the dialog.

        Args:
            session: the open desk.
            parent: the window of the help.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("About"))
        self.resize(_SIZE.boundedTo(parent.window().size()))
        self.data = session.context.store.path.parent
        self.log = log_folder(session.context)
        self.table = TextTable(self)
        self.table.show_titles(self.tr("Library"), self.tr("Version"), self.tr("Licence"))
        listed = RowTable()
        listed.show_columns_of(self.table, _WIDTHS_PX)
        listed.setAccessibleName(self.tr("Libraries"))
        version = self.tr("Version {version} of {day}").format(version=__version__, day=day_text(RELEASED_ON))
        systems = f"{platform.system()} · Python {platform.python_version()} · Qt {qVersion()}"
        licence = self.tr(
            "The program is under the licence Apache-2.0, its fonts under the SIL Open Font License 1.1. Libraries that"
            " it consists of:"
        )
        whole = column(
            label(self.tr("Quầy Một Cửa"), "name"),
            label(version, "strong"),
            label(systems, "muted"),
            self._folder(self.tr("Data"), self.data),
            self._folder(self.tr("Log"), self.log),
            wrapped_label(licence, "muted"),
            listed,
            self._foot(),
            spacing=10,
        )
        whole.setContentsMargins(18, 18, 18, 14)
        self.setLayout(whole)
        session.read(lambda _context: libraries(), self._show_libraries)

    def _show_libraries(self, listed: list[Library]) -> None:
        self.table.show_texts([(library.name, library.version, library.licence) for library in listed])

    def _folder(self, name: str, path: Path) -> QHBoxLayout:
        titled = label(name, "muted")
        titled.setFixedWidth(_LABEL_PX)
        shown = ElidedLabel(str(path))
        line = row(
            titled,
            shown,
            _button(self.tr("Open the folder"), partial(_open, path)),
            _button(self.tr("Copy the path"), partial(_copy, str(path))),
        )
        line.setStretch(1, 1)
        return line

    def _foot(self) -> QHBoxLayout:
        support = _button(self.tr("Support file…"), self.support_wanted.emit)
        support.setToolTip(self.tr("Facts for those who help, without personal data; shown before it is saved."))
        foot = row(support, None, _button(self.tr("Close   Esc"), self.reject))
        foot.setStretch(1, 1)
        return foot


def _button(text: str, pressed: Callable[[], object]) -> QPushButton:
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked: pressed())
    return made


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
