"""The notification of the desktop environment; it takes no focus."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon

from desktop_app.ui.common.icons import app_icon


class Notifier(QObject):
    """Notifies when more dossiers than before are due or wait, where the desktop environment has a tray."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notified: dict[str, int] = {}
        self._tray = QSystemTrayIcon(app_icon(), self) if QSystemTrayIcon.isSystemTrayAvailable() else None
        if self._tray is not None:
            self._tray.show()

    def notify(self, urgent: int, waiting: int = 0, pressing: int = 0) -> list[str]:
        """Notify of each number that is larger than the last time; return the texts.

        Args:
            urgent: how many dossiers are overdue, due, to be forwarded or owed an apology.
            waiting: how many wait for their reception.
            pressing: how many of those are near or over the limit.
        """
        numbers = {
            "urgent": (
                urgent,
                self.tr("%n dossiers are due today, overdue, or owed an apology today (F3).", "", urgent),
            ),
            "waiting": (waiting, self.tr("%n dossiers wait for their reception (Alt+4).", "", waiting)),
            "pressing": (
                pressing,
                self.tr("%n dossiers are near or over the limit for their reception (Alt+4).", "", pressing),
            ),
        }
        texts = [text for name, (number, text) in numbers.items() if number > self._notified.get(name, 0)]
        self._notified = {name: number for name, (number, _) in numbers.items()}
        if texts and self._tray is not None:
            self._tray.showMessage(self.tr("Quầy Một Cửa"), "\n".join(texts), app_icon())
        return texts
