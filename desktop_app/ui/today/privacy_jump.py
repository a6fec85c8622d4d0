"""The way from Today to what is owed about personal data, for those who answer for it."""

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.services.privacy.duties import PrivacyDuties, privacy_duties
from desktop_app.ui.common.requests import OpenPage
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.privacy import hours_text


class PrivacyJump(QPushButton):
    """Hidden while nothing is owed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.clicked.connect(lambda _checked: session.request(OpenPage("privacy")))
        self.hide()

    def reload(self) -> None:
        """Read what is owed again."""
        self._session.read(privacy_duties, self.show_duties)

    def show_duties(self, duties: PrivacyDuties) -> None:
        """Show the incidents with the hours that are left, and the requests."""
        parts = []
        if duties.incidents:
            parts.append(self.tr("%n data incidents", "", duties.incidents))
        if duties.hours_left is not None:
            parts.append(hours_text(duties.hours_left))
        if duties.requests:
            parts.append(self.tr("%n requests about data", "", duties.requests))
        if duties.late_requests:
            parts.append(self.tr("%n late", "", duties.late_requests))
        self.setText(" · ".join(parts))
        self.setVisible(bool(parts))
