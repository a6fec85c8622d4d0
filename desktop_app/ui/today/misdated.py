"""Says that entries are dated ahead of now, until the head of desk has corrected them."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.services.desk.redating import Misdated, misdated
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.today.redate_dialog import RedateDialog


class MisdatedNotice(Notice):
    """Hidden while nothing is dated ahead of now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def reload(self) -> None:
        """Look again for entries that are dated ahead of now."""
        self._session.read(misdated, self._show)

    def _ask(self, wrong: Misdated) -> None:
        RedateDialog(self._session, wrong, self.reload, self.window()).open()

    def _show(self, wrong: Misdated | None) -> None:
        if wrong is None:
            self.clear()
            return
        text = self.tr("%n dossiers are dated ahead of now, because the clock was wrong.", "", len(wrong.dossiers))
        if self._session.context.officer.role.is_head:
            self.show_message(text, "warn", self.tr("Correct…"), partial(self._ask, wrong))
        else:
            whom = self.tr("The head of desk can correct them here.")
            self.show_message(f"{text} {whom}", "warn")
