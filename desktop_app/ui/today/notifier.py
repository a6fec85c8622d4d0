"""The notification of the desktop environment; it takes no focus."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QStyle, QSystemTrayIcon


class Notifier(QObject):
    """Notifies when more dossiers than before are overdue or due, where the desktop environment has a tray."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notified = 0
        self._tray = QSystemTrayIcon(self._icon(), self) if QSystemTrayIcon.isSystemTrayAvailable() else None
        if self._tray is not None:
            self._tray.show()

    def notify(self, urgent: int) -> bool:
        """Notify when `urgent` is larger than the last time; return whether it is."""
        is_new, self._notified = urgent > self._notified, urgent
        if is_new and self._tray is not None:
            text = self.tr("%n dossiers are due today, overdue, or owed an apology today (F3).", "", urgent)
            self._tray.showMessage(self.tr("Quầy Một Cửa"), text, self._icon())
        return is_new

    @staticmethod
    def _icon() -> QIcon:
        return QApplication.style().standardIcon(QStyle.StandardPixmap.SP_FileDialogListView)
